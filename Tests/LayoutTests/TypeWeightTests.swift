import DocumentModel
import Testing
import VietnameseText

@testable import Layout

/// Sets lines in Times New Roman: `**bold**`, `_italic_`, else regular.
private enum SetType {
    static let size = 14.0, leading = 19.0, left = 85.0

    /// - Parameters:
    ///   - stretch: of every word, by its place in its line: another face.
    ///   - tab: white behind a line's number.
    static func page(_ lines: [String], stretch: (Int) -> Double = { _ in 1 }, tab: Double = 3.5) -> PageWords {
        var page = PageWords(number: 1, width: 595, height: 842)
        for (row, line) in lines.enumerated() {
            var x = left, isBold = false, isItalic = false
            let bottom = 80 + Double(row) * leading
            for (place, piece) in line.split(separator: " ").enumerated() {
                if piece.hasPrefix("**") { isBold = true }
                if piece.hasPrefix("_") { isItalic = true }
                let text = Array(piece.utf8.filter { $0 != 0x2A && $0 != 0x5F })
                let form = (isBold ? 1 : 0) + (isItalic ? 2 : 0)
                let width = Double(FaceWidths(of: text)?.sums[form] ?? 0) * size / 1000 * stretch(place)
                page.words.append(.init(text: text, box: Box(left: x, top: bottom - 1.107 * size, right: x + width, bottom: bottom)))
                x += width + (place == 0 && text.last == 0x2E ? tab : 3.5)
                if piece.hasSuffix("**") { isBold = false }
                if piece.hasSuffix("_") { isItalic = false }
            }
        }
        return page
    }

    static func marked(_ page: PageWords) -> PageWords { TypeWeight().marked([page], looks: [TypeWeight().look(at: page)])[0] }

    /// For each line `b`, `r` or `?`.
    static func weights(_ lines: [String], stretch: (Int) -> Double = { _ in 1 }, tab: Double = 3.5) -> String {
        let lines = LineMaker().lines(of: marked(page(lines, stretch: stretch, tab: tab)).words)
        return lines.map { $0.isBold.map { $0 ? "b" : "r" } ?? "?" }.joined()
    }
}

@Suite struct TypeWeightTests {
    static let body = [
        "Ủy ban nhân dân xã giao các đơn vị tổ chức rà soát, cập nhật danh mục",
        "nhiệm vụ, phân công người phụ trách và báo cáo kết quả định kỳ hằng",
        "quý theo quy định của cấp trên, bảo đảm đúng thời hạn được giao.",
    ]

    @Test(arguments: [
        ("**1. Nâng cao chất lượng phục vụ người dân**", "b"),
        ("**II. TỔ CHỨC THỰC HIỆN**", "b"),
        ("1. Nâng cao chất lượng phục vụ người dân", "r"),
        ("_Đồng Mây, ngày 05 tháng 01 năm 2026_", "r"),
        ("**_Độc lập - Tự do - Hạnh phúc_**", "b"),
        // A label before its value, words set off in a sentence.
        ("**Thời gian thực hiện:** trong quý I năm 2026", "?"),
        ("giao **Công an xã** chủ trì, phối hợp kiểm tra", "?"),
        ("**1. Mục tiêu chung của Kế hoạch cải cách hành chính:** Đến", "?"),
        // As wide in every form.
        ("2026", "?"),
    ]) func linesAreBoldAsAWhole(_ line: String, _ weight: String) {
        #expect(SetType.weights(Self.body + [line]) == "rrr" + weight)
    }

    @Test func aNumberApartIsAsItsHeading() {
        #expect(SetType.weights(Self.body + ["**2. Tuyên truyền, phổ biến pháp luật**"], tab: 40) == "rrrb")
    }

    @Test func otherFacesStayUnknown() {
        #expect(SetType.weights(Self.body + ["**Nâng cao chất lượng**"]) { 1 + 0.06 * Double($0 % 3) } == "????")
    }

    /// Neither indents nor white tell, and the headings fill their lines.
    @Test func aChangeOfWeightBeginsAParagraph() {
        let page = SetType.marked(SetType.page(Self.body + [
            "**2. Tuyên truyền, phổ biến pháp luật cho các tầng lớp Nhân dân tại địa**",
            "Đài Truyền thanh xã phát tin, bài vào các khung giờ sáng và chiều, mỗi",
            "tuần ít nhất hai lượt, kết hợp sinh hoạt của thôn.",
            "**3. Phối hợp với các trường học trên địa bàn tổ chức tốt việc tuyên**",
            "**truyền trong học sinh**",
            "Các trường lồng ghép nội dung vào tiết sinh hoạt dưới cờ, ngoại khóa",
            "**Công an xã chủ trì, phối hợp với Ban Chỉ huy Quân sự xã và các thôn**",
            "tuần tra trong dịp lễ, Tết.",
            "**Kinh phí cho nội dung này do ngân sách xã bảo đảm trong dự toán là:**",
            "Mười hai triệu đồng.",
        ]))
        let signs = laid(page).map { String($0.prefix(1)) }
        #expect(signs[3] == "¶" && signs[4] == "¶" && signs[6] == "¶" && signs[8] == "¶")
        // Emphasis within a sentence, a label.
        #expect(signs[9] != "¶" && signs[10] != "¶" && signs[12] != "¶")
    }
}
