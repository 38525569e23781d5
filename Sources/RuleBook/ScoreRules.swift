import VietnameseText

/// `Rules/scores.yaml`: the words of a report of scores.
public struct ScoreRules: Sendable {
    public enum Word: String, Sendable, CaseIterable { case criterion, reached, points, reason }

    private let phrases: [Word: PhraseTable<Bool>]

    public init(_ layers: RuleLayers) throws(RuleError) {
        var phrases: [Word: PhraseTable<Bool>] = [:]
        for node in layers.nodes("scores.yaml") {
            for (key, value) in try node.entries(allowed: Word.allCases.map(\.rawValue)) {
                guard let word = Word(rawValue: key) else { continue }
                try phrases[word, default: PhraseTable()].insert(value, value: true)
            }
        }
        self.phrases = phrases
    }

    /// The tokens of a phrase of `word` at `start`.
    public func match(_ word: Word, in text: TokenizedText, at start: Int) -> Range<Int>? {
        phrases[word]?.longestMatch(in: text, at: start)?.range
    }
}
