/// What the template `report.html` shows. Names of members are names in the template; no name stands at two levels,
/// since a template looks for what is `nil` one level further out.
struct HTMLPage: Sendable {
    var language: String
    /// ``ReportTerm`` by name.
    var terms: [String: String]
    var totals: String
    var hasSeveralFiles: Bool
    var codeChoices: [Choice]
    var leadChoices: [Choice]
    var severityChoices: [Choice]
    var files: [File]
    var abouts: [About]

    struct Choice: Sendable {
        var value: String
        var label: String
    }

    /// What a code that occurs means.
    struct About: Sendable {
        var aboutCode: String
        var aboutTitle: String
        var aboutWhy: String
        var aboutSource: String?
    }

    struct File: Sendable {
        var fileAnchor: String
        var fileName: String
        var failure: String?
        var plan: PlanPart?
    }

    struct PlanPart: Sendable {
        var heading: String
        var planFacts: [Fact]
        var planTotals: String
        var codeCounts: [CodeCount]
        var questions: [QuestionCount]
        var documentFindings: [Finding]
        var sections: [SectionPart]
        var hasTasks: Bool
    }

    struct Fact: Sendable {
        var factName: String
        var factValue: String
    }

    struct CodeCount: Sendable {
        var countSeverity: String
        var countCode: String
        var countTitle: String
        var count: Int
    }

    struct QuestionCount: Sendable {
        var questionName: String
        var clearCount: Int
        var ofCount: Int
    }

    struct SectionPart: Sendable {
        var sectionTitle: String?
        var tasks: [TaskPart]
    }

    struct TaskPart: Sendable {
        var taskAnchor: String
        var taskID: String
        var taskKind: String
        var taskPlace: String?
        var taskTitle: String
        var taskActivity: String?
        var taskFacts: [Fact]
        /// Values of ``HTMLPage/leadChoices``, with spaces between.
        var taskLeads: String
        var marks: [Mark]
        var taskFindings: [Finding]
    }

    /// One answer of the "6 rõ".
    struct Mark: Sendable {
        var sign: String
        /// `clear`, `unclear`, `absent`.
        var state: String
        var markName: String
        var markWords: String
    }

    struct Finding: Sendable {
        /// `error`, `warning`, `note`.
        var severity: String
        var severityName: String
        var code: String
        var codeTitle: String
        var message: String
        var findingPlace: String?
        var excerpt: ExcerptPart?
        var remedyWords: String?
    }

    struct ExcerptPart: Sendable {
        var before: String
        var words: String
        var after: String
    }
}
