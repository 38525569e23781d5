import Foundation
import TestSupport
import Testing

/// `kehoach compare` with the plans of `Corpus/comparison`, and its schemas.
@Suite struct CompareCorpusTests {
    private let parent = Corpus.comparisonFolder.appending(path: "ha-giao-2026.txt").path()
    private let child = Corpus.comparisonFolder.appending(path: "khe-truc-2026.txt").path()

    private struct Comparison: Decodable {
        var pairs: [[String: IgnoredValue]]
        var childOnly: [String]
        var parentOnly: [String]
    }

    private struct Matrix: Decodable {
        struct Row: Decodable { var cells: [String] }

        var tasks: [[String: IgnoredValue]]
        var children: [Row]
    }

    private struct IgnoredValue: Decodable {
        init(from _: any Decoder) {}
    }

    @Test func oneChildGivesAComparison() throws {
        let run = try CommandLineRun.run(["compare", child, parent, "--format", "json"])
        #expect(run.exitCode == 0 && run.error.isEmpty)
        let comparison = try JSONDecoder().decode(Comparison.self, from: run.output)
        #expect(comparison.pairs.count >= 10 && comparison.childOnly.contains("PL.7") && comparison.parentOnly.contains("II.6.2"))
    }

    /// Files of the folder that are no plans are named, the others compared.
    @Test func aFolderGivesAMatrix() throws {
        let run = try CommandLineRun.run(["compare", Corpus.comparisonFolder.path(), parent, "--format", "json"])
        #expect(run.exitCode == 3 && run.error.contains("khe-truc-2026--ha-giao-2026.align.json"))
        let matrix = try JSONDecoder().decode(Matrix.self, from: run.output)
        #expect(matrix.children.count == 3 && matrix.children.allSatisfy { $0.cells.count == matrix.tasks.count })
    }

    @Test func whatIsMissingComesFirst() throws {
        let run = try CommandLineRun.run(["compare", child, parent])
        let text = String(decoding: run.output, as: UTF8.self)
        let missing = try #require(text.range(of: "Chưa đưa vào kế hoạch")), pairs = try #require(text.range(of: "PL.1 ← II.1.1"))
        #expect(run.exitCode == 0 && missing.lowerBound < pairs.lowerBound)
    }

    @Test func aMissingParentIsNamed() throws {
        let run = try CommandLineRun.run(["compare", child, "/no/such/plan.pdf"])
        #expect(run.exitCode == 2 && run.error.contains("/no/such/plan.pdf: there is no such file"))
    }

    @Test(arguments: [("plan", "urn:kehoach:plan:"), ("comparison", "urn:kehoach:comparison:"), ("matrix", "urn:kehoach:matrix:")])
    func schemasArePrinted(_ name: String, _ id: String) throws {
        let run = try CommandLineRun.run(["schema", name])
        #expect(run.exitCode == 0 && String(decoding: run.output, as: UTF8.self).contains(id))
    }
}
