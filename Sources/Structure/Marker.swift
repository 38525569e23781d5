import VietnameseText

/// The sign that an item of the outline begins with: `II.`, `1.1.`, `đ)`, `-`, `Điều 3.`
public struct Marker: Sendable, Equatable {
    public enum Kind: Int, Sendable {
        /// Phần I, Phần thứ nhất.
        case part
        /// A. B. C.
        case capital
        case roman
        /// Điều 1.
        case article
        /// `1.` or `1/`
        case arabic
        /// `1.1.`, `2.1.3`
        case dotted
        /// `1)` or `(1)`
        case parenthesis
        /// `a)`, `a.`, `a/`, in Vietnamese order.
        case letter
        /// `i)`, `ii)`
        case smallRoman
        case dash, star, bullet, plus

        /// A sign that does not count.
        public var isBullet: Bool { rawValue >= Kind.dash.rawValue }
    }

    public var kind: Kind
    /// As printed, without its punctuation: `1.1`, `đ`; for bullets the sign.
    public var label: String
    /// What it counts to: one number, or one for each part of a dotted marker; empty for bullets.
    public var values: [Int]
    /// How many tokens it covers.
    public var tokenCount: Int
    /// Its other reading: `I.` and `C.` may be Roman or a letter, `i)` a letter or Roman.
    public var alternative: Alternative?

    public struct Alternative: Sendable, Equatable {
        public var kind: Kind
        public var value: Int
    }

    public var value: Int { values.last ?? 0 }
}

/// Reads the marker at the start of a line.
public enum MarkerLexer {
    public static func marker(of text: TokenizedText) -> Marker? {
        let tokens = text.tokens
        guard let first = tokens.first else { return nil }
        switch first.kind {
        case .number: return number(text, at: 0)
        case .word: return word(text)
        case .punctuation:
            if first.isMark("(") { return bracketed(text) }
            return bullet(text)
        }
    }

    private static func bullet(_ text: TokenizedText) -> Marker? {
        let kind: Marker.Kind
        switch text.tokens[0] {
        case let token where token.isMark("-"): kind = .dash
        case let token where token.isMark("+"): kind = .plus
        case let token where token.isMark("*"): kind = .star
        case let token where token.isMark("•"): kind = .bullet
        default: return nil
        }
        // `- -` and `--` are one sign.
        var count = 1
        while count < 3, text.tokens.count > count, text.tokens[count].key == text.tokens[0].key { count += 1 }
        return Marker(kind: kind, label: text.string(tokens: 0..<1), values: [], tokenCount: count)
    }

    private static func number(_ text: TokenizedText, at start: Int) -> Marker? {
        guard let value = text.number(at: start), value > 0, value <= 150, text.tokens[start].range.count <= 3 else { return nil }
        var values = [value], index = start + 1
        while text.isMark(index, "."), index + 1 < text.tokens.count, !text.tokens[index].spaceBefore,
            let next = text.number(at: index + 1), !text.tokens[index + 1].spaceBefore
        {
            // No plan numbers deeper; an endless marker would nest as deep.
            guard text.tokens[index + 1].range.count <= 2, values.count < 12 else { return nil }
            values.append(next)
            index += 2
        }
        let tokens = text.tokens
        let end = index
        let label = text.string(tokens: start..<end)
        if values.count > 1 {
            if index < tokens.count, !tokens[index].spaceBefore, text.isMark(index, ".") || text.isMark(index, "-") && isDashMarker(text, dash: index) {
                index += 1
            } else if text.isMark(index, ")") {
                index += 1
            }
            guard index < tokens.count else { return Marker(kind: .dotted, label: label, values: values, tokenCount: index) }
            // `1.1 Kết quả` without its last stop; `1.5 triệu` is a figure.
            if index == end, !tokens[index].spaceBefore || tokens[index].letterCase == .lower { return nil }
            return Marker(kind: .dotted, label: label, values: values, tokenCount: index)
        }
        guard index < tokens.count, !tokens[index].spaceBefore || isLoose(text, mark: index) else { return nil }
        let kind: Marker.Kind
        if tokens[index].isMark(".") || tokens[index].isMark("/") {
            kind = .arabic
        } else if tokens[index].isMark(")") {
            kind = .parenthesis
        } else if tokens[index].isMark("-"), isDashMarker(text, dash: index) {
            kind = .arabic
        } else {
            return nil
        }
        index += 1
        if index < tokens.count, !tokens[index].spaceBefore {
            // `1.Mục đích` is a marker, `1.000` and `1/3` are figures, `15/KH-UBND` a symbol.
            guard tokens[index].isWord, !text.isMark(index - 1, "/") else { return nil }
        }
        return Marker(kind: kind, label: label, values: values, tokenCount: index)
    }

