import PlanModel

/// What is wrong with the count of a list.
struct MarkerFault: Sendable {
    enum Kind: Sendable {
        /// Values between the item before and this one are nowhere.
        case gap
        case duplicate
        /// It goes back.
        case order
        /// The first number of a dotted marker is not its heading's.
        case strayed
        /// A letter that Vietnamese numbering does not use.
        case foreign
    }

    var kind: Kind
    var item: MarkedItem
    /// The marker before it; `nil` for the first of a list.
    var before: String?
    /// Of a gap.
    var missing: [String] = []
}

/// Finds the fewest faults that explain how a list counts.
struct MarkerSequence {
    private let list: [MarkedItem]
    private(set) var faults: [MarkerFault] = []

    init(_ list: [MarkedItem]) {
        self.list = list
        for (index, item) in list.enumerated() {
            if item.label.isForeign { faults.append(MarkerFault(kind: .foreign, item: item)) }
            if let above = item.strayedFrom, index == 0 || list[index - 1].label.prefix != item.label.prefix {
                faults.append(MarkerFault(kind: .strayed, item: item, before: above))
            }
        }
        // Letters that are none of the order do not count.
        var run: [Int] = []
        let counted = list.indices.filter { !list[$0].label.isForeign }
        for (position, index) in counted.enumerated() {
            if startsAnew(counted, at: position, run: run) {
                check(run)
                run = []
            }
            run.append(index)
        }
        check(run)
    }

    private func value(_ index: Int) -> Int { list[index].label.value }

    /// A count that begins with 1 again, and goes on from there.
    private func startsAnew(_ counted: [Int], at position: Int, run: [Int]) -> Bool {
        guard let last = run.last, value(counted[position]) == 1, value(last) > 1 || list[counted[position]].isApart else { return false }
        guard position + 1 < counted.count else { return list[counted[position]].isApart }
        let next = value(counted[position + 1])
        // `1 2 1 4`, `1 2 3 1 4`: one number is wrong, no new list.
        return next != value(last) + 2 && next != value(last) + 1 || value(last) == 1
    }

    /// - Parameter run: places in the list that count from one start.
    private mutating func check(_ run: [Int]) {
        guard let first = run.first else { return }
        let start = value(first)
        if run.count > 1, (2...3).contains(start), !list[first].continues, !list[first].isApart, value(run[1]) == start + 1 {
            let label = list[first].label
            faults.append(MarkerFault(kind: .gap, item: list[first], missing: (1..<start).map { label.sibling($0) }))
        }
        var last = start, seen: Set<Int> = [start]
        for position in run.indices.dropFirst() {
            let item = list[run[position]], value = item.label.value
            let next = position + 1 < run.count ? self.value(run[position + 1]) : nil
            // Where the list goes on as if this item were the one expected, or not there, its own number is wrong.
            let isRetyped = next == last + 2 && value != last + 1, isInserted = next == last + 1 && value != last + 1
            let before = list[run[position - 1]].label.text
            defer { seen.insert(value) }
            if value == last + 1 {
                last = value
            } else if seen.contains(value) {
                faults.append(MarkerFault(kind: .duplicate, item: item, before: before))
                last = isRetyped ? last + 1 : isInserted ? last : value
            } else if value < last {
                faults.append(MarkerFault(kind: .order, item: item, before: before))
                last = isRetyped ? last + 1 : isInserted ? last : value
            } else if isInserted, position + 2 < run.count || value > last + 2, let next {
                // `1 3 2 4`: the one that goes back is said at its own place; `1 7 2 3`: the 7 stands alone.
                let isSwapped = value == next + 1 && (position + 2 >= run.count || self.value(run[position + 2]) == value + 1)
                if isSwapped {
                    last = value
                    continue
                }
                faults.append(MarkerFault(kind: .order, item: item, before: before))
            } else if isInserted {
                last = value
            } else {
                let missing = (last + 1..<(isRetyped ? last + 2 : value)).map { item.label.sibling($0) }
                faults.append(MarkerFault(kind: .gap, item: item, before: before, missing: missing))
                last = isRetyped ? last + 1 : value
            }
        }
    }
}
