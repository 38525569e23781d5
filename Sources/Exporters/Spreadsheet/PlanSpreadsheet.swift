import PlanModel
import Spreadsheets
import Validation

/// Any number of plans in one workbook, written plan by plan: the memory that it takes does not grow with their number.
///
/// Its sheets: all tasks, each with its plan; all findings; a row for each plan. The same plans in the same order are the
/// same bytes.
public final class PlanSpreadsheet {
    private let sheets: PlanSheets
    private let stream: WorkbookStream
    private let tasks: Int
    private let findings: Int
    private let plans: Int
    private var count = 0

    /// - Parameters:
    ///   - path: of the file, which is there when ``finish()`` returns; a file of that name is replaced then.
    ///   - title: above printed pages and in the file's properties.
    public init(writingTo path: String, language: Language = .vietnamese, title: String) throws(WorkbookError) {
        sheets = PlanSheets(scope: .collection, language: language, title: VisibleText.of(title))
        stream = try WorkbookStream(writingTo: path, title: sheets.title)
        tasks = try stream.add(sheets.tasks)
        findings = try stream.add(sheets.findings)
        plans = try stream.add(sheets.facts)
    }

    /// - Parameters:
    ///   - plan: its diagnostics worded in the workbook's language.
    ///   - first: the ordinal of its first task among all tasks of the file.
    public func append(_ plan: Plan, first: Int) throws(WorkbookError) {
        count += 1
        for row in TaskRows.rows(of: plan, first: first) { try stream.append(sheets.cells(of: row), to: tasks) }
        for row in sheets.findingRows(plan, first: first) { try stream.append(row, to: findings) }
        try stream.append(sheets.planRow(plan, number: count), to: plans)
    }

    /// Writes the file; without it, there is none.
    public func finish() throws(WorkbookError) { try stream.finish() }
}
