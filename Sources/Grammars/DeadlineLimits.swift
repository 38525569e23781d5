import RuleBook
import VietnameseText

/// The words before a time: `chậm nhất là vào`, `hoàn thành trước 17 giờ`.
struct Limits {
    private(set) var limit = DeadlineLimit.none
    /// `từ`: a start, whose end must follow.
    private(set) var isOpen = false
    /// `từ nay đến`.
    private(set) var isNow = false
    /// Nothing but `đến`.
    private(set) var isBare = false
    private(set) var hasTimeOfDay = false
    private(set) var end: Int

    var isGiven: Bool { limit != .none || isOpen }

    init(_ text: DeadlineTokens, at start: Int) {
        end = start
        read(text)
        isBare = limit == .until && end == start + 1
        if isOpen, let now = text.starts(text.grammar.rules.now, end), text.word(now) == .until || text.word(now) == .before {
            isOpen = false
            isNow = true
            end = now
            limit = .none
            read(text)
        }
    }

    private mutating func read(_ text: DeadlineTokens) {
        while true {
            switch text.word(end) {
            case .before: limit = .before
            case .until: if limit != .before { limit = .until }
            case .within: if limit == .none { limit = .within }
            case .from: isOpen = true
            case .filler where isGiven: break
            default: return
            }
            end = text.wordEnd(end)
            // "Hạn cuối: 15/9/2026"
            if limit == .until, text.isMark(end, ":"), text.isNumber(end + 1) || text.isUnit(end + 1, .day) { end += 1 }
        }
    }

    /// `16 giờ`, `17h00`, `08:30 - 11:30`: the hour is not kept.
    mutating func skipTimeOfDay(_ text: DeadlineTokens) {
        var index = end
        for _ in 0..<2 {
            guard text.isNumber(index), text.digits(index) <= 2 else { break }
            if text.isUnit(index + 1, .hour) {
                index += 2
                if text.isNumber(index), text.digits(index) == 2, !text.isMark(index + 1, "/") { index += 1 }
            } else if text.isMark(index + 1, ":"), text.digits(index + 2) == 2 {
                index += 3
            } else {
                break
            }
            hasTimeOfDay = true
            if text.isMark(index, "'") { index += 1 }
            guard text.isMark(index, "-") || text.word(index) == .until, text.isNumber(index + 1) else { break }
            index += 1
        }
        guard hasTimeOfDay else { return }
        if text.isMark(index, ",") { index += 1 }
        while text.word(index) == .filler || text.word(index) == .within { index = text.wordEnd(index) }
        end = index
    }
}

extension DeadlineTokens.Span {
    /// It has an end of its own: `tháng 3-5`, `2026-2030`, a school year.
    var isClosed: Bool {
        guard let span else { return false }
        switch head {
        case .day: return !span.isDate
        case .month: return span.endMonth != span.startMonth
        case .quarter: return span.endMonth - span.startMonth > 2
        case .year: return span.startYear != nil
        case .none: return span.startYear != nil
        }
    }
}

extension DeadlineTokens {
    /// The second half of a range: `… đến ngày 30/6`, `… - 30/6/2026`, put together with the first.
    func rangeEnd(behind first: Span, isFrom: Bool) -> Span? {
        var next = first.end
        let isDash = isMark(next, "-")
        // "từ … đến trước ngày …"; "trước" alone begins another time.
        let isBefore = isFrom && word(next) == .before && wordEnd(next) > next + 1
        guard isDash || word(next) == .until || isBefore else { return nil }
        next = isDash ? next + 1 : wordEnd(next)
        while word(next) == .filler || word(next) == .until { next = wordEnd(next) }
        var last = span(at: next, isLimited: isFrom || !isDash || first.head == .day)
        if last == nil || last?.head == .day && first.head != .day {
            switch first.head {
            case .month where isNumber(next): last = months(at: next) ?? last
            case .quarter: last = quarters(at: next) ?? last
            case .year: last = years(at: next) ?? last
            default: break
            }
        }
        guard let last else { return nil }
        if isDash && last.head != first.head { return nil }
        switch (first.sense, last.sense) {
        case (.span(let from), .span(let to)):
            return Span(.span(DeadlineSpan(from: from, to: to)), last.end, last.head)
        case (.dayOfMonth(let day), .span(let to)) where to.isDate:
            return Span(.span(DeadlineSpan(from: DeadlineSpan(month: to.startMonth, day: day), to: to)), last.end, last.head)
        case (.dayOfMonth, .dayOfMonth): return Span(last.sense, last.end, last.head)
        default: return Span(.invalid, last.end)
        }
    }

    /// The end of a cited document's number with its date: `12/QĐ-UBND ngày 05/01/2026`.
    func citationEnd(at index: Int) -> Int? {
        var next = index
        if isNumber(next) { next += 1 }
        guard isMark(next, "/") || (isMark(next, "-") && next > index && !tokens[next].spaceBefore) else { return nil }
        next += 1
        if year(next) != nil, isMark(next + 1, "/") { next += 2 }
        guard isSymbol(next) else { return nil }
        while next < count, next == index || !tokens[next].spaceBefore,
            isNumber(next) || isMark(next, "-") || isMark(next, "/") || isMark(next, "&") || isMark(next, ".") || (isWord(next) && tokens[next].letterCase != .lower) {
            next += 1
        }
        if isMark(next - 1, ".") { next -= 1 }
        let afterComma = isMark(next, ",") ? next + 1 : next
        if isUnit(afterComma, .day), let date = span(at: afterComma, isLimited: false) { return date.end }
        if isUnit(afterComma, .year), year(afterComma + 1) != nil { return afterComma + 2 }
        return next
    }

    private func isSymbol(_ index: Int) -> Bool {
        guard isWord(index), tokens[index].letterCase == .upper, tokens[index].range.count >= 2, !isUnit(index, .year) else { return false }
        return true
    }
}
