import VietnameseText

/// `Rules/scores.yaml`: the words of a report of scores.
public struct ScoreRules: Sendable {
    public enum Word: Int, Sendable, CaseIterable { case criterion, reached, points, reason }

    /// Of each ``Word``, by its number.
    private let phrases: [PhraseTable<Bool>]

    public init(_ layers: RuleLayers) throws(RuleError) {
        var phrases = [PhraseTable<Bool>](repeating: PhraseTable(), count: Word.allCases.count)
        for node in layers.nodes("scores.yaml") {
            for (key, value) in try node.entries(allowed: Word.allCases.map { "\($0)" }) {
                guard let word = Word.allCases.first(where: { "\($0)" == key }) else { continue }
                try phrases[word.rawValue].insert(value, value: true)
            }
        }
        self.phrases = phrases
    }

    /// The tokens of a phrase of `word` at `start`.
    public func match(_ word: Word, in text: TokenizedText, at start: Int) -> Range<Int>? {
        phrases[word.rawValue].longestMatch(in: text, at: start)?.range
    }
}
