import DocumentModel
import Pipeline
import PlanModel
import Testing

/// What the reader could not read or had to repair is said in the plan.
@Suite struct SourceReportTests {
    @Test(arguments: [
        (SourceDocument.Remark(kind: .unreadPages, count: 2, detail: "tesseract is not installed"), "unread-pages" as String?, Diagnostic.Severity.warning),
        (SourceDocument.Remark(kind: .recognizedPages, count: 3), "recognized-pages", .note),
        (SourceDocument.Remark(kind: .invalidBytes, count: 1), "invalid-bytes", .warning),
        (SourceDocument.Remark(kind: .footnotes, count: 4), "footnotes", .note),
        (SourceDocument.Remark(kind: .unreadParts, count: 6, detail: "files embedded in the document"), "unread-parts", .warning),
        (SourceDocument.Remark(kind: .convertedLines, count: 9), nil, .note),
        (SourceDocument.Remark(kind: .joinedWords, count: 9), nil, .note),
    ])
    func remarks(remark: SourceDocument.Remark, code: String?, severity: Diagnostic.Severity) throws {
        let pipeline = try Pipeline()
        var document = SetPages.document(FieldLocatorTests.head + "a) Lắp biển báo.\n- Chủ trì: Công an xã.")
        document.remarks = [remark]
        document.pages[0].content = .scan
        let plan = pipeline.extract(pipeline.structure(document))
        #expect(plan.source.remarks == [SourceRemark(kind: try #require(SourceRemark.Kind(rawValue: remark.kind.rawValue)), count: remark.count, detail: remark.detail)])
        #expect(plan.source.pages == [SourcePage(width: 595.3, height: 841.9, content: .scan)])
        let found = plan.diagnostics.filter { $0.target == "document" && $0.message.contains("\(remark.count)") }
        #expect(found.map(\.code) == (code.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.severity == severity })
        if let detail = remark.detail, remark.kind == .unreadPages { #expect(found.allSatisfy { $0.message.contains(detail) }) }
    }

    @Test func kindsOfRemarksAndPagesAreTheReaders() {
        for kind in [SourceDocument.Remark.Kind.invalidBytes, .convertedLines, .recognizedPages, .unreadPages, .joinedWords, .footnotes, .unreadParts] {
            #expect(SourceRemark.Kind(rawValue: kind.rawValue) != nil)
        }
        for content in [SourceDocument.Page.Content.text, .scan, .unread] { #expect(SourcePage.Content(rawValue: content.rawValue) != nil) }
    }
}
