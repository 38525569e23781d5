import VietnameseText

/// `Rules/paragraphs.yaml`: how broken lines are mended.
public struct ParagraphRules: Sendable {
    /// Words that cannot end a paragraph.
    public let dangling: Set<WordKey>
    /// Words before a number that is no marker.
    public let reference: Set<WordKey>
    /// How a legal basis or a closing paragraph begins.
    public let starters: PhraseTable<Bool>
    /// Names with a dash of their own.
    public let compounds: PhraseTable<Bool>

    public init(_ layers: RuleLayers) throws(RuleError) {
        var dangling: Set<WordKey> = [], reference: Set<WordKey> = [], compounds = PhraseTable<Bool>(), starters = PhraseTable<Bool>()
        for node in layers.nodes("paragraphs.yaml") {
            for (key, value) in try node.entries(allowed: ["dangling", "reference", "compounds", "starters"]) {
                if key == "compounds" || key == "starters" {
                    if key == "compounds" { try compounds.insert(value, value: true) } else { try starters.insert(value, value: true) }
                    continue
                }
                for member in try value.list() {
                    let word = TokenizedText(try member.string())
                    guard word.tokens.count == 1 else { throw member.error("expected one word: what a line ends in is looked up by its last word") }
                    if key == "dangling" { dangling.insert(word.key(0)) } else { reference.insert(word.key(0)) }
                }
            }
        }
        self.dangling = dangling
        self.reference = reference
        self.compounds = compounds
        self.starters = starters
    }
}
