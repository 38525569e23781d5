import Foundation
import Pipeline
import PlanModel
import TestSupport
import Testing

/// Every plan of Corpus/ against its gold. A change that lowers a figure fails here; one that raises it
/// should raise the floor too: `KEHOACH_FIGURES=1 swift test --filter CorpusFigures` prints the table anew.
@Suite struct CorpusFiguresTests {
    /// `-`: nothing of the kind in the plan; `?`: not read well enough to ask for it.
    static let floors = FloorTable(
        """
        plan                            task target direct   resp  title   lead  coord   prod  deadl  whole   sect marker agency  dates  docum  recip  basis  score
        annex-html-2025                 1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        annex-pipe-2026                 1.00   1.00      ?   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00      ?   1.00   1.00
        annex-tab-2025                  1.00   1.00      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        annex-two-flat-2025             1.00      -   1.00   1.00   0.91   1.00   1.00   0.80   0.96   0.93   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        clean-commune-2026              1.00      -      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        department-plan-2025-province   1.00   1.00      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        directive-chi-thi-2025             -      -      -   1.00   1.00      -      -      -      -      -   1.00   1.00   1.00      -   1.00   1.00   1.00   1.00
        district-plan-2022              1.00   1.00      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        dotted-departments-2026         1.00   1.00      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        flat-eight-columns-2024         1.00      -   1.00   1.00   0.98   1.00   1.00   1.00   0.97   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        flat-five-columns-2026          1.00      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        flat-four-columns-2026          1.00      -      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        flat-six-merged-2025            1.00   1.00      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        lettered-decision-2023          1.00      -      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        mending-plan-2025               1.00      -      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        notice-2026                        -      -      -      -      -      -      -      -      -      -      -      -      -      -   1.00   1.00   1.00   1.00
        official-letter-2026               -      -      -   1.00   1.00      -      -      -      -      -   1.00   1.00   1.00      -   1.00   1.00   1.00   1.00
        program-2026                       -      -      -   1.00   1.00      -      -      -      -      -   1.00   1.00   1.00      -   1.00   1.00   1.00   1.00
        prose-province-2026                -   1.00   1.00   1.00   1.00      -      -      -      -      -   1.00   1.00   1.00      -   1.00   1.00   1.00   1.00
        report-2025                        -      -      -      -      -      -      -      -      -      -      -      -      -      -   1.00   1.00   1.00   1.00
        school-plan-2025                1.00   1.00      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        scoring-report-2024             1.00   1.00      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        steering-committee-2026            -   1.00   1.00   1.00   1.00      -      -      -      -      -   1.00   1.00   1.00      -   1.00   1.00   1.00   1.00
        units-commune-2025                 -      -   1.00   1.00   1.00      -      -      -      -      -   1.00   1.00   1.00      -   1.00   1.00   1.00   1.00
        youth-union-2026                1.00      -   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00   1.00
        """)

    static let pipeline = Result { try Pipeline() }

    static func figures(_ plan: CorpusPlan) throws -> Figures {
        let json = try pipeline.get().plan(from: plan.bytes, name: plan.name).json()
        var figures = Figures()
        figures.add(output: try PlanRecord(json: Data(json)), gold: try plan.gold())
        return figures
    }

    @Test(arguments: floors.rows.map(\.plan))
    func reachesItsFloors(name: String) throws {
        let plan = try #require(Corpus.plan(name), "no plan of this name in Corpus/")
        let row = try #require(Self.floors.rows.first { $0.plan == name })
        FloorTable.expect(try Self.figures(plan), reach: row.floors, plan: name)
    }

    @Test func everyPlanHasFloors() {
        let unlisted = Corpus.own.map(\.name).filter { name in !Self.floors.rows.contains { $0.plan == name } }
        #expect(unlisted.isEmpty, "add floors for these")
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["KEHOACH_FIGURES"] != nil))
    func printTheTable() throws {
        func line(_ name: String, _ cells: [String]) -> String {
            ([name.padding(toLength: 29, withPad: " ", startingAt: 0)]
                + cells.map { String(repeating: " ", count: max(0, 6 - $0.count)) + $0 }).joined(separator: " ")
        }
        print(line("plan", FloorTable.columns.map(\.head)))
        for plan in Corpus.own {
            let figures = try Self.figures(plan)
            print(line(plan.name, FloorTable.columns.map { column in
                guard figures.names.contains(column.figure) else { return "-" }
                return String(format: "%.2f", (figures[column.figure] * 100).rounded(.down) / 100)
            }))
        }
    }
}