    /// `1 . Rà soát`, `a ) Qua …`, as text recognition sets them: a capital must follow.
    private static func isLoose(_ text: TokenizedText, mark: Int) -> Bool {
        guard text.isMark(mark, ".") || text.isMark(mark, ")"), mark + 1 < text.tokens.count else { return false }
        let next = text.tokens[mark + 1]
        return next.isWord && next.spaceBefore && next.letterCase != .lower
    }

    /// `1- Đẩy mạnh …`, as party documents number.
    private static func isDashMarker(_ text: TokenizedText, dash: Int) -> Bool {
        guard dash + 1 < text.tokens.count, text.tokens[dash + 1].spaceBefore else { return false }
        // `1- 100% chi bộ …`
        if text.tokens[dash + 1].isNumber { return text.isMark(dash + 2, "%") }
        return text.tokens[dash + 1].isWord && text.tokens[dash + 1].letterCase != .lower
    }

    private static func bracketed(_ text: TokenizedText) -> Marker? {
        guard text.tokens.count > 3, text.isMark(2, ")"), !text.tokens[2].spaceBefore else { return nil }
        if let value = text.number(at: 1), value > 0, value < 100 {
            return Marker(kind: .parenthesis, label: text.string(tokens: 1..<2), values: [value], tokenCount: 3)
        }
        guard let letter = letter(text, at: 1) else { return nil }
        return Marker(kind: .letter, label: text.string(tokens: 1..<2), values: [letter.value], tokenCount: 3, alternative: letter.alternative)
    }

    private static func letter(_ text: TokenizedText, at index: Int) -> (value: Int, alternative: Marker.Alternative?)? {
        let scalars = Array(text.string(tokens: index..<index + 1).unicodeScalars)
        guard scalars.count == 1, text.tokens[index].letterCase == .lower else { return nil }
        let roman: [Unicode.Scalar: Int] = ["i": 1, "v": 5, "x": 10]
        let alternative = roman[scalars[0]].map { Marker.Alternative(kind: .smallRoman, value: $0) }
        if let position = NumberingOrder.position(of: scalars[0]) { return (position, alternative) }
        return NumberingOrder.positionBefore(foreign: scalars[0]).map { ($0, nil) }
    }

    private static let numberedNouns: Set<[WordKey]> = [
        [WordKey("nhiệm"), WordKey("vụ")], [WordKey("giải"), WordKey("pháp")], [WordKey("mục"), WordKey("tiêu")], [WordKey("nội"), WordKey("dung")],
        [WordKey("hoạt"), WordKey("động")], [WordKey("mô"), WordKey("hình")],
    ]

