import DocumentModel
import Testing
@testable import Tables

/// No cell's words are lost when spans are laid out.
@Suite struct GridMatrixTests {
    /// Cells as `text`, columns x rows that they cover.
    private static func grid(_ rows: [[(String, Int, Int)]]) -> GridTable {
        GridTable(
            form: .html,
            rows: rows.enumerated().map { number, cells in
                GridTable.Row(
                    cells: cells.map { text, columns, rows in
                        .init(paragraphs: text.isEmpty ? [] : [.init(text: text, firstLine: number + 1, lastLine: number + 1)], columnSpan: columns, rowSpan: rows)
                    }, firstLine: number + 1, lastLine: number + 1)
            }, firstLine: 1, lastLine: rows.count)
    }

    private static func show(_ matrix: GridMatrix) -> [String] {
        matrix.rows.map { $0.cells.map { ($0.fromAbove ? "^" : "") + ($0.fromLeft ? "<" : "") + $0.text }.joined(separator: " | ") }
    }

    @Test func cellsPushedOverTheEdgeMakeTheGridWider() {
        let matrix = GridMatrix(Self.grid([[("1", 1, 2), ("a", 1, 1)], [("b", 1, 1), ("c", 1, 1)]]))
        #expect(Self.show(matrix) == ["1 | a | ", "^1 | b | c"])
    }

    @Test func aWideCellMeetsOneFromAbove() {
        let matrix = GridMatrix(Self.grid([[("1", 1, 1), ("a", 1, 2)], [("b", 2, 1), ("c", 1, 1)]]))
        #expect(Self.show(matrix) == ["1 | a | ", "b | ^a | c"])
    }

    @Test func wordsBeyondTheLastColumnStayInIt() {
        let most = HTMLTableReader.mostColumns
        let matrix = GridMatrix(Self.grid([Array(repeating: ("x", 1, 2), count: most), [("y", 1, 1)]]))
        #expect(matrix.width == most)
        #expect(matrix.rows[1].cells.last?.text == "x y")
    }
}
