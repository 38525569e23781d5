import Foundation
import Pipeline
import PlanModel
import Readers
import TestSupport
import Testing

/// For every field of a PDF plan the words inside its boxes, read again from the page, are the field's text.
@Suite(.enabled(if: PopplerBoxes.isAvailable, Comment(rawValue: PopplerBoxes.skipped)), .serialized)
struct PDFPositionsTests {
    static let pipeline = Result { try Pipeline() }

    /// Real plans, where they are at hand.
    @Test func realPlans() async throws {
        let files = Corpus.realFiles(".pdf")
        if files.isEmpty { print("SKIPPED: the real plans are not here (../shared/corpus, or the folder that KEHOACH_PLANS names)") }
        for file in files { try await check(file) }
    }

    /// The corpus' own plans, printed by an office program.
    @Test(.enabled(if: OfficePrinter.isAvailable, Comment(rawValue: OfficePrinter.skipped))) func printedPlans() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "printed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try OfficePrinter.print(Corpus.own, into: folder)
        #expect(files.count == Corpus.own.count)
        for file in files { try await check(file) }
    }

    private func check(_ file: URL) async throws {
        let words = try PopplerBoxes.words(of: file)
        guard words.pages.values.contains(where: { $0.count > 20 }) else {
            print("SKIPPED: \(file.lastPathComponent) has no text")
            return
        }
        let input = InputDocument(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)), path: file.path())
        let pipeline = try Self.pipeline.get(), document = try await pipeline.read(input)
        let plan = pipeline.extract(pipeline.structure(document))
        let fields = plan.placedFields, faults = fields.compactMap { words.fault(of: $0) }
        print("\(file.lastPathComponent): \(fields.count - faults.count) of \(fields.count) fields stand in their boxes")
        #expect(!fields.isEmpty)
        // What stands in no field is counted all the same.
        let coverage = plan.coverage, lines = document.lines.count { line in document.text[line.range].contains { $0 > 0x20 } }
        #expect(coverage.field + coverage.heading + coverage.boilerplate + coverage.furniture + coverage.unclaimed == lines, "\(file.lastPathComponent)")
        #expect(faults.isEmpty, "\(file.lastPathComponent): \(faults.count) of \(fields.count)\n\(faults.joined(separator: "\n"))")
    }
}
