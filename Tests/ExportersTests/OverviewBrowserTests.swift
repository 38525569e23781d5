import Foundation
import Testing

@testable import Exporters

/// The overview in a real browser: search, sorting, hostile text, print.
@Suite(.serialized, .enabled(if: Browser.path != nil, "SKIPPED: needs chromium (apt install chromium)"))
struct OverviewBrowserTests {
    struct State: Decodable {
        /// The plans that can be seen after each action.
        var seen: [[String]]
        /// And at the end.
        var plans: [String]
        var shown: String
        var heights: [Double]
        var isWide: Bool
        var protocols: [String]
    }

    private static func run(_ actions: [String], then last: String = "", on overview: Overview = OverviewTests.sample) throws -> State {
        let steps = actions.map { "\($0); seen.push(plans());" }.joined(separator: "\n")
        return try Browser.run(
            """
            const plans = () => [...document.querySelectorAll("table.plans tbody tr")].filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent);
            const sort = (column) => document.querySelectorAll(".plans th button")[column].click();
            const seen = [];
            \(steps)
            \(last)
            """, on: OverviewTests.page(overview),
            state: """
                seen, plans: plans(), shown: document.querySelector(".shown").textContent,
                heights: all(".months .column").map((node) => node.getBoundingClientRect().height),
                isWide: document.documentElement.scrollWidth > innerWidth, protocols: all("table.plans a").map((link) => link.protocol)
                """)
    }

    @Test func searchesAndSorts() throws {
        let actions: [(script: String, plans: [String])] = [
            ("", ["1", "2", "3"]),
            // Without diacritics; by number.
            ("set('search', 'suoi VANG')", ["2"]), ("set('search', '12/kh')", ["1"]), ("set('search', 'khong thay')", []), ("set('search', '')", ["1", "2", "3"]),
            ("document.getElementById('only').click()", ["1"]), ("document.getElementById('only').click()", ["1", "2", "3"]),
            // By issuer; most tasks first; most notes, then fewest first.
            ("sort(1)", ["3", "1", "2"]), ("sort(4)", ["2", "1", "3"]), ("sort(7)", ["3", "1", "2"]), ("sort(7)", ["1", "2", "3"]), ("set('search', 'suoi')", ["2"]),
        ]
        let state = try Self.run(actions.map(\.script), then: "document.querySelector('button[type=reset]').click()")
        for (action, seen) in zip(actions, state.seen) { #expect(seen == action.plans, "\(action.script)") }
        #expect(state.seen.count == actions.count && state.plans == ["1", "2", "3"] && state.shown.contains("3/3"))
        #expect(state.heights.count == 1 && (state.heights.first ?? 0) > 100 && !state.isWide && state.protocols == ["file:", "file:"])
    }

    @Test func hostileTextDoesNotRun() throws {
        let state = try Self.run([], on: OverviewTests.hostile)
        #expect(state.plans == ["1"] && !state.isWide && state.protocols == ["file:"])
    }

    @Test func prints() throws {
        let pdf = try Browser.print(OverviewTests.page(OverviewTests.sample))
        #expect(pdf.starts(with: Data("%PDF".utf8)) && pdf.count > 5_000)
    }
}
