import DocumentModel
import RuleBook
import VietnameseText

/// Gives a grid its meaning: head, groups, tasks; rows that a page break cut are put together, merged cells
/// repeated.
///
///     let builder = TaskTableBuilder(heads: heads, rows: rows)
///     builder.build(grid, continuing: nil)      // nil: a letterhead, an agenda, a list of procedures …
public struct TaskTableBuilder: Sendable {
    private let heads: TableHeadRules
    private let rules: TableRowRules

    public init(heads: TableHeadRules, rows: TableRowRules) {
        self.heads = heads
        rules = rows
    }

    /// The task table of a grid; `nil` where it holds no tasks.
    ///
    /// - Parameter previous: the task table before it, where only a page break lies between. A grid that has no
    ///   head and as many columns, or that repeats the head and goes on counting, is its next part: then the
    ///   result is `previous` with the grid's rows added, and takes its place (its `firstLine` is the same).
    public func build(_ grid: GridTable, continuing previous: TaskTable? = nil) -> TaskTable? {
        var matrix = GridMatrix(grid)
        guard matrix.width > 1 else { return nil }
        let whole = matrix
        matrix.dropEmptyColumns()
        if let head = GridHead.find(in: matrix, rules: heads) {
            if let previous, previous.columns == head.columns, goesOn(matrix, head, previous) {
                return append(matrix, from: head.rows.upperBound, to: previous, grid, furniture: head.rows)
            }
            let table = TaskTable(
                columns: head.columns, rows: [], headYear: head.year, firstLine: grid.firstLine, lastLine: grid.lastLine)
            return append(matrix, from: head.rows.upperBound, to: table, grid, headRows: Array(matrix.rows[head.rows]))
        }
        guard let previous, whole.width <= previous.columns.count else { return nil }
        // Stripped tabs make a part narrower, spans tell the true width.
        if grid.form.marksSpans || grid.form == .pipes, whole.width != previous.columns.count { return nil }
        if whole.width < previous.columns.count, whole.width * 2 <= previous.columns.count { return nil }
        matrix = whole
        matrix.widen(to: previous.columns.count)
        return append(matrix, from: 0, to: previous, grid)
    }

    /// The task tables of grids between which nothing but page furniture stands.
    public func build(_ grids: [GridTable]) -> [TaskTable] {
        var tables: [TaskTable] = []
        for grid in grids {
            guard let table = build(grid, continuing: tables.last) else { continue }
            if let last = tables.last, last.firstLine == table.firstLine { tables[tables.count - 1] = table } else { tables.append(table) }
        }
        return tables
    }

    private func append(
        _ matrix: GridMatrix, from start: Int, to table: TaskTable, _ grid: GridTable, furniture: Range<Int> = 0..<0,
        headRows: [GridMatrix.Row] = []
    ) -> TaskTable? {
        var reader = TableRowReader(table: table, rules: rules, form: grid.form)
        for row in matrix.rows[furniture] { reader.addFurniture(row) }
        reader.read(matrix.rows, from: start, headRows: headRows.isEmpty ? Array(matrix.rows[furniture]) : headRows)
        var result = reader.finish()
        if grid.rowConfidence < 1 {
            for row in result.rows.indices[table.rows.count...] { result.rows[row].confidence *= grid.rowConfidence }
        }
        guard !Self.isAgenda(result), result.rows.contains(where: { $0.kind == .item }) else { return nil }
        result.lastLine = max(table.lastLine, grid.lastLine)
        result.furnitureLines = Set(result.furnitureLines + grid.furnitureLines).sorted()
        return result
    }

    /// The first number below a repeated head is the next one, or there is none.
    private func goesOn(_ matrix: GridMatrix, _ head: GridHead, _ previous: TaskTable) -> Bool {
        guard let number = head.columns.firstIndex(where: { $0.field == .number }) else { return true }
        guard let last = previous.rows.last(where: { $0.marker != nil && $0.kind == .item })?.marker else { return false }
        for row in matrix.rows[head.rows.upperBound...].prefix(6) {
            let text = row.cells[number].text
            if text.isEmpty {
                if row.filled.isEmpty { continue }
                return true
            }
            guard let marker = GridMarker.parse(Array(text.utf8)[...]) else { return false }
            // A later group goes on, whatever the rows in it count from.
            if marker.kind == .roman || marker.kind == .capital { return marker.text != "I" && marker.text != "A" }
            guard marker.isAlone else { return false }
            if let before = Int(last), let now = Int(marker.text) { return now > before && now <= before + 3 }
            return marker.text != "1" && marker.text != "1.1" && marker.text != "01"
        }
        return false
    }

    /// Half of the times are hours of a day.
    private static func isAgenda(_ table: TaskTable) -> Bool {
        guard let column = table.columns.firstIndex(where: { $0.field == .deadline || $0.field == .start }) else { return false }
        var times = 0, hours = 0
        for row in table.rows where row.kind == .item {
            guard let text = row.cells[column].paragraphs.first?.text else { continue }
            times += 1
            if beginsWithHour(text) { hours += 1 }
        }
        return hours > 0 && hours * 2 >= times
    }

    /// `8h00`, `07:30`, `14 giờ`, `7g30`, with `từ`, `lúc` before it or not.
    private static func beginsWithHour(_ text: String) -> Bool {
        let tokens = TokenizedText(text)
        for index in 0..<min(3, tokens.tokens.count) {
            guard let hour = tokens.number(at: index) else { continue }
            guard hour < 25 else { return false }
            let next = tokens.key(index + 1)
            if next == hourWord || next == hourLetter || next == hourShort { return true }
            if tokens.isMark(index + 1, ":"), tokens.number(at: index + 2) != nil { return true }
            // `8h00` is a number and a word with digits.
            guard index + 1 < tokens.tokens.count, !tokens.tokens[index + 1].spaceBefore else { return false }
            let word = tokens.utf8[tokens.tokens[index + 1].range]
            return (word.first.map { $0 | 0x20 == 0x68 || $0 | 0x20 == 0x67 } ?? false) && word.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        }
        return false
    }

    private static let hourWord = WordKey("giờ")
    private static let hourLetter = WordKey("h")
    private static let hourShort = WordKey("g")
}
