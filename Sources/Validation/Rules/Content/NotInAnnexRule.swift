import PlanModel
import RuleBook
import VietnameseText

/// `not-in-annex`: the body defers to its annex, and a directive has no row there.
///
/// Which rows carry a directive out is ``PlanTask/carriedOutBy``, stated only where the body defers. An annex that takes up
/// few of the directives is no list of the body's tasks, and nothing is missing from it. Where the words that defer stand
/// in a part with directives of its own (II. NHIỆM VỤ), those of other parts (III. GIẢI PHÁP) need no rows.
struct NotInAnnexRule: ValidationRule {
    /// The share of directives that must have rows before the others are said to lack them.
    private let share: Double
    /// `(Chi tiết tại Phụ lục kèm theo)`
    private let defers: PhraseTable<Bool>

    let code = "not-in-annex"

    init(_ source: RuleSource) throws(RuleError) {
        share = try source.settings(code, "share").number("share", default: 0.5, in: 0...1)
        defers = try HeadingRules(source.layers).defers
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        let directives = scope(view.plan.tasks.filter { $0.kind == .directive && $0.origin.layout == .outline }, view)
        let lacking = directives.filter(\.carriedOutBy.isEmpty)
        guard lacking.count < directives.count, Double(directives.count - lacking.count) >= share * Double(directives.count) else { return [] }
        return lacking.map { task in
            Diagnostic(code: code, target: task.id, evidence: Diagnostic.Evidence(text: task.title), origin: task.origins.title ?? task.origin)
        }
    }

    /// The directives of the parts that defer; all of them where no part does both.
    private func scope(_ directives: [PlanTask], _ view: PlanView) -> [PlanTask] {
        guard directives.contains(where: { !$0.carriedOutBy.isEmpty }) else { return [] }
        func part(_ path: String) -> Substring { path.prefix { $0 != "." } }
        var parts: Set<Substring> = []
        for passage in view.plan.passages where passage.role == .body && !defers.matches(in: TokenizedText(passage.text)).isEmpty { parts.insert(part(passage.path)) }
        let own = directives.filter { parts.contains(part($0.id)) }
        return own.isEmpty ? directives : own
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
            .passes(plan(taken, deferral: "(Chi tiết tại Phụ lục kèm theo)\nIII. GIẢI PHÁP\n1. Huy động nhân dân đặt thùng phân loại rác.")
                .with(\.organization, "IV. TỔ CHỨC THỰC HIỆN\n1. Văn phòng HĐND và UBND xã theo dõi việc thực hiện Kế hoạch này.")),
        ]
    }
}
