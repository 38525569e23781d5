import PlanModel
import RuleBook
import VietnameseText

/// Finds words that write a task for a higher level.
struct SuperiorFinder: Sendable {
    let phrases: SuperiorPhrases
    /// Those who decide above the plan's level: `UBND huyện`, `Huyện ủy`.
    let authorities: PhraseTable<Bool>
    /// Their area: `huyện`.
    let areas: PhraseTable<Bool>

    struct Hit {
        var variant: String?
        var tokens: Range<Int>
    }

    /// `Tham mưu UBND huyện …`
    func advised(in text: TokenizedText) -> Hit? {
        for index in text.tokens.indices {
            guard let verb = phrases.advising.longestMatch(in: text, at: index),
                let authority = authorities.longestMatch(in: text, at: verb.range.upperBound),
                !acts(in: text, before: index).contains(.aside)
            else { continue }
            return Hit(variant: nil, tokens: index..<authority.range.upperBound)
        }
        return nil
    }

    /// `Công bố văn bản do UBND huyện, xã ban hành`
    func published(in text: TokenizedText) -> Hit? {
        guard let verb = text.tokens.indices.first(where: { phrases.publishing.longestMatch(in: text, at: $0) != nil }) else { return nil }
        for index in verb..<text.tokens.count {
            guard phrases.issuers.longestMatch(in: text, at: index) != nil, let authority = authorities.longestMatch(in: text, at: index + 1) else { continue }
            let reach = min(text.tokens.count, authority.range.upperBound + Self.reach)
            for end in authority.range.upperBound..<reach {
                guard let issued = phrases.issued.longestMatch(in: text, at: end) else { continue }
                return acts(in: text, before: index).contains(.carrying) ? nil : Hit(variant: nil, tokens: index..<issued.range.upperBound)
            }
        }
        return nil
    }

    /// `Kế hoạch của UBND huyện` as what a task delivers.
    func product(in text: TokenizedText) -> Hit? {
        for index in text.tokens.indices {
            guard let instrument = phrases.instruments.longestMatch(in: text, at: index), begins(at: index, in: text) else { continue }
            var end = instrument.range.upperBound
            if let author = phrases.authors.longestMatch(in: text, at: end) {
                end = author.range.upperBound
            } else if phrases.owned.longestMatch(in: text, at: index)?.range.upperBound != end {
                continue
            }
            guard let authority = authorities.longestMatch(in: text, at: end), acts(in: text, before: index).isDisjoint(with: [.aside, .carrying]) else { continue }
            return Hit(variant: "product", tokens: index..<authority.range.upperBound)
        }
        return nil
    }

    /// `trên địa bàn huyện`, `chỉ số … của huyện` where the plan's own area should stand.
    func scope(in text: TokenizedText) -> Hit? {
        for index in text.tokens.indices {
            if let scope = phrases.scopes.longestMatch(in: text, at: index), let area = areas.longestMatch(in: text, at: scope.range.upperBound) {
                let acts = acts(in: text, before: index)
                guard !acts.contains(.aside), !acts.contains(.carrying) || acts.contains(.making), !cites(text, before: index) else { continue }
                return Hit(variant: "scope", tokens: index..<area.range.upperBound)
            }
            if let belonging = phrases.belonging.longestMatch(in: text, at: index), let authority = authorities.longestMatch(in: text, at: belonging.range.upperBound) {
                guard !acts(in: text, before: index).contains(.aside), !cites(text, before: index) else { continue }
                return Hit(variant: "scope", tokens: index..<authority.range.upperBound)
            }
            if let ranked = phrases.ranked.longestMatch(in: text, at: index), let tokens = owner(of: ranked.range, in: text) {
                let acts = acts(in: text, before: tokens.upperBound)
                guard acts.contains(.raising), !acts.contains(.aside), !cites(text, before: index) else { continue }
                return Hit(variant: "scope", tokens: tokens)
            }
        }
        return nil
    }

    // MARK: Steps

    private static let reach = 8

    /// `của huyện` not far behind a figure by which bodies are ranked.
    private func owner(of ranked: Range<Int>, in text: TokenizedText) -> Range<Int>? {
        for index in ranked.upperBound..<min(text.tokens.count, ranked.upperBound + Self.reach) {
            if endsClause(index, in: text) { return nil }
            guard let author = phrases.authors.longestMatch(in: text, at: index) else { continue }
            guard let area = areas.longestMatch(in: text, at: author.range.upperBound) else { return nil }
            return index..<area.range.upperBound
        }
        return nil
    }

