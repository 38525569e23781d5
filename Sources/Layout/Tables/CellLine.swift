import DocumentModel

/// A printed line of a cell.
struct CellLine: Equatable {
    /// Left to right, never empty.
    var words: [PageWords.Word]
    var box: Box
    /// Counted from 1.
    var page: Int
    /// Where text may stand in the cell on this page: its box without the padding.
    var room: Box

    var isBold: Bool { words.allSatisfy { $0.isBold == true } }

    /// UTF-8, one space between words.
    var text: [UInt8] {
        var text: [UInt8] = []
        for word in words {
            if !text.isEmpty { text.append(0x20) }
            text += word.text
        }
        return text
    }

    /// The width of a space in this line: as printed where it has several words, else a quarter of the type size.
    var space: Double {
        var narrowest = max(1, box.height * 0.25)
        for index in words.indices.dropFirst() {
            let gap = words[index].box.left - words[index - 1].box.right
            if gap > 0.8 { narrowest = min(narrowest, gap) }
        }
        return narrowest
    }

    /// Words of one cell as lines, top to bottom.
    static func lines(of words: [PageWords.Word], page: Int, room: Box) -> [CellLine] {
        var lines: [CellLine] = []
        for word in words.sorted(by: { $0.box.middleY < $1.box.middleY }) {
            // Same line: the word's middle lies within the line's inner half, so that accents and small type stay on it.
            if let last = lines.last, word.box.middleY - last.box.middleY < 0.45 * min(last.box.height, max(word.box.height, last.box.height * 0.6)) {
                lines[lines.count - 1].words.append(word)
                if word.box.height >= 0.6 * last.box.height { lines[lines.count - 1].box = last.box.union(word.box) }
            } else {
                lines.append(CellLine(words: [word], box: word.box, page: page, room: room))
            }
        }
        var joined = 0
        for index in lines.indices {
            let whole = WordMender().mend(PrintedLine(words: lines[index].words), joined: &joined)
            lines[index].words = whole.words
            lines[index].box = whole.box
        }
        return lines
    }
}
