import PlanModel

/// What the extractors find, in the order of the text.
struct Extraction: Sendable {
    var tasks: [PlanTask] = []
    var sections: [Section] = []
    var scores: [Score] = []
    var passages: [Passage] = []
    var diagnostics: [Diagnostic] = []
    var claims: LineClaims
    /// Ids given out so far.
    var ids: Set<String> = []
    /// The last number given to a repeated id.
    var repeats: [String: Int] = [:]

    /// `id`, with `-2`, `-3` … where it is taken.
    mutating func unique(_ id: String) -> String {
        var candidate = id, count = repeats[id] ?? 1
        while !ids.insert(candidate).inserted {
            count += 1
            candidate = "\(id)-\(count)"
        }
        // Where thousands of items share a marker, counting anew for each would take quadratic time.
        if count > 1 { repeats[id] = count }
        return candidate
    }
}
