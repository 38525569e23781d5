import DocumentModel
import Markup
import VietnameseText

/// Goes through the content of an OpenDocument text in its order and makes blocks of it.
struct OpenDocumentWalk {
    private let tree: MarkupTree
    private let styles: OpenDocumentStyles
    private var cache: [String: OpenDocumentStyles.Properties] = [:]
    private var lists = OpenDocumentListState()
    private var bullets = BulletSigns()
    /// List styles by their first use.
    private var listNumbers: [String: Int] = [:]
    /// Of the place that the walk has reached; `nil` where the document does not count pages.
    private(set) var page: Int?
    private(set) var noteCount = 0
    private var breaksNext = false
    private var isAtStart = true
    /// Blocks of frames within a paragraph, which stand behind it.
    private var framed: [FlowBlock] = []

    init(tree: MarkupTree, styles: OpenDocumentStyles, countsPages: Bool) {
        self.tree = tree
        self.styles = styles
        page = countsPages ? 1 : nil
    }

    mutating func blocks(of node: Int) -> [FlowBlock] {
        var result: [FlowBlock] = []
        for child in tree.children(of: node) { add(child, to: &result) }
        return result
    }

    private mutating func add(_ node: Int, to blocks: inout [FlowBlock]) {
        switch tree.odf(node) {
        case .paragraph, .heading: addParagraph(node, label: nil, to: &blocks)
        case .list: addList(node, level: 0, to: &blocks)
        case .numberedParagraph: addNumbered(node, to: &blocks)
        case .table: addTable(node, to: &blocks)
        case .softPageBreak: turnPage()
        case .section:
            if tree.attribute(.display, of: node) != "none" { blocks += self.blocks(of: node) }
        case .tableOfContent:
            blocks += self.blocks(of: node).furniture
        case .frame, .textBox, .group, .shape, .rectangle: blocks += self.blocks(of: node)
        case .note:
            noteCount += 1
        case .trackedChanges, .annotation, .forms, .sequenceDeclarations, .variableDeclarations, .fieldDeclarations, .script, .object, .objectOLE,
            .image, .line, .frameTitle, .frameDescription, .hiddenText, .hiddenParagraph, .number, nil:
            // What nobody knows may hold paragraphs all the same: indexes of other kinds, extensions.
            if tree.odf(node) == nil, !tree.isText(node) { blocks += self.blocks(of: node) }
        default: blocks += self.blocks(of: node)
        }
    }

    private mutating func turnPage() {
        if let page { self.page = page + 1 }
    }

    // MARK: Paragraphs

    private mutating func properties(_ name: String?, family: String) -> OpenDocumentStyles.Properties {
        let key = family + "/" + (name ?? "")
        if let known = cache[key] { return known }
        let found = styles.properties(name, family: family)
        cache[key] = found
        return found
    }

    /// - Parameter label: what the list says stands before it; `nil` where the paragraph is in no list.
    private mutating func addParagraph(_ node: Int, label: String?, indent: Double? = nil, to blocks: inout [FlowBlock]) {
        let style = properties(tree.attribute(.styleName, of: node), family: "paragraph")
        if breaksNext || style.breaksBefore, !isAtStart { turnPage() }
        isAtStart = false
        breaksNext = style.breaksAfter
        var paragraph = FlowParagraph(page: page)
        paragraph.indent = indent ?? (style.marginLeft == nil && style.textIndent == nil ? nil : (style.marginLeft ?? 0) + (style.textIndent ?? 0))
        if tree.odf(node) == .heading {
            let level = max(1, min(tree.integer(.outlineLevel, of: node) ?? 1, OpenDocumentListStyle.mostLevels))
            paragraph.headingLevel = level
            if label == nil, !tree.isTrue(.isListHeader, of: node), let outline = styles.outline {
                if tree.isTrue(.restartNumbering, of: node) { lists.outline.restart(level: level - 1) }
                paragraph.label = lists.outline.label(outline, level: level - 1, start: tree.integer(.startValue, of: node))
            }
        }
        if let label { paragraph.label = label } else { bullets.endList() }
        guard style.isHidden != true else { return }
        var words = FlowWords()
        let outer = framed
        framed = []
        collect(node, style, into: &words)
        words.trimBreaks()
        paragraph.lines = words.lines
        paragraph.isBold = words.isBold
        blocks.append(.paragraph(paragraph))
        blocks += framed
        framed = outer
    }

    private mutating func collect(_ node: Int, _ style: OpenDocumentStyles.Properties, into words: inout FlowWords) {
        func append(_ text: some Collection<UInt8>) {
            words.append(text, font: style.font ?? .unknown, isBold: style.isBold == true, isCapitals: style.isCapitals == true)
        }
        for child in tree.children(of: node) {
            if tree.isText(child) {
                // ODF 1.3, part 3, 6.1.2: `text:s` and `text:tab` say what is more than a blank.
                append(FlowWords.collapsed(tree.bytes[tree.textRange(of: child)], after: words.lastByte))
                continue
            }
            switch tree.odf(child) {
            case .span:
                let own = properties(tree.attribute(.styleName, of: child), family: "text").over(style)
                if own.isHidden != true { collect(child, own, into: &words) }
            case .spaces:
                // A run of spaces is never longer than a line.
                append(repeatElement(0x20, count: min(max(1, tree.integer(.count, of: child) ?? 1), 500)))
            case .tab: append(CollectionOfOne(0x09))
            case .lineBreak: words.breakLine()
            case .softPageBreak: turnPage()
            case .note: noteCount += 1
            case .hiddenText: break
            case .annotation, .script, .rubyText, .number, .trackedChanges, .frameTitle, .frameDescription: break
            case .hiddenParagraph:
                if tree.attribute(.isHidden, of: child) != "true" { collect(child, style, into: &words) }
            case .frame, .textBox, .group, .shape, .rectangle: framed += blocks(of: child)
            case .object, .objectOLE, .image, .line: break
            default: collect(child, style, into: &words)
            }
        }
    }

