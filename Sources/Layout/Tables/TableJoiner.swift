import DocumentModel
import VietnameseText

/// Puts the parts of a table that page breaks cut together.
///
/// A part at the top of a page goes on with the last table of the page before where nothing but furniture stands
/// between them and their columns agree. A head that is printed again is dropped. A row whose number is empty may
/// be the rest of the row above, or a further line of it: what a cell's last line has room for tells some of it,
/// the words tell the rest, and they are read later. A merged cell that meets the page break is one cell.
struct TableJoiner {
    /// Columns of two parts agree when no border is further off, in points.
    private static let tolerance = 7.0
    /// The whole part may stand this much further left or right.
    private static let shift = 40.0
    /// A head has no more rows.
    private static let mostHeadRows = 4
    /// Rows above a page break that tell how the table's columns look; more of them tell nothing new.
    private static let rowsLookedAt = 300

    private(set) var tables: [LaidTable] = []
    /// Borders of the last table.
    private var columns: [Double] = []
    /// Texts of its first rows, which may be printed again on later pages.
    private var opening: [[HeadCell]] = []
    /// Of the last table.
    private var pitch = LinePitch()

    private struct HeadCell: Equatable {
        var column: Int
        var text: [UInt8]
    }

    /// - Parameters:
    ///   - mayGoOn: nothing but furniture stands between the part and the table before.
    ///   - deepest: how far down tables reach on the page before.
    mutating func add(_ part: TablePart, mayGoOn: Bool, deepest: Double) {
        if mayGoOn, goesOn(part, deepest) { return }
        guard !part.isFragment else { return }
        let table = LaidTable(
            parts: [.init(page: part.page, box: part.box, words: part.words)], columnCount: part.columns.count - 1,
            rows: part.rows.map { Self.row($0, page: part.page) }, confidence: part.confidence)
        tables.append(table)
        columns = part.columns
        opening = table.rows.prefix(Self.mostHeadRows).map(Self.texts)
        pitch = LinePitch(table.rows)
    }

    // MARK: - Parts

    private mutating func goesOn(_ part: TablePart, _ deepest: Double) -> Bool {
        guard let last = tables.indices.last, let merged = Self.merged(columns, part.columns) else { return false }
        var rows = part.rows.map { Self.row($0, page: part.page) }
        Self.place(&rows, merged.second)
        var opening = opening
        for index in opening.indices {
            for cell in opening[index].indices { opening[index][cell].column = merged.first[opening[index][cell].column] }
        }
        // The rest of a cut row stands right below the repeated head: without rules, or where a program draws none there.
        if let first = rows.first, let (head, rest) = Self.split(first, headed: opening) { rows.replaceSubrange(0..<1, with: rest.cells.isEmpty ? [head] : [head, rest]) }
        let repeated = Self.repeatedRows(rows, of: opening)
        if repeated == 0, let first = rows.first, Self.beginsOtherTable(first, than: opening) { return false }
        if merged.columns.count != columns.count { Self.place(&tables[last].rows, merged.first) }
        tables[last].columnCount = merged.columns.count - 1
        self.opening = opening
        var head: [CellLine] = []
        for row in rows[..<repeated] { for cell in row.cells { head += cell.lines } }
        rows.removeSubrange(..<repeated)
        tables[last].parts.append(.init(page: part.page, box: part.box, words: part.words))
        tables[last].confidence = min(tables[last].confidence, part.confidence)
        if !rows.isEmpty {
            rows[0].repeatedHead = head
            let cut = PageCut(above: Array(tables[last].rows.suffix(Self.rowsLookedAt)), headRows: repeated, pitch: pitch.usual.points, deepest: deepest)
            pitch.add(rows)
            cut.join(&tables[last].rows, &rows)
        }
        tables[last].rows += rows
        columns = merged.columns
        return true
    }

    private static func row(_ row: TablePart.Row, page: Int) -> LaidTable.Row {
        LaidTable.Row(
            cells: row.cells.map {
                LaidTable.Cell(column: $0.column, columnSpan: $0.columnSpan, rowSpan: $0.rowSpan, lines: $0.lines, box: $0.box)
            }, page: page, box: row.box)
    }

