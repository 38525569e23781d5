import Foundation
import Pipeline
import PlanModel
import TestSupport
import Testing

/// Real plans, where they are at hand; the repository holds none.
@Suite struct RealPlanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var names: [String]
        var floors: FloorTable.Floors
        var testDescription: String { names.joined(separator: ", ") }
    }

    static let cases = [
        // Labelled lines; both plans together.
        Case(
            names: ["tra-binh-2023", "tinh-khe-2025"],
            floors: [
                ("tasks.task", 1), ("tasks.responsibility", 1), ("kind", 1), ("marker", 1),
                ("title", 0.99), ("lead", 0.99), ("coordination", 0.99), ("products", 0.99), ("deadline", 0.99), ("whole", 0.97),
                ("lead.agencies", 0.98), ("coordination.agencies", 0.96), ("products.items", 0.95), ("deadline.items", 0.96),
                ("document", 1), ("recipients", 1), ("basis", 1),
            ]),
        // Prose, and an annex table that text extraction flattened.
        Case(
            names: ["hai-ba-2024"],
            floors: [
                ("tasks.task", 0.97), ("tasks.directive", 0.97), ("tasks.responsibility", 1), ("title", 0.93), ("lead", 0.9),
                ("coordination", 0.9), ("products", 0.9), ("deadline", 0.9), ("whole", 0.8), ("activity", 0.85), ("deadline.items", 0.9),
                ("document", 1), ("basis", 1),
            ]),
    ]

    @Test(arguments: cases) func reachTheFloors(_ test: Case) throws {
        let plans = Corpus.real.filter { test.names.contains($0.name) }
        guard plans.count == test.names.count else {
            print("SKIPPED: the real plans are not here (../shared/corpus, or the folder that KEHOACH_PLANS names)")
            return
        }
        let pipeline = try Pipeline()
        var figures = Figures()
        for plan in plans {
            let json = try pipeline.plan(from: plan.bytes, name: plan.name).json()
            figures.add(output: try PlanRecord(json: Data(json)), gold: try plan.gold())
        }
        FloorTable.expect(figures, reach: test.floors, plan: test.testDescription)
    }
}
