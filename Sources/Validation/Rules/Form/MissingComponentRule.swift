import PlanModel
import RuleBook

/// `missing-component`: a component of form (Điều 8) is not there. Number, date and signer have codes of their own.
struct MissingComponentRule: ValidationRule {
    let code = "missing-component"
    let scope: FormScope

    /// A component and the point of Điều 8 khoản 2 that asks for it.
    private enum Component: String {
        case nation, motto, issuer, place, subject, position, recipients

        var point: String {
            switch self {
            case .nation, .motto: "a"
            case .issuer: "b"
            case .place: "d"
            case .subject: "đ"
            case .position: "g"
            case .recipients: "i"
            }
        }
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope), document = view.document
        guard form.isUnderDecree, !form.isRecognized, !form.isHeadless else { return [] }
        var missing: [(Component, FormComponent?)] = []
        // Nation, motto and issuer stand in one table, which copies of a text lose as a whole: that is no fault of the plan.
        if form.hasLetterhead {
            if !form.has(.nation) { missing.append((.nation, nil)) } else if !form.has(.motto) { missing.append((.motto, form.lines(.nation).first)) }
            if !form.has(.issuer) { missing.append((.issuer, nil)) }
        }
        if let line = form.lines(.placeAndDate).first, document.place == nil { missing.append((.place, line)) }
        if document.title == nil { missing.append((.subject, form.lines(.typeName).last)) }
        if let signer = document.signer, signer.position == nil, document.enactedBy == nil { missing.append((.position, form.lines(.authority).last)) }
        if form.hasSignatureBlock, !form.has(.recipients) { missing.append((.recipients, nil)) }
        return missing.map { component, line in
            Diagnostic(
                code: code, target: Diagnostic.document, arguments: ["component": component.rawValue, "point": component.point], evidence: line?.evidence,
                origin: line?.origin)
        }
    }

    var examples: [RuleExample] {
        let head = ExamplePlan.clean.head, closing = ExamplePlan.clean.closing
        return [
            .triggers("document", in: .with(\.head, head.replacing("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n", with: ""))),
            .triggers("document", in: .with(\.head, head.replacing("ỦY BAN NHÂN DÂN\nXÃ ĐỒNG MÂY\n", with: ""))),
            .triggers("document", in: .with(\.title, "KẾ HOẠCH")),
            .triggers("document", in: .with(\.closing, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An")),
            .triggers("document", in: .with(\.closing, closing.replacing("\nCHỦ TỊCH", with: ""))),
            .passes(.clean),
            .passes(.with(\.head, "Số: 15/KH-UBND\nĐồng Mây, ngày 12 tháng 01 năm 2026")),
            .passes(.with(\.head, head.replacing("VIỆT NAM", with: "\nVIỆT NAM"))),
        ]
    }
}
