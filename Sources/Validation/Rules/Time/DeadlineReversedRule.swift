import PlanModel
import VietnameseText

/// `deadline-reversed`: a period ends before it begins.
struct DeadlineReversedRule: ValidationRule {
    let code = "deadline-reversed"

    func findings(in view: PlanView) -> [Diagnostic] {
        let year = ownYear(view)
        return view.plan.tasks.flatMap { task -> [Diagnostic] in
            guard let deadline = task.deadline else { return [] }
            return deadline.readItems.filter { isReversed($0, year: year) }.map { item in
                Diagnostic(code: code, target: task.id, evidence: deadline.evidence(of: item), origin: deadline.origin ?? task.origin)
            }
        }
    }

    private static let until = WordKey("đến"), till = WordKey("tới")

    /// The one year of the plan's work, where the plan was issued in it.
    private func ownYear(_ view: PlanView) -> Int? {
        guard let years = PlanYears(view), years.first == years.last else { return nil }
        return view.document.date.map { $0 >= years.start.prefix($0.utf8.count) } ?? true ? years.first : nil
    }

    private func isReversed(_ item: DeadlineItem, year: Int?) -> Bool {
        guard item.kind == .period || item.kind == .unparsed else { return false }
        let text = TokenizedText(item.text), words = Array(CalendarWords(in: text)).filter { !$0.isImpossible && $0.lastYear == nil }
        return zip(words, words.dropFirst()).contains { first, last in
            guard (first.tokens.upperBound..<last.tokens.lowerBound).contains(where: { text.key($0) == Self.until || text.key($0) == Self.till || text.isMark($0, "-") }),
                let end = last.year, let lastMonth = last.month
            else { return false }
            let month = first.month ?? lastMonth
            if let start = first.year { return (start, month, first.day ?? 1) > (end, lastMonth + last.months - 1, last.day ?? 31) }
            // `từ ngày 15/6 đến ngày 01/6/2026`; a winter or school year that begins in the year before is none, but in a plan of
            // this year nothing long begins in the last one.
            let back = (month, first.day ?? 1) > (lastMonth + last.months - 1, last.day ?? 31)
            return back && (lastMonth + last.months - 1 + 12) - month >= (end == year ? 6 : 11)
        }
    }

    var examples: [RuleExample] {
        [
            .triggers("II.1", in: .deadline("Từ ngày 15/6/2026 đến ngày 01/6/2026")),
            .triggers("II.1", in: .deadline("Từ tháng 9/2026 đến tháng 3/2026")),
            .triggers("II.1", in: .deadline("Từ tháng 9 đến tháng 5 năm 2026")),
            .passes(.deadline("Từ ngày 01/6/2026 đến ngày 15/6/2026")),
            .passes(.deadline("Từ tháng 11/2025 đến tháng 02/2026")),
            .passes(.deadline("Từ tháng 11 đến tháng 02 năm 2026")),
            .passes(.deadline("Từ tháng 9 đến tháng 5 năm 2027")),
        ]
    }
}
