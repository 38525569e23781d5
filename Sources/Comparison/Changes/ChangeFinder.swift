import PlanModel
import RuleBook
import VietnameseText

/// What a child's task says otherwise than its counterpart of the parent.
struct ChangeFinder: Sendable {
    let counterparts: Counterparts
    let products: ProductComparison

    /// What holds for all pairs of two plans.
    struct Circumstances: Sendable {
        var deadlines: DeadlineComparison
        /// Both plans are of one level.
        var isSameLevel: Bool
        /// What the rules of a plan's check said of the child, by task.
        var diagnostics: [String: [Diagnostic]]
    }

    func changes(_ child: PlanTask, _ parent: PlanTask, relation: TaskPair.Relation, in circumstances: Circumstances) -> [TaskChange] {
        var changes: [TaskChange] = []
        if relation == .adapted { changes.append(TaskChange(.title, .changed, child: child.title, parent: parent.title)) }
        changes += lead(child.lead, parent.lead, circumstances)
        changes += products.changes(child: child.products, parent: parent.products)
        changes += circumstances.deadlines.changes(child: child.deadline, parent: parent.deadline)
        changes += Self.figures(child, parent)
        changes += leftovers(child, parent, circumstances.diagnostics[child.id] ?? [])
        return changes
    }

    static func figures(_ child: PlanTask, _ parent: PlanTask) -> [TaskChange] {
        IndicatorComparison().changes(child: child.indicators, parent: parent.indicators)
    }

    private func lead(_ child: AgencyField?, _ parent: AgencyField?, _ circumstances: Circumstances) -> [TaskChange] {
        func change(_ kind: TaskChange.Kind) -> [TaskChange] { [TaskChange(.lead, kind, child: child?.text, parent: parent?.text)] }
        guard let parent else { return child == nil ? [] : change(.added) }
        guard child != nil else { return change(.missing) }
        return switch counterparts.relation(of: child, to: parent) {
        case .same: []
        case .counterpart: change(.counterpart)
        case .other: change(circumstances.isSameLevel ? .changed : .notCounterpart)
        case .unknown: change(.changed)
        }
    }

    /// Words that both have, and that the check of the child's plan finds to be another level's or another year's.
    private func leftovers(_ child: PlanTask, _ parent: PlanTask, _ diagnostics: [Diagnostic]) -> [TaskChange] {
        diagnostics.compactMap { diagnostic in
            guard let kind = Self.leftovers[diagnostic.code], let evidence = diagnostic.evidence else { return nil }
            let words = evidence.words
            let fields: [(TaskChange.Field, String?, String?)] = [
                (.title, child.title, parent.title), (.title, child.activity, parent.activity), (.products, child.products?.text, parent.products?.text),
            ]
            for (field, own, source) in fields {
                guard let own, let source, own.contains(words), Self.contains(source, words) else { continue }
                return TaskChange(field, kind, child: words, parent: words)
            }
            return nil
        }
    }

    private static func contains(_ text: String, _ words: String) -> Bool {
        let text = TokenizedText(text).tokens.map(\.key), words = TokenizedText(words).tokens.map(\.key)
        guard !words.isEmpty, words.count <= text.count else { return false }
        return (0...text.count - words.count).contains { text[$0..<$0 + words.count].elementsEqual(words) }
    }

    /// Codes of diagnostics that mean words left over.
    private static let leftovers: [String: TaskChange.Kind] = ["superior-actor": .leftoverLevel, "stale-year": .leftoverYear]
}

extension Diagnostic.Evidence {
    /// The words that are meant.
    fileprivate var words: String {
        guard let range else { return text }
        let scalars = Array(text.unicodeScalars)
        guard range.start >= 0, range.start < range.end, range.end <= scalars.count else { return text }
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range.start..<range.end])
        return String(words)
    }
}
