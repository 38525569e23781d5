import DocumentModel
import VietnameseText

/// A document as a flow of paragraphs and tables, before its text lies in one buffer: what ODT and HTML have in common.
enum FlowBlock: Sendable {
    case paragraph(FlowParagraph)
    case table(FlowTable)
}

struct FlowParagraph: Sendable {
    /// A printed line of its own, where the writer broke the paragraph; one where not.
    var lines: [[LegacyRuns.Run]] = [[]]
    /// The number or sign that stands before the words: `1.`, `a)`, `-`.
    var label: String = ""
    var part = LineLayout.Part.body
    /// The file's paragraphs are those of the writer; `false` where they may be printed lines, so that the words must tell.
    var startsForCertain = true
    var isBold = false
    /// 0 where there is none.
    var headingLevel = 0
    /// Points right of the text's left edge.
    var indent: Double?
    /// `nil` where the format knows no pages.
    var page: Int?

    var isEmpty: Bool { label.isEmpty && lines.allSatisfy(\.isBlank) }
}

struct FlowTable: Sendable {
    struct Cell: Sendable {
        var blocks: [FlowBlock] = []
        /// Counted from 1.
        var column: Int
        var columnSpan = 1
        var rowSpan = 1
        var isHeader = false

        /// All paragraphs, those of tables within the cell too.
        var paragraphs: [FlowParagraph] { blocks.flatMap(\.paragraphs) }
        var holdsTable: Bool { blocks.contains { if case .table = $0 { true } else { false } } }
    }

    struct Row: Sendable {
        var cells: [Cell] = []
        var page: Int?
    }

    var rows: [Row] = []

    /// No wider table is read; what lies beyond goes into the last cell.
    static let mostColumns = 64

    /// The table only sets other tables in a frame or side by side, or draws a frame around words.
    var isFrame: Bool {
        if rows.allSatisfy({ $0.cells.count <= 1 }) { return true }
        guard rows.contains(where: { $0.cells.contains(where: \.holdsTable) }) else { return false }
        return rows.count == 1
    }
}

extension FlowBlock {
    var paragraphs: [FlowParagraph] {
        switch self {
        case .paragraph(let paragraph): [paragraph]
        case .table(let table): table.rows.flatMap(\.cells).flatMap(\.paragraphs)
        }
    }
}

extension [FlowBlock] {
    /// All paragraphs as what stands beside the text.
    var furniture: [FlowBlock] {
        flatMap(\.paragraphs).map { paragraph in
            var paragraph = paragraph
            paragraph.part = .furniture
            return .paragraph(paragraph)
        }
    }
}

extension FlowTable.Row {
    /// Appends a cell behind the others. Beyond the widest table's bounds the words go into the last cell.
    ///
    /// - Returns: false where the cell has become part of the last one.
    @discardableResult
    mutating func append(_ cell: FlowTable.Cell) -> Bool {
        var cell = cell
        if cell.column > FlowTable.mostColumns {
            guard cells.isEmpty else {
                cells[cells.count - 1].blocks += cell.blocks
                return false
            }
            // Cells of the rows above take up the whole row.
            cell.column = FlowTable.mostColumns
        }
        cell.columnSpan = min(max(1, cell.columnSpan), FlowTable.mostColumns - cell.column + 1)
        cells.append(cell)
        return true
    }
}
