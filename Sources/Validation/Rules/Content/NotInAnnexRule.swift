import PlanModel
import RuleBook

/// `not-in-annex`: the body defers to its annex, and a directive has no row there.
///
/// Which rows carry a directive out is ``PlanTask/carriedOutBy``, stated only where the body defers. An annex that takes up
/// few of the directives is no list of the body's tasks, and nothing is missing from it.
struct NotInAnnexRule: ValidationRule {
    /// The share of directives that must have rows before the others are said to lack them.
    private let share: Double

    let code = "not-in-annex"

    init(_ settings: RuleSettings) throws(RuleError) {
        share = try settings.number("share", default: 0.5, in: 0...1)
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        let directives = view.plan.tasks.filter { $0.kind == .directive && $0.origin.layout == .outline }
        let lacking = directives.filter(\.carriedOutBy.isEmpty)
        guard lacking.count < directives.count, Double(directives.count - lacking.count) >= share * Double(directives.count) else { return [] }
        return lacking.map { task in
            Diagnostic(code: code, target: task.id, evidence: Diagnostic.Evidence(text: task.title), origin: task.origins.title ?? task.origin)
        }
    }

    var examples: [RuleExample] {
        func plan(_ directives: String, deferral: String = "(Chi tiết tại Phụ lục kèm theo)") -> ExamplePlan {
            ExamplePlan.with(\.tasks, directives + "\n" + deferral).with(\.annex, """
                PHỤ LỤC
                NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026
                (Kèm theo Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND xã Đồng Mây)

                | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm |
                |---|---|---|---|---|---|
                | 1 | Rà soát, đề xuất đơn giản hóa thủ tục hành chính | Văn phòng HĐND và UBND xã | Các phòng | Quý II/2026 | Báo cáo rà soát |
                | 2 | Số hóa sổ hộ tịch | Văn phòng HĐND và UBND xã | Các phòng | Quý III/2026 | Dữ liệu hộ tịch |
                | 3 | Tập huấn kỹ năng số cho công chức | Phòng Văn hóa - Xã hội | Các phòng | Quý I/2026 | 01 lớp tập huấn |
                """)
        }
        let taken = "1. Cắt giảm, đơn giản hóa thủ tục hành chính không cần thiết.\n2. Hoàn thành số hóa sổ hộ tịch lưu giữ tại xã.\n"
        let bins = "3. Đặt thùng phân loại rác tại các khu dân cư ven sông."
        return [
            .triggers("II.3", in: plan(taken + bins)),
            .triggers("II.3", "II.4", in: plan(taken + "3. Khen thưởng hộ gia đình văn hóa tiêu biểu.\n4. Trồng cây xanh dọc tuyến đường liên thôn.")),
            .passes(plan(taken + "3. Nâng cao kỹ năng số của đội ngũ công chức.")),
            .passes(plan(taken + bins, deferral: "")),
        ]
    }
}
