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

    func areSame(_ one: Agency, _ other: Agency) -> Bool {
        guard one.id == other.id else { return false }
        if let level = one.level, let otherLevel = other.level, level != otherLevel { return false }
        let names = (name(one), name(other))
        guard names.0.isPlural == names.1.isPlural, names.0.parts == names.1.parts else { return false }
        guard names.0.place.isEmpty || names.1.place.isEmpty || names.0.place == names.1.place else { return false }
        if let id = one.id, !kinds.contains(id) { return true }
        return !names.0.words.isEmpty && names.0.words == names.1.words
    }

    private struct Name {
        var isPlural = false
        /// Without quantifier, fillers and level.
        var words: [WordKey] = []
        /// Behind the last word of a level.
        var place: [WordKey] = []
        var parts: [WordKey] = []
    }

    private func name(_ agency: Agency) -> Name {
        let text = TokenizedText(agency.name)
        var name = Name(), index = 0, isBehindLevel = false
        if let quantifier = quantifiers.longestMatch(in: text, at: 0) {
            name.isPlural = true
            index = quantifier.range.upperBound
        }
        while index < text.tokens.count {
            if let part = parts.longestMatch(in: text, at: index) { name.parts += text.tokens[part.range].map(\.key) }
            if let level = levels.longestMatch(in: text, at: index), index > 0 {
                isBehindLevel = true
                name.place = []
                index = level.range.upperBound
            } else if let filler = fillers.longestMatch(in: text, at: index) {
                index = filler.range.upperBound
            } else {
                if text.tokens[index].kind != .punctuation {
                    if isBehindLevel { name.place.append(text.key(index)) } else { name.words.append(text.key(index)) }
                }
                index += 1
            }
        }
        return name
    }
}
