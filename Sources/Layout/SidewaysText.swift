import DocumentModel
import VietnameseText

/// Text that runs up or down an upright page: a stamp in the margin.
enum SidewaysText {
    /// - Returns: the upright words, and the others as lines.
    static func split(_ words: [PageWords.Word]) -> (upright: [PageWords.Word], sideways: [PrintedLine]) {
        guard words.contains(where: isSideways) else { return (words, []) }
        var columns: [(left: Double, right: Double, words: [PageWords.Word])] = []
        var upright: [PageWords.Word] = []
        let certain = words.filter(isSideways)
        for word in words {
            // A word of a letter or two may stand either way; it goes with its neighbours.
            let isShort = word.text.count <= 3 && certain.contains { $0.box.left < word.box.middleX && $0.box.right > word.box.middleX && abs($0.box.width - word.box.width) < 1 }
            guard isSideways(word) || isShort else {
                upright.append(word)
                continue
            }
            if let last = columns.indices.last(where: { columns[$0].left < word.box.middleX && columns[$0].right > word.box.middleX }) {
                columns[last].words.append(word)
            } else {
                columns.append((word.box.left, word.box.right, [word]))
            }
        }
        return (upright, columns.map { column in
            var line = PrintedLine(words: column.words)
            // Words come in the order of their text.
            line.words = column.words
            return line
        })
    }

    /// The box is as high as the word should be wide.
    static func isSideways(_ word: PageWords.Word) -> Bool {
        guard word.box.height > 1.3 * word.box.width else { return false }
        return GlyphWidth.of(word.text) > 1_300
    }
}
