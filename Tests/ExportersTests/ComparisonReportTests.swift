import Archives
import Comparison
import PlanModel
import Testing
import Validation

@testable import Exporters

/// Reports of `kehoach compare`, format by format.
@Suite struct ComparisonReportTests {
    private func text(_ exporter: some ComparisonExporter, _ report: ComparisonReport) throws -> String { ReportSample.text(try exporter.export(report)) }

    @Test func terminal() throws {
        let report = try text(ComparisonText(style: TextStyle(isColored: false, width: 80)), ComparisonSample.report())
        #expect(
            report == """
                Kế hoạch cấp dưới: Cải cách hành chính xã năm 2026
                Kế hoạch cấp trên: Cải cách hành chính tỉnh năm 2026

                Chưa đưa vào kế hoạch (1)
                  II.1  Đối thoại với người dân
                      = nêu cấp xã: «các xã»

                Điểm khác (1)
                  1 ← I.1  Rà soát văn bản của xã
                      Thiếu sản phẩm: Báo cáo
                      Thời hạn muộn hơn: Trước ngày 30/6/2026 → Trước ngày 30/9/2026

                Nhiệm vụ riêng (1)
                  2  Lắp mạng không dây tại thôn

                Không thuộc cấp dưới (1)
                  I.2  Thẩm định dự thảo nghị quyết

                Đã có: 1/2 (50 %)
                  1  Chưa đưa vào kế hoạch
                  1  Đã đưa vào kế hoạch
                  1  Nhiệm vụ riêng
                  1  Không thuộc cấp dưới
                Điểm khác
                  1  Thiếu sản phẩm
                  1  Thời hạn muộn hơn
                Theo mục của kế hoạch làm gốc
                  ██████████     1/1  THỂ CHẾ
                  ░░░░░░░░░░     0/1  THỦ TỤC

                """, "\(report)")
    }

    @Test func terminalHasColorsOnlyWhereAsked() throws {
        #expect(try text(ComparisonText(style: TextStyle(isColored: true, width: 80)), ComparisonSample.report()).contains("\u{1B}[1;33mThời hạn muộn hơn"))
        let hostile = ComparisonReport(.pair(ComparisonSample.hostile), language: .vietnamese)
        let report = try text(ComparisonText(style: TextStyle(isColored: false, width: 80)), hostile)
        #expect(!report.contains("\u{1B}") && !report.contains("\u{202E}") && !report.contains("\u{7}"))
        let longest = report.split(separator: "\n").filter { $0.contains("ăăă") }.map(\.unicodeScalars.count).max() ?? 0
        #expect((20...80 + ReportSample.hostile.unicodeScalars.count).contains(longest))
    }

    @Test func english() throws {
        let report = try text(ComparisonText(style: TextStyle(isColored: false, width: 80)), ComparisonSample.report(.english))
        #expect(report.contains("Not taken over (1)") && report.contains("Later deadline: ") && !report.contains("Thời hạn muộn"))
        let html = try text(ComparisonHTML(), ComparisonSample.report(.english))
        #expect(html.contains("<html lang=\"en\">") && html.contains("Show only") && html.contains("2026-01-12"))
    }

    @Test func markdown() throws {
        let report = try text(ComparisonMarkdown(), ComparisonSample.report())
        #expect(report.contains("| II.1 | Đối thoại với người dân | nêu cấp xã: «các xã» |"), "\(report)")
        #expect(report.contains("| 1 | I.1 | Rà soát văn bản của xã | Thiếu sản phẩm: Báo cáo; Thời hạn muộn hơn: "))
        let tables = try text(ComparisonMarkdown(), ComparisonReport(.pair(ComparisonSample.hostile), language: .vietnamese))
        #expect(!tables.contains("<script>") && !tables.contains("\u{1B}"))
        let matrix = try text(ComparisonMarkdown(), ComparisonSample.matrix)
        #expect(matrix.contains("| UBND xã Suối Vàng | 0/2 (0 %) |") && matrix.contains("- hong.pdf: tệp &lt;hỏng&gt;"), "\(matrix)")
    }

    @Test func htmlShowsBothPlansSideBySide() throws {
        let html = try text(ComparisonHTML(), ComparisonSample.report())
        #expect(html.contains("<span class=\"id\">I.1</span> Rà soát <del>toàn bộ</del> văn bản của <del>các</del> xã</p>"), "\(html)")
        #expect(html.contains("<span class=\"id\">1</span> Rà soát văn bản của xã</p>"))
        #expect(html.contains("<dd class=\"differs\">Trước ngày 30/9/2026</dd>") && html.contains("<dd>Văn phòng</dd>"))
        #expect(html.contains("data-filters=\"later product\"") && html.contains("độ tin cậy 65 %"))
        let missing = try #require(html.range(of: "Đối thoại với người dân")), pair = try #require(html.range(of: "<del>toàn bộ"))
        let other = try #require(html.range(of: "Thẩm định dự thảo nghị quyết"))
        #expect(missing.upperBound < pair.lowerBound && pair.upperBound < other.lowerBound)
        for part in ["http:", "https:", "src=", "@import", "url(", "<link"] { #expect(!html.contains(part), "\(part)") }
    }

    @Test func htmlOfNothingMissing() throws {
        var comparison = ComparisonSample.comparison
        comparison.parentOnly = []
        comparison.childOnly = []
        comparison.pairs[0].changes = []
        let html = try text(ComparisonHTML(), ComparisonReport(.pair(comparison), language: .vietnamese))
        #expect(html.contains("Mọi nhiệm vụ liên quan đều đã đưa vào kế hoạch.") && !html.contains("id=\"own\"") && !html.contains("id=\"not-for-child\""))
    }

    @Test(arguments: [true, false]) func hostileTextStaysText(isMatrix: Bool) throws {
        let hostile = ComparisonSample.hostile
        let rows = [ComparisonMatrix.Row(hostile)]
        let report = isMatrix
            ? ComparisonReport(
                .matrix(ComparisonMatrix(mode: .parent, parent: hostile.parent, rows: rows)), failures: [UnreadFile(name: ReportSample.hostile, message: ReportSample.hostile)],
                language: .vietnamese)
            : ComparisonReport(.pair(hostile), language: .vietnamese)
        let html = try text(ComparisonHTML(), report)
        let body = try #require(html.range(of: "<body>"))
        #expect(html[body.upperBound...].utf8.split(separator: UInt8(ascii: "<")).count { $0.starts(with: "script".utf8) } == 1)
        #expect(!html.contains("\u{1B}") && !html.contains("\u{202E}") && html.contains("{{terms.title}}"))
    }

    @Test func workbook() throws {
        let archive = try ZipArchive(try ComparisonSpreadsheet().export(ComparisonSample.report()))
        let strings = String(decoding: try archive.read("xl/sharedStrings.xml"), as: UTF8.self)
        for words in ["Chưa đưa vào kế hoạch", "Đối thoại với người dân", "Thời hạn muộn hơn: Trước ngày 30/6/2026 → Trước ngày 30/9/2026", "nêu cấp xã: «các xã»"] {
            #expect(strings.contains(">\(words)<"), "\(words)")
        }
        // The marked words are runs of their own.
        #expect(strings.contains("toàn bộ</t>") && strings.contains("<strike/>"))
        #expect(archive.contains("xl/worksheets/sheet6.xml") && !archive.contains("xl/worksheets/sheet7.xml"))
    }

    @Test func workbookOfHostileText() throws {
        let archive = try ZipArchive(try ComparisonSpreadsheet().export(ComparisonReport(.pair(ComparisonSample.hostile), language: .vietnamese)))
        for number in 1...6 {
            let sheet = String(decoding: try archive.read("xl/worksheets/sheet\(number).xml"), as: UTF8.self)
            #expect(!sheet.contains("<f>") && !sheet.contains("<hyperlink"))
        }
        #expect(!String(decoding: try archive.read("xl/sharedStrings.xml"), as: UTF8.self).contains("<script"))
    }

    @Test func workbookOfManyPlans() throws {
        let archive = try ZipArchive(try ComparisonSpreadsheet().export(ComparisonSample.matrix))
        let strings = String(decoding: try archive.read("xl/sharedStrings.xml"), as: UTF8.self)
        for words in ["Ma trận", "UBND xã Đồng Mây", "UBND xã Suối Vàng", "✗", "◐", "hong.pdf", "tệp &lt;hỏng&gt;"] {
            #expect(strings.contains(words) || words == "Ma trận", "\(words)")
        }
        #expect(String(decoding: try archive.read("xl/workbook.xml"), as: UTF8.self).contains("name=\"Ma trận\""))
    }

    @Test func matrixOnTheTerminal() throws {
        let report = try text(ComparisonText(style: TextStyle(isColored: false, width: 80)), ComparisonSample.matrix)
        #expect(report.contains("2 đơn vị; đã có 1/4 (25 %)") && report.contains("█████░░░░░     1/2  UBND xã Đồng Mây") && report.contains("    0/2  II.1  Đối thoại"), "\(report)")
        #expect(report.hasSuffix("Tệp không đọc được (1)\n  hong.pdf\n"))
    }

    @Test(arguments: [
        ("Rà soát, cập nhật TTHC", "Rà soát TTHC", [WordRun(.same, "Rà soát"), WordRun(.removed, ", cập nhật"), WordRun(.same, "TTHC")], "Rà soát[, cập nhật] TTHC", "Rà soát TTHC"),
        ("UBND Xã", "UBND xã", [WordRun(.same, "UBND xã")], "UBND Xã", "UBND xã"),
        // Runs of another text.
        ("a b", "a c", [WordRun(.same, "x y z")], "a b", "a c"), ("a", "b", [], "a", "b"),
    ] as [(String, String, [WordRun], String, String)]) func markedTitles(parent: String, child: String, runs: [WordRun], source: String, own: String) {
        let titles = MarkedTitles(runs, child: child, parent: parent)
        func shown(_ parts: [MarkedTitles.Part]) -> String { parts.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined() }
        #expect(shown(titles.parent) == source && shown(titles.child) == own)
    }
}
