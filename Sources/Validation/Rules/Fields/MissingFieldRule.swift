import Grammars
import PlanModel
import RuleBook
import VietnameseText

/// `missing-lead`, `missing-coordination`, `missing-product`, `missing-deadline`: a task lacks a field that its siblings have.
///
/// Siblings are the rows of its table or the tasks of its section; a section of one or two tasks is compared with the
/// whole outline. Where only some have the field, nobody forgot anything; a table or section in which none has it lacks
/// nothing; where none of the whole plan has it, one note says so.
struct MissingFieldRule: ValidationRule {
    enum Field: String, CaseIterable, Sendable {
        case lead, coordination, product, deadline
    }

    let field: Field
    /// The share of the other siblings that must have the field.
    private let share: Double
    /// The share of the whole outline that must have it where the siblings are too few to tell, or disagree.
    private let wholeShare: Double
    /// How many tasks a plan needs before one note says that all of them lack the field.
    private let least: Int
    /// How many siblings can tell without the rest of the outline.
    private let few: Int
    /// Words in a lead field that name those who coordinate.
    private let together: PhraseTable<Bool>
    private let agencies: AgencyGrammar

    init(_ field: Field, settings: RuleSettings, agencies: AgencyGrammar) throws(RuleError) {
        self.field = field
        self.agencies = agencies
        share = try settings.number("share", default: 0.7, in: 0...1)
        wholeShare = try settings.number("whole-share", default: 0.8, in: 0...1)
        least = Int(try settings.number("least", default: 3, in: 1...1_000))
        few = Int(try settings.number("few", default: 3, in: 1...1_000))
        together = try settings.phrases("together")
    }

    static let settings = ["share", "whole-share", "least", "few", "together"]

    var code: String { "missing-\(field.rawValue)" }

    /// What a task has of the field.
    private enum Held {
        case value, nothing
        /// A label without a value, which the reader has reported as `empty-field`.
        case label
        /// An activity where an agency should be.
        case activity(AgencyField)

        var isThere: Bool {
            if case .value = self { true } else { false }
        }

        var isLabel: Bool {
            if case .label = self { true } else { false }
        }
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        let labels = emptyLabels(view.plan)
        let tasks = view.plan.tasks
        let groups = view.siblings.map { siblings in
            // A person answers in place of an agency, but not where the others name both.
            let isPersonEnough = field == .lead && !siblings.contains { tasks[$0].lead != nil && !tasks[$0].persons.isEmpty }
            return siblings.map { held(tasks[$0], labels, isPersonEnough: isPersonEnough) }
        }
        guard groups.contains(where: { $0.contains(where: \.isThere) }) else {
            let count = groups.reduce(0) { $0 + $1.count }
            if count < least || groups.contains(where: { $0.contains(where: \.isLabel) }) { return [] }
            return [Diagnostic(code: code, variant: "all", target: Diagnostic.document, arguments: ["count": String(count)])]
        }
        let counts = groups.map { Count(having: $0.count { $0.isThere }, of: $0.count) }
        let isOutline = view.siblings.map { $0.first.map { tasks[$0].origin.layout } == .outline }
        var whole = Count(having: 0, of: 0)
        for (count, isOutline) in zip(counts, isOutline) where isOutline {
            whole.having += count.having
            whole.of += count.of
        }
        var found: [Diagnostic] = []
        for (index, own) in counts.enumerated() {
            guard own.having < own.of, let count = judge(own, isOutline[index] ? whole : own) else { continue }
            for (task, held) in zip(view.siblings[index], groups[index]) where !held.isThere {
                if let finding = finding(tasks[task], held, count, isWhole: count.of != own.of) { found.append(finding) }
            }
        }
        return found
    }

    private struct Count {
        var having: Int
        var of: Int
        /// Of those beside one that lacks it.
        var share: Double { of < 2 ? 0 : Double(having) / Double(of - 1) }
    }

    /// The tasks that those without the field are measured against; `nil` where they lack nothing.
    private func judge(_ own: Count, _ whole: Count) -> Count? {
        if own.having > 0, own.share >= share, own.of > few || whole.share >= share { return own }
        guard whole.share >= wholeShare, whole.having > few, own.having > 0 || own.of < few else { return nil }
        return whole
    }

    private func finding(_ task: PlanTask, _ held: Held, _ count: Count, isWhole: Bool) -> Diagnostic? {
        switch held {
        case .value, .label: return nil
        case .nothing:
            return Diagnostic(
                code: code, target: task.id,
                arguments: ["have": String(count.having), "of": String(count.of), "beside": isWhole ? "whole-plan" : "siblings"],
                evidence: Diagnostic.Evidence(text: task.title), origin: task.origins.title ?? task.origin)
        case .activity(let cell):
            return Diagnostic(
                code: code, variant: "activity", target: task.id, arguments: ["words": cell.text], evidence: Diagnostic.Evidence(text: cell.text),
                origin: cell.origin ?? task.origin)
        }
    }

