import Grammars
import RuleBook

/// The grammars of field values, made once from the rules.
public struct FieldGrammars: Sendable {
    public let deadline: DeadlineGrammar
    public let agency: AgencyGrammar
    public let product: ProductGrammar
    public let indicator: IndicatorGrammar
    public let citation: CitationGrammar
    let score: ScoreReader

    public init(_ layers: RuleLayers) throws(RuleError) {
        deadline = DeadlineGrammar(rules: try DeadlineRules(layers))
        agency = AgencyGrammar()
        product = ProductGrammar()
        indicator = IndicatorGrammar()
        citation = CitationGrammar()
        score = ScoreReader(rules: try ScoreRules(layers))
    }
}
