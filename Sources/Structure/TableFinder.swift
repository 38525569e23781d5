import DocumentModel
import RuleBook
import Tables
import VietnameseText

/// Finds the tables of a document, in whatever form its text has them.
public struct TableFinder: Sendable {
    private let builder: TaskTableBuilder
    private let decoder: FlattenedTableDecoder
    private let classifier: LineClassifier
    private let heads: TableHeadRules

    public init(heads: TableHeadRules, rows: TableRowRules, cues: TableCueRules, document: DocumentRules) {
        builder = TaskTableBuilder(heads: heads, rows: rows)
        decoder = FlattenedTableDecoder(heads: heads, cues: cues)
        classifier = LineClassifier(rules: document)
        self.heads = heads
    }

    private static let tt = WordKey("tt"), stt = WordKey("stt"), so = WordKey("số")

    /// `TT`, `STT`, `Số TT` alone or before another head: the first cell of most flattened tables. A cheap look
    /// that spares most bodies the search; `TT ĐU, HĐND xã` is none.
    func mayBeginHead(_ text: TokenizedText) -> Bool {
        let first = text.key(0)
        let next = first == Self.so && text.key(1) == Self.tt ? 2 : first == Self.tt || first == Self.stt ? 1 : 0
        guard next > 0 else { return false }
        return next == text.tokens.count || !heads.columns(in: text, at: next).isEmpty
    }

    /// Tables set with tabs, pipes or HTML.
    struct Delimited: Sendable {
        var taskTables: [TaskTable] = []
        /// Source lines of tables of another kind: agendas, lists of procedures.
        var otherLines: Set<Int> = []
        /// Layout tables of a head or closing: their cells as lines, to stand in place of the rows.
        var layout: [GridTable] = []

        /// All source lines that are no running text.
        var lines: Set<Int> {
            var lines = otherLines
            for table in taskTables { lines.formUnion(table.firstLine...max(table.firstLine, table.lastLine)) }
            return lines
        }
    }

    func delimited(in document: SourceDocument) -> Delimited {
        var found = Delimited()
        for grid in grids(of: document) {
            let previous = found.taskTables.last.flatMap { isFollowed($0, by: grid, in: document) ? $0 : nil }
            if let table = builder.build(grid, continuing: previous) {
                if let last = found.taskTables.last, last.firstLine == table.firstLine {
                    found.taskTables[found.taskTables.count - 1] = table
                } else {
                    found.taskTables.append(table)
                }
            } else if isLayout(grid) {
                if grid.form != .tabs { found.layout.append(grid) }
            } else if grid.form != .tabs || (grid.rows.count > 1 && (grid.rows.map(\.cells.count).max() ?? 0) > 2) {
                found.otherLines.formUnion(grid.firstLine...max(grid.firstLine, grid.lastLine))
            }
        }
        return found
    }

    /// The tables that the reader saw, or those that marks in the text draw.
    private func grids(of document: SourceDocument) -> [GridTable] {
        guard document.grids.isEmpty, document.mayHoldMarkup else { return document.grids }
        guard Self.mayHoldTables(document.text) else { return [] }
        return DelimitedTableReader().tables(in: Self.sourceLines(document, 1...max(1, document.lines.count)))
    }

    /// Flattened tables between two source lines; empty where no head of a task table stands there.
    func flattened(in document: SourceDocument, from first: Int, to last: Int) -> [TaskTable] {
        guard first >= 1, last <= document.lines.count, first <= last else { return [] }
        let lines = Self.sourceLines(document, first...last)
        var tables: [TaskTable] = [], cursor = 0
        while cursor < lines.count, let head = decoder.findHead(in: lines, from: cursor) {
            let table = decoder.decode(head, in: lines)
            if table.rows.contains(where: { $0.kind == .item }) { tables.append(table) }
            let next = table.lastLine - first + 1
            cursor = max(next, head.lines.upperBound)
        }
        return tables
    }

    private static func sourceLines(_ document: SourceDocument, _ range: ClosedRange<Int>) -> [SourceTextLine] {
        range.filter { $0 <= document.lines.count }.map { number in
            let line = document.lines[number - 1]
            return SourceTextLine(number: number, utf8: Array(document.text[line.range]), page: line.page)
        }
    }

    /// A tab, a pipe or an HTML tag occurs: a cheap look that spares most documents the search.
    private static func mayHoldTables(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            bytes.contains { $0 == 0x09 || $0 == 0x7C || $0 == 0x3C }
        }
    }

    /// Nothing but blank lines and page numbers stand between.
    private func isFollowed(_ table: TaskTable, by grid: GridTable, in document: SourceDocument) -> Bool {
        guard grid.firstLine > table.lastLine, grid.firstLine - table.lastLine < 12 else { return false }
        for number in (table.lastLine + 1)..<grid.firstLine {
            let bytes = document.text[document.lines[number - 1].range]
            guard bytes.allSatisfy({ $0 <= 0x20 || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }) else { return false }
        }
        return true
    }

    /// The grid only sets a head or a signature side by side.
    private func isLayout(_ grid: GridTable) -> Bool {
        for row in grid.rows.prefix(12) {
            for cell in row.cells {
                for paragraph in cell.paragraphs {
                    guard let line = LineCleaner().clean(Array(paragraph.text.utf8)[...], number: paragraph.firstLine, page: nil) else { continue }
                    switch classifier.role(of: line) {
                    case .nation, .motto, .recipients, .authority: return true
                    default: continue
                    }
                }
            }
        }
        return false
    }
}
