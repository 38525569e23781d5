import DocumentModel
import Extraction
import PlanModel
import Readers
import RuleBook
import Structure

/// The whole way from a file's bytes to its plan. Made once, used for any number of documents, from any thread.
public struct Pipeline: Sendable {
    private let structurer: DocumentStructurer
    private let extractor: PlanExtractor

    /// - Throws: ``RuleError`` for a mistake in a rule file, with file, line and key.
    public init(rules layers: RuleLayers = RuleLayers()) throws(RuleError) {
        let document = try DocumentRules(layers)
        let headings = try HeadingRules(layers)
        let labels = try LabelRules(layers)
        let paragraphs = try ParagraphRules(layers)
        structurer = DocumentStructurer(document: document, paragraphs: paragraphs, labels: labels, headings: headings,
            tables: TableFinder(
                heads: try TableHeadRules(layers), rows: try TableRowRules(layers), cues: try TableCueRules(layers), document: document))
        extractor = PlanExtractor(document: document, headings: headings, labels: labels, grammars: try FieldGrammars(layers))
    }

    /// - Parameter name: the file's name for messages and Plan JSON.
    /// - Throws: ``ReadingError`` for bytes that are no readable document.
    public func plan(from bytes: [UInt8], name: String) throws(ReadingError) -> Plan {
        extract(structure(try read(bytes, name: name)))
    }

    public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> SourceDocument {
        try TextReader().read(bytes, name: name)
    }

    public func structure(_ document: SourceDocument) -> StructuredDocument {
        structurer.structure(document)
    }

    public func extract(_ structured: StructuredDocument) -> Plan {
        extractor.extract(structured)
    }
}

extension Pipeline {
    /// The document's text in the order of the source: head lines as they stand, paragraphs joined, page numbers left out.
    public func text(of document: SourceDocument) -> [UInt8] {
        PlainText(structured: structure(document)).utf8()
    }
}
