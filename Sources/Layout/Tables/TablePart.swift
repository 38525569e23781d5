import DocumentModel

/// A table, or what one page holds of it.
struct TablePart: Equatable {
    struct Cell: Equatable {
        var column: Int
        var columnSpan: Int
        var rowSpan: Int
        var lines: [CellLine]
        var box: Box

        var isEmpty: Bool { lines.isEmpty }

        /// Words of all lines, for comparison.
        var text: [UInt8] {
            var text: [UInt8] = []
            for line in lines {
                if !text.isEmpty { text.append(0x20) }
                text += line.text
            }
            return text
        }
    }

    struct Row: Equatable {
        /// The cells that begin in this row, left to right.
        var cells: [Cell]
        var box: Box
    }

    /// Counted from 1.
    var page: Int
    var box: Box
    /// Left to right, the outer borders included.
    var columns: [Double]
    var rows: [Row]
    /// Indices of the page's words that stand in it.
    var words: [Int]
    /// How sure it is where the rows begin, 0 to 1.
    var confidence = 1.0

    /// A few words in one column: a table only where it goes on with the one of the page before.
    var isFragment: Bool {
        let filled = rows.flatMap { $0.cells.filter { !$0.isEmpty } }
        return filled.count < 2 || filled.count < 3 && Set(filled.map(\.column)).count < 2
    }
}

extension TablePart {
    /// The words that a lattice of rules holds; `nil` where it holds none.
    init?(_ lattice: RuleLattice, on page: PageWords) {
        let rowCount = lattice.rows.count - 1, columnCount = lattice.columns.count - 1
        var owner = [Int](repeating: 0, count: rowCount * columnCount)
        for (index, cell) in lattice.cells.enumerated() {
            for row in cell.row..<(cell.row + cell.rowSpan) {
                for column in cell.column..<(cell.column + cell.columnSpan) { owner[row * columnCount + column] = index }
            }
        }
        var held = [[PageWords.Word]](repeating: [], count: lattice.cells.count)
        var taken: [Int] = []
        for (index, word) in page.words.enumerated() {
            guard let row = Self.field(of: word.box.middleY, in: lattice.rows), let column = Self.field(of: word.box.middleX, in: lattice.columns)
            else { continue }
            held[owner[row * columnCount + column]].append(word)
            taken.append(index)
        }
        guard !taken.isEmpty else { return nil }
        let padding = Self.padding(lattice, held)
        var rows = (0..<rowCount).map { row in
            Row(cells: [], box: Box(left: lattice.columns[0], top: lattice.rows[row], right: lattice.columns[columnCount], bottom: lattice.rows[row + 1]))
        }
        for (index, cell) in lattice.cells.enumerated() {
            let box = lattice.box(of: cell)
            let room = Box(left: box.left + padding, top: box.top, right: box.right - padding, bottom: box.bottom)
            rows[cell.row].cells.append(Cell(
                column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
                lines: CellLine.lines(of: held[index], page: page.number, room: room), box: box))
        }
        self.init(page: page.number, box: lattice.box, columns: lattice.columns, rows: rows, words: taken)
    }

    /// The field between two lines in which a value lies.
    private static func field(of value: Double, in lines: [Double]) -> Int? {
        guard let first = lines.first, let last = lines.last, value > first, value < last else { return nil }
        var low = 0, high = lines.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }

    /// What the cells leave free at their sides: the least that most cells have on the left.
    private static func padding(_ lattice: RuleLattice, _ held: [[PageWords.Word]]) -> Double {
        var left: [Double] = []
        for (cell, words) in zip(lattice.cells, held) {
            if let first = words.map(\.box.left).min() { left.append(first - lattice.columns[cell.column]) }
        }
        left.sort()
        guard !left.isEmpty else { return 5.4 }
        return min(8, max(0.5, left[left.count / 6]))
    }
}
