/// What the template `comparison.html` shows. Names of members are names in the template; no name stands at two levels,
/// since a template looks for what is `nil` one level further out.
struct ComparisonPage: Sendable {
    var language: String
    var terms: [String: String]
    /// The parent, then the child: as they stand in the table.
    var plans: [PlanHead]
    var shareWords: String
    var totals: [Total]
    var splits: [String]
    var changeCounts: [Change]
    var coverages: [CoverageLine]
    var sectionChoices: [HTMLPage.Choice]
    var filterChoices: [HTMLPage.Choice]
    var missingCount: Int
    var hasMissing: Bool
    /// Not where all tasks are meant.
    var hasReasons: Bool
    var missing: [Group]
    var pairCount: Int
    var hasPairs: Bool
    var pairs: [Group]
    var ownCount: Int
    var hasOwn: Bool
    var own: [Group]
    var notForChildCount: Int
    var hasNotForChild: Bool
    var notForChild: [Group]

    struct PlanHead: Sendable {
        var planRole: String
        var planHeading: String
        var planFacts: [PlanFact]
    }

    struct PlanFact: Sendable {
        var planFactName: String
        var planFactValue: String
    }

    struct Total: Sendable {
        var totalName: String
        var totalCount: Int
        /// `error`, `note`.
        var totalTone: String
    }

    struct CoverageLine: Sendable {
        var coverageName: String
        var coveragePercent: Int
        var coverageWords: String
    }

    /// Tasks of one heading.
    struct Group: Sendable {
        var sectionTitle: String?
        var rows: [Row]
    }

    struct Row: Sendable {
        var parentSide: Side?
        var childSide: Side?
        /// Values of ``ComparisonPage/filterChoices``, with spaces between.
        var rowFilters = ""
        /// A value of ``ComparisonPage/sectionChoices``.
        var rowSection = ""
        var rowReason = ""
        var rowChanges: [Change] = []
        var rowRelation = ""
    }

    struct Side: Sendable {
        var sideName: String
        var sideID: String
        var sideParts: [Part]
        var sideActivity: String?
        var sideFacts: [Fact]
    }

    struct Part: Sendable {
        var partText: String
        var isCommon = false
        var isAdded = false
        var isRemoved = false
    }

    struct Fact: Sendable {
        var factName: String
        var factValue: String
        var factDiffers: Bool
    }

    struct Change: Sendable {
        /// `grave`, `plain`; in the counts `warning`, `note`.
        var changeTone: String
        var changeName: String
        var changeWords: String?
        var changeCount = 0
    }
}