    // MARK: Lists

    private mutating func addList(_ node: Int, level: Int, to blocks: inout [FlowBlock]) {
        let name = tree.attribute(.styleName, of: node)
        let outer = level == 0 ? lists.enter(
            style: name, id: tree.attribute(.xmlID, of: node), continues: tree.isTrue(.continueNumbering, of: node),
            list: tree.attribute(.continueList, of: node)) : lists.nest(style: name)
        for item in tree.children(of: node) {
            switch tree.odf(item) {
            case .listItem: addItem(item, isHeader: false, level: level, to: &blocks)
            case .listHeader: addItem(item, isHeader: true, level: level, to: &blocks)
            case .softPageBreak: turnPage()
            default: add(item, to: &blocks)
            }
        }
        lists.leave(outer)
    }

    private mutating func addItem(_ node: Int, isHeader: Bool, level: Int, to blocks: inout [FlowBlock]) {
        var isFirst = !isHeader
        let start = tree.integer(.startValue, of: node)
        for child in tree.children(of: node) {
            switch tree.odf(child) {
            case .paragraph, .heading:
                var label = "", indent: Double?
                let style = properties(tree.attribute(.styleName, of: child), family: "paragraph")
                if isFirst, style.isHidden != true, let name = lists.style ?? style.listStyle, let list = styles.lists[name] {
                    let format = list.levels[min(level, OpenDocumentListStyle.mostLevels - 1)]
                    indent = format.indent
                    if case .bullet(let glyph) = format.sign {
                        label = bulletSign(glyph, list: name, level: level, indent: indent ?? style.marginLeft ?? 0)
                    } else {
                        label = lists.counter.label(list, level: level, start: start)
                        bullets.endList()
                    }
                }
                isFirst = false
                addParagraph(child, label: label, indent: indent, to: &blocks)
            case .list: addList(child, level: level + 1, to: &blocks)
            default: add(child, to: &blocks)
            }
        }
    }

    private mutating func bulletSign(_ glyph: String, list: String, level: Int, indent: Double) -> String {
        let number = listNumbers[list] ?? listNumbers.count
        listNumbers[list] = number
        // Twips.
        return bullets.sign(of: glyph, list: number, level: level, indent: Int(max(-1e6, min(1e6, indent * 20))))
    }

    /// `text:numbered-paragraph`: a list's item without the list.
    private mutating func addNumbered(_ node: Int, to blocks: inout [FlowBlock]) {
        let outer = lists.enter(style: tree.attribute(.styleName, of: node), id: nil, continues: true, list: nil)
        addItem(node, isHeader: false, level: max(1, min(tree.integer(.level, of: node) ?? 1, OpenDocumentListStyle.mostLevels)) - 1, to: &blocks)
        lists.leave(outer)
    }

    // MARK: Tables

    private mutating func addTable(_ node: Int, to blocks: inout [FlowBlock]) {
        var table = FlowTable()
        addRows(node, isHeader: false, to: &table)
        if !table.rows.isEmpty { blocks.append(.table(table)) }
    }

    private mutating func addRows(_ node: Int, isHeader: Bool, to table: inout FlowTable) {
        for child in tree.children(of: node) {
            switch tree.odf(child) {
            case .tableRow: addRow(child, isHeader: isHeader, to: &table)
            case .headerRows: addRows(child, isHeader: true, to: &table)
            case .rows, .rowGroup: addRows(child, isHeader: isHeader, to: &table)
            case .softPageBreak: turnPage()
            default: break
            }
        }
    }

    private mutating func addRow(_ node: Int, isHeader: Bool, to table: inout FlowTable) {
        var row = FlowTable.Row(page: page)
        let start = page
        var last = page, column = 1
        for child in tree.children(of: node) {
            let repeated = max(1, tree.integer(.columnsRepeated, of: child) ?? 1)
            switch tree.odf(child) {
            case .cell:
                // Cells stand side by side: each begins on the row's page.
                page = start
                var cell = FlowTable.Cell(column: column, isHeader: isHeader)
                cell.columnSpan = max(1, tree.integer(.columnsSpanned, of: child) ?? 1)
                cell.rowSpan = max(1, tree.integer(.rowsSpanned, of: child) ?? 1)
                cell.blocks = self.blocks(of: child)
                if let end = page, let reached = last, end > reached { last = end }
                // Only cells without words are repeated: no text program writes others, a bomb does.
                let hasWords = cell.paragraphs.contains { !$0.isEmpty }
                let count = min(repeated, FlowTable.mostColumns)
                for _ in 0..<(hasWords ? 1 : min(count, FlowTable.mostColumns + 1 - min(column, FlowTable.mostColumns))) {
                    cell.column = column
                    row.append(cell)
                    column += 1
                }
                if hasWords { column = min(column + count - 1, FlowTable.mostColumns + 1) }
            case .coveredCell: column = min(column + min(repeated, FlowTable.mostColumns), FlowTable.mostColumns + 1)
            case .softPageBreak:
                turnPage()
                last = page
            default: break
            }
        }
        page = last
        guard !row.cells.isEmpty else { return }
        // A row that says it is repeated comes once, for the same reason.
        table.rows.append(row)
    }
}
