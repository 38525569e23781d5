/// Writes JSON as UTF-8 bytes, keys in the order in which they are written.
///
/// Foundation's encoder has no order of keys but the alphabet's; a reader of Plan JSON wants the contract's order,
/// and the bytes must stay the same from release to release.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    /// Line breaks and two spaces a level; else one line without space.
    private let isPretty: Bool
    private var depth = 0
    /// The next member of the open object or list needs a comma.
    private var needsComma = false

    public init(pretty: Bool) {
        isPretty = pretty
        bytes.reserveCapacity(1 << 16)
    }

    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(0x7B)
        body(&self)
        close(0x7D)
    }

    public mutating func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        open(0x5B)
        for element in elements {
            separate()
            body(&self, element)
            needsComma = true
        }
        close(0x5D)
    }

    /// A key; its value must follow.
    public mutating func key(_ key: StaticString) {
        separate()
        bytes.append(0x22)
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3A)
        if isPretty { bytes.append(0x20) }
        needsComma = false
    }

    public mutating func null() { raw("null") }

    public mutating func value(_ value: Bool) { raw(value ? "true" : "false") }

    public mutating func value(_ value: Int) {
        bytes.append(contentsOf: String(value).utf8)
        needsComma = true
    }

    /// Whole numbers without `.0`, others in the shortest form that reads back the same; not finite ones as `null`.
    public mutating func value(_ value: Double) {
        guard value.isFinite else { return null() }
        if value.rounded() == value, abs(value) < 1e15 {
            bytes.append(contentsOf: String(Int(value)).utf8)
        } else {
            bytes.append(contentsOf: value.description.utf8)
        }
        needsComma = true
    }

    public mutating func value(_ value: String?) {
        guard var value else { return null() }
        bytes.append(0x22)
        value.withUTF8 { buffer in
            var clean = 0
            for (index, byte) in buffer.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: buffer[clean..<index])
                escape(byte)
                clean = index + 1
            }
            bytes.append(contentsOf: buffer[clean...])
        }
        bytes.append(0x22)
        needsComma = true
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(0x5C)
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x0A: bytes.append(0x6E)
        case 0x0D: bytes.append(0x72)
        case 0x09: bytes.append(0x74)
        default:
            bytes.append(contentsOf: "u00".utf8)
            for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
    }

    private mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        depth += 1
        needsComma = false
        isEmptyLevel = true
    }

    private var isEmptyLevel = false

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if isPretty, !isEmptyLevel { newline() }
        bytes.append(bracket)
        needsComma = true
        isEmptyLevel = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        if isPretty { newline() }
        needsComma = false
        isEmptyLevel = false
    }

    private mutating func newline() {
        bytes.append(0x0A)
        for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
    }
}
