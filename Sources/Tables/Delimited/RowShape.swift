import DocumentModel
import RuleBook
import VietnameseText

/// What a row is by its shape: repeated head, numbering of the columns, sum, remark, group.
struct RowShape {
    struct Group {
        var marker: String?
        var title: String
        var confidence: Double
        /// It may be the second line of the group above.
        var isRest = false
    }

    private let columns: [TaskTable.Column]
    private let rules: TableRowRules
    private let number: Int?
    private let title: Int?
    private let byField: [ColumnField: Int]

    init(columns: [TaskTable.Column], rules: TableRowRules) {
        self.columns = columns
        self.rules = rules
        var byField: [ColumnField: Int] = [:]
        for (index, column) in columns.enumerated() where byField[column.field] == nil { byField[column.field] = index }
        self.byField = byField
        number = byField[.number]
        title = byField[.title]
    }

    func column(_ field: ColumnField) -> Int? { byField[field] }

    /// The words of a head row again, on a later page.
    func isHead(_ row: GridMatrix.Row, _ heads: [[String]]) -> Bool {
        for head in heads where head.count == row.cells.count {
            guard zip(head, row.cells).allSatisfy({ $0.isEmpty == $1.isEmpty }) else { continue }
            if zip(head, row.cells).allSatisfy({ Self.sameWords($0, $1.text) }) { return true }
        }
        return false
    }

    private static func sameWords(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        guard abs(a.utf8.count - b.utf8.count) <= 8 else { return false }
        return TokenizedText(a).tokens.map(\.key) == TokenizedText(b).tokens.map(\.key)
    }

    /// `(1) (2) (3)` or `A B 1 2` below the head.
    func isNumbering(_ row: GridMatrix.Row) -> Bool {
        let filled = row.filled
        guard filled.count > 2, filled.count + 1 >= row.cells.count else { return false }
        return filled.allSatisfy { column in
            let text = row.cells[column].text
            guard text.utf8.count < 12, let marker = GridMarker.parse(Array(text.utf8)[...]) else { return false }
            return marker.isAlone || marker.rest.first == 0x3D
        }
    }

    func isSum(_ row: GridMatrix.Row) -> Bool {
        guard let first = row.filled.first, row.cells[first].text.utf8.count < 60, first <= max(number ?? 0, title ?? 0) else { return false }
        if let number, first == number, GridMarker.parse(Array(row.cells[number].text.utf8)[...])?.isAlone ?? false { return false }
        let text = TokenizedText(row.cells[first].text)
        guard let match = rules.sums.longestMatch(in: text, at: 0) else { return false }
        let end = match.range.upperBound
        return end == text.tokens.count || text.tokens[end].kind == .punctuation || text.tokens[end].isNumber
    }

    func isRemark(_ row: GridMatrix.Row) -> Bool {
        let filled = row.filled
        guard filled.count == 1, let first = filled.first, first == number || row.cells[first].span > 1 || first == 0 else { return false }
        let text = row.cells[first].text
        if text.hasSuffix("./.") { return true }
        return rules.remarks.longestMatch(in: TokenizedText(text), at: 0) != nil
    }

    /// The group that a row opens; `nil` for a row that is none.
    func group(_ row: GridMatrix.Row, next: GridMatrix.Row?, previous: TaskTable.Row?) -> Group? {
        let filled = row.filled.filter { !isFigure(row.cells[$0].text, column: $0) }
        guard !row.cells.contains(where: { $0.fromAbove && !$0.isEmpty }) || filled.count == 1 else { return nil }
        if filled.count == 1, let column = filled.first { return groupOfOneCell(row, column, next, previous) }
        guard filled.count == 2, filled[0] == number ?? -1, filled[1] <= max(title ?? 0, 2) else { return nil }
        let cell = row.cells[filled[1]]
        guard let marker = GridMarker.parse(Array(row.cells[filled[0]].text.utf8)[...]), marker.isAlone else { return nil }
        let words = cell.text
        let isWide = cell.span >= columns.count - filled[1] && cell.span > 2
        if isWide || marker.kind == .roman || RowWords.isCapitals(Array(words.utf8)[...]) {
            return Group(marker: marker.text, title: words, confidence: 1)
        }
        if let next, let below = nextMarker(next) {
            if marker.isParent(of: below) { return Group(marker: marker.text, title: words, confidence: 0.9) }
        } else if let next, number.map({ next.cells[$0].isEmpty }) ?? false, title.map({ next.cells[$0].isFilled }) ?? false, next.filled.count > 1,
            !startsSmall(next) {
            // Tasks without numbers stand below it.
            return Group(marker: marker.text, title: words, confidence: 0.7)
        }
        if marker.kind == .capital { return Group(marker: marker.text, title: words, confidence: 0.9) }
        if cell.isBold, row.cells[filled[0]].isBold { return Group(marker: marker.text, title: words, confidence: 0.8) }
        return nil
    }

    private func groupOfOneCell(_ row: GridMatrix.Row, _ column: Int, _ next: GridMatrix.Row?, _ previous: TaskTable.Row?) -> Group? {
        let cell = row.cells[column]
        let text = cell.text
        let bytes = Array(text.utf8)
        let isWide = cell.span > 1 && cell.span + 1 >= columns.count
        let marker = GridMarker.parse(bytes[...])
        if let marker, !marker.isAlone {
            let capitals = RowWords.isCapitals(marker.rest)
            let isGroup = isWide || capitals || marker.kind == .roman || marker.kind == .capital || cell.isBold
                || (column == number && (next.flatMap { nextMarker($0) }.map { marker.isParent(of: $0) } ?? (column != title)))
            if isGroup, isWide || capitals || column == number || column == title || column == 0 {
                return Group(marker: marker.text, title: String(decoding: marker.rest, as: UTF8.self), confidence: capitals || isWide ? 1 : 0.85)
            }
            return nil
        }
        if marker != nil { return nil }
        let capitals = RowWords.isCapitals(bytes[...])
        guard column == number || column == title || column == 0 || isWide || column < title ?? 0 else { return nil }
        if isWide || capitals { return Group(title: text, confidence: isWide ? 0.95 : 0.9, isRest: capitals && !cell.isBold && column != number) }
        if cell.isBold || (column == number && bytes.count > 12) { return Group(title: text, confidence: 0.8) }
        // A title alone, and the numbers begin again below it.
        if column == title, number != nil, let below = next.flatMap({ nextMarker($0) }), below.text == "1" || below.text == "01", !startsSmall(row) {
            return Group(title: text, confidence: 0.7)
        }
        return nil
    }

    private func nextMarker(_ row: GridMatrix.Row) -> GridMarker? {
        guard let number, row.cells[number].isFilled else { return nil }
        let marker = GridMarker.parse(Array(row.cells[number].text.utf8)[...])
        return marker
    }

    private func startsSmall(_ row: GridMatrix.Row) -> Bool {
        guard let title, let first = TokenizedText(row.cells[title].text).tokens.first else { return false }
        return first.isWord && first.letterCase == .lower
    }

    /// A group's sum in a column of money or of unknown meaning is no field of a task.
    private func isFigure(_ text: String, column: Int) -> Bool {
        guard columns[column].field == .budget || columns[column].field == .other || columns[column].field == .notes else { return false }
        return text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2C || $0 == 0x20 }
    }
}
