import DocumentModel
import Markup
import VietnameseText

/// Goes through an HTML tree in its order and makes blocks of it, as a browser would show them.
struct HTMLWalk {
    /// What holds within an element.
    private struct Context {
        var isBold = false
        var isCapitals = false
        var font = FontEncoding.unknown
        var keepsSpace = false
        var headingLevel = 0
        /// Lists around the place.
        var listDepth = 0
    }

    /// What is being written: the blocks of the document or a cell, and the paragraph that is open there.
    private struct Draft {
        var blocks: [FlowBlock] = []
        var words = FlowWords()
        var headingLevel = 0
        /// Stands before the next paragraph.
        var label = ""
    }

    private let tree: MarkupTree
    private var draft = Draft()

    init(tree: MarkupTree) { self.tree = tree }

    static func blocks(of tree: MarkupTree) -> [FlowBlock] {
        var walk = HTMLWalk(tree: tree)
        return walk.content(of: 0, Context())
    }

    /// The blocks of an element that stands for itself: the document, a cell.
    private mutating func content(of node: Int, _ context: Context) -> [FlowBlock] {
        let outer = draft
        draft = Draft()
        defer { draft = outer }
        addChildren(of: node, context)
        endParagraph()
        return draft.blocks
    }

    private func name(of node: Int) -> HTMLName? { HTMLName.of(tree.name(of: node)) }

    /// What holds within an element; `nil` where nothing of it is shown.
    private func context(of node: Int, in outer: Context) -> Context? {
        let name = self.name(of: node)
        guard name?.isLeftOut != true, tree.attributeRange(HTMLName.hidden.number, of: node) == nil else { return nil }
        var inner = outer
        switch name {
        case .b, .strong, .th: inner.isBold = true
        case .td: inner.isBold = false
        case .font: if let face = tree.attribute(HTMLName.face.number, of: node) { inner.font = HTMLStyle.family(face) }
        case .pre: inner.keepsSpace = true
        default: break
        }
        if let name, name.headingLevel > 0 {
            inner.headingLevel = name.headingLevel
            inner.isBold = true
        }
        if let css = tree.attribute(HTMLName.styleNumber, of: node) {
            let style = HTMLStyle(css)
            if style.isHidden { return nil }
            inner.isBold = style.isBold ?? inner.isBold
            inner.isCapitals = style.isCapitals ?? inner.isCapitals
            inner.font = style.font ?? inner.font
        }
        return inner
    }

    private mutating func add(_ node: Int, _ context: Context) {
        if tree.isText(node) { return append(tree.bytes[tree.textRange(of: node)], context) }
        guard var inner = self.context(of: node, in: context) else { return }
        let name = self.name(of: node)
        switch name {
        case .br: draft.words.breakLine()
        case .table:
            endParagraph()
            addTable(node, inner)
        case .ul, .dir, .menu, .ol:
            endParagraph()
            inner.listDepth += 1
            addList(node, isOrdered: name == .ol, inner)
            endParagraph()
        case .li: addItem(node, label: "-", inner)
        default:
            let isBlock = name?.isBlock ?? false
            if isBlock { endParagraph() }
            addChildren(of: node, inner)
            if isBlock { endParagraph() }
        }
    }

    private mutating func addChildren(of node: Int, _ context: Context) {
        for child in tree.children(of: node) { add(child, context) }
    }

    // MARK: Words

