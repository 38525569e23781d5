/// The letters and digits of some words without case, tones, diacritics, spaces and marks: what is left of a phrase
/// after a bad recognition. `Thơi  gian` and `thời gian` have the same; so have `đơn vị` and `don vi`.
public struct LetterSkeleton: Hashable, Sendable {
    /// 1…26 for `a`…`z` (`y` counts as `i`), 34…43 for digits.
    public private(set) var letters: [UInt8] = []

    /// - Parameter tokens: of `text`; marks among them are passed over.
    public init(_ text: TokenizedText, tokens: Range<Int>) {
        for token in text.tokens[tokens] where token.kind != .punctuation {
            for scalar in String(decoding: text.utf8[token.range], as: UTF8.self).unicodeScalars {
                let code = scalar.isASCII ? FoldedLetter.code(ofASCII: UInt8(scalar.value)) : FoldedLetter.of(scalar.value)?.code ?? 0
                append(code)
            }
        }
    }

    /// Of words of up to ten letters, which keys hold one by one; longer ones are passed over.
    public init(_ keys: [WordKey]) {
        for key in keys where key.rawValue >> 62 == 0 {
            var codes: [UInt8] = [], rest = key.rawValue >> 3
            while rest > 0 {
                codes.append(UInt8(rest & 63))
                rest >>= 6
            }
            for code in codes.reversed() { append(code) }
        }
    }

    private mutating func append(_ code: UInt8) {
        switch code {
        case 0: return
        case 25: letters.append(9)
        case 27, 28: letters.append(1)
        case 29: letters.append(5)
        case 30, 31: letters.append(15)
        case 32: letters.append(21)
        case 33: letters.append(4)
        default: letters.append(code)
        }
    }

    /// One letter is another one, is missing or is too many; equal skeletons too.
    public func isWithinOneLetter(of other: LetterSkeleton) -> Bool {
        let long = letters.count >= other.letters.count ? letters : other.letters
        let short = letters.count >= other.letters.count ? other.letters : letters
        guard long.count - short.count <= 1 else { return false }
        guard let first = short.indices.first(where: { long[$0] != short[$0] }) else { return true }
        return long[(first + 1)...].elementsEqual(short[(long.count == short.count ? first + 1 : first)...])
    }
}
