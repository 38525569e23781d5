import DocumentModel
import RuleBook
import Tables
import VietnameseText

/// A document after its structure is known: parts, outlines and task tables.
public struct StructuredDocument: Sendable {
    public var source: SourceDocument
    public var parts: DocumentParts
    /// One for each instrument, in the order of ``DocumentParts/instruments``.
    public var bodies: [Body]
    /// One for each annex.
    public var annexes: [Body]

    /// A run of text with its outline. A table stands in the outline as a block of its own; see ``Block/table``.
    public struct Body: Sendable {
        public var outline: Outline
        public var tables: [TaskTable]
        /// Source lines of tables that are no task tables.
        public var otherTableLines: [Int]

        public init(outline: Outline = Outline(), tables: [TaskTable] = [], otherTableLines: [Int] = []) {
            self.outline = outline
            self.tables = tables
            self.otherTableLines = otherTableLines
        }
    }
}

/// From a read document to its structure.
public struct DocumentStructurer: Sendable {
    private let segmenter: DocumentSegmenter
    private let joiner: ParagraphJoiner
    private let outliner: OutlineBuilder
    private let tables: TableFinder

    public init(
        document: DocumentRules, paragraphs: ParagraphRules, labels: LabelRules, headings: HeadingRules, tables: TableFinder
    ) {
        segmenter = DocumentSegmenter(rules: document)
        joiner = ParagraphJoiner(rules: paragraphs, labels: LabelFinder(rules: labels))
        outliner = OutlineBuilder(headings: headings)
        self.tables = tables
    }

    public func structure(_ source: SourceDocument) -> StructuredDocument {
        let delimited = tables.delimited(in: source)
        let parts = segmenter.parts(of: layoutLines(LineCleaner().clean(source), layout: delimited.layout), tableLines: delimited.lines)
        let bodies = parts.instruments.map { body(of: $0.body, isAnnex: false, parts: parts, source: source, delimited: delimited) }
        let annexes = parts.annexes.map { body(of: $0.lines, isAnnex: true, parts: parts, source: source, delimited: delimited) }
        return StructuredDocument(source: source, parts: parts, bodies: bodies, annexes: annexes)
    }

    /// The cells of a layout table as lines, column by column, in place of its rows.
    private func layoutLines(_ lines: [CleanLine], layout: [GridTable]) -> [CleanLine] {
        guard !layout.isEmpty else { return lines }
        var result: [CleanLine] = []
        var next = 0
        for grid in layout {
            while next < lines.count, lines[next].number < grid.firstLine {
                result.append(lines[next])
                next += 1
            }
            let own = next
            while next < lines.count, lines[next].number <= grid.lastLine { next += 1 }
            // Where a line of the source is a line of one cell, it is there with its signs and style.
            if grid.form == .ruled {
                result += ruledLines(of: grid, among: lines[own..<next])
                continue
            }
            let columns = grid.rows.map(\.cells.count).max() ?? 0
            for column in 0..<columns {
                for row in grid.rows where column < row.cells.count {
                    for paragraph in row.cells[column].paragraphs {
                        if let line = LineCleaner().clean(Array(paragraph.text.utf8)[...], number: paragraph.firstLine, page: row.page) { result.append(line) }
                    }
                }
            }
        }
        return result + lines[next...]
    }

    /// Column by column: what stands beside each other is read one below the other.
    private func ruledLines(of grid: GridTable, among lines: ArraySlice<CleanLine>) -> [CleanLine] {
        var columns: [[ClosedRange<Int>]] = []
        for row in grid.rows {
            var column = 0
            for cell in row.cells {
                while columns.count <= column { columns.append([]) }
                for paragraph in cell.paragraphs where paragraph.firstLine <= paragraph.lastLine {
                    // A line that holds several items is one all the same.
                    if columns[column].last != paragraph.firstLine...paragraph.lastLine { columns[column].append(paragraph.firstLine...paragraph.lastLine) }
                }
                column += max(1, cell.columnSpan)
            }
        }
        let numbers = Dictionary(lines.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return columns.joined().flatMap { range in range.compactMap { numbers[$0] } }
    }

    private func markCaption(_ blocks: inout [Block]) {
        guard let last = blocks.last, last.table == nil, last.marker == nil, last.headingLevel == 0, last.text.tokens.count < 40,
            !last.endsWithStop, !last.endsWithColon
        else { return }
        blocks[blocks.count - 1].isCaption = true
    }

    private func body(
        of indices: [Int], isAnnex: Bool, parts: DocumentParts, source: SourceDocument, delimited: TableFinder.Delimited
    ) -> StructuredDocument.Body {
        guard let first = indices.first, let last = indices.last else { return StructuredDocument.Body() }
        let firstLine = parts.lines[first].number, lastLine = parts.lines[last].number
        var found = delimited.taskTables.filter { $0.firstLine >= firstLine && $0.firstLine <= lastLine }
        if found.isEmpty, isAnnex || indices.contains(where: { tables.mayBeginHead(parts.lines[$0].text) }) {
            found = tables.flattened(in: source, from: firstLine, to: lastLine)
        }
        var other: [Int] = []
        var blocks: [Block] = [], run: [Int] = [], nextTable = 0
        func flush() {
            if !run.isEmpty { blocks += joiner.blocks(of: run.map { parts.lines[$0] }, roles: run.map { parts.roles[$0] }) }
            run = []
        }
        for index in indices {
            let number = parts.lines[index].number
            while nextTable < found.count, number >= found[nextTable].firstLine {
                flush()
                markCaption(&blocks)
                blocks.append(Block(table: nextTable, of: found[nextTable]))
                nextTable += 1
            }
            if nextTable > 0, number <= found[nextTable - 1].lastLine { continue }
            if delimited.otherLines.contains(number) {
                if !run.isEmpty {
                    flush()
                    markCaption(&blocks)
                }
                other.append(number)
                continue
            }
            run.append(index)
        }
        flush()
        return StructuredDocument.Body(outline: outliner.outline(of: blocks), tables: found, otherTableLines: other)
    }
}
