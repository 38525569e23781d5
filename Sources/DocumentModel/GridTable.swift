/// A grid as printed: what a table is before anyone knows what its columns mean.
///
/// Tabs, Markdown, HTML, and the ruled cells of a PDF or DOCX all come into this form; ``TaskTableBuilder``
/// gives it meaning.
public struct GridTable: Sendable, Equatable {
    public enum Form: String, Sendable {
        case tabs, pipes, html, ruled

        /// Merged cells are marked as such; where they are not, an empty cell may be part of the one above.
        public var marksSpans: Bool { self == .html || self == .ruled }
    }

    public struct Cell: Sendable, Equatable {
        /// Empty where the cell is.
        public var paragraphs: [TaskTable.Paragraph]
        /// Columns that the cell covers, itself included; 1 to 64.
        public var columnSpan: Int
        /// Rows that the cell covers, itself included; `Int.max` for all rows below. Never trusted beyond the grid.
        public var rowSpan: Int
        /// Marked as a head (`<th>`, above a Markdown rule).
        public var isHeader: Bool
        /// All its words are bold.
        public var isBold: Bool
        /// A list sign stood before its first word, so that it is no rest of the cell above.
        public var beginsWithListSign: Bool

        public init(
            paragraphs: [TaskTable.Paragraph] = [], columnSpan: Int = 1, rowSpan: Int = 1, isHeader: Bool = false,
            isBold: Bool = false, beginsWithListSign: Bool = false
        ) {
            self.paragraphs = paragraphs
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.isHeader = isHeader
            self.isBold = isBold
            self.beginsWithListSign = beginsWithListSign
        }
    }

    public struct Row: Sendable, Equatable {
        /// The cells that begin in this row, left to right; those that reach down from above are not repeated.
        public var cells: [Cell]
        public var firstLine: Int
        public var lastLine: Int
        public var page: Int?

        public init(cells: [Cell], firstLine: Int, lastLine: Int, page: Int? = nil) {
            self.cells = cells
            self.firstLine = firstLine
            self.lastLine = lastLine
            self.page = page
        }
    }

    public var form: Form
    public var rows: [Row]
    /// All source lines of the grid.
    public var firstLine: Int
    public var lastLine: Int
    /// Lines within it that are no part of a row: page numbers, the rule below a Markdown head.
    public var furnitureLines: [Int]

    public init(form: Form, rows: [Row], firstLine: Int, lastLine: Int, furnitureLines: [Int] = []) {
        self.form = form
        self.rows = rows
        self.firstLine = firstLine
        self.lastLine = lastLine
        self.furnitureLines = furnitureLines
    }
}
