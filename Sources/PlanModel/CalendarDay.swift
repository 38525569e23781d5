/// A day of the Gregorian calendar, for computing with the ISO dates of Plan JSON.
public struct CalendarDay: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970.
    public var number: Int

    public init(number: Int) { self.number = number }

    /// - Parameter date: a whole ISO date, `2026-01-30`; `nil` for anything else.
    public init?(_ date: String) {
        let bytes = Array(date.utf8)
        guard CalendarForm.isDate(bytes, reduced: false) else { return nil }
        func value(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        self.init(year: value(0..<4), month: value(5..<7), day: value(8..<10))
    }

    /// Days from a civil date: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    private init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400, ofEra = shifted - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        number = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097, ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100), month = (5 * ofYear + 2) / 153
        let civil = month < 10 ? month + 3 : month - 9
        return (yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), civil, ofYear - (153 * month + 2) / 5 + 1)
    }

    /// `2026-01-30`.
    public var iso: String { written(separator: "-") }

    /// `20260130`, the basic form.
    public var basic: String { written(separator: "") }

    private func written(separator: String) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let (year, month, day) = parts
        return [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: separator)
    }

    public func advanced(by days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}

extension DeadlineItem {
    /// The days from the first to the last on which the task may still be done, of a period or a date; `nil` for what is no
    /// day of the calendar. `Trước ngày 15/3` ends on the 14th. What has no beginning begins on its last day.
    public var days: ClosedRange<CalendarDay>? {
        switch kind {
        case .period:
            guard let first = start.flatMap({ CalendarDay($0) }), let last = end.flatMap({ CalendarDay($0) }), first <= last else { return nil }
            return first...last
        case .by, .on:
            guard let day = date.flatMap({ CalendarDay($0) }) else { return nil }
            let last = kind == .by && inclusive == false ? day.advanced(by: -1) : day
            return last...last
        case .ongoing, .recurring, .conditional, .unparsed: return nil
        }
    }
}
