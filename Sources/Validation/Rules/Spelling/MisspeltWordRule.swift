import PlanModel
import RuleBook
import VietnameseText

/// `ocr-suspect`: two syllables that are no word, and would be one with other marks (`tố chức`) or one other letter
/// (`phần mền`).
///
/// Most such pairs only stand side by side (`văn bản hành chính` holds `bản hành`): a pair counts where neither of its
/// syllables makes a word with its other neighbour. Each pair is said once a document.
struct MisspeltWordRule: ValidationRule {
    let words: WordRules

    var code: String { "ocr-suspect" }

    func findings(in view: PlanView) -> [Diagnostic] {
        var found: [Diagnostic] = [], said: Set<String> = []
        for text in view.texts {
            let tokens = text.words.tokens
            for index in tokens.indices.dropLast() where isPair(tokens, index) {
                let first = tokens[index].key, second = tokens[index + 1].key
                guard !words.isRight(first, second), let likely = words.likely(first, second).first else { continue }
                if index > 0, isPair(tokens, index - 1, anyCase: true), words.isRight(tokens[index - 1].key, first) { continue }
                if index + 2 < tokens.count, isPair(tokens, index + 1, anyCase: true), words.isRight(second, tokens[index + 2].key) { continue }
                let printed = text.words.string(tokens: index..<index + 2)
                guard said.insert(printed).inserted else { continue }
                found.append(Diagnostic(
                    code: code, target: text.target, arguments: ["words": printed, "likely": likely.text], evidence: text.evidence(index..<index + 2),
                    origin: text.origin))
            }
        }
        return found
    }

    /// Two words with a space between them; capitals inside are names and abbreviations.
    private func isPair(_ tokens: [Token], _ index: Int, anyCase: Bool = false) -> Bool {
        let first = tokens[index], second = tokens[index + 1]
        guard first.isWord, second.isWord, second.spaceBefore else { return false }
        return anyCase || second.letterCase == .lower || first.letterCase == .upper && second.letterCase == .upper && second.range.count > 2
    }

    var examples: [RuleExample] {
        [
            .triggers("document", in: .with(\.purpose, "I. MỤC ĐÍCH\nCũng cố bộ máy, nâng cao chất lượng phục vụ.")),
            .triggers("II.1", in: .with(\.tasks, """
                1. Nâng cấp phần mền một cửa
                - Cơ quan chủ trì: Văn phòng HĐND và UBND xã
                - Cơ quan phối hợp: Phòng Kinh tế
                - Sản phẩm: Biên bản nghiệm thu
                - Thời gian thực hiện: Quý II/2026
                """)),
            .passes(.with(\.purpose, "I. MỤC ĐÍCH\nRà soát văn bản hành chính; có quan tâm đến người cao tuổi, có kế thừa kết quả đã đạt được.")),
            .passes(.clean),
        ]
    }
}
