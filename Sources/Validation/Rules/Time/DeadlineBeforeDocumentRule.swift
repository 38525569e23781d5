import PlanModel
import RuleBook

/// `deadline-before-document`: a deadline was over before the plan was issued.
struct DeadlineBeforeDocumentRule: ValidationRule {
    let code = "deadline-before-document"

    func findings(in view: PlanView) -> [Diagnostic] {
        guard let issued = view.document.date, issued.utf8.count >= 7 else { return [] }
        // Another year is said by deadline-outside-year.
        let years = PlanYears(view)?.range ?? (Int(issued.prefix(4)).map { $0...$0 } ?? 0...0)
        return view.plan.tasks.flatMap { task -> [Diagnostic] in
            guard let deadline = task.deadline else { return [] }
            let dated = deadline.items.filter { $0.last != nil }
            func isOver(_ item: DeadlineItem) -> Bool {
                guard let last = item.last, let year = item.lastYear, years.contains(year), view.year != nil || !item.yearInferred else { return false }
                return last < issued && !last.hasPrefix(issued)
            }
            let over = dated.filter(isOver)
            // `Quý I, II, III, IV`: the rest of the year is still to come.
            return over.filter { $0.action != nil || over.count == dated.count }.map { item in
                Diagnostic(
                    code: code, target: task.id, arguments: ["date": Self.written(issued)], evidence: deadline.evidence(of: item), origin: deadline.origin ?? task.origin)
            }
        }
    }

    /// `2026-01-12` → `12/01/2026`
    static func written(_ date: String) -> String { date.split(separator: "-").reversed().joined(separator: "/") }

    var examples: [RuleExample] {
        let late = ExamplePlan.clean.with(
            \.head,
            """
            ỦY BAN NHÂN DÂN
            XÃ ĐỒNG MÂY
            Số: 15/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Đồng Mây, ngày 20 tháng 4 năm 2026
            """)
        func plan(_ deadline: String) -> ExamplePlan { late.with(\.tasks, ExamplePlan.deadline(deadline).tasks) }
        return [
            .triggers("II.1", in: plan("Quý I năm 2026")),
            .triggers("II.1", in: plan("Ban hành kế hoạch trước ngày 15/3/2026; báo cáo trong Quý IV/2026")),
            .passes(plan("Tháng 4/2026")),
            .passes(plan("Quý I, II, III, IV năm 2026")),
        ]
    }
}
