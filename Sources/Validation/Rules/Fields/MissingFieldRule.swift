import PlanModel
import RuleBook

/// `missing-lead`, `missing-coordination`, `missing-product`, `missing-deadline`: a task lacks a field that its siblings have.
///
/// Where only some siblings have it, nobody forgot anything; where none has it in the whole plan, one note says so.
struct MissingFieldRule: ValidationRule {
    enum Field: String, CaseIterable, Sendable {
        case lead, coordination, product, deadline
    }

    let field: Field
    /// The share of siblings that must have the field before the others are said to lack it.
    private let share: Double
    /// How many tasks a plan needs before one note says that all of them lack the field.
    private let least: Int

    init(_ field: Field, settings: RuleSettings) throws(RuleError) {
        self.field = field
        share = try settings.number("share", default: 0.6, in: 0...1)
        least = Int(try settings.number("least", default: 2, in: 1...1_000))
    }

    var code: String { "missing-\(field.rawValue)" }

    func findings(in view: PlanView) -> [Diagnostic] {
        let tasks = view.siblings.joined()
        guard tasks.contains(where: has) else {
            return tasks.count < least ? [] : [Diagnostic(code: code, variant: "all", target: Diagnostic.document, arguments: ["count": String(tasks.count)])]
        }
        return view.siblings.flatMap { siblings in
            let lacking = siblings.filter { !has($0) }
            guard Double(siblings.count - lacking.count) >= share * Double(siblings.count) else { return [Diagnostic]() }
            return lacking.map { task in
                Diagnostic(
                    code: code, target: task.id, arguments: ["have": String(siblings.count - lacking.count), "of": String(siblings.count)],
                    evidence: Diagnostic.Evidence(text: task.title), origin: task.origins.title ?? task.origin)
            }
        }
    }

    private func has(_ task: PlanTask) -> Bool {
        switch field {
        case .lead: task.lead != nil
        case .coordination: task.coordination != nil
        case .product: task.products != nil
        case .deadline: task.deadline != nil
        }
    }

    var examples: [RuleExample] {
        let lines = ["- Cơ quan chủ trì: Phòng Kinh tế", "- Cơ quan phối hợp: Văn phòng HĐND và UBND xã", "- Sản phẩm: Báo cáo", "- Thời gian thực hiện: Quý III/2026"]
        func item(_ number: Int, _ title: String, without missing: Bool) -> String {
            let own = Field.allCases.firstIndex(of: field)
            return (["\(number). \(title)"] + lines.enumerated().filter { !missing || $0.offset != own }.map(\.element)).joined(separator: "\n")
        }
        let titles = ["Rà soát thủ tục hành chính", "Tập huấn nghiệp vụ", "Kiểm tra công vụ"]
        func plan(without: Set<Int>) -> ExamplePlan {
            .with(\.tasks, titles.enumerated().map { item($0.offset + 1, $0.element, without: without.contains($0.offset)) }.joined(separator: "\n"))
        }
        return [.triggers("II.2", in: plan(without: [1])), .triggers("document", in: plan(without: [0, 1, 2])), .passes(plan(without: []))]
    }
}
