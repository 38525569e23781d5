import PlanModel
import RuleBook
import VietnameseText

/// `ocr-suspect`: a word whose last letters stand apart (`Côn g chức`).
struct TornWordRule: ValidationRule {
    let words: WordRules

    var code: String { "ocr-suspect" }

    func findings(in view: PlanView) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for text in view.texts {
            let tokens = text.words.tokens
            for index in tokens.indices.dropFirst() where isFragment(tokens[index]) && tokens[index - 1].isWord {
                guard let range = torn(at: index, tokens, text.words) else { continue }
                let printed = text.words.string(tokens: range)
                found.append(Diagnostic(
                    code: code, target: text.target,
                    arguments: ["words": printed, "likely": joined(text.words, range, at: index)], evidence: text.evidence(range), origin: text.origin))
            }
        }
        return found
    }

    /// One or two letters without a vowel between spaces: no word of the language.
    private func isFragment(_ token: Token) -> Bool {
        guard token.isWord, token.spaceBefore, token.letterCase == .lower, token.range.count <= 2 else { return false }
        return Self.consonants.contains(token.key)
    }

    private static let consonants = Set(["c", "g", "h", "m", "n", "p", "t", "ch", "ng", "nh"].map { TokenizedText($0).tokens[0].key })

    /// With the fragment joined to it the word before makes a word with a neighbour.
    private func torn(at index: Int, _ tokens: [Token], _ text: TokenizedText) -> Range<Int>? {
        let whole = TokenizedText(text.string(tokens: index - 1..<index) + text.string(tokens: index..<index + 1)).tokens
        guard whole.count == 1 else { return nil }
        if index + 1 < tokens.count, tokens[index + 1].isWord, words.isRight(whole[0].key, tokens[index + 1].key) { return index - 1..<index + 2 }
        if index > 1, tokens[index - 2].isWord, words.isRight(tokens[index - 2].key, whole[0].key) { return index - 2..<index + 1 }
        return nil
    }

    private func joined(_ text: TokenizedText, _ range: Range<Int>, at fragment: Int) -> String {
        text.string(tokens: range.lowerBound..<fragment) + text.string(tokens: fragment..<range.upperBound)
    }

    var examples: [RuleExample] {
        func plan(_ lead: String) -> ExamplePlan {
            .with(\.tasks, """
                1. Phổ biến pháp luật
                - Cơ quan chủ trì: \(lead)
                - Cơ quan phối hợp: Phòng Kinh tế
                - Sản phẩm: Kế hoạch
                - Thời gian thực hiện: Quý II/2026
                """)
        }
        return [
            .triggers("II.1", in: plan("Côn g chức Tư pháp - Hộ tịch")), .triggers("II.1", in: plan("Bộ phận Văn phòn g HĐND và UBND xã")),
            .passes(plan("Công chức Tư pháp - Hộ tịch")), .passes(.with(\.purpose, "I. MỤC ĐÍCH\nTrồng mỗi hộ 200 m rào, 5 g hạt giống.")),
        ]
    }
}
