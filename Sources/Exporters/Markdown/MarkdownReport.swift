import PlanModel
import Validation

/// `kehoach check --format markdown`: a table for a review letter.
public struct MarkdownReport: ReportExporter {
    public init() {}

    public func export(_ report: CheckReport) -> [UInt8] {
        let language = report.language
        let page = Page(
            terms: ReportTerm.byName(language),
            files: report.files.map { file in
                switch file.result {
                case .failure(let message): File(fileName: file.name, failure: message)
                case .plan(let plan, let sixClear): File(fileName: file.name, plan: part(of: plan, sixClear, report))
                }
            })
        return Array(ReportTemplates.render(page, with: "report.md").utf8)
    }

    private func part(of plan: Plan, _ sixClear: SixClearSummary, _ report: CheckReport) -> PlanPart {
        let language = report.language
        let titles = Dictionary(plan.tasks.map { ($0.id, $0.title) }) { first, _ in first }
        let heading = [plan.document.number, plan.document.title].compactMap(\.self).joined(separator: " – ")
        return PlanPart(
            heading: heading.isEmpty ? nil : heading,
            totals: plan.totals(language), sixClearWords: sixClear.words(report),
            hasRows: !plan.diagnostics.isEmpty,
            rows: plan.diagnostics.enumerated().map { row($1, number: $0 + 1, title: titles[$1.target], language) })
    }

    private func row(_ diagnostic: Diagnostic, number: Int, title: String?, _ language: Language) -> Row {
        let task = title.map { diagnostic.target + " " + Excerpt(Diagnostic.Evidence(text: $0), width: 90).line }
        var words: String?
        if let evidence = diagnostic.evidence, evidence.range != nil { words = Excerpt(Diagnostic.Evidence(text: evidence.words), width: 90).line }
        return Row(
            ordinal: number, task: task ?? (diagnostic.target == Diagnostic.document ? ReportTerm.wholeDocument(language) : diagnostic.target),
            place: diagnostic.origin?.shortWords(language) ?? "", severityName: ReportTerm.severity(diagnostic.severity)(language),
            message: diagnostic.message.capitalizedFirst, words: words, remedy: diagnostic.remedy?.capitalizedFirst ?? "", code: diagnostic.code)
    }
}

/// What the template `report.md` shows.
extension MarkdownReport {
    struct Page: Sendable {
        var terms: [String: String]
        var files: [File]
    }

    struct File: Sendable {
        var fileName: String
        var failure: String?
        var plan: PlanPart?
    }

    struct PlanPart: Sendable {
        var heading: String?
        var totals: String
        var sixClearWords: String?
        var hasRows: Bool
        var rows: [Row]
    }

    struct Row: Sendable {
        var ordinal: Int
        var task: String
        var place: String
        var severityName: String
        var message: String
        var words: String?
        var remedy: String
        var code: String
    }
}
