import VietnameseText

/// Line breaks that the writer set within a paragraph of a cell: between two items, or only to wrap.
enum HardBreaks {
    /// Lines that go on with small letters, behind one that does not end, are one.
    static func joined(_ lines: [[LegacyRuns.Run]]) -> [[LegacyRuns.Run]] {
        guard lines.count > 1 else { return lines }
        var result = [lines[0]]
        for line in lines.dropFirst() {
            if let last = result.last, goesOn(last, line) {
                result[result.count - 1].append(.init(text: [0x20], font: .unicode))
                result[result.count - 1] += line
            } else {
                result.append(line)
            }
        }
        return result
    }

    private static func goesOn(_ above: [LegacyRuns.Run], _ below: [LegacyRuns.Run]) -> Bool {
        guard let end = above.last(where: { !$0.isBlank })?.text.last(where: { $0 > 0x20 }),
            let first = below.first(where: { !$0.isBlank })
        else { return false }
        // `.`, `;`, `:` end an item.
        guard end != 0x2E, end != 0x3B, end != 0x3A else { return false }
        let words = TokenizedText(utf8: Array(first.text.drop { $0 <= 0x20 }))
        guard let token = words.tokens.first, token.isWord else { return false }
        return token.letterCase == .lower && !(words.isMark(1, ")") || words.isMark(1, "."))
    }
}
