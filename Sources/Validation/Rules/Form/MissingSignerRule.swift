import PlanModel
import RuleBook

/// `missing-signer`: nobody's name stands below the plan. An attached plan has none of its own.
struct MissingSignerRule: ValidationRule {
    let code = "missing-signer"
    let scope: FormScope

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope)
        guard form.isRead, view.document.enactedBy == nil, view.document.signer == nil else { return [] }
        guard let line = form.lines(.position).last ?? form.lines(.authority).last else {
            // Neither head nor closing: a part cut out of a document, of which `missing-number` speaks.
            return form.isHeadless && !form.has(.recipients) ? [] : [Diagnostic(code: code, variant: "block", target: Diagnostic.document)]
        }
        return [Diagnostic(code: code, target: Diagnostic.document, arguments: ["words": line.text], evidence: line.evidence, origin: line.origin)]
    }

    var examples: [RuleExample] {
        let closing = ExamplePlan.clean.closing
        return [
            .triggers("document", in: .with(\.closing, closing.replacing("\nNguyễn Văn An", with: ""))),
            .triggers("document", in: .with(\.closing, closing.replacing("\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An", with: ""))),
            .passes(.clean),
            .passes(.with(\.closing, closing.replacing("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", with: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"))),
        ]
    }
}
