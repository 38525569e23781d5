import PlanModel

/// `citation-type-mismatch`: the type word and the symbol of a citation disagree.
struct CitationTypeRule: ValidationRule {
    let code = "citation-type-mismatch"

    func findings(in view: PlanView) -> [Diagnostic] {
        view.citations.compactMap { cited in
            let text = view.texts[cited.place]
            guard let number = cited.citation.number, view.grammar.agrees(type: cited.citation.type, number: number) == false,
                // Further numbers of a list may be of another type than its first.
                view.grammar.type(at: cited.tokens.lowerBound, in: text.words) != nil
            else { return nil }
            return Diagnostic(
                code: code, target: text.target,
                arguments: ["type": cited.citation.type, "number": number, "belongs": view.grammar.types(ofNumber: number).joined(separator: ", ")],
                evidence: text.evidence(cited.tokens), origin: text.origin)
        }
    }

    var examples: [RuleExample] {
        func basis(_ words: String) -> ExamplePlan { .with(\.basis, "Thực hiện \(words) của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau:") }
        return [
            .triggers("document", in: basis("Kế hoạch số 250/QĐ-UBND ngày 05/01/2026")),
            .triggers("II.1", in: .items("1. Triển khai Nghị quyết số 12/KH-UBND ngày 05/01/2026 về chuyển đổi số", "- Cơ quan chủ trì: Phòng Kinh tế", "- Thời gian: Quý I/2026")),
            .passes(basis("Kế hoạch số 250/KH-UBND ngày 05/01/2026")),
            .passes(basis("Kế hoạch ban hành kèm theo Quyết định số 250/QĐ-UBND ngày 05/01/2026")),
            .passes(basis("Công văn số 78/CT-TTHT ngày 05/01/2026")),
        ]
    }
}
