/// A word, number or punctuation mark of a text, as a range of its UTF-8 bytes.
public struct Token: Sendable {
    public enum Kind: UInt8, Sendable {
        /// Letters, perhaps with digits behind them (`UBND`, `A4`).
        case word
        /// ASCII digits only.
        case number
        /// One character that is neither.
        case punctuation
    }

    public enum LetterCase: UInt8, Sendable {
        /// No capital at its start, or no letters.
        case lower
        /// A capital at its start, small letters behind it.
        case capitalized
        /// Nothing but capitals (one letter included).
        case upper
    }

    /// Byte offsets into the text, end excluded.
    public var start: Int32
    public var end: Int32
    public var key: WordKey
    public var kind: Kind
    public var letterCase: LetterCase
    /// A space or line start stands before it.
    public var spaceBefore: Bool

    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
    @inlinable public var isWord: Bool { kind == .word }
    @inlinable public var isNumber: Bool { kind == .number }

    /// It is this punctuation mark, dashes and quotes folded (`-` for – and —, `"` for “ ” « »).
    @inlinable
    public func isMark(_ character: Unicode.Scalar) -> Bool {
        kind == .punctuation && key.rawValue & 0x1F_FFFF == UInt64(character.value)
    }
}

/// Cuts UTF-8 text into ``Token``s in one pass. The text is taken as NFC.
public enum Tokenizer {
    public static func tokens(of utf8: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(utf8.count / 4 + 2)
        utf8.withUnsafeBufferPointer { tokenize($0, into: &tokens) }
        return tokens
    }

    private static func tokenize(_ bytes: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
        var index = 0, space = true
        let count = bytes.count
        while index < count {
            let first = bytes[index]
            if first == 0x20 || (first >= 0x09 && first <= 0x0D) {
                space = true
                index += 1
                continue
            }
            let start = index
            if first >= 0x30 && first <= 0x39 {
                var end = index + 1
                while end < count, bytes[end] >= 0x30 && bytes[end] <= 0x39 { end += 1 }
                var builder = WordKeyBuilder()
                for position in start..<end {
                    builder.append(FoldedLetter(code: FoldedLetter.code(ofASCII: bytes[position]), tone: 0, isUppercase: false))
                }
                tokens.append(Token(
                    start: Int32(start), end: Int32(end), key: builder.key, kind: .number,
                    letterCase: .lower, spaceBefore: space))
                index = end
                space = false
                continue
            }
            var builder = WordKeyBuilder()
            var uppers = 0, letters = 0, firstUpper = false
            while index < count {
                let byte = bytes[index]
                if byte < 0x80 {
                    let code = FoldedLetter.code(ofASCII: byte)
                    if code == 0 { break }
                    let isDigit = code >= 34
                    if isDigit && letters == 0 { break }
                    let isUpper = byte >= 0x41 && byte <= 0x5A
                    if !isDigit { letters += 1 }
                    if isUpper { uppers += 1; if letters == 1 { firstUpper = true } }
                    builder.append(FoldedLetter(code: code, tone: 0, isUppercase: isUpper))
                    index += 1
                    continue
                }
                let (scalar, length) = decode(bytes, at: index)
                if let letter = FoldedLetter.of(scalar) {
                    letters += 1
                    if letter.isUppercase { uppers += 1; if letters == 1 { firstUpper = true } }
                    builder.append(letter)
                } else if isOtherLetter(scalar) {
                    letters += 1
                    builder.append(other: scalar)
                } else {
                    break
                }
                index += length
            }
            if letters > 0 {
                let letterCase: Token.LetterCase =
                    uppers == letters ? .upper : firstUpper ? .capitalized : .lower
                tokens.append(Token(
                    start: Int32(start), end: Int32(index), key: builder.key, kind: .word,
                    letterCase: letterCase, spaceBefore: space))
            } else {
                let (scalar, length) = decode(bytes, at: index)
                tokens.append(Token(
                    start: Int32(start), end: Int32(index + length), key: .punctuation(foldPunctuation(scalar)),
                    kind: .punctuation, letterCase: .lower, spaceBefore: space))
                index += length
            }
            space = false
        }
    }

    @inline(__always)
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        func next(_ offset: Int) -> UInt32 {
            index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
        }
        let left = bytes.count - index
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), min(2, left)) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), min(3, left)) }
        return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, left))
    }

    private static func isOtherLetter(_ scalar: UInt32) -> Bool {
        guard scalar > 0xBF, let unicode = Unicode.Scalar(scalar) else { return false }
        return unicode.properties.isAlphabetic
    }

    /// Dashes become `-`, quotes `"` and `'`, bullets `•`, the ellipsis stays.
    static func foldPunctuation(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0xAD: 0x2D
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: 0x22
        case 0x2018, 0x2019, 0x201A, 0x60, 0xB4: 0x27
        case 0x2022, 0x25CF, 0x25AA, 0x25A0, 0xB7, 0x2219, 0xF0B7, 0xF0A7, 0x27A2, 0x2756, 0x25E6, 0x25CB: 0x2022
        case 0xFF0C: 0x2C
        case 0xFF1A: 0x3A
        case 0xFF1B: 0x3B
        default: scalar
        }
    }
}
