import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Reads the unit that a heading or lead-in hands the items below it to.
struct UnitReader: Sendable {
    let context: ExtractionContext

    /// The unit that a heading is or hands its items to.
    func heading(_ current: Block) -> AgencyField? {
        guard current.marker.map({ !$0.kind.isBullet }) ?? false, current.text.tokens.count < 60 else { return nil }
        let text = current.text, end = current.contentEnd
        if context.grammars.agency.isUnitHeading(text, range: 0..<end) { return agencyField(current, 0..<end) }
        guard current.endsWithColon || !current.endsWithStop else { return nil }
        return introduced(by: current)
    }

    /// `Giao Sở Nội vụ:`, `Sở Tài chính chủ trì, phối hợp các sở, ban, ngành:`
    func introduced(by current: Block) -> AgencyField? {
        let text = current.text
        let start = context.headings.assigning.longestMatch(in: text, at: 0)?.range.upperBound ?? 0
        guard let found = context.grammars.agency.leading(in: text, at: start, issuerLevel: context.issuerLevel) else { return nil }
        if start == 0, !current.endsWithColon, found.tokens.upperBound < current.contentEnd, !text.isMark(found.tokens.upperBound, ","),
            !leadVerbs.contains(text.key(found.tokens.upperBound))
        { return nil }
        return AgencyField(text: text.string(tokens: found.tokens), agencies: found.agencies, origin: current.origin())
    }

    private var leadVerbs: Set<WordKey> { [WordKey("chủ"), WordKey("phối"), WordKey("có"), WordKey("chịu")] }

    private func agencyField(_ block: Block, _ range: Range<Int>) -> AgencyField {
        let words = block.text.string(tokens: range)
        let parsed = context.grammars.agency.parse(TokenizedText(words), issuerLevel: context.issuerLevel)
        return AgencyField(text: words, agencies: parsed.agencies, origin: block.origin(), confidence: parsed.confidence)
    }
}
