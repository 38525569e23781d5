import DocumentModel
import VietnameseText

/// A table of one or more pages with its words, before it becomes lines of a document.
public struct LaidTable: Sendable, Equatable {
    /// Where the table stands on one page.
    public struct Part: Sendable, Equatable {
        /// Counted from 1.
        public var page: Int
        public var box: Box
        /// Indices in ``PageWords/words`` of what the table holds, a repeated head included.
        public var words: [Int]
    }

    struct Cell: Equatable {
        var column: Int
        var columnSpan: Int
        var rowSpan: Int
        /// Of more than one page where the cell is cut.
        var lines: [CellLine]
        /// Of the part on the page where the cell ends.
        var box: Box
        var pageSeam: GridTable.PageSeam?
        /// Its first line begins with the dash of a name that the page break cut: `Văn phòng` / `- Thống kê`.
        var beginsInName = false
    }

    struct Row: Equatable {
        var cells: [Cell]
        var page: Int
        var box: Box
        /// The first row of a page that may be the rest of the row above.
        var mayGoOn = false
        /// A cell that reaches down into it over the page break is known only by the row's empty one.
        var sharesByGuess = false
        /// Lines of a repeated head that stand above this row, row by row.
        var repeatedHead: [CellLine] = []
    }

    /// In the order of the pages, never empty.
    public internal(set) var parts: [Part]
    var columnCount: Int
    var rows: [Row]
    /// How sure it is where the rows begin, 0 to 1; below 1 where no rules were drawn between them.
    public internal(set) var confidence: Double
}

extension LaidTable {
    /// Appends the table's lines to a document, cell by cell, and says where they stand.
    ///
    /// The lines of a cell follow each other, also those behind a page break, so that every paragraph is a run of
    /// lines. For the same reason a row and the first row of the next page that may be its rest take turns, column
    /// by column. The lines of a repeated head are furniture.
    @discardableResult
    public func emit(into builder: inout DocumentBuilder) -> GridTable {
        let first = builder.nextLine
        let pitch = LinePitch(rows).usual
        var furniture: [Int] = []
        var result: [GridTable.Row] = []
        var index = 0
        while index < rows.count {
            let count = index + 1 < rows.count && rows[index + 1].mayGoOn ? 2 : 1
            for row in rows[index..<(index + count)] {
                for line in row.repeatedHead { furniture.append(builder.append(line.words, page: line.page, layout: LineLayout(part: .furniture))) }
            }
            var emitted = rows[index..<(index + count)].map { Emitted(row: $0, line: builder.nextLine) }
            for column in 0..<columnCount {
                for offset in 0..<count {
                    guard let cell = rows[index + offset].cells.first(where: { $0.column == column }) else { continue }
                    let grid = Self.emit(cell, pitch: pitch, into: &builder)
                    emitted[offset].add(grid)
                }
            }
            result += emitted.map(\.grid)
            index += count
        }
        let grid = GridTable(
            form: .ruled, rows: result, firstLine: first, lastLine: max(first, builder.nextLine - 1), furnitureLines: furniture,
            rowConfidence: confidence)
        builder.grids.append(grid)
        return grid
    }

    private struct Emitted {
        var grid: GridTable.Row
        private var hasLines = false

        init(row: Row, line: Int) {
            grid = GridTable.Row(cells: [], firstLine: line, lastLine: line, page: row.page, mayGoOn: row.mayGoOn)
            grid.confidence = row.sharesByGuess ? 0.8 : 1
        }

        mutating func add(_ cell: GridTable.Cell) {
            grid.cells.append(cell)
            guard let first = cell.paragraphs.first, let last = cell.paragraphs.last else { return }
            grid.firstLine = hasLines ? min(grid.firstLine, first.firstLine) : first.firstLine
            grid.lastLine = hasLines ? max(grid.lastLine, last.lastLine) : last.lastLine
            hasLines = true
        }
    }

    private static func emit(_ cell: Cell, pitch: LinePitch.Usual, into builder: inout DocumentBuilder) -> GridTable.Cell {
        var result = GridTable.Cell(columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, pageSeam: cell.pageSeam)
        guard let opening = cell.lines.first else { return result }
        let inList = !cell.beginsInName && ListSigns.length(opening.text, at: 0) > 0
        result.beginsWithListSign = inList
        result.isBold = cell.lines.allSatisfy(\.isBold)
        var text: [UInt8] = [], start = 0, end = 0
        var possible: [TaskTable.Paragraph.LineStart] = []
        func close() {
            let dash = cell.beginsInName && result.paragraphs.isEmpty ? text.prefix { $0 != 0x20 } : []
            for (index, part) in ListSigns.split(text).enumerated() {
                let whole = index == 0 && !dash.isEmpty ? dash + [0x20] + part : part
                result.paragraphs.append(.init(text: String(decoding: whole, as: UTF8.self), firstLine: start, lastLine: end))
                // Only while its offsets are those of the lines.
                if Array(whole) == text { result.paragraphs[result.paragraphs.count - 1].possibleStarts = possible }
            }
            text = []
            possible = []
        }
        for (index, line) in cell.lines.enumerated() {
            let above = index == 0 ? nil : cell.lines[index - 1]
            let seam = above.map { LineBreak.between($0, line, inList: inList, pitch: pitch.points(besideHeight: max($0.box.height, line.box.height))) } ?? .paragraph
            if seam == .paragraph { close() }
            end = builder.append(
                line.words, page: line.page,
                layout: LineLayout(part: .cell, startsParagraph: seam == .paragraph, isBold: line.isBold))
            if text.isEmpty { start = end } else if seam == .space {
                text.append(0x20)
                if let above, LineBreak.mayEndParagraph(above, line) { possible.append(.init(offset: text.count, line: end)) }
            }
            text += line.text
        }
        close()
        return result
    }
}
