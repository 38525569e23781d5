/// A text with its tokens: what every grammar of the product works on.
public struct TokenizedText: Sendable {
    public let utf8: [UInt8]
    public let tokens: [Token]

    public init(utf8: [UInt8]) {
        self.utf8 = utf8
        tokens = Tokenizer.tokens(of: utf8)
    }

    /// For text whose tokens are known already; they must be those of `utf8`.
    public init(utf8: [UInt8], tokens: [Token]) {
        self.utf8 = utf8
        self.tokens = tokens
    }

    public init(_ string: String) {
        self.init(utf8: Array(string.utf8))
    }

    /// A part of the text with its tokens, without reading them again.
    public func slice(tokens range: Range<Int>) -> TokenizedText {
        guard !range.isEmpty else { return TokenizedText(utf8: [], tokens: []) }
        let bytes = bytes(of: range)
        let shift = Int32(bytes.lowerBound)
        var part = Array(tokens[range])
        for index in part.indices {
            part[index].start -= shift
            part[index].end -= shift
        }
        part[0].spaceBefore = true
        return TokenizedText(utf8: Array(utf8[bytes]), tokens: part)
    }

    /// The text with ``WordKey/toneless`` keys; its bytes are the same.
    public var toneless: TokenizedText {
        var tokens = tokens
        for index in tokens.indices { tokens[index].key = tokens[index].key.toneless }
        return TokenizedText(utf8: utf8, tokens: tokens)
    }

    public var isEmpty: Bool { tokens.isEmpty }
    public var string: String { String(decoding: utf8, as: UTF8.self) }

    /// The words of a range of bytes, without the space around them.
    public func string(bytes range: Range<Int>) -> String {
        var low = range.lowerBound, high = range.upperBound
        while low < high, utf8[low] == 0x20 { low += 1 }
        while high > low, utf8[high - 1] == 0x20 { high -= 1 }
        return String(decoding: utf8[low..<high], as: UTF8.self)
    }

    /// The words of a range of tokens, as printed.
    public func string(tokens range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return String(decoding: utf8[bytes(of: range)], as: UTF8.self)
    }

    /// The bytes from the first to the last token of a range.
    public func bytes(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }

    /// The value of a number token of up to nine digits; `nil` for other tokens.
    public func number(at index: Int) -> Int? {
        guard index >= 0, index < tokens.count, tokens[index].isNumber, tokens[index].range.count <= 9 else { return nil }
        return utf8[tokens[index].range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The key of a token; ``WordKey/none`` outside the text.
    @inlinable
    public func key(_ index: Int) -> WordKey {
        index >= 0 && index < tokens.count ? tokens[index].key : .none
    }

    /// The token at `index` is this mark (dashes and quotes folded); false outside the text.
    @inlinable
    public func isMark(_ index: Int, _ character: Unicode.Scalar) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].isMark(character)
    }
}
