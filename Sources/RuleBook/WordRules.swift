import VietnameseText

/// `Rules/words.yaml`: words of two syllables as they are rightly written, and letters that are easily mistaken.
public struct WordRules: Sendable {
    /// A word of two syllables.
    public struct Compound: Sendable, Equatable {
        public var first: WordKey
        public var second: WordKey
        /// As it is written.
        public var text: String
    }

    /// What a misspelt pair may stand for.
    public private(set) var compounds: [Compound] = []
    /// The symbols of documents (`NĐ-CP`).
    public private(set) var symbols: [Compound] = []
    /// Words of one syllable that stand beside any other; the second key is none.
    private var alone = WordPairTable()
    /// Every right pair.
    private var right = WordPairTable()
    /// Places in ``compounds`` by both syllables without their marks, by the first, by the second.
    private var byLetters = WordPairTable(), byFirst = WordPairTable(), bySecond = WordPairTable()
    /// Pairs of letters that are easily mistaken, without marks.
    private var mistakable: Set<UInt16> = []

    /// - Throws: ``RuleError`` for an unknown key, or a word that is no two syllables.
    public init(_ layers: RuleLayers) throws(RuleError) {
        for node in layers.nodes("words.yaml") {
            for (key, value) in try node.entries(allowed: ["compounds", "others", "alone", "symbols", "mistakable"]) {
                for member in try value.list() {
                    for word in try member.string().split(separator: ",") {
                        try add(String(word), as: key, at: member)
                    }
                }
            }
        }
    }

    private mutating func add(_ word: String, as key: String, at node: RuleNode) throws(RuleError) {
        let text = TokenizedText(word), words = text.tokens.filter(\.isWord)
        if key == "alone" {
            guard words.count == 1 else { throw node.error("\"\(text.string)\" is no word of one syllable; separate words by commas") }
            alone.insert(0, words[0].key, .none)
            return
        }
        guard words.count == 2 else { throw node.error("\"\(text.string)\" is no word of two syllables; separate words by commas") }
        let compound = Compound(first: words[0].key, second: words[1].key, text: text.string(tokens: 0..<text.tokens.count))
        switch key {
        case "mistakable":
            let first = compound.first.unmarked.rawValue >> 3, second = compound.second.unmarked.rawValue >> 3
            guard first < 64, second < 64 else { throw node.error("expected two letters") }
            mistakable.insert(UInt16(first << 8 | second))
            mistakable.insert(UInt16(second << 8 | first))
            return
        case "symbols":
            symbols.append(compound)
            return
        case "compounds":
            byLetters.insert(compounds.count, compound.first.unmarked, compound.second.unmarked)
            byFirst.insert(compounds.count, compound.first, .none)
            bySecond.insert(compounds.count, .none, compound.second)
            compounds.append(compound)
        default: break
        }
        right.insert(0, compound.first, compound.second)
    }

    /// The two syllables are a word.
    public func isRight(_ first: WordKey, _ second: WordKey) -> Bool { right.contains(first, second) }

    /// The words that two syllables may stand for which are none themselves: the marks of one of them differ, or a letter
    /// that is easily mistaken.
    public func likely(_ first: WordKey, _ second: WordKey) -> [Compound] {
        let found = byLetters.numbers(first.unmarked, second.unmarked) { index in
            let isFirst = compounds[index].first == first
            return isFirst != (compounds[index].second == second) && !isAlone(isFirst ? second : first)
        }
        if !found.isEmpty { return found.map { compounds[$0] } }
        let others = byFirst.numbers(first, .none) { isMistake(second, compounds[$0].second) } + bySecond.numbers(.none, second) { isMistake(first, compounds[$0].first) }
        return others.map { compounds[$0] }
    }

    private func isAlone(_ word: WordKey) -> Bool { alone.contains(word, .none) }

    /// The symbol that two capital words joined by a dash stand for: `NĐ-CP` for `ND-CP`; `nil` where they are one, or none.
    public func likelySymbol(_ first: WordKey, _ second: WordKey) -> Compound? {
        guard !symbols.contains(where: { $0.first == first && $0.second == second }) else { return nil }
        return symbols.first { $0.first.unmarked == first.unmarked && $0.second.unmarked == second.unmarked }
    }

    private func isMistake(_ printed: WordKey, _ meant: WordKey) -> Bool {
        guard let letters = printed.oneLetterApart(from: meant), printed.letterCount >= 3 || meant.letterCount >= 3, !isAlone(printed) else { return false }
        return letters.own != letters.other && mistakable.contains(UInt16(letters.own) << 8 | UInt16(letters.other))
    }
}
