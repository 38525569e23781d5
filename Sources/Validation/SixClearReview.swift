import PlanModel
import RuleBook
import VietnameseText

/// `Rules/six-clear.yaml`: answers the six questions of ``SixClear`` from a task and its diagnostics.
struct SixClearReview: Sendable {
    private(set) var names: [SixClear.Question: Wording] = [:]
    private(set) var reasons: [String: Wording] = [:]
    /// Codes of diagnostics that make an answer unclear.
    private var spoilers: [SixClear.Question: [String]] = [:]
    private var groups: Set<String> = []
    /// False for phrases that hold an authority's name and are none: `Văn phòng HĐND và UBND`.
    private var authorities = PhraseTable<Bool>()
    private var asks = PhraseTable<Bool>(), noProducts = PhraseTable<Bool>()

    /// - Throws: ``RuleError`` for an unknown key or a wrong value.
    init(_ layers: RuleLayers) throws(RuleError) {
        for node in layers.nodes("six-clear.yaml") {
            for (key, value) in try node.entries(allowed: ["questions", "reasons", "groups", "authorities", "not-authorities", "asks", "no-products"]) {
                switch key {
                case "questions":
                    for (name, entry) in try value.entries(allowed: SixClear.Question.allCases.map(\.rawValue)) {
                        guard let question = SixClear.Question(rawValue: name) else { continue }
                        _ = try entry.entries(allowed: ["name", "unclear"])
                        if let words = entry["name"] { names[question] = try Wording(words) }
                        if let codes = entry["unclear"] { spoilers[question, default: []] += try codes.strings() }
                    }
                case "reasons":
                    for (name, words) in try value.entries(allowed: Reason.allCases.map(\.rawValue)) { reasons[name] = try Wording(words) }
                case "groups": groups.formUnion(try value.strings())
                case "authorities": try authorities.insert(value, value: true)
                case "not-authorities": try authorities.insert(value, value: false)
                case "asks": try asks.insert(value, value: true)
                default: try noProducts.insert(value, value: true)
                }
            }
        }
    }

    private enum Reason: String, CaseIterable {
        case noUnit = "no-unit"
        case group
        case severalLeads = "several-leads"
        case noDate = "no-date"
        case condition
        case noProduct = "no-product"

        var answer: SixClear.Answer { .unclear(reason: rawValue) }
    }

    func summary(of plan: Plan) -> SixClearSummary {
        var found: [String: Set<String>] = [:]
        for diagnostic in plan.diagnostics { found[diagnostic.target, default: []].insert(diagnostic.code) }
        return SixClearSummary(
            entries: plan.tasks.filter { $0.kind == .task }.map { SixClearSummary.Entry(id: $0.id, answers: answers(of: $0, codes: found[$0.id] ?? [])) })
    }

    /// - Parameter codes: of the task's diagnostics.
    func answers(of task: PlanTask, codes: Set<String>) -> SixClear {
        SixClear(
            answers: SixClear.Question.allCases.map { question in
                let answer = answer(to: question, of: task)
                guard answer == .clear, let code = spoilers[question]?.first(where: codes.contains) else { return answer }
                return .unclear(reason: code)
            })
    }

    private func answer(to question: SixClear.Question, of task: PlanTask) -> SixClear.Answer {
        switch question {
        case .person:
            guard let lead = task.lead else { return task.persons.isEmpty ? .notStated : .clear }
            if !task.persons.isEmpty { return .clear }
            if lead.agencies.isEmpty { return Reason.noUnit.answer }
            return lead.agencies.allSatisfy(isGroup) ? Reason.group.answer : .clear
        case .work:
            return task.title.isEmpty ? .notStated : .clear
        case .time:
            guard let deadline = task.deadline else { return .notStated }
            if deadline.items.contains(where: \.saysWhen) { return .clear }
            return (deadline.items.contains { $0.kind == .conditional } ? Reason.condition : Reason.noDate).answer
        case .responsibility:
            guard let lead = task.lead else { return .notStated }
            switch lead.agencies.count {
            case 0: return Reason.noUnit.answer
            case 1: return lead.agencies.contains(where: isGroup) ? Reason.group.answer : .clear
            default: return Reason.severalLeads.answer
            }
        case .product:
            guard let products = task.products else { return .notStated }
            let isNone = products.items.allSatisfy { noProducts.longestMatch(in: TokenizedText($0), at: 0) != nil }
            return isNone ? Reason.noProduct.answer : .clear
        case .authority:
            return namesAuthority(task) ? .clear : .notStated
        }
    }

    private func isGroup(_ agency: Agency) -> Bool { agency.id.map(groups.contains) ?? false }

    private func namesAuthority(_ task: PlanTask) -> Bool {
        if let lead = task.lead, authorities.longestMatch(in: TokenizedText(lead.text), at: 0)?.value == true { return true }
        if let products = task.products, authorities.matches(in: TokenizedText(products.text)).contains(where: \.value) { return true }
        return [task.title, task.activity].compactMap(\.self).contains { text in
            let words = TokenizedText(text)
            return asks.matches(in: words).contains { authorities.longestMatch(in: words, at: $0.range.upperBound)?.value == true }
        }
    }
}

extension DeadlineItem {
    fileprivate var saysWhen: Bool {
        switch kind {
        case .period, .by, .on, .ongoing: true
        case .recurring: every != .unstated
        case .conditional, .unparsed: false
        }
    }
}
