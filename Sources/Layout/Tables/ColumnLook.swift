import DocumentModel

/// Which pages may hold a table: a cheap look at the words alone, that spares the others the search for drawn rules.
///
/// A table leaves two white strips or more between its columns for several lines on end, which running text does
/// not. A head or a closing set in two columns leaves one.
public struct ColumnLook: Sendable {
    /// Lines that the strips must run along.
    private static let lines = 4
    /// Lines of a table's beginning.
    private static let edgeLines = 2
    /// The narrowest strip, in points.
    private static let strip = 4

    public init() {}

    /// Indices of the pages that look like columns, of those behind them, and of those before them that could hold a
    /// table's beginning.
    public func pages(of pages: [PageWords]) -> [Int] {
        let strips = pages.map { PageStrips($0) }
        let sure = strips.map { $0.hasColumns(lines: Self.lines, strip: Self.strip) }
        return pages.indices.filter { index in
            if sure[index] { return true }
            // The last row of a table may be cut to a single word.
            if index > 0, sure[index - 1] { return true }
            return index + 1 < pages.count && sure[index + 1] && strips[index].hasColumns(lines: Self.edgeLines, strip: Self.strip)
        }
    }

    /// The page by itself looks like columns.
    public func looksLikeColumns(_ page: PageWords) -> Bool { PageStrips(page).hasColumns(lines: Self.lines, strip: Self.strip) }
}

/// What each line of a page covers from left to right.
private struct PageStrips {
    private var lines: [WhiteStrips] = []

    init(_ page: PageWords) {
        guard page.words.count < 100_000 else { return }
        var boxes = page.words.map(\.box)
        boxes.sort { $0.middleY < $1.middleY }
        var bottom = -Double.infinity
        for box in boxes {
            if box.middleY > bottom {
                lines.append(WhiteStrips(width: max(page.width, page.height)))
                bottom = box.bottom - 0.2 * box.height
            }
            lines[lines.count - 1].cover(box)
        }
    }

    func hasColumns(lines count: Int, strip: Int) -> Bool {
        guard !lines.isEmpty else { return false }
        let count = min(count, lines.count)
        for start in 0...(lines.count - count) {
            var covered = lines[start]
            for line in lines[(start + 1)..<(start + count)] { covered.cover(line) }
            if covered.strips(atLeast: strip).count > 1 { return true }
        }
        return false
    }
}
