import Foundation
import Pipeline
import PlanModel
import Readers
import TestSupport
import Testing

/// Real plans as PDF with labelled lines, where they are at hand (see ``Corpus/real``): `NAME-outline.pdf` beside `NAME.gold.json`.
@Suite struct OutlinePDFTests {
    static let floors: FloorTable.Floors = [
        ("tasks.task", 1), ("title", 0.97), ("lead", 0.99), ("coordination", 0.99), ("products", 0.99), ("deadline", 0.99), ("whole", 0.98),
        ("lead.agencies", 0.96), ("coordination.agencies", 0.96), ("products.items", 0.95), ("deadline.items", 0.96),
    ]

    @Test func reachesTheFloors() async throws {
        let files = Corpus.realFiles("-outline.pdf")
        guard !files.isEmpty else {
            print("SKIPPED: no NAME-outline.pdf is here (../shared/corpus, or the folder that KEHOACH_PLANS names)")
            return
        }
        let pipeline = try Pipeline()
        var figures = Figures()
        for file in files {
            guard let plan = Corpus.real.first(where: { file.lastPathComponent == $0.name + "-outline.pdf" }) else { continue }
            let bytes = [UInt8](try Data(contentsOf: file))
            let json = try await pipeline.plan(of: InputDocument(name: file.lastPathComponent, bytes: bytes, path: file.path())).json()
            figures.add(output: try PlanRecord(json: Data(json)), gold: try plan.gold())
        }
        FloorTable.expect(figures, reach: Self.floors, plan: "outline PDF")
    }
}
