import RuleBook
import VietnameseText

/// Splits a product field into its products.
public struct ProductGrammar: Sendable {
    let rules: ProductRules

    public init(rules: ProductRules) {
        self.rules = rules
    }

    /// The products of several paragraphs; each paragraph is at least one.
    public func parse(paragraphs: [TokenizedText]) -> [String] {
        paragraphs.flatMap { parse($0) }
    }

    /// The products of one text: split at lines, at `;` outside brackets and quotes, and at a full stop
    /// between two product nouns. Commas never split. List signs and the final `.` or `;` are dropped.
    public func parse(_ text: TokenizedText) -> [String] {
        let tokens = text.tokens
        var items: [String] = []
        var start = 0, depth = 0, isQuoted = false
        let isBulleted = !tokens.isEmpty && isBullet(text, 0)
        for index in tokens.indices {
            if index > start, startsLine(text, index) {
                close(text, start..<index, &items)
                start = index
                depth = 0
                isQuoted = false
            }
            if text.isMark(index, "(") { depth += 1 }
            if text.isMark(index, ")") { depth = max(0, depth - 1) }
            if text.isMark(index, "\"") { isQuoted.toggle() }
            guard depth == 0, !isQuoted else { continue }
            if text.isMark(index, ";") {
                close(text, start..<index, &items)
                start = index + 1
            } else if text.isMark(index, "."), index + 1 < tokens.count, tokens[index + 1].spaceBefore,
                startsWithNoun(text, start..<index), startsWithNoun(text, index + 1..<tokens.count)
            {
                close(text, start..<index, &items)
                start = index + 1
            } else if isBulleted, index > start, isBullet(text, index), tokens[index].spaceBefore, index + 1 < tokens.count,
                tokens[index + 1].spaceBefore, tokens[index + 1].letterCase != .lower, startsWithNoun(text, index + 1..<tokens.count)
            {
                // `- Biên bản - Báo cáo`: bullets whose lines were joined.
                close(text, start..<index, &items)
                start = index
            }
        }
        close(text, start..<tokens.count, &items)
        // An unclosed bracket must not swallow the rest.
        if depth > 0 || isQuoted, items.count == 1 { return splitPlainly(text) }
        return items
    }

    /// How much a line looks like the start of a product cell, 0…1: its first words are a product noun.
    public func likeness(_ text: TokenizedText, range: Range<Int>) -> Double {
        let range = range.clamped(to: 0..<text.tokens.count)
        var index = range.lowerBound
        while index < range.upperBound, isBullet(text, index) { index += 1 }
        guard index < range.upperBound else { return 0 }
        if rules.nouns.longestMatch(in: text, at: index, limit: range.upperBound) != nil { return 1 }
        if startsWithNoun(text, index..<range.upperBound) { return 0.8 }
        if rules.results.longestMatch(in: text, at: index, limit: range.upperBound) != nil { return 0.6 }
        // Part of a list of products: `…, Biên bản`.
        for next in index..<range.upperBound where text.isMark(next, ",") || text.isMark(next, ";") {
            if rules.nouns.longestMatch(in: text, at: next + 1, limit: range.upperBound) != nil { return 0.5 }
        }
        return 0
    }

    private func startsWithNoun(_ text: TokenizedText, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound, isBullet(text, index) { index += 1 }
        for _ in 0..<3 {
            if rules.results.longestMatch(in: text, at: index, limit: range.upperBound) != nil { return false }
            if rules.nouns.longestMatch(in: text, at: index, limit: range.upperBound) != nil { return true }
            guard let opener = rules.openers.longestMatch(in: text, at: index, limit: range.upperBound) else {
                guard index < range.upperBound, text.tokens[index].isNumber else { return false }
                index += 1
                continue
            }
            index = opener.range.upperBound
        }
        return false
    }

    private func isBullet(_ text: TokenizedText, _ index: Int) -> Bool {
        text.isMark(index, "-") || text.isMark(index, "+") || text.isMark(index, "*") || text.isMark(index, "•")
    }

    /// A line break stands before the token.
    private func startsLine(_ text: TokenizedText, _ index: Int) -> Bool {
        guard text.tokens[index].spaceBefore else { return false }
        let gap = Int(text.tokens[index - 1].end)..<Int(text.tokens[index].start)
        return text.utf8[gap].contains(0x0A)
    }

    private func close(_ text: TokenizedText, _ range: Range<Int>, _ items: inout [String]) {
        var low = range.lowerBound, high = range.upperBound
        while low < high, isBullet(text, low) { low += 1 }
        while high > low, text.isMark(high - 1, ";") || text.isMark(high - 1, ".") || text.isMark(high - 1, ",") { high -= 1 }
        if low < high { items.append(text.string(tokens: low..<high)) }
    }

    private func splitPlainly(_ text: TokenizedText) -> [String] {
        var items: [String] = []
        var start = 0
        for index in text.tokens.indices where text.isMark(index, ";") {
            close(text, start..<index, &items)
            start = index + 1
        }
        close(text, start..<text.tokens.count, &items)
        return items
    }
}
