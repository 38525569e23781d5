import DocumentModel

/// Reads `<table>` elements from lines; tags may lie on several lines and need not be closed.
///
/// A table within a cell of another is a grid of its own; one of a single row or column is only layout, its
/// words belong to the cell. Nesting deeper than ``deepest`` is not followed, its words stay in the cell.
struct HTMLTableReader {
    static let deepest = 6
    static let mostColumns = 64

    private struct OpenTable {
        var rows: [GridTable.Row] = []
        var cells: [GridTable.Cell] = []
        var text = GridCellText()
        var columnSpan = 1, rowSpan = 1
        var inCell = false, isHeader = false, inRow = false, inCaption = false
        var rowLine = 0
        var firstLine: Int
        /// Of the last tag that belongs to the table's skeleton.
        var lastLine: Int
        /// The last cell as it was when a blank line came behind the last such tag: where the table is never
        /// closed, what follows is no part of it.
        var beforeBlankLine: GridCellText?
        var columns = 0
    }

    private var stack: [OpenTable] = []
    private var deeper = 0
    private var bold = 0
    private var hidden = false
    private var line = 0
    private var page: Int?
    private(set) var grids: [GridTable] = []

    /// All tables of the lines, in the order of their ends.
    static func read(_ lines: ArraySlice<SourceTextLine>) -> [GridTable] {
        var reader = HTMLTableReader()
        var bytes: [UInt8] = []
        var starts: [Int] = []
        for line in lines {
            starts.append(bytes.count)
            bytes.append(contentsOf: line.utf8)
            bytes.append(0x0A)
        }
        var lexer = MarkupLexer(bytes)
        var current = 0, isBlank = true
        let first = lines.startIndex
        while let event = lexer.next() {
            // A tag ends on the line where its last byte lies.
            while current + 1 < starts.count, starts[current + 1] < lexer.index { current += 1 }
            reader.line = lines[first + current].number
            reader.page = lines[first + current].page
            switch event {
            case .byte(let byte):
                if byte == 0x0A {
                    if isBlank { reader.blankLine() }
                    isBlank = true
                } else if byte > 0x20 {
                    isBlank = false
                }
                reader.append(byte)
            case .text(let text):
                isBlank = false
                for byte in text { reader.append(byte) }
            case .open(let tag, let attributes):
                isBlank = false
                reader.open(tag, attributes, lexer)
            case .close(let tag):
                isBlank = false
                reader.close(tag)
            }
        }
        while !reader.stack.isEmpty { reader.closeTable(complete: false) }
        return reader.grids
    }

    private mutating func append(_ byte: UInt8) {
        guard !hidden, !stack.isEmpty, stack[stack.count - 1].inCell else { return }
        stack[stack.count - 1].text.append(byte, line: line, bold: bold > 0)
    }

    private mutating func blankLine() {
        guard let top = stack.last, top.inCell, top.beforeBlankLine == nil else { return }
        stack[stack.count - 1].beforeBlankLine = top.text
    }

    private mutating func open(_ tag: MarkupTag, _ attributes: Range<Int>, _ lexer: MarkupLexer) {
        if hidden && tag != .table && tag != .td && tag != .tr { return }
        hidden = false
        switch tag {
        case .table: openTable()
        case .hidden: hidden = true
        case .bold: bold += 1
        case .br, .block: breakParagraph()
        case .item: if !stack.isEmpty { stack[stack.count - 1].text.beginItem() }
        case .tr where deeper == 0 && !stack.isEmpty:
            endRow()
            stack[stack.count - 1].inRow = true
            stack[stack.count - 1].rowLine = line
            touch()
        case .td where deeper == 0 && !stack.isEmpty, .th where deeper == 0 && !stack.isEmpty:
            endCell()
            let top = stack.count - 1
            if !stack[top].inRow {
                stack[top].inRow = true
                stack[top].rowLine = line
            }
            stack[top].inCell = true
            stack[top].isHeader = tag == .th
            stack[top].columnSpan = min(max(lexer.number("colspan", in: attributes) ?? 1, 1), Self.mostColumns)
            let rows = lexer.number("rowspan", in: attributes) ?? 1
            stack[top].rowSpan = rows == 0 ? Int.max : rows
            bold = 0
            touch()
        case .td, .th, .tr: breakParagraph()
        case .caption: if deeper == 0, !stack.isEmpty { endRow() }
        case .other: break
        }
    }

