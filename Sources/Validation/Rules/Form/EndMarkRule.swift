import PlanModel
import RuleBook
import VietnameseText

/// `missing-end-mark`: the plan's text does not end with `./.`.
struct EndMarkRule: ValidationRule {
    let code = "missing-end-mark"
    let scope: FormScope

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope)
        // A text that goes over into a table or list, or is cut off before its closing, has no last sentence.
        guard form.isUnderDecree, !form.isRecognized, !form.isHeadless, form.hasSignatureBlock || view.document.enactedBy != nil, let ending = form.lines(.ending).last else { return [] }
        let text = TokenizedText(ending.text)
        guard let last = text.tokens.last, !last.isMark(":"), !last.isMark(";"), !isEnd(text) else { return [] }
        // Text that a page tore apart may have its last words elsewhere.
        guard !view.texts.contains(where: { $0.role != .enactment && isEnd($0.words) }) else { return [] }
        let from = max(0, text.tokens.count - 4)
        let words = PlanText(.passage, target: Diagnostic.document, ending.text, origin: ending.origin)
        return [Diagnostic(code: code, target: Diagnostic.document, evidence: words.evidence(from..<text.tokens.count), origin: ending.origin)]
    }

    /// `./.`, also set with spaces or without one of its stops.
    private func isEnd(_ text: TokenizedText) -> Bool {
        let last = text.tokens.count - 1
        return text.isMark(last, ".") && text.isMark(last - 1, "/") || text.isMark(last, "/") && text.isMark(last - 1, ".")
    }

    var examples: [RuleExample] {
        let ending = ExamplePlan.clean.ending
        return [
            .triggers("document", in: .with(\.ending, ending.replacing("./.", with: "."))),
            .triggers("document", in: .with(\.ending, "")),
            .passes(.clean),
            .passes(.with(\.ending, ending.replacing("./.", with: ". / ."))),
        ]
    }
}
