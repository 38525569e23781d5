/// What the signs that Vietnamese documents number with count to: letters, Roman numerals, ordinals.
public enum NumberingOrder {
    /// Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6: items take letters "theo thứ tự bảng chữ cái tiếng Việt".
    /// Those with a hat, a breve or a horn are left out by custom, đ is not.
    private static let letters = Array("abcdđeghiklmnopqrstuvxy".unicodeScalars)
    /// Latin letters that this order lacks, with the place of the letter before them.
    private static let foreign: [Unicode.Scalar: Int] = ["f": 6, "j": 9, "w": 21, "z": 23]

    /// Position of a small letter from 1; `nil` for letters that the order lacks.
    public static func position(of letter: Unicode.Scalar) -> Int? { letters.firstIndex(of: letter).map { $0 + 1 } }

    /// The position of the letter that f, j, w, z stand behind; `nil` for other letters.
    public static func positionBefore(foreign letter: Unicode.Scalar) -> Int? { foreign[letter] }

    /// The small letter at a position from 1.
    public static func letter(at position: Int) -> Unicode.Scalar? { letters.indices.contains(position - 1) ? letters[position - 1] : nil }

    /// The value of a Roman numeral up to `LXXXIX`, small or capital, written as it should be; `nil` for other words.
    @inlinable
    public static func roman(_ word: some BidirectionalCollection<UInt8>) -> Int? {
        guard !word.isEmpty, word.count <= 7 else { return nil }
        var total = 0, last = 0
        for byte in word.reversed() {
            let value: Int
            switch byte | 0x20 {
            case 0x69: value = 1
            case 0x76: value = 5
            case 0x78: value = 10
            case 0x6C: value = 50
            default: return nil
            }
            total += value < last ? -value : value
            last = max(last, value)
        }
        guard total > 0, romanNumeral(total).utf8.elementsEqual(word.lazy.map { $0 & ~0x20 }) else { return nil }
        return total
    }

    /// In capitals; for values below 90.
    public static func romanNumeral(_ value: Int) -> String {
        var left = value, result = ""
        for (amount, sign) in [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
            while left >= amount {
                result += sign
                left -= amount
            }
        }
        return result
    }

    /// Behind `thứ`: nhất is 1, hai is 2 …
    public static func ordinal(_ word: WordKey) -> Int? { ordinals.firstIndex { $0.key == word }.map { $0 + 1 } }

    /// The word of an ordinal from 1; `nil` behind sixth.
    public static func ordinalWord(_ value: Int) -> String? { ordinals.indices.contains(value - 1) ? ordinals[value - 1].word : nil }

    private static let ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu"].map { (word: $0, key: TokenizedText($0).key(0)) }
}
