import DocumentModel
import VietnameseText

/// The place where a page break cuts a table.
struct PageCut {
    /// The rows above it.
    private let above: [LaidTable.Row]
    private let headRows: Int
    private let pitch: Double
    /// The last row above reaches down as far as tables do on such pages, so that it may be cut.
    private let isFull: Bool
    /// The column of row numbers; `nil` where the table has none.
    private let number: Int?

    init(above: [LaidTable.Row], headRows: Int, pitch: Double, deepest: Double) {
        self.above = above
        self.headRows = headRows
        self.pitch = pitch
        isFull = pitch == 0 || (above.last?.box.bottom ?? 0) + 1.7 * pitch > deepest
        number = Self.numberColumn(above)
    }

    /// Says what the first row below the break may be, and makes merged cells that meet the break one.
    func join(_ rows: inout [LaidTable.Row], _ below: inout [LaidTable.Row]) {
        guard let last = rows.indices.last, last >= max(1, headRows) || number == nil else { return }
        guard mayBeRest(below[0]) else { return share(&rows, &below) }
        below[0].mayGoOn = true
        for index in below[0].cells.indices {
            below[0].cells[index].pageSeam = seam(over: &below[0].cells[index], below: rows)
        }
        guard number != nil else { return }
        // Only where the number is missing below, the rows are known to belong together.
        let span = below[0].cells.first { $0.column == number }?.rowSpan ?? 1
        var kept: [LaidTable.Cell] = []
        for cell in below[0].cells {
            guard let (row, index) = Self.cell(over: cell, in: rows), isSame(rows[row].cells[index], reaches: row < last, cell, numberSpan: span) else {
                kept.append(cell)
                continue
            }
            rows[row].cells[index].lines += cell.lines
            rows[row].cells[index].box = cell.box
            rows[row].cells[index].rowSpan = last - row + 1 + cell.rowSpan
        }
        if !isFull { for index in kept.indices where !kept[index].lines.isEmpty { kept[index].pageSeam = .apart } }
        below[0].cells = kept
    }

    // MARK: - Cells merged over whole rows

    /// The row below has a number of its own, but some cell is merged with the one above the break.
    private func share(_ rows: inout [LaidTable.Row], _ below: inout [LaidTable.Row]) {
        guard number != nil, below[0].cells.filter({ !$0.lines.isEmpty }).count > 2 else { return }
        var kept: [LaidTable.Cell] = []
        for cell in below[0].cells {
            guard let (row, index) = Self.cell(over: cell, in: rows), Self.mayShare(rows[row].cells[index], cell), cell.column != number else {
                kept.append(cell)
                continue
            }
            if cell.lines.isEmpty {
                guard isNeverEmpty(cell.column, below), isMerged(cell.column, below) else {
                    kept.append(cell)
                    continue
                }
                below[0].sharesByGuess = true
            } else if !isCut(rows[row].cells[index], cell, reaches: row < rows.count - 1) {
                kept.append(cell)
                continue
            }
            rows[row].cells[index].lines += cell.lines
            rows[row].cells[index].box = cell.box
            rows[row].cells[index].rowSpan = rows.count - row + cell.rowSpan
        }
        below[0].cells = kept
    }

    private static func mayShare(_ upper: LaidTable.Cell, _ lower: LaidTable.Cell) -> Bool {
        upper.column == lower.column && upper.columnSpan == lower.columnSpan && !upper.lines.isEmpty
    }

    /// Its words run down to the break and on from it in the same sentence.
    private func isCut(_ upper: LaidTable.Cell, _ lower: LaidTable.Cell, reaches: Bool) -> Bool {
        guard reaches || lower.rowSpan > 1, let end = upper.lines.last, let start = lower.lines.first, pitch > 0 else { return false }
        guard upper.box.bottom - end.box.bottom < pitch, start.box.top - lower.box.top < 0.6 * pitch else { return false }
        guard let word = start.words.first, LineBreak.startsSmall(word.text) else { return false }
        return LineBreak.between(end, start, inList: false, pitch: 0) != .paragraph
    }

