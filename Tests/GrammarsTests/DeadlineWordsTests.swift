import Grammars
import PlanModel
import Testing
import VietnameseText

/// The words of the items, mentions in prose, likeness, confidence.
@Suite struct DeadlineWordsTests {
    static let texts: [(String, [String])] = [
        ("Báo cáo 6 tháng, 9 tháng, năm", ["Báo cáo 6 tháng", "9 tháng", "năm"]),
        ("Tháng 11 hoặc tháng 12/2026", ["Tháng 11", "tháng 12/2026"]),
        ("trước ngày 07 của tháng cuối Quý, 6 tháng và năm", ["trước ngày 07 của tháng cuối Quý", "6 tháng", "năm"]),
        ("Quý I/2026 (sau khi tỉnh giao biên chế)", ["Quý I/2026 (sau khi tỉnh giao biên chế)"]),
        ("- Quý I/2026 ban hành; - Báo cáo Trước15/11/ 2026.", ["Quý I/2026 ban hành", "Báo cáo Trước15/11/ 2026"]),
        ("Quý II xây dựng kế hoạch và báo cáo vào quý IV", ["Quý II xây dựng kế hoạch", "báo cáo vào quý IV"]),
        ("Quý II, quý IV báo cáo", ["Quý II", "quý IV báo cáo"]),
    ]

    @Test(arguments: texts)
    func textsOfItemsAreTheirClauses(text: String, expected: [String]) throws {
        #expect(try deadlineGrammar().parse(TokenizedText(text), planYear: 2026).items.map(\.text) == expected)
    }

    static let conditions: [(String, String)] = [
        ("Sau khi có Quyết định của tỉnh", "Sau khi có Quyết định của tỉnh"),
        ("báo cáo kết quả sau mỗi lần đối thoại qua Văn phòng tổng hợp", "sau mỗi lần đối thoại"),
        ("Kịp thời, đúng tiến độ được giao", "đúng tiến độ được giao"),
        ("Chậm nhất 05 ngày kể từ khi nhận phản ánh", "Chậm nhất 05 ngày kể từ khi nhận phản ánh"),
        ("Hoàn thành chậm nhất sau 30 ngày kể từ ngày ký", "chậm nhất sau 30 ngày kể từ ngày ký"),
    ]

    @Test(arguments: conditions)
    func conditionsAreTheirWords(text: String, expected: String) throws {
        #expect(try deadlineGrammar().parse(TokenizedText(text), planYear: 2026).items.map(\.condition) == [expected])
    }

    /// Words of the mention, then the item as in ``notation(_:)``; `·` parts several.
    static let mentions: [(String, String)] = [
        ("Tổng hợp, báo cáo chậm nhất là ngày 30/01/2026.", "chậm nhất là ngày 30/01/2026: ≤2026-01-30"),
        ("Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh, hoàn thành trước ngày 15/3/2026.", "trước ngày 15/3/2026: <2026-03-15"),
        ("Kế hoạch cải cách hành chính giai đoạn 2021-2025, định hướng đến năm 2030", ""),
        ("100% xã, phường tổ chức Tháng hành động vì an toàn thực phẩm", ""),
        ("mỗi tháng có ít nhất 02 phóng sự", ""),
        ("Lập dự toán gửi Sở Tài chính trước ngày 31/7 hằng năm.", "trước ngày 31/7 hằng năm: every year --07-31"),
        ("báo cáo UBND tỉnh theo định kỳ 6 tháng, 01 năm", "theo định kỳ 6 tháng: every halfYear · 01 năm: every year"),
        ("Rà soát, hoàn thành trong quý II/2026", "trong quý II/2026: 2026-04-01…2026-06-30"),
        ("Rà soát trong quý II", "trong quý II: 2026-04-01…2026-06-30*"),
        ("Trong năm 2026, tổ chức 02 lớp tập huấn", "Trong năm 2026: 2026-01-01…2026-12-31"),
        ("Phấn đấu năm 2026 đạt 95%", ""),
        ("Bảo đảm vệ sinh trước ngày khai giảng năm học mới", ""),
        ("Triển khai trong năm học 2025-2026", "trong năm học 2025-2026: 2025-09-01…2026-05-31"),
        ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", ""),
        ("kiểm tra tại Ngân hàng năm qua", ""),
        ("khảo sát từ ngày 01/3/2026 đến ngày 30/6/2026 tại các xã", "từ ngày 01/3/2026 đến ngày 30/6/2026: 2026-03-01…2026-06-30"),
        ("tự kiểm tra (hoàn thành trước 30/6/2026) và báo cáo hằng quý", "trước 30/6/2026: <2026-06-30 · hằng quý: every quarter"),
        ("Nâng chỉ số lên 36/141 xã, tăng 01-02 bậc", ""),
        ("gửi báo cáo trước ngày 05/4, 05/7/2026", "trước ngày 05/4: <2026-04-05 · 05/7/2026: <2026-07-05"),
    ]

