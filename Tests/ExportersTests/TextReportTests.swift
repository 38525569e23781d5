import PlanModel
import Testing

@testable import Exporters

@Suite struct TextReportTests {
    private func text(_ files: [CheckedFile], colored: Bool = false, width: Int = 100, english: Bool = false) throws -> String {
        let report = try ReportSample.report(files, english ? .english : .vietnamese)
        return ReportSample.text(TextReport(style: TextStyle(isColored: colored, width: width)).export(report))
    }

    /// The report up to the summary, which counts what other files of rules say.
    @Test func diagnosticsLookLikeThis() throws {
        let report = try text([ReportSample.file("mau.txt", ReportSample.plan)])
        #expect(
            report.hasPrefix(
                """
                cảnh báo[missing-number]: văn bản chưa có số
                   --> mau.txt, văn bản
                    = cách sửa: điền số văn bản

                cảnh báo[missing-product]: nhiệm vụ không có sản phẩm
                   --> mau.txt:21, nhiệm vụ II.1
                    |
                 21 | Rà soát thủ tục hành chính
                    | ^^^^^^^^^^^^^^^^^^^^^^^^^^

                lỗi[deadline-outside-year]: thời hạn nằm ngoài năm 2026
                   --> mau.txt:130 (trang 2), nhiệm vụ II.2
                    |
                130 | Trước ngày 15/3/2025
                    |       ^^^^^^^^^^^^^^
                    = cách sửa: sửa năm của thời hạn

                mau.txt: 2 nhiệm vụ; 1 lỗi, 2 cảnh báo

                """), "\(report)")
        #expect(report.contains("1  missing-product        Thiếu sản phẩm"), "\(report)")
        #expect(report.contains("6 rõ: rõ người 2/2 · rõ việc"), "\(report)")
    }

    /// Lines of Plan JSON mean nothing to a reader; those of the file that it was made from do.
    @Test func placesOfPlanJSONAreInItsSource() throws {
        var plan = ReportSample.plan
        plan.source.name = "goc.txt"
        // Of a reader: validation keeps it.
        plan.diagnostics = [Diagnostic(code: "footnotes", target: Diagnostic.document, arguments: ["count": "2"], origin: Origin(page: 3, firstLine: 7, lastLine: 7))]
        let report = try text([CheckedFile(name: "mau.json", plan: try ReportSample.validator.get().validate(plan), validator: try ReportSample.validator.get(), selection: DiagnosticSelection(), language: .vietnamese)])
        #expect(report.contains("\nmau.json: 2 nhiệm vụ;") && report.contains("--> goc.txt:7 (trang 3), văn bản") && !report.contains("--> mau.json"), "\(report)")
    }

    @Test func english() throws {
        let report = try text([ReportSample.file("plan.txt", ReportSample.plan)], english: true)
        #expect(report.contains("warning[missing-product]") && report.contains("--> plan.txt:130 (page 2), task II.2"))
        #expect(report.contains("plan.txt: 2 tasks; 1 error, 2 warnings"))
    }

    @Test func severalFilesHaveATotal() throws {
        var clean = ReportSample.plan
        clean.diagnostics = []
        let files = [try ReportSample.file("a.txt", ReportSample.plan), try ReportSample.file("b.txt", clean), CheckedFile(name: "c.txt", result: .failure("x"))]
        let report = try text(files)
        #expect(report.contains("b.txt: 2 nhiệm vụ; không có điểm nào cần xem lại\n"))
        #expect(report.contains("\n3 tệp: 1 lỗi, 2 cảnh báo; 1 tệp không đọc được\n"))
    }

    @Test func colorsOnlyWhereAsked() throws {
        #expect(try text([ReportSample.file("a.txt", ReportSample.plan)], colored: true).contains("\u{1B}[1;31mlỗi[deadline-outside-year]\u{1B}[0m"))
        #expect(try !text([ReportSample.file("a.txt", ReportSample.plan)]).contains("\u{1B}"))
    }

    @Test func nothingOfADocumentSteersTheTerminal() throws {
        let report = try text([ReportSample.file("\u{1B}]0;x\u{7}.txt", ReportSample.hostilePlan)])
        let steering = report.unicodeScalars.filter { ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value) }
        #expect(steering.isEmpty, "\(steering)")
        #expect(report.contains("\u{241B}[31m"))
        #expect(!report.contains("\n# x"))
    }
}
