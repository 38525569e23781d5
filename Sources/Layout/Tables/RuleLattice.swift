import DocumentModel

/// Rules that meet, as the cells that they bound.
///
/// Rules that cross or nearly meet belong to one lattice; its lines are the positions of its rules. Where the
/// rule between two fields of the lattice is missing, the fields are one cell. Where the outer rules are missing,
/// the ends of the others are the border: so the left and right of an open table, and the bottom of a row that
/// a page break cut.
struct RuleLattice: Equatable {
    struct Cell: Equatable {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
    }

    /// Left to right, the outer borders included.
    var columns: [Double]
    /// Top to bottom, the outer borders included.
    var rows: [Double]
    /// In the order of their upper left corners, row by row; together they cover the lattice.
    var cells: [Cell]

    var box: Box { Box(left: columns[0], top: rows[0], right: columns[columns.count - 1], bottom: rows[rows.count - 1]) }

    func box(of cell: Cell) -> Box {
        Box(left: columns[cell.column], top: rows[cell.row], right: columns[cell.column + cell.columnSpan], bottom: rows[cell.row + cell.rowSpan])
    }

    /// Rules meet when they are no further apart, in points.
    private static let meets = 4.0
    /// Beyond the last rule, the others must reach this far to bound a field.
    private static let overhang = 7.0

    /// The lattices of a page with two columns or more, top to bottom.
    static func find(in segments: RuleSegments) -> [RuleLattice] {
        components(segments).compactMap { lattice(horizontal: $0.horizontal, vertical: $0.vertical) }
            .sorted { $0.rows[0] != $1.rows[0] ? $0.rows[0] < $1.rows[0] : $0.columns[0] < $1.columns[0] }
    }

    /// The lattice with another below it, where only a row of one cell without side borders lies between: a group
    /// row of a table that is open at its sides. `nil` where the columns differ.
    func stacked(on other: RuleLattice) -> RuleLattice? {
        let (few, many) = columns.count < other.columns.count ? (columns, other.columns) : (other.columns, columns)
        var places: [Int] = []
        for border in few {
            guard let place = many.firstIndex(where: { abs($0 - border) < Self.meets }), places.last.map({ $0 < place }) ?? true else { return nil }
            places.append(place)
        }
        guard places.first == 0, places.last == many.count - 1, other.rows[0] > rows[rows.count - 1] else { return nil }
        func placed(_ lattice: RuleLattice, from row: Int) -> [Cell] {
            lattice.cells.map { cell in
                var cell = cell
                cell.row += row
                if lattice.columns.count < many.count {
                    let end = places[cell.column + cell.columnSpan]
                    cell.column = places[cell.column]
                    cell.columnSpan = end - cell.column
                }
                return cell
            }
        }
        let group = Cell(row: rows.count - 1, column: 0, rowSpan: 1, columnSpan: many.count - 1)
        return RuleLattice(columns: many, rows: rows + other.rows, cells: placed(self, from: 0) + [group] + placed(other, from: rows.count))
    }

