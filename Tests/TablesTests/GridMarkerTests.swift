import Testing
@testable import Tables

@Suite struct GridMarkerTests {
    @Test(arguments: [
        ("1", "1", ""), ("09.", "09", ""), ("1.2.3", "1.2.3", ""), ("1.1. Họp", "1.1", "Họp"), ("II", "II", ""), ("IV CẢI CÁCH", "IV", "CẢI CÁCH"),
        ("VIII. TÁC ĐỘNG", "VIII", "TÁC ĐỘNG"), ("a)", "a", ""), ("đ) Họp", "đ", "Họp"), ("B. NHIỆM VỤ", "B", "NHIỆM VỤ"), ("(3)", "3", ""),
        ("1/ Họp", "1", "Họp"), ("2a", "2a", ""),
    ])
    func markers(text: String, marker: String, rest: String) {
        let found = GridMarker.parse(Array(text.utf8)[...])
        #expect(found?.text == marker)
        #expect(found.map { String(decoding: $0.rest, as: UTF8.self) } == rest)
    }

    @Test(arguments: ["", "Họp", "A nhà", "15/11/2025", "x y", "-", "100%", "VND", "Là", "(nếu có)"])
    func noMarkers(text: String) { #expect(GridMarker.parse(Array(text.utf8)[...]) == nil) }

    @Test(arguments: [("1", "1.1", true), ("II", "1", true), ("A", "I", true), ("2", "a", true), ("1", "2", false), ("1", "10", false), ("1", "2.1", false), ("a", "1", false)])
    func parents(parent: String, child: String, expected: Bool) {
        let parent = GridMarker.parse(Array(parent.utf8)[...]), child = GridMarker.parse(Array((child + ")").utf8)[...])
        #expect(parent.flatMap { p in child.map { p.isParent(of: $0) } } == expected)
    }
}
