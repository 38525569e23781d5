import Pipeline
import PlanModel
import Testing
@testable import Validation
import VietnameseText

@Suite struct TimeTests {
    @Test(arguments: [
        ("ngày 15/3/2026", "15/3/2026"), ("ngày 15 tháng 3 năm 2026", "15/3/2026"), ("trước 15.3.2026", "15/3/2026"), ("15/3", "15/3/-"), ("tháng 3/2026", "-/3/2026"),
        ("tháng 3, tháng 4 năm 2026", "-/3/- -/4/2026"), ("quý II/2026", "-/4/2026"), ("Quý 3 năm 2026", "-/7/2026"), ("năm 2026", "-/1/2026"), ("3/2026", "-/3/2026"),
        ("giai đoạn 2021-2025", "2021–2025"), ("từ năm 2021 đến năm 2025", "2021–2025"), ("ISO 9001:2015", ""), ("số 45/2021/QĐ-UBND", ""), ("3/5 chỉ tiêu; 24/7", "3/5/- 24/7/-"),
        ("ngày 31/6/2026", "!31/6/2026"), ("quý V/2026", "!-/-/-"), ("tháng 13/2026", "!-/13/2026"), ("12 tháng, 30 ngày", ""),
    ]) func calendarWords(in text: String, are expected: String) {
        func written(_ number: Int?) -> String { number.map(String.init) ?? "-" }
        let found = CalendarWords(in: TokenizedText(text)).map { word in
            if let last = word.lastYear { return "\(written(word.year))–\(last)" }
            return (word.isImpossible ? "!" : "") + [word.day, word.month, word.year].map(written).joined(separator: "/")
        }
        #expect(found.joined(separator: " ") == expected)
    }

    /// Sentences of a plan for 2026 in which a year of the past is right.
    @Test(arguments: [
        "Tăng 02 bậc so với năm 2025.", "Khắc phục hạn chế trong thực hiện nhiệm vụ năm 2025.", "Tiếp tục thực hiện Luật Đất đai năm 2024.",
        "Kế hoạch này thay thế Kế hoạch cải cách hành chính năm 2025.", "Các nhiệm vụ năm 2025 chuyển sang được hoàn thành trong Quý I.",
        "Phát huy kết quả công tác cải cách hành chính năm 2025.", "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/01/2025 về công tác cải cách hành chính năm 2025.",
        "Hoàn thành chỉ tiêu giai đoạn 2021-2025.", "Từ năm 2025, xã thực hiện chính quyền hai cấp.", "Năm 2025, xã có 12 thôn.", "Trong năm 2025, các thôn trên địa bàn xã đã tổ chức 12 buổi họp.", "Kiểm tra kế hoạch theo TCVN ISO 9001:2015.",
    ]) func yearsThatMayStay(_ sentence: String) throws {
        #expect(try Self.found("stale-year", in: .with(\.purpose, "I. MỤC ĐÍCH\n\(sentence)")).isEmpty)
    }

    @Test(arguments: [
        ("Giữ vững thứ bậc chuyển đổi số của xã trong năm 2025.", "năm 2025"), ("Hoàn thành nhiệm vụ cải cách hành chính năm 2024.", "năm 2024"),
        ("Thực hiện tốt Kế hoạch CCHC năm 2025; so với trước phải tốt hơn.", "năm 2025"),
    ]) func yearsLeftOver(_ sentence: String, _ words: String) throws {
        let found = try Self.found("stale-year", in: .with(\.purpose, "I. MỤC ĐÍCH\n\(sentence)"))
        #expect(found.map { $0.evidence?.words } == [words])
    }

    @Test func planIssuedWhenItsYearIsOver() throws {
        let found = try Self.found("stale-year", in: .with(\.title, "KẾ HOẠCH\nCải cách hành chính năm 2025"))
        #expect(found.first?.variant == "title" && found.first?.evidence?.words == "năm 2025")
    }

    @Test(arguments: [
        ("Quý I, II/2026", ""), ("Tháng 12/2025", "deadline-outside-year Tháng 12/2025"), ("Ban hành kế hoạch Quý I/2026; báo cáo trước ngày 30/11/2025", "deadline-outside-year ngày 30/11/2025"),
        ("Đến năm 2030", ""), ("Trước ngày 15/01/2027", "deadline-outside-year ngày 15/01/2027"), ("Ngày 31/4/2026", "deadline-not-understood Ngày 31/4/2026"),
        ("Từ ngày 20/5/2026 đến ngày 10/5/2026", "deadline-reversed Từ ngày 20/5/2026 đến ngày 10/5/2026"), ("Trước ngày 05/01/2026", "deadline-before-document Trước ngày 05/01/2026"),
        ("Tháng 01/2026", ""), ("Sau khi có kết quả đánh giá năm 2025", ""),
    ]) func deadlines(_ deadline: String, _ expected: String) throws {
        let found = try Self.found("deadline-", in: .deadline(deadline))
        #expect(found.map { "\($0.code) \($0.evidence?.words ?? "")" }.joined(separator: ", ") == expected)
    }

    static let pipeline = Result { try Pipeline() }

    private static func found(_ code: String, in example: ExamplePlan) throws -> [Diagnostic] {
        try pipeline.get().plan(from: Array(example.text.utf8), name: "test").diagnostics.filter { $0.code.hasPrefix(code) }
    }
}
