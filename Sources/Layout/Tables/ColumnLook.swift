import DocumentModel

/// Which pages may hold a table: a cheap look at the words alone, that spares the others the search for drawn rules.
///
/// A table leaves two white strips or more between its columns for several lines on end, which running text does
/// not. A head or a closing set in two columns leaves one.
public struct ColumnLook: Sendable {
    /// Lines that the strips must run along, and how wide they must be, in points: the spaces of a few lines of
    /// running text may stand below each other, so that short runs must leave wide strips.
    private static let runs = [(lines: 8, strip: 4), (lines: 6, strip: 7), (lines: 4, strip: 12)]
    /// Lines of a table's beginning.
    private static let edge = (lines: 2, strip: 8)

    /// What a page by itself looks like.
    public struct Page: Sendable, Equatable {
        public var hasColumns: Bool
        /// Without columns, but a table of the next page may begin here.
        public var mayBeginTable: Bool
    }

    public init() {}

    public func look(at page: PageWords) -> Page {
        let strips = PageStrips(page)
        let hasColumns = strips.hasColumns(Self.runs)
        return Page(hasColumns: hasColumns, mayBeginTable: !hasColumns && strips.hasColumns([Self.edge]))
    }

    /// Indices of the pages that look like columns, of those behind them, and of those before them that could hold a
    /// table's beginning.
    public func pages(of looks: [Page]) -> [Int] {
        looks.indices.filter { index in
            if looks[index].hasColumns { return true }
            // The last row of a table may be cut to a single word.
            if index > 0, looks[index - 1].hasColumns { return true }
            return index + 1 < looks.count && looks[index + 1].hasColumns && looks[index].mayBeginTable
        }
    }

    /// The same of pages that nobody has looked at, or that know it already.
    public func pages(of pages: [PageWords]) -> [Int] {
        if pages.contains(where: { $0.mayHoldTable == nil }) { return self.pages(of: pages.map(look)) }
        return pages.indices.filter { pages[$0].mayHoldTable == true }
    }

    /// The page by itself looks like columns.
    public func looksLikeColumns(_ page: PageWords) -> Bool { PageStrips(page).hasColumns(Self.runs) }
}

/// What each line of a page covers from left to right.
private struct PageStrips {
    private var lines: [WhiteStrips] = []

    init(_ page: PageWords) {
        guard page.words.count < 100_000 else { return }
        let words = page.words.sorted { $0.box.middleY < $1.box.middleY }
        var first = 0
        while first < words.count {
            let bottom = words[first].box.bottom - 0.2 * words[first].box.height
            var end = first + 1
            while end < words.count, words[end].box.middleY <= bottom { end += 1 }
            var line = WhiteStrips(width: max(page.width, page.height))
            let left = words[first..<end].map(\.box.left).min() ?? 0
            // The signs of a list stand below each other in running text, too.
            for word in words[first..<end] where word.box.left > left || word.text.count > 1 || word.text.contains(where: { $0 > 0x2F }) { line.cover(word.box) }
            lines.append(line)
            first = end
        }
    }

    func hasColumns(_ runs: [(lines: Int, strip: Int)]) -> Bool {
        runs.contains { hasColumns(lines: $0.lines, strip: $0.strip) }
    }

    private func hasColumns(lines count: Int, strip: Int) -> Bool {
        guard lines.count >= count else { return false }
        // What runs of two, four, eight … lines cover, each from two runs of half as many.
        var covered = lines, length = 1
        while length < count {
            let step = min(length, count - length)
            for start in 0..<(covered.count - step) { covered[start].cover(covered[start + step]) }
            covered.removeLast(step)
            length += step
        }
        for start in covered.indices {
            let strips = covered[start].strips(atLeast: strip)
            // Some of the lines have words in three columns; a head of two has none.
            if strips.count > 1, lines[start..<(start + count)].filter({ $0.columns(between: strips) > 2 }).count * 4 >= count { return true }
        }
        return false
    }
}
