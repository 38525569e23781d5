import PlanModel
import RuleBook

extension OutlineExtractor {
    /// What the headings above say.
    struct Scope: Sendable {
        var kind: SectionKind?
        /// The nearest heading.
        var title: String?
        var sectionID: String?
        /// The unit that a heading hands the items below it to.
        var unit: AgencyField?
        /// Path of markers down to here.
        var path: [String] = []
        var isTop = true
        /// The nearest node above is an item, not a heading.
        var isBelowItem = false
        /// The marker of the group of scores above.
        var scoreGroup: String?
    }
}

extension OutlineExtractor.Scope {
    /// What a heading says, held against what stands above it.
    func merged(_ own: SectionKind?, isRoot: Bool, givesTasks: Bool) -> SectionKind? {
        guard let own else { return kind ?? (givesTasks ? .tasks : nil) }
        switch (kind, own) {
        case (.organization?, .tasks), (.organization?, .purpose), (.organization?, .budget), (.organization?, .evaluation): return .organization
        case (.tasks?, .evaluation): return .evaluation
        case (.tasks?, .purpose), (.tasks?, .budget): return isRoot ? own : .tasks
        case (.goals?, .tasks), (.goals?, .evaluation), (.goals?, .budget): return .goals
        case (.budget?, _), (.evaluation?, .purpose), (.evaluation?, .organization), (.evaluation?, .goals), (.evaluation?, .tasks), (.evaluation?, .budget):
            return isRoot ? own : kind
        default: return own
        }
    }
}

extension SectionKind {
    var planKind: Section.Kind {
        switch self {
        case .purpose: .purpose
        case .goals: .goals
        case .tasks: .tasks
        case .organization: .organization
        case .budget: .budget
        case .evaluation: .evaluation
        }
    }
}
