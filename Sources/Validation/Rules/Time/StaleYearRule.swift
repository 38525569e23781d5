import PlanModel
import RuleBook
import VietnameseText

/// `stale-year`: a text names a year gone by as the year of this plan's work, as last year's plan left it.
struct StaleYearRule: ValidationRule {
    private let cues: YearCues
    /// How many years before the plan's may be a leftover; what is older is history.
    private let reach: Int
    /// Tasks that make something for the next year, with the month from which this year's comes too late.
    private let budgets: PhraseTable<Bool>
    private let budgetMonth: Int
    private let plans: PhraseTable<Bool>
    private let planMonth: Int

    init(cues: YearCues, settings: RuleSettings) throws(RuleError) {
        self.cues = cues
        reach = Int(try settings.number("years", default: 3, in: 1...20))
        budgets = try settings.phrases("budgets")
        budgetMonth = Int(try settings.number("budget-month", default: 7, in: 1...12))
        plans = try settings.phrases("plans")
        planMonth = Int(try settings.number("plan-month", default: 12, in: 1...12))
    }

    let code = "stale-year"

    func findings(in view: PlanView) -> [Diagnostic] {
        guard let years = PlanYears(view) else { return [] }
        let cited = view.citedTokens
        let reviews = Set(view.plan.sections.lazy.filter { $0.kind == .evaluation }.map(\.id))
        let tasks = view.plan.tasks
        let dated = Dictionary(tasks.indices.lazy.filter { tasks[$0].deadline != nil }.map { (tasks[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Diagnostic] = []
        if let stale = staleTitle(view, years) { found.append(stale) }
        for (place, text) in view.texts.enumerated() where isRead(text.role) {
            if let section = text.sectionID, reviews.contains(section) { continue }
            for word in CalendarWords(in: text.words, cited: cited[place] ?? []) where word.isYearWord && word.lastYear == nil {
                guard let year = word.year else { continue }
                if year < years.first {
                    guard year >= years.first - reach, !isOfCited(cited[place] ?? [], word.tokens, text.words),
                        cues.meansWork(text.words, word.tokens, isTitle: text.role == .title || text.role == .activity),
                        !cues.looksBack(text.words, word.tokens)
                    else { continue }
                    found.append(finding(text, word.tokens, year: year, plan: years.first))
                } else if year == years.last, text.role == .title || text.role == .activity, let task = dated[text.target],
                    comesTooLate(text.words, word.tokens, task: tasks[task], year: year)
                {
                    found.append(Diagnostic(
                        code: code, variant: "next", target: text.target, arguments: ["year": String(year), "next": String(year + 1)],
                        evidence: text.evidence(word.tokens), origin: text.origin))
                }
            }
        }
        return found
    }

    private func isRead(_ role: PlanText.Role) -> Bool {
        switch role {
        case .heading, .passage, .enactment, .title, .activity, .product, .detail: true
        case .documentTitle, .basis, .lead, .coordination, .monitoring, .deadline, .notes: false
        }
    }

    private func finding(_ text: PlanText, _ tokens: Range<Int>, year: Int, plan: Int) -> Diagnostic {
        Diagnostic(
            code: code, target: text.target, arguments: ["year": String(year), "plan": String(plan)], evidence: text.evidence(tokens), origin: text.origin)
    }

    /// `Kế hoạch số 12/KH-UBND … về cải cách hành chính năm 2024`: the year of what is cited.
    private func isOfCited(_ cited: [Range<Int>], _ year: Range<Int>, _ text: TokenizedText) -> Bool {
        cited.contains { citation in
            citation.upperBound <= year.lowerBound
                && !(citation.upperBound..<year.lowerBound).contains { text.isMark($0, ";") || text.isMark($0, ".") && text.tokens[min($0 + 1, text.tokens.count - 1)].spaceBefore }
        }
    }

    /// A plan issued when its year is over.
    private func staleTitle(_ view: PlanView, _ years: PlanYears) -> Diagnostic? {
        guard view.document.type == "plan" || view.document.type == "program", let issued = view.document.date.flatMap({ Int($0.prefix(4)) }), issued > years.last,
            let title = view.texts.first(where: { $0.role == .documentTitle }),
            let word = CalendarWords(in: title.words).first(where: { $0.year == years.last && $0.lastYear == nil }), !cues.looksBack(title.words, word.tokens)
        else { return nil }
        return Diagnostic(
            code: code, variant: "title", target: Diagnostic.document, arguments: ["year": String(years.last), "issued": String(issued)],
            evidence: title.evidence(word.tokens), origin: title.origin)
    }

    /// `Xây dựng dự toán … năm 2025` in the third quarter of 2025.
    private func comesTooLate(_ text: TokenizedText, _ year: Range<Int>, task: PlanTask, year value: Int) -> Bool {
        let starts = (task.deadline?.items ?? []).compactMap { $0.start ?? $0.date }
        guard !starts.isEmpty else { return false }
        func isLate(_ month: Int) -> Bool { starts.allSatisfy { $0.hasPrefix("\(value)-") && Int($0.dropFirst(5).prefix(2)) ?? 0 >= month } }
        if isLate(planMonth), plans.longestMatch(in: text, at: 0) != nil { return true }
        return isLate(budgetMonth) && (max(0, year.lowerBound - 16)..<year.lowerBound).contains { budgets.longestMatch(in: text, at: $0) != nil }
    }

    var examples: [RuleExample] {
        let budget = ["1. Xây dựng dự toán thu, chi ngân sách xã năm 2026", "- Cơ quan chủ trì: Phòng Kinh tế", "- Thời gian thực hiện: Quý III năm 2026"]
        func task(_ title: String, _ deadline: String) -> ExamplePlan {
            .items("1. \(title)", "- Cơ quan chủ trì: Phòng Kinh tế", "- Thời gian thực hiện: \(deadline)")
        }
        return [
            .triggers("document", in: .with(\.purpose, "I. MỤC ĐÍCH\nNâng cao chỉ số cải cách hành chính của xã trong năm 2025 và những năm tiếp theo.")),
            .triggers("document", in: .with(\.ending, "Các bộ phận thực hiện tốt Kế hoạch cải cách hành chính năm 2025./.")),
            .triggers("II.1", in: .with(\.tasks, budget.joined(separator: "\n"))),
            .triggers("II.1", in: task("Kiểm tra công vụ tại các thôn năm 2025", "Quý I năm 2026")),
            .triggers("II.1", in: task("Ban hành Kế hoạch kiểm tra công vụ năm 2025", "Quý I năm 2026")),
            .passes(.with(\.purpose, "I. MỤC ĐÍCH\nPhấn đấu tăng 02 bậc so với năm 2025; khắc phục hạn chế trong thực hiện nhiệm vụ năm 2025.")),
            .passes(task("Xây dựng dự toán thu, chi ngân sách xã năm 2027", "Quý III năm 2026")),
            .passes(task("Báo cáo kết quả thực hiện Kế hoạch cải cách hành chính năm 2025", "Quý I năm 2026")),
            .passes(task("Triển khai Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND tỉnh về thực hiện nhiệm vụ cải cách hành chính năm 2025", "Quý I năm 2026")),
        ]
    }
}
