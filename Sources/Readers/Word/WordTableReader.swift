import Markup

/// Reads `w:tbl` into rows of cells with their spans (ECMA-376 part 1, 17.4).
struct WordTableReader {
    private let tree: MarkupTree
    private var table = FlowTable()
    /// For each column of the grid, the cell that a `w:vMerge` further down may go on with.
    private var reaching: [Int: Reaching] = [:]

    private struct Reaching {
        var row: Int
        var cell: Int
        var span: Int
    }

    /// - Parameter content: reads the blocks of a cell.
    static func table(_ node: Int, tree: MarkupTree, content: (Int) -> [FlowBlock]) -> FlowTable {
        var reader = WordTableReader(tree: tree)
        reader.readRows(node, content)
        return reader.table
    }

    private init(tree: MarkupTree) { self.tree = tree }

    private mutating func readRows(_ node: Int, _ content: (Int) -> [FlowBlock]) {
        for child in tree.children(of: node) {
            switch tree.word(child) {
            case .tr: readRow(child, content)
            case .del, .moveFrom, .tblGrid, .sdtPr: continue
            case .alternateContent: if let branch = WordBranch.choose(child, in: tree) { readRows(branch, content) }
            default: if !tree.isText(child) { readRows(child, content) }
            }
        }
    }

    private mutating func readRow(_ node: Int, _ content: (Int) -> [FlowBlock]) {
        let properties = tree.child(.trPr, of: node)
        if let properties, tree.child(.del, of: properties) != nil || tree.child(.hidden, of: properties).map(tree.toggle) == true { return }
        let isHeader = properties.flatMap { tree.child(.tblHeader, of: $0) }.map(tree.toggle) ?? false
        var row = FlowTable.Row(), column = 1
        var now: [Int: Reaching] = [:]
        let before = properties.flatMap { tree.number(of: .gridBefore, in: $0) } ?? 0
        if before > 0, before <= FlowTable.mostColumns {
            row.append(FlowTable.Cell(column: column, columnSpan: before))
            column += before
        }
        readCells(node, isHeader: isHeader, into: &row, column: &column, now: &now, content)
        let after = properties.flatMap { tree.number(of: .gridAfter, in: $0) } ?? 0
        if after > 0, after <= FlowTable.mostColumns, column + after - 1 <= FlowTable.mostColumns {
            row.append(FlowTable.Cell(column: column, columnSpan: after))
        }
        reaching = now
        table.rows.append(row)
    }

    private mutating func readCells(
        _ node: Int, isHeader: Bool, into row: inout FlowTable.Row, column: inout Int, now: inout [Int: Reaching], _ content: (Int) -> [FlowBlock]
    ) {
        for child in tree.children(of: node) {
            switch tree.word(child) {
            case .tc: readCell(child, isHeader: isHeader, into: &row, column: &column, now: &now, content)
            case .del, .moveFrom, .trPr, .sdtPr: continue
            case .alternateContent:
                if let branch = WordBranch.choose(child, in: tree) {
                    readCells(branch, isHeader: isHeader, into: &row, column: &column, now: &now, content)
                }
            default: if !tree.isText(child) { readCells(child, isHeader: isHeader, into: &row, column: &column, now: &now, content) }
            }
        }
    }

    private mutating func readCell(
        _ node: Int, isHeader: Bool, into row: inout FlowTable.Row, column: inout Int, now: inout [Int: Reaching], _ content: (Int) -> [FlowBlock]
    ) {
        let properties = tree.child(.tcPr, of: node)
        let span = min(max(1, properties.flatMap { tree.number(of: .gridSpan, in: $0) } ?? 1), FlowTable.mostColumns)
        // Merged to the left, as programs before Word 2000 wrote it.
        if merge(.hMerge, properties) == .goesOn, !row.cells.isEmpty {
            row.cells[row.cells.count - 1].columnSpan += span
            column += span
            return
        }
        let vertical = merge(.vMerge, properties)
        if vertical == .goesOn, let above = reaching[column], above.span == span {
            table.rows[above.row].cells[above.cell].rowSpan += 1
            now[column] = above
            column += span
            return
        }
        // Only what is shown: a cell merged into the one above keeps words that nobody sees.
        let hasPlace = row.append(FlowTable.Cell(blocks: content(node), column: column, columnSpan: span, isHeader: isHeader))
        if vertical != nil, hasPlace { now[column] = Reaching(row: table.rows.count, cell: row.cells.count - 1, span: span) }
        column += span
    }

    private enum Merge { case begins, goesOn }

    private func merge(_ name: WordName, _ properties: Int?) -> Merge? {
        guard let node = properties.flatMap({ tree.child(name, of: $0) }) else { return nil }
        return tree.attribute(.val, of: node) == "restart" ? .begins : .goesOn
    }
}
