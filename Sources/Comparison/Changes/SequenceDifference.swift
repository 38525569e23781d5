/// The shortest edit from one sequence to another (Myers 1986, "An O(ND) Difference Algorithm").
struct SequenceDifference: Sendable {
    /// A stretch where the sequences differ; one side may be empty.
    struct Hunk: Sendable, Equatable {
        var removed: Range<Int>
        var added: Range<Int>
    }

    /// In order; between them the sequences are the same.
    let hunks: [Hunk]

    init<Element: Equatable>(from old: [Element], to new: [Element]) {
        var start = 0, oldEnd = old.count, newEnd = new.count
        while start < oldEnd, start < newEnd, old[start] == new[start] { start += 1 }
        while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        hunks = Self.hunks(old, start..<oldEnd, new, start..<newEnd)
    }

    private static func hunks<Element: Equatable>(_ old: [Element], _ oldRange: Range<Int>, _ new: [Element], _ newRange: Range<Int>) -> [Hunk] {
        guard !oldRange.isEmpty, !newRange.isEmpty else {
            return oldRange.isEmpty && newRange.isEmpty ? [] : [Hunk(removed: oldRange, added: newRange)]
        }
        let height = oldRange.count, width = newRange.count, reach = height + width
        // The furthest place in the old sequence on each diagonal, round by round.
        var furthest = [Int](repeating: 0, count: 2 * reach + 2), rounds: [[Int]] = []
        search: for distance in 0...reach {
            rounds.append(furthest)
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let at = diagonal + reach
                var x = goesDown(diagonal, distance, furthest, reach) ? furthest[at + 1] : furthest[at - 1] + 1
                while x < height, x - diagonal < width, old[oldRange.lowerBound + x] == new[newRange.lowerBound + x - diagonal] { x += 1 }
                furthest[at] = x
                if x >= height, x - diagonal >= width { break search }
            }
        }
        // Back from the end.
        var found: [Hunk] = [], x = height, y = width
        for distance in stride(from: rounds.count - 1, to: 0, by: -1) {
            let before = rounds[distance], diagonal = x - y
            let isDown = goesDown(diagonal, distance, before, reach)
            let from = isDown ? diagonal + 1 : diagonal - 1
            let fromX = before[from + reach], fromY = fromX - from
            let removed = oldRange.lowerBound + fromX, added = newRange.lowerBound + fromY
            found.append(isDown ? Hunk(removed: removed..<removed, added: added..<added + 1) : Hunk(removed: removed..<removed + 1, added: added..<added))
            (x, y) = (fromX, fromY)
        }
        return joined(found.reversed())
    }

    /// The step to this diagonal takes an element of the new sequence, not of the old.
    private static func goesDown(_ diagonal: Int, _ distance: Int, _ furthest: [Int], _ reach: Int) -> Bool {
        diagonal == -distance || diagonal != distance && furthest[diagonal - 1 + reach] < furthest[diagonal + 1 + reach]
    }

    private static func joined(_ hunks: some Sequence<Hunk>) -> [Hunk] {
        var joined: [Hunk] = []
        for hunk in hunks {
            if let last = joined.last, last.removed.upperBound == hunk.removed.lowerBound, last.added.upperBound == hunk.added.lowerBound {
                joined[joined.count - 1] = Hunk(removed: last.removed.lowerBound..<hunk.removed.upperBound, added: last.added.lowerBound..<hunk.added.upperBound)
            } else {
                joined.append(hunk)
            }
        }
        return joined
    }
}
