import VietnameseText

/// Dates of a document's head: `ngày 30 tháng 12 năm 2022`, `ngày 15/7/2021`, with blanks left for the clerk.
enum DateParser {
    private static let day = WordKey("ngày"), month = WordKey("tháng"), year = WordKey("năm")

    /// The date that begins with `ngày` at or behind token `start`, ISO 8601, reduced where parts are blank
    /// (`2022-03`, `2022`); `nil` when nothing is filled in or no such date exists.
    static func date(in text: TokenizedText, from start: Int = 0) -> String? {
        guard start < text.tokens.count, let begin = text.tokens[start...].firstIndex(where: { $0.key == day }) else { return nil }
        // 15/7/2021, 29 /01/2024, 22.01.2026
        if let first = text.number(at: begin + 1), text.isMark(begin + 2, "/") || text.isMark(begin + 2, ".") || text.isMark(begin + 2, "-"),
            let second = text.number(at: begin + 3), text.isMark(begin + 4, "/") || text.isMark(begin + 4, ".") || text.isMark(begin + 4, "-"),
            let third = text.number(at: begin + 5)
        {
            return iso(first, second, third)
        }
        guard let monthAt = text.tokens[begin...].prefix(8).firstIndex(where: { $0.key == month }),
            let yearAt = text.tokens[monthAt...].prefix(8).firstIndex(where: { $0.key == year })
        else { return nil }
        guard let yearValue = text.number(at: yearAt + 1) else { return nil }
        let monthValue = text.number(at: monthAt + 1)
        let dayValue = text.number(at: begin + 1)
        if let monthValue, let dayValue { return iso(dayValue, monthValue, yearValue) }
        guard yearValue > 1900, yearValue < 2200 else { return nil }
        if let monthValue, (1...12).contains(monthValue) { return "\(yearValue)-\(twoDigits(monthValue))" }
        return "\(yearValue)"
    }

    /// The words of that date as printed, to its year; empty where there is none.
    static func words(in text: TokenizedText, from start: Int = 0) -> String {
        guard start < text.tokens.count, let begin = text.tokens[start...].firstIndex(where: { $0.key == day }),
            let last = text.tokens[begin...].prefix(12).lastIndex(where: { $0.isNumber })
        else { return "" }
        let year = text.tokens[begin...last].firstIndex { $0.isNumber && $0.range.count == 4 } ?? last
        return text.string(tokens: begin..<year + 1)
    }

    static func iso(_ day: Int, _ month: Int, _ year: Int) -> String? {
        let lengths = [31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), (1...lengths[month - 1]).contains(day), year > 1900, year < 2200 else { return nil }
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
