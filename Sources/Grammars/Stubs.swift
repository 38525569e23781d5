import PlanModel
import RuleBook
import VietnameseText
public struct AgencyGrammar: Sendable {
    public init() {}
    public func parse(_ text: TokenizedText, range: Range<Int>? = nil, issuerLevel: GovernmentLevel?) -> (agencies: [Agency], confidence: Double) { ([Agency(name: text.string)], 1) }
    public func mentions(in text: TokenizedText, issuerLevel: GovernmentLevel?) -> [(agency: Agency, tokens: Range<Int>)] { [] }
    public func leading(in text: TokenizedText, at start: Int, issuerLevel: GovernmentLevel?) -> (agencies: [Agency], tokens: Range<Int>)? { nil }
    public func isUnitHeading(_ text: TokenizedText, range: Range<Int>? = nil) -> Bool { false }
}
public struct ProductGrammar: Sendable {
    public init() {}
    public func parse(_ paragraphs: [TokenizedText]) -> [String] { paragraphs.map(\.string) }
}
public struct IndicatorGrammar: Sendable {
    public init() {}
    public func parse(_ text: TokenizedText) -> [Indicator] { [] }
}
public struct CitationGrammar: Sendable {
    public init() {}
    public func citations(in text: TokenizedText) -> [Citation] { [] }
}
