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
    /// Some white stands above a paragraph that stands above no other line.
    var isSpaced = false

    var width: Double { right - left }

    /// - Parameter lines: running text of pages of one width, by page; `nil` where it is too little to tell.
    init?(lines pages: [[PrintedLine]]) {
        let lines = pages.flatMap { $0 }
        guard lines.count >= 3 else { return nil }
        right = Self.edge(lines.map(\.right), high: true)
        left = Self.edge(lines.map(\.left), high: false)
        guard right - left > 40 else { return nil }
        let right = right, left = left
        let near = lines.filter { $0.right > right - 2.5 * $0.em }
        let flush = near.reduce(0) { $0 + ($1.right > right - 0.9 && $1.right < right + 0.9 ? 1 : 0) }
        isJustified = flush >= 5 && flush * 10 >= near.count * 6

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
        if !wide.isEmpty, !close.isEmpty { isSpaced = wide[wide.count / 2] > leading + 2 }
        // Most paragraphs begin right of the edge, and most lines below full ones stand at it.
        let indented = starts.filter { $0 > 6 && $0 < 0.35 * (right - left) }
        let atEdge = below.reduce(0) { $0 + ($1 < 2 ? 1 : 0) }
        if indented.count * 10 >= starts.count * 6, indented.count >= 2, atEdge * 2 >= below.count, atEdge >= 2 { indent = indented[indented.count / 2] }
    }

    /// The edge that most lines near it share: neither a stray mark outside of it nor a short line moves it.
    private static func edge(_ values: [Double], high: Bool) -> Double {
        let sorted = values.map { high ? -$0 : $0 }.sorted()
        // The outermost place where a twentieth of all lines (two at least) stand within a point and a half.
        let need = max(2, sorted.count / 20)
        for index in sorted.indices where index + need <= sorted.count && sorted[index + need - 1] - sorted[index] < 1.5 {
            let cluster = sorted[index..<min(sorted.count, index + need)]
            let edge = cluster[cluster.startIndex + need / 2]
            return high ? -edge : edge
        }
        let edge = sorted.first ?? 0
        return high ? -edge : edge
    }
}
