import Grammars
import RuleBook
import Tables

/// The grammars of field values, made once from the rules.
public final class FieldGrammars: Sendable {
    public let deadline: DeadlineGrammar
    public let agency: AgencyGrammar
    public let product: ProductGrammar
    public let indicator: IndicatorGrammar
    public let citation: CitationGrammar
    let score: ScoreReader
    let wording: WordingRules
    let assignment: AssignmentSplitter

    /// - Parameters agency, citation: shared with the validation, since their rules are the largest of all.
    /// - Throws: ``RuleError`` for a mistake in a rule file.
    public init(_ layers: RuleLayers, agency: AgencyGrammar, citation: CitationGrammar) throws(RuleError) {
        self.agency = agency
        self.citation = citation
        deadline = DeadlineGrammar(rules: try DeadlineRules(layers))
        product = ProductGrammar(rules: try ProductRules(layers))
        indicator = IndicatorGrammar(rules: try IndicatorRules(layers))
        assignment = AssignmentSplitter(rules: try AssignmentRules(layers))
        wording = try WordingRules(layers)
        score = ScoreReader(rules: try ScoreRules(layers))
    }
}
