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

    /// How the first line of a cell below a page break stands to the last line of the cell above it, by their places.
    public enum PageSeam: Sendable, Equatable {
        /// The line above had no room for the next word: if the row was cut, the sentence goes on.
        case wrapped
        /// As `wrapped`, within a word or number: `36-` / `KH/HU`.
        case insideWord
        /// The line above had room for the next word: if the row was cut, a new paragraph begins.
        case paragraph
        /// The cell above had room for more lines: the row was not cut here.
        case apart
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
        /// In a row that may go on with the one above (``Row/mayGoOn``): what the place of the words says.
        public var pageSeam: PageSeam?

        public init(
            paragraphs: [TaskTable.Paragraph] = [], columnSpan: Int = 1, rowSpan: Int = 1, isHeader: Bool = false,
            isBold: Bool = false, beginsWithListSign: Bool = false, pageSeam: PageSeam? = nil
        ) {
            self.paragraphs = paragraphs
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.isHeader = isHeader
            self.isBold = isBold
            self.beginsWithListSign = beginsWithListSign
            self.pageSeam = pageSeam
        }
    }

    public struct Row: Sendable, Equatable {
        /// The cells that begin in this row, left to right; those that reach down from above are not repeated.
        public var cells: [Cell]
        public var firstLine: Int
        public var lastLine: Int
        public var page: Int?
        /// The first row of a page that may be the rest of the row above: without a number of its own.
        public var mayGoOn: Bool
        /// How sure it is which cells the row has, 0 to 1; below 1 where a merged one was told from an empty one.
        public var confidence = 1.0

        public init(cells: [Cell], firstLine: Int, lastLine: Int, page: Int? = nil, mayGoOn: Bool = false) {
            self.cells = cells
            self.firstLine = firstLine
            self.lastLine = lastLine
            self.page = page
            self.mayGoOn = mayGoOn
        }
    }

    public var form: Form
    public var rows: [Row]
    /// All source lines of the grid.
    public var firstLine: Int
    public var lastLine: Int
    /// Lines within it that are no part of a row: page numbers, the rule below a Markdown head.
    public var furnitureLines: [Int]
    /// How sure it is where the rows begin, 0 to 1; below 1 where no rule and no mark divides them.
    public var rowConfidence: Double

    public init(
        form: Form, rows: [Row], firstLine: Int, lastLine: Int, furnitureLines: [Int] = [], rowConfidence: Double = 1
    ) {
        self.form = form
        self.rows = rows
        self.firstLine = firstLine
        self.lastLine = lastLine
        self.furnitureLines = furnitureLines
        self.rowConfidence = rowConfidence
    }
}
