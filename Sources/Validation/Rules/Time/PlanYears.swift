import PlanModel

/// The years of a plan's work: one, or the first and last of several.
struct PlanYears: Sendable {
    var first: Int
    var last: Int

    /// `nil` where the plan names no year.
    init?(_ view: PlanView) {
        guard let year = view.year else { return nil }
        first = year
        last = year
        // `Kế hoạch … giai đoạn 2026-2030`, `năm học 2025-2026`, `đến năm 2030`; where the title names no year, the words that issue the plan do.
        for role in [PlanText.Role.documentTitle, .basis] {
            let words = view.texts.filter { $0.role == role }.flatMap { Array(CalendarWords(in: $0.words)) }
            for word in words where (word.lastYear == nil || word.year == year) { last = max(last, word.lastYear ?? (role == .documentTitle ? word.year ?? 0 : 0)) }
            if words.contains(where: { $0.year == year }) { break }
        }
    }

    /// The first day, ISO.
    var start: String { "\(first)-01-01" }
    /// The last day, ISO.
    var end: String { "\(last)-12-31" }
    var range: ClosedRange<Int> { first...last }
}

extension PlanView {
    /// The tokens of the citations in each text that has any, by its index.
    var citedTokens: [Int: [Range<Int>]] { Dictionary(grouping: citations, by: \.place).mapValues { $0.map(\.tokens) } }
}
