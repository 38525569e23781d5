/// A path as the system compares it, byte by byte: `hoà` composed and decomposed are two files.
public struct FileName: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { text }

    public static func == (left: FileName, right: FileName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
    public static func < (left: FileName, right: FileName) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }

    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    /// The last component.
    var last: String { String(decoding: text.utf8.reversed().prefix { $0 != 0x2F }.reversed(), as: UTF8.self) }
}
