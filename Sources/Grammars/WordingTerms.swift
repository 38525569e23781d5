import Foundation
import RuleBook
import VietnameseText

/// What a wording says, as a set of terms to compare it by: its syllables and their pairs, since most Vietnamese words
/// are two, abbreviations written out, other words for a thing made one, and the number of a document (`468/QĐ-TTg`).
///
/// Fillers are left out before pairs are made, so that `phản ánh của các cá nhân` and `phản ánh cá nhân` have the same; a
/// pair does not reach over the end of a clause. Common syllables are no terms, nor are pairs of them.
public struct WordingTerms: Sendable, Hashable {
    /// In ascending order, each once.
    public let keys: [UInt64]

    public init(keys: some Sequence<UInt64>) {
        var sorted = Array(keys)
        sorted.sort()
        var unique: [UInt64] = []
        unique.reserveCapacity(sorted.count)
        for key in sorted where unique.last != key { unique.append(key) }
        self.keys = unique
    }

    public init(_ text: TokenizedText, rules: WordingRules) {
        self.init([text], rules: rules)
    }

    /// A part of a text.
    public init(_ text: TokenizedText, tokens: Range<Int>, rules: WordingRules) {
        var found: [UInt64] = []
        Self.append(text, tokens, rules, to: &found)
        self.init(keys: found)
    }

    /// The terms of several texts together.
    public init(_ texts: [TokenizedText], rules: WordingRules) {
        var found: [UInt64] = []
        for text in texts { Self.append(text, text.tokens.indices, rules, to: &found) }
        self.init(keys: found)
    }

    /// The pairs of common syllables in several texts, which are no terms otherwise: all that `Xây dựng Kế hoạch kiểm soát thủ
    /// tục hành chính` is made of.
    public static func commonPairs(in texts: [TokenizedText], rules: WordingRules) -> WordingTerms {
        var found: [UInt64] = []
        for text in texts { append(text, text.tokens.indices, rules, takesCommon: true, to: &found) }
        return WordingTerms(keys: found)
    }

    public var isEmpty: Bool { keys.isEmpty }

    /// The terms of both.
    public func shared(with other: WordingTerms) -> [UInt64] {
        var shared: [UInt64] = []
        forEachShared(with: other) { shared.append($0) }
        return shared
    }

    @inline(__always)
    func forEachShared(with other: WordingTerms, _ body: (UInt64) -> Void) {
        var left = 0, right = 0
        while left < keys.count, right < other.keys.count {
            let a = keys[left], b = other.keys[right]
            if a == b { body(a) }
            if a <= b { left += 1 }
            if b <= a { right += 1 }
        }
    }

    /// - Parameter takesCommon: pairs of common syllables alone, instead of all other terms.
    private static func append(
        _ text: TokenizedText, _ range: Range<Int>, _ rules: WordingRules, takesCommon: Bool = false, to found: inout [UInt64]
    ) {
        var last = WordKey.none
        func take(_ syllable: WordKey) {
            let isCommon = rules.common.contains(syllable)
            if takesCommon {
                if last != .none, isCommon, rules.common.contains(last) { found.append(key(last, syllable)) }
                last = syllable
                return
            }
            if !isCommon { found.append(syllable.rawValue) }
            if last != .none, !(isCommon && rules.common.contains(last)) { found.append(key(last, syllable)) }
            last = syllable
        }
        var index = range.lowerBound
        while index < range.upperBound {
            let token = text.tokens[index]
            if token.isNumber, let end = documentNumber(at: index, text) {
                last = .none
                if !takesCommon { found.append(text.tokens[index..<end].reduce(0) { key(WordKey(rawValue: $0), $1.key) }) }
                index = end
                continue
            }
            if let match = rules.replacements.longestMatch(in: text, at: index, limit: range.upperBound) {
                match.value.forEach(take)
                index = match.range.upperBound
                continue
            }
            if token.isWord {
                take(token.key)
            } else if token.isMark(".") || token.isMark(";") || token.isMark(":") || token.isMark("(") || token.isMark(")") || token.isMark("\"") {
                last = .none
            }
            index += 1
        }
    }

    /// The end of `20/2008/NĐ-CP`, `468/QĐ-TTg`, `02-NQ/TU`.
    private static func documentNumber(at index: Int, _ text: TokenizedText) -> Int? {
        var end = index + 1, hasLetters = false
        while end + 1 < text.tokens.count, text.isMark(end, "/") || text.isMark(end, "-"), !text.tokens[end].spaceBefore,
            !text.tokens[end + 1].spaceBefore, text.tokens[end + 1].kind != .punctuation
        {
            guard text.tokens[end + 1].isNumber || text.tokens[end + 1].letterCase != .lower else { break }
            if text.tokens[end + 1].isWord { hasLetters = true }
            end += 2
        }
        return hasLetters ? end : nil
    }

    private static func key(_ left: WordKey, _ right: WordKey) -> UInt64 { left.rawValue &* 0x9E37_79B9_7F4A_7C15 ^ right.rawValue }
}

/// How much each term says among the texts of a document: one that no third text has counts 1, one that all have 0.
public struct TermWeights: Sendable {
    private var frequency: [UInt64: Int32] = [:]
    /// By frequency.
    private let weights: [Double]

    public init(_ texts: some Collection<WordingTerms>) {
        for text in texts {
            for key in text.keys { frequency[key, default: 0] += 1 }
        }
        weights = Self.weights(texts: texts.count)
    }

    /// The weight of a term among `texts` texts, by the number of those that have it.
    public static func weights(texts: Int) -> [Double] {
        let count = Double(max(texts, 3))
        return (0...max(texts, 2)).map { $0 < 3 ? 1 : log(count / Double($0)) / log(count / 2) }
    }

    public func frequency(of key: UInt64) -> Int { Int(frequency[key] ?? 0) }

    public func weight(of key: UInt64) -> Double { weights[frequency(of: key)] }

    public func weight(_ text: WordingTerms) -> Double { text.keys.reduce(0) { $0 + weight(of: $1) } }

    /// The weight of the terms of both.
    public func shared(_ left: WordingTerms, _ right: WordingTerms) -> Double {
        var sum = 0.0
        left.forEachShared(with: right) { sum += weight(of: $0) }
        return sum
    }
}
