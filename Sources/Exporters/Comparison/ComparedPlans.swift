import Comparison
import PlanModel
import Validation

/// A comparison laid out as people read it, the same for every format: tasks in place of their ids.
struct ComparedPlans {
    struct Pair {
        var pair: TaskPair
        var child: PlanTask
        var parent: PlanTask
        /// Those that a person may want to see; the gravest first.
        var changes: [TaskChange]
        var titles: MarkedTitles { MarkedTitles(pair.words, child: child.title, parent: parent.title) }
    }

    struct Uncovered {
        var entry: UncoveredTask
        var task: PlanTask
    }

    let comparison: PlanComparison
    let pairs: [Pair]
    let missing: [Uncovered]
    let notForChild: [Uncovered]
    let own: [PlanTask]

    init(_ comparison: PlanComparison) {
        self.comparison = comparison
        let children = Self.tasks(comparison.child), parents = Self.tasks(comparison.parent)
        pairs = comparison.pairs.compactMap { pair in
            guard let child = children[pair.child], let parent = parents[pair.parent] else { return nil }
            let changes = pair.changes.filter { !$0.isExpected }
            return Pair(pair: pair, child: child, parent: parent, changes: changes.filter(\.isGrave) + changes.filter { !$0.isGrave })
        }
        missing = comparison.missing.compactMap { entry in parents[entry.id].map { Uncovered(entry: entry, task: $0) } }
        notForChild = comparison.notForChild.compactMap { entry in parents[entry.id].map { Uncovered(entry: entry, task: $0) } }
        own = comparison.childOnly.compactMap { children[$0] }
    }

    private static func tasks(_ plan: Plan) -> [String: PlanTask] {
        Dictionary(plan.tasks.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Rows that a filter keeps.
    func count(_ filter: ChangeFilter) -> Int {
        switch filter {
        case .missing: missing.count
        case .own: own.count
        default: pairs.count { $0.changes.contains { $0.filter == filter } }
        }
    }

    /// What was found, in short: names and counts, those of nothing left out.
    func totals(_ language: Language) -> [(words: String, count: Int)] {
        let mode = comparison.mode
        return [
            (ComparisonTerm.missing(mode)(language), missing.count),
            (ComparisonTerm.taken(mode)(language), comparison.coverage.total.covered),
            (ComparisonTerm.unchangedCopies(language), pairs.count(where: \.pair.isUnchangedCopy)),
            (ComparisonTerm.own(mode)(language), own.count),
            (ComparisonTerm.notForChild(language), notForChild.count),
        ].filter { $0.1 > 0 }
    }

    /// Changes by their name, the gravest and most frequent first.
    func changeCounts(_ language: Language) -> [(words: String, count: Int, isGrave: Bool)] {
        var counts: [String: (count: Int, isGrave: Bool)] = [:], order: [String] = []
        for change in pairs.flatMap(\.changes) where change.field != .title || change.kind != .changed {
            let words = change.words(language)
            if counts[words] == nil { order.append(words) }
            counts[words, default: (0, change.isGrave)].count += 1
        }
        let all = order.enumerated().compactMap { place, words in counts[words].map { (words: words, count: $0.count, isGrave: $0.isGrave, place: place) } }
        return all.sorted { ($0.isGrave ? 0 : 1, -$0.count, $0.place) < ($1.isGrave ? 0 : 1, -$1.count, $1.place) }.map { ($0.words, $0.count, $0.isGrave) }
    }

    /// `I.2 → II.1, II.2 (tách)`: the parent's tasks, then the child's.
    func splitWords(_ split: TaskSplit, _ language: Language) -> String {
        let words = (split.kind == .split ? ComparisonTerm.split : .merged)(language)
        return "\(split.parents.joined(separator: ", ")) → \(split.children.joined(separator: ", ")) (\(words))"
    }
}

extension PlanDocument {
    /// Number and title as far as they are known, else the file's name.
    func heading(else name: String) -> String {
        let parts = [number, title].compactMap(\.self)
        return parts.isEmpty ? name : parts.joined(separator: " – ")
    }

    /// The date as it is written in plans; in English as it is.
    func shownDate(_ language: Language) -> String? {
        date.map { language == .vietnamese ? WrittenDate.of($0) : $0 }
    }
}

extension CoverageCount {
    /// `23/58 (40 %)`.
    var words: String { share.map { "\(covered)/\(concerned) (\(Int(($0 * 100).rounded())) %)" } ?? "\(covered)/\(concerned)" }
}
