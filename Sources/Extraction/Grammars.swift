import Grammars
import RuleBook
import Tables

/// The grammars of field values, made once from the rules.
public struct FieldGrammars: Sendable {
    public let deadline: DeadlineGrammar
    public let agency: AgencyGrammar
    public let product: ProductGrammar
    public let indicator: IndicatorGrammar
    public let citation: CitationGrammar
    let score: ScoreReader
    let wording: WordingRules
    let assignment: AssignmentSplitter

    public init(_ layers: RuleLayers) throws(RuleError) {
        deadline = DeadlineGrammar(rules: try DeadlineRules(layers))
        agency = AgencyGrammar(rules: try AgencyRules(layers))
        product = ProductGrammar(rules: try ProductRules(layers))
        indicator = IndicatorGrammar(rules: try IndicatorRules(layers))
        citation = CitationGrammar(rules: try CitationRules(layers))
        assignment = AssignmentSplitter(rules: try AssignmentRules(layers))
        wording = try WordingRules(layers)
        score = ScoreReader(rules: try ScoreRules(layers))
    }
}
