import VietnameseText

/// What stands between a line of a cell and the one below it.
///
/// Where the upper line could still have held the first word of the lower one, the writer ended a paragraph;
/// where it could not, the line was wrapped and the words go on. So `Kế hoạch` above `Báo cáo` in a wide cell are
/// two paragraphs, in a cell as narrow as either word they are one.
enum LineBreak: Equatable {
    /// Wrapped between two words.
    case space
    /// Wrapped within a word or number: `36-` / `KH/HU`, `TN&TK` / `Q`.
    case none
    /// A new paragraph.
    case paragraph

    /// - Parameters:
    ///   - inList: the cell's first paragraph begins with a list sign.
    ///   - pitch: the usual distance between lines of the table, in points; 0 where not known.
    static func between(_ above: CellLine, _ below: CellLine, inList: Bool, pitch: Double) -> LineBreak {
        guard let last = above.words.last, let first = below.words.first else { return .paragraph }
        let isFull = !fits(first, behind: above)
        let closed = last.text.last.map { $0 == 0x2E || $0 == 0x3B || $0 == 0x3A } ?? false
        let text = below.text
        if ListSigns.length(text, at: 0) > 0 {
            return isFull && !closed && isBrokenHyphen(text, behind: last, inList: inList) ? .space : .paragraph
        }
        if let tight = tightBreak(above, last, first, isFull: isFull) { return tight ? .none : .space }
        // Small letters go on with the sentence, whatever room the line had, unless it was much.
        if !closed, startsSmall(first.text) { return slack(above, first) > 0.3 * above.room.width && !isOpen(last) ? .paragraph : .space }
        if isOpen(last) { return .space }
        if !isFull { return .paragraph }
        return isSpaced(above, below, closed: closed, pitch: pitch) ? .paragraph : .space
    }

    /// Nothing but the lack of room for the next word says that the sentence goes on.
    static func mayEndParagraph(_ above: CellLine, _ below: CellLine) -> Bool {
        guard let last = above.words.last, let first = below.words.first, !isOpen(last) else { return false }
        return TokenizedText(utf8: first.text).tokens.first.map { $0.isNumber || $0.isWord && $0.letterCase != .lower } ?? false
    }

    /// The lines stand further apart than those of a paragraph do. Where letters were drawn, not recognised, lines are as
    /// far apart to a tenth of a point, so that less room tells it.
    private static func isSpaced(_ above: CellLine, _ below: CellLine, closed: Bool, pitch: Double) -> Bool {
        guard pitch > 0, above.page == below.page else { return false }
        let distance = below.box.middleY - above.box.middleY
        if closed, distance > 1.25 * pitch { return true }
        guard above.words.allSatisfy({ $0.confidence == 1 }), abs(above.box.height - below.box.height) < 0.06 * above.box.height else { return false }
        return distance > max(1.12 * pitch, pitch + 1.2)
    }

    /// The word would have had room at the line's end.
    static func fits(_ word: PageWords.Word, behind line: CellLine) -> Bool { slack(line, word) > 1 }

    /// What would have been left of the line behind the word; negative where it has no room.
    private static func slack(_ line: CellLine, _ word: PageWords.Word) -> Double { free(line) - line.space - word.box.width }

    /// The line has no room for the word's first letter.
    private static func isFullToTheLetter(_ line: CellLine, _ word: PageWords.Word) -> Bool {
        let letters = word.text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return free(line) < 1 + 1.5 * word.box.width / Double(max(1, letters))
    }

    private static func free(_ line: CellLine) -> Double {
        let left = line.box.left - line.room.left, right = line.room.right - line.box.right
        // In a centred line, what is free stands on both sides.
        return left > 3 && abs(left - right) < 3 ? left + right : right
    }

    /// `Văn phòng` / `- Thống kê`: the dash stands between two capitalised words of a name and had no room above.
    private static func isBrokenHyphen(_ text: [UInt8], behind last: PageWords.Word, inList: Bool) -> Bool {
        guard !inList, text.first == 0x2D || text.starts(with: [0xE2, 0x80, 0x93]) else { return false }
        return last.text.last.map { $0 >= 0x80 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 } ?? false
    }

    /// Whether the break stands inside a word: `true`, or between words for certain: `false`; `nil` where neither is sure.
    private static func tightBreak(_ above: CellLine, _ last: PageWords.Word, _ first: PageWords.Word, isFull: Bool) -> Bool? {
        guard let end = last.text.last, let start = first.text.first else { return nil }
        let glued = last.text.count > 1
        if end == 0x2F, glued { return true }
        if start == 0x2F, first.text.count > 1 { return true }
        if end == 0x2D, glued { return !startsSmall(first.text) }
        if start == 0x2C || start == 0x3B || start == 0x29 || start == 0x2E { return true }
        if end == 0x26, glued { return true }
        guard isFull else { return nil }
        // 10/20 + 25, 2025-202 + 6: a year torn in two.
        let digits = last.text.reversed().prefix { isDigit($0) }.count, rest = first.text.prefix { isDigit($0) }.count
        if digits > 0, rest > 0, digits + rest == 4, digits < last.text.count, [0x2F, 0x2D].contains(last.text[last.text.count - digits - 1]) { return true }
        if isFullToTheLetter(above, first), TornWord.isTorn(last.text, first.text) { return true }
        // A word longer than the line is broken where the line ends; it stands alone on it.
        guard above.words.count == 1, above.box.width + first.box.width > above.room.width - 1 else { return nil }
        if isCapitals(last.text), isCapitals(first.text), first.text.count == 1, last.text.count > (above.room.width < 40 ? 1 : 2) { return true }
        if startsSmall(first.text), isLetters(last.text), isLetters(first.text),
            !VietnameseSyllable.isPlausible(last.text) || !VietnameseSyllable.isPlausible(first.text),
            VietnameseSyllable.isPlausible(last.text + first.text) { return true }
        return nil
    }

    /// The line cannot end a paragraph.
    private static func isOpen(_ word: PageWords.Word) -> Bool {
        guard let end = word.text.last else { return false }
        return end == 0x2C || end == 0x28 || end == 0x2D && word.text.count > 1
    }

    static func startsSmall(_ text: [UInt8]) -> Bool {
        TokenizedText(utf8: text).tokens.first.map { $0.isWord && $0.letterCase == .lower } ?? false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// An abbreviation or a document's number: `TN&TK`, `44/KH-UBN`.
    private static func isCapitals(_ text: [UInt8]) -> Bool {
        text.last.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
            && text.allSatisfy { ($0 >= 0x41 && $0 <= 0x5A) || $0 == 0x26 || $0 == 0x2D || $0 == 0x2F || isDigit($0) }
    }

    private static func isLetters(_ text: [UInt8]) -> Bool {
        text.allSatisfy { $0 >= 0x80 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }
}
