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
        // Word repeats the letter: aa, bb.
        case .lowerLetter: return ListNumber.repeatedLetters(value).lowercased()
        case .upperLetter: return ListNumber.repeatedLetters(value)
        case .lowerRoman: return ListNumber.roman(value).lowercased()
        case .upperRoman: return ListNumber.roman(value)
        case .bullet, .none: return ""
        }
    }
}
