/// A plan in which a rule finds something, or does not.
public struct RuleExample: Sendable {
    /// What the rule finds; empty for a plan that it has nothing to say of.
    public var targets: [String]
    public var text: ExamplePlan

    /// - Parameter targets: the target of each finding of the rule's code, in order.
    static func triggers(_ targets: String..., in text: ExamplePlan) -> RuleExample { RuleExample(targets: targets, text: text) }
    static func passes(_ text: ExamplePlan) -> RuleExample { RuleExample(targets: [], text: text) }
}

/// A small plan of a fictional commune, without a fault but for the parts that an example replaces.
public struct ExamplePlan: Sendable {
    public var head = """
        ỦY BAN NHÂN DÂN
        XÃ ĐỒNG MÂY
        Số: 15/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Đồng Mây, ngày 12 tháng 01 năm 2026
        """
    public var title = """
        KẾ HOẠCH
        Cải cách hành chính năm 2026
        """
    public var basis = "Thực hiện Kế hoạch số 08/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"
    public var purpose = """
        I. MỤC ĐÍCH
        Nâng cao chất lượng phục vụ người dân và doanh nghiệp.
        """
    /// The items of section II.
    public var tasks = """
        1. Rà soát thủ tục hành chính
        - Cơ quan chủ trì: Văn phòng HĐND và UBND xã
        - Cơ quan phối hợp: Phòng Kinh tế
        - Sản phẩm: Báo cáo kết quả rà soát
        - Thời gian thực hiện: Quý II/2026
        2. Tuyên truyền cải cách hành chính
        - Cơ quan chủ trì: Phòng Văn hóa - Xã hội
        - Cơ quan phối hợp: Văn phòng HĐND và UBND xã
        - Sản phẩm: Kế hoạch tuyên truyền
        - Thời gian thực hiện: Trước ngày 15/3/2026
        """
    public var organization = """
        III. TỔ CHỨC THỰC HIỆN
        1. Văn phòng HĐND và UBND xã theo dõi, đôn đốc việc thực hiện Kế hoạch này.
        2. Phòng Kinh tế bố trí kinh phí thực hiện.
        """
    public var ending = "Trên đây là Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân xã./."
    public var closing = """
        Nơi nhận:
        - UBND tỉnh;
        - Các phòng chuyên môn;
        - Lưu: VT.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Nguyễn Văn An
        """
    public var annex = ""
    /// The parts that differ from the plan without a fault: what a page shows.
    public private(set) var shown: [String] = []

    public static let clean = ExamplePlan()

    /// The clean plan with one part replaced.
    public static func with(_ part: WritableKeyPath<ExamplePlan, String> & Sendable, _ text: String) -> ExamplePlan { clean.with(part, text) }

    public func with(_ part: WritableKeyPath<ExamplePlan, String> & Sendable, _ text: String) -> ExamplePlan {
        var plan = self
        plan[keyPath: part] = text
        plan.shown.append(text)
        return plan
    }

    /// The whole plan as text.
    public var text: String {
        [head, title, basis, purpose, tasks.isEmpty ? "" : "II. NHIỆM VỤ\n" + tasks, organization, ending, closing, annex].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }
}
