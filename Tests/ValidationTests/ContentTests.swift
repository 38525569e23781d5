import Pipeline
import PlanModel
import RuleBook
import Testing
import Validation

/// Rules on what tasks say, in tables of near misses.
@Suite struct ContentTests {
    static let pipeline = Result { () throws(RuleError) in try Pipeline() }

    private func found(_ code: String, in plan: ExamplePlan) throws -> [Diagnostic] {
        try Self.pipeline.get().plan(from: Array(plan.text.utf8), name: "example").diagnostics.filter { $0.code == code }
    }

    private func item(_ number: Int, _ title: String, lead: String = "Phòng Kinh tế", product: String = "Báo cáo kết quả", deadline: String = "Năm 2026") -> String {
        "\(number). \(title)\n- Cơ quan chủ trì: \(lead)\n- Cơ quan phối hợp: Văn phòng HĐND và UBND xã\n- Sản phẩm: \(product)\n- Thời gian thực hiện: \(deadline)"
    }

    @Test(arguments: [
        ("Các cơ quan liên", "cơ quan liên"), ("Kế hoạch của UBND xã và", "UBND xã và"), ("Báo cáo kết quả thực", "kết quả thực"),
        ("Văn bản theo Quyết định số", "Quyết định số"), ("Công chức Văn hóa -", "Văn hóa -"), ("Báo cáo (qua Văn phòng", "(qua Văn phòng"),
    ])
    func valueThatStops(value: String, words: String) throws {
        let found = try found("truncated-field", in: .with(\.tasks, item(1, "Rà soát quy hoạch chợ", product: value)))
        #expect(found.map(\.evidence?.words) == [words])
    }

    @Test(arguments: [
        "Các cơ quan liên quan", "Kế hoạch phát triển", "Danh mục kèm theo", "Báo cáo giải ngân", "Biên bản cam kết", "Biên bản hội nghị",
        "Phiếu kiến nghị", "Báo cáo (qua Văn phòng)", "Hồ sơ chứng thực", "Văn bản trực thuộc", "Vườn cà phê",
        "Dữ liệu theo thời gian thực", "Biên bản của thôn Kim Liên",
    ])
    func wholeValue(value: String) throws {
        #expect(try found("truncated-field", in: .with(\.tasks, item(1, "Rà soát quy hoạch chợ", product: value))).isEmpty)
    }

    /// Two tasks that differ in what matters.
    @Test(arguments: [
        ("Tổ chức hội nghị đối thoại với doanh nghiệp trên địa bàn", "Báo cáo kết quả hội nghị đối thoại với doanh nghiệp trên địa bàn"),
        ("Mở 02 lớp tập huấn kỹ năng số cho công chức xã", "Mở 03 lớp tập huấn kỹ năng số cho công chức xã"),
        ("Tuyên truyền phòng, chống cháy nổ trong trường học", "Tuyên truyền phòng, chống cháy nổ trong khu chợ"),
        ("Kiểm tra việc thực hiện chính sách với người có công", "Kiểm tra việc thực hiện chính sách với hộ nghèo"),
    ])
    func tasksThatDiffer(first: String, second: String) throws {
        #expect(try found("duplicate-task", in: .with(\.tasks, [item(1, first), item(2, second)].joined(separator: "\n"))).isEmpty)
    }

    @Test(arguments: [
        ("Rà soát, cập nhật cơ sở dữ liệu hộ tịch", "Tiếp tục rà soát, cập nhật CSDL hộ tịch của xã"),
        ("Tổ chức Ngày hội chuyển đổi số", "Tổ chức Ngày hội CĐS"),
    ])
    func tasksThatSayTheSame(first: String, second: String) throws {
        let found = try found("duplicate-task", in: .with(\.tasks, [item(1, first), item(2, second)].joined(separator: "\n")))
        #expect(found.map(\.target) == ["II.2"])
        #expect(found.first?.arguments.first?.value == "II.1")
    }

    /// A thousand tasks of a few words each, one of them twice.
    @Test func manyTasks() throws {
        let verbs = ["Khảo sát", "Sửa chữa", "Nâng cấp", "Bàn giao", "Kiểm kê", "Cho thuê", "Quy hoạch", "Chiếu sáng", "Phân luồng", "Đặt tên"]
        let things = ["cầu treo", "nhà văn hóa", "chợ phiên", "bến đò", "trạm bơm", "sân bóng", "kho lúa", "đập tràn", "lò gạch", "vườn ươm"]
        let places = ["Sơn Bắc", "Hạ Lũng", "Vân Trung", "Đông Khê", "Tây Hồ", "Nam Mẫu", "Thượng Cát", "Bình Dương", "Phú Lâm", "Yên Sở"]
        let titles = verbs.flatMap { verb in things.flatMap { thing in places.map { "\(verb) \(thing) thôn \($0)" } } } + ["Kiểm kê lò gạch thôn Tây Hồ"]
        let rows = titles.enumerated().map { "| \($0.offset + 1) | \($0.element) | Phòng Kinh tế | Năm 2026 | Biên bản |" }
        let plan = ExamplePlan.with(\.annex, "PHỤ LỤC\nNHIỆM VỤ NĂM 2026\n\n| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm |\n|---|---|---|---|---|\n" + rows.joined(separator: "\n"))
        #expect(try found("duplicate-task", in: plan).map(\.target) == ["PL.1001"])
    }

    @Test func figureOfBodyAndAnnex() throws {
        let plan = ExamplePlan.with(\.tasks, "1. Trên 95% văn bản của xã được ký số trên môi trường mạng.").with(\.annex, """
            PHỤ LỤC
            NHIỆM VỤ NĂM 2026

            | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm |
            |---|---|---|---|---|
            | 1 | Sử dụng chữ ký số | Phòng Kinh tế | Năm 2026 | 98% văn bản của xã được ký số trên môi trường mạng |
            | 2 | Lập hồ sơ công việc | Phòng Kinh tế | Năm 2026 | 90% hồ sơ công việc của xã được lập trên môi trường mạng |
            """)
        let found = try found("contradicting-number", in: plan)
        #expect(found.map(\.target) == ["PL.1"])
        #expect(found.first?.evidence?.words.hasPrefix("98%") == true)
    }
}
