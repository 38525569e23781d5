import VietnameseText

/// A line of a table's body that holds words, with the blank lines around it as evidence.
struct TableLine {
    /// Line number in the source.
    var number: Int
    var page: Int?
    var text: TokenizedText
    /// An empty line stands before it: within a cell most lines have one in some texts, between cells fewer.
    var emptyBefore: Bool
    /// Lines before it that hold nothing but a space: what an empty cell leaves.
    var spaceLinesBefore: Int
    /// Two or more spaces end the line: an empty cell may have been joined to it.
    var endsInSpaces: Bool
    /// A page ended before this line.
    var breakBefore: Bool

    /// The same line without its first tokens.
    func dropping(_ count: Int) -> TableLine? {
        guard count > 0 else { return self }
        guard count < text.tokens.count else { return nil }
        var line = self
        line.text = TokenizedText(utf8: Array(text.utf8[Int(text.tokens[count].start)...]))
        line.spaceLinesBefore = 0
        return line
    }

    var isNumberOnly: Bool { text.tokens.count == 1 && text.tokens[0].isNumber }

    /// Nothing but capitals, and enough of them to be a heading and no abbreviation.
    var isCapitals: Bool { TableLine.isCapitals(text, from: 0) }

    /// A list sign with words behind it.
    static func isListItem(_ tokens: [Token], at index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        let sign = tokens[index]
        guard sign.isMark("-") || sign.isMark("+") || sign.isMark("•") || sign.isMark("*") else { return false }
        return !tokens[index + 1].isNumber || tokens[index + 1].range.count <= 3
    }

    static func isCapitals(_ text: TokenizedText, from start: Int) -> Bool {
        var words = 0, letters = 0
        for token in text.tokens[min(start, text.tokens.count)...] where token.isWord {
            guard token.letterCase == .upper else { return false }
            words += 1
            letters += token.range.count
        }
        return words >= 2 && letters >= 8
    }
}

/// How often two words stand side by side within a line of the document: where they never do, a cell may end.
struct WordPairs {
    private var pairs: [UInt64: Int32] = [:]
    /// How often a word has a neighbour behind and before it in its line.
    private var words: [WordKey: (followed: Int32, preceded: Int32)] = [:]

    private static func slot(_ first: WordKey, _ second: WordKey) -> UInt64 {
        (first.rawValue &* 0x9E37_79B9_7F4A_7C15) ^ (second.rawValue &+ 0x7F4A_7C15_9E37_79B9)
    }

    mutating func add(_ tokens: [Token]) {
        for (index, token) in tokens.enumerated() {
            let hasNext = index + 1 < tokens.count
            words[token.key, default: (0, 0)].followed += hasNext ? 1 : 0
            words[token.key, default: (0, 0)].preceded += index > 0 ? 1 : 0
            if hasNext { pairs[Self.slot(token.key, tokens[index + 1].key), default: 0] += 1 }
        }
    }

    /// Above zero where the words belong together, below where both have many other neighbours.
    /// - Parameter own: how often the place in question was counted itself.
    func cohesion(_ first: WordKey, _ second: WordKey, own: Int32 = 0) -> Double {
        let count = (pairs[Self.slot(first, second)] ?? 0) - own
        if count > 0 { return 0.7 + 0.35 * Double(min(count, 8)).squareRoot() }
        let least = min(words[first]?.followed ?? 0, words[second]?.preceded ?? 0) - own
        return least >= 6 ? -1.0 : least >= 3 ? -0.5 : 0
    }
}
