/// A word folded for comparison and packed into 64 bits.
///
/// Folding drops case and the place of the tone mark (`hoà` = `hòa`, `Thuỷ` = `Thủy`), writes `y` as
/// `i` where both spellings live side by side (`kỹ` = `kĩ`, `lý` = `lí`), and keeps everything that
/// makes another word: the tone, `ă â ê ô ơ ư đ`.
///
/// Words of up to ten letters and digits are packed exactly (six bits a letter, three for the tone),
/// which is every Vietnamese syllable; longer ones are hashed, with the highest bit set.
public struct WordKey: Hashable, Sendable {
    public let rawValue: UInt64

    @inlinable
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The key of nothing; no word has it.
    public static let none = WordKey(rawValue: 0)

    /// The key of a punctuation mark: its folded scalar, with the second highest bit set.
    public static func punctuation(_ scalar: UInt32) -> WordKey {
        WordKey(rawValue: 1 << 62 | 1 << 61 | UInt64(scalar))
    }

    /// The key of the word without its tone, for words that recognition read from a picture: `thế` and `thể` have the
    /// same. Marks, and words of more than ten letters, stay what they are.
    public var toneless: WordKey { rawValue >> 62 == 0 ? WordKey(rawValue: rawValue & ~7) : self }

    /// The key of the word's letters alone, without tone, circumflex, breve, horn and the bar of đ: `tố` and `tơ` have
    /// the same. Marks, and words of more than ten letters, stay what they are.
    public var unmarked: WordKey {
        guard rawValue >> 62 == 0 else { return self }
        var letters = rawValue >> 3, result: UInt64 = 0, shift: UInt64 = 0
        while letters != 0 {
            result |= UInt64(Self.unmarkedCode[Int(letters & 63)]) << shift
            letters >>= 6
            shift += 6
        }
        return WordKey(rawValue: result << 3)
    }

    /// How many letters it is made of; 0 for marks and words of more than ten.
    public var letterCount: Int {
        rawValue >> 62 == 0 ? (64 - (rawValue >> 3).leadingZeroBitCount + 5) / 6 : 0
    }

    /// The words are the same but for one letter: another, missing or surplus.
    ///
    /// - Returns: the two letters as ``FoldedLetter`` codes without marks, 0 for none; `nil` where more differs, or nothing.
    public func oneLetterApart(from other: WordKey) -> (own: UInt8, other: UInt8)? {
        guard rawValue >> 62 == 0, other.rawValue >> 62 == 0 else { return nil }
        let count = letterCount, otherCount = other.letterCount
        guard abs(count - otherCount) <= 1 else { return nil }
        let left = rawValue >> 3, right = other.rawValue >> 3
        // The last letter has the lowest bits.
        var same = 0
        while same < min(count, otherCount), (left >> (6 * UInt64(same))) & 63 == (right >> (6 * UInt64(same))) & 63 { same += 1 }
        let low = 6 * UInt64(same)
        if count == otherCount {
            guard same < count, left >> (low + 6) == right >> (low + 6) else { return nil }
            return (Self.unmarkedCode[Int(left >> low & 63)], Self.unmarkedCode[Int(right >> low & 63)])
        }
        if count > otherCount { return left >> (low + 6) == right >> low ? (UInt8(left >> low & 63), 0) : nil }
        return right >> (low + 6) == left >> low ? (0, UInt8(right >> low & 63)) : nil
    }

    private static let unmarkedCode: [UInt8] = (0..<64).map { code in
        switch code {
        case 27, 28: 1
        case 29: 5
        case 30, 31: 15
        case 32: 21
        case 33: 4
        default: UInt8(code)
        }
    }

    /// The key of the first word or punctuation mark of `text`.
    public init(_ text: StaticString) {
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        self = Tokenizer.tokens(of: Array(bytes)).first?.key ?? .none
    }
}

/// Builds a ``WordKey`` letter by letter.
struct WordKeyBuilder {
    private var packed: UInt64 = 0
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    private var tone: UInt64 = 0
    private(set) var count = 0

    mutating func append(_ letter: FoldedLetter) {
        count += 1
        if letter.tone != 0 { tone = UInt64(letter.tone) }
        packed = packed << 6 | UInt64(letter.code)
        hash = (hash ^ UInt64(letter.code)) &* 0x100_0000_01b3
    }

    /// A letter that the alphabet below does not know (Greek, Cyrillic, …).
    mutating func append(other scalar: UInt32) {
        count += 11
        hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01b3
    }

    var key: WordKey {
        guard count <= 10 else { return WordKey(rawValue: 1 << 63 | hash >> 3 ^ tone << 60) }
        var letters = packed
        let i = UInt64(FoldedLetter.code(ofASCII: 0x69)), y = UInt64(FoldedLetter.code(ofASCII: 0x79))
        let q = UInt64(FoldedLetter.code(ofASCII: 0x71)), u = UInt64(FoldedLetter.code(ofASCII: 0x75))
        if count == 2, letters & 63 == y, FoldedLetter.takesEitherI(UInt8(letters >> 6)) {
            letters = letters & ~63 | i
        } else if count == 3, letters == q << 12 | u << 6 | i {
            letters = letters & ~63 | y
        }
        return WordKey(rawValue: letters << 3 | tone)
    }
}
