import VietnameseText

/// Finds text that was pasted line by line from a printed page, so that every line is a paragraph of its own.
///
/// Such lines are all about as wide as the page was, and most end in the middle of a sentence; the paragraphs of a
/// typed document are of any length and end in a stop. There the words must tell where a paragraph begins.
enum PastedLines {
    /// Fewer wide lines say nothing.
    private static let fewest = 8

    /// Marks the paragraphs outside of tables that have no certain beginning: all, where they are such lines, else those
    /// that go on with small letters behind one that does not end.
    static func marked(_ blocks: [FlowBlock]) -> [FlowBlock] {
        let texts = blocks.map { block -> [UInt8] in
            guard case .paragraph(let paragraph) = block, paragraph.part == .body, paragraph.label.isEmpty else { return [] }
            return Array(paragraph.lines.joined().map(\.text).joined())
        }
        let areLines = areLines(texts)
        var result = blocks, isOpen = false
        for (index, text) in texts.enumerated() {
            guard case .paragraph(var paragraph) = blocks[index], paragraph.part == .body else {
                isOpen = false
                continue
            }
            if paragraph.isEmpty { continue }
            if paragraph.label.isEmpty, areLines || isOpen && beginsSmall(text) {
                paragraph.startsForCertain = false
                result[index] = .paragraph(paragraph)
            }
            isOpen = !isClosed(text.isEmpty ? Array(paragraph.lines.joined().map(\.text).joined()) : text)
        }
        return result
    }

    private static func areLines(_ texts: [[UInt8]]) -> Bool {
        var widths: [Int] = [], ends: [Bool] = []
        for text in texts where text.count > 12 {
            let width = GlyphWidth.of(text)
            guard width > 12_000 else { continue }
            widths.append(width)
            ends.append(isClosed(text))
        }
        guard widths.count >= fewest else { return false }
        let sorted = widths.sorted()
        // The widest lines of printed text differ by a word; no printed line is wider than a page.
        let high = sorted[sorted.count * 92 / 100], longest = sorted[sorted.count - 1]
        guard high < 62_000, longest <= high * 118 / 100 else { return false }
        let near = widths.indices.filter { widths[$0] > high * 86 / 100 }
        let open = near.filter { !ends[$0] }
        return near.count >= fewest && near.count * 5 >= widths.count && open.count * 2 >= near.count
    }

    /// With a small letter that is no item's.
    private static func beginsSmall(_ text: [UInt8]) -> Bool {
        let words = TokenizedText(utf8: Array(text.prefix(40)))
        guard let first = words.tokens.first, first.isWord else { return false }
        return first.letterCase == .lower && !words.isMark(1, ")") && !words.isMark(1, ".") && !words.isMark(1, "/")
    }

    private static func isClosed(_ words: [UInt8]) -> Bool {
        guard let last = words.last(where: { $0 > 0x20 }) else { return true }
        return last == 0x2E || last == 0x3B || last == 0x3A
    }
}
