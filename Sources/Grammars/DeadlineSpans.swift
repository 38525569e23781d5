import RuleBook
import VietnameseText

/// Dates, months, quarters and years, each at a given token. No backtracking beyond a handful of tokens.
extension DeadlineTokens {
    struct Span {
        var sense: DeadlineSense
        var end: Int
        var head = DeadlineAtom.Head.none
        var isBroad = false

        init(_ span: DeadlineSpan, _ end: Int, _ head: DeadlineAtom.Head = .none) {
            sense = .span(span)
            self.end = end
            self.head = head
        }

        init(_ sense: DeadlineSense, _ end: Int, _ head: DeadlineAtom.Head = .none) {
            self.sense = sense
            self.end = end
            self.head = head
        }

        var span: DeadlineSpan? {
            if case .span(let span) = sense { return span }
            return nil
        }
    }

    /// A single point or stretch; ranges of two (`… đến …`) are put together by the scanner.
    /// - Parameter isLimited: a limit stands before it, so that short forms (`15.3`, `2026`) are times.
    func span(at index: Int, isLimited: Bool) -> Span? {
        var index = index
        // "thứ Sáu, ngày 12/6/2026"
        if word(index) == .weekday {
            var next = wordEnd(index)
            if isMark(next, ",") { next += 1 }
            guard isUnit(next, .day) || isNumber(next), let date = span(at: next, isLimited: true), date.head == .day else { return nil }
            return date
        }
        switch word(index) {
        case .unit(.day):
            index += 1
            if word(index) == .weekday { index = wordEnd(index) }
            if isMark(index, ",") { index += 1 }
            return isNumber(index) ? date(at: index, isDay: true) : nil
        case .unit(.month): return months(at: index + 1)
        case .unit(.quarter): return quarters(at: index + 1)
        case .unit(.year): return years(at: index + 1)
        case .unit(.week): return week(at: index + 1)
        case .shortUnit(.month): return isNumber(index + 1) ? months(at: index + 1) : nil
        case .shortUnit(.quarter): return quarters(at: index + 1).flatMap { $0.sense == .invalid ? nil : $0 }
        case .firstWeek: return week(1, after: wordEnd(index))
        case .lastWeek: return week(0, after: wordEnd(index))
        case .thirdOfMonth(let first, let last): return part(first, last, of: wordEnd(index))
        case .wholeYear:
            let (year, end) = yearBehind(wordEnd(index))
            return Span(DeadlineSpan(year: year, months: 1...12), end)
        case .halfYear(let second):
            let (year, end) = yearBehind(wordEnd(index))
            return Span(DeadlineSpan(year: year, months: second ? 7...12 : 1...6), end)
        case .phase:
            var next = wordEnd(index)
            if word(next) == .from { next = wordEnd(next) }
            if isUnit(next, .year) { next += 1 }
            guard var span = years(at: next) else { return nil }
            span.isBroad = true
            return span
        case .schoolYear: return schoolYear(at: wordEnd(index))
        default: break
        }
        if let (count, end) = count(index), (2...11).contains(count) {
            if word(end) == .firstMonths || word(end) == .lastMonths {
                let (year, next) = yearBehind(wordEnd(end))
                return Span(DeadlineSpan(year: year, months: word(end) == .firstMonths ? 1...count : 13 - count...12), next)
            }
        }
        guard isNumber(index) else { return nil }
        if year(index) != nil { return isLimited ? years(at: index) : nil }
        return date(at: index, isDay: isLimited)
    }

    /// A year behind a month or quarter: `/2026`, `năm 2026`, `-2026`, `2026`.
    func yearBehind(_ index: Int) -> (year: Int?, end: Int) {
        var next = index
        if isMark(next, "/") || isMark(next, "-") || isMark(next, ".") { next += 1 }
        if word(next) == .filler, isUnit(next + 1, .year) { next += 1 }
        if isUnit(next, .year) { next += 1 }
        if next == index, isMark(next, "("), isMark(next + 2, ")"), let year = year(next + 1) { return (year, next + 3) }
        guard let value = year(next) else { return (nil, index) }
        // "tháng 12 2026" is one time, "6 2026/QĐ" is none.
        return (value, next + 1)
    }

