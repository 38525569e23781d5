import PlanModel

/// What the members of a list share: the year, month or recurrence printed with the last of them.
enum DeadlineLists {
    /// Puts together neighbours that are one time: `Hằng năm, trước ngày 15/11`; `thường xuyên, trong năm`.
    /// - Parameter areNeighbours: no word stands between the atoms at an index and the next.
    static func joined(_ atoms: [DeadlineAtom], areNeighbours: (DeadlineAtom, DeadlineAtom) -> Bool) -> [DeadlineAtom] {
        var result: [DeadlineAtom] = []
        for atom in atoms {
            if let last = result.last, areNeighbours(last, atom), let one = join(last, atom) {
                result[result.count - 1] = one
            } else {
                result.append(atom)
            }
        }
        return result
    }

    private static func join(_ first: DeadlineAtom, _ second: DeadlineAtom) -> DeadlineAtom? {
        var one = first
        one.range = first.range.lowerBound..<second.range.upperBound
        switch (first.sense, second.sense) {
        case (.recurring(.year, explicit: true), .span(var span)) where span.isDate && span.endYear == nil && !span.isYearly:
            span.isYearly = true
            one.sense = .span(span)
            one.limit = second.limit
            return one
        case (.span(var span), .recurring(.year, explicit: true)) where span.isDate && span.endYear == nil && !span.isYearly:
            span.isYearly = true
            one.sense = .span(span)
            return one
        case (.recurring(let every, _), .dayOfMonth) where every != .unstated:
            one.sense = .recurring(every, explicit: true)
            return one
        case (.recurring(let first, explicit: true), .recurring(let second, explicit: true)) where first == second:
            return one
        case (.recurring, .span(let span)), (.ongoing, .span(let span)):
            guard span.isWholeYear, span.endYear == nil, second.limit == .within else { return nil }
            return one
        case (.ongoing, .ongoing), (.vague, .vague): return one
        default: return nil
        }
    }

    /// Hands years and months backwards through each list.
    /// - Parameter isLinked: the atom at an index and the next are members of one list.
    static func distribute(_ atoms: inout [DeadlineAtom], planYear: Int?, isLinked: [Bool]) {
        guard atoms.count > 1 else { return }
        for index in stride(from: atoms.count - 2, through: 0, by: -1) where isLinked[index] {
            let next = atoms[index + 1]
            switch (atoms[index].sense, next.sense) {
            case (.span(var span), .span(let other)) where span.endYear == nil && !span.isYearly:
                if other.isYearly {
                    span.isYearly = true
                } else if let year = other.startYear ?? other.endYear {
                    // "Quý IV, quý I/2027" in a plan for 2026: the first is the plan year's.
                    let isLater = (span.startMonth, span.startDay) > (other.startMonth, other.startDay)
                    if isLater && planYear == year - 1 { continue }
                    span.endYear = year
                }
                atoms[index].sense = .span(span)
            case (.dayOfMonth(let day), .span(let other)) where other.isDate && day > 0:
                var span = DeadlineSpan(year: other.endYear, month: other.startMonth, day: day)
                span.isYearly = other.isYearly
                atoms[index].sense = .span(span)
            case (.dayOfMonth, .recurring(let every, explicit: true)) where every != .unstated:
                atoms[index].sense = next.sense
            default: break
            }
        }
        guard planYear == nil else { return }
        for index in 1..<atoms.count where isLinked[index - 1] {
            if let before = atoms[index - 1].span, var span = atoms[index].span, span.endYear == nil, !span.isYearly {
                span.endYear = before.endYear
                atoms[index].sense = .span(span)
            }
        }
    }
}
