import Pipeline
import PlanModel
import Testing
@testable import Validation

/// Plan JSON of strangers: whatever it holds, it is judged, soon, and the findings are not longer than the plan.
@Suite struct StrangePlanTests {
    static let validator = Result { try Pipeline().validator }

    private func plan(_ tasks: [PlanTask] = [], scores: [Score] = []) -> Plan {
        var plan = Plan(source: PlanSource(name: "a.json", format: "text", byteCount: 1, lineCount: 1), document: PlanDocument())
        plan.document.year = 2026
        plan.document.issuer = Issuer(name: "Ủy ban nhân dân xã Đồng Mây", level: .commune)
        (plan.tasks, plan.scores) = (tasks, scores)
        return plan
    }

    private func task(_ id: String, _ title: String) -> PlanTask {
        PlanTask(id: id, kind: .task, title: title, origin: Origin(firstLine: 1, lastLine: 1, layout: .table))
    }

    private func found(_ plan: Plan, _ code: String) throws -> [Diagnostic] { try Self.validator.get().validate(plan).diagnostics.filter { $0.code == code } }

    @Test(arguments: [(1e300, 2.0, "1e+300"), (-3.5, -4, "-3,5"), (7.25, 7, "7,25"), (8, 7, "8")])
    func scores(achieved: Double, max: Double, written: String) throws {
        let found = try found(plan(scores: [Score(id: "a", group: nil, title: "Thể chế", achieved: achieved, max: max, reason: nil)]), "score-sum")
        #expect(found.map { $0.arguments.first { $0.name == "achieved" }?.value } == [written])
    }

    /// A thousand slips in one text do not repeat the text a thousand times.
    @Test func evidenceOfALongText() throws {
        let title = Array(repeating: "Côn g chức rà soát", count: 1_000).joined(separator: " ")
        let found = try found(plan([task("PL.1", title)]), "ocr-suspect")
        #expect(found.count == 1_000)
        for diagnostic in found {
            let evidence = try #require(diagnostic.evidence)
            #expect(evidence.words == "Côn g chức" && evidence.text.utf8.count < 5_000 && title.contains(evidence.text))
        }
        let short = try self.found(plan([task("PL.1", "Côn g chức rà soát")]), "ocr-suspect")
        #expect(short.map(\.evidence?.text) == ["Côn g chức rà soát"])
    }

    @Test(.timeLimit(.minutes(10))) func longFields() throws {
        var task = task("PL.1", (1...4_000).map { "đạt \($0)% hồ sơ nộp trực tuyến" }.joined(separator: "; "))
        let item = DeadlineItem(kind: .period, text: "tháng 5/2020", start: "2020-05-01", end: "2020-05-31")
        task.deadline = DeadlineField(text: Array(repeating: item.text, count: 4_000).joined(separator: "; "), items: Array(repeating: item, count: 4_000))
        let agencies = (1...2_000).map { Agency(name: "Kho bạc số \($0)", id: "thue-kho-bac", level: .commune) }
        task.lead = AgencyField(text: agencies.map(\.name).joined(separator: "; "), agencies: agencies)
        let others = (1...2_000).map { Agency(name: "Thuế số \($0)", id: "thue-kho-bac", level: .commune) }
        task.coordination = AgencyField(text: others.map(\.name).joined(separator: "; "), agencies: others)
        let plan = try Self.validator.get().validate(plan([task]))
        #expect(plan.diagnostics.contains { $0.code == "deadline-outside-year" } && plan.diagnostics.count < 200)
        #expect(!plan.diagnostics.contains { $0.code == "lead-coordinates" })
    }

    /// Rows of a table whose columns were guessed are not blamed for what the guess has lost.
    @Test(arguments: [(0.5, true), (0.9, false)])
    func guessedTables(confidence: Double, isGuessed: Bool) throws {
        var tasks = (1...6).map { task("PL.\($0)", "Rà soát thủ tục đợt \($0)") }
        for index in tasks.indices {
            tasks[index].confidence = confidence
            if index > 0 { tasks[index].deadline = DeadlineField(text: "Quý I/2026", items: [DeadlineItem(kind: .period, text: "Quý I/2026", start: "2026-01-01", end: "2026-03-31")]) }
        }
        let validator = try Self.validator.get(), plan = validator.validate(plan(tasks))
        #expect(plan.diagnostics.contains { $0.target == "PL.1" } == !isGuessed)
        #expect(plan.diagnostics.filter { $0.code == "unread-parts" }.map { $0.arguments.first?.value } == (isGuessed ? ["6"] : []))
        // Plan JSON is validated once more.
        #expect(validator.validate(plan).diagnostics == plan.diagnostics && plan.tasks.count == 6)
    }

    @Test(.timeLimit(.minutes(10))) func tasksOfOneId() throws {
        let tasks = (0..<4_000).map { task("1", "Rà soát đợt \($0)") }
        let validator = try Self.validator.get()
        #expect(validator.sixClear(validator.validate(plan(tasks))).entries.count == 4_000)
    }

    @Test(arguments: [
        ("2026-01-05", "05/01/2026"), ("2026-03-12", "12/3/2026"), ("2026-10-01", "01/10/2026"), ("2026-02", "02/2026"), ("2026-07", "7/2026"), ("2026", "2026"),
        ("Quý I", "Quý I"), ("", ""),
    ]) func writtenDates(iso: String, written: String) { #expect(WrittenDate.of(iso) == written) }
}
