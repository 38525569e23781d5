/// The nodes of a rule file, laid flat into one text: what is read is found without parsing.
///
/// The rules of the binary are laid out when it is built, a user's file when it is read; both are walked in the same way.
/// A node is a head of eleven bytes and its content:
///
///     kind (s, l, m) · line, 5 digits · size of the content in bytes, 5 digits · content
///
/// A digit is one of 32 letters, `@` for 0 to `_` for 31, the highest first. The content of a scalar is its text, that of
/// a list its members, that of a mapping key, value, key, value …
public struct RuleTree: Sendable {
    enum Kind: UInt8 {
        case scalar = 0x73
        case list = 0x6C
        case mapping = 0x6D
    }

    /// Head of a node.
    struct Head {
        var kind: Kind
        /// Counted from 1; 0 where it is unknown.
        var line: Int
        /// The bytes of the content.
        var content: Range<Int>
    }

    /// The file's name or path.
    public let file: String
    /// The nodes, as the type's documentation says.
    public let text: String

    /// - Parameter text: made by ``RuleTree/init(yaml:file:)``, for instance when the program was built.
    public init(file: String, text: String) {
        self.file = file
        self.text = text
    }

    public var root: RuleNode { RuleNode(tree: self, offset: 0) }

    static let headSize = 11
    /// What five digits can say.
    static let largestNumber = 1 << 25 - 1

    static func head(_ kind: Kind, line: Int, size: Int) -> [UInt8] {
        [kind.rawValue] + digits(min(max(line, 0), largestNumber)) + digits(size)
    }

    private static func digits(_ number: Int) -> [UInt8] {
        (0..<5).reversed().map { 0x40 + UInt8(truncatingIfNeeded: number >> ($0 * 5) & 31) }
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        digits.reduce(0) { $0 << 5 | Int($1 & 31) }
    }

    /// Runs `body` on all bytes; those of a native text are not copied.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
    }

    /// The head of the node at a byte; an empty list where there is none.
    static func head(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Head {
        guard offset >= 0, offset + headSize <= bytes.count, let kind = Kind(rawValue: bytes[offset]) else {
            return Head(kind: .list, line: 0, content: bytes.count..<bytes.count)
        }
        let start = offset + headSize
        let size = number(bytes[offset + 6..<start])
        return Head(kind: kind, line: number(bytes[offset + 1..<offset + 6]), content: start..<min(start + size, bytes.count))
    }

    func head(at offset: Int) -> Head { withBytes { Self.head(at: offset, in: $0) } }

    /// Where the nodes in the content of a node begin.
    func offsets(in content: Range<Int>) -> [Int] {
        withBytes { bytes in
            var offsets: [Int] = [], at = content.lowerBound
            while at < content.upperBound {
                offsets.append(at)
                at = Self.head(at: at, in: bytes).content.upperBound
            }
            return offsets
        }
    }

    func string(_ content: Range<Int>) -> String {
        withBytes { String(decoding: $0[content], as: UTF8.self) }
    }

    /// Where the value of a key of a mapping begins.
    func value(of key: String, in mapping: Head) -> Int? {
        withBytes { bytes in
            var key = key
            return key.withUTF8 { key in
                var at = mapping.content.lowerBound
                while at < mapping.content.upperBound {
                    let name = Self.head(at: at, in: bytes)
                    if name.kind == .scalar, bytes[name.content].elementsEqual(key) { return name.content.upperBound }
                    at = Self.head(at: name.content.upperBound, in: bytes).content.upperBound
                }
                return nil
            }
        }
    }
}
