import PlanModel
import Validation

/// What `kehoach check` found: the input of every exporter of reports.
public struct CheckReport: Sendable {
    public var files: [CheckedFile]
    public var language: Language
    /// Names codes, questions and reasons.
    public var validator: Validator
    /// Of the program, for the formats that state it.
    public var toolVersion: String

    public init(files: [CheckedFile], language: Language, validator: Validator, toolVersion: String) {
        self.files = files
        self.language = language
        self.validator = validator
        self.toolVersion = toolVersion
    }

    public var counts: DiagnosticCounts { DiagnosticCounts(files.flatMap(\.diagnostics)) }
    public var failures: Int { files.count { $0.plan == nil } }
}

/// One file of a report: its plan, or why there is none.
public struct CheckedFile: Sendable {
    public enum Result: Sendable {
        /// A validated plan, its diagnostics chosen and worded, and the summary of all that was found.
        case plan(Plan, SixClearSummary)
        /// One line that says what is wrong with the file.
        case failure(String)
    }

    /// As the person gave it; `-` is standard input.
    public var name: String
    public var result: Result

    public init(name: String, result: Result) {
        self.name = name
        self.result = result
    }

    public var plan: Plan? { if case .plan(let plan, _) = result { plan } else { nil } }
    public var diagnostics: [Diagnostic] { plan?.diagnostics ?? [] }

    /// The file that lines and pages are counted in: of Plan JSON the one that it was made from.
    var sourceName: String {
        guard let source = plan?.source.name, !source.isEmpty else { return name }
        return source
    }
}

extension CheckedFile {
    /// Chooses and words what is reported of a plan.
    ///
    /// - Parameter plan: validated.
    public init(name: String, plan: Plan, validator: Validator, selection: DiagnosticSelection, language: Language) {
        var plan = plan
        let sixClear = validator.sixClear(plan)
        plan.diagnostics = plan.diagnostics.filter(selection.keeps)
        self.init(name: name, result: .plan(validator.worded(plan, in: language), sixClear))
    }
}

extension Validator {
    /// The plan with its diagnostics in that language.
    ///
    /// - Parameter plan: validated: its diagnostics are in Vietnamese.
    public func worded(_ plan: Plan, in language: Language) -> Plan {
        guard language != .vietnamese else { return plan }
        var plan = plan
        plan.diagnostics = plan.diagnostics.compactMap { catalogue.worded($0, in: language, documentType: plan.document.type) }
        return plan
    }
}

/// Turns a report into the bytes of one format.
public protocol ReportExporter: Sendable {
    func export(_ report: CheckReport) -> [UInt8]
}
