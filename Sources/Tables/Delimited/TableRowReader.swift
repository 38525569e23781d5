import DocumentModel
import RuleBook
import VietnameseText

/// Reads the rows below a head: groups, tasks, rests of cut rows, lines of merged rows.
struct TableRowReader {
    private(set) var table: TaskTable
    private let rules: TableRowRules
    private let form: GridTable.Form
    private let number: Int?
    private let title: Int?
    private let shape: RowShape

    init(table: TaskTable, rules: TableRowRules, form: GridTable.Form) {
        self.table = table
        self.rules = rules
        self.form = form
        number = table.columns.firstIndex { $0.field == .number }
        title = table.columns.firstIndex { $0.field == .title }
        shape = RowShape(columns: table.columns, rules: rules)
    }

    mutating func addFurniture(_ row: GridMatrix.Row) {
        table.furnitureLines += Array(row.firstLine...max(row.firstLine, row.lastLine))
    }

    mutating func read(_ rows: [GridMatrix.Row], from start: Int, headRows: [GridMatrix.Row]) {
        let width = table.columns.count
        let heads = headRows.map { $0.cells.map(\.text) }
        var index = start
        while index < rows.count {
            defer { index += 1 }
            var row = rows[index]
            if row.cells.count != width { continue }
            if shape.isHead(row, heads) || (index < start + 2 && shape.isNumbering(row)) {
                addFurniture(row)
                continue
            }
            guard row.cells.contains(where: { !$0.isEmpty }) else { continue }
            if shape.isSum(row) || shape.isRemark(row) { continue }
            if goesOnGroup(row) { continue }
            let next = rows[(index + 1)...].prefix(3).first { $0.filled.count > 0 && $0.cells.count == width }
            if let group = shape.group(row, next: next, previous: table.rows.last) {
                if group.marker == nil, let last = table.rows.last, last.kind == .group, last.marker != nil, group.isRest {
                    table.rows[table.rows.count - 1].title = [last.title ?? "", group.title].joined(separator: " ")
                    table.rows[table.rows.count - 1].lastLine = row.lastLine
                    continue
                }
                table.rows.append(TaskTable.Row(
                    kind: .group, marker: group.marker, title: group.title, firstLine: row.firstLine, lastLine: row.lastLine,
                    page: row.page, confidence: group.confidence))
                continue
            }
            dropRepeatedNumber(&row)
            let marker = self.marker(of: row)
            let filled = row.filled.filter { $0 != number }
            if marker != nil, filled.isEmpty, !row.cells.contains(where: { $0.fromAbove && !$0.isEmpty }) { continue }
            if marker == nil, let last = table.rows.last, last.kind == .item {
                addBelow(row, filled: filled, last: last)
            } else {
                addItem(row, marker: marker)
            }
        }
    }

    /// A page break cut a group's title: its rest stands alone in the next row.
    private mutating func goesOnGroup(_ row: GridMatrix.Row) -> Bool {
        guard row.mayGoOn, let last = table.rows.last, last.kind == .group, let title = last.title, row.filled.count == 1, let column = row.filled.first,
            row.cells[column].pageSeam == .wrapped || row.cells[column].pageSeam == .insideWord, !row.cells[column].beginsWithListSign
        else { return false }
        let rest = row.cells[column].text
        // A title in capitals goes on in capitals.
        guard !RowWords.isCapitals(Array(title.utf8)[...]) || TokenizedText(rest).tokens.allSatisfy({ !$0.isWord || $0.letterCase == .upper }) else { return false }
        table.rows[table.rows.count - 1].title = title + (row.cells[column].pageSeam == .insideWord ? "" : " ") + rest
        table.rows[table.rows.count - 1].lastLine = row.lastLine
        return true
    }

    func finish() -> TaskTable {
        var table = table
        if !table.rows.contains(where: { $0.kind == .item && $0.marker != nil }), let title { takeMarkers(from: title, &table) }
        return table
    }

    // MARK: - Tasks

    private func marker(of row: GridMatrix.Row) -> String? {
        guard let number, row.cells[number].isFilled, !row.cells[number].fromAbove else { return nil }
        let text = row.cells[number].text
        if let marker = GridMarker.parse(Array(text.utf8)[...]), marker.isAlone { return marker.text }
        return text.utf8.count <= 12 ? text : nil
    }

