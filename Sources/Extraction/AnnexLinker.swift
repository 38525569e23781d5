import PlanModel
import RuleBook
import VietnameseText

/// Finds for each directive of a body that defers to its annex the annex tasks that carry it out.
///
/// Wordings are compared by pairs of syllables, since most Vietnamese words are two; a pair counts the more the
/// rarer it is in the document, and pairs of common administrative words count little. A task belongs to a
/// directive when most of its own words, or of its activity's or product's, occur there; tasks of the section of
/// the same topic come first.
struct AnnexLinker: Sendable {
    let rules: WordingRules

    private struct Wording {
        var pairs: Set<UInt64>
    }

    func link(_ tasks: inout [PlanTask]) {
        let directives = tasks.indices.filter { tasks[$0].kind == .directive && tasks[$0].origin.layout == .outline }
        let rows = tasks.indices.filter { tasks[$0].kind == .task && tasks[$0].origin.layout == .table }
        guard !directives.isEmpty, !rows.isEmpty, directives.count * rows.count < 4_000_000 else { return }

        var pairs: [Int: [Set<UInt64>]] = [:], frequency: [UInt64: Int] = [:]
        for index in directives { pairs[index] = [wording(tasks[index].title)] }
        for index in rows {
            pairs[index] = [tasks[index].title, tasks[index].activity, tasks[index].products?.text].compactMap { $0 }.map(wording)
        }
        for index in directives + rows {
            for pair in Set(pairs[index, default: []].joined()) { frequency[pair, default: 0] += 1 }
        }
        func weight(_ pair: UInt64) -> Double {
            // Two common syllables make a common word; the constant is the weight of a pair that a third of the texts share.
            1 / (1 + Double(frequency[pair, default: 1] - 1) * 0.15)
        }
        let sections = SectionTopics(directives: directives.map { tasks[$0].section }, rows: rows.map { tasks[$0].section }, wording: wording)

        for index in directives {
            guard let own = pairs[index]?.first, !own.isEmpty else { continue }
            var found: [(row: Int, score: Double)] = []
            for row in rows {
                let isTopic = sections.match(tasks[index].section, tasks[row].section)
                guard isTopic ?? true else { continue }
                var score = 0.0
                for words in pairs[row, default: []] where !words.isEmpty {
                    let shared = words.intersection(own)
                    let weightShared = shared.reduce(0) { $0 + weight($1) }
                    let whole = words.reduce(0) { $0 + weight($1) }
                    guard weightShared >= Self.minimumShared else { continue }
                    score = max(score, weightShared / whole, weightShared / own.reduce(0) { $0 + weight($1) })
                }
                if score >= (isTopic == true ? Self.threshold : Self.thresholdElsewhere) { found.append((row, score)) }
            }
            tasks[index].carriedOutBy = found.sorted { ($1.score, $0.row) < ($0.score, $1.row) }.prefix(8).sorted { $0.row < $1.row }.map { tasks[$0.row].id }
        }
    }

    private static let minimumShared = 0.7
    private static let threshold = 0.16
    private static let thresholdElsewhere = 0.35

    private func wording(_ text: String) -> Set<UInt64> {
        let syllables = rules.syllables(TokenizedText(text))
        guard syllables.count > 1 else { return [] }
        var pairs: Set<UInt64> = []
        for (left, right) in zip(syllables, syllables.dropFirst()) where !(rules.common.contains(left) && rules.common.contains(right)) {
            pairs.insert(left.rawValue &* 0x9E37_79B9_7F4A_7C15 ^ right.rawValue)
        }
        return pairs
    }
}

/// Which section of the body has the topic of which group of the annex.
private struct SectionTopics {
    private var same: [String: Set<String>] = [:]

    init(directives: [String?], rows: [String?], wording: (String) -> Set<UInt64>) {
        let own = Set(directives.compactMap { $0 }), groups = Set(rows.compactMap { $0 })
        var pairs: [String: Set<UInt64>] = [:], frequency: [UInt64: Int] = [:]
        for title in own.union(groups) {
            pairs[title] = wording(title)
            for pair in pairs[title, default: []] { frequency[pair, default: 0] += 1 }
        }
        // `Cải cách` stands in every title and tells nothing; a pair counts by how few titles have it.
        func weight(_ set: Set<UInt64>) -> Double { set.reduce(0) { $0 + 1 / Double(frequency[$1, default: 1]) } }
        for title in own {
            let scores = groups.map { group -> (group: String, score: Double) in
                let shared = weight(pairs[title, default: []].intersection(pairs[group, default: []]))
                return (group, shared / max(0.001, min(weight(pairs[title, default: []]), weight(pairs[group, default: []]))))
            }
            guard let best = scores.map(\.score).max(), best >= 0.25 else { continue }
            same[title] = Set(scores.filter { $0.score >= best * 0.6 }.map(\.group))
        }
    }

    /// `nil` where the section has no counterpart: then every row may be meant.
    func match(_ directive: String?, _ row: String?) -> Bool? {
        guard let directive, let counterparts = same[directive] else { return nil }
        return row.map { counterparts.contains($0) } ?? false
    }
}
