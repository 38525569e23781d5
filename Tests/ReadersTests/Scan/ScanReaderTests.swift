import DocumentModel
import Foundation
import Layout
import RuleBook
import TestSupport
import Testing

@testable import Readers

/// With the real programs, on small pages.
@Suite(.enabled(if: ScanFixture.isInstalled, "tesseract or poppler-utils is not installed"), .serialized)
struct ScanReaderTests {
    private func read(_ bytes: [UInt8], _ recognition: ReadingOptions.Recognition = .auto) async throws -> SourceDocument {
        var options = ReadingOptions(recognition: recognition)
        options.readings = try RecognitionRules(RuleLayers()).readings
        return try await DocumentReader(options: options).read(InputDocument(name: "quet.pdf", bytes: bytes))
    }

    private func lines(_ document: SourceDocument) -> [String] {
        document.lines.map { String(decoding: document.text[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [0, 90, 180, 270]) func pageOnAnySide(rotation: Int) async throws {
        let document = try await read(try ScanFixture.pdf(rotations: [rotation]))
        let lines = lines(document)
        #expect(lines.contains("1. Xây dựng kế hoạch kiểm tra công tác văn thư năm 2031"))
        #expect(lines.contains("- Chủ trì: Bộ phận Văn phòng."))
        #expect(lines.contains("- Thời gian: Trước ngày 15/3/2031."))
        #expect(document.remarks == [.init(kind: .recognizedPages, count: 1)])
        #expect(document.words.allSatisfy { $0.confidence < 1 && $0.confidence > 0 })

        let grid = try #require(document.grids.first)
        let cells = grid.rows.map { $0.cells.map { $0.paragraphs.map(\.text).joined(separator: " ") } }
        #expect(cells.first == ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"])
        #expect(cells.count == 4 && cells.last?.dropFirst().first == "Báo cáo kết quả")
        #expect(cells.dropFirst(2).first?.dropFirst().first == "Tập huấn nghiệp vụ cho công chức")

        // Boxes are those of the displayed page.
        let page = try #require(document.pages.first)
        #expect((page.width > page.height) == (rotation % 180 == 0))
        #expect(page.content == .scan)
        let word = try #require(document.words.first { String(decoding: document.text[$0.range], as: UTF8.self) == "Xây" })
        // On the upright page `Xây` stands about 62 points from the left and 32 from the top.
        let (x, y) = switch rotation {
        case 90: (page.width - 32, 74.0)
        case 180: (page.width - 74, page.height - 32)
        case 270: (32.0, page.height - 74)
        default: (74.0, 32.0)
        }
        #expect(abs(word.box.middleX - x) < 12 && abs(word.box.middleY - y) < 12, "\(word.box)")
    }

    /// Pages that nobody waits for any more are no pages that could not be read.
    @Test func cancelledReadingEndsInAnError() async throws {
        let bytes = try ScanFixture.pdf(rotations: [0, 0, 0])
        let task = Task { try await read(bytes) }
        try await Task.sleep(for: .milliseconds(300))
        task.cancel()
        await #expect(throws: ReadingError(file: "quet.pdf", reason: .cancelled)) { try await task.value }
    }

    @Test func imageFile() async throws {
        let document = try await read(try ScanFixture.tiff())
        #expect(document.format == "image" && document.pageCount == 1)
        #expect(lines(document).contains("- Phối hợp: Các bộ phận liên quan."))
        // 200 dots per inch stand in the file.
        #expect(document.pages.first.map { abs($0.width - 446.4) < 2 } == true)
    }

    @Test func stampIsNoText() async throws {
        let document = try await read(try ScanFixture.pdf(text: "Nguoi ky: Tran Van Anh. Thoi gian ky: 05/02/2031 10:20:11"))
        #expect(lines(document).contains("- Chủ trì: Bộ phận Văn phòng."))
    }

    @Test func recognitionNotWanted() async throws {
        let document = try await read(try ScanFixture.pdf(), .never)
        #expect(document.pages.map(\.content) == [.unread])
        #expect(document.remarks == [.init(kind: .unreadPages, count: 1, reasons: [.recognitionNotWanted])])
        #expect(document.text.allSatisfy { $0 <= 0x20 })
    }

    @Test func recognitionOfTextAlways() async throws {
        let document = try await read(try ScanFixture.pdf(text: "Hai ba bon", withPicture: true), .always)
        #expect(document.pages.map(\.content) == [.scan])
    }

    @Test func languageNotInstalled() async throws {
        let options = ReadingOptions(recognitionLanguages: "xxx")
        await #expect(throws: ReadingError(file: "quet.pdf", reason: .programMissing(program: "tesseract's data for xxx", package: "tesseract-ocr-xxx"))) {
            _ = try await DocumentReader(options: options).read(InputDocument(name: "quet.pdf", bytes: try ScanFixture.pdf()))
        }
    }
}