    /// No other row of the table leaves the column empty, and there are enough of them.
    private func isNeverEmpty(_ column: Int, _ below: [LaidTable.Row]) -> Bool {
        var filled = 0
        for row in above.dropFirst(max(1, headRows)) + below.dropFirst() {
            guard let cell = row.cells.first(where: { $0.column == column }), row.cells.filter({ !$0.lines.isEmpty }).count > 2 else { continue }
            if cell.lines.isEmpty { return false }
            filled += 1
        }
        return filled > 3
    }

    /// The writer merges cells of the column over rows that have numbers of their own, as these do.
    private func isMerged(_ column: Int, _ below: [LaidTable.Row]) -> Bool {
        (above + below).contains { row in
            guard let numbered = row.cells.first(where: { $0.column == number }) else { return false }
            return row.cells.contains { $0.column == column && $0.rowSpan > numbered.rowSpan && !$0.lines.isEmpty }
        }
    }

    // MARK: - Cut rows

    /// A row without a number that is no heading.
    private func mayBeRest(_ row: LaidTable.Row) -> Bool {
        let filled = row.cells.filter { !$0.lines.isEmpty }
        guard let first = filled.first else { return false }
        guard let number else { return true }
        if row.cells.contains(where: { $0.column == number && !$0.lines.isEmpty }) { return false }
        // One cell over the whole width is a group.
        return !(filled.count == 1 && first.columnSpan > 1 && first.columnSpan + 1 >= row.cells.reduce(0) { $0 + $1.columnSpan })
    }

    /// Both are parts of one merged cell.
    ///
    /// - Parameters:
    ///   - reaches: the upper one covers several rows.
    ///   - numberSpan: rows that the missing number covers below the break: a cell that covers as many is merged with it.
    private func isSame(_ upper: LaidTable.Cell, reaches: Bool, _ lower: LaidTable.Cell, numberSpan: Int) -> Bool {
        guard upper.columnSpan == lower.columnSpan, upper.column == lower.column else { return false }
        if lower.lines.isEmpty { return reaches || lower.rowSpan > 1 }
        // Its words are cut by the break, too.
        guard !upper.lines.isEmpty, lower.pageSeam != .apart else { return false }
        if lower.rowSpan > 1, lower.rowSpan == numberSpan { return true }
        return reaches && (lower.pageSeam == .wrapped || lower.pageSeam == .insideWord)
    }

    /// How the words of a cell stand to those of the cell above the break, by their places.
    private func seam(over cell: inout LaidTable.Cell, below rows: [LaidTable.Row]) -> GridTable.PageSeam? {
        guard let first = cell.lines.first, let (row, index) = Self.cell(over: cell, in: rows) else { return nil }
        let upper = rows[row].cells[index]
        guard let start = upper.lines.first, let end = upper.lines.last else { return nil }
        // It ends high above the break and begins at the cell's top: what follows is new.
        if pitch > 0, start.page == end.page, upper.box.bottom - end.box.bottom > 1.5 * pitch, start.box.top - upper.box.top < 0.6 * pitch {
            return .apart
        }
        let inList = ListSigns.length(start.text, at: 0) > 0
        switch LineBreak.between(end, first, inList: inList, pitch: 0) {
        case .none: return .insideWord
        case .paragraph: return .paragraph
        case .space:
            cell.beginsInName = ListSigns.length(first.text, at: 0) > 0
            return .wrapped
        }
    }

    /// The cell that lies above one below the break.
    private static func cell(over cell: LaidTable.Cell, in rows: [LaidTable.Row]) -> (row: Int, index: Int)? {
        for row in rows.indices.reversed() {
            for (index, upper) in rows[row].cells.enumerated()
            where upper.column <= cell.column && cell.column < upper.column + upper.columnSpan {
                return row + upper.rowSpan >= rows.count ? (row, index) : nil
            }
        }
        return nil
    }

    /// The first column, where most of its cells hold nothing but a number.
    private static func numberColumn(_ rows: [LaidTable.Row]) -> Int? {
        var filled = 0, numbers = 0
        for row in rows.dropFirst() {
            guard let cell = row.cells.first, cell.column == 0, cell.columnSpan == 1, !cell.lines.isEmpty else { continue }
            filled += 1
            if cell.lines.count == 1, cell.lines[0].words.count == 1, cell.lines[0].words[0].text.count <= 6 { numbers += 1 }
        }
        return numbers > 0 && numbers * 2 >= filled ? 0 : nil
    }
}
