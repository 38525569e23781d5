import DocumentModel
import VietnameseText

/// Writes a flow of paragraphs and tables into the one buffer of a ``SourceDocument``: a line is a paragraph, or the
/// part of one between breaks that the writer set.
struct FlowWriter {
    private struct Line {
        var paragraph: FlowParagraph
        var index: Int
        var place: LineLayout.Place
        var isFirst: Bool
    }

    private var lines: [Line] = []
    private var grids: [GridTable] = []
    /// For each grid, row and cell the lines of its paragraphs.
    private var cellLines: [[[[ClosedRange<Int>]]]] = []
    private var paragraphCount = 0
    private var capitals = LegacyRuns.Capitals.asShown
    private var tableCount = 0

    /// - Parameters:
    ///   - pageCount: `nil` where the format knows no pages.
    static func document(
        _ blocks: [FlowBlock], name: String, format: String, encoding: String? = nil, byteCount: Int, pageCount: Int? = nil,
        remarks: [SourceDocument.Remark] = [], capitals: LegacyRuns.Capitals
    ) -> SourceDocument {
        var writer = FlowWriter()
        writer.capitals = capitals
        for block in blocks { writer.add(block) }
        return writer.finish(
            SourceDocument(
                name: name, format: format, encoding: encoding, byteCount: byteCount, text: [], lines: [], pageCount: pageCount, remarks: remarks))
    }

    private mutating func add(_ block: FlowBlock) {
        switch block {
        case .paragraph(let paragraph):
            paragraphCount += 1
            add(paragraph, at: .init(paragraph: paragraphCount))
        case .table(let table) where table.isFrame:
            for row in table.rows {
                for cell in row.cells {
                    for block in cell.blocks { add(block) }
                }
            }
        case .table(let table): add(table)
        }
    }

    /// - Returns: the numbers of its lines; `nil` where it has none.
    @discardableResult
    private mutating func add(_ paragraph: FlowParagraph, at place: LineLayout.Place) -> ClosedRange<Int>? {
        let first = lines.count + 1
        for index in paragraph.lines.indices {
            lines.append(Line(paragraph: paragraph, index: index, place: place, isFirst: index == 0))
        }
        return lines.count >= first ? first...lines.count : nil
    }

    private mutating func add(_ table: FlowTable) {
        tableCount += 1
        let number = tableCount, firstLine = lines.count + 1
        var rows: [GridTable.Row] = [], ranges: [[[ClosedRange<Int>]]] = []
        for (rowIndex, row) in table.rows.enumerated() {
            let rowLine = lines.count + 1
            var cells: [GridTable.Cell] = [], rowRanges: [[ClosedRange<Int>]] = []
            for cell in row.cells {
                var cellRanges: [ClosedRange<Int>] = []
                let paragraphs = cell.paragraphs.filter { !$0.isEmpty }
                for (index, paragraph) in paragraphs.enumerated() {
                    var paragraph = paragraph
                    if paragraph.part == .body { paragraph.part = .cell }
                    paragraph.lines = HardBreaks.joined(paragraph.lines)
                    let place = LineLayout.Place(paragraph: index + 1, table: number, row: rowIndex + 1, column: cell.column)
                    if let range = add(paragraph, at: place) { cellRanges.append(range) }
                }
                cells.append(GridTable.Cell(
                    columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, isHeader: cell.isHeader,
                    isBold: !paragraphs.isEmpty && paragraphs.allSatisfy(\.isBold)))
                rowRanges.append(cellRanges)
            }
            // A row of empty cells has a line all the same, so that rows keep their order.
            if lines.count < rowLine {
                add(FlowParagraph(part: .cell, page: row.page), at: .init(paragraph: 1, table: number, row: rowIndex + 1, column: 1))
            }
            rows.append(GridTable.Row(cells: cells, firstLine: rowLine, lastLine: lines.count, page: row.page))
            ranges.append(rowRanges)
        }
        guard !rows.isEmpty else { return }
        grids.append(GridTable(form: .ruled, rows: rows, firstLine: firstLine, lastLine: lines.count))
        cellLines.append(ranges)
    }

    private func finish(_ empty: SourceDocument) -> SourceDocument {
        var document = empty
        let converted = LegacyRuns(lines.map { line in
            let label = line.isFirst ? line.paragraph.label : ""
            return (label.isEmpty ? [] : [.init(text: Array(label.utf8) + [0x20], font: .unicode)]) + line.paragraph.lines[line.index]
        }, capitals: capitals)
        if converted.convertedLines > 0 { document.remarks.append(.init(kind: .convertedLines, count: converted.convertedLines)) }
        document.lines.reserveCapacity(lines.count)
        for (line, runs) in zip(lines, converted.paragraphs) {
            let start = document.text.count
            for run in runs {
                // A line of the source is a line of the buffer, whatever the file holds.
                for byte in run { document.text.append(byte == 0x0A || byte == 0x0C || byte == 0x0B ? 0x20 : byte) }
            }
            document.lines.append(.init(
                range: start..<document.text.count, page: line.paragraph.page,
                layout: LineLayout(
                    part: line.paragraph.part, place: line.place, startsParagraph: line.isFirst && line.paragraph.startsForCertain ? true : nil, isBold: line.paragraph.isBold,
                    indent: line.paragraph.indent, headingLevel: line.paragraph.headingLevel)))
            document.text.append(0x0A)
        }
        document.grids = grids
        for index in document.grids.indices { fill(&document.grids[index], cellLines[index], document) }
        return document
    }

    private func fill(_ grid: inout GridTable, _ ranges: [[[ClosedRange<Int>]]], _ document: SourceDocument) {
        for row in ranges.indices {
            for cell in ranges[row].indices {
                for lines in ranges[row][cell] {
                    for line in lines {
                        let words = CellWords.paragraphs(document.text[document.lines[line - 1].range])
                        if grid.rows[row].cells[cell].paragraphs.isEmpty, let first = words.first {
                            grid.rows[row].cells[cell].beginsWithListSign = first.hadListSign
                        }
                        grid.rows[row].cells[cell].paragraphs += words.map { .init(text: $0.text, firstLine: line, lastLine: line) }
                    }
                }
            }
        }
    }
}
