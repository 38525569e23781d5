import DocumentModel
import VietnameseText

/// Takes apart lines that stand side by side: a document's head (issuer left, nation right) and its closing
/// (recipients left, signer right), whether set with tabs, a frame or a table without rules.
///
/// A white strip runs down between the two sides. The wide spaces of justified text make none, since they stand
/// elsewhere in each line.
struct ColumnFinder: Sendable {
    /// Lines in reading order. Those of a side-by-side part know their side.
    struct Placed: Sendable {
        var line: PrintedLine
        /// Parts are counted from 1 down the page; 0 for lines over the whole width. The left side comes first.
        var part = 0
        var isRight = false
    }

    /// Of all the page's text.
    var middle: Double

    /// - Parameters:
    ///   - lines: of one page, from top to bottom.
    ///   - partsAbove: how many of them stand above these lines.
    func readingOrder(of lines: [PrintedLine], partsAbove: Int = 0) -> [Placed] {
        var placed: [Placed] = [], next = 0, part = partsAbove, index = 0
        while index < lines.count {
            guard let run = run(around: index, from: next, in: lines, middle: middle) else {
                index += 1
                continue
            }
            placed += lines[next..<run.lines.lowerBound].map { Placed(line: $0) }
            part += 1
            var leftSide: [Placed] = [], rightSide: [Placed] = []
            for (line, side) in zip(lines[run.lines], run.sides) {
                let split = side == .left ? (left: line, right: nil) : side == .right ? (left: nil, right: line) : Self.split(line, at: run.strip)
                if let left = split.left { leftSide.append(Placed(line: left, part: part)) }
                if let right = split.right { rightSide.append(Placed(line: right, part: part, isRight: true)) }
            }
            placed += leftSide + rightSide
            next = run.lines.upperBound
            index = next
        }
        return placed + lines[next...].map { Placed(line: $0) }
    }

    private typealias Strip = (left: Double, right: Double)
    private enum Side { case left, right, both }

    /// The lines around a two-sided one that agree on a white strip.
    private func run(around seed: Int, from first: Int, in lines: [PrintedLine], middle: Double) -> (lines: Range<Int>, sides: [Side], strip: Strip)? {
        guard var strip = seedStrip(lines[seed], middle: middle) else { return nil }
        var sides: [Int: Side] = [seed: .both]
        var low = seed, high = seed
        while low > first, let side = Self.side(of: lines[low - 1], strip: &strip, beside: lines[low], middle: middle) {
            low -= 1
            sides[low] = side
        }
        // A signer's name stands below the seal's blank, so the side's own last line counts for the distance.
        var lowest = lines[seed].box.bottom
        while high + 1 < lines.count {
            let line = lines[high + 1]
            guard line.box.top - lowest < 9 * line.height else { break }
            let narrowed = strip
            let listed = (seed...high).compactMap { sides[$0] == .right ? nil : sides[$0] == .left ? lines[$0] : Self.split(lines[$0], at: narrowed).left }
            if let side = Self.side(of: line, strip: &strip, beside: lines[high], middle: middle, far: true) {
                sides[high + 1] = side
            } else if Self.goesOn(line, listed) {
                strip = narrowed
                sides[high + 1] = .left
            } else {
                break
            }
            high += 1
            lowest = max(lowest, line.box.bottom)
        }
        high = Self.end(of: low...high, in: lines, sides: sides, strip: strip)
        let used = (low...high).map { sides[$0] ?? .both }
        let onLeft = used.reduce(0) { $0 + ($1 != .right ? 1 : 0) }, onRight = used.reduce(0) { $0 + ($1 != .left ? 1 : 0) }
        let both = used.reduce(0) { $0 + ($1 == .both ? 1 : 0) }
        guard both >= 2 || (onLeft >= 2 && onRight >= 2) || (both == 1 && onLeft + onRight >= 4 && onLeft >= 3) else { return nil }
        // What stands on the left alone above both sides is read first anyway; so is the right side's end.
        while low < high, sides[low] == .left { low += 1 }
        while high > low, sides[high] == .right { high -= 1 }
        return (low..<high + 1, (low...high).map { sides[$0] ?? .both }, strip)
    }

