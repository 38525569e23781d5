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
        if let unit { return narrower(block) ?? (unit, nil) }
        let assigning = context.rules.headings.assigning.longestMatch(in: text, at: 0)
        let start = assigning?.range.upperBound ?? 0
        guard let found = context.grammars.agency.leading(in: text, at: start, issuerLevel: context.issuerLevel) else {
            return beforeColon(block, from: start) ?? (behindTopic(block), nil)
        }
        var lead = field(text, found, block)
        var end = found.tokens.upperBound
        if text.isMark(end, ":") {
            // `Các đơn vị: Công ty Điện lực, VNPT bảo đảm …`: the names behind the colon say which.
            if found.agencies.allSatisfy({ $0.id.map { context.rules.headings.commonUnits.contains($0) } ?? false }),
                let named = context.grammars.agency.leading(in: text, at: end + 1, issuerLevel: context.issuerLevel),
                context.grammars.agency.startsVerb(in: text, at: named.tokens.upperBound),
                named.agencies.contains(where: { $0.id.map { !context.rules.headings.commonUnits.contains($0) } ?? false })
            { return (field(text, named, block), end + 1) }
            return (lead, end + 1 < text.tokens.count ? end + 1 : nil)
        }
        if let whole = beforeColon(block, from: start) { return whole }
        // `UBND xã yêu cầu các đơn vị …`: the addressee is meant, not who asks.
        if assigning == nil, let asks = context.rules.headings.assigning.longestMatch(in: text, at: end) {
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

    /// `Khen thưởng, kỷ luật: Sở Nội vụ tham mưu …`: the unit is the subject behind a topic.
    private func behindTopic(_ block: Block) -> AgencyField? {
        let text = block.text
        guard let colon = text.tokens.prefix(14).firstIndex(where: { $0.isMark(":") }), colon + 1 < text.tokens.count,
            let found = context.grammars.agency.leading(in: text, at: colon + 1, issuerLevel: context.issuerLevel),
            context.grammars.agency.startsVerb(in: text, at: found.tokens.upperBound)
        else { return nil }
        return field(text, found, block)
    }

    /// Below `Đối với các cơ sở giáo dục`: `2.1. Các trường THPT: xây dựng …` names its own unit.
    private func narrower(_ block: Block) -> (lead: AgencyField?, titleStart: Int?)? {
        let text = block.text
        guard block.marker != nil, let found = context.grammars.agency.leading(in: text, at: 0, issuerLevel: context.issuerLevel) else { return nil }
        guard text.isMark(found.tokens.upperBound, ":"), found.tokens.upperBound + 1 < text.tokens.count else { return beforeColon(block, from: 0) }
        return (field(text, found, block), found.tokens.upperBound + 1)
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
