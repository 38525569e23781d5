/// What a batch has done, for people.
public struct BatchReport: Sendable {
    public struct Failed: Sendable, Equatable {
        public var name: String
        public var failure: BatchFailure
    }

    public struct Duplicate: Sendable, Equatable {
        public var name: String
        public var original: String
    }

    public struct Slow: Sendable, Equatable {
        public var name: String
        public var milliseconds: Int
    }

    /// Files that came in.
    public var fileCount = 0
    /// Of those: converted now, and converted by an earlier run from the same content.
    public var convertedCount = 0
    public var unchangedCount = 0
    public var failures: [Failed] = []
    public var duplicates: [Duplicate] = []
    /// Plans of earlier runs whose files are no longer there.
    public var keptCount = 0
    /// Of all results in the folder.
    public var planCount = 0
    public var taskCount = 0
    public var findings: [FindingCount] = []
    /// Of those converted now, the slowest first.
    public var slowest: [Slow] = []
    public var seconds = 0.0
    /// The results of all plans were written anew.
    public var wroteTotals = false
    /// The user ended it before all was done.
    public var isStopped = false

    /// Every file that came in failed.
    public var isAllFailed: Bool { !failures.isEmpty && failures.count == fileCount }
}

/// Told while a batch runs, from one thread at a time.
public enum BatchEvent: Sendable {
    /// Hashing what came in.
    case looking(files: Int)
    /// Came in and cannot even be read.
    case refused(BatchFailure)
    case began(toConvert: Int, unchanged: Int, duplicates: Int)
    /// Files converted or failed so far.
    case finished(name: String, tasks: Int, failure: BatchFailure?, done: Int, of: Int)
    case totals(plans: Int)
}
