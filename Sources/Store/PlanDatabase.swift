import Foundation
import GRDB
import PlanModel

/// A database that a batch has written, to be asked.
public struct PlanDatabase: Sendable {
    /// Of the database in a batch's folder.
    public static let fileName = "plans.sqlite"

    private let path: String
    private let queue: DatabaseQueue

    /// - Parameter path: of the database, or of the folder that holds it.
    public init(at path: String) throws(StoreError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw StoreError(file: path, reason: .missing) }
        let path = isFolder.boolValue ? (path.hasSuffix("/") ? path : path + "/") + Self.fileName : path
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError(file: path, reason: .missing) }
        self.path = path
        var found = (application: 0, version: 0)
        do {
            var configuration = Configuration()
            configuration.readonly = true
            queue = try DatabaseQueue(path: path, configuration: configuration)
            found = try queue.read { database in
                (try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0, try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)
            }
        } catch {
            throw StoreError(error, file: path)
        }
        guard found.application == PlanTables.applicationID else { throw StoreError(file: path, reason: .foreign(detail: "it was not made by a batch")) }
        guard found.version == PlanTables.version else {
            throw StoreError(file: path, reason: .otherVersion(found: found.version, expected: PlanTables.version))
        }
    }

    /// Tasks in the order of what is due first, then of files.
    public func tasks(_ query: TaskQuery) throws(StoreError) -> QueryResult {
        let conditions = Conditions(query)
        do {
            return try queue.read { database in
                let total = try Int.fetchOne(database, sql: "SELECT count(*) \(conditions.sql)", arguments: conditions.arguments) ?? 0
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT p.file, p.number, p.issuer, t.task, t.kind, t.section, t.title, t.activity, t.lead, t.coordination, t.products,
                            t.deadline, t.start, t.due, t.page, t.confidence
                        \(conditions.sql) ORDER BY t.due IS NULL, t.due, t.id LIMIT ?
                        """, arguments: conditions.arguments + [query.limit])
                return QueryResult(total: total, tasks: rows.map(FoundTask.init))
            }
        } catch {
            throw StoreError(error, file: path)
        }
    }
}

/// `FROM … WHERE …` of a question.
private struct Conditions {
    var sql: String
    var arguments = StatementArguments()

    init(_ query: TaskQuery) {
        sql = "FROM tasks t JOIN plans p ON p.id = t.plan_id"
        var terms: [String] = []
        var arguments: [any DatabaseValueConvertible] = []
        func add(_ term: String, _ values: any DatabaseValueConvertible...) {
            terms.append(term)
            arguments += values
        }
        if let match = query.match { add("t.id IN (SELECT rowid FROM tasks_fts WHERE tasks_fts MATCH ?)", match) }
        if let lead = query.lead { add("t.lead_plain LIKE ? ESCAPE '\\'", TaskQuery.pattern(lead)) }
        if let coordination = query.coordination { add("t.coordination_plain LIKE ? ESCAPE '\\'", TaskQuery.pattern(coordination)) }
        if let issuer = query.issuer { add("p.issuer_plain LIKE ? ESCAPE '\\'", TaskQuery.pattern(issuer)) }
        if let plan = query.plan {
            let pattern = "%" + plan.filter { $0 != "%" && $0 != "_" && $0 != "\\" } + "%"
            add("(p.number LIKE ? OR p.file LIKE ?)", pattern, pattern)
        }
        if let day = query.dueBefore { add("t.due < ?", day.iso) }
        if let day = query.dueAfter { add("t.due > ?", day.iso) }
        for field in TaskQuery.Field.allCases where query.missing.contains(field) { add("t.\(field.rawValue) IS NULL") }
        if let kind = query.kind ?? (query.missing.isEmpty ? nil : .task) { add("t.kind = ?", kind.rawValue) }
        if let code = query.code { add("t.id IN (SELECT task_id FROM diagnostics WHERE code = ?)", code) }
        if !terms.isEmpty { sql += " WHERE " + terms.joined(separator: " AND ") }
        self.arguments = StatementArguments(arguments)
    }
}

extension FoundTask {
    fileprivate init(_ row: Row) {
        self.init(
            file: row["file"], number: row["number"], issuer: row["issuer"], task: row["task"], kind: row["kind"], section: row["section"],
            title: row["title"], activity: row["activity"], lead: row["lead"], coordination: row["coordination"], products: row["products"],
            deadline: row["deadline"], start: row["start"], due: row["due"], page: row["page"], confidence: row["confidence"])
    }
}
