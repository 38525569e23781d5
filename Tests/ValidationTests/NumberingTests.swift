import Testing
@testable import Validation

@Suite struct NumberingTests {
    /// Markers of one list, and what is found: `gap 4` at the item 4 …
    @Test(arguments: [
        ("1 2 3", ""), ("1 2 4 5", "gap 4"), ("1 2 2 3", "duplicate 2"), ("1 2 2 4", "duplicate 2"), ("1 2 2", "duplicate 2"),
        ("1 3 2 4", "order 2"), ("1 2 7 4 5", "gap 7"), ("1 7 2 3", "order 7"), ("1 2 3 1 2", ""), ("1 2 3 1 5", "duplicate 1"), ("1 1 2", "duplicate 1"),
        ("1 2 1 4", "duplicate 1"), ("1 2 3 1 3 4", "gap 3"), ("2 3 4", "gap 2"), ("7", ""), ("09 10 11", ""),
        ("a b c d đ e g h i k", ""), ("a b c d e g", "gap e"), ("d đ e f g", "foreign f"), ("h i j p", "foreign j, gap p"), ("x y", ""), ("e f h", "foreign f, gap h"),
        ("I II III IV V VI", ""), ("I II IV", "gap IV"), ("A B C D E", ""), ("A B D", "gap D"), ("H I K L", ""), ("i ii iii iv v", ""), ("i ii iv", "gap iv"),
        ("1.1 1.2 1.4", "gap 1.4"), ("Điều 1|Điều 2|Điều 4", "gap Điều 4"), ("Phần thứ nhất|Phần thứ ba", "gap Phần thứ ba"),
    ]) func faults(of markers: String, are expected: String) throws {
        var list: [MarkedItem] = []
        for marker in markers.split(separator: markers.contains("|") ? "|" : " ") {
            list.append(MarkedItem(label: try #require(MarkerLabel(String(marker))), target: String(marker), words: ""))
        }
        let found = MarkerLists.settled(list).flatMap { MarkerSequence($0).faults }
        #expect(found.map { "\($0.kind) \($0.item.target)" }.joined(separator: ", ") == expected)
    }

    @Test(arguments: [("1 2 5", "3, 4"), ("d e", "đ"), ("II IV", "III"), ("2.1 2.3", "2.2"), ("Phần thứ nhất|Phần thứ ba", "Phần thứ hai"), ("i p", "k, l, m, n, o")])
    func missing(in markers: String, is expected: String) throws {
        var list: [MarkedItem] = []
        for marker in markers.split(separator: markers.contains("|") ? "|" : " ") { list.append(MarkedItem(label: try #require(MarkerLabel(String(marker))), target: "", words: "", continues: true)) }
        #expect(MarkerSequence(MarkerLists.settled(list)[0]).faults.first?.missing.joined(separator: ", ") == expected)
    }

    @Test(arguments: ["-", "Mục tiêu", "1a", "abc", ""]) func noMarker(_ text: String) {
        #expect(MarkerLabel(text) == nil)
    }
}
