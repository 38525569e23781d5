import PlanModel
import RuleBook
import VietnameseText

/// Whether two names of a plan mean one body: `Công chức VP-TK`, `Văn phòng - Thống kê xã`.
///
/// An id of `agencies.yaml` tells bodies apart, but for those that it gathers under one kind (Kho bạc, Bảo hiểm xã hội)
/// and for groups: there the words decide.
struct AgencyIdentity: Sendable {
    /// Ids that several bodies share.
    private let kinds: Set<String>
    private let quantifiers: PhraseTable<Bool>
    /// Words of no weight in a name: `có`, `công chức`.
    private let fillers: PhraseTable<Bool>
    /// Words of the level, with a place's name behind them.
    private let levels: PhraseTable<Bool>
    /// Words of a body within the other: `chi hội`, `thôn`.
    private let parts: PhraseTable<Bool>

    static let settings = ["kinds", "quantifiers", "fillers", "levels", "parts"]

    init(_ settings: RuleSettings) throws(RuleError) {
        kinds = Set(try settings.strings("kinds"))
        quantifiers = try settings.phrases("quantifiers")
        fillers = try settings.phrases("fillers")
        levels = try settings.phrases("levels")
        parts = try settings.phrases("parts")
    }

    /// - Parameter level: of the plan. The rooms of a higher level bear names of a commune's officials (`Phòng Quản lý văn thư`,
    ///   `Văn phòng Sở`), so there ids of lower levels tell nothing.
    func areSame(_ one: Body, _ other: Body, in level: GovernmentLevel?) -> Bool {
        guard one.agency.id == other.agency.id else { return false }
        if let level = one.agency.level, let otherLevel = other.agency.level, level != otherLevel { return false }
        guard one.isPlural == other.isPlural, one.parts == other.parts else { return false }
        guard one.place.isEmpty || other.place.isEmpty || one.place == other.place else { return false }
        let isBelow = one.agency.level.map { own in level.map { own.rank > $0.rank } ?? false } ?? false
        if let id = one.agency.id, !kinds.contains(id), !isBelow { return true }
        return !one.words.isEmpty && one.words == other.words
    }

    /// An agency as it is compared.
    struct Body {
        let agency: Agency
        fileprivate(set) var isPlural = false
        /// Without quantifier, fillers and level.
        fileprivate(set) var words: [WordKey] = []
        /// Behind the last word of a level.
        fileprivate(set) var place: [WordKey] = []
        fileprivate(set) var parts: [WordKey] = []

        fileprivate init(_ agency: Agency) { self.agency = agency }
    }

    func body(_ agency: Agency) -> Body {
        let text = TokenizedText(agency.name)
        var body = Body(agency), index = 0, isBehindLevel = false
        if let quantifier = quantifiers.longestMatch(in: text, at: 0) {
            body.isPlural = true
            index = quantifier.range.upperBound
        }
        while index < text.tokens.count {
            if let part = parts.longestMatch(in: text, at: index) { body.parts += text.tokens[part.range].map(\.key) }
            if let level = levels.longestMatch(in: text, at: index), index > 0 {
                isBehindLevel = true
                body.place = []
                index = level.range.upperBound
            } else if let filler = fillers.longestMatch(in: text, at: index) {
                index = filler.range.upperBound
            } else {
                if text.tokens[index].kind != .punctuation {
                    if isBehindLevel { body.place.append(text.key(index)) } else { body.words.append(text.key(index)) }
                }
                index += 1
            }
        }
        return body
    }
}
