import PlanModel
import RuleBook
import VietnameseText

/// `ocr-suspect`: the symbol of a document without its marks (`32/2020/ND-CP`).
struct SymbolSlipRule: ValidationRule {
    let words: WordRules

    var code: String { "ocr-suspect" }

    func findings(in view: PlanView) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for text in view.texts {
            let tokens = text.words.tokens
            for index in tokens.indices.dropFirst(2) where tokens[index - 1].isMark("-") && tokens[index].isWord && tokens[index - 2].isWord {
                guard tokens[index - 2].letterCase == .upper, tokens[index].letterCase != .lower,
                    let likely = words.likelySymbol(tokens[index - 2].key, tokens[index].key)
                else { continue }
                found.append(Diagnostic(
                    code: code, target: text.target, arguments: ["words": text.words.string(tokens: index - 2..<index + 1), "likely": likely.text],
                    evidence: text.evidence(index - 2..<index + 1), origin: text.origin))
            }
        }
        return found
    }

    var examples: [RuleExample] {
        [
            .triggers("II.1", in: .with(\.tasks, """
                1. Thực hiện Nghị định số 32/2020/ND- CP của Chính phủ
                - Cơ quan chủ trì: Phòng Kinh tế
                - Cơ quan phối hợp: Văn phòng HĐND và UBND xã
                - Sản phẩm: Báo cáo
                - Thời gian thực hiện: Quý II/2026
                """)),
            .triggers("document", in: .with(\.basis, "Căn cứ Quyết định số 12/QD-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau:")),
            .passes(.with(\.purpose, "I. MỤC ĐÍCH\nTriển khai Nghị định số 30/2020/NĐ-CP và Quyết định số 15/QĐ-TTg.")), .passes(.clean),
        ]
    }
}
