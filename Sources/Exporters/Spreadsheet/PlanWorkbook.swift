import PlanModel
import Spreadsheets
import Validation

/// `kehoach export --format xlsx`: one plan as a workbook of three sheets: its tasks, what was found, what it is.
public struct PlanWorkbook: Sendable {
    private let language: Language

    public init(language: Language = .vietnamese) { self.language = language }

    /// - Parameter plan: its diagnostics worded in the workbook's language.
    public func file(of plan: Plan) throws(WorkbookError) -> [UInt8] { try WorkbookWriter().bytes(workbook(of: plan)) }

    func workbook(of plan: Plan) -> Workbook {
        let title = VisibleText.of(plan.document.heading(else: plan.source.shortName))
        let sheets = PlanSheets(scope: .plan, language: language, title: title)
        var tasks = sheets.tasks, findings = sheets.findings, facts = sheets.facts
        tasks.rows = TaskRows.rows(of: plan).map(sheets.cells)
        findings.rows = sheets.findingRows(plan, first: 1)
        facts.rows = sheets.factRows(plan)
        return Workbook(title: title, sheets: [tasks, findings, facts])
    }
}
