import PlanModel
import RuleBook
import VietnameseText

/// Finds the times of one stretch of text from left to right, with the separators between them.
struct DeadlineScanner {
    struct Separator {
        enum Kind { case comma, conjunction, list, dash }
        var range: Range<Int>
        var kind: Kind
    }

    let text: DeadlineTokens
    /// In a deadline cell a bracket is a remark; in prose it may hold the deadline.
    let skipsBrackets: Bool
    private(set) var atoms: [DeadlineAtom] = []
    private(set) var separators: [Separator] = []
    /// Words stand between the last separator and here.
    private var sawWord = false
    /// The last atom and this place have only a separator between them.
    private var continuesList = false
    private var reportEnd = -1

    init(_ text: DeadlineTokens, range: Range<Int>, skipsBrackets: Bool = true) {
        self.text = text
        self.skipsBrackets = skipsBrackets
        scan(range)
    }

    private mutating func scan(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            if skipsBrackets, text.isMark(index, "("), let close = text.closingBracket(index, before: range.upperBound) {
                index = close + 1
                continue
            }
            if let end = text.citationEnd(at: index) {
                word()
                index = min(end, range.upperBound)
                continue
            }
            if var atom = atom(at: index), atom.range.upperBound <= range.upperBound {
                atom.isAtStart = !sawWord
                atoms.append(atom)
                index = atom.range.upperBound
                sawWord = false
                continuesList = false
                continue
            }
            if let separator = separator(at: index) {
                let follows = atoms.last?.range.upperBound == index
                    || (continuesList && separators.last?.range.upperBound == index)
                separators.append(separator)
                continuesList = follows && separator.kind != .dash
                sawWord = false
                index = separator.range.upperBound
                continue
            }
            if text.word(index) == .other {
                word()
                index = text.wordEnd(index)
                continue
            }
            if let end = text.starts(text.grammar.rules.reports, index) { reportEnd = max(reportEnd, end) }
            if !sawWord, let end = text.starts(text.grammar.rules.completion, index) ?? text.starts(text.grammar.rules.adverbs, index) {
                // "hoàn thành", "kịp thời" leave the clause at its start.
                index = end
                continuesList = false
                continue
            }
            if text.isWord(index) || text.isNumber(index) { word() }
            index += 1
        }
    }

    private mutating func word() {
        sawWord = true
        continuesList = false
    }

    private func separator(at index: Int) -> Separator? {
        if text.isMark(index, ",") { return Separator(range: index..<index + 1, kind: .comma) }
        if text.word(index) == .conjunction { return Separator(range: index..<text.wordEnd(index), kind: .conjunction) }
        if text.isMark(index, "+") || text.isMark(index, "&") || text.isMark(index, "/") {
            return Separator(range: index..<index + 1, kind: .list)
        }
        if text.isMark(index, "-"), text.tokens[index].spaceBefore { return Separator(range: index..<index + 1, kind: .dash) }
        return nil
    }

    private func atom(at start: Int) -> DeadlineAtom? {
        if text.word(start) == .other { return nil }
        if continuesList, let last = atoms.last, let atom = continuation(of: last, at: start) { return atom }
        var limits = Limits(text, at: start)
        limits.skipTimeOfDay(text)
        let index = limits.end
        if let atom = time(at: index, limits, start) { return atom }
        if limits.isGiven || text.isNumber(index), let end = durationEnd(at: index, isLimited: limits.isGiven) {
            return DeadlineAtom(range: start..<end, sense: .condition(isStrong: true))
        }
        if limits.hasTimeOfDay, limits.limit == .within || text.grammar.rules.conditions.longestMatch(in: text.tokens, at: index)?.value == .strong {
            // "trong 24 giờ", "04 giờ trước khi …"
            return DeadlineAtom(range: start..<index, sense: .condition(isStrong: true))
        }
        if limits.hasTimeOfDay { return DeadlineAtom(range: start..<index, sense: .vague) }
        switch text.word(start) {
        case .ongoing: return DeadlineAtom(range: start..<text.wordEnd(start), sense: .ongoing)
        case .vague:
            let end = text.wordEnd(start)
            return DeadlineAtom(range: start..<(text.span(at: end, isLimited: false)?.end ?? end), sense: .vague)
        default: break
        }
        guard let match = text.grammar.rules.conditions.longestMatch(in: text.tokens, at: start) else { return nil }
        if match.value == .start && sawWord { return nil }
        return DeadlineAtom(range: match.range, sense: .condition(isStrong: match.value != .weak))
    }

    /// A number alone behind a comma: `Tháng 3, 6`, `Quý I, II`, `năm 2021, 2022`, `ngày 05, 15`.
    private func continuation(of last: DeadlineAtom, at index: Int) -> DeadlineAtom? {
        let span: DeadlineTokens.Span?
        switch last.head {
        case .month:
            guard text.isNumber(index), !(text.isMark(index + 1, "/") && text.digits(index + 2) <= 2) else { return nil }
            span = text.months(at: index)
        case .quarter: span = text.quarterNumber(index) == nil || text.isMark(index + 1, "/") && text.digits(index + 2) <= 2 ? nil : text.quarters(at: index)
        case .year: span = text.years(at: index)
        case .day:
            guard text.isNumber(index), text.digits(index) <= 2 else { return nil }
            span = text.span(at: index, isLimited: true)
        case .none: span = nil
        }
        guard var span, span.sense != .invalid, endsMember(span.end) else { return nil }
        if span.head == .none { span.head = last.head }
        var atom = DeadlineAtom(range: index..<span.end, sense: span.sense, limit: last.limit, head: span.head)
        finish(&atom)
        return atom
    }

    /// What follows lets a number alone be a member of a list: not "tháng 3, 5 lớp".
    private func endsMember(_ index: Int) -> Bool {
        guard text.isWord(index) || text.isNumber(index) else { return !text.isMark(index, "%") }
        switch text.word(index) {
        case .conjunction, .yearly, .each, .dayOf, .until, .before: return true
        default: return text.starts(text.grammar.rules.actions, index) != nil
        }
    }

    private func time(at index: Int, _ limits: Limits, _ start: Int) -> DeadlineAtom? {
        if text.word(index) == .vaguePart { return vaguePart(at: index, start) }
        let listsUnits = continuesList && (atoms.last.map { if case .recurring = $0.sense { true } else { false } } ?? false)
        if listsUnits, !limits.isGiven, let (unit, _) = text.bareUnit(at: index), text.quarterNumber(unit.end) == nil || text.isUnit(unit.end + 1, .month),
            text.word(unit.end) != .firstMonths, text.word(unit.end - 1) != .lastMonths, text.word(unit.end - 1) != .firstMonths {
            return DeadlineAtom(range: start..<unit.end, sense: .recurring(unit.every, explicit: false))
        }
        if let recurring = text.explicitRecurrence(at: index) {
            // "từ hằng năm" is no time.
            if limits.isOpen { return nil }
            return DeadlineAtom(range: start..<recurring.end, sense: .recurring(recurring.every, explicit: recurring.isExplicit), limit: limits.limit)
        }
        if text.word(index) == .namedDay {
            var atom = DeadlineAtom(range: start..<text.wordEnd(index), sense: .dayOfMonth(0), limit: limits.limit)
            finish(&atom)
            return atom.sense == .dayOfMonth(0) ? nil : atom
        }
        // A year alone is a time at the start of a clause or behind a limit.
        if let span = text.span(at: index, isLimited: limits.isGiven || (text.year(index) != nil && !sawWord)) {
            return spanAtom(span, limits, start)
        }
        if limits.isGiven, case .unit(let unit) = text.word(index), limits.limit == .within, !text.isWord(index + 1) || unit == .year {
            // "trong năm" is the plan's year; "trong tháng" names no month.
            let span = DeadlineSpan(months: 1...12)
            return DeadlineAtom(range: start..<index + 1, sense: unit == .year ? .span(span) : .vague, limit: .within)
        }
        guard !limits.isGiven, let (unit, isCounted) = text.bareUnit(at: index) else { return nil }
        let isCountedReport = isCounted && (unit.every == .halfYear || unit.every == .nineMonths) && durationEnd(at: index, isLimited: false) == nil
        let isUnitAlone = !sawWord && endsMember(unit.end) && unit.every != .day
        guard isCountedReport || isUnitAlone || (reportEnd == index && !text.isWord(unit.end) || reportEnd == index && reportUnitEnds(unit.end))
        else { return nil }
        return DeadlineAtom(range: start..<unit.end, sense: .recurring(unit.every, explicit: false))
    }

    private func reportUnitEnds(_ index: Int) -> Bool {
        switch text.word(index) {
        case .before, .until, .within, .conjunction: true
        default: false
        }
    }

    private func spanAtom(_ first: DeadlineTokens.Span, _ limits: Limits, _ start: Int) -> DeadlineAtom? {
        var span = first
        var limit = limits.limit
        if let range = text.rangeEnd(behind: first, isFrom: limits.isOpen) {
            span = range
            if limit == .until && !limits.isNow { limit = .within }
        } else if limits.isOpen && !limits.hasTimeOfDay && !first.isClosed {
            // An open start: "từ năm 2026".
            return DeadlineAtom(range: start..<first.end, sense: first.sense == .invalid ? .invalid : .vague)
        }
        var atom = DeadlineAtom(range: start..<span.end, sense: span.sense, limit: limit, head: span.head, isBroad: span.isBroad)
        if limits.isBare, span.span?.isWholeYear ?? false { atom.isBroad = true }
        finish(&atom)
        return atom
    }

    /// Reads what may follow a time: `hằng năm`, `của tháng cuối quý`.
    private func finish(_ atom: inout DeadlineAtom) {
        let end = atom.range.upperBound
        switch atom.sense {
        case .span(var span) where span.endYear == nil && text.word(end) == .yearly:
            span.isYearly = true
            atom.sense = .span(span)
            atom.range = atom.range.lowerBound..<text.wordEnd(end)
        case .dayOfMonth:
            if case .dayOf(let unit) = text.word(end), let every = DeadlineTokens.recurrence(unit) {
                atom.sense = .recurring(every, explicit: true)
                atom.range = atom.range.lowerBound..<text.wordEnd(end)
            } else if let recurring = text.explicitRecurrence(at: end), recurring.every != .unstated {
                atom.sense = .recurring(recurring.every, explicit: true)
                atom.range = atom.range.lowerBound..<recurring.end
            }
        default: break
        }
    }

    /// `cuối năm 2026`, `đầu quý II`: no date. `cuối mỗi quý` comes back.
    private func vaguePart(at index: Int, _ start: Int) -> DeadlineAtom? {
        var next = text.wordEnd(index)
        while text.word(next) == .filler { next = text.wordEnd(next) }
        if let recurring = text.explicitRecurrence(at: next), recurring.every != .unstated {
            return DeadlineAtom(range: start..<recurring.end, sense: .recurring(recurring.every, explicit: true))
        }
        if let span = text.span(at: next, isLimited: true) { return DeadlineAtom(range: start..<span.end, sense: .vague) }
        if case .unit = text.word(next) { return DeadlineAtom(range: start..<next + 1, sense: .vague) }
        if text.word(next) == .schoolYear || text.word(next) == .phase {
            return DeadlineAtom(range: start..<text.wordEnd(next), sense: .vague)
        }
        return nil
    }

    /// `05 ngày làm việc kể từ …`, `trong 10 ngày`: a length of time, counted from something that happens.
    private func durationEnd(at index: Int, isLimited: Bool) -> Int? {
        var index = index
        if text.grammar.rules.conditions.longestMatch(in: text.tokens, at: index) != nil, text.isNumber(index + 1) { index += 1 }
        guard text.isNumber(index), text.digits(index) <= 3, case .unit = text.word(index + 1) else { return nil }
        if isLimited { return index + 2 }
        guard let end = text.starts(text.grammar.rules.afterSpan, index + 2) else { return nil }
        return text.isNumber(end) || text.isUnit(end, .day) && text.isNumber(end + 1) ? nil : end
    }
}
