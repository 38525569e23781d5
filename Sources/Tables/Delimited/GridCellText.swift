import DocumentModel

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

/// List signs at the start of a paragraph: `-`, `–`, `+`, `*`, `•` and the bullets of symbol fonts.
enum ListSigns {
    /// The length of the list sign that begins at `index`, the space behind it included; 0 where there is none.
    static func length(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Int {
        let count = bytes.count
        func byte(_ offset: Int) -> UInt8 {
            let position = index + offset
            return position < count ? bytes[bytes.index(bytes.startIndex, offsetBy: position)] : 0
        }
        let length: Int
        switch byte(0) {
        case 0x2D, 0x2B, 0x2A: length = 1
        case 0xC2 where byte(1) == 0xB7: length = 2
        case 0xE2 where byte(1) == 0x80 && (byte(2) == 0x93 || byte(2) == 0x94 || byte(2) == 0xA2): length = 3
        case 0xE2 where byte(1) == 0x96 && (byte(2) == 0xAA || byte(2) == 0xA0): length = 3
        case 0xE2 where byte(1) == 0x97 && (byte(2) == 0x8F || byte(2) == 0xA6 || byte(2) == 0x8B): length = 3
        case 0xE2 where byte(1) == 0x9E && byte(2) == 0xA2: length = 3
        case 0xEF where byte(1) == 0x82 && (byte(2) == 0xB7 || byte(2) == 0xA7): length = 3
        default: return 0
        }
        // `-5%`, `+84` are numbers.
        let next = byte(length)
        if next >= 0x30 && next <= 0x39 { return 0 }
        return next == 0x20 ? length + 1 : length
    }

    /// Cuts before each list sign that stands behind a space and `;` or `.`, and drops the signs.
    static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = strip(bytes, from: 0)
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x3B || byte == 0x2E, index < bytes.count, bytes[index] == 0x20 else { continue }
            let sign = length(bytes, at: index + 1)
            guard sign > 0, index + 1 + sign < bytes.count else { continue }
            parts.append(bytes[start..<index])
            start = strip(bytes, from: index + 1)
            index = start
        }
        if start < bytes.count { parts.append(bytes[start...]) }
        return parts
    }

    private static func strip(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        // `- -` and `- +` occur; `…` of signs is a leader, not a list.
        for _ in 0..<3 {
            let sign = length(bytes, at: index)
            if sign == 0 { break }
            index += sign
        }
        return min(index, bytes.count)
    }
}
