import VietnameseText

/// `Rules/abbreviations.yaml`: what makes two wordings of one thing comparable.
public struct WordingRules: Sendable {
    /// The syllables that an abbreviation stands for.
    public let expansions: [WordKey: [WordKey]]
    /// Pairs of syllables of common administrative words, and single common syllables.
    public let common: Set<WordKey>
    /// Phrases with the syllables that they count as: other words for a thing, abbreviations written out, and words
    /// that only bind others or say how, with none.
    public let replacements: PhraseTable<[WordKey]>

    public init(_ layers: RuleLayers) throws(RuleError) {
        var expansions: [WordKey: [WordKey]] = [:], common: Set<WordKey> = []
        var replacements = PhraseTable<[WordKey]>()
        for node in layers.nodes("abbreviations.yaml") {
            for (key, value) in try node.entries(allowed: ["abbreviations", "common", "fillers", "equivalents"]) {
                switch key {
                case "common":
                    for member in try value.strings() { common.formUnion(TokenizedText(member).tokens.map(\.key)) }
                case "fillers":
                    try replacements.insert(value, value: [])
                case "equivalents":
                    for (words, others) in try value.entries() { try replacements.insert(others, value: TokenizedText(words).tokens.map(\.key)) }
                default:
                    for (short, long) in try value.entries() {
                        let keys = TokenizedText(short).tokens
                        guard keys.count == 1 else { throw long.error("an abbreviation is one word") }
                        let long = TokenizedText(try long.string()).tokens.map(\.key)
                        expansions[keys[0].key] = long
                        replacements.insert([keys[0].key], value: long)
                    }
                }
            }
        }
        self.expansions = expansions
        self.common = common
        self.replacements = replacements
    }

    private init(expansions: [WordKey: [WordKey]], common: Set<WordKey>, replacements: PhraseTable<[WordKey]>) {
        self.expansions = expansions
        self.common = common
        self.replacements = replacements
    }

    /// The same rules with more common syllables.
    public func addingCommon(_ syllables: Set<WordKey>) -> WordingRules {
        WordingRules(expansions: expansions, common: common.union(syllables), replacements: replacements)
    }

    /// The syllables of a text, abbreviations written out, marks left out.
    public func syllables(_ text: TokenizedText) -> [WordKey] {
        var result: [WordKey] = []
        result.reserveCapacity(text.tokens.count)
        for token in text.tokens where token.isWord {
            if let long = expansions[token.key] { result += long } else { result.append(token.key) }
        }
        return result
    }

    /// The syllables that count when wordings are compared, see ``replacements``; marks and numbers are left out.
    public func content(_ text: TokenizedText, tokens: Range<Int>? = nil) -> [WordKey] {
        let range = tokens ?? text.tokens.indices
        var result: [WordKey] = [], index = range.lowerBound
        while index < range.upperBound {
            if let match = replacements.longestMatch(in: text, at: index, limit: range.upperBound) {
                result += match.value
                index = match.range.upperBound
            } else {
                if text.tokens[index].isWord { result.append(text.tokens[index].key) }
                index += 1
            }
        }
        return result
    }
}
