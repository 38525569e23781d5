import VietnameseText

/// `Rules/abbreviations.yaml`: what makes two wordings of one thing comparable.
public struct WordingRules: Sendable {
    /// The syllables that an abbreviation stands for.
    public let expansions: [WordKey: [WordKey]]
    /// Pairs of syllables of common administrative words, and single common syllables.
    public let common: Set<WordKey>
    /// Syllables that only bind others, or say how: comparison passes over them.
    public let fillers: Set<WordKey>

    public init(_ layers: RuleLayers) throws(RuleError) {
        var expansions: [WordKey: [WordKey]] = [:], common: Set<WordKey> = [], fillers: Set<WordKey> = []
        for node in try layers.nodes("abbreviations.yaml") {
            for (key, value) in try node.entries(allowed: ["abbreviations", "common", "fillers"]) {
                if key != "abbreviations" {
                    let members = Set(try value.strings().flatMap { TokenizedText($0).tokens.map(\.key) })
                    if key == "common" { common.formUnion(members) } else { fillers.formUnion(members) }
                    continue
                }
                for (short, long) in try value.entries() {
                    let keys = TokenizedText(short).tokens
                    guard keys.count == 1 else { throw long.error("an abbreviation is one word") }
                    expansions[keys[0].key] = TokenizedText(try long.string()).tokens.map(\.key)
                }
            }
        }
        self.expansions = expansions
        self.common = common
        self.fillers = fillers
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
}
