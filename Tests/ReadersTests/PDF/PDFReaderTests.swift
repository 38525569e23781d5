import DocumentModel
import Layout
@testable import Readers
import TestSupport
import Testing

/// PDFs written here and read by the installed poppler.
@Suite struct PDFReaderTests {
    static func read(_ file: PDFFile) async throws -> SourceDocument {
        try await DocumentReader().read(InputDocument(name: "plan.pdf", bytes: file.bytes))
    }

    static func lines(_ document: SourceDocument) -> [String] {
        document.lines.map { String(decoding: document.text[$0.range], as: UTF8.self) }
    }

    static let plan = ["KE HOACH", "Cong tac nam 2026 <du thao> & phu luc", "1. Ra soat cac ho dan.", "2. Bao cao ket qua."]

    /// What is read and where it stands does not depend on how the page is turned.
    @Test(arguments: [0, 90, 180, 270]) func turnedPages(_ rotation: Int) async throws {
        // The words lie so that they stand upright when the page is displayed.
        let matrix = [0: "1 0 0 1 0 0", 90: "0 1 -1 0 595 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 842"][rotation] ?? ""
        let isSideways = rotation % 180 == 90
        let start = isSideways ? "72 520 Td" : "72 780 Td"
        let content = "q \(matrix) cm BT /F 12 Tf \(start) 14 TL " + Self.plan.map { "(\($0)) Tj T*" }.joined(separator: " ") + " ET Q"
        let document = try await Self.read(.pages([content], entries: "/MediaBox [0 0 595 842] /Rotate \(rotation)"))
        #expect(Self.lines(document) == Self.plan)
        let first = try #require(document.words.first)
        #expect(abs(first.box.left - 72) < 1)
        #expect(first.box.top > 40 && first.box.bottom < 80)
        #expect(first.box.width > first.box.height)
    }

    @Test func aPageOnItsSideIsWide() async throws {
        let wide = "q 0 1 -1 0 595 0 cm BT /F 12 Tf 700 520 Td (Phu luc) Tj ET Q"
        let document = try await Self.read(.pages([wide], entries: "/MediaBox [0 0 595 842] /Rotate 90"))
        #expect(document.pages == [.init(width: 842, height: 595)])
    }

    @Test func boxesCountFromTheCropBox() async throws {
        let document = try await Self.read(.pages([PDFFile.text(["KE HOACH"])], entries: "/MediaBox [0 0 595 842] /CropBox [50 50 500 800]"))
        let word = try #require(document.words.first)
        #expect(abs(word.box.left - 22) < 1)
        #expect(document.pages == [.init(width: 450, height: 750)])
    }

    @Test func linesKnowTheirPages() async throws {
        let document = try await Self.read(.pages([PDFFile.text(["Trang mot"]), PDFFile.text(["Trang hai"])]))
        #expect(document.lines.map(\.page) == [1, 2])
        #expect(document.pageCount == 2)
        #expect(document.format == "pdf")
    }

    /// The bytes are the same whether poppler reads them from a pipe or a file.
    @Test func everyWordLiesInTheText() async throws {
        let document = try await Self.read(.pages([PDFFile.text(Self.plan)]))
        #expect(document.words.map { String(decoding: document.text[$0.range], as: UTF8.self) } == Self.plan.flatMap { $0.split(separator: " ").map(String.init) })
    }
}
