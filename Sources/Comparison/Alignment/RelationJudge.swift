import PlanModel
import RuleBook
import VietnameseText

/// Whether two titles say the same but for light words, years and names of places.
struct RelationJudge: Sendable {
    let rules: ComparisonRules
    let wording: WordingRules

    func relation(_ child: PreparedTask, _ parent: PreparedTask, figuresDiffer: Bool) -> TaskPair.Relation {
        if child.content == parent.content, !figuresDiffer { return .same }
        guard !figuresDiffer, child.numbers == parent.numbers else { return .adapted }
        return changedShare(child.content, parent.content) <= rules.thresholds.same ? .same : .adapted
    }

    /// No word of weight of the part is missing in the whole.
    func isWithin(_ part: PreparedTask, _ whole: PreparedTask) -> Bool {
        guard part.numbers.isSubset(of: whole.numbers) else { return false }
        func heavy(_ keys: [WordKey]) -> Set<WordKey> { Set(keys.filter { !rules.lightSyllables.contains($0) }) }
        let own = heavy(part.content)
        return own.count >= Self.leastWords && own.isSubset(of: heavy(whole.content))
    }

    /// Fewer words of weight say too little to be found elsewhere.
    private static let leastWords = 3

    /// The weight of the words that only one has, beside that of all words of the longer.
    private func changedShare(_ child: [WordKey], _ parent: [WordKey]) -> Double {
        func sum(_ keys: some Sequence<WordKey>) -> Double { keys.reduce(0) { $0 + weight($1) } }
        let whole = max(sum(child), sum(parent))
        guard whole > 0 else { return child == parent ? 0 : 1 }
        var changed = 0.0
        for hunk in SequenceDifference(from: parent, to: child).hunks {
            let removed = sum(parent[hunk.removed]), added = sum(child[hunk.added])
            // One thing in the place of another is more than a thing left out.
            changed += removed > 0 && added > 0 ? max(removed, added) * Self.replacement : removed + added
        }
        return changed / whole
    }

    private static let full = 1.0
    private static let replacement = 2.0

    private func weight(_ key: WordKey) -> Double {
        if rules.lightSyllables.contains(key) { return 0.1 }
        return wording.common.contains(key) ? 0.5 : Self.full
    }
}
