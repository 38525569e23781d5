import PlanModel

/// Several children against one parent: who took over what.
public struct ComparisonMatrix: Sendable, Equatable {
    public enum Cell: String, Sendable, CaseIterable {
        case same, adapted
        /// Not taken over, though it concerns the child.
        case missing
        /// Not taken over, and no business of the child.
        case notForChild = "not-for-child"
    }

    public struct Row: Sendable, Equatable {
        public var source: PlanSource
        public var document: PlanDocument
        public var coverage: CoverageCount
        /// Tasks of its own.
        public var childOnly: Int
        /// Changes that a person should look at, by kind; kinds that do not occur are left out.
        public var changes: [(kind: TaskChange.Kind, count: Int)]
        /// One for each task of the parent.
        public var cells: [Cell]

        public static func == (left: Row, right: Row) -> Bool {
            left.source == right.source && left.document == right.document && left.coverage == right.coverage && left.childOnly == right.childOnly
                && left.cells == right.cells && left.changes.map(\.kind) == right.changes.map(\.kind) && left.changes.map(\.count) == right.changes.map(\.count)
        }
    }

    public var mode: PlanComparison.Mode
    public var parent: Plan
    /// In the order in which the children were given.
    public var rows: [Row]

    public init(mode: PlanComparison.Mode, parent: Plan, rows: [Row] = []) {
        self.mode = mode
        self.parent = parent
        self.rows = rows
    }

    /// How many children cover a task, and how many of them it concerns.
    public func count(ofTask index: Int) -> CoverageCount {
        var count = CoverageCount(tasks: rows.count)
        for row in rows where row.cells.indices.contains(index) {
            switch row.cells[index] {
            case .same, .adapted:
                count.concerned += 1
                count.covered += 1
            case .missing: count.concerned += 1
            case .notForChild: break
            }
        }
        return count
    }
}

extension ComparisonMatrix.Row {
    public init(_ comparison: PlanComparison) {
        source = comparison.child.source
        document = comparison.child.document
        coverage = comparison.coverage.total
        childOnly = comparison.childOnly.count
        var counts: [TaskChange.Kind: Int] = [:]
        for pair in comparison.pairs {
            for change in pair.changes where !change.isExpected { counts[change.kind, default: 0] += 1 }
        }
        changes = TaskChange.Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
        var cells: [String: ComparisonMatrix.Cell] = [:]
        for task in comparison.parentOnly { cells[task.id] = task.concernsChild ? .missing : .notForChild }
        for pair in comparison.pairs where cells[pair.parent] != .same { cells[pair.parent] = pair.relation == .same ? .same : .adapted }
        self.cells = comparison.parent.tasks.map { cells[$0.id] ?? .notForChild }
    }
}