    /// A tool that fills merged cells repeats the number, and the title with it.
    private func dropRepeatedNumber(_ row: inout GridMatrix.Row) {
        guard let number, let title, let last = table.rows.last(where: { $0.marker != nil && $0.kind == .item }), row.cells[number].isFilled,
            table.rows.last?.kind == .item
        else { return }
        guard let marker = GridMarker.parse(Array(row.cells[number].text.utf8)[...]), marker.isAlone, marker.text == last.marker else { return }
        let titleText = row.cells[title].text
        guard titleText.isEmpty || titleText == last.cells[title].paragraphs.map(\.text).joined(separator: " ") else { return }
        row.cells[number].paragraphs = []
        row.cells[title].paragraphs = []
    }

    private mutating func addItem(_ row: GridMatrix.Row, marker: String?) {
        var cells = row.cells.map { cell in
            TaskTable.Cell(paragraphs: cell.paragraphs, inherited: cell.fromAbove, mergedWithLeft: cell.fromLeft)
        }
        spreadLead(&cells)
        let item = TaskTable.Row(
            kind: .item, marker: marker, cells: cells, firstLine: row.firstLine, lastLine: row.lastLine, page: row.page,
            confidence: min(row.confidence, marker == nil && number != nil ? 0.8 : 1))
        table.rows += LineByLine(columns: table.columns, rules: rules).split(item, isList: row.cells.map(\.beginsWithListSign))
    }

    /// Where spans are not marked, a lead that names no agency (`Theo phân công tại …`) beside an empty
    /// coordination is merged over both.
    private func spreadLead(_ cells: inout [TaskTable.Cell]) {
        guard !form.marksSpans, let lead = shape.column(.lead), lead + 1 < cells.count, shape.column(.coordination) == lead + 1,
            cells[lead + 1].paragraphs.isEmpty, let first = cells[lead].paragraphs.first,
            rules.forBoth.longestMatch(in: TokenizedText(first.text), at: 0) != nil
        else { return }
        cells[lead + 1].paragraphs = cells[lead].paragraphs
        cells[lead + 1].mergedWithLeft = true
    }

    /// A row without a number below a task: the rest of it, a further line of it, or a task without number.
    private mutating func addBelow(_ row: GridMatrix.Row, filled: [Int], last: TaskTable.Row) {
        var seams: [Int: CellSeam] = [:]
        for column in filled {
            seams[column] = CellSeam.between(last.cells[column].paragraphs, row.cells[column], field: table.columns[column].field, rules: rules)
        }
        let seam = RowSeam.decide(columns: table.columns, filled: filled, seams: seams, row: row, last: last, hasNumbers: number != nil)
        switch seam {
        // The rules say that the row stands beside a merged number, and no page break cut it.
        case .rest where form == .ruled && !row.mayGoOn && isBesideMergedNumber(row): addLine(row, last: last, confidence: 0.8)
        case .rest(let confidence): join(row, filled: filled, seams: seams, confidence: confidence)
        case .line(let confidence): addLine(row, last: last, confidence: confidence)
        case .item: addItem(row, marker: nil)
        }
    }

    private func isBesideMergedNumber(_ row: GridMatrix.Row) -> Bool {
        guard let number else { return false }
        return row.cells[number].fromAbove && !row.cells[number].isEmpty
    }

    private mutating func join(_ row: GridMatrix.Row, filled: [Int], seams: [Int: CellSeam], confidence: Double) {
        let index = table.rows.count - 1
        let isCut = seams.values.contains(.goesOn)
        for column in filled {
            var paragraphs = row.cells[column].paragraphs
            let field = table.columns[column].field
            if table.rows[index].cells[column].inherited, seams[column] != .goesOn {
                // The line repeats a merged cell; what the rest adds to it stays with the line.
                table.rows[index].cells[column].inherited = false
            }
            let above = table.rows[index].cells[column].paragraphs
            if joinsInLine(row.cells[column], above, field, seams[column], isCut: isCut), let first = paragraphs.first,
                var end = table.rows[index].cells[column].paragraphs.popLast()
            {
                let isTight = row.cells[column].pageSeam == .insideWord || end.text.utf8.last == 0x2F || first.text.utf8.first.map { [0x2C, 0x3B, 0x29, 0x2E].contains($0) } ?? false
                end.text += (isTight ? "" : " ") + first.text
                end.lastLine = first.lastLine
                // The cut may have taken a list sign from its item.
                let parts = ListSigns.split(Array(end.text.utf8)).map {
                    TaskTable.Paragraph(text: String(decoding: $0, as: UTF8.self), firstLine: end.firstLine, lastLine: end.lastLine)
                }
                paragraphs.replaceSubrange(0..<1, with: parts)
            }
            table.rows[index].cells[column].paragraphs += paragraphs
        }
        table.rows[index].lastLine = row.lastLine
        table.rows[index].confidence = min(table.rows[index].confidence, confidence)
    }