    // MARK: What a task has

    private func held(_ task: PlanTask, _ labels: Set<String>, isPersonEnough: Bool) -> Held {
        switch field {
        case .lead: held(task.lead, task, labels, isThere: isPersonEnough && !task.persons.isEmpty)
        case .coordination: held(task.coordination, task, labels, isThere: task.coordination == nil && task.lead.map { namesOthers($0.text) } ?? false)
        case .product: held(task.products?.text, task, labels)
        case .deadline: held(task.deadline?.text, task, labels)
        }
    }

    private func held(_ text: String?, _ task: PlanTask, _ labels: Set<String>, isThere: Bool = false) -> Held {
        if isThere || text.map(saysSomething) ?? false { return .value }
        return labels.contains(task.id) ? .label : .nothing
    }

    private func held(_ cell: AgencyField?, _ task: PlanTask, _ labels: Set<String>, isThere: Bool) -> Held {
        let held = held(cell?.text, task, labels, isThere: isThere)
        // A cell merged over both columns names those of both.
        guard case .value = held, !isThere, let cell, cell.agencies.isEmpty, task.lead?.text != task.coordination?.text,
            agencies.isActivity(TokenizedText(cell.text))
        else { return held }
        return .activity(cell)
    }

    /// A dash or dots say that there is nothing; a ditto mark says what stands above.
    private func saysSomething(_ text: String) -> Bool {
        text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A }
            || TokenizedText(text).tokens.contains { $0.kind != .punctuation || $0.isMark("\"") || $0.isMark("'") || $0.isMark("″") } || text.hasPrefix("//")
    }

    private func namesOthers(_ lead: String) -> Bool {
        !together.isEmpty && !together.matches(in: TokenizedText(lead)).isEmpty
    }

    /// The tasks whose label of the field stands alone.
    private func emptyLabels(_ plan: Plan) -> Set<String> {
        let name = field == .product ? "products" : field.rawValue
        return Set(
            plan.diagnostics.filter { $0.code == "empty-field" && $0.arguments.contains { $0.name == "field" && $0.value == name } }.map(\.target))
    }

    // MARK: Examples

    var examples: [RuleExample] {
        let lines = ["- Cơ quan chủ trì: Phòng Kinh tế", "- Cơ quan phối hợp: Văn phòng HĐND và UBND xã", "- Sản phẩm: Báo cáo", "- Thời gian thực hiện: Quý III/2026"]
        let cells = ["Phòng Kinh tế", "Công an xã", "Báo cáo", "Quý III/2026"]
        let own = Field.allCases.firstIndex(of: field) ?? 0
        let titles = ["Rà soát thủ tục hành chính", "Tập huấn nghiệp vụ", "Kiểm tra công vụ"]
        func items(without missing: Set<Int>, marker: String = "") -> String {
            titles.enumerated().map { index, title in
                (["\(marker)\(index + 1). \(title)"] + lines.enumerated().filter { !missing.contains(index) || $0.offset != own }.map(\.element)).joined(separator: "\n")
            }.joined(separator: "\n")
        }
        func table(without missing: Set<Int>) -> ExamplePlan {
            let rows = titles.enumerated().map { index, title in
                "| \(index + 1) | \(title) | " + cells.enumerated().map { missing.contains(index) && $0.offset == own ? "" : $0.element }.joined(separator: " | ") + " |"
            }
            let head = "PHỤ LỤC\nDanh mục nhiệm vụ\n| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian thực hiện |"
            return ExamplePlan.with(\.tasks, "").with(\.annex, ([head] + rows).joined(separator: "\n"))
        }
        func plan(without missing: Set<Int>) -> ExamplePlan { .with(\.tasks, items(without: missing)) }
        /// A section of one task beside one of three.
        func lone(_ missing: Set<Int>) -> ExamplePlan {
            let alone = (["2.1. Họp dân"] + lines.enumerated().filter { $0.offset != own }.map(\.element)).joined(separator: "\n")
            let more = "1.4. Đo lường hài lòng\n" + lines.joined(separator: "\n")
            return .with(\.tasks, "1. Cải cách thủ tục\n" + items(without: missing, marker: "1.") + "\n" + more + "\n2. Tuyên truyền\n" + alone)
        }
        return [
            .triggers("II.2", in: plan(without: [1])), .triggers("PL.3", in: table(without: [2])), .triggers("II.2.1", in: lone([])),
            .triggers("document", in: plan(without: [0, 1, 2])), .passes(plan(without: [])), .passes(plan(without: [0, 1])), .passes(table(without: [])),
        ]
    }
}
