/// A set of phrases, each with a value, found in a token sequence by longest match.
///
/// Phrases compare by ``WordKey``: case, place of the tone mark, kind of dash do not matter.
///
///     var table = PhraseTable<Int>()
///     table.insert("cơ quan [chủ trì] (thực hiện|tham mưu)", value: 7)
///     table.longestMatch(in: TokenizedText("Cơ quan chủ trì tham mưu: …"), at: 0)  // value 7, 5 tokens
@frozen
public struct PhraseTable<Value: Sendable>: Sendable {
    @frozen
    public struct Match: Sendable {
        public var value: Value
        /// The tokens that the phrase covers.
        public var range: Range<Int>

        @inlinable
        public init(value: Value, range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }

    @usableFromInline var trie = PhraseTrie()
    @usableFromInline var values: [Value] = []

    @inlinable
    public init() {}

    @inlinable
    public var isEmpty: Bool { trie.isEmpty }

    /// Adds a phrase; `[x]` is optional, `(x|y)` a choice. A later value replaces an earlier one.
    /// - Returns: false when the pattern's brackets do not match or it holds no word.
    @inlinable
    @discardableResult
    public mutating func insert(_ pattern: String, value: Value) -> Bool {
        guard let ends = PhrasePattern.lay(pattern, into: &trie), !ends.isEmpty else { return false }
        values.append(value)
        for end in ends { trie.end(Int32(values.count - 1), at: end.node) }
        return true
    }

    /// Adds the phrases of a pattern with a value that depends on how each is spelled; phrases for which it is
    /// `nil` are left out.
    /// - Returns: false when the pattern's brackets do not match or it holds no word.
    @inlinable
    @discardableResult
    public mutating func insert(_ pattern: String, value: (PhrasePattern.Ending) -> Value?) -> Bool {
        guard let ends = PhrasePattern.lay(pattern, into: &trie), !ends.isEmpty else { return false }
        for end in ends {
            guard let value = value(end) else { continue }
            values.append(value)
            trie.end(Int32(values.count - 1), at: end.node)
        }
        return true
    }

    @inlinable
    public mutating func insert(_ keys: [WordKey], value: Value) {
        guard !keys.isEmpty else { return }
        values.append(value)
        trie.insert(keys, phrase: Int32(values.count - 1))
    }

    /// The longest phrase that begins at token `start` and ends before `limit`.
    @inlinable
    public func longestMatch(in text: TokenizedText, at start: Int, limit: Int? = nil) -> Match? {
        longestMatch(in: text.tokens, at: start, limit: limit)
    }

    @inlinable
    public func longestMatch(in tokens: [Token], at start: Int, limit: Int? = nil) -> Match? {
        guard let found = trie.longestMatch(in: tokens, at: start, limit: limit) else { return nil }
        return Match(value: values[Int(found.phrase)], range: start..<found.end)
    }

    /// Every longest match from left to right, none overlapping another.
    @inlinable
    public func matches(in text: TokenizedText, range: Range<Int>? = nil) -> [Match] {
        let range = range ?? 0..<text.tokens.count
        var found: [Match] = [], index = range.lowerBound
        while index < range.upperBound {
            if let match = longestMatch(in: text.tokens, at: index, limit: range.upperBound) {
                found.append(match)
                index = match.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// Every phrase with its value, in no particular order.
    @inlinable
    public func forEach(_ body: ([WordKey], Value) -> Void) {
        trie.forEach { keys, phrase in body(keys, values[Int(phrase)]) }
    }

    /// The same phrases without their tones, to be looked up in ``TokenizedText/toneless``.
    @inlinable
    public var toneless: PhraseTable<Value> {
        var result = PhraseTable<Value>()
        result.trie = trie.mapKeys(\.toneless)
        result.values = values
        return result
    }

    /// The table without the phrases whose value is `nil`: how a rule file takes phrases away.
    @inlinable
    public func compactMapValues<Wrapped: Sendable>() -> PhraseTable<Wrapped> where Value == Wrapped? {
        var result = PhraseTable<Wrapped>()
        forEach { keys, value in
            if let value { result.insert(keys, value: value) }
        }
        return result
    }
}
