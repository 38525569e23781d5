import Grammars
import PlanModel
import RuleBook
import VietnameseText

/// Finds for each directive of a body that defers to its annex the annex tasks that carry it out.
///
/// A task belongs to a directive when they share terms (see ``WordingTerms``) of some weight that make up a good part of
/// the directive or of the task's own words, activity or products. Beside the best match, a task under another topic than
/// the directive's section counts half.
struct AnnexLinker: Sendable {
    let rules: WordingRules

    /// A title, activity or product of a task, or one of several that it holds.
    private struct Part {
        var row: Int
        var weight: Double
    }

    func link(_ tasks: inout [PlanTask]) {
        let directives = tasks.indices.filter { tasks[$0].kind == .directive && tasks[$0].origin.layout == .outline }
        let rows = tasks.indices.filter { tasks[$0].kind == .task && tasks[$0].origin.layout == .table }
        guard !directives.isEmpty, !rows.isEmpty, directives.count * rows.count < 4_000_000 else { return }

        let texts = rows.map { row in [tasks[row].title, tasks[row].activity, tasks[row].products?.text].compactMap { $0 }.flatMap(members) }
        let own = directives.map { terms(tasks[$0].title) }
        let weights = TermWeights(own + texts.map { WordingTerms(keys: $0.flatMap(\.keys)) })
        var parts: [Part] = [], places: [UInt64: [Int]] = [:]
        for (row, texts) in zip(rows, texts) {
            for text in texts where !text.isEmpty {
                for key in text.keys { places[key, default: []].append(parts.count) }
                parts.append(Part(row: row, weight: weights.weight(text)))
            }
        }
        let topics = SectionTopics(directives: directives.map { tasks[$0].section }, rows: rows.map { tasks[$0].section }, terms: terms)

        var shared = [Double](repeating: 0, count: parts.count)
        for (directive, own) in zip(directives, own) where !own.isEmpty {
            for index in shared.indices { shared[index] = 0 }
            for key in own.keys {
                let weight = weights.weight(of: key)
                for place in places[key, default: []] { shared[place] += weight }
            }
            let whole = max(weights.weight(own), 1)
            var scores: [Int: Double] = [:]
            for (part, shared) in zip(parts, shared) where shared > 0 {
                let score = shared * (shared / max(part.weight, 1) + shared / whole).squareRoot()
                scores[part.row] = max(scores[part.row, default: 0], score)
            }
            guard let best = scores.values.max(), best >= Self.threshold else { continue }
            let found = scores.filter { row, score in
                let isElsewhere = topics.match(tasks[directive].section, tasks[row].section) == false
                return score == best || score >= Self.threshold && score * (isElsewhere ? Self.elsewhere : 1) >= best * Self.besideBest
            }
            tasks[directive].carriedOutBy = found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map(\.key).sorted().map { tasks[$0].id }
        }
    }

    private static let threshold = 2.0
    /// A weaker match beside a strong one is a chance likeness.
    private static let besideBest = 0.35
    private static let elsewhere = 0.5

    /// The terms of a text, and of each of its members where `;` separates several.
    private func members(_ text: String) -> [WordingTerms] {
        let words = TokenizedText(text)
        let ends = words.tokens.indices.filter { words.isMark($0, ";") }
        let whole = WordingTerms(words, rules: rules)
        guard !ends.isEmpty else { return [whole] }
        return [whole] + zip([0] + ends.map { $0 + 1 }, ends + [words.tokens.count]).map { WordingTerms(words, tokens: $0..<max($0, $1), rules: rules) }
    }

    private func terms(_ text: String) -> WordingTerms { WordingTerms(TokenizedText(text), rules: rules) }
}

/// Which section of the body has the topic of which group of the annex.
private struct SectionTopics {
    private var same: [String: Set<String>] = [:]

    init(directives: [String?], rows: [String?], terms: (String) -> WordingTerms) {
        let own = Set(directives.compactMap { $0 }), groups = Set(rows.compactMap { $0 })
        var found: [String: WordingTerms] = [:], frequency: [UInt64: Int] = [:]
        for title in own.union(groups) {
            let terms = terms(title)
            found[title] = terms
            for key in terms.keys { frequency[key, default: 0] += 1 }
        }
        // `Cải cách` stands in every title and tells nothing; a term counts by how few titles have it.
        func weight(_ keys: some Sequence<UInt64>) -> Double { keys.reduce(0) { $0 + 1 / Double(frequency[$1, default: 1]) } }
        for title in own {
            guard let one = found[title] else { continue }
            let scores = groups.map { group -> (group: String, score: Double) in
                guard let other = found[group] else { return (group, 0) }
                return (group, weight(one.shared(with: other)) / max(0.001, min(weight(one.keys), weight(other.keys))))
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
