import PlanModel
import RuleBook
import VietnameseText

/// `annex-number`: a plan with several annexes (phụ lục) of which one has no number.
struct AnnexNumberRule: ValidationRule {
    let code = "annex-number"
    let scope: FormScope

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope)
        guard form.isUnderDecree else { return [] }
        let annexes = form.annexes.compactMap(\.first)
        guard annexes.count > 1 else { return [] }
        return annexes.filter { !isNumbered($0.text) }.map { line in
            Diagnostic(code: code, target: Diagnostic.document, arguments: ["count": String(annexes.count)], evidence: line.evidence, origin: line.origin)
        }
    }

    /// `Phụ lục II`, `Phụ lục số 02: …`, `PHỤ LỤC 1A`
    private func isNumbered(_ text: String) -> Bool {
        let text = TokenizedText(text)
        guard var index = scope.annex.longestMatch(in: text, at: 0)?.range.upperBound else { return true }
        if text.key(index) == Self.number { index += 1 }
        guard index < text.tokens.count else { return false }
        let token = text.tokens[index]
        return token.isNumber || token.letterCase == .upper && text.utf8[token.range].allSatisfy { Self.numerals.contains($0) }
    }

    private static let number = WordKey("số")
    /// Roman numerals, and the letters that some count annexes with.
    private static let numerals = Set("IVXLCABDE".utf8)

    var examples: [RuleExample] {
        func annex(_ label: String, _ row: String) -> String {
            """
            \(label)
            (Kèm theo Kế hoạch số 15/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân xã Đồng Mây)
            | TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian |
            |---|---|---|---|---|---|
            | 1 | \(row) | Phòng Kinh tế | Văn phòng HĐND và UBND xã | Báo cáo | Quý II/2026 |
            """
        }
        func plan(_ first: String, _ second: String) -> ExamplePlan {
            .with(\.annex, annex(first, "Rà soát hồ sơ đất đai") + "\n" + annex(second, "Kiểm tra chợ Đồng Mây"))
        }
        return [
            .triggers("document", "document", in: plan("PHỤ LỤC", "PHỤ LỤC")),
            .triggers("document", in: plan("Phụ lục I", "Phụ lục")),
            .passes(plan("Phụ lục I", "Phụ lục II")),
            .passes(plan("PHỤ LỤC SỐ 01", "PHỤ LỤC SỐ 02")),
            .passes(.with(\.annex, annex("PHỤ LỤC", "Rà soát hồ sơ đất đai"))),
        ]
    }
}
