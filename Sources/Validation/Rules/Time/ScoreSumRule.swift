import PlanModel
import RuleBook

/// `score-sum`: a group's score is not the sum of its criteria, or more than could be reached.
struct ScoreSumRule: ValidationRule {
    /// In points; what rounding may add up to.
    private let tolerance: Double

    init(settings: RuleSettings) throws(RuleError) { tolerance = try settings.number("tolerance", default: 0.02, in: 0...10) }

    let code = "score-sum"

    func findings(in view: PlanView) -> [Diagnostic] {
        let scores = view.plan.scores
        var found: [Diagnostic] = []
        for (index, score) in scores.enumerated() {
            if score.achieved > score.max + tolerance {
                found.append(diagnostic(score, "over", ["id": score.id, "achieved": Self.written(score.achieved), "max": Self.written(score.max)]))
                continue
            }
            guard score.group == nil else { continue }
            let parts = scores[(index + 1)...].prefix { $0.group == score.id }
            guard !parts.isEmpty else { continue }
            let achieved = parts.reduce(0) { $0 + $1.achieved }, max = parts.reduce(0) { $0 + $1.max }
            // Some reports list only the criteria that lost points: then these must explain what is missing.
            let isWhole = max > score.max - tolerance
            let isWrong =
                isWhole
                ? abs(achieved - score.achieved) > tolerance || max > score.max + tolerance
                : achieved > score.achieved + tolerance || max - achieved > score.max - score.achieved + tolerance
            guard isWrong else { continue }
            found.append(diagnostic(score, nil, [
                "id": score.id, "achieved": Self.written(score.achieved), "max": Self.written(score.max), "sum": Self.written(achieved), "of": Self.written(max),
            ]))
        }
        return found
    }

    private func diagnostic(_ score: Score, _ variant: String?, _ arguments: KeyValuePairs<String, String>) -> Diagnostic {
        Diagnostic(
            code: code, variant: variant, target: Diagnostic.document, arguments: arguments, evidence: Diagnostic.Evidence(text: score.title), origin: score.origin)
    }

    /// Up to two decimals, with a comma.
    private static func written(_ value: Double) -> String {
        // Plan JSON may hold any number.
        guard let hundredths = Int(exactly: (value.magnitude * 100).rounded()) else { return String(value) }
        let digits = hundredths % 100 == 0 ? "" : hundredths % 10 == 0 ? ",\(hundredths / 10 % 10)" : ",\(hundredths / 10 % 10)\(hundredths % 10)"
        return "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100)\(digits)"
    }

    var examples: [RuleExample] {
        func plan(_ group: String, _ criteria: String...) -> ExamplePlan {
            .with(\.purpose, (["I. KẾT QUẢ CHẤM ĐIỂM", group] + criteria).joined(separator: "\n"))
        }
        return [
            .triggers("document", in: plan("a) Công tác chỉ đạo đạt 9/12 điểm", "+ Tiêu chí 1.1. Kế hoạch đạt 4/6 điểm", "+ Tiêu chí 1.2. Báo cáo đạt 4,5/6 điểm")),
            .triggers("document", in: plan("a) Công tác chỉ đạo đạt 4/4 điểm", "+ Tiêu chí 1.1. Kế hoạch đạt 3/2 điểm", "+ Tiêu chí 1.2. Báo cáo đạt 1/2 điểm")),
            .passes(plan("a) Công tác chỉ đạo đạt 8,5/12 điểm", "+ Tiêu chí 1.1. Kế hoạch đạt 4/6 điểm", "+ Tiêu chí 1.2. Báo cáo đạt 4,5/6 điểm")),
            .passes(plan("a) Công tác chỉ đạo đạt 9/12 điểm", "+ Tiêu chí 1.1. Kế hoạch đạt 3/6 điểm, do ban hành muộn")),
        ]
    }
}
