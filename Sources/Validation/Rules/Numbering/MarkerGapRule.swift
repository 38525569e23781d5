import PlanModel
import RuleBook

/// `marker-gap`: the numbering of siblings skips.
struct MarkerGapRule: ValidationRule {
    /// In so many lists đ must be missing behind d, and be nowhere in the plan, for one finding to say it of all.
    private let habit: Int

    init(settings: RuleSettings) throws(RuleError) {
        habit = Int(try settings.number("habit", default: 3, in: 1...1_000))
    }

    let code = "marker-gap"

    func findings(in view: PlanView) -> [Diagnostic] {
        let gaps = view.markerFaults.filter { $0.kind == .gap }
        let latin = gaps.filter { $0.missing == ["đ"] }
        guard latin.count >= habit, let first = latin.first, !view.plan.tasks.contains(where: { $0.marker == "đ" }) else { return gaps.map(diagnostic) }
        let one = Diagnostic(
            code: code, variant: "habit", target: Diagnostic.document, arguments: ["count": String(latin.count)], evidence: first.item.evidence, origin: first.item.origin)
        return gaps.filter { $0.missing != ["đ"] }.map(diagnostic) + [one]
    }

    private func diagnostic(_ gap: MarkerFault) -> Diagnostic {
        let missing = gap.missing.count > 5 ? "\(gap.missing[0]) – \(gap.missing[gap.missing.count - 1])" : gap.missing.joined(separator: ", ")
        guard let before = gap.before else {
            return Diagnostic(
                code: code, variant: "start", target: gap.item.target, arguments: ["marker": gap.item.label.text, "missing": missing],
                evidence: gap.item.evidence, origin: gap.item.origin)
        }
        return Diagnostic(
            code: code, target: gap.item.target, arguments: ["before": before, "marker": gap.item.label.text, "missing": missing],
            evidence: gap.item.evidence, origin: gap.item.origin)
    }

    var examples: [RuleExample] {
        [
            .triggers("II.4", in: .items("1. Rà soát thủ tục", "2. Tập huấn nghiệp vụ", "4. Kiểm tra công vụ")),
            .triggers("II.1.e", in: .items("1. Cải cách thể chế", "a) Rà soát văn bản.", "b) Góp ý dự thảo.", "c) Tuyên truyền.", "d) Kiểm tra.", "e) Báo cáo.")),
            .triggers("document", in: .items("1. Cải cách thể chế", "- Rà soát văn bản.", "3. Cải cách thủ tục", "- Công khai thủ tục.")),
            .passes(.items("1. Cải cách thể chế", "a) Rà soát văn bản.", "b) Góp ý dự thảo.", "2. Cải cách thủ tục", "a) Công khai thủ tục.")),
            .passes(.items("1. Thể chế", "c) Tuyên truyền.", "d) Kiểm tra.", "đ) Báo cáo.", "e) Rà soát.", "g) Tập huấn.")),
        ]
    }
}

extension ExamplePlan {
    /// A plan whose section II holds these lines.
    static func items(_ lines: String...) -> ExamplePlan { .with(\.tasks, lines.joined(separator: "\n")) }
}
