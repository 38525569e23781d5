import VietnameseText

/// The words of one paragraph of a cell as a table wants them: single spaces, no list sign before them.
enum CellWords {
    struct Paragraph { var text: String; var hadListSign: Bool }

    /// None where the line holds nothing but space and list signs; several where a list sign behind `;` or `.` begins
    /// another item (`- Kế hoạch; - Báo cáo`).
    static func paragraphs(_ line: ArraySlice<UInt8>) -> [Paragraph] {
        var bytes = FlowWords.collapsed(line, after: 0x20)
        if bytes.last == 0x20 { bytes.removeLast() }
        let beginsWithSign = ListSigns.length(bytes, at: 0) > 0
        return ListSigns.split(bytes).enumerated().map { index, item in
            Paragraph(text: String(decoding: item, as: UTF8.self), hadListSign: index > 0 || beginsWithSign)
        }
    }
}
