import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Whom an item of TỔ CHỨC THỰC HIỆN is given to, and where its own words begin.
///
/// PLAN-JSON, "Title of a responsibility": a unit before a colon is the lead and leaves the title; a unit
/// that is the subject of the sentence stays in it.
struct ResponsibilityLead: Sendable {
    let context: ExtractionContext

    func find(in block: Block, unit: AgencyField?) -> (lead: AgencyField?, titleStart: Int?) {
        let text = block.text
        if let unit { return (unit, nil) }
        let assigning = context.headings.assigning.longestMatch(in: text, at: 0)
        let start = assigning?.range.upperBound ?? 0
        guard let found = context.grammars.agency.leading(in: text, at: start, issuerLevel: context.issuerLevel) else {
            return beforeColon(block, from: start) ?? (nil, nil)
        }
        var lead = field(text, found, block)
        var end = found.tokens.upperBound
        if text.isMark(end, ":") { return (lead, end + 1 < text.tokens.count ? end + 1 : nil) }
        if let whole = beforeColon(block, from: start) { return whole }
        // `UBND xã yêu cầu các đơn vị …`: the addressee is meant, not who asks.
        if assigning == nil, let asks = context.headings.assigning.longestMatch(in: text, at: end) {
            let mentions = context.grammars.agency.mentions(in: text, issuerLevel: context.issuerLevel).filter { $0.tokens.lowerBound >= asks.range.upperBound }
            if let first = mentions.first, first.tokens.lowerBound - asks.range.upperBound < 12,
                let addressee = context.grammars.agency.leading(in: text, at: first.tokens.lowerBound, issuerLevel: context.issuerLevel)
            {
                lead = field(text, addressee, block)
                end = addressee.tokens.upperBound
                if text.isMark(end, ":") { return (lead, end + 1 < text.tokens.count ? end + 1 : nil) }
            }
        }
        return (lead, nil)
    }

    /// `Hiệu trưởng các trường học: cho học sinh …`: a short phrase before a colon whose words the lexicon may not know.
    private func beforeColon(_ block: Block, from start: Int) -> (lead: AgencyField?, titleStart: Int?)? {
        let text = block.text
        guard let colon = text.tokens.prefix(60).firstIndex(where: { $0.isMark(":") }), colon > start, colon + 1 < text.tokens.count,
            context.grammars.agency.isUnitList(text, range: start..<colon, isDelimited: true)
        else { return nil }
        let words = text.string(tokens: start..<colon)
        let parsed = context.grammars.agency.parse(TokenizedText(words), issuerLevel: context.issuerLevel)
        return (AgencyField(text: words, agencies: parsed.agencies, origin: block.origin(), confidence: parsed.confidence), colon + 1)
    }

    private func field(_ text: TokenizedText, _ found: (agencies: [Agency], tokens: Range<Int>), _ block: Block) -> AgencyField {
        AgencyField(text: text.string(tokens: found.tokens), agencies: found.agencies, origin: block.origin(), confidence: 0.9)
    }
}
