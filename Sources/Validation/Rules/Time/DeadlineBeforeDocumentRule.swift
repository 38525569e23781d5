import PlanModel
import RuleBook

/// `deadline-before-document`: a deadline was over before the plan was issued.
///
/// A plan that was issued late has many of them; they are said once.
struct DeadlineBeforeDocumentRule: ValidationRule {
    let code = "deadline-before-document"
    /// Tasks that are named one by one at most.
    private let most: Int

    init(settings: RuleSettings) throws(RuleError) {
        most = Int(try settings.number("most", default: 2, in: 0...1_000))
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        let single = overdue(in: view)
        var targets: [String] = []
        for finding in single where targets.last != finding.target { targets.append(finding.target) }
        guard targets.count > most, let first = single.first, let date = first.arguments.first?.value else { return single }
        return [
            Diagnostic(
                code: code, variant: "several", target: Diagnostic.document,
                arguments: ["count": String(targets.count), "date": date, "tasks": targets.joined(separator: ", ")], evidence: first.evidence, origin: first.origin)
        ]
    }

    private func overdue(in view: PlanView) -> [Diagnostic] {
        guard let issued = view.document.date, issued.utf8.count >= 7 else { return [] }
        // Another year is said by deadline-outside-year.
        let years = PlanYears(view)?.range ?? (Int(issued.prefix(4)).map { $0...$0 } ?? 0...0)
        return view.plan.tasks.flatMap { task -> [Diagnostic] in
            guard let deadline = task.deadline else { return [] }
            let dated = deadline.readItems.filter { $0.last != nil }
            func isOver(_ item: DeadlineItem) -> Bool {
                guard let last = item.last, let year = item.lastYear, years.contains(year), view.year != nil || !item.yearInferred else { return false }
                return last < issued && !last.hasPrefix(issued)
            }
            let over = dated.filter(isOver)
            // `Quý I, II, III, IV`: the rest of the year is still to come.
            return over.filter { $0.action != nil || over.count == dated.count }.map { item in
                Diagnostic(
                    code: code, target: task.id, arguments: ["date": WrittenDate.of(issued)], evidence: deadline.evidence(of: item), origin: deadline.origin ?? task.origin)
            }
        }
    }

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
        let three = (1...3).map { "\($0). Rà soát đợt \($0)\n- Cơ quan chủ trì: Phòng Kinh tế\n- Cơ quan phối hợp: Công an xã\n- Sản phẩm: Báo cáo\n- Thời gian thực hiện: Tháng \($0)/2026" }
        return [
            .triggers("document", in: late.with(\.tasks, three.joined(separator: "\n"))),
            .triggers("II.1", in: plan("Quý I năm 2026")),
            .triggers("II.1", in: plan("Ban hành kế hoạch trước ngày 15/3/2026; báo cáo trong Quý IV/2026")),
            .passes(plan("Tháng 4/2026")),
            .passes(plan("Quý I, II, III, IV năm 2026")),
        ]
    }
}
