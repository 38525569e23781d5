import PlanModel
import RuleBook
import VietnameseText

/// `missing-date`: the date of the document is blank in part, or not there.
struct MissingDateRule: ValidationRule {
    let code = "missing-date"
    let scope: FormScope

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope), document = view.document
        guard form.isRead else { return [] }
        let date = document.date ?? document.enactedBy?.date
        guard (date?.utf8.count ?? 0) < 10 else { return [] }
        func finding(_ line: FormComponent?, _ variant: String? = nil) -> [Diagnostic] {
            [Diagnostic(code: code, variant: variant, target: Diagnostic.document, arguments: ["words": line?.text ?? ""], evidence: line?.evidence, origin: line?.origin)]
        }
        // `Số: 12/KH-UBND   Đồng Mây, ngày      tháng 01 năm 2026` may be one line.
        if let line = form.lines(.placeAndDate).first ?? form.lines(.number).first(where: namesDay) { return isBlank(line) ? finding(line) : [] }
        if document.enactedBy != nil {
            // A bracket may do without a date: the decision has one.
            return form.lines(.attachment).first(where: namesDay).map { isBlank($0) ? finding($0) : [] } ?? []
        }
        if form.isHeadless { return [] }
        return finding(nil, "line")
    }

    private func namesDay(_ line: FormComponent) -> Bool { TokenizedText(line.text).tokens.contains { $0.key == Self.day } }

    /// Day, month or year is not there; `ngày 14 tháng5 năm 2026` is typed badly, but says them all.
    private func isBlank(_ line: FormComponent) -> Bool {
        let text = TokenizedText(line.text)
        guard let day = text.tokens.firstIndex(where: { $0.key == Self.day }) else { return true }
        var runs = 0, inside = false
        for byte in text.utf8[text.tokens[day].range.upperBound...] {
            let isDigit = byte >= 0x30 && byte <= 0x39
            if isDigit, !inside { runs += 1 }
            inside = isDigit
        }
        return runs < 3
    }

    private static let day = WordKey("ngày")

    var examples: [RuleExample] {
        func head(_ date: String) -> ExamplePlan { .with(\.head, ExamplePlan.clean.head.replacing("Đồng Mây, ngày 12 tháng 01 năm 2026", with: date)) }
        return [
            .triggers("document", in: head("Đồng Mây, ngày      tháng 01 năm 2026")),
            .triggers("document", in: head("Đồng Mây, ngày      tháng      năm")),
            .triggers("document", in: head("")),
            .passes(.clean),
            .passes(head("Đồng Mây, ngày 03/02/2026")),
        ]
    }
}
