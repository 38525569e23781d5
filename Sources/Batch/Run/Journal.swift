import Foundation
import GRDB
import PlanModel

/// What is done, so that no run does it again. Each entry is written when its results stand whole on the disk; a kill in
/// between costs that one file's work and nothing else.
struct Journal: Sendable {
    private static let version = 1
    private let path: String
    private let queue: DatabaseQueue

    init(path: String) throws(BatchError) {
        self.path = path
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { database in
                // What is lost at a power cut is done again.
                try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.write { database in
                // A journal of another form is no journal: what it names is converted anew.
                if try Int.fetchOne(database, sql: "PRAGMA user_version") != Self.version {
                    try database.execute(sql: """
                        DROP TABLE IF EXISTS entries;
                        DROP TABLE IF EXISTS facts;
                        CREATE TABLE entries (
                            name TEXT PRIMARY KEY NOT NULL, source TEXT NOT NULL UNIQUE, hash TEXT, signature TEXT NOT NULL, state TEXT NOT NULL,
                            detail TEXT NOT NULL, attempts INTEGER NOT NULL, milliseconds INTEGER NOT NULL, finished TEXT NOT NULL
                        ) WITHOUT ROWID;
                        CREATE TABLE facts (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
                        PRAGMA user_version = \(Self.version);
                        """)
                }
            }
        } catch {
            throw Self.failure(error, path)
        }
    }

    /// In the order of names.
    func entries() throws(BatchError) -> [JournalEntry] {
        do {
            return try queue.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM entries ORDER BY name").compactMap(JournalEntry.init)
            }.sorted { $0.name < $1.name }
        } catch {
            throw Self.failure(error, path)
        }
    }

    func write(_ entry: JournalEntry) throws(BatchError) {
        let (state, detail) = entry.stored
        try change { database in
            // A file that moved has one entry.
            try database.execute(sql: "DELETE FROM entries WHERE source = ? AND name <> ?", arguments: [entry.source, entry.name.text])
            try database.execute(
                sql: "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, datetime('now'))",
                arguments: [entry.name.text, entry.source, entry.hash, entry.signature, state, detail, entry.attempts, entry.milliseconds])
        }
    }

    func remove(_ names: [FileName]) throws(BatchError) {
        guard !names.isEmpty else { return }
        try change { database in
            for name in names { try database.execute(sql: "DELETE FROM entries WHERE name = ?", arguments: [name.text]) }
        }
    }

    func fact(_ name: String) throws(BatchError) -> String? {
        do {
            return try queue.read { try String.fetchOne($0, sql: "SELECT value FROM facts WHERE name = ?", arguments: [name]) }
        } catch {
            throw Self.failure(error, path)
        }
    }

    func set(_ name: String, to value: String) throws(BatchError) {
        try change { try $0.execute(sql: "INSERT OR REPLACE INTO facts VALUES (?, ?)", arguments: [name, value]) }
    }

    /// The files whose conversion the last run began, of which it may have been killed.
    func begun() throws(BatchError) -> [FileName] {
        guard let stored = try fact("begun"), let names = try? JSONDecoder().decode([String].self, from: Data(stored.utf8)) else { return [] }
        return names.map(FileName.init)
    }

    /// On the disk before the first result is.
    func begin(_ names: [FileName]) throws(BatchError) {
        let stored = (try? JSONEncoder().encode(names.map(\.text))).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
        guard try fact("begun") ?? "[]" != stored else { return }
        try set("begun", to: stored)
        do {
            _ = try queue.writeWithoutTransaction { try $0.checkpoint(.full) }
        } catch {
            throw Self.failure(error, path)
        }
    }

    private func change(_ body: @Sendable (Database) throws -> Void) throws(BatchError) {
        do { try queue.write(body) } catch { throw Self.failure(error, path) }
    }

    private static func failure(_ error: any Error, _ path: String) -> BatchError {
        guard let error = error as? DatabaseError else { return BatchError(path: path, reason: .journal(detail: "\(error)")) }
        if error.resultCode.primaryResultCode == .SQLITE_FULL { return BatchError(path: path, reason: .noSpace) }
        return BatchError(path: path, reason: .journal(detail: error.message ?? "\(error.resultCode)"))
    }
}

// MARK: The state of an entry as JSON

private struct StoredDone: Codable {
    struct File: Codable { var name: String, bytes: Int, modified: Int }
    struct Finding: Codable { var severity: String, code: String, count: Int }
    var tasks: Int
    var findings: [Finding]
    var files: [File]
}

private struct StoredFailure: Codable { var code: String, message: String, isTransient: Bool }

extension JournalEntry {
    fileprivate var stored: (state: String, detail: String) {
        func json(_ value: some Encodable) -> String { (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "" }
        return switch state {
        case .done(let plan):
            ("done", json(StoredDone(
                tasks: plan.taskCount, findings: plan.findings.map { .init(severity: $0.severity.rawValue, code: $0.code, count: $0.count) },
                files: plan.files.map { .init(name: $0.name, bytes: $0.stamp.bytes, modified: $0.stamp.modified) })))
        case .duplicate(let original): ("duplicate", original.text)
        case .failed(let failure): ("failed", json(StoredFailure(code: failure.code, message: failure.message, isTransient: failure.isTransient)))
        }
    }

    /// `nil` for a row that no version has written: its file is converted anew.
    fileprivate init?(_ row: Row) {
        let detail: String = row["detail"], state: String = row["state"]
        func value<Value: Decodable>(_ type: Value.Type) -> Value? { try? JSONDecoder().decode(type, from: Data(detail.utf8)) }
        switch state {
        case "done":
            guard let stored = value(StoredDone.self) else { return nil }
            self.state = .done(DonePlan(
                taskCount: stored.tasks,
                findings: stored.findings.compactMap { finding in
                    Diagnostic.Severity(rawValue: finding.severity).map { FindingCount(severity: $0, code: finding.code, count: finding.count) }
                },
                files: stored.files.map { WrittenFile(name: $0.name, stamp: FileStamp(bytes: $0.bytes, modified: $0.modified)) }))
        case "duplicate": self.state = .duplicate(of: FileName(detail))
        case "failed":
            guard let stored = value(StoredFailure.self) else { return nil }
            self.state = .failed(BatchFailure(code: stored.code, message: stored.message, isTransient: stored.isTransient))
        default: return nil
        }
        name = FileName(row["name"])
        source = row["source"]
        hash = row["hash"]
        signature = row["signature"]
        attempts = row["attempts"]
        milliseconds = row["milliseconds"]
    }
}
