import DocumentModel
import VietnameseText

/// Collects the text of one cell byte by byte and cuts it into paragraphs.
///
/// Space is folded to one blank. A hard break, a list item and a list sign behind `;` or `.` begin a
/// paragraph; list signs do not belong to it:
///
///     "- Kế hoạch; - Báo cáo của Văn phòng - Thống kê"  →  "Kế hoạch;", "Báo cáo của Văn phòng - Thống kê"
struct GridCellText {
    private(set) var paragraphs: [TaskTable.Paragraph] = []
    private var bytes: [UInt8] = []
    private var pendingSpace = false
    private var firstLine = 0
    private var lastLine = 0
    private var boldBytes = 0
    private var allBytes = 0

    /// Every letter so far was appended as bold.
    var isBold: Bool { allBytes > 0 && boldBytes == allBytes }
    var isEmpty: Bool { paragraphs.isEmpty && bytes.isEmpty }
    /// A list sign stood at the cell's start.
    private(set) var beginsWithListSign = false
    /// The last paragraph is open and empty, so that its first byte is still to come.
    var isAtParagraphStart: Bool { bytes.isEmpty }

    @inline(__always)
    mutating func append(_ byte: UInt8, line: Int, bold: Bool = false) {
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
            pendingSpace = true
            return
        }
        if bytes.isEmpty {
            firstLine = line
        } else if pendingSpace {
            bytes.append(0x20)
        }
        pendingSpace = false
        lastLine = line
        bytes.append(byte)
        allBytes += 1
        if bold { boldBytes += 1 }
    }

    mutating func append(_ text: some Sequence<UInt8>, line: Int, bold: Bool = false) {
        for byte in text { append(byte, line: line, bold: bold) }
    }

    /// Ends the paragraph; what follows is a new one.
    mutating func breakParagraph() {
        pendingSpace = false
        if bytes.contains(where: { $0 == 0xA0 || $0 == 0x8B || $0 == 0xBF }) { bytes = Self.withoutHardSpaces(bytes) }
        guard !bytes.isEmpty else { return }
        if paragraphs.isEmpty, ListSigns.length(bytes, at: 0) > 0 { beginsWithListSign = true }
        for part in ListSigns.split(bytes) {
            paragraphs.append(TaskTable.Paragraph(
                text: String(decoding: part, as: UTF8.self), firstLine: firstLine, lastLine: lastLine))
        }
        bytes.removeAll(keepingCapacity: true)
    }

    /// No-break spaces become blanks, marks of no width go.
    private static func withoutHardSpaces(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                if let last = result.last, last != 0x20 { result.append(0x20) }
                index += 2
            } else if bytes[index...].starts(with: [0xE2, 0x80, 0x8B]) || bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]) {
                index += 3
            } else {
                if bytes[index] != 0x20 || result.last.map({ $0 != 0x20 }) ?? false { result.append(bytes[index]) }
                index += 1
            }
        }
        while result.last == 0x20 { result.removeLast() }
        return result
    }

    /// What follows is an item of a list (`<li>`).
    mutating func beginItem() {
        breakParagraph()
        if paragraphs.isEmpty { beginsWithListSign = true }
    }

    mutating func finish() -> [TaskTable.Paragraph] {
        breakParagraph()
        return paragraphs
    }
}