    private func date(at index: Int, isDay: Bool) -> Span? {
        guard let first = number(index), digits(index) <= 2 else { return nil }
        // "05 tháng 3 năm 2026"
        let behindMonth = isUnit(index + 1, .month) || word(index + 1) == .dayOf(.month) ? wordEnd(index + 1) : index
        if behindMonth > index, let month = number(behindMonth), digits(behindMonth) <= 2 {
            let (year, end) = yearBehind(behindMonth + 1)
            return checked(day: first, month: month, year: year, end: end)
        }
        // "05 ngày", "16 giờ" are lengths and hours.
        if case .unit = word(index + 1) { return nil }
        let slash = isMark(index + 1, "/"), dash = isMark(index + 1, "-"), stop = isMark(index + 1, ".")
        guard slash || dash || stop, let second = number(index + 2) else {
            return isDay && (1...31).contains(first) ? Span(.dayOfMonth(first), index + 1, .day) : nil
        }
        if stop, tokens[index + 2].spaceBefore { return isDay ? Span(.dayOfMonth(first), index + 1, .day) : nil }
        if digits(index + 2) == 4 {
            // "3/2026"
            guard year(index + 2) != nil, slash || isDay else { return nil }
            guard (1...12).contains(first) else { return isDay ? Span(.invalid, index + 3) : nil }
            return Span(DeadlineSpan(year: second, months: first...first), index + 3, .month)
        }
        guard digits(index + 2) <= 2 else { return nil }
        if dash, isDay || slashDate(at: index + 2) {
            // "10-15/3/2026", "10 - 15 tháng 3"
            if let last = date(at: index + 2, isDay: false), let span = last.span, span.isDate, isMark(index + 3, "/") || isUnit(index + 3, .month) {
                let start = DeadlineSpan(month: span.startMonth, day: first)
                return Span(.span(DeadlineSpan(from: start, to: span)), last.end, .day)
            }
        }
        for mark: Unicode.Scalar in ["/", "-", "."] where isMark(index + 1, mark) && isMark(index + 3, mark) {
            if let value = number(index + 4), digits(index + 4) == 4 || (digits(index + 4) == 2 && !isMark(index + 5, mark)) {
                if mark == ".", tokens[index + 4].spaceBefore { break }
                return checked(day: first, month: second, year: value < 100 ? 2000 + value : value, end: index + 5)
            }
        }
        guard slash || isDay else { return nil }
        guard (1...31).contains(first), (1...12).contains(second) else { return isDay ? Span(.invalid, index + 3) : nil }
        let (year, end) = yearBehind(index + 3)
        return checked(day: first, month: second, year: year, end: end)
    }

    private func slashDate(at index: Int) -> Bool { isMark(index + 1, "/") && isNumber(index + 2) && isMark(index + 3, "/") }

    private func checked(day: Int, month: Int, year: Int?, end: Int) -> Span {
        // Without a year 29/02 may exist.
        guard (1...12).contains(month), (1...DeadlineCalendar.days(in: month, of: year ?? 2024)).contains(day),
            year.map({ (1900...2100).contains($0) }) ?? true
        else { return Span(.invalid, end) }
        return Span(DeadlineSpan(year: year, month: month, day: day), end, .day)
    }

    func months(at index: Int) -> Span? {
        guard let (first, end) = count(index) else { return nil }
        if isUnit(end, .month) || word(end) == .firstMonths { return nil }
        guard (1...12).contains(first) else { return Span(.invalid, yearBehind(end).end) }
        if isMark(end, "-"), let (last, lastEnd) = count(end + 1), (1...12).contains(last), last > first, digits(end + 1) <= 2 {
            let (year, next) = yearBehind(lastEnd)
            return Span(DeadlineSpan(year: year, months: first...last), next, .month)
        }
        let (year, next) = yearBehind(end)
        return Span(DeadlineSpan(year: year, months: first...first), next, .month)
    }

