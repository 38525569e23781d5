import DocumentModel
import Extraction
import Grammars
import PlanModel
import Positions
import Readers
import RuleBook
import Structure
import Validation
import VietnameseText

/// The whole way from a file's bytes to its plan. Made once, used for any number of documents, from any thread.
public struct Pipeline: Sendable {
    private let structurer: DocumentStructurer
    private let extractor: PlanExtractor
    private let locator: FieldLocator
    private let recognition: RecognitionRules
    public let validator: Validator

    /// - Throws: ``RuleError`` for a mistake in a rule file, with file, line and key.
    public init(rules layers: RuleLayers = RuleLayers()) throws(RuleError) {
        let agency = AgencyGrammar(rules: try AgencyRules(layers)), citation = CitationGrammar(rules: try CitationRules(layers))
        // Rules are what a short process spends its time on.
        let (validator, reading) = try sideBySide { () throws(RuleError) in
            try Validator(layers, agencies: agency, citations: citation)
        } _: { () throws(RuleError) in
            try Self.stages(layers, grammars: FieldGrammars(layers, agency: agency, citation: citation))
        }
        self.validator = validator
        (structurer, extractor, recognition) = reading
        locator = FieldLocator(rules: recognition)
    }

    private static func stages(
        _ layers: RuleLayers, grammars: FieldGrammars
    ) throws(RuleError) -> (DocumentStructurer, PlanExtractor, RecognitionRules) {
        let document = try DocumentRules(layers), headings = try HeadingRules(layers), labels = try LabelRules(layers)
        let heads = try TableHeadRules(layers)
        let tables = TableFinder(heads: heads, rows: try TableRowRules(layers), cues: try TableCueRules(layers), document: document)
        return (
            DocumentStructurer(document: document, paragraphs: try ParagraphRules(layers), labels: labels, headings: headings, tables: tables),
            PlanExtractor(document: document, headings: headings, labels: labels, heads: heads, grammars: grammars),
            try RecognitionRules(layers)
        )
    }

    /// What reads files under these rules, for a program that does not wait for the other rules meanwhile.
    ///
    /// - Throws: ``RuleError`` for a mistake in `recognition.yaml`.
    public static func reader(rules layers: RuleLayers = RuleLayers(), options: ReadingOptions = ReadingOptions()) throws(RuleError) -> DocumentReader {
        reader(try RecognitionRules(layers), options)
    }

    private static func reader(_ rules: RecognitionRules, _ options: ReadingOptions) -> DocumentReader {
        var options = options
        options.readings = rules.readings
        return DocumentReader(options: options)
    }

    /// Any format that ``DocumentReader`` knows.
    ///
    /// - Throws: ``ReadingError`` for a file that is no readable document.
    public func plan(of input: InputDocument, options: ReadingOptions = ReadingOptions()) async throws(ReadingError) -> Plan {
        extract(structure(try await read(input, options: options)))
    }

    public func read(_ input: InputDocument, options: ReadingOptions = ReadingOptions()) async throws(ReadingError) -> SourceDocument {
        try await Self.reader(recognition, options).read(input)
    }

    /// A plan in text form.
    ///
    /// - Parameter name: the file's name for messages and Plan JSON.
    /// - Throws: ``ReadingError`` for bytes that are no readable text.
    public func plan(from text: [UInt8], name: String) throws(ReadingError) -> Plan {
        extract(structure(try TextReader().read(text, name: name)))
    }

    public func structure(_ document: SourceDocument) -> StructuredDocument {
        structurer.structure(document)
    }

    public func extract(_ structured: StructuredDocument) -> Plan {
        var plan = locator.locate(extractor.extract(structured), in: structured.source)
        plan.roundConfidences()
        return locator.locateDiagnostics(of: validator.validate(plan), in: structured.source)
    }
}

extension Pipeline {
    /// The document's text in the order of the source: head lines as they stand, paragraphs joined, page numbers left out.
    public func text(of document: SourceDocument) -> [UInt8] {
        PlainText(structured: structure(document)).utf8()
    }
}
