import PlanModel
import RuleBook
import VietnameseText

/// Turns clauses into deadline items.
struct DeadlineItems {
    let text: DeadlineTokens
    let clauses: DeadlineClauses
    let planYear: Int?
    private(set) var items: [DeadlineItem] = []
    /// 1 where everything was understood; the mean over the clauses.
    private(set) var confidence = 0.0
    private var sharedAction: String?

    /// - Parameter reading: false for a value that only makes items of times found elsewhere.
    init(_ text: DeadlineTokens, planYear: Int?, reading: Bool = true) {
        self.text = text
        self.planYear = planYear
        clauses = DeadlineClauses(text, planYear: planYear, cutting: reading)
        var sum = 0.0
        for clause in clauses.clauses { sum += add(clause) }
        confidence = clauses.clauses.isEmpty ? 0 : sum / Double(clauses.clauses.count)
    }

    /// - Returns: the clause's confidence.
    private mutating func add(_ clause: DeadlineClause) -> Double {
        let whole = clauses.trimmed(clause.start..<clause.end)
        guard !whole.isEmpty else { return 1 }
        guard var run = clause.runs.max(by: { ($0.first?.rank ?? 0) < ($1.first?.rank ?? 0) }) else {
            sharedAction = nil
            if text.starts(text.grammar.rules.adverbs, whole.lowerBound) != nil {
                items.append(DeadlineItem(kind: .conditional, text: text.string(whole), condition: text.string(whole)))
                return 0.9
            }
            items.append(DeadlineItem(kind: .unparsed, text: text.string(whole)))
            return 0.3
        }
        // Of several equal ones the first decides.
        if let equal = clause.runs.first(where: { $0.first?.rank == run.first?.rank }) { run = equal }
        DeadlineLists.distribute(&run, planYear: planYear, isLinked: Array(repeating: true, count: run.count))
        guard let first = run.first, let last = run.last else { return 1 }
        let covered = clause.runs.flatMap { $0.filter { !$0.isCondition }.map(\.range) }
        var actions = action(clause, first: first, last: last, covered: covered)
        if actions.own == nil, clause.sharesAction, let sharedAction { actions.own = sharedAction }
        sharedAction = actions.isBefore ? actions.own : nil

        for (index, atom) in run.enumerated() {
            let low = index == 0 ? clause.start : atom.range.lowerBound
            let high = index == run.count - 1 ? clause.end : atom.range.upperBound
            let words = clauses.trimmed(low..<high)
            guard !words.isEmpty else { continue }
            var item = item(of: atom, text: text.string(words))
            item.action = index == run.count - 1 ? actions.last ?? actions.own : actions.own
            if atom.isCondition { item.condition = text.string(condition(atom, in: words, hasAction: actions.isBefore)) }
            items.append(item)
        }
        let rivals = clause.runs.filter { ($0.first?.rank ?? 0) > 50 }.count
        if items.last?.kind == .unparsed { return first.sense == .invalid ? 0.3 : 0.6 }
        return rivals > 1 && first.rank < 80 ? 0.7 : 1
    }

    private func condition(_ atom: DeadlineAtom, in words: Range<Int>, hasAction: Bool) -> Range<Int> {
        let start = max(words.lowerBound, atom.range.lowerBound)
        guard hasAction else { return start..<words.upperBound }
        var index = atom.range.upperBound
        while index < words.upperBound {
            if text.starts(text.grammar.rules.conditionEnds, index) != nil, index > atom.range.upperBound { return clauses.trimmed(start..<index) }
            index += 1
        }
        return start..<words.upperBound
    }

