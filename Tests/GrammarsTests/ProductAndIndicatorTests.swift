import Grammars
import RuleBook
import Testing
import VietnameseText

@Suite struct ProductGrammarTests {
    static let grammar = Result { ProductGrammar(rules: try ProductRules(RuleLayers())) }

    @Test(arguments: [
        ("Kế hoạch, Báo cáo, Quyết định", ["Kế hoạch, Báo cáo, Quyết định"]),
        ("Kế hoạch của UBND xã; báo cáo kết quả.", ["Kế hoạch của UBND xã", "báo cáo kết quả"]),
        ("- Biên bản kiểm tra; - Báo cáo khắc phục;", ["Biên bản kiểm tra", "Báo cáo khắc phục"]),
        ("- Biên bản kiểm tra\n- Báo cáo khắc phục", ["Biên bản kiểm tra", "Báo cáo khắc phục"]),
        ("- Biên bản kiểm tra - Báo cáo khắc phục", ["Biên bản kiểm tra", "Báo cáo khắc phục"]),
        ("Báo cáo (bản giấy; bản điện tử)", ["Báo cáo (bản giấy; bản điện tử)"]),
        ("Sổ tay \"hỏi; đáp\"; Danh sách", ["Sổ tay \"hỏi; đáp\"", "Danh sách"]),
        ("Quyết định của UBND xã. Báo cáo kết quả.", ["Quyết định của UBND xã", "Báo cáo kết quả"]),
        ("Báo cáo kết quả. Tỷ lệ số hóa đạt chỉ tiêu", ["Báo cáo kết quả. Tỷ lệ số hóa đạt chỉ tiêu"]),
        ("Quyết định thành lập - kiện toàn tổ", ["Quyết định thành lập - kiện toàn tổ"]),
        ("Kế hoạch (ban hành; sửa đổi", ["Kế hoạch (ban hành", "sửa đổi"]),
        ("", []), (";.", []),
    ]) func items(_ field: String, _ expected: [String]) throws {
        #expect(try Self.grammar.get().parse(TokenizedText(field)) == expected)
    }

    @Test func paragraphsAreItems() throws {
        let items = try Self.grammar.get().parse(paragraphs: [TokenizedText("Kế hoạch;"), TokenizedText("+ Báo cáo quý; báo cáo năm")])
        #expect(items == ["Kế hoạch", "Báo cáo quý", "báo cáo năm"])
    }

    @Test(arguments: [("Báo cáo của UBND xã", 1.0), ("Các văn bản", 0.8), ("Văn phòng UBND xã", 0.0), ("", 0.0)])
    func likeness(_ line: String, _ expected: Double) throws {
        let text = TokenizedText(line)
        #expect(try Self.grammar.get().likeness(text, range: 0..<text.tokens.count) == expected)
    }
}

@Suite struct IndicatorGrammarTests {
    static let grammar = Result { IndicatorGrammar(rules: try IndicatorRules(RuleLayers())) }

    @Test(arguments: [
        ("100% hồ sơ đúng hạn", ["100% hồ sơ: equal 100.0 %"]),
        ("Tối thiểu 95% văn bản", ["Tối thiểu 95% văn bản: atLeast 95.0 %"]),
        ("tỷ lệ từ 98% trở lên", ["từ 98% trở lên: atLeast 98.0 %"]),
        ("trên 95%, dưới 5%", ["trên 95%: moreThan 95.0 %", "dưới 5%: lessThan 5.0 %"]),
        ("đạt 90%", ["đạt 90%: equal 90.0 %"]),
        ("tăng 01-02 bậc so với năm 2024", ["tăng 01-02 bậc: increase 1.0..2.0 bậc"]),
        ("tăng từ 10% trở lên", ["tăng từ 10% trở lên: increase 10.0 %"]),
        ("giảm 10% biên chế", ["giảm 10%: decrease 10.0 %"]),
        ("ít nhất 01 lần/năm", ["ít nhất 01 lần/năm: atLeast 1.0 lần/năm"]),
        ("không quá 3 ngày làm việc", ["không quá 3 ngày làm việc: atMost 3.0 ngày làm việc"]),
        ("70 - 80%", ["70 - 80%: equal 70.0..80.0 %"]),
        ("từ 70% đến 80%", ["từ 70% đến 80%: equal 70.0..80.0 %"]),
        ("xây dựng 2 mô hình", ["2 mô hình: equal 2.0 mô hình"]),
        ("1.250 hộ, 3,5 km đường", ["1.250 hộ: equal 1250.0 hộ", "3,5 km: equal 3.5 km"]),
        ("58,33%", ["58,33%: equal 58.33 %"]),
        ("ngày 15/11/2025, năm 2025, giai đoạn 2021 - 2025", []),
        ("Quyết định số 12/QĐ-UBND, Điều 3, khoản 2; Đề án 06", []),
        ("1.2. Hoàn thành trong 6 tháng đầu năm", []),
        ("ISO 9001:2015, mức độ 3 và 4", []),
        ("", []),
    ]) func indicators(_ sentence: String, _ expected: [String]) throws {
        let found = try Self.grammar.get().parse(TokenizedText(sentence))
        #expect(found.map { "\($0.text): \($0.comparison.rawValue) \($0.value)\($0.upperValue.map { "..\($0)" } ?? "") \($0.unit ?? "-")" } == expected)
    }
}

/// Long and odd texts: every grammar answers in time that grows with the text, never crashes.
@Suite struct GrammarRobustnessTests {
    private static let odd = [
        "các ban, ngành, ", "được giao ", "Luật sửa đổi, bổ sung một số điều của ", "số 1/QĐ-TTg, ", "(", "“", "- ", "từ 1 đến ",
        "Ban Chỉ đạo chuyển đổi ", "; Kế hoạch. ", "Sở Nội vụ, Tài chính và ", "ngày 1/", "\u{0301}", "٣", "Văn phòng - ",
    ]

    @Test(arguments: odd) func hundredKilobytes(_ piece: String) throws {
        let layers = RuleLayers()
        let agencies = AgencyGrammar(rules: try AgencyRules(layers)), citations = CitationGrammar(rules: try CitationRules(layers))
        let products = ProductGrammar(rules: try ProductRules(layers)), indicators = IndicatorGrammar(rules: try IndicatorRules(layers))
        func run(_ bytes: Int) -> Duration {
            let text = TokenizedText(String(repeating: piece, count: bytes / piece.utf8.count))
            return ContinuousClock().measure {
                _ = agencies.parse(text, issuerLevel: .commune)
                _ = agencies.leading(in: text, at: 0, issuerLevel: nil)
                for mention in agencies.mentions(in: text, issuerLevel: nil) { #expect(mention.tokens.upperBound <= text.tokens.count) }
                _ = agencies.likeness(text, range: 0..<text.tokens.count)
                for citation in citations.citations(in: text) {
                    if let range = citation.range { #expect(range.start < range.end) }
                }
                _ = products.parse(text)
                _ = indicators.parse(text)
            }
        }
        _ = run(1_000)
        // Ten times the text may cost at most some thirty times the time: far below what a square would.
        let small = run(10_000), large = run(100_000)
        #expect(large < small * 40 + .milliseconds(200), "\(piece): \(small) then \(large)")
    }
}
