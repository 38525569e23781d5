import PlanModel
import Testing

@testable import Exporters

@Suite struct MarkdownReportTests {
    @Test func isATable() throws {
        let report = try ReportSample.report([ReportSample.file("mau.txt", ReportSample.plan), CheckedFile(name: "b.pdf", result: .failure("hỏng"))])
        let text = ReportSample.text(MarkdownReport().export(report))
        #expect(text.hasPrefix("# Kết quả kiểm tra kế hoạch\n\n## mau.txt\n\n**Cải cách hành chính năm 2026**\n\n2 nhiệm vụ; 1 lỗi, 2 cảnh báo\n"), "\(text)")
        #expect(
            text.contains(
                """
                | STT | Nhiệm vụ | Vị trí | Mức độ | Nội dung cần xem lại | Cách sửa | Mã |
                | ---: | --- | --- | --- | --- | --- | --- |
                | 1 | Toàn văn bản |  | cảnh báo | Văn bản chưa có số | Điền số văn bản | missing-number |
                | 2 | II.1 Rà soát thủ tục hành chính | dòng 21 | cảnh báo | Nhiệm vụ không có sản phẩm |  | missing-product |
                | 3 | II.2 Tuyên truyền cải cách hành chính | trang 2 | lỗi | Thời hạn nằm ngoài năm 2026: «ngày 15/3/2025» | Sửa năm của thời hạn | deadline-outside-year |

                """), "\(text)")
        #expect(text.contains("## b.pdf\n\n**không đọc được**: hỏng\n"), "\(text)")
    }

    /// Every row keeps its seven cells, and nothing becomes markup.
    @Test func hostileTextStaysText() throws {
        let text = ReportSample.text(MarkdownReport().export(try ReportSample.report([ReportSample.file("a|b.txt", ReportSample.hostilePlan)])))
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
        #expect(rows.count == 5)
        for row in rows { #expect(row.replacing("\\|", with: "").filter { $0 == "|" }.count == 8, "\(row)") }
        #expect(!text.contains("<script") && !text.contains("\n# x") && !text.contains("c](d)") && !text.contains("\u{1B}"))
    }
}
