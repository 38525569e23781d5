import PlanModel
import RuleBook
import VietnameseText

/// `truncated-field`: a value that stops in the middle: at a word that cannot be the last one (`các cơ quan liên`,
/// `… và`), at a dash, or within a bracket or quotation.
struct TruncatedFieldRule: ValidationRule {
    /// Words that end no value.
    private let ends: PhraseTable<Bool>
    /// Phrases that end in such a word and are whole: `phát triển`.
    private let complete: PhraseTable<Bool>

    let code = "truncated-field"

    init(_ settings: RuleSettings) throws(RuleError) {
        ends = try settings.phrases("ends")
        complete = try settings.phrases("complete")
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        // `Tổ chức hội thi, nội dung gồm` and items below: it stops where they begin.
        let introducing = Set(view.plan.tasks.lazy.filter { !$0.details.isEmpty }.map(\.id))
        return view.texts.compactMap { text in
            switch text.role {
            case .documentTitle, .basis, .heading, .passage, .enactment: return nil
            case .title where introducing.contains(text.target): return nil
            default: break
            }
            guard let tokens = cut(text.words) else { return nil }
            return Diagnostic(
                code: code, target: text.target, arguments: ["words": text.words.string(tokens: tokens)], evidence: text.evidence(tokens), origin: text.origin)
        }
    }

    /// The words at which the text stops, `nil` for one that is whole.
    private func cut(_ text: TokenizedText) -> Range<Int>? {
        let count = text.tokens.count
        guard count > 1, let last = text.tokens.last else { return nil }
        if last.kind == .punctuation {
            if last.isMark("(") || last.isMark("/") || last.isMark("-") || last.isMark("&") { return max(0, count - 3)..<count }
            return openBracket(text)
        }
        // `xã Kim Liên`: a name.
        guard last.letterCase != .capitalized else { return openBracket(text) }
        for start in max(0, count - Self.longest)..<count where ends.longestMatch(in: text, at: start)?.range.upperBound == count {
            let isWhole = (max(0, count - Self.longest)..<count).contains { complete.longestMatch(in: text, at: $0)?.range.upperBound == count }
            return isWhole ? nil : max(0, min(start, count - 3))..<count
        }
        return openBracket(text)
    }

    /// Words of the longest phrase of the settings.
    private static let longest = 4

    /// From a bracket that is never closed to the end.
    private func openBracket(_ text: TokenizedText) -> Range<Int>? {
        var open: [Int] = []
        for (index, token) in text.tokens.enumerated() where token.kind == .punctuation {
            if token.isMark("(") { open.append(index) } else if token.isMark(")"), !open.isEmpty { open.removeLast() }
        }
        return open.last.map { $0..<text.tokens.count }
    }

    var examples: [RuleExample] {
        func plan(_ coordination: String, product: String = "Báo cáo kết quả rà soát") -> ExamplePlan {
            .with(\.tasks, """
                1. Rà soát thủ tục hành chính
                - Cơ quan chủ trì: Văn phòng HĐND và UBND xã
                - Cơ quan phối hợp: \(coordination)
                - Sản phẩm: \(product)
                - Thời gian thực hiện: Quý II/2026
                """)
        }
        return [
            .triggers("II.1", in: plan("Các cơ quan liên")),
            .triggers("II.1", in: plan("Phòng Kinh tế", product: "Kế hoạch của UBND xã và")),
            .triggers("II.1", in: plan("Phòng Kinh tế", product: "Báo cáo kết quả (qua Văn phòng HĐND")),
            .passes(plan("Phòng Kinh tế", product: "Văn bản triển khai (nếu có); kế hoạch phát triển")),
            .passes(plan("Các cơ quan liên quan", product: "Báo cáo và danh mục kèm theo")),
        ]
    }
}
