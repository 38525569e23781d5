import Grammars
import RuleBook
import PlanModel
import VietnameseText

/// How a child's products differ from the parent's.
struct ProductComparison: Sendable {
    let wording: WordingRules
    let rules: ComparisonRules

    /// Products that share less of their words are two.
    private static let same = 0.34

    func changes(child: ProductField?, parent: ProductField?) -> [TaskChange] {
        guard let parent else { return child.map { [TaskChange(.products, .added, child: $0.text, parent: nil)] } ?? [] }
        guard let child else { return [TaskChange(.products, .missing, child: nil, parent: parent.text)] }
        if child.text == parent.text { return [] }
        let own = child.items.map(syllables), source = parent.items.map(syllables)
        if own == source { return [] }
        var candidates: [Assignment.Candidate] = []
        for (row, left) in own.enumerated() {
            for (column, right) in source.enumerated() {
                let likeness = likeness(left, right)
                if likeness > Self.same { candidates.append(Assignment.Candidate(row: row, column: column, weight: likeness)) }
            }
        }
        let pairs = Assignment.best(candidates, rows: own.count, columns: source.count)
        var changes = pairs.filter { $0.weight < Self.near }.map { TaskChange(.products, .changed, child: child.items[$0.row], parent: parent.items[$0.column]) }
        let parents = Set(pairs.map(\.column)), children = Set(pairs.map(\.row))
        let lost = source.indices.filter { !parents.contains($0) }, new = own.indices.filter { !children.contains($0) }
        // What is left of both stands for each other.
        for (row, column) in zip(new, lost) { changes.append(TaskChange(.products, .changed, child: child.items[row], parent: parent.items[column])) }
        for column in lost.dropFirst(new.count) { changes.append(TaskChange(.products, .missing, child: nil, parent: parent.items[column])) }
        for row in new.dropFirst(lost.count) { changes.append(TaskChange(.products, .added, child: child.items[row], parent: nil)) }
        return changes
    }

    /// From here on they are one product in other words.
    private static let near = 0.75

    private func syllables(_ text: String) -> [WordKey] {
        let text = TokenizedText(text)
        var tokens = text.tokens
        for match in rules.levels.matches(in: text).reversed() { tokens.removeSubrange(match.range) }
        return wording.content(TokenizedText(utf8: text.utf8, tokens: tokens))
    }

    private func likeness(_ one: [WordKey], _ other: [WordKey]) -> Double {
        if one == other { return 1 }
        let left = Set(one), right = Set(other)
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        return 2 * Double(left.intersection(right).count) / Double(left.count + right.count)
    }
}
