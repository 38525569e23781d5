import PlanModel
import RuleBook
import VietnameseText

/// `lead-coordinates`: the agency that leads a task stands among those that coordinate.
struct LeadCoordinatesRule: ValidationRule {
    static let code = "lead-coordinates"
    static let settings = AgencyIdentity.settings + ["beside"]

    private let identity: AgencyIdentity
    /// Before a name that the others act beside or below: `phối hợp với`, `thuộc`.
    private let beside: PhraseTable<Bool>

    init(_ settings: RuleSettings) throws(RuleError) {
        identity = try AgencyIdentity(settings)
        beside = try settings.phrases("beside")
    }

    var code: String { Self.code }

    func findings(in view: PlanView) -> [Diagnostic] {
        view.plan.tasks.compactMap { task in
            guard let lead = task.lead, let coordination = task.coordination else { return nil }
            let leads = lead.agencies.map(identity.body)
            lazy var text = PlanText(.coordination, target: task.id, coordination.text, origin: coordination.origin ?? task.origin)
            for agency in coordination.agencies {
                let body = identity.body(agency)
                guard leads.contains(where: { identity.areSame($0, body, in: view.level) }) else { continue }
                guard let tokens = text.words.range(of: TokenizedText(agency.name)), !isBeside(tokens.lowerBound, in: text.words) else { continue }
                return Diagnostic(
                    code: code, target: task.id, arguments: ["agency": agency.name], evidence: text.evidence(tokens), origin: text.origin)
            }
            return nil
        }
    }

    /// The words right before the name say that the others help it, or belong to it.
    private func isBeside(_ start: Int, in text: TokenizedText) -> Bool {
        (max(0, start - 4)..<start).contains { beside.longestMatch(in: text, at: $0, limit: start)?.range.upperBound == start }
    }

    var examples: [RuleExample] {
        func plan(_ lead: String, _ coordination: String) -> ExamplePlan {
            .with(\.tasks, "1. Rà soát thủ tục hành chính\n- Cơ quan chủ trì: \(lead)\n- Cơ quan phối hợp: \(coordination)\n- Sản phẩm: Báo cáo\n- Thời gian thực hiện: Quý II/2026")
        }
        return [
            .triggers("II.1", in: plan("Phòng Kinh tế", "Công an xã; Phòng Kinh tế")),
            .triggers("II.1", in: plan("Công chức VP-TK", "Văn phòng - Thống kê xã phối hợp với các đoàn thể")),
            .triggers("II.1", in: plan("Các ban ngành, đoàn thể", "Các ban, ngành, đoàn thể")),
            .passes(plan("Phòng Kinh tế", "Các đơn vị thuộc Phòng Kinh tế")),
            .passes(plan("Phòng Kinh tế", "Công an xã phối hợp với Phòng Kinh tế")),
            .passes(plan("Công an xã", "Công an tỉnh")),
            .passes(plan("Kho bạc Nhà nước", "Bảo hiểm xã hội")),
        ]
    }
}

extension TokenizedText {
    /// Where the tokens of another text stand in a row.
    func range(of other: TokenizedText) -> Range<Int>? {
        let count = other.tokens.count
        guard count > 0, count <= tokens.count else { return nil }
        for start in 0...tokens.count - count where (0..<count).allSatisfy({ tokens[start + $0].key == other.tokens[$0].key }) {
            return start..<start + count
        }
        return nil
    }
}
