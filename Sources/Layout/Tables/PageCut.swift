import DocumentModel
import VietnameseText

/// The place where a page break cuts a table.
struct PageCut {
    /// The rows above it.
    private let above: [LaidTable.Row]
    private let headRows: Int
    private let pitch: Double
    /// The column of row numbers; `nil` where the table has none.
    private let number: Int?

    init(above: [LaidTable.Row], headRows: Int, pitch: Double) {
        self.above = above
        self.headRows = headRows
        self.pitch = pitch
        number = Self.numberColumn(above)
    }

    /// Says what the first row below the break may be, and makes merged cells that meet the break one.
    func join(_ rows: inout [LaidTable.Row], _ below: inout [LaidTable.Row]) {
        guard let last = rows.indices.last, last >= max(1, headRows) || number == nil, mayBeRest(below[0]) else { return }
        below[0].mayGoOn = true
        for index in below[0].cells.indices {
            below[0].cells[index].goesOn = goesOn(below[0].cells[index], below: rows)
        }
        guard number != nil else { return }
        // Only where the number is missing below, the rows are known to belong together.
        var kept: [LaidTable.Cell] = []
        for cell in below[0].cells {
            guard let (row, index) = Self.cell(over: cell, in: rows), isSame(rows[row].cells[index], at: row, last: last, cell) else {
                kept.append(cell)
                continue
            }
            rows[row].cells[index].lines += cell.lines
            rows[row].cells[index].box = cell.box
            rows[row].cells[index].rowSpan = last - row + 1 + cell.rowSpan
        }
        below[0].cells = kept
    }

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
    private func isSame(_ upper: LaidTable.Cell, at row: Int, last: Int, _ lower: LaidTable.Cell) -> Bool {
        guard upper.columnSpan == lower.columnSpan, upper.column == lower.column else { return false }
        let reaches = row < last
        if lower.lines.isEmpty { return reaches || lower.rowSpan > 1 }
        // Its words are cut by the break, too.
        guard reaches || lower.rowSpan > 1, !upper.lines.isEmpty else { return false }
        return lower.goesOn == true || lower.goesOn == nil && lower.lines[0].words.first.map { LineBreak.startsSmall($0.text) } ?? false
    }

    /// Whether the words of a cell go on with those of the cell above the break: `false` where the line above had
    /// room for the first of them, or room for more lines; `nil` where neither is sure.
    private func goesOn(_ cell: LaidTable.Cell, below rows: [LaidTable.Row]) -> Bool? {
        guard let first = cell.lines.first, let (row, index) = Self.cell(over: cell, in: rows) else { return nil }
        let upper = rows[row].cells[index]
        guard let end = upper.lines.last, let word = first.words.first else { return nil }
        // It ends high above the break and begins at the cell's top: what follows is new.
        if let start = upper.lines.first, pitch > 0, start.page == end.page,
            upper.box.bottom - end.box.bottom > 1.5 * pitch, start.box.top - upper.box.top < pitch { return false }
        if ListSigns.length(first.text, at: 0) > 0 { return nil }
        var room = end
        // Columns may be shifted: the room is that of the upper part.
        room.page = end.page
        return LineBreak.fits(word, behind: room) ? false : nil
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
