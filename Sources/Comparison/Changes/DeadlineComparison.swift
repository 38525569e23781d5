import PlanModel

/// How a child's deadline differs from the parent's.
struct DeadlineComparison: Sendable {
    /// Years that the parent's dates are moved by before they are compared.
    var yearShift: Int
    /// The year of the parent's plan; `nil` where it names none.
    var parentYear: Int?

    func changes(child: DeadlineField?, parent: DeadlineField?) -> [TaskChange] {
        guard let parent else { return child.map { [TaskChange(.deadline, .added, child: $0.text, parent: nil)] } ?? [] }
        guard let child else { return [TaskChange(.deadline, .missing, child: nil, parent: parent.text)] }
        if child.text == parent.text, yearShift == 0 { return [] }
        var changes: [TaskChange] = []
        var free = Array(child.items.indices)
        var unmatched: [DeadlineItem] = []
        for item in parent.items {
            guard let place = closest(to: item, in: child.items, free) else {
                unmatched.append(item)
                continue
            }
            free.removeAll { $0 == place }
            if let kind = kind(child.items[place], item) {
                changes.append(TaskChange(.deadline, kind, child: child.items[place].text, parent: item.text))
            }
        }
        changes += unmatched.map { TaskChange(.deadline, .missing, child: nil, parent: $0.text) }
        changes += free.map { TaskChange(.deadline, .added, child: child.items[$0].text, parent: nil) }
        return changes
    }

    /// The item for the same action, else of the same nature, else any.
    private func closest(to item: DeadlineItem, in items: [DeadlineItem], _ free: [Int]) -> Int? {
        func likeness(_ other: DeadlineItem) -> Int {
            var sum = 0
            if item.action == other.action { sum += item.action == nil ? 1 : 4 }
            if Span(item) != nil && Span(other) != nil { sum += 2 }
            if item.kind == other.kind { sum += 2 }
            if let due = due(item), let otherDue = Span(other)?.end, due == otherDue { sum += 2 }
            return sum
        }
        return free.max { (likeness(items[$0]), -$0) < (likeness(items[$1]), -$1) }
    }

    private func due(_ item: DeadlineItem) -> Day? { Span(item)?.shifted(years: yearShift).end }

    private func kind(_ child: DeadlineItem, _ parent: DeadlineItem) -> TaskChange.Kind? {
        switch (Span(child), Span(parent)?.shifted(years: yearShift)) {
        case (let own?, let source?):
            if yearShift != 0, !child.yearInferred, let parentYear, own.end.year == parentYear, own == source.shifted(years: -yearShift) { return .leftoverYear }
            return own.change(from: source)
        case (.some, nil): return parent.definiteness > 0 ? .firmer : .changed
        case (nil, .some): return child.definiteness > 0 ? .vaguer : .changed
        case (nil, nil):
            if child.kind == parent.kind {
                switch child.kind {
                case .recurring: return child.every == parent.every && child.monthDay == parent.monthDay ? nil : recurrence(child, parent)
                case .ongoing: return nil
                default: return child.condition == parent.condition && child.text == parent.text ? nil : .changed
                }
            }
            if child.definiteness == parent.definiteness { return .changed }
            return child.definiteness > parent.definiteness ? .vaguer : .firmer
        }
    }

    /// Seldomer is vaguer; a day of the year that moves is later or earlier.
    private func recurrence(_ child: DeadlineItem, _ parent: DeadlineItem) -> TaskChange.Kind? {
        if child.every == parent.every {
            guard let own = child.monthDay, let source = parent.monthDay else { return child.monthDay == nil ? .vaguer : .firmer }
            return own > source ? .later : .earlier
        }
        if child.every == .unstated { return .vaguer }
        if parent.every == .unstated { return .firmer }
        return .changed
    }
}

extension DeadlineItem {
    /// How little the item says when: 0 for dates.
    fileprivate var definiteness: Int {
        switch kind {
        case .period, .by, .on: 0
        case .recurring: every == .unstated ? 2 : 1
        case .ongoing: 2
        case .conditional: 3
        case .unparsed: 4
        }
    }
}

/// A day of the calendar.
private struct Day: Comparable {
    var year: Int
    var month: Int
    var day: Int

    init?(iso: String) {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        (year, month, day) = (parts[0], parts[1], parts[2])
    }

    static func < (one: Day, other: Day) -> Bool { (one.year, one.month, one.day) < (other.year, other.month, other.day) }

    /// About how many days lie between.
    func days(to other: Day) -> Int { (other.year - year) * 365 + (other.month - month) * 30 + other.day - day }
}

/// The days in which a dated item falls due.
private struct Span: Equatable {
    var start: Day
    var end: Day

    init?(_ item: DeadlineItem) {
        switch item.kind {
        case .period:
            guard let start = item.start.flatMap(Day.init), let end = item.end.flatMap(Day.init) else { return nil }
            (self.start, self.end) = (start, end)
        case .by, .on:
            guard let date = item.date.flatMap(Day.init) else { return nil }
            (start, end) = (date, date)
        default: return nil
        }
    }

    func shifted(years: Int) -> Span {
        var span = self
        span.start.year += years
        span.end.year += years
        return span
    }

    /// The last of February is one day in all years.
    private var evened: Span {
        var span = self
        if span.end.month == 2, span.end.day > 28 { span.end.day = 28 }
        return span
    }

    private var length: Int { start.days(to: end) }
    /// Longer than a quarter.
    private var isLong: Bool { length > 100 }

    func change(from parent: Span) -> TaskChange.Kind? {
        let own = evened, source = parent.evened
        let endGap = source.end.days(to: own.end)
        // A limit and a period that end on one day ask the same, unless the period is a long one; so do days within a long span.
        let isWithin = own.start <= source.start && own.end >= source.end, isAround = source.start <= own.start && source.end >= own.end
        if isWithin, own.isLong, !source.isLong { return .vaguer }
        if isAround, source.isLong, !own.isLong { return .firmer }
        if abs(endGap) <= 1 { return nil }
        return endGap > 0 ? .later : .earlier
    }
}