    private mutating func close(_ tag: MarkupTag) {
        switch tag {
        case .hidden: hidden = false
        case .table:
            if deeper > 0 { deeper -= 1 } else if !stack.isEmpty { touch(); closeTable(complete: true) }
        case .bold: bold = max(0, bold - 1)
        case .block, .item: breakParagraph()
        case .tr: if deeper == 0, !stack.isEmpty { endRow(); touch() }
        case .td, .th: if deeper == 0, !stack.isEmpty { endCell(); touch() }
        case .br: breakParagraph()
        case .caption, .other: break
        }
    }

    private mutating func touch() {
        let top = stack.count - 1
        stack[top].lastLine = line
        stack[top].beforeBlankLine = nil
    }

    private mutating func breakParagraph() {
        guard !stack.isEmpty else { return }
        stack[stack.count - 1].text.breakParagraph()
    }

    private mutating func openTable() {
        if let top = stack.last, !top.inCell, deeper == 0 {
            // Between rows no table can begin: the one before was never closed.
            closeTable(complete: true)
        }
        guard stack.count < Self.deepest else {
            deeper += 1
            return
        }
        stack.append(OpenTable(firstLine: line, lastLine: line))
    }

    private mutating func endCell() {
        let top = stack.count - 1
        guard stack[top].inCell else { return }
        let isBold = stack[top].text.isBold
        let paragraphs = stack[top].text.finish()
        let beginsWithListSign = stack[top].text.beginsWithListSign
        stack[top].text = GridCellText()
        stack[top].inCell = false
        if stack[top].columns >= Self.mostColumns {
            // Beyond the widest table the words are kept in the last cell.
            stack[top].cells[stack[top].cells.count - 1].paragraphs += paragraphs
            return
        }
        let span = min(stack[top].columnSpan, Self.mostColumns - stack[top].columns)
        stack[top].columns += span
        stack[top].cells.append(GridTable.Cell(
            paragraphs: paragraphs, columnSpan: span, rowSpan: stack[top].rowSpan, isHeader: stack[top].isHeader, isBold: isBold,
            beginsWithListSign: beginsWithListSign))
    }

    private mutating func endRow() {
        endCell()
        let top = stack.count - 1
        stack[top].columns = 0
        stack[top].inRow = false
        guard !stack[top].cells.isEmpty else { return }
        stack[top].rows.append(GridTable.Row(
            cells: stack[top].cells, firstLine: stack[top].rowLine, lastLine: max(stack[top].rowLine, line), page: page))
        stack[top].cells = []
    }

    private mutating func closeTable(complete: Bool) {
        if !complete, let text = stack[stack.count - 1].beforeBlankLine, stack[stack.count - 1].inCell {
            stack[stack.count - 1].text = text
            line = stack[stack.count - 1].lastLine
        }
        endRow()
        let table = stack.removeLast()
        guard !table.rows.isEmpty else { return }
        let isLayout = table.rows.count == 1 || table.rows.allSatisfy { $0.cells.count == 1 }
        if isLayout, let outer = stack.last, outer.inCell {
            for paragraph in table.rows.flatMap(\.cells).flatMap(\.paragraphs) {
                stack[stack.count - 1].text.breakParagraph()
                stack[stack.count - 1].text.append(paragraph.text.utf8, line: paragraph.firstLine)
            }
            stack[stack.count - 1].text.breakParagraph()
            return
        }
        grids.append(GridTable(
            form: .html, rows: table.rows, firstLine: table.firstLine, lastLine: max(table.lastLine, table.rows.last?.firstLine ?? 0)))
    }
}
