/// What the template `overview.html` shows; see ``HTMLPage`` for the names.
struct OverviewPage: Sendable {
    var language: String
    var terms: [String: String]
    var tiles: [Tile]
    var hasMonths: Bool
    var months: [Month]
    var monthNotes: [Note]
    var hasLeads: Bool
    var leads: [Bar]
    var leadNotes: [Note]
    var hasFindings: Bool
    var issuers: [Stack]
    var codes: [Stack]
    var failures: [Failure]
    var failureCount: String
    var duplicates: [Duplicate]
    var duplicateCount: String
    var hasPlans: Bool
    var planCount: String
    var planLines: [PlanLine]

    struct Tile: Sendable {
        var tileCount: String
        var tileName: String
        /// `error`, `warning`, `note`, or nothing.
        var tileTone: String
        /// Of the part of the page that says more.
        var tileAnchor: String?
    }

    struct Month: Sendable {
        var monthCount: String
        /// 0 to 1.
        var monthHeight: String
        /// `rest` for the sum of months that are not shown.
        var monthTone: String
        var monthLabel: String
        /// Where a year begins, and at the first one.
        var monthYear: String?
        /// For those who do not see the columns.
        var monthWords: String
    }

    struct Note: Sendable {
        var noteWords: String
    }

    struct Bar: Sendable {
        var barName: String
        var barCount: String
        /// Per cent.
        var barWidth: String
        /// `rest` for the sum of those that are not shown.
        var barTone: String
    }

    struct Stack: Sendable {
        var stackName: String
        /// Behind the name.
        var stackCode: String?
        var stackPlans: String
        var stackTone: String
        var errorCount: String
        var warningCount: String
        var noteCount: String
        var errorWidth: String
        var warningWidth: String
        var noteWidth: String
    }

    struct Failure: Sendable {
        var failureName: String
        var failureCode: String
        var failureMessage: String
    }

    struct Duplicate: Sendable {
        var duplicateName: String
        var duplicateOf: String
    }

    struct PlanLine: Sendable {
        var planNumber: Int
        var planIssuer: String
        var planName: String
        var planLink: String?
        var planTitle: String?
        var planSource: String
        var planDate: String
        /// ISO, to sort by.
        var planDay: String
        var planTasks: Int
        var planErrors: Int
        var planWarnings: Int
        var planNotes: Int
    }
}
