import PlanModel
import RuleBook
import VietnameseText

/// `missing-number`: the number of the document, or of the decision that enacts it, is blank or not there.
struct MissingNumberRule: ValidationRule {
    let code = "missing-number"
    let scope: FormScope

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope), document = view.document
        guard document.type != "unknown", document.number == nil, document.enactedBy.map({ $0.number == nil }) ?? true else { return [] }
        func finding(_ variant: String? = nil, at line: FormComponent? = nil) -> [Diagnostic] {
            [Diagnostic(code: code, variant: variant, target: Diagnostic.document, arguments: ["words": line?.text ?? ""], evidence: line?.evidence, origin: line?.origin)]
        }
        if let line = form.lines(.number).first { return finding(at: line) }
        if document.enactedBy != nil { return finding("annex", at: form.line(.attachment, holding: scope.attached)) }
        if document.symbol != nil {
            return form.isRead ? finding("annex", at: form.line(.annexTitle, holding: scope.attached)) : finding("line")
        }
        guard form.isRead else { return [] }
        return form.isHeadless ? finding("no-head") : finding("line")
    }

    var examples: [RuleExample] {
        let blank = """
            ỦY BAN NHÂN DÂN
            XÃ ĐỒNG MÂY
            Số:      /KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Đồng Mây, ngày 12 tháng 01 năm 2026
            """
        let decision = """
            QUYẾT ĐỊNH
            Về việc ban hành Kế hoạch cải cách hành chính năm 2026
            CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG MÂY
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
            QUYẾT ĐỊNH:
            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026.
            Điều 2. Văn phòng HĐND và UBND xã chịu trách nhiệm thi hành Quyết định này./.
            Nơi nhận:
            - Như Điều 2;
            - Lưu: VT.
            CHỦ TỊCH
            Nguyễn Văn An
            """
        let attached = """
            KẾ HOẠCH
            Cải cách hành chính năm 2026
            (Kèm theo Quyết định số      /QĐ-UBND ngày 12/01/2026 của Chủ tịch UBND xã Đồng Mây)
            """
        let enacted = ExamplePlan.with(\.head, blank.replacing("/KH-UBND", with: "/QĐ-UBND") + "\n" + decision).with(\.title, attached).with(\.closing, "")
        return [
            .triggers("document", in: .with(\.head, blank)),
            .triggers("document", in: enacted),
            .triggers("document", in: .with(\.head, "")),
            .passes(.clean),
            .passes(enacted.with(\.head, blank.replacing("     /KH-UBND", with: "15/QĐ-UBND") + "\n" + decision)),
        ]
    }
}
