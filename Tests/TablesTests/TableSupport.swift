import DocumentModel
import RuleBook
import Testing
@testable import Tables

/// Lines of a text; `⇥` stands for a tab so that tables are readable in the tests.
func lines(_ text: String) -> [SourceTextLine] {
    // Scalars, not characters: "\r\n" is one of those.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
        SourceTextLine(number: index + 1, text: String(String(line).map { $0 == "⇥" ? "\t" : $0 }))
    }
}

func grids(_ text: String) -> [GridTable] { DelimitedTableReader().tables(in: lines(text)) }

/// Read once: parsing the rules takes longer than the tests.
private let sharedBuilder = Result {
    let layers = RuleLayers()
    return TaskTableBuilder(heads: try TableHeadRules(layers), rows: try TableRowRules(layers))
}

func builder() throws -> TaskTableBuilder { try sharedBuilder.get() }

/// The task tables of a text, as the product reads it when nothing but page furniture lies between grids.
func taskTables(_ text: String) throws -> [TaskTable] { try builder().build(grids(text)) }

/// `a / b | c` for the cells of each row: `/` between paragraphs, `[2x1]` for spans.
func show(_ grid: GridTable) -> [String] {
    grid.rows.map { row in
        row.cells.map { cell in
            let span = cell.columnSpan > 1 || cell.rowSpan > 1 ? "[\(cell.columnSpan)x\(cell.rowSpan == Int.max ? "*" : String(cell.rowSpan))]" : ""
            return span + cell.paragraphs.map(\.text).joined(separator: " / ")
        }.joined(separator: " | ")
    }
}

/// `# II CẢI CÁCH` for groups; for tasks the marker (`-` where it has none) and the cells behind the number,
/// `^` before an inherited cell, `<` before one merged with its left neighbour.
func show(_ table: TaskTable) -> [String] {
    table.rows.map { row in
        if row.kind == .group { return "# " + [row.marker, row.title].compactMap { $0 }.joined(separator: " ") }
        let cells = zip(table.columns, row.cells).filter { $0.0.field != .number }.map { _, cell in
            (cell.inherited ? "^" : "") + (cell.mergedWithLeft ? "<" : "") + cell.paragraphs.map(\.text).joined(separator: " / ")
        }
        return (row.marker ?? "-") + ": " + cells.joined(separator: " | ")
    }
}

func showFirst(_ text: String) throws -> [String] { try taskTables(text).first.map(show) ?? [] }
