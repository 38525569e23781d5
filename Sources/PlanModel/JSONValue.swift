/// A JSON value and where it stands; members keep their order.
package struct JSONValue: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONValue])
        case object([JSONMember])
    }

    package var kind: Kind
    /// Of its first byte.
    package var offset: Int
}

package struct JSONMember: Sendable, Equatable {
    package var key: String
    package var value: JSONValue
}

/// What is wrong with JSON, at a byte; ``PlanDecodingError`` says it with path and line.
package struct JSONFault: Error, Equatable {
    package var offset: Int
    /// A key that the value at `offset` should have; `nil` where the value itself is meant.
    var key: String?
    package var expected: String
    package var found: String
    var remedy: String
}

extension JSONValue {
    /// For messages: `the number 3`, `a list`.
    package var summary: String {
        switch kind {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value): "the number \(Int(exactly: value).map(String.init) ?? value.description)"
        case .string(let value): "\"\(value.count > 40 ? value.prefix(40) + "…" : value[...])\""
        case .array: "a list"
        case .object: "an object"
        }
    }

    func fault(_ expected: String, remedy: String = "correct the value") -> JSONFault {
        JSONFault(offset: offset, expected: expected, found: summary, remedy: remedy)
    }

    /// The way from this value down to the one that begins at `target`: `tasks[3].lead`; `nil` where none does.
    func path(to target: Int) -> String? {
        if offset == target { return "" }
        switch kind {
        case .array(let elements):
            // The last element that does not begin behind the target holds it.
            guard let index = elements.lastIndex(where: { $0.offset <= target }),
                let rest = elements[index].path(to: target)
            else { return nil }
            return "[\(index)]" + (rest.isEmpty || rest.hasPrefix("[") ? rest : "." + rest)
        case .object(let members):
            guard let member = members.last(where: { $0.value.offset <= target }), let rest = member.value.path(to: target)
            else { return nil }
            return member.key + (rest.isEmpty || rest.hasPrefix("[") ? rest : "." + rest)
        default: return nil
        }
    }
}

/// Members by key. A key that is missing and one that is `null` mean the same: no value.
extension JSONValue {
    func member(_ key: String) throws(JSONFault) -> JSONValue? {
        guard case .object(let members) = kind else { throw fault("an object") }
        guard let value = members.first(where: { $0.key == key })?.value, value.kind != .null else { return nil }
        return value
    }

    func required<Value>(_ key: String, _ expected: String, _ value: Value?) throws(JSONFault) -> Value {
        guard let value else {
            throw JSONFault(offset: offset, key: key, expected: expected, found: "nothing", remedy: "add the key")
        }
        return value
    }

    func object<Value>(_ key: String, _ read: (JSONValue) throws(JSONFault) -> Value) throws(JSONFault) -> Value? {
        guard let value = try member(key) else { return nil }
        return try read(value)
    }

    func list<Value>(_ key: String, _ read: (JSONValue) throws(JSONFault) -> Value) throws(JSONFault) -> [Value] {
        guard let value = try member(key) else { return [] }
        guard case .array(let elements) = value.kind else { throw value.fault("a list") }
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements { values.append(try read(element)) }
        return values
    }

    func string() throws(JSONFault) -> String {
        guard case .string(let value) = kind else { throw fault("a string", remedy: "put the words in quotation marks") }
        return value
    }

    func string(_ key: String) throws(JSONFault) -> String? { try object(key) { value throws(JSONFault) in try value.string() } }

    func words(_ key: String) throws(JSONFault) -> String { try required(key, "a string", try string(key)) }

    func strings(_ key: String) throws(JSONFault) -> [String] { try list(key) { value throws(JSONFault) in try value.string() } }

    func number(_ key: String) throws(JSONFault) -> Double? {
        try object(key) { value throws(JSONFault) in
            guard case .number(let number) = value.kind else { throw value.fault("a number") }
            return number
        }
    }

    func integer(_ key: String) throws(JSONFault) -> Int? {
        try object(key) { value throws(JSONFault) in
            guard case .number(let number) = value.kind, let integer = Int(exactly: number) else { throw value.fault("a whole number") }
            return integer
        }
    }

    /// - Returns: `nil` where the key is missing.
    func count(_ key: String) throws(JSONFault) -> Int? {
        try object(key) { value throws(JSONFault) in
            guard case .number(let number) = value.kind, let count = Int(exactly: number), count >= 0 else {
                throw value.fault("a whole number, 0 or more")
            }
            return count
        }
    }

    func flag(_ key: String) throws(JSONFault) -> Bool? {
        try object(key) { value throws(JSONFault) in
            guard case .bool(let flag) = value.kind else { throw value.fault("true or false") }
            return flag
        }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, of type: Choice.Type = Choice.self) throws(JSONFault) -> Choice? {
        try object(key) { value throws(JSONFault) in
            guard case .string(let name) = value.kind, let choice = Choice(rawValue: name) else {
                throw value.fault("one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
            }
            return choice
        }
    }
}
