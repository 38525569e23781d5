import VietnameseText

/// A marker as printed, without its punctuation: `1.2`, `đ`, `IV`, `Điều 3`, and what it counts to.
struct MarkerLabel: Sendable {
    enum Kind: Sendable {
        case part, article, capital, roman, arabic, letter, smallRoman
    }

    var text: String
    var kind: Kind
    var value: Int
    /// What else it may be: `I`, `V`, `X`, `L` are Roman or a letter, so are `i`, `v`, `x`.
    var other: (kind: Kind, value: Int)?
    /// Before the last number of a dotted marker: `1` of `1.2`; before a numeral, its noun: `Điều`.
    var prefix: Substring
    /// One of f, j, w, z, which stands behind the letter of its value.
    var isForeign = false

    var isDotted: Bool { !prefix.isEmpty && kind != .article && kind != .part }

    /// `nil` for signs that do not count.
    init?(_ text: String) {
        self.text = text
        let last: Substring
        if let space = text.utf8.lastIndex(of: 0x20) {
            prefix = text[..<space]
            last = text[text.utf8.index(after: space)...]
            // `Điều 3`, `Phần II`, `Phần thứ nhất`
            kind = TokenizedText(utf8: Array(prefix.utf8)).key(0) == Self.article ? .article : .part
            guard let value = Self.number(last.utf8) ?? NumberingOrder.roman(last.utf8)
                ?? NumberingOrder.ordinal(TokenizedText(utf8: Array(last.utf8)).key(0))
            else { return nil }
            self.value = value
            return
        }
        if let dot = text.utf8.lastIndex(of: 0x2E) {
            prefix = text[..<dot]
            last = text[text.utf8.index(after: dot)...]
        } else {
            prefix = ""
            last = text[...]
        }
        if let number = Self.number(last.utf8) {
            (kind, value) = (.arabic, number)
            return
        }
        guard prefix.isEmpty, let first = last.unicodeScalars.first else { return nil }
        let isCapital = first == "Đ" || (first.value >= 0x41 && first.value <= 0x5A)
        let letter = first == "Đ" ? "đ" : isCapital ? Unicode.Scalar(UInt8(first.value) | 0x20) : first
        let isSingle = last.unicodeScalars.count == 1
        let position = isSingle ? NumberingOrder.position(of: letter) : nil
        if let roman = NumberingOrder.roman(last.utf8) {
            (kind, value) = (isCapital ? .roman : .smallRoman, roman)
            other = position.map { (isCapital ? .capital : .letter, $0) }
        } else if let position {
            (kind, value) = (isCapital ? .capital : .letter, position)
        } else if isSingle, let before = NumberingOrder.positionBefore(foreign: letter) {
            (kind, value, isForeign) = (isCapital ? .capital : .letter, before, true)
        } else {
            return nil
        }
    }

    /// The marker of another value beside this one: `2.4` beside `2.5`.
    func sibling(_ value: Int) -> String {
        let numeral: String
        switch kind {
        case .arabic, .article: numeral = String(value)
        case .roman, .part: numeral = NumberingOrder.romanNumeral(value)
        case .smallRoman: numeral = NumberingOrder.romanNumeral(value).lowercased()
        case .letter: numeral = NumberingOrder.letter(at: value).map { String($0) } ?? "?"
        case .capital: numeral = NumberingOrder.letter(at: value).map { String($0).uppercased() } ?? "?"
        }
        if prefix.isEmpty { return numeral }
        return "\(prefix)\(isDotted ? "." : " ")\(numeral)"
    }

    private static let article = WordKey("điều")

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard !digits.isEmpty, digits.count <= 4, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
