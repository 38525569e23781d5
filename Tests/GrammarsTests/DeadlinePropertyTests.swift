import Grammars
import PlanModel
import Testing
import VietnameseText

/// What holds for any text.
@Suite struct DeadlinePropertyTests {
    static let vocabulary: [String] = [
        "ngày", "tháng", "quý", "năm", "tuần", "giờ", "trước", "sau khi", "chậm nhất", "đến hết", "đến", "từ", "trong", "theo", "định kỳ", "hằng",
        "hàng", "thường xuyên", "đột xuất", "cuối", "đầu", "của tháng cuối quý", "hằng năm", "năm học", "giai đoạn", "I", "II", "IV", "V", "1", "2",
        "05", "15", "31", "32", "13", "2026", "2025", "99999999999", "/", "-", ".", ",", ";", ":", "(", ")", "+", "•", "và", "hoặc", "báo cáo",
        "ban hành kế hoạch", "hoàn thành", "kịp thời", "6", "9", "6 tháng", "đầu năm", "cuối năm", "lần", "một lần", "thứ Sáu", "kể từ", "nay",
        "QĐ-UBND", "12/QĐ-UBND", "T12", "QuýI", "trước15/11", "31/02/2026", "29/02", "…", "“", "”", "%", "tuần 5 tháng 2", "trung tuần", "theo dõi",
    ]

    struct Generator {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }

        mutating func soup(words: Int) -> String {
            var text = ""
            for _ in 0..<words {
                text += DeadlinePropertyTests.vocabulary[next(DeadlinePropertyTests.vocabulary.count)]
                if next(5) > 0 { text += " " }
            }
            return text
        }
    }

    @Test func anyTextGivesItemsWhoseWordsStandInIt() throws {
        let grammar = try deadlineGrammar()
        var generator = Generator(state: 42)
        for _ in 0..<4000 {
            let soup = generator.soup(words: 1 + generator.next(24))
            let text = TokenizedText(soup)
            let (items, confidence) = grammar.parse(text, planYear: 2026)
            #expect((0...1).contains(confidence), "\(soup)")
            for item in items {
                #expect(!item.text.isEmpty && contains(text.utf8, item.text), "\(item.text) in \(soup)")
                if let action = item.action { #expect(contains(text.utf8, action), "\(action) in \(soup)") }
                if let start = item.start, let end = item.end { #expect(start <= end, "\(soup)") }
                #expect((item.kind == .by) == (item.inclusive != nil), "\(soup)")
                #expect((item.kind == .recurring) == (item.every != nil), "\(soup)")
            }
            for mention in grammar.mentions(in: text, planYear: nil) {
                #expect(mention.tokens.upperBound <= text.tokens.count && !mention.tokens.isEmpty, "\(soup)")
            }
            #expect((0...1).contains(grammar.likeness(text, range: 0..<text.tokens.count)), "\(soup)")
        }
    }

    /// Ten times the text takes not much more than ten times as long.
    @Test func timeIsLinearInTheText() throws {
        let grammar = try deadlineGrammar()
        var generator = Generator(state: 7)
        let small = generator.soup(words: 2000)
        var large = ""
        while large.utf8.count < 100_000 { large += small }
        for separator in ["", ", ", "và báo cáo tháng 3 ", "theo quý I, ", "((", "6 tháng, "] {
            let few = String(repeating: separator, count: 2000), many = String(repeating: separator, count: 20_000)
            let short = time { _ = grammar.parse(TokenizedText(few + small), planYear: 2026) }
            let long = time { _ = grammar.parse(TokenizedText(many + large), planYear: 2026) }
            #expect(long < max(short * 60, .seconds(5)), "\(separator): \(short), \(long)")
        }
    }

    private func time(_ work: () -> Void) -> Duration {
        let clock = ContinuousClock()
        return clock.measure(work)
    }

    private func contains(_ text: [UInt8], _ part: String) -> Bool {
        let part = Array(part.utf8)
        guard part.count <= text.count else { return false }
        return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
    }
}
