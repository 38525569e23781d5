import PlanModel
import RuleBook
import VietnameseText

/// `signing-authority`: who signs for a head (`KT.`) is not a deputy, or signs for a committee as for a person.
struct SigningAuthorityRule: ValidationRule {
    let code = "signing-authority"
    let scope: FormScope
    /// How a line begins that lets a deputy sign: `KT. CHỦ TỊCH`.
    private let forHead: PhraseTable<Bool>
    /// How a deputy's position begins.
    private let deputies: PhraseTable<Bool>

    init(_ settings: RuleSettings, scope: FormScope) throws(RuleError) {
        self.scope = scope
        forHead = try settings.phrases("for-head")
        deputies = try settings.phrases("deputies")
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope)
        guard form.isUnderDecree else { return [] }
        let block = view.document.components.filter { $0.kind == .authority || $0.kind == .position }
        return zip(block, block.dropFirst()).compactMap { authority, position in
            guard authority.kind == .authority, position.kind == .position, forHead.longestMatch(in: TokenizedText(authority.text), at: 0) != nil,
                deputies.longestMatch(in: TokenizedText(position.text), at: 0) == nil
            else { return nil }
            return Diagnostic(
                code: code, target: Diagnostic.document, arguments: ["authority": authority.text, "words": position.text], evidence: position.evidence,
                origin: position.origin)
        }
    }

    var examples: [RuleExample] {
        let closing = ExamplePlan.clean.closing
        func block(_ lines: String) -> ExamplePlan { .with(\.closing, closing.replacing("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", with: lines)) }
        return [
            .triggers("document", in: block("KT. CHỦ TỊCH\nCHỦ TỊCH")),
            .triggers("document", in: block("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nCHÁNH VĂN PHÒNG")),
            .passes(.clean),
            .passes(block("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")),
        ]
    }
}
