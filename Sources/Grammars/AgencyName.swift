import RuleBook
import VietnameseText

/// One agency found in a text, before it becomes an `Agency`.
struct AgencyName {
    /// From the first word (`các` included) to the last.
    var tokens: Range<Int>
    /// The lexicon's entry of its first name.
    var entry: AgencyEntry?
    /// The first common noun.
    var generic: AgencyGeneric?
    /// Where the head begins, behind `các`.
    var head: Int
    /// The tokens of the common noun at the head, so that `Sở Nội vụ, Tài chính` can be read as two.
    var genericHead: Range<Int>?
    var isPlural = false
    /// A word behind the head that says the level.
    var level: AgencyRules.LevelWord?
    /// The last piece is a field of work, which may go on (`Kinh tế, Hạ tầng và Đô thị`).
    var endsInDomain = false
    var hasDash = false
    /// Inside `được giao …`, `có liên quan đến …`.
    var isInClause = false
    /// Something other than its first common noun belongs to it.
    var hasCompany = false

    var end: Int { tokens.upperBound }

    /// The lexicon knows it, by its name or by its head.
    var isKnown: Bool { entry != nil || generic != nil && !isWeak }

    /// A common noun that is no agency by itself: `tổ chức`, `xã`.
    var isWeak: Bool {
        guard entry == nil, let generic else { return false }
        return generic.needsCompany && !isPlural && !hasCompany
    }
}

/// A phrase of the lexicon at a place of the text.
enum AgencyPiece {
    case name(AgencyEntry, end: Int)
    case generic(AgencyGeneric, end: Int)
    case domain(end: Int, hasDash: Bool)
    case level(AgencyRules.LevelWord, end: Int)

    var end: Int {
        switch self {
        case .name(_, let end), .generic(_, let end), .domain(let end, _), .level(_, let end): end
        }
    }
}
