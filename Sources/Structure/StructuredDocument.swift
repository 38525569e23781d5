import DocumentModel
import RuleBook
import Tables
import VietnameseText

/// A document after its structure is known: parts, outlines and task tables.
public struct StructuredDocument: Sendable {
    public var source: SourceDocument
    public var parts: DocumentParts
    /// One for each instrument, in the order of ``DocumentParts/instruments``.
    public var bodies: [Body]
    /// One for each annex.
    public var annexes: [Body]

    /// A run of text with its outline; tables stand between the outline's blocks.
    public struct Body: Sendable {
        public var outline: Outline
        /// With the index of the outline node that they follow; -1 for a table before the first one.
        public var tables: [(afterNode: Int, table: TaskTable)]
        /// Source lines of tables that are no task tables.
        public var otherTableLines: [Int]
        /// The lines of all tables, cleaned, for plain text.
        public var tableLines: [(number: Int, text: [UInt8])] = []

        public init(outline: Outline = Outline(), tables: [(afterNode: Int, table: TaskTable)] = [], otherTableLines: [Int] = []) {
            self.outline = outline
            self.tables = tables
            self.otherTableLines = otherTableLines
        }
    }
}

/// From a read document to its structure.
public struct DocumentStructurer: Sendable {
    private let segmenter: DocumentSegmenter
    private let joiner: ParagraphJoiner
    private let outliner: OutlineBuilder

    public init(document: DocumentRules, paragraphs: ParagraphRules, labels: LabelRules, headings: HeadingRules) {
        segmenter = DocumentSegmenter(rules: document)
        joiner = ParagraphJoiner(rules: paragraphs, labels: LabelFinder(rules: labels))
        outliner = OutlineBuilder(headings: headings)
    }

    public func structure(_ source: SourceDocument) -> StructuredDocument {
        let lines = LineCleaner().clean(source)
        let parts = segmenter.parts(of: lines)
        var bodies: [StructuredDocument.Body] = []
        for instrument in parts.instruments { bodies.append(body(of: instrument.body, parts: parts)) }
        let annexes = parts.annexes.map { body(of: $0.lines, parts: parts) }
        return StructuredDocument(source: source, parts: parts, bodies: bodies, annexes: annexes)
    }

    private func body(of indices: [Int], parts: DocumentParts) -> StructuredDocument.Body {
        let blocks = joiner.blocks(of: indices.map { parts.lines[$0] }, roles: indices.map { parts.roles[$0] })
        return StructuredDocument.Body(outline: outliner.outline(of: blocks))
    }
}
