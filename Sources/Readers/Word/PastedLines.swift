import VietnameseText

/// Finds text that was pasted line by line from a printed page, so that every line is a paragraph of its own.
///
/// Such lines are all about as wide as the page was, and most end in the middle of a sentence; the paragraphs of a
/// typed document are of any length and end in a stop. There the words must tell where a paragraph begins.
enum PastedLines {
    /// Fewer wide lines say nothing.
    private static let fewest = 8

    /// Marks the paragraphs outside of tables as lines of no certain beginning, where they are such lines.
    static func marked(_ blocks: [FlowBlock]) -> [FlowBlock] {
        var widths: [Int] = [], ends: [Bool] = []
        for case .paragraph(let paragraph) in blocks where paragraph.part == .body && !paragraph.isEmpty {
            let words = Array(paragraph.lines.joined().map(\.text).joined())
            let width = GlyphWidth.of(words)
            guard width > 12_000 else { continue }
            widths.append(width)
            ends.append(isClosed(words))
        }
        guard widths.count >= fewest else { return blocks }
        let sorted = widths.sorted()
        // The widest lines of printed text differ by a word; no printed line is wider than a page.
        let high = sorted[sorted.count * 92 / 100], longest = sorted[sorted.count - 1]
        guard high < 62_000, longest <= high * 118 / 100 else { return blocks }
        let near = widths.indices.filter { widths[$0] > high * 86 / 100 }
        let open = near.filter { !ends[$0] }
        guard near.count >= fewest, near.count * 5 >= widths.count, open.count * 2 >= near.count else { return blocks }
        return blocks.map { block in
            guard case .paragraph(var paragraph) = block, paragraph.part == .body, paragraph.label.isEmpty else { return block }
            paragraph.startsForCertain = false
            return .paragraph(paragraph)
        }
    }

    private static func isClosed(_ words: [UInt8]) -> Bool {
        guard let last = words.last(where: { $0 > 0x20 }) else { return true }
        return last == 0x2E || last == 0x3B || last == 0x3A
    }
}
