import PlanModel
import Testing

@testable import Exporters

@Suite struct ExcerptTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        /// Marked between brackets; without them the whole text is meant.
        var width: Int
        var line: String
        var underline: String

        var testDescription: String { text }

        var evidence: Diagnostic.Evidence {
            let scalars = Array(text.unicodeScalars)
            guard let open = scalars.firstIndex(of: "["), let close = scalars.firstIndex(of: "]") else { return Diagnostic.Evidence(text: text) }
            return Diagnostic.Evidence(
                text: text.filter { $0 != "[" && $0 != "]" }, range: TextRange(start: open, end: close - 1))
        }
    }

    @Test(arguments: [
        Case(text: "Rà soát", width: 40, line: "Rà soát", underline: "^^^^^^^"),
        Case(text: "Trước ngày [15/3/2025]", width: 40, line: "Trước ngày 15/3/2025", underline: "           ^^^^^^^^^"),
        Case(text: "[ a b ]", width: 40, line: " a b ", underline: " ^^^"),
        // Letters of two scalars take one column.
        Case(text: "ho\u{300}a [bi\u{300}nh]", width: 40, line: "ho\u{300}a bi\u{300}nh", underline: "    ^^^^"),
        Case(text: "một hai ba bốn [năm] sáu bảy tám chín", width: 20, line: "…ba bốn năm sáu bảy…", underline: "        ^^^"),
        Case(text: "[một] hai ba bốn năm sáu bảy", width: 16, line: "một hai ba bốn…", underline: "^^^"),
        Case(text: "một hai ba bốn năm sáu [bảy]", width: 16, line: "…năm sáu bảy", underline: "         ^^^"),
        // Words longer than the line: their beginning.
        Case(text: "a [bbbbbbbbbbbbbbbbbbbbbbbb] c", width: 12, line: "…bbbbbbbbbb…", underline: " ^^^^^^^^^^"),
        Case(text: "\u{1B}[31m]\u{7}\tx", width: 40, line: "\u{241B}31m\u{2407} x", underline: " ^^^"),
        Case(text: "[]rỗng", width: 40, line: "rỗng", underline: "^"),
    ]) func clippedAndUnderlined(_ example: Case) {
        let excerpt = Excerpt(example.evidence, width: example.width)
        #expect(excerpt.line == example.line)
        #expect(excerpt.underline == example.underline)
    }

    /// No text, range or width breaks it, and what is shown fits.
    @Test func anyRangeFits() {
        var generator = SystemRandomNumberGenerator()
        let words = ["Rà", "soát", "thủ", "tục", "hành", "chính", "e\u{301}", "\u{202E}", "a/b", "…", "  "]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
            let count = text.unicodeScalars.count, start = Int.random(in: 0...count, using: &generator)
            let range = TextRange(start: start, end: Int.random(in: start...count, using: &generator))
            let width = Int.random(in: 10...60, using: &generator)
            let excerpt = Excerpt(Diagnostic.Evidence(text: text, range: range), width: width)
            let columns = excerpt.line.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
            // One sign behind the last column where no letter is meant.
            #expect(columns <= width && excerpt.underline.utf8.count <= width + 1, "\(width): \(excerpt.line)")
        }
    }
}
