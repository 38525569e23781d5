import VietnameseText

/// The words of one paragraph of a cell as a table wants them: single spaces, no list sign before them.
enum CellWords {
    struct Paragraph { var text: String; var hadListSign: Bool }

    /// None where the line holds nothing but space and list signs; several where a list sign behind `;` or `.` begins
    /// another item (`- Kế hoạch; - Báo cáo`).
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
        let beginsWithSign = ListSigns.length(bytes, at: 0) > 0
        return ListSigns.split(bytes).enumerated().map { index, item in
            Paragraph(text: String(decoding: item, as: UTF8.self), hadListSign: index > 0 || beginsWithSign)
        }
    }
}
