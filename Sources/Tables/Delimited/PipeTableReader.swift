import DocumentModel

/// Reads Markdown tables: `| a | b |`, with or without outer pipes and rule, and pandoc's grids (`+---+---+`).
enum PipeTableReader {
    /// The table that begins at a line, and the line behind it; `nil` where none begins there.
    static func read(_ lines: ArraySlice<SourceTextLine>, at start: Int) -> (grid: GridTable?, next: Int)? {
        let first = lines[start].utf8
        guard let shape = shape(first) else { return nil }
        let hasOuter = shape == .outer || shape == .gridRule
        if !hasOuter {
            guard shape == .inner, start + 1 < lines.endIndex, self.shape(lines[start + 1].utf8) == .rule else { return nil }
        }
        return readRows(lines, from: start, hasOuter: hasOuter, isGrid: shape == .gridRule)
    }

    private enum Shape { case outer, inner, rule, gridRule }

    /// What a line can be; `nil` for a line without a pipe.
    private static func shape(_ bytes: [UInt8]) -> Shape? {
        let text = LineBytes.trimmed(bytes[...])
        guard let first = text.first, text.count > 2 else { return nil }
        var pipes = 0, dashes = 0, others = 0, pluses = 0
        for byte in text {
            switch byte {
            case 0x7C: pipes += 1
            case 0x2D, 0x3D: dashes += 1
            case 0x2B: pluses += 1
            case 0x3A, 0x20: break
            default: others += 1
            }
        }
        if first == 0x2B, others == 0, pluses > 1, dashes > 2 { return .gridRule }
        if others == 0, dashes > 0, pipes > 0, first == 0x7C || dashes > 2 { return .rule }
        guard pipes > 0 else { return nil }
        return first == 0x7C && pipes > 1 ? .outer : .inner
    }

    private static func readRows(
        _ lines: ArraySlice<SourceTextLine>, from start: Int, hasOuter: Bool, isGrid: Bool
    ) -> (grid: GridTable?, next: Int) {
        var rows: [GridTable.Row] = []
        var furniture: [Int] = []
        var open: (cells: [GridCellText], firstLine: Int, lastLine: Int, page: Int?)?
        var headRows = 0
        var index = start, next = start, lastLine = lines[start].number

        func close() {
            guard var row = open else { return }
            open = nil
            let cells = row.cells.indices.map { InlineMarkup.finish(&row.cells[$0]) }
            rows.append(GridTable.Row(cells: cells, firstLine: row.firstLine, lastLine: row.lastLine, page: row.page))
        }

        var blank = 0
        while index < lines.endIndex {
            let line = lines[index]
            var bytes = line.utf8
            if LineBytes.isBlank(bytes) {
                blank += 1
                // Text from a word processor has blank lines between the rows.
                if blank > 3 || !hasOuter { break }
                index += 1
                continue
            }
            guard let kind = shape(bytes), kind != .inner || !hasOuter else { break }
            if blank > 0, kind != .outer, !(isGrid && kind == .gridRule) { break }
            // Behind a blank line, a row above a rule is the head of another table.
            if blank > 0, !isGrid, index + 1 < lines.endIndex, shape(lines[index + 1].utf8) == .rule { break }
            blank = 0
            if kind == .rule || kind == .gridRule {
                close()
                if headRows == 0 { headRows = rows.count }
                furniture.append(line.number)
            } else {
                // A cell with a line break in it: the row goes on until its last pipe.
                var joined = 0
                while hasOuter, !isGrid, LineBytes.trimmed(bytes[...]).last != 0x7C, joined < 20, index + 1 < lines.endIndex {
                    let following = lines[index + 1].utf8
                    let text = LineBytes.trimmed(following[...])
                    guard !text.isEmpty, text.first != 0x7C, text.last == 0x7C else { break }
                    bytes.append(0x20)
                    bytes += following
                    index += 1
                    joined += 1
                }
                let pieces = split(bytes, hasOuter: hasOuter)
                if !isGrid { close() }
                if open == nil { open = ([], line.number, line.number, line.page) }
                for (column, piece) in pieces.prefix(HTMLTableReader.mostColumns).enumerated() {
                    while open.map({ $0.cells.count <= column }) ?? false { open?.cells.append(GridCellText()) }
                    // Wrapped lines of a grid cell are one paragraph; a blank one ends it.
                    if isGrid, LineBytes.isBlank(piece) { open?.cells[column].breakParagraph() }
                    open?.cells[column].append(0x20, line: line.number)
                    guard var text = open?.cells[column] else { continue }
                    open?.cells[column] = GridCellText()
                    InlineMarkup.append(piece, to: &text, line: line.number, isPipe: true)
                    open?.cells[column] = text
                }
                open?.lastLine = lines[index].number
            }
            lastLine = lines[index].number
            index += 1
            next = index
        }
        close()
        if headRows > 0 {
            for row in 0..<min(headRows, rows.count) {
                for cell in rows[row].cells.indices { rows[row].cells[cell].isHeader = true }
            }
        }
        guard !rows.isEmpty, rows.contains(where: { $0.cells.count > 1 }) else { return (nil, next) }
        return (
            GridTable(
                form: .pipes, rows: rows, firstLine: lines[start].number, lastLine: lastLine, furnitureLines: furniture),
            next
        )
    }

    /// The cells of a row, cut at pipes that no backslash escapes.
    private static func split(_ bytes: [UInt8], hasOuter: Bool) -> [ArraySlice<UInt8>] {
        let text = LineBytes.trimmed(bytes[...])
        var cells: [ArraySlice<UInt8>] = []
        var start = text.startIndex, index = start
        while index < text.endIndex {
            if text[index] == 0x5C {
                index += 2
                continue
            }
            if text[index] == 0x7C {
                cells.append(text[start..<index])
                start = index + 1
            }
            index += 1
        }
        if start < text.endIndex || !hasOuter { cells.append(text[min(start, text.endIndex)...]) }
        if hasOuter, text.first == 0x7C, !cells.isEmpty { cells.removeFirst() }
        return cells
    }
}
