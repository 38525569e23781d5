import VietnameseText

/// A day, month, quarter, year or period of years as a text names it.
struct CalendarWord: Sendable {
    var year: Int?
    /// 1 to 12; the first of a quarter.
    var month: Int?
    var day: Int?
    /// Of a period: `2021-2025`.
    var lastYear: Int?
    /// Months that it lasts: 3 for a quarter, 12 for a year.
    var months = 1
    /// `năm` stands before the year alone.
    var isYearWord = false
    /// There is no such day, month or quarter: 31/6, tháng 13.
    var isImpossible = false
    var tokens: Range<Int>
}

/// Finds days, months, quarters and years. Citations and numbers that only look like years (`ISO 9001:2015`) are left out.
struct CalendarWords: Sequence, IteratorProtocol {
    private let text: TokenizedText
    private let cited: [Range<Int>]
    private var index = 0

    init(in text: TokenizedText, cited: [Range<Int>] = []) {
        self.text = text
        self.cited = cited
    }

    mutating func next() -> CalendarWord? {
        while index < text.tokens.count {
            let key = text.tokens[index].key
            guard text.tokens[index].isNumber || key == Self.day || key == Self.month || key == Self.quarter || key == Self.year else {
                index += 1
                continue
            }
            if let citation = cited.first(where: { $0.contains(index) }) {
                index = citation.upperBound
                continue
            }
            if let word = word(at: index) {
                index = word.tokens.upperBound
                return word
            }
            index += 1
        }
        return nil
    }

    private static let day = WordKey("ngày"), month = WordKey("tháng"), quarter = WordKey("quý"), year = WordKey("năm"), until = WordKey("đến")

    private func word(at start: Int) -> CalendarWord? {
        let key = text.key(start)
        if key == Self.day, let day = text.number(at: start + 1), day <= 99 {
            if text.key(start + 2) == Self.month, let month = text.number(at: start + 3) { return withYear(behind: start + 4, from: start, month: month, day: day) }
            return numeric(at: start + 1, from: start)
        }
        if key == Self.month, let month = text.number(at: start + 1), month <= 99, !isSlash(start + 2) || text.number(at: start + 3).map({ $0 > 999 }) ?? false {
            return withYear(behind: start + 2, from: start, month: month, day: nil)
        }
        if key == Self.quarter, let quarter = text.number(at: start + 1) ?? roman(start + 1), quarter <= 20 {
            guard (1...4).contains(quarter) else { return CalendarWord(isImpossible: true, tokens: start..<start + 2) }
            var word = withYear(behind: start + 2, from: start, month: quarter * 3 - 2, day: nil)
            word.months = 3
            return word
        }
        if key == Self.year { return yearAlone(at: start + 1, from: start) }
        return numeric(at: start, from: start) ?? yearAlone(at: start, from: start)
    }

    private func roman(_ index: Int) -> Int? {
        guard index < text.tokens.count, text.tokens[index].letterCase == .upper else { return nil }
        return NumberingOrder.roman(text.utf8[text.tokens[index].range])
    }

    /// `15/3/2026`, `15/3`, `3/2026`, with points or dashes too where the year is there.
    private func numeric(at index: Int, from start: Int) -> CalendarWord? {
        guard let first = text.number(at: index), first <= 99, isTight(index + 1), let second = text.number(at: index + 2) else { return nil }
        if second > 999 {
            guard isSlash(index + 1), isYear(index + 2), !isSlash(index + 3) else { return nil }
            return made(year: second, month: first, day: nil, tokens: start..<index + 3)
        }
        if isTight(index + 3), text.tokens[index + 1].key == text.tokens[index + 3].key, let year = text.number(at: index + 4), isYear(index + 4) {
            return made(year: year, month: second, day: first, tokens: start..<index + 5)
        }
        // `3/5 chỉ tiêu`, `63/KH-UBND`
        guard isSlash(index + 1), !isTight(index + 3), second <= 99, text.tokens[index + 2].range.count <= 2 else { return nil }
        return made(year: nil, month: second, day: first, tokens: start..<index + 3)
    }

    /// `/2026` or `năm 2026` behind a month or quarter, or none.
    private func withYear(behind index: Int, from start: Int, month: Int, day: Int?) -> CalendarWord {
        if isSlash(index) || text.key(index) == Self.year || text.isMark(index, ","), isYear(index + 1) {
            return made(year: text.number(at: index + 1), month: month, day: day, tokens: start..<index + 2)
        }
        return made(year: nil, month: month, day: day, tokens: start..<index)
    }

    private func yearAlone(at index: Int, from start: Int) -> CalendarWord? {
        guard isYear(index), let year = text.number(at: index) else { return nil }
        if let last = periodEnd(index) { return CalendarWord(year: year, lastYear: text.number(at: last), tokens: start..<last + 1) }
        // `ISO 9001:2015`, `45/2021/QĐ-UBND`
        if index > 0, !text.tokens[index].spaceBefore, start == index, text.tokens[index - 1].kind == .punctuation, !text.isMark(index - 1, "(") { return nil }
        if isSlash(index + 1), !text.tokens[index + 1].spaceBefore { return nil }
        var word = CalendarWord(year: year, month: 1, months: 12, tokens: start..<index + 1)
        word.isYearWord = start < index
        return word
    }

    /// The last year's token of `2021-2025`, `2021 đến năm 2025`.
    private func periodEnd(_ index: Int) -> Int? {
        var next = index + 1
        guard text.isMark(next, "-") || text.isMark(next, "/") || text.key(next) == Self.until else { return nil }
        next += 1
        if text.key(next) == Self.year { next += 1 }
        return isYear(next) ? next : nil
    }

    private func made(year: Int?, month: Int, day: Int?, tokens: Range<Int>) -> CalendarWord {
        var word = CalendarWord(year: year, month: month, day: day, tokens: tokens)
        let lengths = [31, year.map { $0 % 4 == 0 } ?? true ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        word.isImpossible = !(1...12).contains(month) || day.map { !(1...lengths[month - 1]).contains($0) } ?? false
        return word
    }

    private func isYear(_ index: Int) -> Bool {
        guard let value = text.number(at: index) else { return false }
        return value >= 1990 && value <= 2100 && text.tokens[index].range.count == 4
    }

    private func isSlash(_ index: Int) -> Bool { text.isMark(index, "/") }

    private func isTight(_ index: Int) -> Bool {
        guard isSlash(index) || text.isMark(index, ".") || text.isMark(index, "-"), index + 1 < text.tokens.count else { return false }
        return !text.tokens[index].spaceBefore && !text.tokens[index + 1].spaceBefore
    }
}
