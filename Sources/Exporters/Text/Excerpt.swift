import PlanModel

/// One line of a text with the words concerned underlined, clipped around them where the text is longer.
struct Excerpt: Equatable {
    /// Without control signs; `…` stands for what is clipped.
    let before: String
    let words: String
    let after: String
    private let wordsColumns: Range<Int>

    var line: String { before + words + after }
    /// Spaces, then `^` below each column of the words.
    var underline: String {
        String(repeating: " ", count: wordsColumns.lowerBound) + String(repeating: "^", count: max(1, wordsColumns.count))
    }

    /// - Parameter width: columns of ``line`` at most.
    init(_ evidence: Diagnostic.Evidence, width: Int) {
        let scalars = evidence.text.unicodeScalars.map(VisibleText.of)
        var columns = [0]
        for scalar in scalars { columns.append(columns[columns.count - 1] + Self.columns(of: scalar)) }
        let words = Self.words(evidence.range, in: scalars)
        var shown = 0..<scalars.count
        if columns[scalars.count] > width { shown = Self.window(around: words, columns: columns, scalars: scalars, width: width - 2) }
        let isClippedBefore = shown.lowerBound > 0, isClippedAfter = shown.upperBound < scalars.count
        let marked = words.clamped(to: shown)
        before = (isClippedBefore ? "…" : "") + Self.string(scalars[shown.lowerBound..<marked.lowerBound])
        self.words = Self.string(scalars[marked])
        after = Self.string(scalars[marked.upperBound..<shown.upperBound]) + (isClippedAfter ? "…" : "")
        let offset = (isClippedBefore ? 1 : 0) - columns[shown.lowerBound]
        wordsColumns = columns[marked.lowerBound] + offset..<columns[marked.upperBound] + offset
    }

    /// The range without spaces at its ends; the whole text where there is none.
    private static func words(_ range: TextRange?, in scalars: [Unicode.Scalar]) -> Range<Int> {
        var start = min(range?.start ?? 0, scalars.count), end = min(range?.end ?? scalars.count, scalars.count)
        while start < end, scalars[start] == " " { start += 1 }
        while start < end, scalars[end - 1] == " " { end -= 1 }
        return start..<max(start, end)
    }

    /// As much before the words as behind them, whole words only; of long words their beginning.
    private static func window(around words: Range<Int>, columns: [Int], scalars: [Unicode.Scalar], width: Int) -> Range<Int> {
        let total = columns[scalars.count], start = columns[words.lowerBound], end = min(columns[words.upperBound], start + width)
        let spare = width - (end - start)
        let before = min(start, max(spare / 2, spare - (total - end)))
        var low = words.lowerBound
        while low > 0, start - columns[low - 1] <= before { low -= 1 }
        if low > 0, scalars[low - 1] != " " {
            // Not into the middle of a word.
            if let next = (low..<words.lowerBound).first(where: { scalars[$0] == " " }) { low = next + 1 }
        }
        var high = low
        while high < scalars.count, columns[high + 1] - columns[low] <= width { high += 1 }
        if high < scalars.count, scalars[high] != " ", let last = (low..<high).last(where: { scalars[$0] == " " }), last >= words.upperBound { high = last }
        return low..<high
    }

    /// Marks that sit on the letter before them take no column.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
        guard scalar.value >= 0x300 else { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return 1
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
