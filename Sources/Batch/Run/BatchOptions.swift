import Exporters
import PlanModel
import Readers
import Validation

/// What a batch makes, and how.
public struct BatchOptions: Sendable {
    /// A format of results that belong to one plan.
    public enum Single: String, Sendable, CaseIterable { case json, csv, xlsx, ics, markdown }
    /// A format of the results of all plans together.
    public enum Total: String, Sendable, CaseIterable { case jsonl, csv, xlsx, ics, markdown, sqlite, html }

    public var outputFolder: String
    /// Files at a time.
    public var jobs: Int
    /// Further tries for a file whose failure may be one of the moment.
    public var retries: Int
    /// Beside Plan JSON, which is always written.
    public var single: Set<Single>
    public var totals: Set<Total>
    public var language: Language
    public var reading: ReadingOptions
    /// Of the program, for files that name it.
    public var version: String
    /// Stands for everything else that results depend on: the program, its rules and the user's.
    public var fingerprint: String
    /// Converts what is done, too.
    public var isForced: Bool
    /// Results of files that are no longer there are removed.
    public var prunes: Bool

    public init(
        outputFolder: String, jobs: Int, retries: Int = 1, single: Set<Single> = Set(Single.allCases), totals: Set<Total> = Set(Total.allCases),
        language: Language = .vietnamese, reading: ReadingOptions = ReadingOptions(), version: String, fingerprint: String, isForced: Bool = false,
        prunes: Bool = false
    ) {
        self.outputFolder = outputFolder
        self.jobs = max(1, jobs)
        self.retries = max(0, retries)
        self.single = single.union([.json])
        self.totals = totals
        self.language = language
        self.reading = reading
        self.version = version
        self.fingerprint = fingerprint
        self.isForced = isForced
        self.prunes = prunes
    }

    /// Results that were made under another signature are made anew.
    var signature: String {
        [
            fingerprint, version, language.rawValue, single.map(\.rawValue).sorted().joined(separator: "+"), reading.recognition.rawValue,
            reading.recognitionLanguages, String(reading.recognitionResolution),
        ].joined(separator: " ")
    }
}

extension BatchOptions.Single {
    /// Behind the file's name.
    var suffix: String {
        switch self {
        case .json: ".json"
        case .csv: ".csv"
        case .xlsx: ".xlsx"
        case .ics: ".ics"
        case .markdown: ".md"
        }
    }
}

extension BatchOptions.Total {
    /// In the output folder.
    public var fileName: String {
        switch self {
        case .jsonl: "tasks.jsonl"
        case .csv: "tasks.csv"
        case .xlsx: "tasks.xlsx"
        case .ics: "tasks.ics"
        case .markdown: "tasks.md"
        case .sqlite: "plans.sqlite"
        case .html: "index.html"
        }
    }
}
