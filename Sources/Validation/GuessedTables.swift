import PlanModel
import RuleBook

/// Tables whose columns were guessed badly: what their rows lack or repeat is the reader's doing, not the plan's.
///
/// Text has lost the columns of its tables, and `confidence` says how sure they were found again. Where most rows of a table are
/// doubtful, nothing is said of any, but that they were not checked.
struct GuessedTables: Sendable {
    static let code = "unread-parts"
    static let settings = ["confidence"]

    /// The middle one of a table's confidences must reach it.
    private let confidence: Double

    init(_ settings: RuleSettings) throws(RuleError) {
        confidence = try settings.number("confidence", default: 0.65, in: 0...1)
    }

    /// The plan as rules shall see it, and what to say of the rows that it has lost; `nil` for a plan without such tables.
    func judged(_ plan: Plan) -> (plan: Plan, finding: Diagnostic)? {
        let tables = tables(of: plan)
        guard !tables.isEmpty else { return nil }
        var judged = plan
        let rows = plan.tasks.filter { $0.tableID.map(tables.contains) ?? false }
        judged.tasks.removeAll { $0.tableID.map(tables.contains) ?? false }
        // Whether they carry out what the body says is a guess as well.
        for index in judged.tasks.indices { judged.tasks[index].carriedOutBy = [] }
        return (judged, Diagnostic(
            code: Self.code, variant: "table", target: Diagnostic.document, arguments: ["count": String(rows.count)], origin: rows.first?.origin))
    }

    private func tables(of plan: Plan) -> Set<Substring> {
        // Recognition has a confidence of its own: there a low one means letters, not columns.
        guard !plan.source.pages.contains(where: { $0.content == .scan }) else { return [] }
        var confidences: [Substring: [Double]] = [:]
        for index in plan.tasks.indices {
            if let table = plan.tasks[index].tableID { confidences[table, default: []].append(plan.tasks[index].confidence) }
        }
        return Set(confidences.filter { $0.value.sorted()[$0.value.count / 2] < confidence }.keys)
    }
}

extension PlanTask {
    /// The table that a row stands in: the first part of its id; `nil` for a task of the outline.
    @inline(__always)
    var tableID: Substring? { origin.layout == .table ? id.prefix { $0 != "." } : nil }
}