    @Test(arguments: mentions)
    func mentionsAreFirmTimes(text: String, expected: String) throws {
        let text = TokenizedText(text)
        let found = try deadlineGrammar().mentions(in: text, planYear: 2026)
        #expect(found.map { "\(text.string(tokens: $0.tokens)): \(notation([$0.item]))" }.joined(separator: " · ") == expected)
        #expect(found.allSatisfy { text.string(tokens: $0.tokens) == $0.item.text })
    }

    static let likenesses: [(String, ClosedRange<Double>)] = [
        ("Quý I/2026", 0.95...1), ("Thường xuyên", 0.95...1), ("Trước ngày 15/11/2026", 0.95...1), ("Hoàn thành trước", 0.7...1),
        ("Trước ngày", 0.7...1), ("Định kỳ hàng tháng", 0.95...1), ("Theo kế hoạch của tỉnh", 0.5...0.8), ("Quý I năm", 0.7...1),
        ("Xây dựng kế hoạch trong quý I/2026", 0.4...0.8), ("Văn phòng - Thống kê", 0...0.1), ("Công chức Tư pháp - Hộ tịch", 0...0.1),
        ("Kế hoạch của Ủy ban nhân dân xã", 0...0.2), ("Các ban, ngành, đoàn thể", 0...0.25), ("12", 0...0.1), ("", 0...0),
        ("Báo cáo kết quả thực hiện nhiệm vụ năm 2026", 0...0.5),
    ]

    @Test(arguments: likenesses)
    func likenessTellsDeadlineCells(text: String, expected: ClosedRange<Double>) throws {
        let text = TokenizedText(text)
        let value = try deadlineGrammar().likeness(text, range: 0..<text.tokens.count)
        #expect(expected.contains(value), "\(text.string): \(value)")
    }

    @Test func confidenceFallsWithClausesNotUnderstood() throws {
        let grammar = try deadlineGrammar()
        func confidence(_ text: String) -> Double { grammar.parse(TokenizedText(text), planYear: 2026).confidence }
        #expect(confidence("Quý I/2026; thường xuyên") == 1)
        #expect(confidence("Quý I/2026; các đơn vị liên quan") < 0.8)
        #expect(confidence("Các đơn vị liên quan") < 0.5)
        #expect(confidence("Cuối năm 2026") < 0.8)
    }

    @Test func withoutAPlanYearNothingIsInferred() throws {
        let grammar = try deadlineGrammar()
        func read(_ text: String) -> String { notation(grammar.parse(TokenizedText(text), planYear: nil).items) }
        #expect(read("Quý I") == "?")
        #expect(read("Quý I/2026 và quý III") == "2026-01-01…2026-03-31 | 2026-07-01…2026-09-30")
        #expect(read("Hằng quý") == "every quarter")
    }

    @Test func aRangeOfTokensIsReadAlone() throws {
        let text = TokenizedText("Thời gian: Quý I/2026; Sở Nội vụ")
        let items = try deadlineGrammar().parse(text, range: 3..<7, planYear: 2026).items
        #expect(notation(items) == "2026-01-01…2026-03-31")
        #expect(items.first?.text == "Quý I/2026")
    }
}
