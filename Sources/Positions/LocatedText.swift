import DocumentModel
import PlanModel
import VietnameseText

/// Where a value's words were found.
struct LocatedText: Sendable {
    /// Bytes of ``SourceDocument/text``, in the order of the value; none goes beyond its line.
    var runs: [Run]

    struct Run: Sendable, Equatable {
        /// Index into ``SourceDocument/lines``.
        var line: Int
        var bytes: Range<Int>
    }
}

/// A document's words by line.
struct WordIndex: Sendable {
    let document: SourceDocument
    /// Words of line `n` are `words[starts[n]..<starts[n + 1]]`.
    private let starts: [Int]

    init(_ document: SourceDocument) {
        self.document = document
        var starts: [Int] = [], word = 0
        starts.reserveCapacity(document.lines.count + 1)
        for line in document.lines {
            while word < document.words.count, document.words[word].range.lowerBound < line.range.lowerBound { word += 1 }
            starts.append(word)
        }
        starts.append(document.words.count)
        self.starts = starts
    }

    /// The words that a run touches.
    func words(of run: LocatedText.Run) -> ArraySlice<SourceDocument.Word> {
        var low = starts[run.line], high = starts[run.line + 1]
        while low < high, document.words[low].range.upperBound <= run.bytes.lowerBound { low += 1 }
        while high > low, document.words[high - 1].range.lowerBound >= run.bytes.upperBound { high -= 1 }
        return document.words[low..<high]
    }

    /// The box of a run; of a word that it only cuts, the part that its letters take by their usual widths.
    ///
    /// A type's height is often more than the distance of its lines. Boxes do not overlap all the same: they meet half-way,
    /// so that who reads a box finds no tails of the letters above.
    func box(of run: LocatedText.Run) -> PageBox? {
        let words = words(of: run)
        guard let first = words.first else { return nil }
        var box: Box?
        for word in words {
            let part = part(of: word, run.bytes)
            box = box.map { $0.union(part) } ?? part
        }
        guard var box else { return nil }
        if let above = neighbour(run.line - 1, page: first.page, of: box), above.middleY < box.top, above.bottom > box.top {
            box.top = (above.bottom + box.top) / 2
        }
        if let below = neighbour(run.line + 1, page: first.page, of: box), below.middleY > box.bottom, below.top < box.bottom {
            box.bottom = (below.top + box.bottom) / 2
        }
        return PageBox(page: first.page, left: box.left, top: box.top, right: box.right, bottom: box.bottom)
    }

    /// The box of another line of the page where it stands above or below some of `box`.
    private func neighbour(_ line: Int, page: Int, of box: Box) -> Box? {
        guard document.lines.indices.contains(line), document.lines[line].page == page, let other = document.lines[line].layout?.box,
            other.left < box.right, other.right > box.left
        else { return nil }
        return other
    }

    private func part(of word: SourceDocument.Word, _ bytes: Range<Int>) -> Box {
        let inside = word.range.clamped(to: bytes)
        guard inside != word.range else { return word.box }
        let whole = max(1, GlyphWidth.of(document.text, word.range))
        let before = GlyphWidth.of(document.text, word.range.lowerBound..<inside.lowerBound)
        let width = GlyphWidth.of(document.text, inside)
        var box = word.box
        box.left = word.box.left + word.box.width * Double(before) / Double(whole)
        box.right = box.left + word.box.width * Double(width) / Double(whole)
        return box
    }
}
