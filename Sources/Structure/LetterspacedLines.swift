import RuleBook
import VietnameseText

/// Mends type words that are set with a space between their letters: `K Ế   H O Ạ C H`.
struct LetterspacedLines: Sendable {
    let rules: DocumentRules

    func mend(_ lines: [CleanLine]) -> [CleanLine] {
        lines.map { line in
            guard let words = typeWord(line) else { return line }
            var mended = line
            mended.text = TokenizedText(words)
            mended.gap = nil
            mended.width = GlyphWidth.of(mended.text.utf8)
            return mended
        }
    }

    private func typeWord(_ line: CleanLine) -> String? {
        var tokens = line.tokens[...]
        guard tokens.count >= 4, tokens.count <= 30, tokens.prefix(4).allSatisfy({ $0.isWord && $0.letterCase == .upper && $0.range.count <= 3 }) else { return nil }
        var colon = ""
        if let last = tokens.last, last.isMark(":") {
            colon = ":"
            tokens.removeLast()
        }
        var bytes: [UInt8] = []
        for token in tokens {
            guard token.isWord, token.letterCase == .upper, token.spaceBefore || token.start == 0 else { return nil }
            bytes += line.text.utf8[token.range]
        }
        return rules.unspacedTypeWords[TokenizedText(utf8: bytes).key(0)].map { $0 + colon }
    }
}
