import PlanModel
import RuleBook

extension OutlineExtractor {
    /// What the headings above say.
    struct Scope: Sendable {
        var kind: SectionKind?
        /// A heading said `kind`; it was not only assumed.
        var isKindStated = false
        /// The nearest heading names what is spoken of; see ``HeadingRules/topics``.
        var holdsTopics = false
        /// The nearest heading.
        var title: String?
        var sectionID: String?
        /// The unit that a heading hands the items below it to.
        var unit: AgencyField?
        /// Fields that a group of items shares, stated once above or below them.
        var shared: FieldValues?
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
    /// - Parameters:
    ///   - own: what its words say.
    ///   - opens: they say little else, so that it is a section of its own.
    func merged(_ own: SectionKind?, opens: Bool, isRoot: Bool, givesTasks: Bool) -> SectionKind? {
        guard let own else { return kind ?? (givesTasks ? .tasks : nil) }
        guard isKindStated, let kind else { return own }
        switch (kind, own) {
        case (.organization, .budget): return opens ? .budget : .organization
        case (.organization, .tasks), (.organization, .purpose), (.organization, .evaluation): return .organization
        case (.tasks, .evaluation): return .evaluation
        case (.tasks, .purpose), (.tasks, .budget): return isRoot || opens ? own : .tasks
        case (.goals, .tasks), (.goals, .evaluation), (.goals, .budget): return .goals
        case (.budget, _), (.evaluation, .purpose), (.evaluation, .organization), (.evaluation, .goals), (.evaluation, .tasks), (.evaluation, .budget):
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
