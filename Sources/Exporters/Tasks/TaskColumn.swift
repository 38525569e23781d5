import PlanModel
import Validation

/// A column of a table of tasks, in the order in which offices keep them; behind them, where each task comes from.
public enum TaskColumn: String, CaseIterable, Sendable {
    case ordinal, section, title, activity, lead, coordination, products, deadline, start, due, monitoring, persons, criterion, budget, notes
    case findings, kind, id, issuer, plan, source, place, confidence

    /// One value of a row.
    public enum Value: Sendable, Equatable {
        case none
        case text(String)
        case number(Double)
        case day(CalendarDay)
    }

    /// What a row is made of.
    public struct Row: Sendable {
        /// From 1, of all tasks of the table.
        public var ordinal: Int
        public var plan: Plan
        public var task: PlanTask
        /// Those whose target it is.
        public var diagnostics: [Diagnostic]
    }

    /// The first day on which the task may be done, by its deadlines that are dates or periods.
    private static func firstDay(_ task: PlanTask) -> CalendarDay? { days(task).map(\.lowerBound).min() }
    private static func lastDay(_ task: PlanTask) -> CalendarDay? { days(task).map(\.upperBound).max() }
    private static func days(_ task: PlanTask) -> [ClosedRange<CalendarDay>] { task.deadline?.items.compactMap(\.days) ?? [] }

    public func value(of row: Row, in language: Language) -> Value {
        let task = row.task
        func text(_ text: String?) -> Value { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none }
        return switch self {
        case .ordinal: .number(Double(row.ordinal))
        case .source: text(row.plan.source.name)
        case .issuer: text(row.plan.document.issuer?.name)
        case .plan: text(row.plan.document.number ?? row.plan.document.title)
        case .id: text(task.id)
        case .kind: text(ReportTerm.kind(task.kind)(language))
        case .section: text(task.section)
        case .title: text(task.title)
        case .activity: text(task.activity)
        case .lead: text(task.lead?.text)
        case .coordination: text(task.coordination?.text)
        case .monitoring: text(task.monitoring?.text)
        case .products: text(task.products?.text)
        case .deadline: text(task.deadline?.text)
        case .start: Self.firstDay(task).map { .day($0) } ?? .none
        case .due: Self.lastDay(task).map { .day($0) } ?? .none
        case .persons: text(task.persons.joined(separator: "; "))
        case .criterion: text(task.criterion)
        case .budget: text(task.budget)
        case .notes: text(task.notes)
        case .place: text(task.origin.shortWords(language))
        case .findings: text(row.diagnostics.map(\.message).joined(separator: "; "))
        case .confidence: .number((task.confidence * 100).rounded() / 100)
        }
    }

    /// Its head.
    public func title(in language: Language) -> String {
        switch self {
        case .ordinal: ReportTerm.ordinal(language)
        case .source: ReportTerm.source(language)
        case .issuer: ReportTerm.issuer(language)
        case .plan: ReportTerm.number(language)
        case .id: ReportTerm.code(language)
        case .kind: ReportTerm.kind(language)
        case .section: ReportTerm.section(language)
        case .title: ReportTerm.contents(language)
        case .activity: ReportTerm.activity(language)
        case .lead: ReportTerm.lead(language)
        case .coordination: ReportTerm.coordination(language)
        case .monitoring: ReportTerm.monitoring(language)
        case .products: ReportTerm.products(language)
        case .deadline: ReportTerm.deadline(language)
        case .start: ReportTerm.startDay(language)
        case .due: ReportTerm.dueDay(language)
        case .persons: ReportTerm.persons(language)
        case .criterion: ReportTerm.criterion(language)
        case .budget: ReportTerm.budget(language)
        case .notes: ReportTerm.notes(language)
        case .place: ReportTerm.place(language)
        case .findings: ReportTerm.findings(language)
        case .confidence: ReportTerm.confidence(language)
        }
    }
}

extension TaskColumn {
    /// Those that every table has, though no row may have a value in them.
    static let always: Set<TaskColumn> = [.ordinal, .title, .lead, .coordination, .products, .deadline]
}

/// The tasks of plans, row by row.
public struct TaskRows: Sendable {
    /// Columns that some row has a value in, and ``TaskColumn/always``.
    public static func columns(of rows: [TaskColumn.Row]) -> [TaskColumn] {
        TaskColumn.allCases.filter { column in
            TaskColumn.always.contains(column) || rows.contains { column.value(of: $0, in: .vietnamese) != .none }
        }
    }

    /// - Parameter first: the ordinal of the first row.
    public static func rows(of plan: Plan, first: Int = 1) -> [TaskColumn.Row] {
        let found = Dictionary(grouping: plan.diagnostics, by: \.target)
        // Rows share what is read of the plan; its tasks would be copied with each of them.
        var head = plan
        head.tasks = []
        head.passages = []
        head.diagnostics = []
        return plan.tasks.enumerated().map { TaskColumn.Row(ordinal: first + $0, plan: head, task: $1, diagnostics: found[$1.id] ?? []) }
    }
}
