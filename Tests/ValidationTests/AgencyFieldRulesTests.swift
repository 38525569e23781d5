import Pipeline
import PlanModel
import Testing
import Validation

/// Who leads, who coordinates, and for whom a task is written.
@Suite struct AgencyFieldRulesTests {
    static let pipeline = Result { try Pipeline() }

    private func found(_ code: String, lead: String = "Phòng Kinh tế", coordination: String = "Trạm Y tế", title: String = "Rà soát thủ tục hành chính", product: String = "Báo cáo", head: String? = nil) throws -> [Diagnostic] {
        var plan = ExamplePlan.with(
            \.tasks, "1. \(title)\n- Cơ quan chủ trì: \(lead)\n- Cơ quan phối hợp: \(coordination)\n- Sản phẩm: \(product)\n- Thời gian thực hiện: Quý II/2026")
        if let head { plan = plan.with(\.head, plan.head.replacing("XÃ ĐỒNG MÂY", with: head)) }
        return try Self.pipeline.get().plan(from: Array(plan.text.utf8), name: "example").diagnostics.filter { $0.code == code }
    }

    @Test(arguments: [
        ("Công an xã", "Công an xã, Trạm Y tế", "Công an xã"),
        ("Công chức Tài chính - Kế toán", "Các đoàn thể; công chức Tài chính – Kế toán xã theo dõi", "công chức Tài chính – Kế toán xã"),
        ("Các trường học", "các trường học", "các trường học"),
        ("Công an xã", "Công an huyện", nil),
        ("Hội Liên hiệp Phụ nữ xã", "Chi hội phụ nữ các thôn", nil),
        ("UBND xã Đồng Mây", "UBND xã Khe Ngang", nil),
        ("Địa chính - Xây dựng", "Địa chính - Nông nghiệp", nil),
        ("Thuế cơ sở", "Kho bạc Nhà nước, Bảo hiểm xã hội", nil),
        ("Công an xã", "Các thôn, dưới sự hướng dẫn và phối hợp với Công an xã", nil),
        ("Các bộ phận chuyên môn", "Các bộ phận liên quan", nil),
        ("Văn phòng Sở", "Phòng Quản lý văn thư - lưu trữ", nil),
    ] as [(String, String, String?)])
    func leadCoordinates(lead: String, coordination: String, words: String?) throws {
        #expect(try found("lead-coordinates", lead: lead, coordination: coordination).map(\.evidence?.words) == (words.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("Tham mưu UBND huyện ban hành kế hoạch", "Tham mưu UBND huyện"),
        ("Chủ trì, phối hợp với các bộ phận tham mưu Huyện ủy, UBND huyện ban hành kế hoạch", "tham mưu Huyện ủy"),
        ("Công bố danh mục văn bản do HĐND, UBND huyện, xã ban hành", "do HĐND, UBND huyện, xã ban hành"),
        ("Nâng cao thứ hạng chỉ số cải cách hành chính của huyện", "của huyện"),
        ("Xây dựng kế hoạch kiểm tra công tác văn thư trên địa bàn huyện", "trên địa bàn huyện"),
        ("Góp phần nâng cao chỉ số cải cách hành chính của huyện", nil),
        ("Thực hiện Bộ chỉ số chuyển đổi số của huyện", nil),
        ("Phối hợp với Phòng Nội vụ tham mưu UBND huyện sắp xếp thôn", nil),
        ("Thực hiện văn bản do UBND huyện ban hành", nil),
        ("Triển khai Đề án du lịch trên địa bàn huyện", nil),
        ("Tham mưu UBND xã trình UBND huyện phê duyệt dự toán", nil),
        ("Thực hiện nhiệm vụ do cấp tỉnh giao", nil),
    ] as [(String, String?)])
    func superiorInTitle(title: String, words: String?) throws {
        #expect(try found("superior-actor", title: title).map(\.evidence?.words) == (words.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("Kế hoạch của UBND huyện; báo cáo kết quả", "Kế hoạch của UBND huyện"),
        ("Văn bản chỉ đạo của Chủ tịch UBND tỉnh", "Văn bản chỉ đạo của Chủ tịch UBND tỉnh"),
        ("Quyết định UBND huyện", "Quyết định UBND huyện"),
        ("Báo cáo UBND huyện", nil),
        ("Báo cáo kết quả thực hiện Kế hoạch của UBND huyện", nil),
        ("Báo cáo theo quy định của UBND tỉnh", nil),
        ("Kế hoạch của UBND xã", nil),
    ] as [(String, String?)])
    func superiorInProduct(product: String, words: String?) throws {
        #expect(try found("superior-actor", product: product).map(\.evidence?.words) == (words.map { [$0] } ?? []))
    }

    @Test func levelOfThePlanCounts() throws {
        #expect(try found("superior-actor", title: "Tham mưu UBND huyện ban hành kế hoạch", head: "HUYỆN SƠN LĨNH").isEmpty)
        #expect(try found("superior-actor", title: "Tham mưu UBND tỉnh ban hành kế hoạch", head: "HUYỆN SƠN LĨNH").count == 1)
        #expect(try found("superior-actor", lead: "Bộ Nội vụ", head: "TỈNH HÀ GIAO").map(\.variant) == ["lead"])
        #expect(try found("superior-actor", lead: "Kho bạc Nhà nước tỉnh").isEmpty)
    }
}

/// A finding that another says better is left out.
@Suite struct YieldingTests {
    @Test func misspeltWordIsSaidOnce() throws {
        let item = "- Cơ quan phối hợp: Trạm Y tế\n- Sản phẩm: Báo cáo\n- Thời gian thực hiện: Quý II/2026\n"
        let text = ExamplePlan.with(\.tasks, "1. Thống kê giá cả\n- Cơ quan chủ trì: Phòng Kinh tế\n\(item)2. Kiểm tra chợ\n- Cơ quan chủ trì: Phòng Kinh tê\n\(item)").text
        let plan = try Pipeline().plan(from: Array(text.utf8), name: "example")
        #expect(plan.diagnostics.filter { ["unknown-agency", "ocr-suspect"].contains($0.code) }.count == 1)
    }
}
