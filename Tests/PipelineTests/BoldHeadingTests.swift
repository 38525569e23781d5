import Pipeline
import Readers
import TestSupport
import Testing

/// Bold headings of a PDF that nothing else sets off: no indents, no white between paragraphs, no room at the heading's end.
@Suite struct BoldHeadingTests {
    static let page = [
        "*KẾ HOẠCH",
        "*Chuyển đổi số trên địa bàn xã Đồng Mây năm 2026",
        "",
        "Ủy ban nhân dân xã ban hành Kế hoạch chuyển đổi số năm 2026 như sau.",
        "*I. NỘI DUNG NHIỆM VỤ",
        "*1. Xây dựng và phát triển chính quyền số, dịch vụ công trực tuyến tại cấp",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã rà soát, cập nhật danh",
        "mục thủ tục hành chính, phân công người phụ trách từng lĩnh vực.",
        "*2. Tuyên truyền, phổ biến kiến thức số cho các tầng lớp Nhân dân tại địa bàn",
        "Đài Truyền thanh xã phát tin, bài vào các khung giờ sáng và chiều, mỗi tuần",
        "ít nhất hai lượt, kết hợp sinh hoạt của các thôn.",
        "*3. Bảo đảm an toàn thông tin mạng, an ninh dữ liệu và hạ tầng kỹ thuật số",
        "Công an xã kiểm tra việc chấp hành quy định về an toàn thông tin tại các cơ",
        "quan, đơn vị, báo cáo kết quả hằng quý.",
    ]

    @Test func headingsEndWhereTheTypeChanges() async throws {
        let pipeline = try Pipeline()
        let document = try await pipeline.read(InputDocument(name: "plan.pdf", bytes: TypesetPDF.file(Self.page).bytes))
        let paragraphs = String(decoding: pipeline.text(of: document), as: UTF8.self).split(separator: "\n")
        for start in ["Văn phòng Hội đồng", "Đài Truyền thanh", "Công an xã"] {
            #expect(paragraphs.contains { $0.hasPrefix(start) }, "\(start) begins no paragraph")
        }
        for heading in Self.page where heading.hasPrefix("*") {
            #expect(paragraphs.contains { $0 == heading.dropFirst() })
        }
    }
}
