/// A set of phrases, each with a value, found in a token sequence by longest match.
///
/// Phrases compare by ``WordKey``: case, place of the tone mark, kind of dash do not matter.
///
///     var table = PhraseTable<Int>()
///     table.insert("cơ quan [chủ trì] (thực hiện|tham mưu)", value: 7)
///     table.longestMatch(in: TokenizedText("Cơ quan chủ trì tham mưu: …"), at: 0)  // value 7, 5 tokens
public struct PhraseTable<Value: Sendable>: Sendable {
    public struct Match: Sendable {
        public var value: Value
        /// The tokens that the phrase covers.
        public var range: Range<Int>
    }

    struct Node: Sendable {
        var children: [WordKey: Int] = [:]
        var value: Value?
    }

    var nodes: [Node] = [Node()]
    /// First words of all phrases as a small bit set: most tokens start no phrase, and this says so fast.
    private var filter = [UInt64](repeating: 0, count: 64)
    public private(set) var isEmpty = true

    public init() {}

    @inline(__always)
    private static func slot(_ key: WordKey) -> (word: Int, bit: UInt64) {
        let mixed = key.rawValue &* 0x9E37_79B9_7F4A_7C15
        return (Int(mixed >> 58), 1 << (mixed >> 52 & 63))
    }

    /// Adds a phrase; `[x]` is optional, `(x|y)` a choice. A later value replaces an earlier one.
    /// - Returns: false when the pattern's brackets do not match or it holds no word.
    @discardableResult
    public mutating func insert(_ pattern: String, value: Value) -> Bool {
        guard let phrases = PhrasePattern.expand(pattern) else { return false }
        var inserted = false
        for phrase in phrases {
            let keys = Tokenizer.tokens(of: Array(phrase.utf8)).map(\.key)
            guard !keys.isEmpty else { continue }
            insert(keys, value: value)
            inserted = true
        }
        return inserted
    }

    public mutating func insert(_ keys: [WordKey], value: Value) {
        guard let first = keys.first else { return }
        let slot = Self.slot(first)
        filter[slot.word] |= slot.bit
        isEmpty = false
        var node = 0
        for key in keys {
            if let child = nodes[node].children[key] {
                node = child
            } else {
                nodes.append(Node())
                nodes[node].children[key] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        nodes[node].value = value
    }

    /// The longest phrase that begins at token `start` and ends before `limit`.
    @inlinable
    public func longestMatch(in text: TokenizedText, at start: Int, limit: Int? = nil) -> Match? {
        longestMatch(in: text.tokens, at: start, limit: limit)
    }

    public func longestMatch(in tokens: [Token], at start: Int, limit: Int? = nil) -> Match? {
        let end = min(limit ?? tokens.count, tokens.count)
        guard start >= 0, start < end else { return nil }
        let slot = Self.slot(tokens[start].key)
        guard filter[slot.word] & slot.bit != 0 else { return nil }
        var node = 0, index = start
        var best: Match?
        while index < end, let child = nodes[node].children[tokens[index].key] {
            node = child
            index += 1
            if let value = nodes[node].value { best = Match(value: value, range: start..<index) }
        }
        return best
    }

    /// Every longest match from left to right, none overlapping another.
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
}

/// The little language of phrases in the rule files: `[x]` optional, `(x|y)` choice, nested freely.
public enum PhrasePattern {
    /// All phrases that a pattern stands for, or `nil` when its brackets do not match.
    public static func expand(_ pattern: String) -> [String]? {
        var scalars = Array(pattern.unicodeScalars)[...]
        guard let result = alternatives(&scalars), scalars.isEmpty else { return nil }
        return result
    }

    private static func alternatives(_ input: inout ArraySlice<Unicode.Scalar>) -> [String]? {
        var all: [String] = []
        while true {
            guard let part = sequence(&input) else { return nil }
            all += part
            guard input.first == "|" else { return all }
            input.removeFirst()
        }
    }

    private static func sequence(_ input: inout ArraySlice<Unicode.Scalar>) -> [String]? {
        var results = [""]
        while let scalar = input.first {
            switch scalar {
            case "|", ")", "]":
                return results
            case "(", "[":
                input.removeFirst()
                guard var choices = alternatives(&input), let close = input.popFirst(),
                    close == (scalar == "(" ? ")" : "]")
                else { return nil }
                if scalar == "[" { choices.append("") }
                results = results.flatMap { head in choices.map { head + $0 } }
            default:
                input.removeFirst()
                for index in results.indices { results[index].unicodeScalars.append(scalar) }
            }
        }
        return results
    }
}

extension PhraseTable {
    /// The table without the phrases whose value is `nil`: how a rule file takes phrases away.
    public func compactMapValues<Wrapped: Sendable>() -> PhraseTable<Wrapped> where Value == Wrapped? {
        var result = PhraseTable<Wrapped>()
        forEach { keys, value in
            if let value { result.insert(keys, value: value) }
        }
        return result
    }

    /// Every phrase with its value, in no particular order.
    public func forEach(_ body: ([WordKey], Value) -> Void) {
        var stack: [(node: Int, keys: [WordKey])] = [(0, [])]
        while let (node, keys) = stack.popLast() {
            if let value = nodes[node].value { body(keys, value) }
            for (key, child) in nodes[node].children { stack.append((child, keys + [key])) }
        }
    }
}