    /// The last line of the run: below a list on the left that has come to its full stop (`- Lưu: VT.`) follows no entry of it
    /// but what stands under the closing, the title of an annex.
    private static func end(of run: ClosedRange<Int>, in lines: [PrintedLine], sides: [Int: Side], strip: Strip) -> Int {
        let lastOnRight = run.last { sides[$0] != .left } ?? run.lowerBound
        var entries = 0, isClosed = false
        for index in run where sides[index] != .right {
            guard let text = sides[index] == .left ? lines[index].text : split(lines[index], at: strip).left?.text else { continue }
            let isEntry = ListSigns.length(text, at: 0) > 0
            if index > lastOnRight, entries > 1, isClosed, !isEntry { return index - 1 }
            if isEntry { entries += 1 }
            isClosed = text.last == 0x2E
        }
        return run.upperBound
    }

    /// A gap near the middle that is much wider than the line's spaces.
    private func seedStrip(_ line: PrintedLine, middle: Double) -> Strip? {
        let gaps = line.gaps
        guard let widest = gaps.max(by: { $0.right - $0.left < $1.right - $1.left }), widest.right - widest.left > 1.2 * line.em else { return nil }
        let others = gaps.filter { $0 != widest }.map { $0.right - $0.left }.sorted()
        if let usual = others.isEmpty ? nil : others[others.count / 2], widest.right - widest.left < 2.4 * usual { return nil }
        // A number's tab stands at the left edge.
        let span = 2 * (middle - min(line.left, middle))
        guard abs((widest.left + widest.right) / 2 - middle) < 0.32 * max(span, 1) else { return nil }
        return widest
    }

    /// A list's entry that is longer than the others and reaches over the strip: `- Thường trực Đảng ủy, Thường trực HĐND xã;`
    private static func goesOn(_ line: PrintedLine, _ listed: [PrintedLine]) -> Bool {
        guard let last = listed.last else { return false }
        let same = listed.filter { abs($0.left - line.left) < 1.5 && abs($0.height - line.height) < 0.06 * line.height }
        return !same.isEmpty && abs(last.left - line.left) < 1.5 && line.box.top - last.box.bottom < 0.8 * line.height
            && !line.gaps.contains { $0.right - $0.left > 1.2 * line.em } && line.words.first?.text.count ?? 9 <= 3
    }

    /// On which side of the strip a line stands; narrows the strip; `nil` for a line that crosses it or stands apart.
    private static func side(of line: PrintedLine, strip: inout Strip, beside neighbour: PrintedLine, middle: Double, far: Bool = false) -> Side? {
        let least = 0.9 * line.em
        let distance = max(line.box.top - neighbour.box.bottom, neighbour.box.top - line.box.bottom)
        for gap in line.gaps {
            let left = max(gap.left, strip.left), right = min(gap.right, strip.right)
            // The strip's gap is no usual space of the line.
            if right - left >= least, gap.right - gap.left >= 1.2 * line.em {
                strip = (left, right)
                return distance < 5 * line.height ? .both : nil
            }
        }
        // A title stands in the middle of the page, below the head.
        if abs(line.box.middleX - middle) < 0.5 * line.em, line.left < strip.right, line.right > strip.left { return nil }
        if line.right <= strip.right - least {
            strip.left = max(strip.left, line.right)
            return distance < 3 * line.height || far && distance < 5 * line.height ? .left : nil
        }
        if line.left >= strip.left + least {
            strip.right = min(strip.right, line.left)
            return distance < (far ? 9 : 3) * line.height ? .right : nil
        }
        return nil
    }

    private static func split(_ line: PrintedLine, at strip: Strip) -> (left: PrintedLine?, right: PrintedLine?) {
        let middle = (strip.left + strip.right) / 2
        let left = line.words.filter { $0.box.middleX < middle }, right = line.words.filter { $0.box.middleX >= middle }
        return (left.isEmpty ? nil : PrintedLine(words: left), right.isEmpty ? nil : PrintedLine(words: right))
    }
}
