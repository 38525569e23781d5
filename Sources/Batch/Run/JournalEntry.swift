import PlanModel

/// What the journal knows of one file.
struct JournalEntry: Sendable, Equatable {
    enum State: Sendable, Equatable {
        case done(DonePlan)
        case duplicate(of: FileName)
        case failed(BatchFailure)
    }

    var name: FileName
    var source: String
    /// Hexadecimal digits; `nil` where the file could not be read, or changed while it was converted.
    var hash: String?
    /// ``BatchOptions/signature`` under which it was converted.
    var signature: String
    var state: State
    var attempts = 1
    /// Of the last conversion.
    var milliseconds = 0

    var done: DonePlan? {
        if case .done(let plan) = state { plan } else { nil }
    }
}

/// What is known of a converted plan without opening its results.
struct DonePlan: Sendable, Equatable {
    var taskCount: Int
    /// Findings by severity and code, sorted.
    var findings: [FindingCount]
    var files: [WrittenFile]
}

/// How often a finding stands in a plan, or in all.
public struct FindingCount: Sendable, Equatable {
    public var severity: Diagnostic.Severity
    public var code: String
    public var count: Int
}