    /// The number of a quarter, Roman or Arabic or a word.
    func quarterNumber(_ index: Int) -> (value: Int, end: Int)? {
        if index < count, let match = grammar.rules.quarterNumbers.longestMatch(in: tokens, at: index) { return (match.value, match.range.upperBound) }
        return count(index)
    }

    func quarters(at index: Int) -> Span? {
        guard let (first, end) = quarterNumber(index) else { return nil }
        guard (1...4).contains(first) else { return Span(.invalid, yearBehind(end).end) }
        if isMark(end, "-"), let (last, lastEnd) = quarterNumber(end + 1), (1...4).contains(last), last > first {
            let (year, next) = yearBehind(lastEnd)
            return Span(DeadlineSpan(year: year, months: first * 3 - 2...last * 3), next, .quarter)
        }
        let (year, next) = yearBehind(end)
        return Span(DeadlineSpan(year: year, months: first * 3 - 2...first * 3), next, .quarter)
    }

    func years(at index: Int) -> Span? {
        guard let first = year(index) else { return nil }
        if isMark(index + 1, "-") || word(index + 1) == .until {
            let next = isUnit(index + 2, .year) ? index + 3 : index + 2
            if let last = year(next), last > first {
                var span = DeadlineSpan(year: last, months: 1...12)
                span.startYear = first
                return Span(span, next + 1, .year)
            }
        }
        return Span(DeadlineSpan(year: first, months: 1...12), index + 1, .year)
    }

    private func week(at index: Int) -> Span? {
        // "tuần thứ 2": the phrase of a weekday means an ordinal here.
        let start = word(index) == .filler || word(index) == .weekday ? index + 1 : index
        guard let (number, end) = count(start), (1...5).contains(number) else { return nil }
        return week(number, after: end)
    }

    /// The first week of a month is its days 1 to 7, the last one its last seven days.
    private func week(_ number: Int, after index: Int) -> Span? {
        if number == 0 { return part(-6, 0, of: index) }
        return part(number * 7 - 6, number >= 5 ? 0 : number * 7, of: index)
    }

    private func part(_ first: Int, _ last: Int, of index: Int) -> Span? {
        var next = index
        while word(next) == .filler { next = wordEnd(next) }
        let namesMonth = isUnit(next, .month) || (word(next) == .dayOf(.month) && count(wordEnd(next)) != nil)
        if word(next) == .dayOf(.month), !namesMonth { return Span(.recurring(.month, explicit: true), wordEnd(next)) }
        if word(next) == .each, isUnit(wordEnd(next), .month) { return Span(.recurring(.month, explicit: true), wordEnd(next) + 1) }
        guard namesMonth, let month = months(at: wordEnd(next)), var span = month.span else { return nil }
        // Days at the end of February need the year; without one a common year is meant.
        let length = DeadlineCalendar.days(in: span.endMonth, of: span.endYear ?? 2026)
        span.startDay = first > 0 ? first : length + first
        span.endDay = last
        guard span.startMonth == span.endMonth, span.startDay <= length else { return Span(.invalid, month.end) }
        return Span(span, month.end)
    }

    private func schoolYear(at index: Int) -> Span? {
        guard let first = year(index), isMark(index + 1, "-"), let digits = number(index + 2) else { return nil }
        let last = digits < 100 ? first / 100 * 100 + digits : digits
        guard last == first + 1 else { return Span(.invalid, index + 3) }
        let months = grammar.rules.schoolYear
        return Span(
            DeadlineSpan(startYear: first, startMonth: months.first, startDay: 1, endYear: last, endMonth: months.last, endDay: 0), index + 3)
    }
}
