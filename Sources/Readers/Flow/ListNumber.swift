/// Numbers of list items as they are printed.
enum ListNumber {
    /// - Parameters:
    ///   - format: `1`, `a`, `A`, `i`, `I`, as ODF and HTML name them; any other counts as `1`.
    ///   - syncsLetters: behind z come aa, bb, not aa, ab.
    static func text(_ value: Int, format: String, syncsLetters: Bool = false) -> String {
        switch format {
        case "a": (syncsLetters ? repeatedLetters(value) : letters(value)).lowercased()
        case "A": syncsLetters ? repeatedLetters(value) : letters(value)
        case "i": roman(value).lowercased()
        case "I": roman(value)
        default: String(value)
        }
    }

    /// A … Z, AA, BB, …, ZZ, AAA; no row of letters is longer than thirty.
    static func repeatedLetters(_ value: Int) -> String {
        guard value > 0, value <= 780 else { return String(value) }
        return String(repeating: letter((value - 1) % 26), count: (value - 1) / 26 + 1)
    }

    static func roman(_ value: Int) -> String {
        guard value > 0, value < 4000 else { return String(value) }
        let signs: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
            (4, "IV"), (1, "I"),
        ]
        var result = "", rest = value
        for (worth, sign) in signs {
            while rest >= worth {
                result += sign
                rest -= worth
            }
        }
        return result
    }

    /// What a list's definition sets around its numbers (`Điều %1.`), as much as is ever printed: it is repeated before every
    /// paragraph of the list.
    static func bounded(_ words: String) -> String { String(words.unicodeScalars.prefix(64)) }

    /// A … Z, AA, AB, …
    private static func letters(_ value: Int) -> String {
        guard value > 0, value < 10_000 else { return String(value) }
        var result = "", rest = value
        while rest > 0 {
            result = letter((rest - 1) % 26) + result
            rest = (rest - 1) / 26
        }
        return result
    }

    private static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(0x41 + index))) }
}
