import VietnameseText

/// Finds page numbers and running heads, which stand in the middle of sentences.
public struct PageFurniture: Sendable {
    public init() {}

    /// - Parameter isTableHead: the line begins a table's head, which repeats at the top of pages and is the table's.
    /// - Returns: indices of lines that are no part of the text.
    public func find(
        in lines: [CleanLine], roles: [LineRole], except tableLines: Set<Int>, isTableHead: (TokenizedText) -> Bool = { _ in false }
    ) -> Set<Int> {
        var found: Set<Int> = []
        for (index, line) in lines.enumerated() where !tableLines.contains(line.number) {
            if let layout = line.layout, layout.part == .furniture || layout.part == .footnote {
                found.insert(index)
            } else if !isPlaced(line), isPageNumber(line.text) {
                found.insert(index)
            }
        }
        // A running head stands beside a page number or at the top of a page, again and again.
        var places: [[WordKey]: [Int]] = [:]
        for (index, line) in lines.enumerated() where !found.contains(index) && !isPlaced(line) && !tableLines.contains(line.number) && roles[index] == .text {
            let beside = line.startsPage || found.contains(index - 1) || found.contains(index + 1)
                || (index > 0 && lines[index - 1].startsPage) || found.contains(index - 2)
            guard beside, line.tokens.count >= 2, line.tokens.count <= 20, MarkerLexer.marker(of: line.text) == nil,
                !isTableHead(line.text)
            else { continue }
            places[line.tokens.filter { !$0.isNumber }.map(\.key), default: []].append(index)
        }
        for indices in places.values where indices.count >= 3 { found.formUnion(indices) }
        return found
    }

    /// Who saw the page knows better than the words; a document without pages may hold text that was pasted from one with.
    private func isPlaced(_ line: CleanLine) -> Bool { line.layout != nil && line.page != nil }

    private static let page = WordKey("trang"), english = WordKey("page")

    private func isPageNumber(_ text: TokenizedText) -> Bool {
        var tokens = text.tokens[...]
        if let first = tokens.first, first.key == Self.page || first.key == Self.english { tokens.removeFirst() }
        while let first = tokens.first, first.isMark("-") || first.isMark("|") || first.isMark("•") { tokens.removeFirst() }
        while let last = tokens.last, last.isMark("-") || last.isMark("|") || last.isMark("•") { tokens.removeLast() }
        guard let first = tokens.first, first.isNumber, first.range.count <= 3 else { return false }
        if tokens.count == 1 { return true }
        // 3/12
        return tokens.count == 3 && tokens.dropFirst().first?.isMark("/") == true && tokens.last?.isNumber == true
            && (tokens.last?.range.count ?? 9) <= 3 && text.tokens.count <= 4
    }
}
