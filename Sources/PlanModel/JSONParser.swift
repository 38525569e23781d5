/// Reads JSON (RFC 8259) from UTF-8, strictly: what it takes, every other reader takes too.
package struct JSONParser {
    /// Deeper nesting is refused, so that no file can exhaust the stack. Plan JSON has eight levels.
    static let depthLimit = 64

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    package static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var parser = JSONParser(bytes)
        // Some editors put a byte order mark before it.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
        let value = try parser.value()
        parser.skipSpace()
        guard parser.index == bytes.count else { throw parser.fault("the end of the file") }
        return value
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        skipSpace()
        let offset = index
        switch current {
        case UInt8(ascii: "{"): return JSONValue(kind: .object(try members()), offset: offset)
        case UInt8(ascii: "["): return JSONValue(kind: .array(try elements()), offset: offset)
        case UInt8(ascii: "\""): return JSONValue(kind: .string(try string()), offset: offset)
        case UInt8(ascii: "t"): return JSONValue(kind: try literal("true", .bool(true)), offset: offset)
        case UInt8(ascii: "f"): return JSONValue(kind: try literal("false", .bool(false)), offset: offset)
        case UInt8(ascii: "n"): return JSONValue(kind: try literal("null", .null), offset: offset)
        default: return JSONValue(kind: .number(try number()), offset: offset)
        }
    }

    private mutating func members() throws(JSONFault) -> [JSONMember] {
        try enter()
        var members: [JSONMember] = [], keys: Set<String> = []
        skipSpace()
        if current != UInt8(ascii: "}") {
            repeat {
                skipSpace()
                guard current == UInt8(ascii: "\"") else { throw fault("a key in quotation marks") }
                let start = index
                let key = try string()
                guard keys.insert(key).inserted else {
                    throw JSONFault(offset: start, expected: "each key once", found: "\"\(key)\" again", remedy: "delete one of the two")
                }
                skipSpace()
                guard take(UInt8(ascii: ":")) else { throw fault("a colon behind the key") }
                members.append(JSONMember(key: key, value: try value()))
                skipSpace()
            } while take(UInt8(ascii: ","))
        }
        guard take(UInt8(ascii: "}")) else { throw fault("a comma or }") }
        depth -= 1
        return members
    }

    private mutating func elements() throws(JSONFault) -> [JSONValue] {
        try enter()
        var elements: [JSONValue] = []
        skipSpace()
        if current != UInt8(ascii: "]") {
            repeat {
                elements.append(try value())
                skipSpace()
            } while take(UInt8(ascii: ","))
        }
        guard take(UInt8(ascii: "]")) else { throw fault("a comma or ]") }
        depth -= 1
        return elements
    }

    private mutating func enter() throws(JSONFault) {
        depth += 1
        guard depth <= Self.depthLimit else {
            throw JSONFault(
                offset: index, expected: "at most \(Self.depthLimit) levels of nesting", found: "more", remedy: "give a file of Plan JSON")
        }
        index += 1
    }

    private mutating func literal(_ word: StaticString, _ kind: JSONValue.Kind) throws(JSONFault) -> JSONValue.Kind {
        let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
        guard matches else { throw fault("true, false, null or a value in quotation marks") }
        index += word.utf8CodeUnitCount
        return kind
    }

    private mutating func number() throws(JSONFault) -> Double {
        let start = index
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
            try digits()
        }
        guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)), value.isFinite else {
            throw JSONFault(offset: start, expected: "a number that can be stored", found: "one that is too large", remedy: "correct the value")
        }
        return value
    }

    private mutating func digits() throws(JSONFault) {
        let start = index
        while let byte = current, byte >= 0x30, byte <= 0x39 { index += 1 }
        guard index > start else { throw fault("a value") }
    }

    private mutating func string() throws(JSONFault) -> String {
        let start = index
        index += 1
        var clean = index
        var unescaped: [UInt8] = []
        while let byte = current, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault("text without line breaks (write \\n)") }
            index += 1
            guard byte == UInt8(ascii: "\\") else { continue }
            unescaped += bytes[clean..<index - 1]
            unescaped += try escaped()
            clean = index
        }
        unescaped += bytes[clean..<index]
        guard take(UInt8(ascii: "\"")) else { throw fault("a closing quotation mark") }
        guard let string = String(validating: unescaped, as: UTF8.self) else {
            throw JSONFault(offset: start, expected: "text in UTF-8", found: "other bytes", remedy: "save the file as UTF-8")
        }
        return string
    }

    /// What stands behind a backslash, as UTF-8.
    private mutating func escaped() throws(JSONFault) -> [UInt8] {
        let byte = current
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return byte.map { [$0] } ?? []
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "u"):
            var code = try hexadecimal()
            // A character outside the basic plane is two escapes.
            if code >> 10 == 0x36, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
                let low = try hexadecimal()
                guard low >> 10 == 0x37 else { index -= 4; throw fault("the second half of a surrogate pair") }
                code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
            }
            guard let scalar = Unicode.Scalar(code) else { index -= 4; throw fault("a surrogate pair") }
            return Array(String(Character(scalar)).utf8)
        default:
            index -= 1
            throw fault("one of \" \\ / n r t b f u behind a backslash")
        }
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            switch current {
            case .some(let byte) where (0x30...0x39).contains(byte): code = code << 4 + UInt32(byte - 0x30)
            case .some(let byte) where (0x41...0x46).contains(byte): code = code << 4 + UInt32(byte - 0x37)
            case .some(let byte) where (0x61...0x66).contains(byte): code = code << 4 + UInt32(byte - 0x57)
            default: throw fault("four hexadecimal digits")
            }
            index += 1
        }
        return code
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func fault(_ expected: String) -> JSONFault {
        let found =
            switch current {
            case nil: "the end of the file"
            case .some(let byte) where byte > 0x20 && byte < 0x7F: "\"\(Character(Unicode.Scalar(byte)))\""
            case .some(let byte): "byte \(byte)"
            }
        return JSONFault(offset: index, expected: expected, found: found, remedy: "this is no valid JSON; give a file that kehoach extract wrote")
    }
}
