/// How much of the parent's plan the child took over.
public struct ComparisonCoverage: Sendable, Equatable {
    public var total: CoverageCount
    /// One entry for each heading of the parent that has tasks, in its order.
    public var sections: [SectionCoverage]

    public init(total: CoverageCount = CoverageCount(), sections: [SectionCoverage] = []) {
        self.total = total
        self.sections = sections
    }
}

public struct CoverageCount: Sendable, Equatable {
    /// Tasks of the parent.
    public var tasks = 0
    /// Of these, those that concern the child: with a pair, or because they name it.
    public var concerned = 0
    /// Of these, those with a pair.
    public var covered = 0

    public init(tasks: Int = 0, concerned: Int = 0, covered: Int = 0) {
        self.tasks = tasks
        self.concerned = concerned
        self.covered = covered
    }

    /// Covered of the concerned, 0 to 1; `nil` where nothing concerns the child.
    public var share: Double? { concerned == 0 ? nil : Double(covered) / Double(concerned) }
}

public struct SectionCoverage: Sendable, Equatable {
    /// Of ``Plan/sections``; `nil` for tasks below no heading.
    public var sectionID: String?
    public var title: String?
    /// A key of `topics` in `Rules/comparison.yaml`; `nil` for a heading of none.
    public var topic: String?
    public var count: CoverageCount

    public init(sectionID: String?, title: String?, topic: String?, count: CoverageCount) {
        self.sectionID = sectionID
        self.title = title
        self.topic = topic
        self.count = count
    }
}
