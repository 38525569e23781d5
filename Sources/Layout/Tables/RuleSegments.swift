/// A drawn line without its thickness: where it lies across its direction, and from where to where it goes.
struct RuleSegment: Equatable {
    var position: Double
    var start: Double
    var end: Double

    var length: Double { end - start }

    func reaches(_ value: Double, within tolerance: Double) -> Bool { value >= start - tolerance && value <= end + tolerance }
}

/// The rules of a page as few long segments: pieces of one line joined, the two lines of a double rule made one.
struct RuleSegments {
    private(set) var horizontal: [RuleSegment] = []
    private(set) var vertical: [RuleSegment] = []

    /// A page with more rules is a drawing; what such a page costs stays bounded.
    static let mostRules = 20_000
    /// After joining, of each direction.
    static let mostSegments = 1_200

    /// Pieces of one line lie no further apart across it, in points.
    private static let sameLine = 1.2
    /// The gap of a dashed line, or the corner that a rule leaves to the one it meets.
    private static let gap = 3.6
    /// The lines of a double rule; no row or column of a table is narrower.
    static let doubleRule = 4.5

    init(_ rules: [PageWords.Rule]) {
        guard rules.count <= Self.mostRules else { return }
        var rows: [RuleSegment] = [], columns: [RuleSegment] = []
        for rule in rules {
            if rule.isHorizontal {
                rows.append(.init(position: rule.box.middleY, start: rule.box.left, end: rule.box.right))
            } else {
                columns.append(.init(position: rule.box.middleX, start: rule.box.top, end: rule.box.bottom))
            }
        }
        horizontal = Self.joined(rows)
        vertical = Self.joined(columns)
        if horizontal.count > Self.mostSegments || vertical.count > Self.mostSegments {
            horizontal = []
            vertical = []
        }
    }

    private static func joined(_ segments: [RuleSegment]) -> [RuleSegment] {
        let sorted = segments.sorted { $0.position < $1.position }
        var lines: [RuleSegment] = []
        var first = 0
        while first < sorted.count {
            var end = first + 1
            while end < sorted.count, sorted[end].position - sorted[first].position <= sameLine { end += 1 }
            lines += joinedPieces(sorted[first..<end])
            first = end
        }
        return withoutDoubles(lines)
    }

    /// Pieces along one line.
    private static func joinedPieces(_ pieces: ArraySlice<RuleSegment>) -> [RuleSegment] {
        var result: [RuleSegment] = []
        for piece in pieces.sorted(by: { $0.start < $1.start }) {
            if let last = result.last, piece.start <= last.end + gap {
                result[result.count - 1].end = max(last.end, piece.end)
            } else {
                result.append(piece)
            }
        }
        return result
    }

    /// Two parallel lines as near as those of a double rule become the one between them.
    private static func withoutDoubles(_ lines: [RuleSegment]) -> [RuleSegment] {
        let sorted = lines.sorted { $0.position < $1.position }
        var result: [RuleSegment] = []
        next: for line in sorted {
            var index = result.count - 1
            while index >= 0, line.position - result[index].position <= doubleRule {
                let other = result[index]
                let common = min(line.end, other.end) - max(line.start, other.start)
                if common > 0.6 * min(line.length, other.length) {
                    result[index] = RuleSegment(
                        position: (other.position + line.position) / 2, start: min(other.start, line.start), end: max(other.end, line.end))
                    continue next
                }
                index -= 1
            }
            result.append(line)
        }
        return result
    }
}
