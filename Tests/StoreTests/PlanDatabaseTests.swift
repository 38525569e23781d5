import Foundation
import PlanModel
import TestSupport
import Testing
import VietnameseText

@testable import Store

@Suite struct PlanDatabaseTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString).sqlite").path(percentEncoded: false)

    private static func task(_ id: String, _ title: String, lead: String? = nil, deadline: DeadlineItem? = nil, kind: TaskKind = .task) -> PlanTask {
        var task = PlanTask(id: id, kind: kind, title: title, origin: Origin(page: 2, firstLine: 4, lastLine: 5))
        task.lead = lead.map { AgencyField(text: $0, agencies: [Agency(name: $0)]) }
        task.deadline = deadline.map { DeadlineField(text: $0.text, items: [$0]) }
        return task
    }

    private static func plan(_ number: String, issuer: String, _ tasks: [PlanTask]) -> Plan {
        var document = PlanDocument()
        document.number = number
        document.issuer = Issuer(name: issuer, level: .commune)
        var plan = Plan(source: PlanSource(name: "\(number).txt", format: "text", byteCount: 1, lineCount: 1), document: document, tasks: tasks)
        plan.diagnostics = [Diagnostic(code: "missing-product", target: tasks.first?.id ?? "document")]
        return plan
    }

    private static let plans = [
        plan("1/KH-UBND", issuer: "UBND xã Suối Mây", [
            task("1", "Xây dựng nhà văn hoá thôn", lead: "Phòng Văn hóa - Xã hội", deadline: DeadlineItem(kind: .by, text: "Trước 15/3/2026", date: "2026-03-15", inclusive: false)),
            task("2", "Hòa giải ở cơ sở", lead: "Công chức Tư pháp", deadline: DeadlineItem(kind: .ongoing, text: "Thường xuyên")),
            task("3", "Đầu tư đường liên thôn \"Đèo Gió\"", lead: "Phòng Kinh tế",
                deadline: DeadlineItem(kind: .period, text: "Quý II/2026", start: "2026-04-01", end: "2026-06-30")),
        ]),
        plan("2/KH-UBND", issuer: "UBND phường Đông Hồ", [
            task("1", "Rà soát thủ tục hành chính 100%_x", deadline: DeadlineItem(kind: .on, text: "30/6/2026", date: "2026-06-30")),
            task("2", "Các đơn vị thực hiện", kind: .directive),
        ]),
    ]

    private func write(to path: String) throws {
        let writer = try PlanDatabaseWriter(path: path)
        for plan in Self.plans {
            try writer.add(FileRecord(name: plan.source.name, sha256: "00", state: .done))
            try writer.add(plan, file: plan.source.name, json: "plans/\(plan.source.name).json")
        }
        try writer.add(FileRecord(name: "x.pdf", sha256: nil, state: .failed(code: "damaged", message: "x.pdf: broken")))
        try writer.add(FileRecord(name: "y.txt", sha256: "00", state: .duplicate(of: "1/KH-UBND.txt")))
        try writer.finish()
    }

    private func titles(_ change: (inout TaskQuery) -> Void) throws -> [String] {
        if !FileManager.default.fileExists(atPath: path) { try write(to: path) }
        var query = TaskQuery()
        change(&query)
        return try PlanDatabase(at: path).tasks(query).tasks.map(\.title)
    }

    @Test(arguments: [
        ("hoa", ["Xây dựng nhà văn hoá thôn", "Hòa giải ở cơ sở"]), ("hoà", ["Xây dựng nhà văn hoá thôn", "Hòa giải ở cơ sở"]), ("hóa", ["Xây dựng nhà văn hoá thôn", "Hòa giải ở cơ sở"]),
        ("HOA giai", ["Hòa giải ở cơ sở"]), ("dau tu", ["Đầu tư đường liên thôn \"Đèo Gió\""]), ("đầu tư", ["Đầu tư đường liên thôn \"Đèo Gió\""]),
        ("\"duong lien thon\"", ["Đầu tư đường liên thôn \"Đèo Gió\""]), ("\"lien duong\"", []), ("thôn văn", ["Xây dựng nhà văn hoá thôn"]),
        ("hánh chinh", ["Rà soát thủ tục hành chính 100%_x"]), ("hanhchinh", []), ("hành chính", ["Rà soát thủ tục hành chính 100%_x"]), ("100%", ["Rà soát thủ tục hành chính 100%_x"]),
        ("title:hoa", []), ("hoa OR giai", []), ("NOT", []), ("\"", ["Xây dựng nhà văn hoá thôn"]), ("*", ["Xây dựng nhà văn hoá thôn"]), ("deo gio", ["Đầu tư đường liên thôn \"Đèo Gió\""]),
    ])
    func wordsAreFoundWithAndWithoutMarks(text: String, expected: [String]) throws {
        let found = try titles { $0.text = text }
        // A question without words asks for all.
        if text == "\"" || text == "*" { #expect(found.count == 5) } else { #expect(Set(found) == Set(expected)) }
    }

    @Test func decomposedWordsFindComposedOnes() throws {
        #expect(try titles { $0.text = "ho\u{300}a gia\u{309}i" } == ["Hòa giải ở cơ sở"])
    }

    @Test func conditions() throws {
        #expect(try titles { $0.lead = "van hoa" } == ["Xây dựng nhà văn hoá thôn"])
        #expect(try titles { $0.issuer = "Đông hồ" }.count == 2)
        #expect(try titles { $0.plan = "2/KH" }.count == 2)
        // The day of "trước ngày 15/3" is the 14th; the order is that of days.
        #expect(try titles { $0.dueBefore = CalendarDay("2026-03-15") } == ["Xây dựng nhà văn hoá thôn"])
        #expect(try titles { $0.dueBefore = CalendarDay("2026-03-14") } == [])
        #expect(try titles { $0.dueAfter = CalendarDay("2026-03-14") } == ["Đầu tư đường liên thôn \"Đèo Gió\"", "Rà soát thủ tục hành chính 100%_x"])
        #expect(try titles { $0.missing = [.lead] } == ["Rà soát thủ tục hành chính 100%_x"])
        #expect(try titles { ($0.missing, $0.kind) = ([.lead], .directive) } == ["Các đơn vị thực hiện"])
        #expect(try titles { $0.code = "missing-product" }.count == 2)
        #expect(try titles { $0.lead = "%" } == [] && titles { $0.lead = "_" } == [])
    }

    @Test func theLimitShowsFewerAndCountsAll() throws {
        try write(to: path)
        var query = TaskQuery()
        query.limit = 2
        let result = try PlanDatabase(at: path).tasks(query)
        #expect(result.total == 5 && result.tasks.count == 2)
        #expect(result.tasks[0].due == "2026-03-14" && result.tasks[0].file == "1/KH-UBND.txt" && result.tasks[0].page == 2)
    }

    @Test func theSamePlansAreTheSameBytes() throws {
        try write(to: path)
        try write(to: path + "2")
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: path + "2")))
    }

    @Test func whatIsNoDatabaseOfPlansIsRefused() throws {
        func reason(_ path: String) -> StoreError.Reason? {
            do throws(StoreError) {
                _ = try PlanDatabase(at: path)
                return nil
            } catch {
                return error.reason
            }
        }
        #expect(reason("/nowhere.sqlite") == .missing)
        #expect(reason(NSTemporaryDirectory()) == .missing)
        let file = path + ".txt"
        try Data("this is a text and no database, whatever its name is".utf8).write(to: URL(filePath: file))
        if case .foreign? = reason(file) {} else { Issue.record("\(String(describing: reason(file)))") }
        try Data().write(to: URL(filePath: file))
        if case .foreign? = reason(file) {} else { Issue.record("\(String(describing: reason(file)))") }
    }

    // MARK: Plain SQLite

    /// Debian's command line knows nothing of us: no function, no tokenizer of ours.
    @Test(.enabled(if: ExternalProgram.isInstalled("sqlite3"), "SKIPPED: needs sqlite3 (apt install sqlite3)"))
    func plainSQLiteReadsIt() throws {
        try write(to: path)
        func ask(_ sql: String) throws -> String { try ExternalProgram.output(["sqlite3", path, sql]) }
        #expect(try ask("PRAGMA integrity_check; PRAGMA foreign_key_check") == "ok\n")
        #expect(try ask("SELECT title FROM tasks WHERE id IN (SELECT rowid FROM tasks_fts WHERE tasks_fts MATCH 'hoa') ORDER BY id") == "Xây dựng nhà văn hoá thôn\nHòa giải ở cơ sở\n")
        #expect(try ask("SELECT rowid FROM tasks_fts WHERE tasks_fts MATCH 'dau tu'") == "3\n")
        #expect(try ask("SELECT rowid FROM tasks_fts WHERE tasks_fts MATCH 'đầu tư'") == "3\n")
        #expect(try ask("SELECT name, state, error_code FROM files ORDER BY name") == "1/KH-UBND.txt|done|\n2/KH-UBND.txt|done|\nx.pdf|failed|damaged\ny.txt|duplicate|\n")
        #expect(try ask("SELECT * FROM tasks_by_month") == "2026-03|1\n2026-06|2\n")
        #expect(try ask("SELECT lead, tasks FROM tasks_by_lead") == "Công chức Tư pháp|1\nPhòng Kinh tế|1\nPhòng Văn hóa - Xã hội|1\n")
        #expect(try ask("SELECT count(*) FROM incomplete_tasks WHERE lacks_lead") == "1\n")
        #expect(try ask("SELECT * FROM findings_by_issuer") == "UBND phường Đông Hồ|0|1|0\nUBND xã Suối Mây|0|1|0\n")
        #expect(try ask("SELECT count(*) FROM task_list; SELECT * FROM findings_by_code; SELECT * FROM failures") == "5\nwarning|missing-product|2|2\nx.pdf|damaged|x.pdf: broken\n")
    }

    // MARK: Words without marks

    @Test(arguments: [("Hoà", "hoa"), ("HÓA", "hoa"), ("Đường Lê Đức Thọ", "duong le duc tho"), ("ho\u{300}a", "hoa"), ("Quý I/2026 – ½", "quy i/2026 – ½"), ("", "")])
    func plainLetters(text: String, plain: String) {
        #expect(PlainLetters.of(text) == plain)
    }
}
