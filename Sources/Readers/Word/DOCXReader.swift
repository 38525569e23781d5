import DocumentModel
import Markup
import VietnameseText

/// Reads DOCX and DOCM (ECMA-376, transitional and strict): what Word shows, in the order of its file.
public struct DOCXReader: Sendable {
    /// What becomes of fonts that show small letters as capitals.
    public var capitals: LegacyRuns.Capitals

    public init(capitals: LegacyRuns.Capitals = .asShown) { self.capitals = capitals }

    /// - Throws: ``ReadingError`` for a file that is damaged, hostile, encrypted or no Word document, naming the part.
    public func read(_ input: InputDocument) throws(ReadingError) -> SourceDocument {
        let package = try WordPackage(input)
        let main = try package.tree(package.mainPart)
        guard main.word(0) == .document, let body = main.child(.story, of: 0) else {
            throw package.damaged("\(package.mainPart): expected a Word document with a body")
        }
        let styles = try package.tree(ofType: "styles").map { WordStyles($0) } ?? WordStyles()
        let numbering = try package.tree(ofType: "numbering").map { WordNumbering($0, styles: styles) } ?? WordNumbering()
        var reader = WordStoryReader(tree: main, styles: styles, numbering: numbering)
        var blocks = PastedLines.marked(reader.blocks(in: body))
        var remarks: [SourceDocument.Remark] = []
        let notes = try Self.notes(package, styles: styles, numbering: numbering)
        if notes.count > 0 { remarks.append(.init(kind: .footnotes, count: notes.count)) }
        blocks += notes
        blocks += try Self.furniture(package, styles: styles, numbering: numbering)
        if reader.unreadParts > 0 { remarks.append(.init(kind: .unreadParts, count: reader.unreadParts, reasons: [.embeddedFiles])) }
        let document = FlowWriter.document(blocks, name: input.name, format: "docx", byteCount: input.bytes.count, remarks: remarks, capitals: capitals)
        guard document.text.contains(where: { $0 > 0x20 }) else { throw ReadingError(file: input.name, reason: .empty) }
        return document
    }

    private static func notes(_ package: WordPackage, styles: WordStyles, numbering: WordNumbering) throws(ReadingError) -> [FlowBlock] {
        var blocks: [FlowBlock] = []
        for type in ["footnotes", "endnotes"] {
            guard let tree = try package.tree(ofType: type) else { continue }
            var reader = WordStoryReader(tree: tree, styles: styles, numbering: numbering)
            for node in tree.children(of: 0) where tree.word(node) == .footnote || tree.word(node) == .endnote {
                // Those with a type are rules between text and notes.
                guard tree.attribute(.type, of: node).map({ $0 == "normal" }) ?? true else { continue }
                if let note = aside(reader.blocks(in: node), part: .footnote) { blocks.append(.paragraph(note)) }
            }
        }
        return blocks
    }

    private static func furniture(_ package: WordPackage, styles: WordStyles, numbering: WordNumbering) throws(ReadingError) -> [FlowBlock] {
        var blocks: [FlowBlock] = []
        for part in package.parts("header") + package.parts("footer") {
            guard let tree = try package.treeIfPresent(part) else { continue }
            var reader = WordStoryReader(tree: tree, styles: styles, numbering: numbering)
            if let words = aside(reader.blocks(in: 0), part: .furniture) { blocks.append(.paragraph(words)) }
        }
        return blocks
    }

    /// All words of some blocks as one paragraph beside the text; `nil` where there are none.
    private static func aside(_ blocks: [FlowBlock], part: LineLayout.Part) -> FlowParagraph? {
        let lines = blocks.flatMap(\.paragraphs).flatMap(\.lines).filter { !$0.isBlank }
        guard !lines.isEmpty else { return nil }
        var paragraph = FlowParagraph()
        paragraph.part = part
        paragraph.lines = lines
        return paragraph
    }
}
