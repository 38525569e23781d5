import DocumentModel
import RuleBook
import Testing
import VietnameseText

struct TableHeadRulesTests {
    @Test(arguments: [
        ("TT", ColumnField.number), ("Số TT", .number), ("STT", .number),
        ("Nhiệm vụ cụ thể", .title), ("NỘI DUNG CÔNG VIỆC", .title), ("Nội dung", .title), ("Nhiệm vụ, giải pháp", .title),
        ("Tên nhiệm vụ", .title), ("Nội dung thực hiện", .title),
        ("Hoạt động", .activity), ("Cách thức thực hiện", .activity),
        ("Sản phẩm đầu ra", .products), ("Kết quả, sản phẩm", .products), ("Dự kiến sản phẩm", .products), ("Sản phẩm/kết quả", .products),
        ("Chủ trì", .lead), ("Cơ quan/đơn vị chủ trì", .lead), ("Bộ phận chủ trì tham mưu", .lead), ("Đơn vị thực hiện", .lead),
        ("Cơ quan, đơn vị chủ trì thực hiện", .lead),
        ("Phối hợp", .coordination), ("Cơ quan phối hợp", .coordination), ("Đơn vị, cá nhân phối hợp", .coordination),
        ("Cơ quan tổng hợp", .monitoring), ("Trách nhiệm thực hiện", .assignment), ("Phân công thực hiện", .assignment),
        ("Thời gian hoàn thành", .deadline), ("Thời gian (Năm 2026)", .deadline), ("Tiến độ", .deadline), ("Thời hạn hoàn thành", .deadline),
        ("Thời gian, tiến độ thực hiện", .deadline),
        ("Người phụ trách", .persons), ("Mã TC", .criterion), ("Kinh phí (triệu đồng)", .budget), ("Ghi chú", .notes),
        // As recognition reads them.
        ("Nhiệm vụ cụ thế", .title), ("Cơ quan chú trì", .lead), ("Cơ quan phổi hợp", .coordination),
    ])
    func namesTheColumn(head: String, field: ColumnField) throws {
        let rules = try TableHeadRules(RuleLayers())
        #expect(rules.field(of: TokenizedText(head)) == field)
    }

    @Test(arguments: [
        ("Phòng chuyên môn chủ trì", ColumnField.lead), ("Đơn vị được giao chủ trì", .lead), ("Bộ phận chuyên môn thực hiện", .lead),
        ("Đơn vị chủ trì thực hiện/phối hợp", .assignment), ("Cơ quan hỗ trợ", .coordination), ("Các đơn vị khác phối hợp", .coordination),
        ("Thời hạn theo chỉ đạo", .deadline), ("Thời gian thực hiện trong năm 2026", .deadline), ("Dự kiến hoàn thành", .deadline),
        ("Sản phẩm bàn giao", .products), ("Kết quả mong đợi", .products),
    ])
    func guessesHeadsByTheirEnds(head: String, field: ColumnField) throws {
        #expect(try TableHeadRules(RuleLayers()).likelyField(of: TokenizedText(head)) == field)
    }

    @Test(arguments: ["Kết quả năm 2025", "Nhiệm vụ của Ủy ban", "Thời gian, địa điểm", "Nội dung phối hợp", "Đạt được", "Công việc mà phòng chủ trì giao cho các thôn thực hiện trong quý đầu năm nay"])
    func guessesNoOtherHeads(head: String) throws {
        #expect(try TableHeadRules(RuleLayers()).likelyField(of: TokenizedText(head)) == nil)
    }

    @Test(arguments: ["Xã Tân Lập", "Hàn", "Nhiệm vụ của Ủy ban", "1", ""])
    func knowsNoOtherWords(head: String) throws {
        #expect(try TableHeadRules(RuleLayers()).field(of: TokenizedText(head)) == nil)
    }

    @Test(arguments: [
        ("TT Nhiệm vụ cụ thể Hoạt động Sản phẩm đầu ra Chủ trì Phối hợp Thời gian hoàn thành Ghi chú I CÔNG TÁC",
         [ColumnField.number, .title, .activity, .products, .lead, .coordination, .deadline, .notes]),
        ("TT Nhiệm vụ Nội dung thực hiện Cơ quan chủ trì", [.number, .title, .activity, .lead]),
        ("STT Nội dung công việc Đơn vị chủ trì Đơn vị phối hợp Thời gian thực hiện", [.number, .title, .lead, .coordination, .deadline]),
        ("TT Nội dung nhiệm vụ Cơ quan thực hiện Kết quả Thời gian (năm 2026)", [.number, .title, .lead, .products, .deadline]),
    ])
    func readsARunOfHeads(run: String, fields: [ColumnField]) throws {
        #expect(try TableHeadRules(RuleLayers()).columns(in: TokenizedText(run)).map(\.field) == fields)
    }

    @Test(arguments: [
        (["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], true),
        (["Thời gian", "Nội dung", "Chủ trì"], false),
        (["TT", "Tên thủ tục hành chính", "Thời gian giải quyết", "Cơ quan thực hiện"], false),
        (["TT", "Nội dung", "Điểm tối đa", "Đơn vị thực hiện"], false),
        (["TT", "Nhiệm vụ", "Ghi chú"], false),
    ])
    func tellsTaskTables(heads: [String], isTasks: Bool) throws {
        let rules = try TableHeadRules(RuleLayers())
        let columns = heads.map { TaskTable.Column(field: rules.field(of: TokenizedText($0)) ?? .other, title: $0) }
        #expect(rules.isTaskTable(columns) == isTasks)
    }
}