    func item(of atom: DeadlineAtom, text words: String) -> DeadlineItem {
        var item = DeadlineItem(kind: .unparsed, text: words)
        switch atom.sense {
        case .span(let span):
            if span.isYearly {
                item.kind = .recurring
                item.every = .year
                if span.isDate { item.monthDay = DeadlineCalendar.monthDay(span.startMonth, span.startDay) }
                return item
            }
            guard let year = span.endYear ?? planYear, let dates = span.resolved(year: year) else { return item }
            item.yearInferred = span.endYear == nil
            switch atom.limit {
            case .before: (item.kind, item.date, item.inclusive) = (.by, dates.start, false)
            case .until: (item.kind, item.date, item.inclusive) = (.by, dates.end, true)
            case .none, .within:
                if span.isDate {
                    (item.kind, item.date) = (.on, dates.start)
                } else {
                    (item.kind, item.start, item.end) = (.period, dates.start, dates.end)
                }
            }
        case .recurring(let every, _): (item.kind, item.every) = (.recurring, every)
        case .ongoing: item.kind = .ongoing
        case .condition: item.kind = .conditional
        case .dayOfMonth, .vague, .invalid: break
        }
        return item
    }

    /// The words that say what falls due, before the times or behind them.
    private func action(
        _ clause: DeadlineClause, first: DeadlineAtom, last: DeadlineAtom, covered: [Range<Int>]
    ) -> (own: String?, last: String?, isBefore: Bool) {
        let before = clauses.trimmed(clause.start..<first.range.lowerBound)
        let hasColon = first.range.lowerBound > clause.start && text.isMark(first.range.lowerBound - 1, ":")
        let own = hasContent(before, covered: hasColon ? [] : covered) ? text.string(before) : nil
        if first.isCondition { return (own, nil, own != nil) }
        let isRecurring = first.isRecurring
        guard let rest = actionBehind(last.range.upperBound..<clause.end, isRecurring: isRecurring, covered: covered) else { return (own, nil, own != nil) }
        guard own != nil else { return (text.string(rest), nil, false) }
        // "Ban hành quý I, quý IV báo cáo": the last has its own.
        let isList = first.range != last.range
        return (own, isList && text.starts(text.grammar.rules.actions, rest.lowerBound) != nil ? text.string(rest) : nil, true)
    }

    private func actionBehind(_ range: Range<Int>, isRecurring: Bool, covered: [Range<Int>]) -> Range<Int>? {
        var low = range.lowerBound, high = range.upperBound
        // Marks, remarks and times right behind the time.
        while low < high {
            if text.isMark(low, "("), let close = text.closingBracket(low, before: high) {
                low = close + 1
            } else if text.tokens[low].kind == .punctuation {
                low += 1
            } else if text.word(low) == .conjunction {
                low = min(text.wordEnd(low), high)
            } else if let time = covered.first(where: { $0.lowerBound == low }), !startsTrimmed(low) {
                low = time.upperBound
            } else if isRecurring, let end = text.starts(text.grammar.rules.trimmed, low) {
                low = min(end, high)
            } else {
                break
            }
        }
        guard low < high, text.starts(text.grammar.rules.qualifiers, low) == nil else { return nil }
        if isRecurring {
            for index in stride(from: high - 1, to: low, by: -1) where index >= high - 6 {
                if let end = text.starts(text.grammar.rules.trimmed, index), clauses.trimmed(index..<high).upperBound <= end {
                    high = index
                    break
                }
            }
        }
        let rest = clauses.trimmed(low..<high)
        return hasContent(rest, covered: covered) ? rest : nil
    }

    private func startsTrimmed(_ index: Int) -> Bool { text.starts(text.grammar.rules.trimmed, index) != nil }

    /// There is more in the range than times and words like `hoàn thành`.
    private func hasContent(_ range: Range<Int>, covered: [Range<Int>]) -> Bool {
        var index = range.lowerBound, next = covered[...]
        while index < range.upperBound {
            while let time = next.first, time.upperBound <= index { next.removeFirst() }
            if let time = next.first, time.contains(index) {
                index = time.upperBound
            } else if text.isMark(index, "("), let close = text.closingBracket(index, before: range.upperBound) {
                index = close + 1
            } else if let end = text.starts(text.grammar.rules.completion, index) ?? text.starts(text.grammar.rules.adverbs, index) {
                index = end
            } else if text.word(index) == .filler || text.word(index) == .conjunction {
                index = text.wordEnd(index)
            } else if text.isWord(index) || text.isNumber(index) {
                return true
            } else {
                index += 1
            }
        }
        return false
    }
}
