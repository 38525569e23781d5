/// A look at an RTF file before a large program is started for it: its groups are balanced and not nested for harm.
enum RichTextCheck {
    /// Groups within groups. Word's own files stay below 30.
    static let deepest = 500

    static func check(_ input: InputDocument) throws(ReadingError) {
        var depth = 0, deepest = 0, index = 0
        let bytes = input.bytes
        while index < bytes.count {
            switch bytes[index] {
            case 0x5C:
                // An escaped brace is a letter; behind `\binN` stand N bytes that are no RTF (RTF 1.9.1, \bin).
                index += max(1, binaryLength(bytes, at: index + 1))
            case 0x7B:
                depth += 1
                deepest = max(deepest, depth)
            case 0x7D: depth -= 1
            default: break
            }
            index += 1
        }
        guard deepest <= Self.deepest else {
            throw ReadingError(file: input.name, reason: .hostile(format: "RTF", detail: "groups are nested more than \(Self.deepest) deep"))
        }
        guard depth <= 0 else {
            throw ReadingError(file: input.name, reason: .damaged(format: "RTF", detail: "it is cut off: \(depth) groups are not closed"))
        }
    }

    /// Bytes of the control word `binN` and of its data; 0 where another stands.
    private static func binaryLength(_ bytes: [UInt8], at start: Int) -> Int {
        let word = bytes[min(start, bytes.count)...]
        guard word.starts(with: "bin".utf8) else { return 0 }
        let digits = word.dropFirst(3).prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard !digits.isEmpty, let count = Int(String(decoding: digits, as: UTF8.self)) else { return 0 }
        let end = digits.endIndex + (digits.endIndex < bytes.count && bytes[digits.endIndex] == 0x20 ? 1 : 0)
        return min(count, bytes.count - end) + end - start
    }
}
