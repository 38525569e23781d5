import PlanModel
import RuleBook
import VietnameseText

/// `deadline-outside-year`: a deadline, or a year that its words name, lies outside the plan's years.
struct DeadlineOutsideYearRule: ValidationRule {
    private let cues: YearCues
    /// Reports on the plan's year may fall due in so many months of the next.
    private let reportMonths: Int
    private let reports: PhraseTable<Bool>
    /// Words before a day in prose that tell of what was, not of what is due.
    private let history: PhraseTable<Bool>

    init(cues: YearCues, settings: RuleSettings) throws(RuleError) {
        self.cues = cues
        reportMonths = Int(try settings.number("report-months", default: 3, in: 0...12))
        reports = try settings.phrases("reports")
        history = try settings.phrases("history")
    }

    let code = "deadline-outside-year"

    func findings(in view: PlanView) -> [Diagnostic] {
        guard let years = PlanYears(view) else { return [] }
        return view.plan.tasks.flatMap { task -> [Diagnostic] in
            if let deadline = task.deadline { return deadline.readItems.compactMap { finding($0, of: deadline, task, years, view) } }
            return (task.mentions?.deadlines ?? []).compactMap { finding($0, task, years, view) }
        }
    }

    private func finding(_ item: DeadlineItem, of deadline: DeadlineField, _ task: PlanTask, _ years: PlanYears, _ view: PlanView) -> Diagnostic? {
        let year: Int
        if let first = item.firstYear, let last = item.lastYear {
            // A period that reaches into the plan's years is longer work, no slip.
            guard last < years.first || first > years.last, !isBetween(item, years, view.document) else { return nil }
            if first > years.last, isLongTerm(item) || isReport(item, task, years) { return nil }
            year = last < years.first ? last : first
        } else if item.kind == .conditional || item.kind == .unparsed {
            let words = TokenizedText(item.text)
            func past(cited: [Range<Int>]) -> CalendarWord? {
                CalendarWords(in: words, cited: cited).first { word in
                    word.lastYear == nil && word.year.map { $0 < years.first && $0 >= years.first - 10 } ?? false && !cues.looksBack(words, word.tokens)
                }
            }
            // `Theo Quyết định số 12/QĐ-UBND ngày 05/01/2024`: the date of what is cited.
            guard past(cited: []) != nil, let named = past(cited: view.grammar.located(in: words).map(\.tokens))?.year else { return nil }
            year = named
        } else {
            return nil
        }
        return Diagnostic(
            code: code, target: task.id, arguments: arguments(year, years), evidence: deadline.evidence(of: item, year: year), origin: deadline.origin ?? task.origin)
    }

    /// A day in the words of a directive or responsibility; only one gone by can be a slip.
    private func finding(_ mention: DeadlineMention, _ task: PlanTask, _ years: PlanYears, _ view: PlanView) -> Diagnostic? {
        guard mention.deadline.kind == .by || mention.deadline.kind == .on, let year = mention.deadline.lastYear, year < years.first,
            !isBetween(mention.deadline, years, view.document)
        else { return nil }
        let before = TokenizedText(utf8: Array(String(task.title.unicodeScalars.prefix(mention.range.start)).utf8))
        let near = max(0, before.tokens.count - 8)..<before.tokens.count
        guard !near.contains(where: { history.longestMatch(in: before, at: $0) != nil }) else { return nil }
        return Diagnostic(
            code: code, target: task.id, arguments: arguments(year, years), evidence: Diagnostic.Evidence(text: task.title, range: mention.range),
            origin: task.origins.title ?? task.origin)
    }

    private func arguments(_ year: Int, _ years: PlanYears) -> KeyValuePairs<String, String> {
        ["year": String(year), "plan": years.first == years.last ? String(years.first) : "\(years.first)-\(years.last)"]
    }

    /// Between the plan's own date and its first year.
    private func isBetween(_ item: DeadlineItem, _ years: PlanYears, _ document: PlanDocument) -> Bool {
        guard let issued = document.date, let last = item.last, last < years.start else { return false }
        return last >= issued
    }

    /// `đến năm 2030`: the end of a long way, which begins now.
    private func isLongTerm(_ item: DeadlineItem) -> Bool {
        item.kind == .by && item.date?.hasSuffix("-12-31") == true && CalendarWords(in: TokenizedText(item.text)).allSatisfy { $0.day == nil && $0.month == 1 && $0.months == 12 }
    }

    /// What reports on the plan's year, early in the next.
    private func isReport(_ item: DeadlineItem, _ task: PlanTask, _ years: PlanYears) -> Bool {
        guard let last = item.last, item.lastYear == years.last + 1, let month = Int(last.dropFirst(5).prefix(2)), month <= reportMonths else { return false }
        return [item.text, task.title, task.activity].contains { text in
            text.map { !reports.matches(in: TokenizedText($0)).isEmpty } ?? false
        }
    }

    var examples: [RuleExample] {
        [
            .triggers("II.1", in: .deadline("Quý IV năm 2025")),
            .triggers("II.1", in: .deadline("Ban hành kế hoạch trong Quý I/2026; báo cáo trước ngày 30/11/2025")),
            .triggers("II.1", in: .deadline("Theo Kế hoạch của Chủ tịch UBND tỉnh đối với những nhiệm vụ thực hiện trong năm 2025")),
            .triggers("II.1", in: .deadline("Trước ngày 15/12/2027")),
            .passes(.deadline("Trước ngày 15/12/2026")),
            .passes(.deadline("Trước ngày 15/01/2027", title: "Báo cáo kết quả cải cách hành chính năm 2026")),
            .passes(.deadline("Từ năm 2025 đến năm 2027")),
            .passes(.deadline("Theo Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh")),
        ]
    }
}
