import VietnameseText

/// The number that a row begins with.
struct RowMarker {
    enum Kind { case arabic, roman, letter }

    var kind: Kind
    /// `1.2` is `[1, 2]`; a Roman number or letter is its place in the alphabet.
    var value: [Int]
    /// Tokens that it covers, its full stop or bracket included.
    var tokenCount: Int
    /// As printed, without final punctuation.
    var text: String

    /// The marker at the beginning of a line; `nil` where the number goes on as a date, a percentage or a figure.
    static func parse(_ text: TokenizedText, at start: Int = 0) -> RowMarker? {
        guard start < text.tokens.count else { return nil }
        let first = text.tokens[start]
        if first.isNumber { return arabic(text, at: start) }
        guard first.isWord, first.letterCase == .upper, first.range.count <= 5 else { return nil }
        let printed = text.string(tokens: start..<start + 1)
        let kind: Kind, value: Int
        if let number = romanValue(text.utf8[first.range]) {
            kind = .roman
            value = number
        } else if first.range.count == 1, let byte = text.utf8[first.range].first, byte >= 0x41, byte <= 0x48 {
            kind = .letter
            value = Int(byte) - 0x40
        } else {
            return nil
        }
        var count = 1
        if text.isMark(start + 1, ".") || text.isMark(start + 1, ")") { count = 2 }
        guard isFree(text, at: start + count) else { return nil }
        return RowMarker(kind: kind, value: [value], tokenCount: count, text: printed)
    }

    private static func arabic(_ text: TokenizedText, at start: Int) -> RowMarker? {
        var value: [Int] = [], index = start
        while let number = text.number(at: index), number < 1000, text.tokens[index].range.count <= 3 {
            if index > start && text.tokens[index].spaceBefore { break }
            value.append(number)
            index += 1
            guard text.isMark(index, "."), index + 1 < text.tokens.count, text.tokens[index + 1].isNumber,
                !text.tokens[index].spaceBefore, !text.tokens[index + 1].spaceBefore
            else { break }
            index += 1
        }
        guard !value.isEmpty, value.count <= 4 else { return nil }
        let end = index
        if !(index < text.tokens.count && text.tokens[index].spaceBefore), text.isMark(index, ".") || text.isMark(index, ")") { index += 1 }
        guard isFree(text, at: index) else { return nil }
        // Three figures and a group behind a stop are a number (1.200).
        if value.count > 1, text.tokens[end - 1].range.count == 3 { return nil }
        return RowMarker(kind: .arabic, value: value, tokenCount: index - start, text: text.string(tokens: start..<end))
    }

    /// Nothing is glued to the marker, and what follows may begin a cell.
    private static func isFree(_ text: TokenizedText, at index: Int) -> Bool {
        guard index < text.tokens.count else { return true }
        let next = text.tokens[index]
        guard next.spaceBefore else { return false }
        if next.isWord || next.isNumber { return true }
        return next.isMark("-") || next.isMark("\"") || next.isMark("+") || next.isMark("•")
    }

    private static func romanValue(_ bytes: ArraySlice<UInt8>) -> Int? {
        var total = 0, previous = 0
        for byte in bytes.reversed() {
            let value: Int
            switch byte {
            case 0x49: value = 1
            case 0x56: value = 5
            case 0x58: value = 10
            default: return nil
            }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total > 0 && total <= 39 ? total : nil
    }

    /// The line begins the first row of a table: `1`, `01`, `1.1`, `I CÔNG TÁC …`, `A`.
    static func beginsTable(_ text: TokenizedText, at index: Int = 0) -> Bool {
        guard let marker = parse(text, at: index) else { return false }
        return marker.value.allSatisfy { $0 == 1 }
    }

    /// `next` is what numbering sets behind this value: the next sibling, a first child, or the next sibling of a parent.
    static func follows(_ next: [Int], _ value: [Int]) -> Bool {
        if next.count == value.count + 1 { return next.last == 1 && Array(next.dropLast()) == value }
        guard next.count <= value.count, let last = next.last else { return false }
        let depth = next.count - 1
        return Array(next.prefix(depth)) == Array(value.prefix(depth)) && last == value[depth] + 1
    }
}
