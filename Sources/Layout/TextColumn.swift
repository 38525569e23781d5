import DocumentModel

/// The column that a document's running text is set in, learned from its lines.
struct TextColumn: Sendable {
    /// Where lines go on that begin no paragraph, and where full lines end.
    var left: Double
    var right: Double
    /// Full lines all end at ``right``, but for fractions of a point.
    var isJustified: Bool
    /// First lines begin this far right of ``left``; `nil` where they begin there too.
    var indent: Double?
    /// From one line's bottom to the next's within a paragraph, usually.
    var leading: Double
    /// White that stands above paragraphs beyond the usual; 0 where there is none.
    var spacing = 0.0

    var width: Double { right - left }

    /// Points by which the ends of justified lines differ.
    static let flush = 1.5

    /// Points by which ``right`` may be too small: ragged lines seldom reach the edge.
    var unsureness: Double { isJustified ? 0 : 6 }

    /// From one line to the next is more than within a paragraph.
    func isWhite(_ distance: Double) -> Bool {
        guard leading > 0 else { return false }
        return spacing > 0 ? distance > leading + 0.6 * spacing : distance > 1.35 * leading && distance > leading + 3
    }

    /// - Parameter lines: running text of pages of one width, by page; `nil` where it is too little to tell.
    init?(lines pages: [[PrintedLine]]) {
        let lines = pages.flatMap { $0 }
        guard lines.count >= 3 else { return nil }
        right = Self.edge(lines.map(\.right), high: true)
        left = Self.edge(lines.map(\.left), high: false)
        guard right - left > 40 else { return nil }
        let right = right, left = left
        let near = lines.filter { $0.right > right - 2.5 * $0.em }
        let flush = near.reduce(0) { $0 + (abs($1.right - right) < Self.flush ? 1 : 0) }
        isJustified = flush >= 4 && flush * 10 >= near.count * 6 || flush >= 2 && flush == near.count

        // Lines below one that had room begin paragraphs; lines below a full one go on, or begin one.
        var starts: [Double] = [], below: [Double] = [], wide: [Double] = [], close: [Double] = []
        for page in pages {
            for (last, line) in zip(page, page.dropFirst()) {
                guard let word = line.words.first else { continue }
                let hasRoom = last.right + 0.25 * last.em + word.box.width < right - 0.08 * (right - left)
                let distance = line.box.bottom - last.box.bottom
                if hasRoom { starts.append(line.left - left) } else { below.append(line.left - left) }
                guard distance > 0, distance < 4 * line.height else { continue }
                if hasRoom { wide.append(distance) } else if line.left < left + 2 { close.append(distance) }
            }
        }
        starts.sort()
        close.sort()
        wide.sort()
        leading = close.isEmpty ? (wide.first ?? 0) : close[close.count / 2]
        if wide.count > 1, close.count > 1, wide[wide.count / 2] > leading + 2 { spacing = wide[wide.count / 2] - leading }
        // Most paragraphs begin right of the edge, and most lines below full ones stand at it.
        let indented = starts.filter { $0 > 6 && $0 < 0.35 * (right - left) }
        let atEdge = below.reduce(0) { $0 + ($1 < 2 ? 1 : 0) }
        if indented.count * 10 >= starts.count * 6, indented.count >= 2, atEdge * 2 >= below.count, atEdge >= 2 { indent = indented[indented.count / 2] }
    }

    /// The edge that many lines share, or the outermost that lines reach where they share none; a stray mark outside
    /// does not move it.
    private static func edge(_ values: [Double], high: Bool) -> Double {
        let sorted = values.map { high ? -$0 : $0 }.sorted()
        let need = max(2, sorted.count / 20), stray = max(1, sorted.count / 33)
        // The outermost place where a twentieth of all lines (two at least) stand within a point and a half.
        for index in sorted.indices.prefix(stray + 1) where index + need <= sorted.count && sorted[index + need - 1] - sorted[index] < 1.5 {
            let edge = sorted[index + need / 2]
            return high ? -edge : edge
        }
        // A title or table may stand out of the column.
        var outermost = sorted.count / 50
        while sorted.count >= 8, outermost < 2, sorted[outermost + 1] - sorted[outermost] > 12 { outermost += 1 }
        let edge = sorted[outermost]
        return high ? -edge : edge
    }
}
