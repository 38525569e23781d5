import PlanModel

/// A stretch of days, perhaps without its year; a last day of 0 is the last of its month.
struct DeadlineSpan: Equatable {
    /// Where it is `nil` the start lies in the end's year, or in the year before where it would come after the end.
    var startYear: Int?
    var startMonth: Int
    var startDay: Int
    var endYear: Int?
    var endMonth: Int
    var endDay: Int
    /// A single day was written.
    var isDate = false
    /// It comes back every year (`hằng năm`).
    var isYearly = false

    init(year: Int? = nil, month: Int, day: Int) {
        self.init(startYear: nil, startMonth: month, startDay: day, endYear: year, endMonth: month, endDay: day)
        isDate = true
    }

    init(year: Int? = nil, months: ClosedRange<Int>) {
        self.init(startYear: nil, startMonth: months.lowerBound, startDay: 1, endYear: year, endMonth: months.upperBound, endDay: 0)
    }

    init(startYear: Int?, startMonth: Int, startDay: Int, endYear: Int?, endMonth: Int, endDay: Int) {
        self.startYear = startYear
        self.startMonth = startMonth
        self.startDay = startDay
        self.endYear = endYear
        self.endMonth = endMonth
        self.endDay = endDay
    }

    /// From the start of one to the end of another.
    init(from first: DeadlineSpan, to last: DeadlineSpan) {
        self = last
        let printed = first.startYear ?? first.endYear
        startYear = printed
        startMonth = first.startMonth
        startDay = first.startDay
        isDate = false
        if endYear == nil, let printed { endYear = isBackward ? printed + 1 : printed }
    }

    /// The end comes before the start within one year.
    var isBackward: Bool { (startMonth, startDay) > (endMonth, endDay == 0 ? 32 : endDay) }

    var isWholeYear: Bool { startMonth == 1 && startDay == 1 && endMonth == 12 && endDay == 0 }

    /// ISO dates of both ends, `nil` where a day does not exist.
    func resolved(year: Int) -> (start: String, end: String)? {
        let startYear = startYear ?? (isBackward ? year - 1 : year)
        guard let start = DeadlineCalendar.iso(startYear, startMonth, startDay), let end = DeadlineCalendar.iso(year, endMonth, endDay),
            start <= end
        else { return nil }
        return (start, end)
    }
}

/// What a time in the text says.
enum DeadlineSense: Equatable {
    case span(DeadlineSpan)
    /// A day whose month is missing: `ngày 05`; 0 is a day known by its name (`ngày cuối`).
    case dayOfMonth(Int)
    /// Explicit where a word says that it comes back (hằng, định kỳ), else a bare unit (`6 tháng`, `quý`).
    case recurring(DeadlineItem.Recurrence, explicit: Bool)
    case ongoing
    /// Strong where times behind it belong to it.
    case condition(isStrong: Bool)
    /// A time that fixes no date: đột xuất, cuối năm 2026, từ năm 2026.
    case vague
    /// Looks like a date and is none: 31/02.
    case invalid
}

enum DeadlineLimit { case none, before, until, within }

/// A time found in the text.
struct DeadlineAtom {
    /// What a number alone behind the next comma would be.
    enum Head { case none, day, month, quarter, year }

    var range: Range<Int>
    var sense: DeadlineSense
    var limit = DeadlineLimit.none
    var head = Head.none
    /// No word stands before it in its clause.
    var isAtStart = false
    /// `giai đoạn`, `đến năm` and the like: a time for plans as a whole, no deadline within prose.
    var isBroad = false
    var span: DeadlineSpan? {
        if case .span(let span) = sense { return span }
        return nil
    }

    var isRecurring: Bool {
        if case .recurring = sense { return true }
        return span?.isYearly ?? false
    }

    var isBareUnit: Bool {
        if case .recurring(_, explicit: false) = sense { return true }
        return false
    }

    var isCondition: Bool {
        if case .condition = sense { return true }
        return false
    }

    /// Which of two times in one clause is its deadline: the higher one; the other belongs to the words.
    var rank: Int {
        switch sense {
        case .span(let span):
            if span.isDate || limit == .before || limit == .until { return 90 }
            if span.isYearly { return 80 }
            if span.startDay != 1 || span.endDay != 0 { return 85 }
            return span.isWholeYear || span.endMonth - span.startMonth >= 11 ? 30 : 60
        case .dayOfMonth: return 75
        case .recurring(.unstated, _): return 50
        case .recurring(_, explicit: true): return 70
        case .recurring: return 15
        case .ongoing: return 40
        case .condition(let isStrong): return isStrong ? 14 : 12
        case .vague: return 10
        case .invalid: return 95
        }
    }

    /// A time that may begin a clause of its own behind a condition.
    var isFirm: Bool {
        switch sense {
        case .span(let span): !span.isWholeYear || limit != .none
        case .recurring(_, let explicit): explicit
        case .ongoing: true
        default: false
        }
    }
}

enum DeadlineCalendar {
    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// `2026-02-28`; a day of 0 is the month's last; `nil` where there is no such day.
    static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1...12).contains(month) else { return nil }
        let last = days(in: month, of: year)
        let day = day == 0 ? last : day
        guard (1...last).contains(day) else { return nil }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    static func monthDay(_ month: Int, _ day: Int) -> String {
        "--\(padded(month, 2))-\(padded(day, 2))"
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
