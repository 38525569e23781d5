import Foundation
import Readers
import TestSupport
import Testing

/// Whatever a PDF holds: its text or an error that says what is wrong with it, within the limits.
@Suite struct HostilePDFTests {
    @Test(arguments: HostilePDF.broken) func refused(_ file: HostilePDF) async throws {
        try await expectRefusal(file)
    }

    @Test(arguments: HostilePDF.readable) func read(_ file: HostilePDF) async throws {
        let document = try await Self.read(file.make())
        // Page by page, since a page that is lost leaves others.
        #expect(String(decoding: document.text, as: UTF8.self).contains(HostilePDF.line), "\(file)")
        #expect(document.format == "pdf")
    }

    /// The programs' own limits are lowered, so that the test takes a second a file and not the ten of the reader.
    @Test(arguments: HostilePDF.bombs.filter { $0.error == "limitPassed" }) func limited(_ file: HostilePDF) async throws {
        var poppler = try PDFGuard(InputDocument(name: "bom.pdf", bytes: file.make()))
        poppler.limits.processorSeconds = 1
        poppler.limits.memoryBytes = 512 << 20
        let error = await #expect(throws: ReadingError.self) { try await poppler.run("pdftotext", ["-bbox"] + PDFGuard.pageRange, then: ["-"]) }
        #expect(error.map { Self.name($0.reason) } == "limitPassed", "\(error?.description ?? "")")
    }

    @Test(arguments: HostilePDF.bombs.filter { $0.error != "limitPassed" }) func counted(_ file: HostilePDF) async throws {
        try await expectRefusal(file)
    }

    @Test func tooManyPagesAreCounted() async throws {
        let file = try #require(HostilePDF.bombs.first { $0.error == "tooManyPages" })
        let error = await #expect(throws: ReadingError.self) { try await Self.read(file.make()) }
        #expect(error?.reason == .tooManyPages(count: 100_000, limit: PDFGuard.pageLimit))
    }

    /// The same from standard input, where the programs get bytes and no path.
    @Test func withoutPath() async throws {
        let document = try await DocumentReader().read(InputDocument(name: "-", bytes: try #require(HostilePDF.readable.first).make()))
        #expect(String(decoding: document.text, as: UTF8.self).contains(HostilePDF.line))
        for file in HostilePDF.broken.prefix(4) {
            let error = await #expect(throws: ReadingError.self) { try await DocumentReader().read(InputDocument(name: "-", bytes: file.make())) }
            #expect(error.map { Self.name($0.reason) } == file.error && error?.file == "-")
        }
    }

    private func expectRefusal(_ file: HostilePDF) async throws {
        let clock = ContinuousClock(), start = clock.now
        let error = await #expect(throws: ReadingError.self, "\(file)") { try await Self.read(file.make()) }
        #expect(error.map { Self.name($0.reason) } == file.error, "\(error?.description ?? "")")
        #expect(error?.description.contains("tệp lạ.pdf") == true)
        #expect(error?.description.contains { $0.isNewline } == false)
        #expect(start.duration(to: clock.now) < .seconds(60))
    }

    private static func read(_ bytes: [UInt8]) async throws -> SourceDocumentFacts {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("-o \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("tệp lạ.pdf").path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let document = try await DocumentReader().read(InputDocument(name: "tệp lạ.pdf", bytes: bytes, path: path))
        return SourceDocumentFacts(text: document.text, format: document.format)
    }

    struct SourceDocumentFacts { var text: [UInt8], format: String }

    /// The case's name, without its values.
    private static func name(_ reason: ReadingError.Reason) -> String {
        String("\(reason)".prefix { $0 != "(" })
    }
}
