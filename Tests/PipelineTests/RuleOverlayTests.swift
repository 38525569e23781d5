import Pipeline
import PlanModel
import Testing

/// A user's rule files add to the built-in ones, and take away from them.
@Suite struct RuleOverlayTests {
    static let text = """
        ỦY BAN NHÂN DÂN
        XÃ ĐỒNG MÂY
        Số: 12/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Đồng Mây, ngày 10 tháng 01 năm 2026
        KẾ HOẠCH
        Cải cách hành chính năm 2026
        I. NHIỆM VỤ
        1. Rà soát thủ tục hành chính
        - Cơ quan chủ trì: Văn phòng HĐND và UBND
        - Bàn giao cho: Tổ Ngựa Gióng
        - Thời gian thực hiện: Quý II/2026
        2. Nâng cấp trang thông tin điện tử
        - Cơ quan chủ trì: Phòng Văn hóa - Xã hội
        - Thời gian thực hiện: Quý III/2026
        """

    private func task(_ rules: [String: String]) throws -> PlanTask {
        let plan = try RuleFolder.plan(Self.text, rules: rules)
        return try #require(plan.tasks.first)
    }

    @Test func withoutRulesOfOnesOwn() throws {
        let task = try task([:])
        #expect(task.lead?.text == "Văn phòng HĐND và UBND")
        #expect(task.coordination == nil)
        #expect(task.deadline?.text == "Quý II/2026")
    }

    @Test func aLabelIsAdded() throws {
        let task = try task(["labels.yaml": "coordination: [bàn giao cho]"])
        #expect(task.coordination?.text == "Tổ Ngựa Gióng")
        #expect(task.lead?.text == "Văn phòng HĐND và UBND", "the built-in labels stay")
    }

    @Test func aLabelIsRemoved() throws {
        let task = try task(["labels.yaml": "remove: [\"thời gian [thực hiện]\"]"])
        #expect(task.deadline == nil)
        #expect(task.lead != nil)
    }

    @Test func aLabelChangesItsField() throws {
        let task = try task(["labels.yaml": "monitoring: [cơ quan chủ trì]"])
        #expect(task.lead == nil)
        #expect(task.monitoring?.text == "Văn phòng HĐND và UBND")
    }

    @Test func anAgencyIsAdded() throws {
        let labels = "coordination: [bàn giao cho]"
        let unknown = try task(["labels.yaml": labels])
        let known = try task(["labels.yaml": labels, "agencies.yaml": "agencies:\n  commune:\n    to-ngua-giong: [Tổ Ngựa Gióng]\n"])
        #expect(unknown.coordination?.agencies.first?.id != "to-ngua-giong")
        #expect(known.coordination?.agencies == [Agency(name: "Tổ Ngựa Gióng", id: "to-ngua-giong", level: .commune)])
    }

    @Test func theLastFileWins() throws {
        let task = try task(["labels.yaml": "notes: [bàn giao cho]\nproducts: [bàn giao cho]"])
        #expect(task.products?.text == "Tổ Ngựa Gióng")
        #expect(task.notes == nil)
    }
}
