/// The little language of phrases in the rule files: `[x]` optional, `(x|y)` a choice, nested freely.
///
///     cơ quan [chủ trì] (thực hiện|tham mưu)     four phrases
///     cơ quan [chủ trì                           a mistake: a bracket is open
///
/// Brackets stand between words, not inside one. A pattern is laid into a trie branch by branch, so that the
/// phrases' common beginnings are walked once: rule files hold thousands of phrases, and a process begins with
/// reading them.
public enum PhrasePattern {
    /// Where one of a pattern's phrases ends in the trie.
    public struct Ending: Sendable {
        public var node: Int32
        /// It holds a word, not marks alone.
        public var hasWord: Bool
        /// All its words are written in capitals.
        public var isCapitals: Bool
    }

    /// Lays all phrases of a pattern into `trie` and returns where they end; `nil` when its brackets do not match.
    public static func lay(_ pattern: String, into trie: inout PhraseTrie) -> [Ending]? {
        let text = TokenizedText(pattern)
        var index = 0
        let start = [Ending(node: 0, hasWord: false, isCapitals: true)]
        guard let ends = alternatives(text, &index, from: start, &trie), index == text.tokens.count else { return nil }
        return ends.filter { $0.node != 0 }
    }

    /// All phrases that a pattern stands for, as keys; `nil` when its brackets do not match.
    public static func expand(_ pattern: String) -> [[WordKey]]? {
        var trie = PhraseTrie()
        guard let ends = lay(pattern, into: &trie) else { return nil }
        for end in ends { trie.end(0, at: end.node) }
        var phrases: [[WordKey]] = []
        trie.forEach { keys, _ in phrases.append(keys) }
        return phrases
    }

    /// All phrases that a pattern stands for, as spelled, one space between words; `nil` when its brackets do not match.
    public static func spellings(_ pattern: String) -> [String]? {
        let text = TokenizedText(pattern)
        var index = 0
        guard let phrases = spelledAlternatives(text, &index), index == text.tokens.count else { return nil }
        return phrases.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private static func spelledAlternatives(_ text: TokenizedText, _ index: inout Int) -> [[String]]? {
        var all: [[String]] = []
        while true {
            var open: [[String]] = [[]]
            while index < text.tokens.count, !text.isMark(index, "|"), !text.isMark(index, ")"), !text.isMark(index, "]") {
                let isOptional = text.isMark(index, "[")
                if isOptional || text.isMark(index, "(") {
                    index += 1
                    guard let choices = spelledAlternatives(text, &index), text.isMark(index, isOptional ? "]" : ")") else { return nil }
                    open = open.flatMap { head in (isOptional ? choices + [[]] : choices).map { head + $0 } }
                } else {
                    let word = text.string(tokens: index..<index + 1)
                    for position in open.indices { open[position].append(word) }
                }
                index += 1
            }
            all += open
            guard text.isMark(index, "|") else { return all }
            index += 1
        }
    }

    private static func alternatives(
        _ text: TokenizedText, _ index: inout Int, from start: [Ending], _ trie: inout PhraseTrie
    ) -> [Ending]? {
        guard var all = sequence(text, &index, from: start, &trie) else { return nil }
        while text.isMark(index, "|") {
            index += 1
            guard let part = sequence(text, &index, from: start, &trie) else { return nil }
            all += part
        }
        return all
    }

    private static func sequence(
        _ text: TokenizedText, _ index: inout Int, from start: [Ending], _ trie: inout PhraseTrie
    ) -> [Ending]? {
        var open = start
        while index < text.tokens.count {
            let token = text.tokens[index]
            if token.isMark("|") || token.isMark(")") || token.isMark("]") { return open }
            let isOptional = token.isMark("[")
            if isOptional || token.isMark("(") {
                index += 1
                guard let choices = alternatives(text, &index, from: open, &trie), text.isMark(index, isOptional ? "]" : ")") else { return nil }
                open = isOptional ? choices + open : choices
            } else {
                for position in open.indices {
                    open[position].node = trie.step(from: open[position].node, token.key)
                    open[position].hasWord = open[position].hasWord || token.isWord
                    if token.isWord, token.letterCase != .upper { open[position].isCapitals = false }
                }
            }
            index += 1
        }
        return open
    }
}