    private mutating func append(_ bytes: ArraySlice<UInt8>, _ context: Context) {
        func append(_ text: some Collection<UInt8>) {
            draft.words.append(text, font: context.font, isBold: context.isBold, isCapitals: context.isCapitals)
        }
        if context.keepsSpace {
            for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                if index > 0 { draft.words.breakLine() }
                append(line)
            }
        } else {
            append(FlowWords.collapsed(bytes, after: draft.words.lastByte))
        }
        if !draft.words.isEmpty { draft.headingLevel = max(draft.headingLevel, context.headingLevel) }
    }

    private mutating func endParagraph() {
        var words = draft.words
        let level = draft.headingLevel
        (draft.words, draft.headingLevel) = (FlowWords(), 0)
        guard !words.isEmpty else { return }
        words.trimBreaks()
        var paragraph = FlowParagraph()
        paragraph.lines = words.lines
        paragraph.isBold = words.isBold
        paragraph.headingLevel = level
        paragraph.label = draft.label
        draft.label = ""
        draft.blocks.append(.paragraph(paragraph))
    }

    // MARK: Lists

    private mutating func addList(_ node: Int, isOrdered: Bool, _ context: Context) {
        var value = tree.integer(HTMLName.start.number, of: node) ?? 1
        let format = tree.attribute(HTMLName.type.number, of: node) ?? "1"
        for child in tree.children(of: node) {
            guard name(of: child) == .li else {
                // A list right within a list, words between items.
                add(child, context)
                continue
            }
            guard let inner = self.context(of: child, in: context) else { continue }
            value = tree.integer(HTMLName.value.number, of: child) ?? value
            let own = tree.attribute(HTMLName.type.number, of: child) ?? format
            addItem(child, label: isOrdered ? ListNumber.text(value, format: own) + "." : context.listDepth > 1 ? "+" : "-", inner)
            value &+= 1
        }
    }

    private mutating func addItem(_ node: Int, label: String, _ context: Context) {
        endParagraph()
        draft.label = label
        addChildren(of: node, context)
        endParagraph()
        draft.label = ""
    }

    // MARK: Tables

    /// A table while its rows are read.
    private struct TableDraft {
        var rows: [FlowTable.Row] = []
        /// By column, from 0: how many rows a cell from above still takes.
        var reaching = [Int](repeating: 0, count: FlowTable.mostColumns)

        /// The first column from `column` on, from 1, that no cell from above takes.
        func free(from column: Int) -> Int {
            var column = column
            while column <= reaching.count, reaching[column - 1] > 0 { column += 1 }
            return column
        }

        mutating func append(_ row: FlowTable.Row) {
            for column in reaching.indices where reaching[column] > 0 { reaching[column] -= 1 }
            for cell in row.cells where cell.rowSpan > 1 {
                for column in cell.column..<cell.column + cell.columnSpan { reaching[column - 1] = cell.rowSpan - 1 }
            }
            rows.append(row)
        }
    }

    private mutating func addTable(_ node: Int, _ context: Context) {
        var table = TableDraft()
        addRows(node, isHeader: false, context, to: &table)
        // Words outside of rows stand before the table.
        endParagraph()
        if !table.rows.isEmpty { draft.blocks.append(.table(FlowTable(rows: table.rows))) }
    }

    private mutating func addRows(_ node: Int, isHeader: Bool, _ context: Context, to table: inout TableDraft) {
        for child in tree.children(of: node) {
            guard !tree.isText(child), let inner = self.context(of: child, in: context) else {
                add(child, context)
                continue
            }
            switch name(of: child) {
            case .tr: addRow(child, isHeader: isHeader, inner, to: &table)
            case .thead: addRows(child, isHeader: true, inner, to: &table)
            case .tbody, .tfoot: addRows(child, isHeader: false, inner, to: &table)
            case .caption: draft.blocks += content(of: child, inner)
            // Forms and the like between a table and its rows.
            default: if name(of: child) != .table, holds([.tr], below: child) { addRows(child, isHeader: isHeader, inner, to: &table) } else { add(child, context) }
            }
        }
    }

    private mutating func addRow(_ node: Int, isHeader: Bool, _ context: Context, to table: inout TableDraft) {
        var row = FlowTable.Row()
        addCells(node, isHeader: isHeader, context, table, to: &row)
        if !row.cells.isEmpty { table.append(row) }
    }

    private mutating func addCells(_ node: Int, isHeader: Bool, _ context: Context, _ table: TableDraft, to row: inout FlowTable.Row) {
        for child in tree.children(of: node) {
            guard !tree.isText(child), let inner = self.context(of: child, in: context) else {
                add(child, context)
                continue
            }
            let name = self.name(of: child)
            guard name == .td || name == .th else {
                if name != .table, holds([.td, .th], below: child) { addCells(child, isHeader: isHeader, inner, table, to: &row) } else { add(child, context) }
                continue
            }
            let column = table.free(from: row.cells.last.map { $0.column + $0.columnSpan } ?? 1)
            let span = tree.integer(HTMLName.rowspan.number, of: child) ?? 1
            row.append(FlowTable.Cell(
                blocks: content(of: child, inner), column: column,
                columnSpan: min(max(1, tree.integer(HTMLName.colspan.number, of: child) ?? 1), FlowTable.mostColumns),
                // 0: to the table's end.
                rowSpan: span == 0 ? Int.max : max(1, span), isHeader: name == .th || isHeader))
        }
    }

    private func holds(_ names: [HTMLName], below node: Int) -> Bool {
        (node..<tree.end(of: node)).contains { index in self.name(of: index).map(names.contains) ?? false }
    }
}
