import PlanModel
import Validation

/// Comma-separated values (RFC 4180) for spreadsheets: with a byte order mark, by which Excel knows UTF-8.
///
/// A cell that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`) gets an apostrophe before it.
public struct CSVFormat: PlanFormat {
    private let language: Language

    public init(language: Language = .vietnamese) { self.language = language }

    /// All columns, since the first plan does not know what the last one holds.
    public var head: [UInt8] { CSVRows.mark + CSVRows.line(TaskColumn.allCases.map { .text($0.title(in: language)) }) }

    public var numbersTasks: Bool { true }

    public func part(of plan: Plan, first: Int) -> [UInt8] {
        TaskRows.rows(of: plan, first: first).flatMap { row in CSVRows.line(TaskColumn.allCases.map { $0.value(of: row, in: language) }) }
    }
}
