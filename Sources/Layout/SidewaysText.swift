import DocumentModel

/// Text that runs up or down an upright page: a stamp in the margin.
enum SidewaysText {
    /// - Returns: the upright words, and the others as lines.
    static func split(_ words: [PageWords.Word]) -> (upright: [PageWords.Word], sideways: [PrintedLine]) {
        let certain = words.filter(isSideways)
        guard !certain.isEmpty else { return (words, []) }
        var columns: [(left: Double, right: Double, words: [PageWords.Word])] = []
        var upright: [PageWords.Word] = []
        for word in words {
            // A word of a letter or two may stand either way; it goes with a neighbour of its very breadth.
            let isShort = word.text.count <= 6 && certain.contains { abs($0.box.left - word.box.left) < 0.6 && abs($0.box.right - word.box.right) < 0.6 }
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

    /// The box of four letters and more is much higher than wide.
    static func isSideways(_ word: PageWords.Word) -> Bool {
        guard word.box.height > 1.5 * word.box.width else { return false }
        return word.text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } >= 4
    }
}