    /// The rest of a cell follows its first part on the same line, or is a paragraph of its own.
    private func joinsInLine(
        _ cell: GridMatrix.Cell, _ above: [TaskTable.Paragraph], _ field: ColumnField, _ seam: CellSeam?, isCut: Bool
    ) -> Bool {
        if seam == .goesOn { return true }
        guard let last = above.last, !cell.beginsWithListSign, !CellSeam.isClosed(last.text) else { return false }
        switch cell.pageSeam {
        case .wrapped, .insideWord: return true
        case .paragraph, .apart: return false
        default: break
        }
        switch field {
        case .lead, .coordination, .monitoring, .assignment, .persons: return seam == .unclear
        case .title, .deadline, .start: return isCut || seam == .unclear
        // Where one part of the row was cut in a phrase, so were the others; a cell of several lines may be cut between two.
        default: return seam == .unclear || isCut && above.count == 1
        }
    }

    /// A further line of a merged row: what it leaves empty is repeated.
    private mutating func addLine(_ row: GridMatrix.Row, last: TaskTable.Row, confidence: Double) {
        let hasOwnLead = shape.column(.lead).map { row.cells[$0].isFilled } ?? false
        let hasOwnTitle = title.map { row.cells[$0].isFilled } ?? false
        // The grid says which cells are merged; an empty one is empty.
        let isMarked = form.marksSpans && row.cells.contains { $0.fromAbove }
        var cells: [TaskTable.Cell] = []
        for (column, cell) in row.cells.enumerated() {
            var result = TaskTable.Cell(paragraphs: cell.paragraphs, inherited: cell.fromAbove, mergedWithLeft: cell.fromLeft)
            let before = last.cells[column]
            if cell.isEmpty, !before.paragraphs.isEmpty {
                let repeats: Bool
                switch table.columns[column].field {
                case .notes, .budget, .other: repeats = false
                case .number, .title: repeats = true
                case _ where isMarked: repeats = false
                // A line with a lead of its own has a coordination of its own, be it none.
                case .coordination: repeats = !hasOwnLead
                case .activity: repeats = !hasOwnTitle
                default: repeats = true
                }
                if repeats {
                    result = TaskTable.Cell(
                        paragraphs: before.paragraphs, inherited: true, mergedWithLeft: before.mergedWithLeft, mended: before.mended)
                }
            }
            cells.append(result)
        }
        spreadLead(&cells)
        let line = TaskTable.Row(
            kind: .item, marker: nil, cells: cells, firstLine: row.firstLine, lastLine: row.lastLine, page: row.page, confidence: confidence)
        table.rows += LineByLine(columns: table.columns, rules: rules).split(line, isList: row.cells.map(\.beginsWithListSign))
    }

    /// Without a column of numbers, they may stand before the titles (`1. Ban hành …`).
    private func takeMarkers(from title: Int, _ table: inout TaskTable) {
        var found: [(row: Int, marker: GridMarker)] = []
        var items = 0
        for (index, row) in table.rows.enumerated() where row.kind == .item && !row.cells[title].inherited {
            items += 1
            guard let text = row.cells[title].paragraphs.first?.text, let marker = GridMarker.parse(Array(text.utf8)[...]),
                !marker.isAlone, marker.text.utf8.count + marker.rest.count < text.utf8.count - 1 || marker.kind == .dotted
            else { continue }
            found.append((index, marker))
        }
        guard found.count * 2 > items else { return }
        for (index, marker) in found {
            table.rows[index].marker = marker.text
            table.rows[index].cells[title].paragraphs[0].text = String(decoding: marker.rest, as: UTF8.self)
        }
    }
}
