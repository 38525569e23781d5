/// What a value of Plan JSON may be, and how JSON Schema says it.
package indirect enum SchemaType: Sendable {
    /// Any string: names and words that are not the product's to put in order.
    case string
    case boolean
    /// A value that is always the same.
    case constant(String)
    case always(Bool)
    case choice([String])
    case integer(from: Int, to: Int?)
    case number
    /// A definition of `$defs`.
    case one(StaticString)
    case list(SchemaType)
    case orNull(SchemaType)

    /// Counts and positions.
    package static let count = SchemaType.integer(from: 0, to: nil)
    package static let text = SchemaType.one("text")

    package static func choice<Choice: CaseIterable & RawRepresentable<String>>(_ type: Choice.Type) -> SchemaType {
        .choice(type.allCases.map(\.rawValue))
    }

    /// Writes the members of the schema object that is open.
    package func write(to json: inout JSONWriter, isNullable: Bool = false) {
        switch self {
        case .string: Self.type("string", isNullable, to: &json)
        case .boolean: Self.type("boolean", isNullable, to: &json)
        case .number: Self.type("number", isNullable, to: &json)
        case .constant(let value): json.member("const", value)
        case .always(let value):
            json.key("const")
            json.value(value)
        case .choice(let names):
            json.key("enum")
            json.array(names.map(Optional.some) + (isNullable ? [nil] : [])) { $0.value($1) }
        case .integer(let least, let most):
            Self.type("integer", isNullable, to: &json)
            json.member("minimum", least)
            if let most { json.member("maximum", most) }
        case .one(let name):
            if isNullable {
                json.key("anyOf")
                json.array([self, nil]) { json, type in
                    json.object { if let type { type.write(to: &$0) } else { $0.member("type", "null") } }
                }
            } else {
                json.member("$ref", "#/$defs/\(name)")
            }
        case .list(let element):
            Self.type("array", isNullable, to: &json)
            json.key("items")
            json.object { element.write(to: &$0) }
        case .orNull(let type): type.write(to: &json, isNullable: true)
        }
    }

    private static func type(_ name: String, _ isNullable: Bool, to json: inout JSONWriter) {
        if isNullable { json.member("type", [name, "null"]) } else { json.member("type", name) }
    }
}

/// A key of an object, described in English and Vietnamese.
package struct SchemaKey: Sendable {
    package var name: StaticString
    package var type: SchemaType
    package var description: String
    /// Always there, though perhaps `null`.
    package var isRequired = true

    package init(_ name: StaticString, _ type: SchemaType, _ english: String, _ vietnamese: String) {
        self.name = name
        self.type = type
        description = "\(english) / \(vietnamese)"
    }

    /// Left out where it has no value.
    package var optional: SchemaKey {
        var key = self
        key.isRequired = false
        return key
    }
}

/// An object with exactly these keys, in the order in which the encoder writes them.
package struct SchemaObject: Sendable {
    package var name: StaticString
    package var description: String
    package var keys: [SchemaKey]
    package var cases: [SchemaCase] = []

    package init(_ name: StaticString, _ english: String, _ vietnamese: String, _ keys: [SchemaKey], cases: [SchemaCase] = []) {
        self.name = name
        description = "\(english) / \(vietnamese)"
        self.keys = keys
        self.cases = cases
    }

    package func write(to json: inout JSONWriter) {
        json.member("type", "object")
        json.key("properties")
        json.object { json in
            for key in keys {
                json.key(key.name)
                json.object { json in
                    json.member("description", key.description)
                    key.type.write(to: &json)
                }
            }
        }
        json.member("required", keys.filter(\.isRequired).map { "\($0.name)" })
        json.key("additionalProperties")
        json.value(false)
        guard !cases.isEmpty else { return }
        json.key("allOf")
        json.array(cases) { $1.write(to: &$0, of: self) }
    }
}

/// Which of an object's optional keys go with one value of its `kind`.
package struct SchemaCase: Sendable {
    var kind: String
    var required: [String]
    var allowed: [String] = []

    /// `if` the kind is this one, `then` its keys must be there and those of other kinds must not.
    func write(to json: inout JSONWriter, of object: SchemaObject) {
        json.object { json in
            json.key("if")
            json.object { json in
                json.key("properties")
                json.object { json in
                    json.key("kind")
                    json.object { $0.member("const", kind) }
                }
                json.member("required", ["kind"])
            }
            json.key("then")
            json.object { json in
                if !required.isEmpty { json.member("required", required) }
                json.key("properties")
                json.object { json in
                    for key in object.keys where !key.isRequired && !required.contains("\(key.name)") && !allowed.contains("\(key.name)") {
                        json.key(key.name)
                        json.value(false)
                    }
                }
            }
        }
    }
}

/// A kind of string with a form.
package struct SchemaForm: Sendable {
    var name: StaticString
    var description: String
    /// A regular expression of ECMA-262.
    var pattern: String

    package init(_ name: StaticString, _ english: String, _ vietnamese: String, pattern: String) {
        self.name = name
        description = "\(english) / \(vietnamese)"
        self.pattern = pattern
    }

    func write(to json: inout JSONWriter) {
        json.member("type", "string")
        json.member("pattern", pattern)
    }
}
