/// A word of a phrase: its key, and what its spelling says.
public struct PhraseWord: Sendable, Hashable {
    public var key: WordKey
    public var isWord: Bool
    /// It is written in capitals throughout.
    public var isCapitals: Bool
}

/// The little language of phrases in the rule files: `[x]` optional, `(x|y)` a choice, nested freely.
///
///     PhrasePattern.expand("cơ quan [chủ trì] (thực hiện|tham mưu)")   // four phrases
///     PhrasePattern.expand("cơ quan [chủ trì")                         // nil: a bracket is open
///
/// Brackets stand between words, not inside one.
public enum PhrasePattern {
    /// All phrases that a pattern stands for, without those that hold no word; `nil` when its brackets do not match.
    public static func expand(_ pattern: String) -> [[PhraseWord]]? {
        let text = TokenizedText(pattern)
        var index = 0
        guard let result = alternatives(text, &index), index == text.tokens.count else { return nil }
        return result.filter { !$0.isEmpty }
    }

    private static func alternatives(_ text: TokenizedText, _ index: inout Int) -> [[PhraseWord]]? {
        var all: [[PhraseWord]] = []
        while true {
            guard let part = sequence(text, &index) else { return nil }
            all += part
            guard text.isMark(index, "|") else { return all }
            index += 1
        }
    }

    private static func sequence(_ text: TokenizedText, _ index: inout Int) -> [[PhraseWord]]? {
        var results: [[PhraseWord]] = [[]]
        while index < text.tokens.count {
            let token = text.tokens[index]
            if token.isMark("|") || token.isMark(")") || token.isMark("]") { return results }
            if token.isMark("(") || token.isMark("[") {
                let isOptional = token.isMark("[")
                index += 1
                guard var choices = alternatives(text, &index), text.isMark(index, isOptional ? "]" : ")") else { return nil }
                index += 1
                if isOptional { choices.append([]) }
                var longer: [[PhraseWord]] = []
                longer.reserveCapacity(results.count * choices.count)
                for head in results {
                    for choice in choices { longer.append(head + choice) }
                }
                results = longer
            } else {
                let word = PhraseWord(key: token.key, isWord: token.isWord, isCapitals: token.letterCase == .upper)
                for position in results.indices { results[position].append(word) }
                index += 1
            }
        }
        return results
    }
}
