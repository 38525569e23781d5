import Foundation
import PlanModel
import Testing

@testable import Exporters

/// The page in a real browser: filters, search, print.
@Suite(.serialized, .enabled(if: Browser.path != nil, "SKIPPED: needs chromium (apt install chromium)"))
struct BrowserTests {
    struct State: Decodable, Equatable {
        var tasks: [String]
        var findings: [String]
        var shown: String
    }

    private static func page(_ plan: Plan) throws -> String {
        ReportSample.text(HTMLReport().export(try ReportSample.report([ReportSample.file("mau.txt", plan)])))
    }

    private static func run(_ script: String, on page: String) throws -> State {
        try Browser.run(
            script, on: page,
            state: """
                tasks: all("tr.task").map((row) => row.querySelector(".id b").textContent), findings: all(".finding").map((node) => node.dataset.code),
                shown: document.querySelector(".shown").textContent
                """)
    }

    struct Action: Sendable, CustomTestStringConvertible {
        var name: String
        var script: String
        var tasks: [String]
        var findings: [String]

        var testDescription: String { name }
    }

    @Test(arguments: [
        Action(name: "nothing chosen", script: "", tasks: ["II.1", "II.2"], findings: ["missing-number", "missing-product", "deadline-outside-year"]),
        Action(name: "search without diacritics", script: "set('search', 'tuyen TRUYEN')", tasks: ["II.2"], findings: ["deadline-outside-year"]),
        Action(name: "search for đ without its stroke", script: "set('search', 'thoi han')", tasks: ["II.2"], findings: ["deadline-outside-year"]),
        Action(name: "search with diacritics", script: "set('search', 'Rà soát')", tasks: ["II.1"], findings: ["missing-product"]),
        Action(name: "code", script: "set('code', 'missing-product')", tasks: ["II.1"], findings: ["missing-product"]),
        Action(name: "lead", script: "set('lead', '2')", tasks: ["II.2"], findings: ["deadline-outside-year"]),
        Action(name: "errors only", script: "click('warning')", tasks: ["II.2"], findings: ["deadline-outside-year"]),
        Action(name: "nothing found", script: "set('search', 'khong thay')", tasks: [], findings: []),
        Action(
            name: "reset", script: "set('search', 'khong thay'); document.querySelector('button[type=reset]').click()", tasks: ["II.1", "II.2"],
            findings: ["missing-number", "missing-product", "deadline-outside-year"]),
    ]) func filters(_ action: Action) throws {
        let state = try Self.run(action.script, on: Self.page(ReportSample.plan))
        #expect(state.tasks == action.tasks && state.findings == action.findings)
        #expect(state.shown.contains("\(action.tasks.count)/2") && state.shown.contains("\(action.findings.count)/3"), "\(state.shown)")
    }

    @Test func onlyTasksWithFindings() throws {
        var plan = ReportSample.plan
        plan.tasks.append(ReportSample.task("II.3", "Tập huấn", lead: "Phòng Kinh tế", line: 40))
        #expect(try Self.run("document.getElementById('only').click()", on: Self.page(plan)).tasks == ["II.1", "II.2"])
    }

    /// No script of a document runs, and the filters still do.
    @Test func hostileTextDoesNotRun() throws {
        let state = try Self.run("set('lead', '1')", on: Self.page(ReportSample.hostilePlan))
        #expect(state.tasks.count == 2)
    }

    @Test func prints() throws {
        let pdf = try Browser.print(Self.page(ReportSample.plan))
        #expect(pdf.starts(with: Data("%PDF".utf8)) && pdf.count > 5_000)
    }
}