    private static func components(_ segments: RuleSegments) -> [(horizontal: [RuleSegment], vertical: [RuleSegment])] {
        let rows = segments.horizontal, columns = segments.vertical
        var parent = Array(0..<(rows.count + columns.count))
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index {
                parent[index] = parent[parent[index]]
                index = parent[index]
            }
            return index
        }
        for (index, row) in rows.enumerated() {
            for (other, column) in columns.enumerated()
            where row.reaches(column.position, within: meets) && column.reaches(row.position, within: meets) {
                let a = root(index), b = root(rows.count + other)
                if a != b { parent[a] = b }
            }
        }
        var found: [Int: (horizontal: [RuleSegment], vertical: [RuleSegment])] = [:]
        for (index, row) in rows.enumerated() { found[root(index), default: ([], [])].horizontal.append(row) }
        for (index, column) in columns.enumerated() { found[root(rows.count + index), default: ([], [])].vertical.append(column) }
        return found.values.filter { !$0.horizontal.isEmpty && !$0.vertical.isEmpty }
    }

    private static func lattice(horizontal: [RuleSegment], vertical: [RuleSegment]) -> RuleLattice? {
        let rows = lines(horizontal, ends: vertical), columns = lines(vertical, ends: horizontal)
        guard rows.count > 1, columns.count > 2, rows.count * columns.count < 200_000 else { return nil }
        let walls = Walls(rows: rows, columns: columns, horizontal: horizontal, vertical: vertical)
        return RuleLattice(columns: columns, rows: rows, cells: cells(rows.count - 1, columns.count - 1, walls))
    }

    /// Positions of the rules in one direction, and where those of the other direction end beyond them.
    private static func lines(_ segments: [RuleSegment], ends others: [RuleSegment]) -> [Double] {
        var result: [Double] = []
        for segment in segments.sorted(by: { $0.position < $1.position }) {
            if let last = result.last, segment.position - last <= RuleSegments.doubleRule { continue }
            result.append(segment.position)
        }
        // One stray rule that reaches out is no border; all of a short table are.
        let needed = min(2, others.count)
        let starts = others.map(\.start).sorted(), stops = others.map(\.end).sorted(by: >)
        if let first = result.first, starts.count >= needed, starts[needed - 1] < first - overhang { result.insert(starts[needed - 1], at: 0) }
        if let last = result.last, stops.count >= needed, stops[needed - 1] > last + overhang { result.append(stops[needed - 1]) }
        return result
    }

    /// Fields with no wall between them, as rectangles.
    private static func cells(_ rows: Int, _ columns: Int, _ walls: Walls) -> [Cell] {
        var taken = [Bool](repeating: false, count: rows * columns)
        var cells: [Cell] = []
        for row in 0..<rows {
            for column in 0..<columns where !taken[row * columns + column] {
                var right = column + 1
                while right < columns, !taken[row * columns + right], !walls.rightOf(row, right - 1) { right += 1 }
                var below = row + 1
                grow: while below < rows {
                    for field in column..<right {
                        if taken[below * columns + field] || walls.below(below - 1, field) { break grow }
                        if field + 1 < right, walls.rightOf(below, field) { break grow }
                    }
                    // The lower row's cell reaches out to a side: it is a cell of its own.
                    if right < columns, !walls.rightOf(below, right - 1) { break grow }
                    if column > 0, !walls.rightOf(below, column - 1) { break grow }
                    below += 1
                }
                for field in column..<right { for line in row..<below { taken[line * columns + field] = true } }
                cells.append(Cell(row: row, column: column, rowSpan: below - row, columnSpan: right - column))
            }
        }
        return cells
    }
}

/// Which sides of the fields of a lattice have a rule.
private struct Walls {
    private let columns: Int
    private var right: [Bool]
    private var bottom: [Bool]

    /// A rule bounds a side when it covers this share of it.
    private static let share = 0.6

    init(rows: [Double], columns: [Double], horizontal: [RuleSegment], vertical: [RuleSegment]) {
        let height = rows.count - 1, width = columns.count - 1
        self.columns = width
        right = [Bool](repeating: false, count: height * width)
        bottom = [Bool](repeating: false, count: height * width)
        for segment in vertical {
            guard let line = Self.line(near: segment.position, in: columns), line > 0 else { continue }
            for row in 0..<height where Self.covers(segment, rows[row], rows[row + 1]) { right[row * width + line - 1] = true }
        }
        for segment in horizontal {
            guard let line = Self.line(near: segment.position, in: rows), line > 0 else { continue }
            for column in 0..<width where Self.covers(segment, columns[column], columns[column + 1]) { bottom[(line - 1) * width + column] = true }
        }
    }

    func rightOf(_ row: Int, _ column: Int) -> Bool { right[row * columns + column] }
    func below(_ row: Int, _ column: Int) -> Bool { bottom[row * columns + column] }

    private static func covers(_ segment: RuleSegment, _ start: Double, _ end: Double) -> Bool {
        min(segment.end, end) - max(segment.start, start) >= share * (end - start)
    }

    private static func line(near position: Double, in lines: [Double]) -> Int? {
        var best: Int?, distance = RuleSegments.doubleRule + 0.1
        for (index, line) in lines.enumerated() where abs(line - position) < distance {
            distance = abs(line - position)
            best = index
        }
        return best
    }
}
