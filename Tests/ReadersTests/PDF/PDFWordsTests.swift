@testable import Readers
import TestSupport
import Testing

@Suite struct PDFWordsTests {
    static func words(pages: Int) throws -> PDFWords {
        let file = PDFFile.pages((1...pages).map { PDFFile.text(["Trang \($0)", "Noi dung \($0 * 7)"]) })
        return PDFWords(through: try PDFGuard(InputDocument(name: "plan.pdf", bytes: file.bytes)))
    }

    @Test(arguments: [2, 9]) func halvesMakeTheWhole(count: Int) async throws {
        let words = try Self.words(pages: count)
        #expect(words.claimed == count)
        let halves = try #require(try await words.halves(of: count)), whole = try await words.read(from: 1, to: 100)
        #expect(halves.pages == whole.pages)
        #expect(halves.pages.map(\.number) == Array(1...count))
        #expect(halves.looks.count == count)
        #expect(try await words.pages().pages == whole.pages)
    }

    /// What the file says of its pages is not believed.
    @Test(arguments: [2, 8, 10, 30]) func aWrongCountIsNoCount(claimed: Int) async throws {
        let halves = try await Self.words(pages: 9).halves(of: claimed)
        #expect(halves == nil)
    }

    @Test func aFileThatSaysTooMuchIsReadAsAWhole() async throws {
        let bytes = PDFFile.pages((1...9).map { PDFFile.text(["Trang \($0)"]) }).bytes
        // Behind the end nobody looks for objects.
        let file = bytes + Array("9999 0 obj\n<</Type/Pages/Count 40>>\nendobj\n".utf8) + bytes.suffix(1_000)
        let words = PDFWords(through: try PDFGuard(InputDocument(name: "plan.pdf", bytes: file)))
        #expect(words.claimed == 40)
        #expect(try await words.pages().pages.count == 9)
    }

    @Test(arguments: [
        ("1 0 obj\n<</Type/Pages/Kids [3 0 R 4 0 R]/Count 22>>\nendobj", 22),
        ("1 0 obj <</Count\n 8 /Type /Pages>> endobj 2 0 obj <</Type /Pages /Parent 1 0 R /Count 4>> endobj", 8),
        // An outline of many lines.
        ("1 0 obj <</Type/Outlines/Count 90>> endobj 2 0 obj <</Type/Pages/Count 3>> endobj 3 0 obj <</Title (A)/Count 70>> endobj", 3),
        ("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 3 0 obj <</Type/Outlines/Count 90>> endobj", nil),
        ("1 0 obj <</Type/Pages/Count 99999999999999999999>> endobj", nil), ("1 0 obj <</Type/Pages/Count -4>> endobj", nil), ("/Pages/Count", nil), ("", nil),
    ] as [(String, Int?)]) func countsPages(_ file: String, _ count: Int?) {
        #expect(PDFPageTree.count(in: Array(file.utf8)) == count)
    }
}
