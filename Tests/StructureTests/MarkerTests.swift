import Structure
import Testing
import VietnameseText

@Suite("Markers")
struct MarkerTests {
    @Test("What a line begins with", arguments: [
        ("I. MỤC TIÊU", "roman I"), ("IV- TỔ CHỨC THỰC HIỆN", "roman IV"), ("III . KINH PHÍ", "roman III"),
        ("A. KẾT QUẢ", "capital A"), ("Phần II. NHIỆM VỤ", "part Phần II"), ("Phần thứ hai", "part Phần thứ hai"),
        ("PHẦN THỨ NHẤT: ĐÁNH GIÁ", "part PHẦN THỨ NHẤT"), ("Điều 3. Tổ chức thực hiện", "article Điều 3"),
        ("1. Tuyên truyền", "arabic 1"), ("2/ Phát động thi đua", "arabic 2"), ("1- Đẩy mạnh", "arabic 1"), ("1 . Rà soát", "arabic 1"),
        ("1.2. Công khai", "dotted 1.2"), ("1.3.1 Duy trì", "dotted 1.3.1"), ("3.1) Phát động", "dotted 3.1"),
        ("1) Kiểm tra", "parenthesis 1"), ("(2) Giám sát", "parenthesis 2"),
        ("đ) Báo cáo", "letter đ"), ("a/ Ban hành", "letter a"), ("(b) Phong trào", "letter b"), ("a ) Qua loa", "letter a"),
        ("- Rà soát", "dash -"), ("– Rà soát", "dash –"), ("+ Hướng dẫn", "plus +"), ("* Chủ trì: Công an", "star *"), ("• Khen thưởng", "bullet •"),
    ])
    func reads(_ line: String, _ expected: String) {
        let marker = MarkerLexer.marker(of: TokenizedText(line))
        #expect(marker.map { "\($0.kind) \($0.label)" } == expected)
    }

    @Test("Figures, symbols and sentences are no markers", arguments: [
        "1.000 hộ nghèo", "1.5 triệu đồng", "15/KH-UBND ngày 02/01/2026", "2026 là năm bản lề", "12 thôn trên địa bàn",
        "TP. Tân An", "Phần mềm một cửa", "Phần thứ hai của Kế hoạch", "Công an xã", "3 . và các thôn",
    ])
    func isNone(_ line: String) {
        #expect(MarkerLexer.marker(of: TokenizedText(line)) == nil)
    }
}
