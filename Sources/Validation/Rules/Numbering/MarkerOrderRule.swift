import PlanModel

/// `marker-order`: the numbering of siblings goes back, or a dotted number begins with another one than its heading's.
struct MarkerOrderRule: ValidationRule {
    let code = "marker-order"

    func findings(in view: PlanView) -> [Diagnostic] {
        view.markerFaults.filter { $0.kind == .order || $0.kind == .strayed }.map { fault in
            Diagnostic(
                code: code, variant: fault.kind == .strayed ? "strayed" : nil, target: fault.item.target,
                arguments: ["before": fault.before ?? "", "marker": fault.item.label.text], evidence: fault.item.evidence, origin: fault.item.origin)
        }
    }

    var examples: [RuleExample] {
        [
            .triggers("II.2", in: .items("1. Rà soát thủ tục", "3. Tập huấn nghiệp vụ", "2. Kiểm tra công vụ", "4. Báo cáo kết quả")),
            .triggers("II.1.2", in: .items(
                "1. Cải cách thể chế", "1.1. Rà soát văn bản.", "2. Cải cách thủ tục", "2.1. Công khai thủ tục.", "1.2. Rà soát thủ tục.", "2.3. Niêm yết thủ tục.")),
            .passes(.items("1. Rà soát thủ tục", "2. Tập huấn nghiệp vụ", "3. Kiểm tra công vụ")),
            .passes(.items("1. Cải cách thể chế", "1.1. Rà soát văn bản.", "2. Cải cách thủ tục", "2.1. Công khai thủ tục.", "2.2. Rà soát thủ tục.")),
        ]
    }
}
