import RuleBook
import Structure
import VietnameseText

/// An issuer's name in the form `Ủy ban nhân dân xã Đồng Mây`, from the capitals of a head.
struct IssuerName: Sendable {
    private let rules: DocumentRules
    /// The beginning of the body, where most issuers name themselves once more.
    private let body: [TokenizedText]

    init(rules: DocumentRules, structured: StructuredDocument) {
        self.rules = rules
        body = structured.bodies.flatMap { $0.outline.nodes.prefix(40).map(\.block.text) }
    }

    func name(_ text: TokenizedText) -> String {
        if rules.spellings.longestMatch(in: text, at: 0)?.value.isBeforeName != true, let printed = printed(text) { return printed }
        var words: [String] = [], index = 0, isProper = false
        while index < text.tokens.count {
            if let known = rules.spellings.longestMatch(in: text, at: index) {
                words.append(known.value.text)
                index = known.range.upperBound
                isProper = known.value.isBeforeName
                // A topic begins with a capital: `Ban Chỉ đạo Chuyển đổi số`.
                if !isProper, index < text.tokens.count, text.tokens[index].isWord { append(text, &index, capital: true, to: &words) }
                continue
            }
            if let unit = rules.units.longestMatch(in: text, at: index) {
                for token in unit.range { words.append(text.string(tokens: token..<token + 1).lowercased()) }
                index = unit.range.upperBound
                isProper = true
                continue
            }
            append(text, &index, capital: isProper || words.isEmpty, to: &words)
        }
        guard let first = words.first else { return text.string }
        words[0] = first.prefix(1).uppercased() + first.dropFirst()
        return words.joined(separator: " ")
    }

    private func append(_ text: TokenizedText, _ index: inout Int, capital: Bool, to words: inout [String]) {
        let token = text.tokens[index]
        var word = text.string(tokens: index..<index + 1)
        // `A` of a name stays; abbreviations cannot be told from words.
        if token.isWord, token.letterCase == .upper, token.range.count > 1 || !capital {
            word = word.lowercased()
            if capital { word = word.prefix(1).uppercased() + word.dropFirst() }
        }
        if !token.spaceBefore, let last = words.last { words[words.count - 1] = last + word } else { words.append(word) }
        index += 1
    }

    /// The same words in the body, where they do not stand in capitals: `Sở Nội vụ ban hành …`.
    private func printed(_ name: TokenizedText) -> String? {
        let keys = name.tokens.map(\.key)
        guard let first = keys.first else { return nil }
        for text in body where text.tokens.count >= keys.count {
            for start in 0...(text.tokens.count - keys.count) where text.tokens[start].key == first {
                let range = start..<start + keys.count
                guard text.tokens[range].map(\.key) == keys, text.tokens[start].letterCase == .capitalized,
                    text.tokens[range].contains(where: { $0.letterCase == .lower || $0.letterCase == .capitalized && $0.range.count > 1 })
                else { continue }
                return text.string(tokens: range)
            }
        }
        return nil
    }
}
