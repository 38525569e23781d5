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

    private let tree: MarkupTree
    private var blocks: [FlowBlock] = []
    private var paragraph = FlowParagraph()
    private var boldBytes = 0
    private var allBytes = 0
    /// Stands before the next paragraph.
    private var label = ""

    init(tree: MarkupTree) { self.tree = tree }

    static func blocks(of tree: MarkupTree) -> [FlowBlock] {
        var walk = HTMLWalk(tree: tree)
        return walk.content(of: 0, Context())
    }

    /// The blocks of an element that stands for itself: the document, a cell.
    private mutating func content(of node: Int, _ context: Context) -> [FlowBlock] {
        let outer = (blocks, paragraph, boldBytes, allBytes, label)
        (blocks, paragraph, boldBytes, allBytes, label) = ([], FlowParagraph(), 0, 0, "")
        defer { (blocks, paragraph, boldBytes, allBytes, label) = outer }
        for child in tree.children(of: node) { add(child, context) }
        endParagraph()
        return blocks
    }

    private mutating func add(_ node: Int, _ context: Context) {
        if tree.isText(node) {
            append(tree.bytes[tree.textRange(of: node)], context)
            return
        }
        guard let name = HTMLName.of(tree.name(of: node)) else {
            addChildren(of: node, context)
            return
        }
        guard !name.isLeftOut, tree.attributeRange(HTMLName.hidden.number, of: node) == nil else { return }
        var inner = context
        switch name {
        case .b, .strong, .th: inner.isBold = true
        case .font:
            if let face = tree.attribute(HTMLName.face.number, of: node) { inner.font = HTMLStyle.family(face) }
        case .pre: inner.keepsSpace = true
        default: break
        }
        if name.headingLevel > 0 {
            inner.headingLevel = name.headingLevel
            inner.isBold = true
        }
        if let css = tree.attribute(HTMLName.styleNumber, of: node) {
            let style = HTMLStyle(css)
            if style.isHidden { return }
            inner.isBold = style.isBold ?? inner.isBold
            inner.isCapitals = style.isCapitals ?? inner.isCapitals
            inner.font = style.font ?? inner.font
        }
        switch name {
        case .br: paragraph.lines.append([])
        case .table:
            endParagraph()
            addTable(node, inner)
        case .ul, .dir, .menu, .ol:
            endParagraph()
            inner.listDepth += 1
            addList(node, isOrdered: name == .ol, inner)
            endParagraph()
        case .li:
            endParagraph()
            label = "-"
            addChildren(of: node, inner)
            endParagraph()
            label = ""
        case .del: break
        default:
            if name.isBlock { endParagraph() }
            if name.headingLevel > 0 { paragraph.headingLevel = name.headingLevel }
            addChildren(of: node, inner)
            if name.isBlock { endParagraph() }
        }
    }

    private mutating func addChildren(of node: Int, _ context: Context) {
        for child in tree.children(of: node) { add(child, context) }
    }

    // MARK: Words

    private mutating func append(_ bytes: ArraySlice<UInt8>, _ context: Context) {
        var words: [UInt8] = []
        words.reserveCapacity(bytes.count)
        func flush(_ walk: inout HTMLWalk) {
            guard !words.isEmpty else { return }
            let shown = context.isCapitals ? ShownCapitals.run(words, font: context.font) : .init(text: words, font: context.font)
            let last = walk.paragraph.lines.count - 1
            if let run = walk.paragraph.lines[last].last, run.font == shown.font {
                walk.paragraph.lines[last][walk.paragraph.lines[last].count - 1].text += shown.text
            } else {
                walk.paragraph.lines[last].append(shown)
            }
            words.removeAll(keepingCapacity: true)
        }
        for byte in bytes {
            let isSpace = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
            if isSpace, !context.keepsSpace {
                let last = words.last ?? paragraph.lines[paragraph.lines.count - 1].last { !$0.text.isEmpty }?.text.last ?? 0x20
                if last != 0x20 { words.append(0x20) }
                continue
            }
            if isSpace, byte == 0x0A {
                flush(&self)
                paragraph.lines.append([])
                continue
            }
            words.append(byte)
            if !isSpace {
                allBytes += 1
                if context.isBold { boldBytes += 1 }
            }
        }
        flush(&self)
        if allBytes > 0 { paragraph.headingLevel = max(paragraph.headingLevel, context.headingLevel) }
    }

    private mutating func endParagraph() {
        var ended = paragraph
        paragraph = FlowParagraph()
        defer { (boldBytes, allBytes) = (0, 0) }
        // Breaks at either end show nothing.
        while ended.lines.count > 1, Self.isBlank(ended.lines[ended.lines.count - 1]) { ended.lines.removeLast() }
        while ended.lines.count > 1, Self.isBlank(ended.lines[0]) { ended.lines.removeFirst() }
        guard !ended.isEmpty else { return }
        ended.isBold = allBytes > 0 && boldBytes == allBytes
        ended.label = label
        label = ""
        blocks.append(.paragraph(ended))
    }

    private static func isBlank(_ runs: [LegacyRuns.Run]) -> Bool { runs.allSatisfy { $0.text.allSatisfy { $0 <= 0x20 } } }

    // MARK: Lists

    private mutating func addList(_ node: Int, isOrdered: Bool, _ context: Context) {
        var value = tree.integer(HTMLName.start.number, of: node) ?? 1
        let format = tree.attribute(HTMLName.type.number, of: node) ?? "1"
        for child in tree.children(of: node) {
            guard HTMLName.of(tree.name(of: child)) == .li else {
                // A list right within a list, words between items.
                add(child, context)
                continue
            }
            if let css = tree.attribute(HTMLName.styleNumber, of: child), HTMLStyle(css).isHidden { continue }
            endParagraph()
            value = tree.integer(HTMLName.value.number, of: child) ?? value
            label = isOrdered ? ListNumber.text(value, format: tree.attribute(HTMLName.type.number, of: child) ?? format) + "." : context.listDepth > 1 ? "+" : "-"
            value &+= 1
            addChildren(of: child, context)
            endParagraph()
            label = ""
        }
    }

    // MARK: Tables

    private mutating func addTable(_ node: Int, _ context: Context) {
        var table = FlowTable()
        addRows(node, isHeader: false, context, to: &table)
        if !table.rows.isEmpty { blocks.append(.table(table)) }
    }

    private mutating func addRows(_ node: Int, isHeader: Bool, _ context: Context, to table: inout FlowTable) {
        for child in tree.children(of: node) {
            switch HTMLName.of(tree.name(of: child)) {
            case .tr: addRow(child, isHeader: isHeader, context, to: &table)
            case .thead: addRows(child, isHeader: true, context, to: &table)
            case .tbody, .tfoot: addRows(child, isHeader: false, context, to: &table)
            case .td, .th: addCell(child, isHeader: isHeader, context, to: &table.rows)
            case .caption: blocks += content(of: child, context)
            default: addStray(child, isHeader: isHeader, context, to: &table)
            }
        }
    }

    /// Forms and the like between a table and its rows; words there stand before the table.
    private mutating func addStray(_ node: Int, isHeader: Bool, _ context: Context, to table: inout FlowTable) {
        if tree.isText(node) { return }
        guard let name = HTMLName.of(tree.name(of: node)), !name.isLeftOut else { return }
        if (node..<tree.end(of: node)).contains(where: { HTMLName.of(tree.name(of: $0)) == .tr }) {
            addRows(node, isHeader: isHeader, context, to: &table)
        } else {
            add(node, context)
        }
    }

    private mutating func addRow(_ node: Int, isHeader: Bool, _ context: Context, to table: inout FlowTable) {
        if let css = tree.attribute(HTMLName.styleNumber, of: node), HTMLStyle(css).isHidden { return }
        var rows = [FlowTable.Row()]
        for child in tree.children(of: node) {
            switch HTMLName.of(tree.name(of: child)) {
            case .td, .th: addCell(child, isHeader: isHeader, context, to: &rows)
            default: continue
            }
        }
        if !rows[0].cells.isEmpty { table.rows.append(rows[0]) }
    }

    /// Appends a cell to the last row.
    private mutating func addCell(_ node: Int, isHeader: Bool, _ context: Context, to rows: inout [FlowTable.Row]) {
        var inner = context
        let isHead = HTMLName.of(tree.name(of: node)) == .th
        inner.isBold = isHead
        if let css = tree.attribute(HTMLName.styleNumber, of: node) {
            let style = HTMLStyle(css)
            if style.isHidden { return }
            inner.isBold = style.isBold ?? inner.isBold
            inner.isCapitals = style.isCapitals ?? inner.isCapitals
            inner.font = style.font ?? inner.font
        }
        if rows.isEmpty { rows.append(FlowTable.Row()) }
        let row = rows.count - 1
        let column = rows[row].cells.last.map { $0.column + $0.columnSpan } ?? 1
        var cell = FlowTable.Cell(column: column, isHeader: isHead || isHeader)
        cell.columnSpan = min(max(1, tree.integer(HTMLName.colspan.number, of: node) ?? 1), FlowTable.mostColumns)
        let span = tree.integer(HTMLName.rowspan.number, of: node) ?? 1
        cell.rowSpan = span == 0 ? Int.max : max(1, span)
        cell.blocks = content(of: node, inner)
        rows[row].append(cell)
    }
}
