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
        return items(bytes[...]).compactMap { item in
            let sign = signLength(item)
            guard sign < item.count else { return nil }
            return Paragraph(text: String(decoding: item.dropFirst(sign), as: UTF8.self), hadListSign: sign > 0)
        }
    }

    /// `- Kế hoạch; - Báo cáo`: a list sign behind a space and `;` or `.` begins another item.
    private static func items(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var items: [ArraySlice<UInt8>] = [], start = bytes.startIndex
        for index in bytes.indices where bytes[index] == 0x3B || bytes[index] == 0x2E {
            guard index + 2 < bytes.endIndex, bytes[index + 1] == 0x20 else { continue }
            let sign = signLength(bytes[(index + 2)...])
            guard sign > 0, index + 2 + sign < bytes.endIndex else { continue }
            items.append(bytes[start...index])
            start = index + 2
        }
        items.append(bytes[start...])
        return items
    }

    /// `- `, `+ `, `* `, `• ` and dashes; `-5%` is a number.
    private static func signLength(_ bytes: ArraySlice<UInt8>) -> Int {
        let length: Int
        if bytes.starts(with: [0xE2, 0x80]), let third = bytes.dropFirst(2).first, third == 0x93 || third == 0x94 || third == 0xA2 {
            length = 3
        } else if let first = bytes.first, first == 0x2D || first == 0x2B || first == 0x2A {
            length = 1
        } else {
            return 0
        }
        guard let next = bytes.dropFirst(length).first else { return length }
        if next >= 0x30, next <= 0x39 { return 0 }
        return next == 0x20 ? length + 1 : length
    }
}
