import DocumentModel

/// White strips that run from top to bottom between words: the gaps between the columns of a table without rules.
struct WhiteStrips {
    /// What lines cover from left to right, one bit for a point.
    private(set) var covered: [UInt64]

    init(width: Double) { covered = [UInt64](repeating: 0, count: max(1, min(64, Int(width) / 64 + 1))) }

    mutating func cover(_ box: Box) {
        let first = max(0, Int(box.left)), last = min(covered.count * 64 - 1, Int(box.right))
        guard first <= last else { return }
        for point in first...last { covered[point >> 6] |= 1 << UInt64(point & 63) }
    }

    mutating func cover(_ other: WhiteStrips) {
        for index in covered.indices where index < other.covered.count { covered[index] |= other.covered[index] }
    }

    /// Words stand in most of the strip: they reach over it.
    func covers(_ strip: ClosedRange<Double>) -> Bool {
        var white = 0, most = 0
        for point in Int(strip.lowerBound)..<max(Int(strip.lowerBound) + 1, Int(strip.upperBound)) where point >> 6 < covered.count {
            white = covered[point >> 6] >> UInt64(point & 63) & 1 == 0 ? white + 1 : 0
            most = max(most, white)
        }
        return most < 3
    }

    /// How many of the columns that strips bound hold words.
    func columns(between strips: [ClosedRange<Double>]) -> Int {
        var found = 0, start = 0
        for end in strips.map({ Int($0.lowerBound) }) + [covered.count * 64] {
            if next(isWord: true, from: start) < end { found += 1 }
            start = end
        }
        return found
    }

    /// Strips with words on both sides, in points from the page's left edge.
    func strips(atLeast width: Int) -> [ClosedRange<Double>] {
        var found: [ClosedRange<Double>] = []
        let end = covered.count * 64
        var start = next(isWord: true, from: 0)
        while start < end {
            let white = next(isWord: false, from: start)
            start = next(isWord: true, from: white)
            if start < end, start - white >= width { found.append(Double(white)...Double(start)) }
        }
        return found
    }

    /// The first point from `start` on that a word covers, or that none does; the strips' end where there is none.
    private func next(isWord: Bool, from start: Int) -> Int {
        var index = start >> 6
        guard index < covered.count else { return covered.count * 64 }
        var cell = (isWord ? covered[index] : ~covered[index]) & (~0 << UInt64(start & 63))
        while cell == 0 {
            index += 1
            guard index < covered.count else { return covered.count * 64 }
            cell = isWord ? covered[index] : ~covered[index]
        }
        return index * 64 + cell.trailingZeroBitCount
    }
}
