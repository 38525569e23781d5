import RuleBook
import VietnameseText

/// What other stages ask of the lexicon while they still look for columns and paragraphs.
extension AgencyGrammar {
    /// How much a line looks like part of an agency cell, 0…1: the share of its words that the lexicon knows.
    public func likeness(_ text: TokenizedText, range: Range<Int>) -> Double {
        let range = range.clamped(to: 0..<text.tokens.count)
        let scanner = AgencyScanner(grammar: self, text: text, limit: range.upperBound, style: .field)
        var words = 0, known = 0, verbs = 0, index = range.lowerBound
        while index < range.upperBound {
            let token = text.tokens[index]
            if token.kind == .punctuation {
                index += 1
                continue
            }
            if let not = rules.notAgencies.longestMatch(in: text, at: index, limit: range.upperBound) {
                words += not.range.count
                verbs += not.range.count
                index = not.range.upperBound
                continue
            }
            var end = index, isVerb = false
            if let piece = scanner.piece(at: index, behindHead: index > range.lowerBound) { end = piece.end }
            if let word = rules.quantifiers.longestMatch(in: text, at: index, limit: range.upperBound) { end = max(end, word.range.upperBound) }
            if let word = rules.separators.longestMatch(in: text, at: index, limit: range.upperBound) { end = max(end, word.range.upperBound) }
            if let word = rules.followers.longestMatch(in: text, at: index, limit: range.upperBound), word.range.upperBound > end {
                isVerb = word.value == .verb
                end = word.range.upperBound
            }
            if end == index {
                words += 1
                // Names of places and people are neither for nor against.
                if token.letterCase != .lower && index > range.lowerBound { words -= 1 }
                index += 1
                continue
            }
            let count = text.tokens[index..<end].reduce(0) { $0 + ($1.kind == .punctuation ? 0 : 1) }
            words += count
            if isVerb { verbs += count } else { known += count }
            index = end
        }
        guard words > 0 else { return 0 }
        return max(0, Double(known - verbs) / Double(words))
    }

    /// A dash at token `index` belongs inside a name: `Văn phòng - Thống kê`, `kinh tế - xã hội`.
    public func isNameHyphen(in text: TokenizedText, at index: Int) -> Bool {
        guard index > 0, index + 1 < text.tokens.count, text.isMark(index, "-") else { return false }
        for start in stride(from: index - 1, through: max(0, index - 8), by: -1) {
            if text.tokens[start].kind == .punctuation && !text.isMark(start, "-") { break }
            if let pair = rules.hyphenated.longestMatch(in: text, at: start), pair.range.upperBound > index + 1 { return true }
            if let name = rules.names.longestMatch(in: text, at: start), name.range.upperBound > index + 1 { return true }
        }
        // Two fields of work, both printed as names: `Địa chính - Nông nghiệp`.
        guard let right = rules.domains.longestMatch(in: text, at: index + 1) else { return false }
        for start in stride(from: index - 1, through: max(0, index - 4), by: -1) {
            if let left = rules.domains.longestMatch(in: text, at: start, limit: index), left.range.upperBound == index {
                let isHeaded = start > 0 && (1...3).contains { back in
                    start - back >= 0 && rules.generics.longestMatch(in: text, at: start - back, limit: start)?.range.upperBound == start
                }
                let bothCapital = text.tokens[start].letterCase != .lower && text.tokens[right.range.lowerBound].letterCase != .lower
                return isHeaded || bothCapital
            }
        }
        return false
    }

    /// A field of agencies that says an activity and names nobody (`Tổ chức tập huấn`); one that refers to a document does not.
    public func isActivity(_ text: TokenizedText) -> Bool {
        guard let first = text.tokens.firstIndex(where: \.isWord), startsVerb(in: text, at: first, anyCase: true),
            !text.tokens.indices.contains(where: { rules.references.longestMatch(in: text, at: $0) != nil })
        else { return false }
        return parse(text, issuerLevel: nil).agencies.isEmpty
    }
}
