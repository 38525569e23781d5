/// How a number of a list is written (ECMA-376 part 1, 17.18.59).
enum NumberFormat: Equatable {
    case decimal
    /// At least so many digits: `01`, `001`.
    case padded(Int)
    case lowerLetter, upperLetter, lowerRoman, upperRoman
    case bullet
    case none

    /// - Parameters:
    ///   - name: `w:numFmt`'s value; formats of other scripts are written as plain numbers.
    ///   - custom: `w:format` of a custom format: `001, 002, 003, ...`
    init(_ name: String, custom: String? = nil) {
        switch name {
        case "decimalZero": self = .padded(2)
        case "lowerLetter": self = .lowerLetter
        case "upperLetter": self = .upperLetter
        case "lowerRoman": self = .lowerRoman
        case "upperRoman": self = .upperRoman
        case "bullet": self = .bullet
        case "none": self = .none
        case "custom":
            let digits = custom?.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }.count ?? 1
            self = digits > 1 ? .padded(min(digits, 9)) : .decimal
        default: self = .decimal
        }
    }

    func string(_ value: Int) -> String {
        switch self {
        case .decimal: return String(value)
        case .padded(let digits):
            let plain = String(value)
            return String(repeating: "0", count: max(0, digits - plain.utf8.count)) + plain
        case .lowerLetter: return Self.letters(value)
        case .upperLetter: return Self.letters(value).uppercased()
        case .lowerRoman: return Self.roman(value).lowercased()
        case .upperRoman: return Self.roman(value)
        case .bullet, .none: return ""
        }
    }

    /// a … z, aa, bb, …, zz, aaa: Word repeats the letter.
    private static func letters(_ value: Int) -> String {
        guard value > 0, value <= 780 else { return String(value) }
        let letter = Unicode.Scalar(UInt8(0x61 + (value - 1) % 26))
        return String(repeating: String(letter), count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String {
        guard value > 0, value < 4000 else { return String(value) }
        let signs: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = value, result = ""
        for (worth, sign) in signs {
            while rest >= worth {
                result += sign
                rest -= worth
            }
        }
        return result
    }
}
