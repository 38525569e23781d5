import RuleBook
import VietnameseText

/// The tokens of a text as the deadline grammar reads them: words glued to what follows are taken apart
/// (`Trước15/11`, `T12`, `QuýI`), and every token knows the phrase that begins at it.
///
/// A class, since scanner, clauses and items of a text share one.
final class DeadlineTokens {
    let utf8: [UInt8]
    private(set) var tokens: [Token] = []
    /// The token of the original text that each one comes from.
    private(set) var origin: [Int] = []
    private(set) var words: [DeadlineWord?] = []
    /// Where the phrase that begins at a token ends; the next token where none begins.
    private(set) var wordEnds: [Int] = []
    /// The closing bracket of each opening one; 0 elsewhere.
    private var closes: [Int] = []
    let grammar: DeadlineGrammar

    init(_ text: TokenizedText, range: Range<Int>, grammar: DeadlineGrammar) {
        utf8 = text.utf8
        self.grammar = grammar
        tokens.reserveCapacity(range.count + 4)
        for index in range {
            append(text.tokens[index], origin: index)
        }
        words = Array(repeating: nil, count: tokens.count)
        wordEnds = Array(1...(tokens.count + 1))
        closes = Array(repeating: 0, count: tokens.count)
        var open: [Int] = []
        for index in tokens.indices {
            if isMark(index, "(") { open.append(index) }
            if isMark(index, ")"), let start = open.popLast() { closes[start] = index }
            if let match = grammar.rules.words.longestMatch(in: tokens, at: index) {
                words[index] = match.value
                wordEnds[index] = match.range.upperBound
            }
        }
    }

    /// Takes apart letters with digits behind them, and the word of a quarter with a Roman number behind it.
    private func append(_ token: Token, origin index: Int) {
        guard token.isWord, token.range.count > 1, let cut = cut(token) else {
            tokens.append(token)
            origin.append(index)
            return
        }
        for (low, high) in [(Int(token.start), cut), (cut, Int(token.end))] {
            for part in Tokenizer.tokens(of: Array(utf8[low..<high])) {
                var part = part
                part.start += Int32(low)
                part.end += Int32(low)
                part.spaceBefore = low == Int(token.start) && token.spaceBefore
                tokens.append(part)
                origin.append(index)
            }
        }
    }

    private func cut(_ token: Token) -> Int? {
        let bytes = token.range
        var digits = bytes.upperBound
        while digits > bytes.lowerBound, utf8[digits - 1] >= 0x30, utf8[digits - 1] <= 0x39 { digits -= 1 }
        if digits < bytes.upperBound { return digits > bytes.lowerBound ? digits : nil }
        var cut = bytes.upperBound
        while cut > bytes.lowerBound, utf8[cut - 1] == 0x49 || utf8[cut - 1] == 0x56 { cut -= 1 }
        guard cut < bytes.upperBound, cut > bytes.lowerBound else { return nil }
        let head = Tokenizer.tokens(of: Array(utf8[bytes.lowerBound..<cut]))
        return head.count == 1 && grammar.rules.words.longestMatch(in: head, at: 0)?.value == .unit(.quarter) ? cut : nil
    }

    var count: Int { tokens.count }

    func word(_ index: Int) -> DeadlineWord? { index >= 0 && index < words.count ? words[index] : nil }
    func wordEnd(_ index: Int) -> Int { index >= 0 && index < wordEnds.count - 1 ? wordEnds[index] : index + 1 }
    func isNumber(_ index: Int) -> Bool { index >= 0 && index < count && tokens[index].isNumber }
    func isWord(_ index: Int) -> Bool { index >= 0 && index < count && tokens[index].isWord }
    func digits(_ index: Int) -> Int { isNumber(index) ? tokens[index].range.count : 0 }

    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        index >= 0 && index < count && tokens[index].isMark(mark)
    }

    func isUnit(_ index: Int, _ unit: DeadlineUnit) -> Bool { word(index) == .unit(unit) }

    /// The value of a number token of up to four digits.
    func number(_ index: Int) -> Int? {
        guard isNumber(index), digits(index) <= 4 else { return nil }
        return utf8[tokens[index].range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// A year printed in full.
    func year(_ index: Int) -> Int? {
        guard digits(index) == 4, let value = number(index), (1900...2100).contains(value) else { return nil }
        return value
    }

    /// A number in digits or words, and where it ends.
    func count(_ index: Int) -> (value: Int, end: Int)? {
        if let value = number(index), digits(index) <= 2 { return (value, index + 1) }
        guard index < count, let match = grammar.rules.numbers.longestMatch(in: tokens, at: index) else { return nil }
        return (match.value, match.range.upperBound)
    }

    func starts(_ table: PhraseTable<Bool>, _ index: Int) -> Int? {
        guard index < count else { return nil }
        return table.longestMatch(in: tokens, at: index)?.range.upperBound
    }

    /// The bracket that closes the one at `index`, where it stands before `limit`.
    func closingBracket(_ index: Int, before limit: Int) -> Int? {
        closes[index] > index && closes[index] < limit ? closes[index] : nil
    }

    func string(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return String(decoding: utf8[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)], as: UTF8.self)
    }
}
