import PlanModel
import RuleBook

/// Times that come back: `hằng tháng`, `định kỳ 6 tháng`, `02 lần/năm`, `thứ Sáu hằng tuần`.
extension DeadlineTokens {
    struct Recurring {
        var every: DeadlineItem.Recurrence
        var isExplicit: Bool
        var end: Int
    }

    static func recurrence(_ unit: DeadlineUnit, times count: Int = 1) -> DeadlineItem.Recurrence? {
        switch (unit, count) {
        case (.day, 1): .day
        case (.week, 1): .week
        case (.month, 1): .month
        case (.month, 3), (.quarter, 1): .quarter
        case (.month, 6), (.quarter, 2): .halfYear
        case (.month, 9): .nineMonths
        case (.month, 12), (.year, 1): .year
        default: nil
        }
    }

    /// A unit, perhaps with a count before it: `quý`, `6 tháng`, `nửa năm`.
    private func countedUnit(at index: Int) -> (every: DeadlineItem.Recurrence, isCounted: Bool, end: Int)? {
        if case .unit(let unit) = word(index), let every = Self.recurrence(unit) { return (every, false, index + 1) }
        guard let (count, end) = count(index), case .unit(let unit) = word(end), let every = Self.recurrence(unit, times: count)
        else { return nil }
        return (every, true, end + 1)
    }

    /// A recurrence that says so.
    func explicitRecurrence(at index: Int) -> Recurring? {
        switch word(index) {
        case .each, .periodically:
            let isPeriodic = word(index) == .periodically
            var next = wordEnd(index)
            // "định kỳ vào …", "định kỳ theo từng quý"
            while word(next) == .filler || word(next) == .each || (isPeriodic && word(next) == .within) { next = wordEnd(next) }
            if let unit = countedUnit(at: next), !isPointInTime(next, unit.isCounted, unit.end) {
                return Recurring(every: unit.every, isExplicit: true, end: starts(grammar.rules.once, unit.end) ?? unit.end)
            }
            return isPeriodic ? Recurring(every: .unstated, isExplicit: true, end: wordEnd(index)) : nil
        case .yearly:
            // "năm liền kề" says which year only behind a day.
            if grammar.rules.words.longestMatch(in: tokens, at: index, limit: index + 1)?.value == .unit(.year) { return nil }
            return Recurring(every: .year, isExplicit: true, end: wordEnd(index))
        case .dayOf(let unit) where wordEnd(index) - index >= 3:
            return Self.recurrence(unit).map { Recurring(every: $0, isExplicit: true, end: wordEnd(index)) }
        case .unit(.day) where word(index + 1) == .weekday: return weekdayRecurrence(at: index + 1)
        case .weekday: return weekdayRecurrence(at: index)
        default: break
        }
        if let (_, end) = count(index), word(end) == .times {
            var next = wordEnd(end)
            guard isMark(next, "/") || word(next) == .each || word(next) == .within || word(next) == .filler else { return nil }
            next = wordEnd(next)
            return countedUnit(at: next).map { Recurring(every: $0.every, isExplicit: true, end: $0.end) }
        }
        if let unit = countedUnit(at: index), let end = starts(grammar.rules.once, unit.end) {
            return Recurring(every: unit.every, isExplicit: true, end: end)
        }
        return nil
    }

    /// "định kỳ tháng 6", "định kỳ 6 tháng đầu năm", "định kỳ ngày 15" name a point in time, not a unit.
    private func isPointInTime(_ index: Int, _ isCounted: Bool, _ end: Int) -> Bool {
        if isCounted { return word(end - 1) == .firstMonths || word(end - 1) == .lastMonths }
        if isUnit(index, .day) { return isNumber(end) || word(end) == .weekday }
        if isUnit(index, .quarter) { return quarterNumber(end).map { !isUnit($0.end, .month) && word($0.end) != .times } ?? false }
        return isNumber(end) && !isUnit(end + 1, .month) && word(end + 1) != .times && !isUnit(index, .year)
    }

    private func weekdayRecurrence(at index: Int) -> Recurring? {
        let next = wordEnd(index)
        guard let recurring = explicitRecurrence(at: next), recurring.every != .unstated else { return nil }
        return recurring
    }

    /// A unit alone: `quý`, `6 tháng`, in a list also `năm 2023`. Whether it is a time depends on what stands before it.
    func bareUnit(at index: Int) -> (recurring: Recurring, isCounted: Bool)? {
        guard let unit = countedUnit(at: index) else { return nil }
        var end = unit.end
        if unit.every == .year, year(end) != nil { end += 1 }
        return (Recurring(every: unit.every, isExplicit: false, end: end), unit.isCounted)
    }
}
