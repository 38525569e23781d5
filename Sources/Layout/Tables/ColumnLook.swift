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

/// What each line of a page covers from left to right, one bit for a point.
private struct PageStrips {
    private var lines: [[UInt64]] = []

    init(_ page: PageWords) {
        guard page.words.count < 100_000 else { return }
        let cells = min(64, Int(max(page.width, page.height)) / 64 + 1)
        guard cells > 0 else { return }
        var tops = page.words.map(\.box)
        tops.sort { $0.middleY < $1.middleY }
        var bottom = -Double.infinity
        for box in tops {
            if box.middleY > bottom {
                lines.append([UInt64](repeating: 0, count: cells))
                bottom = box.bottom - 0.2 * box.height
            }
            let first = max(0, Int(box.left)), last = min(cells * 64 - 1, Int(box.right))
            guard first <= last else { continue }
            for point in first...last { lines[lines.count - 1][point >> 6] |= 1 << UInt64(point & 63) }
        }
    }

    func hasColumns(lines count: Int, strip: Int) -> Bool {
        guard !lines.isEmpty else { return false }
        let count = min(count, lines.count)
        for start in 0...(lines.count - count) {
            var covered = lines[start]
            for line in lines[(start + 1)..<(start + count)] { for index in covered.indices { covered[index] |= line[index] } }
            if Self.strips(in: covered, atLeast: strip) > 1 { return true }
        }
        return false
    }

    /// White strips with words on both sides.
    private static func strips(in covered: [UInt64], atLeast width: Int) -> Int {
        var found = 0, white = 0, seen = false
        for cell in covered {
            if cell == 0 {
                white += 64
                continue
            }
            for bit in 0..<64 {
                if cell >> UInt64(bit) & 1 == 0 {
                    white += 1
                } else {
                    if seen, white >= width { found += 1 }
                    seen = true
                    white = 0
                }
            }
        }
        return found
    }
}
