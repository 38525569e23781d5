import VietnameseText

/// Whether a line's last letters and the next line's first are one word, number or date, torn where the line was full.
///
/// The spelling decides: `nghiệ` / `p` are no syllables, `nghiệp` is one.
enum TornWord {
    /// - Parameters:
    ///   - end: the last word of a line that has no room for a further letter.
    ///   - start: the first word of the line below.
    static func isTorn(_ end: [UInt8], _ start: [UInt8]) -> Bool {
        guard let last = end.last, let first = start.first else { return false }
        if isDigit(last), isDigit(first) { return isTornNumber(end, start) }
        let tail = Array(end.reversed().prefix(while: isLetter).reversed()), head = Array(start.prefix(while: isLetter))
        guard !tail.isEmpty, !head.isEmpty else { return false }
        if isTornSyllable(tail, head) { return true }
        return !LineBreak.startsSmall(start) && isTornSymbol(end, tail, head)
    }

    /// `phò` / `ng`, `PHÒ` / `NG`. A capital alone may be a name (`Khu B` / `an toàn`).
    private static func isTornSyllable(_ tail: [UInt8], _ head: [UInt8]) -> Bool {
        guard LineBreak.startsSmall(head) || isUpper(tail) && isUpper(head) else { return false }
        guard tail.count > 1 || tail[0] >= 0x61 || !VietnameseSyllable.isPlausible(head) else { return false }
        // A bare vowel is a syllable, and next to never a word: `Thờ` / `i`.
        if head.count == 1, [0x61, 0x65, 0x69, 0x6F, 0x75].contains(head[0]), tail.count > 1 { return VietnameseSyllable.isPlausible(tail + head) }
        return (!VietnameseSyllable.isPlausible(tail) || !VietnameseSyllable.isPlausible(head)) && VietnameseSyllable.isPlausible(tail + head)
    }

    private static func isUpper(_ text: [UInt8]) -> Bool { TokenizedText(utf8: text).tokens.first?.letterCase == .upper }

    /// `25/1` / `2/2026`, `2` / `0/9/2025`, `số 1` / `40/KH-UBND`.
    private static func isTornNumber(_ end: [UInt8], _ start: [UInt8]) -> Bool {
        let tail = Array(end.reversed().prefix(while: isOfDate).reversed()), head = Array(start.prefix(while: isOfDate))
        if isDate(tail + head) { return true }
        // A document's number goes on with a stroke and capitals.
        let digits = head.prefix(while: isDigit).count
        guard tail.allSatisfy(isDigit), tail.count + digits < 6, digits + 1 < start.count, start[digits] == 0x2F else { return false }
        return isCapital(start[digits + 1]) || start[digits + 1] == 0xC4
    }

    /// `40/KH-U` / `BND`: the symbol in a document's number, which has four letters or less behind its last sign.
    private static func isTornSymbol(_ end: [UInt8], _ tail: [UInt8], _ head: [UInt8]) -> Bool {
        guard end.contains(0x2F), let sign = end.dropLast(tail.count).last, sign == 0x2F || sign == 0x2D, end.contains(where: isDigit) else { return false }
        let isWhole = tail.count > 3 || !tail.allSatisfy { isCapital($0) || $0 >= 0x80 }
        return !isWhole && head.count < 4 && head.allSatisfy { isCapital($0) || $0 >= 0x80 }
    }

    /// `15/12`, `15/12/2026`, `12/2026`.
    private static func isDate(_ text: [UInt8]) -> Bool {
        let parts = text.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return false }
        let numbers = parts.compactMap { $0.count > 4 ? nil : Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == parts.count, parts[0].count < 3 else { return false }
        if numbers.count == 2, isYear(numbers[1]) { return (1...12).contains(numbers[0]) }
        return (1...31).contains(numbers[0]) && (1...12).contains(numbers[1]) && parts[1].count < 3 && (numbers.count == 2 || isYear(numbers[2]) || isTornYear(numbers[2]))
    }

    /// The year may be torn once more: `0/9/202` / `5`.
    private static func isTornYear(_ number: Int) -> Bool { (19...20).contains(number) || (190...210).contains(number) }

    private static func isYear(_ number: Int) -> Bool { (1900...2100).contains(number) }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isOfDate(_ byte: UInt8) -> Bool { byte == 0x2F || isDigit(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
