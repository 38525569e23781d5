import Foundation
import Pipeline
import PlanModel
import TestSupport
import Testing

/// Every plan of Corpus/ against its gold. A change that lowers a figure fails here; one that raises it
/// should raise the floor too: `KEHOACH_FIGURES=1 swift test --filter CorpusFigures` prints the table anew.
@Suite struct CorpusFiguresTests {
    /// Plans whose tasks stand in a table get their floors when the tables are read (annex-*, flat-*).
    static let floors = FloorTable(
        """
        PLACEHOLDER
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
        #expect(unlisted.allSatisfy { $0.hasPrefix("annex-") || $0.hasPrefix("flat-") }, "add floors for: \(unlisted)")
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["KEHOACH_FIGURES"] != nil))
    func printTheTable() throws {
        let head = [
            "tasks.task", "tasks.target", "tasks.directive", "tasks.responsibility", "title", "lead", "coordination", "products",
            "deadline", "whole", "section", "marker", "lead.agencies", "deadline.items", "document", "recipients", "basis", "scores",
        ]
        print((["plan".padding(toLength: 29, withPad: " ", startingAt: 0)] + head).joined(separator: " "))
        for plan in Corpus.own {
            let figures = try Self.figures(plan)
            let cells = head.map { name in
                let cell = figures.names.contains(name) ? String(format: "%.2f", (figures[name] * 100).rounded(.down) / 100) : "-"
                return String(repeating: " ", count: name.count - cell.count) + cell
            }
            print(([plan.name.padding(toLength: 29, withPad: " ", startingAt: 0)] + cells).joined(separator: " "))
        }
    }
}
