import PlanModel
import VietnameseText

extension DeadlineField {
    /// The items that rules look at: a field of more is no deadline.
    var readItems: ArraySlice<DeadlineItem> { items.prefix(64) }

    /// The words of an item, or those of them that name a time in a year.
    func evidence(of item: DeadlineItem, year: Int? = nil) -> Diagnostic.Evidence {
        let whole = PlanText(.deadline, target: "", text, origin: nil)
        guard let place = bytes(of: item.text) else { return Diagnostic.Evidence(text: text) }
        let tokens = whole.words.tokens.indices.filter { place.contains(Int(whole.words.tokens[$0].start)) }
        guard let first = tokens.first, let last = tokens.last else { return Diagnostic.Evidence(text: text) }
        let own = first..<last + 1
        let named = year.flatMap { year in CalendarWords(in: whole.words).first { $0.year == year && own.overlaps($0.tokens) } }
        return whole.evidence(named?.tokens ?? own)
    }

    private func bytes(of words: String) -> Range<Int>? {
        let all = Array(text.utf8), part = Array(words.utf8)
        guard !part.isEmpty, part.count <= all.count else { return nil }
        return (0...all.count - part.count).first { all[$0] == part[0] && all[$0..<$0 + part.count].elementsEqual(part) }.map { $0..<$0 + part.count }
    }
}

extension DeadlineItem {
    /// Its first day, ISO; `nil` where it has none.
    var first: String? { start ?? date }
    /// Its last day, ISO.
    var last: String? { end ?? date }
    var firstYear: Int? { first.flatMap { Int($0.prefix(4)) } }
    var lastYear: Int? { last.flatMap { Int($0.prefix(4)) } }
}

extension ExamplePlan {
    /// A plan of one task with this deadline.
    static func deadline(_ deadline: String, title: String = "Rà soát thủ tục hành chính") -> ExamplePlan {
        .items("1. \(title)", "- Cơ quan chủ trì: Phòng Kinh tế", "- Sản phẩm: Báo cáo", "- Thời gian thực hiện: \(deadline)")
    }
}
