import PlanModel
import RuleBook
import VietnameseText

/// What a child's task says otherwise than its counterpart of the parent.
struct ChangeFinder: Sendable {
    let counterparts: Counterparts
    let products: ProductComparison
    let leftovers: LeftoverFinder

    /// What holds for all pairs of two plans.
    struct Circumstances: Sendable {
        var deadlines: DeadlineComparison
        /// Both plans are of one level.
        var isSameLevel: Bool
        var parentLevel: GovernmentLevel?
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
        changes += leftovers.changes(child, parent, circumstances)
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
}
