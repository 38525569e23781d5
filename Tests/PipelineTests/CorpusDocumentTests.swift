import Foundation
import Pipeline
import PlanModel
import Readers
import TestSupport
import Testing

/// The package's plans as DOCX and PDF, and real ones where they are at hand, against their gold.
@Suite struct CorpusDocumentTests {
    static let floors: FloorTable.Floors = [
        ("tasks.task", 1), ("tasks.responsibility", 1), ("title", 1), ("lead", 1), ("coordination", 1), ("products", 1), ("deadline", 1),
        ("whole", 1), ("lead.agencies", 1), ("coordination.agencies", 1), ("products.items", 1), ("deadline.items", 1),
        ("document", 1), ("recipients", 1), ("basis", 1), ("section", 1), ("marker", 1),
    ]

    @Test(arguments: Corpus.ownDocuments) func own(_ file: URL) async throws {
        let gold = file.deletingPathExtension().appendingPathExtension("gold.json")
        var figures = Figures()
        figures.add(output: try await Self.record(file), gold: try PlanRecord(json: Data(contentsOf: gold)))
        FloorTable.expect(figures, reach: Self.floors, plan: file.lastPathComponent)
    }

    @Test func ownAreThere() {
        #expect(Set(Corpus.ownDocuments.map(\.pathExtension)) == ["docx", "pdf"])
    }

    /// What recognition makes of a scanned plan.
    @Test func realScans() async throws {
        let files = Corpus.realFiles("-scan.pdf")
        if files.isEmpty { print("SKIPPED: no NAME-outline-scan.pdf is here (../shared/corpus, or the folder that KEHOACH_PLANS names)") }
        for file in files {
            guard let plan = Corpus.real.first(where: { file.lastPathComponent.hasPrefix($0.name) }) else { continue }
            var figures = Figures()
            do {
                figures.add(output: try await Self.record(file), gold: try plan.gold())
            } catch let error as ReadingError {
                guard case .programMissing = error.reason else { throw error }
                print("SKIPPED: \(error)")
                continue
            }
            FloorTable.expect(
                figures, reach: [("tasks.task", 0.97), ("whole", 0.65), ("deadline.items", 0.96), ("products.items", 0.95), ("coordination.agencies", 0.96)],
                plan: file.lastPathComponent)
        }
    }

    private static func record(_ file: URL) async throws -> PlanRecord {
        let input = InputDocument(name: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)), path: file.path())
        return try PlanRecord(json: Data(try await Pipeline().plan(of: input).json()))
    }
}