    private static func texts(_ row: LaidTable.Row) -> [HeadCell] {
        row.cells.compactMap { cell in
            cell.lines.isEmpty ? nil : HeadCell(column: cell.column, text: cell.lines.flatMap(\.text).filter { $0 != 0x20 })
        }
    }

    private static func cells(_ row: [HeadCell]) -> [Int: [UInt8]] {
        Dictionary(row.map { ($0.column, $0.text) }, uniquingKeysWith: +)
    }

    /// How many rows of the part are the table's first rows again.
    private static func repeatedRows(_ rows: [LaidTable.Row], of opening: [[HeadCell]]) -> Int {
        var count = 0
        while count < min(rows.count, opening.count), !opening[count].isEmpty || count > 0 {
            let row = texts(rows[count])
            guard row == opening[count] || HeadLikeness(cells(row)).isSame(as: HeadLikeness(cells(opening[count]))) else { break }
            count += 1
        }
        return count
    }

    /// A row whose cells begin with the table's head, as the head and what stands below it.
    private static func split(_ row: LaidTable.Row, headed opening: [[HeadCell]]) -> (head: LaidTable.Row, rest: LaidTable.Row)? {
        guard let titles = opening.first, titles.count > 1 else { return nil }
        var head = row, rest = row
        for index in row.cells.indices {
            let lines = row.cells[index].lines
            let title = titles.first { $0.column == row.cells[index].column }?.text ?? []
            var text: [UInt8] = [], count = 0
            while count < lines.count, text.count < title.count {
                text += lines[count].text.filter { $0 != 0x20 }
                count += 1
            }
            guard text == title else { return nil }
            head.cells[index].lines = Array(lines[..<count])
            rest.cells[index].lines = Array(lines[count...])
        }
        if rest.cells.allSatisfy(\.lines.isEmpty) { rest.cells = [] }
        let bottom = head.cells.flatMap(\.lines).map(\.box.bottom).max() ?? row.box.top
        for index in rest.cells.indices { rest.cells[index].box.top = max(rest.cells[index].box.top, bottom) }
        rest.box.top = max(rest.box.top, bottom)
        return (head, rest)
    }

    /// It has a head of its own: what stands above its numbers is what stands above those of the table.
    private static func beginsOtherTable(_ row: LaidTable.Row, than opening: [[HeadCell]]) -> Bool {
        guard let above = opening.first?.first, let first = texts(row).first, first.column == above.column else { return false }
        return first.text == above.text && !first.text.isEmpty && !(first.text[0] >= 0x30 && first.text[0] <= 0x39)
    }

    // MARK: - Columns

    /// The borders of both parts as one list, and where each part's borders stand in it; `nil` where they disagree.
    private static func merged(_ above: [Double], _ below: [Double]) -> (columns: [Double], first: [Int], second: [Int])? {
        guard let aboveLeft = above.first, let belowLeft = below.first else { return nil }
        let offset = aboveLeft - belowLeft
        guard abs(offset) <= shift else { return nil }
        let moved = below.map { $0 + offset }
        let (few, many) = moved.count < above.count ? (moved, above) : (above, moved)
        guard few.count * 2 > many.count else { return nil }
        var places: [Int] = [], next = 0
        for border in few {
            guard let place = many[next...].indices.min(by: { abs(many[$0] - border) < abs(many[$1] - border) }),
                abs(many[place] - border) <= tolerance
            else { return nil }
            places.append(place)
            next = place + 1
        }
        guard places.first == 0, places.last == many.count - 1 else { return nil }
        let whole = Array(many.indices)
        return moved.count < above.count ? (above, whole, places) : (many, places, whole)
    }

    /// Renumbers the columns of cells.
    private static func place(_ rows: inout [LaidTable.Row], _ places: [Int]) {
        for row in rows.indices {
            for cell in rows[row].cells.indices {
                let first = rows[row].cells[cell].column, last = first + rows[row].cells[cell].columnSpan
                guard last < places.count else { continue }
                rows[row].cells[cell].column = places[first]
                rows[row].cells[cell].columnSpan = places[last] - places[first]
            }
        }
    }
}
