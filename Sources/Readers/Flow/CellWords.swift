/// The words of one paragraph of a cell as a table wants them: single spaces, no list sign before them.
enum CellWords {
    struct Paragraph { var text: String; var hadListSign: Bool }

    /// None where the line holds nothing but space and list signs.
    static func paragraphs(_ line: ArraySlice<UInt8>) -> [Paragraph] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(line.count)
        for byte in line {
            if byte == 0x20 || byte == 0x09 {
                if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            } else {
                bytes.append(byte)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        let sign = signLength(bytes)
        guard sign < bytes.count else { return [] }
        return [Paragraph(text: String(decoding: bytes[sign...], as: UTF8.self), hadListSign: sign > 0)]
    }

    /// `- `, `+ `, `* `, `• ` and dashes; `-5%` is a number.
    private static func signLength(_ bytes: [UInt8]) -> Int {
        let length: Int
        if bytes.starts(with: [0xE2, 0x80]), bytes.count > 2, bytes[2] == 0x93 || bytes[2] == 0x94 || bytes[2] == 0xA2 {
            length = 3
        } else if let first = bytes.first, first == 0x2D || first == 0x2B || first == 0x2A {
            length = 1
        } else {
            return 0
        }
        guard bytes.count > length else { return length }
        if bytes[length] >= 0x30, bytes[length] <= 0x39 { return 0 }
        return bytes[length] == 0x20 ? length + 1 : length
    }
}
