import Markup
import VietnameseText

/// Reads a story of a document (its body, a cell, a text box, its notes) into a flow of paragraphs and tables.
struct WordStoryReader {
    private let tree: MarkupTree
    private let styles: WordStyles
    private let numbering: WordNumbering
    private var inlines: WordInlineReader
    private var counter: NumberingCounter
    private var bullets = BulletSigns()
    /// Words of a paragraph whose end was deleted.
    private var held: WordInline?
    /// What an `w:altChunk` holds is a file of its own, which nobody reads.
    private(set) var unreadParts = 0

    init(tree: MarkupTree, styles: WordStyles, numbering: WordNumbering) {
        self.tree = tree
        self.styles = styles
        self.numbering = numbering
        inlines = WordInlineReader(tree: tree, styles: styles)
        counter = NumberingCounter(numbering)
    }

    /// The paragraphs and tables among the children of a node.
    mutating func blocks(in node: Int, inCell: Bool = false) -> [FlowBlock] {
        var blocks: [FlowBlock] = []
        for child in tree.children(of: node) { read(child, inCell: inCell, into: &blocks) }
        return blocks
    }

    private mutating func read(_ node: Int, inCell: Bool, into blocks: inout [FlowBlock]) {
        switch tree.word(node) {
        case .p: readParagraph(node, inCell: inCell, into: &blocks)
        case .tbl: blocks.append(.table(WordTableReader.table(node, tree: tree) { self.blocks(in: $0, inCell: true) }))
        case .alternateContent:
            if let branch = WordBranch.choose(node, in: tree) { blocks += self.blocks(in: branch, inCell: inCell) }
        case .sdt: blocks += readControl(node, inCell: inCell)
        case .altChunk: unreadParts += 1
        case .del, .moveFrom, .pPr, .tcPr, .sectPr, .sdtPr: break
        default: if !tree.isText(node) { blocks += self.blocks(in: node, inCell: inCell) }
        }
    }

    /// A content control: its content, but for a table of contents, which says again what stands below.
    private mutating func readControl(_ node: Int, inCell: Bool) -> [FlowBlock] {
        guard let content = tree.child(.sdtContent, of: node) else { return [] }
        let gallery = tree.child(.sdtPr, of: node).flatMap { tree.child(.docPartObj, of: $0) }.flatMap { tree.value(of: .docPartGallery, in: $0) }
        let blocks = self.blocks(in: content, inCell: inCell)
        guard let gallery = gallery?.lowercased(), gallery == "table of contents" || gallery.hasPrefix("page numbers") else { return blocks }
        return blocks.furniture
    }

    private mutating func readParagraph(_ node: Int, inCell: Bool, into blocks: inout [FlowBlock]) {
        var direct = ParagraphProperties(), isMerged = false
        if let properties = tree.child(.pPr, of: node) {
            direct = ParagraphProperties(tree, properties)
            if let mark = tree.child(.rPr, of: properties) {
                isMerged = tree.child(.del, of: mark) != nil || tree.child(.moveFrom, of: mark) != nil
            }
        }
        let style = styles.style(direct.style)
        var inline = inlines.read(node, style: style)
        if var joined = held {
            held = nil
            joined.append(inline)
            inline = joined
        }
        if isMerged {
            held = inline
            return
        }

        let properties = direct.over(style.paragraph).over(styles.defaults.paragraph)
        var paragraph = FlowParagraph()
        paragraph.lines = inline.words.lines
        let isEmpty = inline.words.isEmpty
        var left = properties.left ?? 0, firstLine = properties.firstLine ?? 0
        if let (list, level) = WordListMembership.of(direct, style: style, numbering: numbering), let definition = numbering.list(list) {
            left = direct.left ?? definition.levels[level].left ?? left
            firstLine = direct.firstLine ?? definition.levels[level].firstLine ?? firstLine
            if let label = counter.next(list: list, level: level), inCell || !isEmpty {
                paragraph.label = label.bullet.map {
                    bullets.sign(of: $0, list: definition.abstract, level: level, indent: left)
                } ?? (inCell ? label.text : NumberLabel.closed(label.text))
            }
        }
        if !isEmpty, paragraph.label != "-", paragraph.label != "+" { bullets.endList() }
        paragraph.isBold = inline.words.isBold
        paragraph.indent = Double(left + firstLine) / 20
        paragraph.headingLevel = properties.outlineLevel.map { $0 >= 0 && $0 < 9 ? $0 + 1 : 0 } ?? 0
        if style.name.hasPrefix("toc ") { paragraph.part = .furniture }
        blocks.append(.paragraph(paragraph))
        for box in inline.boxes { blocks += self.blocks(in: box, inCell: inCell) }
    }
}

/// The list that a paragraph belongs to.
enum WordListMembership {
    /// `nil` for none: also where the paragraph takes itself out of its style's list (`w:numId` 0).
    static func of(_ direct: ParagraphProperties, style: WordStyles.Style, numbering: WordNumbering) -> (list: Int, level: Int)? {
        guard let id = direct.numbering ?? style.paragraph.numbering, id > 0, let list = numbering.list(id) else { return nil }
        if let level = direct.level { return bounded(id, level) }
        // A style's level is the one of the list that names the style (ECMA-376 part 1, 17.9.23).
        if direct.numbering == nil {
            for name in style.chain {
                if let level = list.levels.firstIndex(where: { $0.style == name }) { return (id, level) }
            }
        }
        return bounded(id, style.paragraph.level ?? 0)
    }

    private static func bounded(_ list: Int, _ level: Int) -> (Int, Int) { (list, min(max(0, level), WordNumbering.levelCount - 1)) }
}

/// How a list's number stands before the words of a paragraph.
enum NumberLabel {
    /// A number with nothing behind it (`1`, `IV`, `a`) gets the stop that tells it from the words; `1.1`, `Điều 3` need none.
    static func closed(_ label: String) -> String {
        let isBare = label.utf8.count <= 4 && label.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
        return isBare && !label.isEmpty ? label + "." : label
    }
}
