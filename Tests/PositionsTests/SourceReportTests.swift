import DocumentModel
import Pipeline
import PlanModel
import Testing

/// What the reader could not read or had to repair is said in the plan.
@Suite struct SourceReportTests {
    /// What validation says about the plan itself is not looked at.
    private static let codes: Set<String> = ["unread-pages", "recognized-pages", "invalid-bytes", "footnotes", "unread-parts"]

    @Test(arguments: [
        (SourceDocument.Remark(kind: .unreadPages, count: 2, reasons: [.notInstalled(program: "tesseract", package: "tesseract-ocr"), .page(2, .tooManyPixels(70, limit: 60))]), "unread-pages" as String?, Diagnostic.Severity.warning),
        (SourceDocument.Remark(kind: .recognizedPages, count: 3), "recognized-pages", .note),
        (SourceDocument.Remark(kind: .invalidBytes, count: 1), "invalid-bytes", .warning),
        (SourceDocument.Remark(kind: .footnotes, count: 4), "footnotes", .note),
        (SourceDocument.Remark(kind: .unreadParts, count: 6, reasons: [.embeddedFiles]), "unread-parts", .warning),
        (SourceDocument.Remark(kind: .convertedLines, count: 9), nil, .note),
        (SourceDocument.Remark(kind: .joinedWords, count: 9), nil, .note),
    ])
    func remarks(remark: SourceDocument.Remark, code: String?, severity: Diagnostic.Severity) throws {
        let pipeline = try Pipeline()
        var document = SetPages.document(FieldLocatorTests.head + "a) Lắp biển báo.\n- Chủ trì: Công an xã.")
        document.remarks = [remark]
        document.pages[0].content = .scan
        let plan = pipeline.extract(pipeline.structure(document))
        let told = try #require(plan.source.remarks.first)
        #expect(told.kind == SourceRemark.Kind(rawValue: remark.kind.rawValue) && told.count == remark.count)
        #expect((told.detail == nil) == remark.reasons.isEmpty)
        #expect(plan.source.pages == [SourcePage(width: 595.3, height: 841.9, content: .scan)])
        let found = plan.diagnostics.filter { Self.codes.contains($0.code) }
        #expect(found.map(\.code) == (code.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.severity == severity && $0.target == "document" && $0.message.contains("\(remark.count)") })
        if let detail = told.detail, remark.kind == .unreadPages { #expect(found.allSatisfy { $0.message.contains(detail) }) }
    }

    /// What a program said stays in its language; the rest is Vietnamese.
    @Test(arguments: [
        (SourceDocument.Remark.Reason.recognitionNotWanted, "đã tắt nhận dạng chữ từ ảnh"),
        (.notInstalled(program: "tesseract", package: "tesseract-ocr"), "chưa cài tesseract; cài bằng lệnh: apt-get install tesseract-ocr"),
        (.languageNotInstalled("vie", package: "tesseract-ocr-vie"), "tesseract chưa có dữ liệu của ngôn ngữ vie; cài bằng lệnh: apt-get install tesseract-ocr-vie"),
        (.page(3, .limitPassed(PassedLimit(program: "tesseract", resource: .memory, limit: "3072 MB"))), "trang 3: bộ nhớ của tesseract vượt giới hạn 3072 MB"),
        (.page(4, .programFailed("pdftoppm", said: "Syntax Error")), "trang 4: pdftoppm báo lỗi «Syntax Error»"),
        (.page(5, .programFailed("pdftoppm", said: nil)), "trang 5: pdftoppm không xử lý được"),
        (.page(6, .tooManyPixels(70, limit: 60)), "trang 6: ảnh có 70 điểm ảnh, vượt giới hạn 60"),
    ])
    func reasons(reason: SourceDocument.Remark.Reason, words: String) throws {
        let pipeline = try Pipeline()
        var document = SetPages.document(FieldLocatorTests.head)
        document.remarks = [.init(kind: .unreadPages, count: 1, reasons: [reason])]
        let plan = pipeline.extract(pipeline.structure(document))
        #expect(plan.source.remarks.map(\.detail) == [words])
        #expect(plan.diagnostics.contains { $0.code == "unread-pages" && $0.message.contains("(\(words))") })
    }

    @Test func kindsOfRemarksAndPagesAreTheReaders() {
        for kind in [SourceDocument.Remark.Kind.invalidBytes, .convertedLines, .recognizedPages, .unreadPages, .joinedWords, .footnotes, .unreadParts] {
            #expect(SourceRemark.Kind(rawValue: kind.rawValue) != nil)
        }
        for content in [SourceDocument.Page.Content.text, .scan, .unread] { #expect(SourcePage.Content(rawValue: content.rawValue) != nil) }
    }
}
