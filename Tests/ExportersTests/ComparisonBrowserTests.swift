import Comparison
import Foundation
import Testing

@testable import Exporters

/// The page of a comparison in a real browser: filters, search, print.
@Suite(.serialized, .enabled(if: Browser.path != nil, "SKIPPED: needs chromium (apt install chromium)"))
struct ComparisonBrowserTests {
    struct State: Decodable, Equatable {
        var tasks: [String]
        var parts: [String]
        var shown: String
    }

    struct Action: Sendable, CustomTestStringConvertible {
        var name: String
        var script: String
        /// Ids of the rows that can be seen; of a pair the parent's.
        var tasks: [String]
        var parts: [String]

        var testDescription: String { name }
    }

    private static func run(_ script: String, _ comparison: PlanComparison = ComparisonSample.comparison) throws -> State {
        let page = ReportSample.text(ComparisonHTML().export(ComparisonReport(.pair(comparison), language: .vietnamese)))
        return try Browser.run(
            script, on: page,
            state: """
                tasks: all("tr.task").map((row) => row.querySelector(".id").textContent), parts: all(".part").map((part) => part.id),
                shown: document.querySelector(".shown").textContent
                """)
    }

    @Test(arguments: [
        // What is not for the child is there, but closed.
        Action(name: "nothing chosen", script: "", tasks: ["II.1", "I.1", "2"], parts: ["missing", "pairs", "own", "not-for-child"]),
        Action(name: "uncovered", script: "click('missing')", tasks: ["II.1"], parts: ["missing"]),
        Action(name: "later deadline", script: "click('later')", tasks: ["I.1"], parts: ["pairs"]),
        Action(name: "two filters", script: "click('product'); click('own')", tasks: ["I.1", "2"], parts: ["pairs", "own"]),
        Action(name: "section", script: "set('section', '2')", tasks: ["II.1"], parts: ["missing"]),
        Action(name: "search without diacritics", script: "set('search', 'doi THOAI')", tasks: ["II.1"], parts: ["missing"]),
        Action(name: "search in the child's words", script: "set('search', 'van phong')", tasks: ["I.1"], parts: ["pairs"]),
        Action(name: "search opens what is closed", script: "set('search', 'tham dinh')", tasks: ["I.2"], parts: ["not-for-child"]),
        Action(name: "nothing found", script: "set('search', 'khong thay')", tasks: [], parts: []),
        Action(
            name: "reset", script: "click('missing'); document.querySelector('button[type=reset]').click()", tasks: ["II.1", "I.1", "2"],
            parts: ["missing", "pairs", "own", "not-for-child"]),
    ]) func filters(_ action: Action) throws {
        let state = try Self.run(action.script)
        #expect(state.tasks == action.tasks && state.parts == action.parts, "\(state)")
    }

    /// No script of a document runs, and the filters still do.
    @Test func hostileTextDoesNotRun() throws {
        #expect(try Self.run("click('missing')", ComparisonSample.hostile).tasks.count == 1)
    }

    @Test func matrixFilters() throws {
        struct Shown: Decodable { var children: [String] }
        let page = ReportSample.text(ComparisonHTML().export(ComparisonSample.matrix))
        for (script, children) in [
            ("", ["UBND xã Đồng Mây", "UBND xã Suối Vàng"]), ("set('search', 'suoi')", ["UBND xã Suối Vàng"]), ("set('task', '1')", ["UBND xã Suối Vàng"]),
            ("set('task', '3')", ["UBND xã Đồng Mây", "UBND xã Suối Vàng"]),
        ] {
            let shown: Shown = try Browser.run(script, on: page, state: "children: all('tr.child').map((row) => row.querySelector('th').textContent)")
            #expect(shown.children == children, "\(script)")
        }
    }

    @Test func prints() throws {
        let pdf = try Browser.print(ReportSample.text(ComparisonHTML().export(ComparisonSample.report())))
        #expect(pdf.starts(with: Data("%PDF".utf8)) && pdf.count > 5_000)
    }
}
