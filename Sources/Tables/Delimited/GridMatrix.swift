import DocumentModel
import VietnameseText

/// A grid with its spans laid out: every row has a cell for every column.
struct GridMatrix {
    struct Cell {
        var paragraphs: [TaskTable.Paragraph] = []
        /// It reaches down from a row above.
        var fromAbove = false
        /// It reaches over from the left neighbour.
        var fromLeft = false
        var isBold = false
        var isHeader = false
        var beginsWithListSign = false
        /// Columns covered, at the cell where it begins.
        var span = 1
        var pageSeam: GridTable.PageSeam?

        var isEmpty: Bool { paragraphs.isEmpty }
        /// Has words of its own, repeated from nowhere.
        var isFilled: Bool { !fromAbove && !fromLeft && !paragraphs.isEmpty }
        var text: String {
            paragraphs.count == 1 ? paragraphs[0].text : paragraphs.map(\.text).joined(separator: " ")
        }
    }

    struct Row {
        var cells: [Cell]
        var firstLine: Int
        var lastLine: Int
        var page: Int?
        /// See ``GridTable/Row/mayGoOn``.
        var mayGoOn = false
        /// See ``GridTable/Row/confidence``.
        var confidence = 1.0

        /// Columns with words of their own.
        var filled: [Int] { cells.indices.filter { cells[$0].isFilled } }
    }

    private(set) var rows: [Row] = []
    private(set) var width = 0

    init(_ grid: GridTable) {
        width = Self.width(of: grid)
        var reaching = [(cell: Cell, rows: Int)?](repeating: nil, count: width)
        rows.reserveCapacity(grid.rows.count)
        for row in grid.rows {
            var cells = [Cell](repeating: Cell(), count: width)
            var column = 0
            func takeReaching() {
                while column < width, let (cell, left) = reaching[column] {
                    cells[column] = cell
                    reaching[column] = left > 1 ? (cell, left - 1) : nil
                    column += 1
                }
            }
            for source in row.cells {
                takeReaching()
                guard column < width else {
                    // More columns than we lay out: the words stay, in the last one.
                    guard width > 0, !source.paragraphs.isEmpty else { continue }
                    cells[width - 1].paragraphs += source.paragraphs
                    cells[width - 1].fromAbove = false
                    cells[width - 1].fromLeft = false
                    continue
                }
                let span = min(max(1, source.columnSpan), width - column)
                for offset in 0..<span {
                    // A cell that reaches down into a wide one wins: the grid contradicts itself.
                    if offset > 0, reaching[column] != nil { break }
                    var cell = Cell(
                        paragraphs: source.paragraphs, fromLeft: offset > 0, isBold: source.isBold,
                        isHeader: source.isHeader, beginsWithListSign: source.beginsWithListSign, span: span,
                        pageSeam: source.pageSeam)
                    cells[column] = cell
                    if source.rowSpan > 1 {
                        cell.fromAbove = true
                        reaching[column] = (cell, source.rowSpan - 1)
                    }
                    column += 1
                }
            }
            takeReaching()
            // Cells that reach down behind the row's own end.
            while column < width {
                takeReaching()
                column += 1
            }
            rows.append(Row(cells: cells, firstLine: row.firstLine, lastLine: row.lastLine, page: row.page, mayGoOn: row.mayGoOn, confidence: row.confidence))
        }
    }

    /// Columns of the widest row, those included into which cells reach down from above.
    private static func width(of grid: GridTable) -> Int {
        var reaching = [Int](repeating: 0, count: HTMLTableReader.mostColumns), widest = 0
        for row in grid.rows {
            var column = 0
            func takeReaching() {
                while column < reaching.count, reaching[column] > 0 {
                    reaching[column] -= 1
                    column += 1
                }
            }
            for cell in row.cells {
                takeReaching()
                for offset in 0..<max(1, cell.columnSpan) {
                    guard column < reaching.count, offset == 0 || reaching[column] == 0 else { break }
                    reaching[column] = max(0, cell.rowSpan - 1)
                    column += 1
                }
            }
            widest = max(widest, column)
            while column < reaching.count {
                reaching[column] = max(0, reaching[column] - 1)
                column += 1
            }
        }
        return widest
    }

    /// Makes every row this wide; what is cut off is empty.
    mutating func widen(to count: Int) {
        guard count > width else { return }
        for row in rows.indices { rows[row].cells += [Cell](repeating: Cell(), count: count - width) }
        width = count
    }

    /// Columns without a word in any row come from stray tabs.
    mutating func dropEmptyColumns() {
        let kept = (0..<width).filter { column in rows.contains { !$0.cells[column].isEmpty } }
        guard kept.count < width, !kept.isEmpty else { return }
        for row in rows.indices { rows[row].cells = kept.map { rows[row].cells[$0] } }
        width = kept.count
    }
}
