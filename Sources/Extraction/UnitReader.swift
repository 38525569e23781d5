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
        guard current.marker?.kind.isBullet != true, current.text.tokens.count < 60 else { return nil }
        // `TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ` is a section.
        if context.rules.headings.openingKind(of: current.text) == .organization, current.marker.map({ $0.kind.rawValue <= Marker.Kind.roman.rawValue }) ?? true { return nil }
        if let unit = whole(current) ?? described(current) { return unit }
        guard current.marker != nil, current.endsWithColon || !current.endsWithStop else { return nil }
        return introduced(by: current)
    }

    /// The block is nothing but units, some of them perhaps unknown: `Phòng Kinh tế, Báo xã nhà:`; also `Giao Công an xã`,
    /// `Trách nhiệm của Công an xã`.
    func whole(_ current: Block) -> AgencyField? {
        let text = current.text, end = current.contentEnd
        let start = context.rules.headings.assigning.longestMatch(in: text, at: 0)?.range.upperBound ?? 0
        guard context.grammars.agency.isUnitList(text, range: start..<max(start, end)) else { return nil }
        return agencyField(current, start..<end)
    }

    /// `Các trường học có bếp ăn bán trú; Ban quản lý chợ`: a clause says which units are meant, and the name goes on through it.
    private func described(_ current: Block) -> AgencyField? {
        let text = current.text, end = current.contentEnd, grammar = context.grammars.agency
        var start = context.rules.headings.assigning.longestMatch(in: text, at: 0)?.range.upperBound ?? 0
        let first = start
        var agencies: [Agency] = []
        while start < end {
            guard let found = grammar.leading(in: text, at: start, issuerLevel: context.issuerLevel) else { return nil }
            var next = found.tokens.upperBound
            agencies += found.agencies
            if next < end, context.rules.headings.relatives.longestMatch(in: text, at: next) != nil, !grammar.startsDuty(in: text, at: next) {
                let clause = next
                while next < end, !text.isMark(next, ";"), !text.isMark(next, ","), !text.isMark(next, ":"), !text.isMark(next, ".") { next += 1 }
                guard next - clause <= 12, let last = agencies.last else { return nil }
                let words = grammar.mentions(in: text, issuerLevel: context.issuerLevel).last { $0.tokens.upperBound == clause }?.tokens.lowerBound
                agencies[agencies.count - 1].name = words.map { text.string(tokens: $0..<next) } ?? "\(last.name) \(text.string(tokens: clause..<next))"
            }
            guard next < end else { break }
            guard text.isMark(next, ";") || text.isMark(next, ","), next + 1 < end else { return nil }
            start = next + 1
        }
        guard !agencies.isEmpty else { return nil }
        return AgencyField(text: text.string(tokens: first..<end), agencies: agencies, origin: current.origin())
    }

    private static let all = WordKey("các")

    /// It begins with `Giao`, `Đề nghị` and a unit that has a name of its own.
    func asksNamedUnit(_ block: Block) -> Bool {
        guard let asks = context.rules.headings.assigning.longestMatch(in: block.text, at: 0), block.text.key(asks.range.upperBound) != Self.all,
            let found = context.grammars.agency.leading(in: block.text, at: asks.range.upperBound, issuerLevel: context.issuerLevel)
        else { return false }
        return found.agencies.contains { $0.id.map { !context.rules.headings.commonUnits.contains($0) } ?? false }
    }

    /// `Giao Sở Nội vụ:`, `Sở Tài chính chủ trì, phối hợp các sở, ban, ngành:`
    func introduced(by current: Block) -> AgencyField? {
        let text = current.text
        let start = context.rules.headings.assigning.longestMatch(in: text, at: 0)?.range.upperBound ?? 0
        guard let found = context.grammars.agency.leading(in: text, at: start, issuerLevel: context.issuerLevel) else { return nil }
        if start == 0, !current.endsWithColon, found.tokens.upperBound < current.contentEnd, !text.isMark(found.tokens.upperBound, ","),
            context.rules.headings.leading.longestMatch(in: text, at: found.tokens.upperBound) == nil
        { return nil }
        return AgencyField(text: text.string(tokens: found.tokens), agencies: found.agencies, origin: current.origin())
    }

    private func agencyField(_ block: Block, _ range: Range<Int>) -> AgencyField {
        let words = block.text.string(tokens: range)
        let parsed = context.grammars.agency.parse(TokenizedText(words), issuerLevel: context.issuerLevel)
        return AgencyField(text: words, agencies: parsed.agencies, origin: block.origin(), confidence: parsed.confidence)
    }
}