    private static func word(_ text: TokenizedText) -> Marker? {
        let tokens = text.tokens
        // Điều 3. / Phần I. / Phần thứ nhất
        if tokens[0].letterCase != .lower, tokens.count > 1 {
            if tokens[0].key == Self.article, let value = text.number(at: 1), text.isMark(2, ".") || text.isMark(2, ":") {
                return Marker(kind: .article, label: text.string(tokens: 0..<2), values: [value], tokenCount: 3)
            }
            if tokens[0].key == Self.part, let value = roman(text, at: 1) ?? text.number(at: 1), tokens.count == 2 || !tokens[2].isWord {
                let end = tokens.count > 2 ? 3 : 2
                return Marker(kind: .part, label: text.string(tokens: 0..<2), values: [value], tokenCount: end)
            }
            if tokens[0].key == Self.part, tokens.count > 2, tokens[1].key == Self.ordinal,
                let value = NumberingOrder.ordinal(tokens[2].key), tokens.count == 3 || !tokens[3].isWord || tokens[3].letterCase == .upper
            {
                let end = tokens.count > 3 && !tokens[3].isWord ? 4 : 3
                return Marker(kind: .part, label: text.string(tokens: 0..<3), values: [value], tokenCount: end)
            }
        }
        if tokens.count > 4, tokens[0].letterCase != .lower, Self.numberedNouns.contains([tokens[0].key, tokens[1].key]),
            let value = text.number(at: 2), value > 0, value < 100, text.isMark(3, ".") || text.isMark(3, ":"), tokens[4].spaceBefore
        {
            // `Nhiệm vụ 1. …`: the noun is part of its words. It stands below any number, like a dotted one.
            return Marker(kind: .dotted, label: text.string(tokens: 2..<3), values: [0, value], tokenCount: 0)
        }
        guard tokens.count > 1, !tokens[1].spaceBefore || tokens[0].letterCase == .upper || isLoose(text, mark: 1) else { return nil }
        let closes = tokens[1].isMark(")") || tokens[1].isMark(".") || tokens[1].isMark("/")
            || (tokens[0].letterCase == .upper && tokens[1].isMark("-") && isDashMarker(text, dash: 1) && roman(text, at: 0) != nil)
        guard closes else { return nil }
        let tight = tokens.count > 2 && !tokens[2].spaceBefore
        if tokens[0].letterCase == .upper {
            if tight, !tokens[2].isWord || tokens[1].isMark("/") { return nil }
            let single = tokens[0].range.count == 1 || text.string(tokens: 0..<1) == "Đ"
            let letterValue = single ? letterValue(text) : nil
            if let value = roman(text, at: 0), value <= 50 {
                return Marker(
                    kind: .roman, label: text.string(tokens: 0..<1), values: [value], tokenCount: 2,
                    alternative: letterValue.map { .init(kind: .capital, value: $0) })
            }
            guard let letterValue, tokens[1].isMark(".") || tokens[1].isMark(")") else { return nil }
            return Marker(kind: .capital, label: text.string(tokens: 0..<1), values: [letterValue], tokenCount: 2)
        }
        if let letter = letter(text, at: 0) {
            if tight, !tokens[2].isWord || !tokens[1].isMark(")") { return nil }
            return Marker(
                kind: .letter, label: text.string(tokens: 0..<1), values: [letter.value], tokenCount: 2, alternative: letter.alternative)
        }
        if tokens[1].isMark(")"), tokens[0].letterCase == .lower, let value = roman(text, at: 0), tokens[0].range.count > 1 {
            return Marker(kind: .smallRoman, label: text.string(tokens: 0..<1), values: [value], tokenCount: 2)
        }
        return nil
    }

    private static func letterValue(_ text: TokenizedText) -> Int? {
        guard let scalar = text.string(tokens: 0..<1).lowercased().unicodeScalars.first else { return nil }
        return NumberingOrder.position(of: scalar)
    }

    /// The value of a word token of Roman digits in their right order; `nil` for other words.
    public static func roman(_ text: TokenizedText, at index: Int) -> Int? {
        guard index < text.tokens.count, text.tokens[index].isWord, text.tokens[index].range.count <= 7 else { return nil }
        return NumberingOrder.roman(text.utf8[text.tokens[index].range])
    }

    private static let article = WordKey("điều")
    private static let part = WordKey("phần")
    private static let ordinal = WordKey("thứ")
}
