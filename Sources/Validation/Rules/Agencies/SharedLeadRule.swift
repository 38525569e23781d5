import PlanModel
import RuleBook
import VietnameseText

/// `shared-lead`: the lead is a whole list of units, and none of them answers for the task.
struct SharedLeadRule: ValidationRule {
    static let code = "shared-lead"
    static let settings = ["groups", "quantifiers", "plurals", "heads", "units", "each"]

    /// Ids of agencies that are no single body.
    private let groups: Set<String>
    private let quantifiers: PhraseTable<Bool>
    /// Within a name, these make it a group: `UBND các xã`.
    private let plurals: PhraseTable<Bool>
    /// How many kinds of units a list of groups has: `các ban, ngành, đoàn thể` has three.
    private let heads: Int
    /// How many named units are too many.
    private let units: Int
    /// How many tasks are reported one by one; above, one note says how many there are.
    private let each: Int

    init(_ settings: RuleSettings) throws(RuleError) {
        groups = Set(try settings.strings("groups"))
        quantifiers = try settings.phrases("quantifiers")
        plurals = try settings.phrases("plurals")
        heads = Int(try settings.number("heads", default: 3, in: 1...100))
        units = Int(try settings.number("units", default: 4, in: 2...100))
        each = Int(try settings.number("each", default: 3, in: 0...1_000))
    }

    var code: String { Self.code }

    func findings(in view: PlanView) -> [Diagnostic] {
        let found = view.plan.tasks.filter { $0.kind == .task }.compactMap(finding)
        guard found.count > each, let first = found.first else { return found }
        return [
            Diagnostic(
                code: code, variant: "many", target: Diagnostic.document, arguments: ["count": String(found.count), "first": first.target],
                evidence: first.evidence, origin: first.origin)
        ]
    }

    private func finding(_ task: PlanTask) -> Diagnostic? {
        // Where the same list coordinates too, lead-coordinates says so.
        guard let lead = task.lead, let first = lead.agencies.first, lead.agencies.count >= units || isGroup(first), lead.text != task.coordination?.text else { return nil }
        let count: Int, variant: String?
        if lead.agencies.allSatisfy(isGroup) {
            count = parts(of: lead.text)
            variant = nil
            guard count >= heads else { return nil }
        } else {
            guard lead.agencies.count >= units, !lead.agencies.contains(where: isGroup) else { return nil }
            count = lead.agencies.count
            variant = "units"
        }
        return Diagnostic(
            code: code, variant: variant, target: task.id, arguments: ["count": String(count), "words": lead.text],
            evidence: Diagnostic.Evidence(text: lead.text), origin: lead.origin ?? task.origin)
    }

    private func isGroup(_ agency: Agency) -> Bool {
        let name = TokenizedText(agency.name)
        if agency.id.map(groups.contains) ?? true, quantifiers.longestMatch(in: name, at: 0) != nil { return true }
        return !plurals.matches(in: name).isEmpty
    }

    /// How many kinds of units a list names.
    private func parts(of text: String) -> Int {
        let words = TokenizedText(text)
        return 1 + words.tokens.indices.count { words.isMark($0, ",") || words.isMark($0, ";") || words.isMark($0, "/") || words.key($0) == Self.and }
    }

    private static let and = WordKey("và")

    var examples: [RuleExample] {
        func plan(_ lead: String) -> ExamplePlan {
            .with(\.tasks, "1. Rà soát thủ tục hành chính\n- Cơ quan chủ trì: \(lead)\n- Cơ quan phối hợp: Trạm Y tế\n- Sản phẩm: Báo cáo\n- Thời gian thực hiện: Quý II/2026")
        }
        return [
            .triggers("II.1", in: plan("Các ban, ngành, đoàn thể, các thôn")),
            .triggers("II.1", in: plan("Phòng Kinh tế, Phòng Văn hóa - Xã hội, Công an xã, Ban Chỉ huy Quân sự xã")),
            .passes(plan("Phòng Kinh tế")),
            .passes(plan("Phòng Kinh tế và các ban, ngành, đoàn thể")),
            .passes(plan("Các trường học")),
        ]
    }
}
