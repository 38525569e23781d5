import PlanModel

/// `marker-duplicate`: two siblings have the same marker.
struct MarkerDuplicateRule: ValidationRule {
    let code = "marker-duplicate"

    func findings(in view: PlanView) -> [Diagnostic] {
        view.markerFaults.filter { $0.kind == .duplicate }.map { fault in
            Diagnostic(
                code: code, target: fault.item.target, arguments: ["marker": fault.item.label.text], evidence: fault.item.evidence, origin: fault.item.origin)
        }
    }

    var examples: [RuleExample] {
        [
            .triggers("II.2-2", in: .items("1. Rà soát thủ tục", "2. Tập huấn nghiệp vụ", "2. Kiểm tra công vụ", "3. Báo cáo kết quả")),
            .triggers("II.1.b-2", in: .items("1. Cải cách thể chế", "a) Rà soát văn bản.", "b) Góp ý dự thảo.", "b) Tuyên truyền.")),
            .passes(.items("1. Cải cách thể chế", "a) Rà soát văn bản.", "b) Góp ý dự thảo.", "2. Cải cách thủ tục", "a) Công khai thủ tục.", "b) Rà soát thủ tục.")),
            .passes(.items("1. Cải cách thể chế gồm:", "1.1. Rà soát văn bản.", "1.2. Góp ý dự thảo.", "2. Cải cách thủ tục gồm:", "2.1. Công khai thủ tục.")),
        ]
    }
}
