import DocumentModel
import RuleBook
import Structure
import Testing

/// The outline of a text: one line an item, two spaces a level, the marker in front.
func outlineNotation(_ lines: [String]) throws -> [String] {
    let layers = RuleLayers()
    let joiner = ParagraphJoiner(rules: try ParagraphRules(layers), labels: LabelFinder(rules: try LabelRules(layers)))
    let cleaned = lines.enumerated().compactMap { LineCleaner().clean(ArraySlice($1.utf8), number: $0 + 1, page: nil) }
    let blocks = joiner.blocks(of: cleaned, roles: cleaned.map { _ in .text })
    let outline = OutlineBuilder(headings: try HeadingRules(layers)).outline(of: blocks)
    return outline.nodes.map { node in
        String(repeating: "  ", count: node.depth) + (node.block.markerText.map { $0 + " " } ?? "") + node.block.text.string
    }
}

@Suite("Broken lines")
struct ParagraphTests {
    /// Enough full lines around for the column's width to be known.
    private let filler = [
        "Ủy ban nhân dân xã yêu cầu các phòng, trung tâm, các thôn trên địa bàn",
        "tổ chức triển khai thực hiện nghiêm túc các nội dung đã được nêu trong",
        "Kế hoạch này và định kỳ báo cáo kết quả về Văn phòng Hội đồng nhân dân",
        "và Ủy ban nhân dân xã để tổng hợp, theo dõi, đôn đốc, kiểm tra việc tổ",
        "chức thực hiện theo đúng quy định của pháp luật hiện hành và chỉ đạo của",
        "cấp có thẩm quyền trong từng thời kỳ.",
    ]

    @Test("Joined or not", arguments: [
        // A label broken by the line's end.
        (["1. Rà soát thủ tục hành chính nội bộ. Cơ quan chủ trì: Phòng Kinh tế. Cơ quan", "phối hợp: Công an xã."],
         ["1. Rà soát thủ tục hành chính nội bộ. Cơ quan chủ trì: Phòng Kinh tế. Cơ quan phối hợp: Công an xã."]),
        // A label on a line of its own.
        (["1. Rà soát thủ tục hành chính nội bộ.", "Cơ quan phối hợp: Công an xã."],
         ["1. Rà soát thủ tục hành chính nội bộ.", "  Cơ quan phối hợp: Công an xã."]),
        // The dash of a name.
        (["- Chủ trì: bộ phận Văn phòng", "- Thống kê xã."], ["- Chủ trì: bộ phận Văn phòng - Thống kê xã."]),
        // A document number broken at its dash.
        (["1. Thực hiện Nghị quyết số 04-", "NQ/TU của Tỉnh ủy."], ["1. Thực hiện Nghị quyết số 04-NQ/TU của Tỉnh ủy."]),
        // The year of a date is no marker.
        (["1. Hoàn thành việc niêm yết công khai thủ tục hành chính trước ngày 15 tháng", "6. Báo cáo kết quả."],
         ["1. Hoàn thành việc niêm yết công khai thủ tục hành chính trước ngày 15 tháng 6. Báo cáo kết quả."]),
        // A date behind its word, also where room was left.
        (["1. Gửi kế hoạch cấp xã trước ngày", "15/4/2026."], ["1. Gửi kế hoạch cấp xã trước ngày 15/4/2026."]),
        // A part's title on the next line.
        (["Phần thứ nhất", "KẾT QUẢ NĂM 2025"], ["Phần thứ nhất KẾT QUẢ NĂM 2025"]),
        // A heading that wraps.
        (["II. NHIỆM VỤ CỤ THỂ VÀ TRÁCH NHIỆM CỦA CÁC PHÒNG, TRUNG", "TÂM, CÁC THÔN"],
         ["II. NHIỆM VỤ CỤ THỂ VÀ TRÁCH NHIỆM CỦA CÁC PHÒNG, TRUNG TÂM, CÁC THÔN"]),
    ])
    func joins(_ lines: [String], _ expected: [String]) throws {
        let notation = try outlineNotation(lines + ["", "I. CHUNG"] + filler)
        #expect(Array(notation.prefix(expected.count)) == expected)
    }
}

@Suite("Nesting of items")
struct OutlineTests {
    @Test("Every numbering nests by its own order", arguments: [
        ["A. KẾ HOẠCH", "  I. MỤC TIÊU", "    1. Chung", "      - Giảm nghèo.", "    2. Riêng", "  II. NHIỆM VỤ"],
        ["I. NHIỆM VỤ", "  1. Thể chế", "    1.1. Rà soát", "      1.1.1. Văn bản", "    1.2. Công bố", "  2. Bộ máy"],
        ["I. NHIỆM VỤ", "  1/ Chỉ đạo:", "    a/ Ban hành;", "    b/ Kiện toàn.", "  2/ Thi đua:", "    (a) Thường xuyên;"],
        ["Điều 1. Mục đích", "  1. Nâng cao.", "Điều 2. Nhiệm vụ", "  1. Kiểm tra:", "    a) Cơ sở;", "    b) Nhà ở."],
        ["III. TỔ CHỨC THỰC HIỆN", "  3. Các sở, ngành", "    3.1. Sở Y tế", "      - Kiểm tra:", "        + Bếp ăn;", "        + Chợ.", "    3.2. Công an tỉnh"],
        ["I. NHIỆM VỤ", "  a) Một.", "  đ) Hai.", "  e) Ba.", "  g) Bốn.", "  h) Năm.", "  i) Sáu."],
        ["I. NHIỆM VỤ", "  1. Một.", "II. KINH PHÍ", "  1. Hai.", "V. TỔ CHỨC", "  1. Ba."],
    ])
    func nests(_ expected: [String]) throws {
        let lines = expected.map { String($0.drop { $0 == " " }) }
        #expect(try outlineNotation(lines) == expected)
    }

    @Test("Headings without numbers", arguments: [
        // Capitals that name a section.
        ["MỤC TIÊU", "  - 100% thôn đạt chuẩn.", "NHIỆM VỤ TRỌNG TÂM", "  1. Tuyên truyền", "    - Tổ chức hội nghị.", "PHÂN CÔNG NHIỆM VỤ", "  1. Công an xã"],
        // Automatic numbers that a converter dropped.
        ["NHIỆM VỤ", "  Công tác tuyên truyền", "    Phát thanh mỗi tuần hai lần.", "  Công tác kiểm tra", "    Kiểm tra mỗi quý một lần.", "    Xử lý vi phạm."],
        // Sentences without their stops are no headings where numbers stand.
        ["I. NHIỆM VỤ", "  1. Tuyên truyền", "    Phát thanh mỗi tuần hai lần", "    Tổ chức hội nghị tại thôn."],
    ])
    func headings(_ expected: [String]) throws {
        let lines = expected.map { String($0.drop { $0 == " " }) }
        #expect(try outlineNotation(lines) == expected)
    }
}
