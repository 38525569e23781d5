import PlanModel

/// What a plan took over from another: a commune's plan from that of its superior, or this year's from last year's.
public struct PlanComparison: Sendable, Equatable {
    /// Version of Comparison JSON, `major.minor`.
    public static let schemaVersion = "1.0"

    public enum Mode: String, Sendable, CaseIterable {
        /// The child carries out the plan of a superior.
        case parent
        /// Two years of one plan; the "parent" is the earlier one.
        case years
    }

    public var mode: Mode
    public var child: Plan
    public var parent: Plan
    /// In the order of the child's tasks.
    public var pairs: [TaskPair]
    /// Ids of the child's tasks with no pair: local tasks, or new ones.
    public var childOnly: [String]
    /// The parent's tasks with no pair; those that the child should have taken over come first.
    public var parentOnly: [UncoveredTask]
    /// Tasks with more than one counterpart; their pairs stand in ``pairs`` too.
    public var splits: [TaskSplit]
    public var coverage: ComparisonCoverage

    public init(
        mode: Mode, child: Plan, parent: Plan, pairs: [TaskPair] = [], childOnly: [String] = [], parentOnly: [UncoveredTask] = [],
        splits: [TaskSplit] = [], coverage: ComparisonCoverage = ComparisonCoverage()
    ) {
        self.mode = mode
        self.child = child
        self.parent = parent
        self.pairs = pairs
        self.childOnly = childOnly
        self.parentOnly = parentOnly
        self.splits = splits
        self.coverage = coverage
    }

    /// The parent's tasks that concern the child and have no counterpart there.
    public var missing: [UncoveredTask] { parentOnly.filter(\.concernsChild) }
    /// The parent's tasks that are no business of the child.
    public var notForChild: [UncoveredTask] { parentOnly.filter { !$0.concernsChild } }
}

/// A task of the child and the one of the parent that it comes from.
public struct TaskPair: Sendable, Equatable {
    public enum Relation: String, Sendable, CaseIterable {
        /// The title is near-identical: another year or name of a place, a word or two.
        case same
        /// The same obligation with other wording, scope, figure or instrument.
        case adapted
    }

    /// Ids of tasks.
    public var child: String
    public var parent: String
    public var relation: Relation
    /// How alike the tasks are, 0 to 1.
    public var score: Double
    /// 0 to 1; low where another task would fit nearly as well, or none quite.
    public var confidence: Double
    /// In the order of ``TaskChange/Field``.
    public var changes: [TaskChange]
    /// The title word by word, from the parent's to the child's.
    public var words: [WordRun]
    /// Title, lead, products and deadline say the same but for the year and the names of places.
    public var isUnchangedCopy: Bool

    public init(
        child: String, parent: String, relation: Relation, score: Double, confidence: Double, changes: [TaskChange] = [],
        words: [WordRun] = [], isUnchangedCopy: Bool = false
    ) {
        self.child = child
        self.parent = parent
        self.relation = relation
        self.score = score
        self.confidence = confidence
        self.changes = changes
        self.words = words
        self.isUnchangedCopy = isUnchangedCopy
    }
}

/// One task that became several, or several that became one.
public struct TaskSplit: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// One task of the parent, several of the child.
        case split
        /// Several tasks of the parent, one of the child.
        case merged
    }

    public var kind: Kind
    /// Ids in the order of the documents.
    public var children: [String]
    public var parents: [String]

    public init(kind: Kind, children: [String], parents: [String]) {
        self.kind = kind
        self.children = children
        self.parents = parents
    }
}

/// A task of the parent that the child has not.
public struct UncoveredTask: Sendable, Equatable {
    public enum Reason: String, Sendable, CaseIterable {
        /// It names communes (UBND các xã, phường; cấp xã; các địa phương) as who acts.
        case namesCommunes = "names-communes"
        /// It names this child.
        case namesChild = "names-child"
        /// Both plans are of one level: all tasks are meant.
        case sameLevel = "same-level"
        /// It is led by agencies of the parent, and names no commune.
        case ownAgencies = "own-agencies"
        /// It names nobody.
        case nobodyNamed = "nobody-named"
    }

    public var id: String
    /// The child should have taken it over.
    public var concernsChild: Bool
    public var reason: Reason
    /// The words that name communes, as printed.
    public var evidence: String?

    public init(id: String, concernsChild: Bool, reason: Reason, evidence: String? = nil) {
        self.id = id
        self.concernsChild = concernsChild
        self.reason = reason
        self.evidence = evidence
    }
}
