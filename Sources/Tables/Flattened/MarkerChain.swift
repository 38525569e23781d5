import RuleBook
import VietnameseText

/// Chooses among all numbers that begin a line those that number the table's rows, as the chain that
/// counts best: page numbers and figures at the beginning of a cell's line fall out of the sequence.
enum MarkerChain {
    struct Mark {
        /// Into the body's lines.
        var line: Int
        var marker: RowMarker
        var reward: Double
        var isGroup = false
        /// The words behind it are in capitals.
        var isCapitals = false
    }

    /// Roman numbers or letters with a heading behind them.
    static func groups(in body: [TableScanner.BodyLine], cues: TableCueRules) -> [Mark] {
        var marks: [Mark] = []
        for index in body.indices {
            let text = body[index].line.text
            guard let first = text.tokens.first, first.isWord, first.letterCase == .upper, first.range.count <= 5,
                let marker = RowMarker.parse(text), marker.kind != .arabic
            else { continue }
            var isCapitals = TableLine.isCapitals(text, from: marker.tokenCount)
            var reward: Double
            if text.tokens.count == marker.tokenCount {
                isCapitals = index + 1 < body.count && body[index + 1].line.isCapitals
                reward = isCapitals ? 3 : 0.5
            } else if isCapitals {
                reward = 3.5
            } else {
                guard text.tokens[marker.tokenCount].letterCase != .lower else { continue }
                reward = marker.tokenCount > 1 ? 2 : 1.2
            }
            if marker.kind == .letter && !isCapitals { reward -= 1.5 }
            reward += context(body, before: index, cues: cues)
            guard reward > 0 else { continue }
            marks.append(Mark(line: index, marker: marker, reward: reward, isGroup: true, isCapitals: isCapitals))
        }
        let roman = chain(marks.filter { $0.marker.kind == .roman }, crossings: [])
        let letters = chain(marks.filter { $0.marker.kind == .letter }, crossings: [])
        return (roman + letters).sorted { $0.line < $1.line }
    }

    /// The rows' own numbers.
    static func rows(in body: [TableScanner.BodyLine], groups: [Mark], cues: TableCueRules) -> [Mark] {
        var marks: [Mark] = []
        let groupLines = Set(groups.map(\.line))
        for index in body.indices where !groupLines.contains(index) {
            let line = body[index].line
            guard line.text.tokens.first?.isNumber == true, let marker = RowMarker.parse(line.text) else { continue }
            var reward: Double
            if line.text.tokens.count == marker.tokenCount {
                reward = 2
                // The last number of a page or of the table is the page's rather.
                if index + 1 == body.count || body[index + 1].line.breakBefore { reward -= 3 }
                if let next = body[safe: index + 1]?.line.text.tokens.first, next.isWord, next.letterCase == .lower { reward -= 1.5 }
            } else {
                let next = line.text.tokens[marker.tokenCount]
                if next.isWord { reward = next.letterCase == .lower ? -1 : 3.2 } else { reward = 0.3 }
            }
            reward += context(body, before: index, cues: cues)
            marks.append(Mark(line: index, marker: marker, reward: reward))
        }
        return chain(marks, crossings: groups.map(\.line))
    }

    /// What the line before says: a number behind `Quý`, `3/202` or `trước ngày` is no row's.
    private static func context(_ body: [TableScanner.BodyLine], before index: Int, cues: TableCueRules) -> Double {
        guard index > 0, let last = body[index - 1].line.text.tokens.last else { return 0 }
        if body[index].line.breakBefore { return 0 }
        if last.isMark("/") { return -4 }
        let text = body[index].line.text
        let previous = body[index - 1].line.text
        // 3/202 + 5: the rest of a year.
        if last.isNumber, let first = text.tokens.first, first.isNumber, last.range.count < 4, last.range.count + first.range.count == 4,
            previous.isMark(previous.tokens.count - 2, "/"), let start = previous.number(at: previous.tokens.count - 1),
            start == 2 || start == 20 || start / 10 == 20 { return -3 }
        // `trước ngày` goes on with `15`; `hằng quý` is whole, and `16 Uống …` is a row's beginning.
        let isAlone = text.tokens.count <= 2
        let second = previous.tokens.count > 1
            ? previous.key(previous.tokens.count - 2) : body[safe: index - 2]?.line.text.tokens.last?.key ?? .none
        let isOpen = cues.opensNumber(last.key) && !cues.closesNumber(second)
        if isOpen || (cues.isOpenEnd(last.key) && !last.isMark("-")) { return isAlone ? -3 : -0.5 }
        return 0
    }

    /// The best counting sequence; a gap, a repetition, a step back cost more than one row is worth.
    private static func chain(_ marks: [Mark], crossings: [Int]) -> [Mark] {
        guard !marks.isEmpty else { return [] }
        var best = [Double](repeating: 0, count: marks.count)
        var from = [Int](repeating: -1, count: marks.count)
        // How many group rows stand before each mark.
        var crossed = [Int](repeating: 0, count: marks.count), crossing = 0
        for index in marks.indices {
            while crossing < crossings.count, crossings[crossing] < marks[index].line { crossing += 1 }
            crossed[index] = crossing
        }
        for index in marks.indices {
            let value = marks[index].marker.value
            best[index] = value.allSatisfy { $0 == 1 } ? 0 : -3 - 0.2 * Double(value.last ?? 0)
            for previous in max(0, index - 40)..<index {
                let step = cost(from: marks[previous], to: marks[index], crossesGroup: crossed[index] > crossed[previous])
                if best[previous] - step > best[index] {
                    best[index] = best[previous] - step
                    from[index] = previous
                }
            }
            best[index] += marks[index].reward
        }
        guard var at = best.indices.max(by: { best[$0] < best[$1] }), best[at] > 0 else { return [] }
        var result: [Mark] = []
        while at >= 0 {
            result.append(marks[at])
            at = from[at]
        }
        return result.reversed()
    }

    private static func cost(from previous: Mark, to next: Mark, crossesGroup: Bool) -> Double {
        let a = previous.marker.value, b = next.marker.value
        let isEmpty = next.line == previous.line + 1 ? 0.3 : 0
        if RowMarker.follows(b, a) { return isEmpty }
        if b.allSatisfy({ $0 == 1 }) { return crossesGroup ? 0.2 : 4.5 }
        if a == b { return 5 }
        if a.count == b.count, a.dropLast() == b.dropLast(), let x = a.last, let y = b.last {
            return y > x ? 3 + 0.6 * Double(y - x - 2) : 7
        }
        return a.lexicographicallyPrecedes(b) ? 4.5 : 8
    }
}
