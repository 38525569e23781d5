import Foundation
import TestSupport
import Testing

/// A scan without the programs that read it: a message that says what to install, no empty plan.
@Suite(.enabled(if: ScanFixture.isInstalled, "tesseract or poppler-utils is not installed"))
struct MissingProgramTests {
    private func extract(_ bytes: [UInt8], name: String, programs: [String]) throws -> CommandLineRun {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for program in programs {
            let found = try #require(ScanFixture.find(program))
            try FileManager.default.createSymbolicLink(atPath: folder.appendingPathComponent(program).path, withDestinationPath: found)
        }
        let file = folder.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return try CommandLineRun.run(["extract", file.path], in: folder, path: folder.path)
    }

    @Test(arguments: [("quet.pdf", ["pdftotext", "pdfimages", "pdftoppm", "pdfinfo"], "tesseract-ocr"), ("quet.pdf", [], "poppler-utils"), ("quet.tiff", [], "tesseract-ocr")])
    func refused(name: String, programs: [String], package: String) throws {
        let bytes = name.hasSuffix("tiff") ? try ScanFixture.tiff() : try ScanFixture.pdf()
        let run = try extract(bytes, name: name, programs: programs)
        #expect(run.exited && run.exitCode == 2)
        #expect(run.error.contains(name) && run.error.contains("apt-get install \(package)"), "\(run.error)")
        #expect(run.output.isEmpty)
    }
}
