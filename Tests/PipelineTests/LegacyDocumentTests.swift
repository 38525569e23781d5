import Foundation
import Pipeline
import Readers
import TestSupport
import Testing
import VietnameseText

/// Real documents in old encodings with their true text, where they are at hand; the repository holds none.
@Suite struct LegacyDocumentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var document: URL
        var truth: URL
        var testDescription: String { document.lastPathComponent }
    }

    static let cases: [Case] = {
        let folder = Corpus.realFolder.appending(path: "legacy")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().filter { $0.hasSuffix(".doc") || $0.hasSuffix(".pdf") || $0.hasSuffix(".rtf") }.map { name in
            let truth = name.split(separator: ".").dropLast().joined(separator: ".") + ".gt.txt"
            return Case(document: folder.appending(path: name), truth: folder.appending(path: truth))
        }
    }()

    @Test(arguments: cases) func comesBack(_ test: Case) async throws {
        let pipeline = try Pipeline()
        let truth = try String(contentsOf: test.truth, encoding: .utf8)
        let input = InputDocument(name: test.testDescription, bytes: [UInt8](try Data(contentsOf: test.document)), path: test.document.path())
        let text: String
        do throws(ReadingError) {
            // The true texts give what a font of capitals shows as it was typed.
            text = String(decoding: pipeline.text(of: try await pipeline.read(input, options: ReadingOptions(capitals: .asTyped))), as: UTF8.self)
        } catch {
            guard case .programMissing = error.reason else { throw error }
            print("SKIPPED: \(error)")
            return
        }
        let agreement = LegacyAgreement(output: text, truth: truth, foldsCase: true) { VietnameseSyllable.isPlausible($0.unicodeScalars) }
        #expect(agreement.letters >= 0.999)
        #expect(agreement.syllables >= 0.995, "missing: \(agreement.missing)")
        // One letter of one file is a capital in the true text alone.
        let exact = LegacyAgreement(output: text, truth: truth, foldsCase: false) { VietnameseSyllable.isPlausible($0.unicodeScalars) }
        #expect(exact.letters >= 0.998)
    }

    @Test func filesAreFound() {
        if Self.cases.isEmpty { print("SKIPPED: documents in old encodings are not here (../shared/corpus/legacy)") }
        #expect(Self.cases.allSatisfy { FileManager.default.fileExists(atPath: $0.truth.path()) })
    }
}
