import PlanModel

/// `marker-alphabet`: an item has a letter that Vietnamese numbering does not use (f, j, w, z).
struct MarkerAlphabetRule: ValidationRule {
    let code = "marker-alphabet"

    func findings(in view: PlanView) -> [Diagnostic] {
        view.markerFaults.filter { $0.kind == .foreign }.map { fault in
            Diagnostic(
                code: code, target: fault.item.target, arguments: ["marker": fault.item.label.text], evidence: fault.item.evidence, origin: fault.item.origin)
        }
    }

    var examples: [RuleExample] {
        let five = ["1. Cải cách thể chế", "a) Rà soát văn bản.", "b) Góp ý dự thảo.", "c) Tuyên truyền.", "d) Kiểm tra.", "đ) Báo cáo.", "e) Tập huấn."]
        func items(_ more: String...) -> ExamplePlan { .with(\.tasks, (five + more).joined(separator: "\n")) }
        return [
            .triggers("II.1.f", in: items("f) Sơ kết.", "g) Tổng kết.")),
            .triggers("II.1.j", in: items("g) Sơ kết.", "h) Tổng kết.", "i) Khen thưởng.", "j) Công khai.", "k) Lưu trữ.")),
            .passes(items("g) Sơ kết.", "h) Tổng kết.")),
            .passes(items("g) Sơ kết.", "h) Tổng kết.", "i) Khen thưởng.", "k) Lưu trữ.")),
        ]
    }
}