    /// A product begins here: at the start, behind a mark, `và`, or a verb of making.
    private func begins(at index: Int, in text: TokenizedText) -> Bool {
        guard index > 0 else { return true }
        if text.tokens[index - 1].kind == .punctuation || text.key(index - 1) == Self.and { return true }
        return (max(0, index - 3)..<index).contains { phrases.acts.longestMatch(in: text, at: $0).map { $0.value == .making && $0.range.upperBound == index } ?? false }
    }

    private static let and = WordKey("và")
    private static let number = WordKey("số")

    private func endsClause(_ index: Int, in text: TokenizedText) -> Bool {
        text.isMark(index, ";") || text.isMark(index, ".") && index + 1 < text.tokens.count && text.tokens[index + 1].spaceBefore
    }

    /// What the clause does, up to a token.
    private func acts(in text: TokenizedText, before end: Int) -> SuperiorPhrases.Acts {
        var acts: SuperiorPhrases.Acts = [], index = clause(before: end, in: text)
        while index < end {
            if let act = phrases.acts.longestMatch(in: text, at: index) {
                acts.formUnion(act.value)
                index = act.range.upperBound
            } else {
                index += 1
            }
        }
        return acts
    }

    private func clause(before end: Int, in text: TokenizedText) -> Int {
        var start = end
        while start > 0, !endsClause(start - 1, in: text) { start -= 1 }
        return start
    }

    /// A document's number stands in the clause: its title may name any area.
    private func cites(_ text: TokenizedText, before end: Int) -> Bool {
        (clause(before: end, in: text)..<end).contains { text.key($0) == Self.number && $0 + 1 < text.tokens.count && text.tokens[$0 + 1].isNumber }
    }
}

/// The phrases of `superior-actor`: how a sentence is written for a superior, or rightly names it.
struct SuperiorPhrases: Sendable {
    /// What a clause does with the instrument or authority that it names.
    struct Acts: OptionSet, Sendable {
        let rawValue: UInt8

        /// Carries out what others issued.
        static let carrying = Acts(rawValue: 1)
        /// Makes its own.
        static let making = Acts(rawValue: 2)
        /// Others act, this plan helps, asks, reports.
        static let aside = Acts(rawValue: 4)
        /// Wants a figure higher.
        static let raising = Acts(rawValue: 8)
    }

    /// Right before the authority: `tham mưu [cho]`.
    let advising: PhraseTable<Bool>
    /// What an authority issues; behind `authors` it is that of the authority.
    let instruments: PhraseTable<Bool>
    /// Instruments that are its own even without `của`: `Quyết định UBND huyện`, not `Báo cáo UBND huyện`.
    let owned: PhraseTable<Bool>
    /// Between a thing and whose it is: `của`.
    let authors: PhraseTable<Bool>
    /// Verbs of publishing and reviewing documents.
    let publishing: PhraseTable<Bool>
    /// `do`, before who issued them.
    let issuers: PhraseTable<Bool>
    /// `ban hành`, behind it.
    let issued: PhraseTable<Bool>
    /// Before an area: `trên địa bàn`.
    let scopes: PhraseTable<Bool>
    /// Before an authority: `đơn vị trực thuộc`.
    let belonging: PhraseTable<Bool>
    /// Figures by which bodies are ranked: `chỉ số`.
    let ranked: PhraseTable<Bool>
    /// Phrases of `neutral` do nothing, though a shorter one in them does: `theo dõi`.
    let acts: PhraseTable<Acts>

    static let settings = [
        "advising", "instruments", "owned", "authors", "publishing", "issuers", "issued", "scopes", "belonging", "ranked", "carrying", "making",
        "aside", "raising", "neutral",
    ]

    init(_ settings: RuleSettings) throws(RuleError) {
        advising = try settings.phrases("advising")
        instruments = try settings.phrases("instruments")
        owned = try settings.phrases("owned")
        authors = try settings.phrases("authors")
        publishing = try settings.phrases("publishing")
        issuers = try settings.phrases("issuers")
        issued = try settings.phrases("issued")
        scopes = try settings.phrases("scopes")
        belonging = try settings.phrases("belonging")
        ranked = try settings.phrases("ranked")
        acts = try settings.phrases([("carrying", .carrying), ("making", .making), ("aside", .aside), ("raising", .raising), ("neutral", [])])
    }
}
