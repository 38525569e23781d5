import Foundation
import GRDB
import PlanModel
import VietnameseText

/// Writes a database of plans: the same files and plans in the same order are the same bytes.
///
/// It is written once, into a file of its own that nobody reads meanwhile; ``finish()`` makes it whole.
public final class PlanDatabaseWriter {
    private let path: String
    private let queue: DatabaseQueue
    private var plans = 0, tasks = 0

    /// - Parameter path: of a file that is not there yet.
    public init(path: String) throws(StoreError) {
        self.path = path
        do {
            var configuration = Configuration()
            // One transaction from beginning to end.
            configuration.allowsUnsafeTransactions = true
            configuration.foreignKeysEnabled = false
            configuration.prepareDatabase { database in
                // A file that is not finished is thrown away.
                try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inDatabase { database in
                try database.execute(
                    sql: "PRAGMA application_id = \(PlanTables.applicationID); PRAGMA user_version = \(PlanTables.version); PRAGMA encoding = 'UTF-8'")
                try database.execute(sql: PlanTables.tables)
                try database.execute(sql: "BEGIN")
            }
        } catch {
            throw StoreError(error, file: path)
        }
    }

    /// The bytes of a database of one plan.
    public static func file(of plan: Plan) throws(StoreError) -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "kehoach-\(UUID().uuidString).sqlite").path(percentEncoded: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try PlanDatabaseWriter(path: path)
        try writer.add(FileRecord(name: plan.source.name, sha256: nil, state: .done))
        try writer.add(plan, file: plan.source.name, json: plan.source.name)
        try writer.finish()
        guard let bytes = FileManager.default.contents(atPath: path) else { throw StoreError(file: path, reason: .failed(detail: "cannot be read")) }
        return [UInt8](bytes)
    }

    public func add(_ file: FileRecord) throws(StoreError) {
        try write { database in
            var row: [(any DatabaseValueConvertible)?] = [file.name, "done", file.sha256, nil, nil, nil]
            switch file.state {
            case .done: break
            case .duplicate(let original): (row[1], row[3]) = ("duplicate", original)
            case .failed(let code, let message): (row[1], row[4], row[5]) = ("failed", code, message)
            }
            try database.insert("files", row)
        }
    }

    /// - Parameters:
    ///   - file: the name of its ``FileRecord``.
    ///   - json: where its Plan JSON lies, from the database's folder.
    public func add(_ plan: Plan, file: String, json: String) throws(StoreError) {
        plans += 1
        let id = plans, first = tasks + 1
        tasks += plan.tasks.count
        try write { database in
            try Self.insert(plan, id: id, file: file, json: json, into: database)
            var ids: [String: Int] = [:]
            for (offset, task) in plan.tasks.enumerated() {
                ids[task.id] = first + offset
                try Self.insert(task, id: first + offset, plan: id, into: database)
            }
            for diagnostic in plan.diagnostics {
                try database.insert("diagnostics", [
                    nil, id, ids[diagnostic.target], diagnostic.severity.rawValue, diagnostic.code, diagnostic.message, diagnostic.remedy,
                    diagnostic.origin?.page, diagnostic.origin?.firstLine,
                ])
            }
        }
    }

    /// Makes indexes and views; then the file is whole.
    public func finish() throws(StoreError) {
        try write { database in
            try database.execute(sql: PlanTables.indexes)
            try database.execute(sql: PlanTables.views)
            try database.execute(sql: "COMMIT; ANALYZE")
        }
        do { try queue.close() } catch { throw StoreError(error, file: path) }
    }

    private func write(_ body: (Database) throws -> Void) throws(StoreError) {
        do { try queue.inDatabase(body) } catch { throw StoreError(error, file: path) }
    }

    private static func insert(_ plan: Plan, id: Int, file: String, json: String, into database: Database) throws {
        let document = plan.document
        func count(_ severity: Diagnostic.Severity) -> Int { plan.diagnostics.count { $0.severity == severity } }
        try database.insert("plans", [
            id, file, json, document.type, document.number, document.symbol, document.title, document.date, document.year, document.place,
            document.issuer?.name, document.issuer.map { PlainLetters.of($0.name) }, document.issuer?.level?.rawValue, document.signer?.name,
            document.signer?.position, plan.source.format, plan.source.pageCount, plan.tasks.count, count(.error), count(.warning), count(.note),
            plan.coverage.unclaimed,
        ])
        for basis in document.basis {
            try database.insert("legal_bases", [nil, id, basis.text])
            for citation in basis.citations { try insert(citation, plan: id, task: nil, into: database) }
        }
    }

    private static func insert(_ task: PlanTask, id: Int, plan: Int, into database: Database) throws {
        let days = task.deadline?.items.compactMap(\.days) ?? []
        try database.insert("tasks", [
            id, plan, task.id, task.kind.rawValue, task.section, task.marker, task.title, task.activity, task.lead?.text,
            task.lead.map { PlainLetters.of($0.text) }, task.coordination?.text, task.coordination.map { PlainLetters.of($0.text) },
            task.monitoring?.text, task.products?.text, task.deadline?.text, days.map(\.lowerBound).min()?.iso, days.map(\.upperBound).max()?.iso,
            task.persons.isEmpty ? nil : task.persons.joined(separator: "; "), task.criterion, task.budget, task.notes, task.origin.page,
            task.origin.firstLine, task.confidence, plain(task),
        ])
        for (role, field) in [("lead", task.lead), ("coordination", task.coordination), ("monitoring", task.monitoring)] {
            for agency in field?.agencies ?? [] { try database.insert("agencies", [id, role, agency.name, agency.id, agency.level?.rawValue]) }
        }
        for item in task.products?.items ?? [] { try database.insert("products", [id, item]) }
        for item in task.deadline?.items ?? [] {
            let days = item.days
            try database.insert("deadlines", [
                id, item.kind.rawValue, item.text, item.action, days?.lowerBound.iso, days?.upperBound.iso, item.every?.rawValue, item.monthDay,
                item.condition, item.yearInferred,
            ])
        }
        for indicator in task.indicators {
            try database.insert("indicators", [
                id, indicator.text, indicator.comparison.rawValue, indicator.value, indicator.upperValue, indicator.unit,
            ])
        }
        for citation in task.citations { try insert(citation, plan: plan, task: id, into: database) }
    }

    private static func insert(_ citation: Citation, plan: Int, task: Int?, into database: Database) throws {
        try database.insert("citations", [plan, task, citation.type, citation.number, citation.date])
    }

    /// The fields that hold a đ, without their marks.
    private static func plain(_ task: PlanTask) -> String? {
        let fields = [task.title, task.activity, task.section, task.lead?.text, task.coordination?.text, task.products?.text, task.deadline?.text]
        let barred = fields.compactMap(\.self).filter { $0.unicodeScalars.contains { $0 == "đ" || $0 == "Đ" } }
        return barred.isEmpty ? nil : PlainLetters.of(barred.joined(separator: "\n"))
    }
}

extension Database {
    /// One row, its values in the order of the table's columns.
    fileprivate func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        let places = Array(repeating: "?", count: values.count).joined(separator: ", ")
        let statement = try cachedStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
        try statement.execute(arguments: StatementArguments(values))
    }
}
