/// What a column of a task table holds.
public enum ColumnField: String, Sendable, CaseIterable {
    /// TT, STT.
    case number
    /// Nhiệm vụ, Nội dung công việc: the task's own words.
    case title
    /// Hoạt động: a second text column.
    case activity
    /// Sản phẩm, Kết quả.
    case products
    /// Cơ quan chủ trì.
    case lead
    /// Cơ quan phối hợp.
    case coordination
    /// Theo dõi, đôn đốc; Cơ quan tổng hợp.
    case monitoring
    /// Trách nhiệm thực hiện, Phân công: one column whose words tell lead from coordination.
    case assignment
    /// Thời gian thực hiện.
    case deadline
    /// A date when the work begins, where the deadline has two columns.
    case start
    /// Người phụ trách.
    case persons
    /// Mã tiêu chí.
    case criterion
    /// Kinh phí.
    case budget
    /// Ghi chú.
    case notes
    /// A column that the rules do not know; its words are kept.
    case other
}

/// A table whose rows are tasks, whatever it was made from (tabs, Markdown, HTML, flattened text, later
/// ruled cells of a PDF or DOCX). Line numbers are those of the source, counted from 1.
public struct TaskTable: Sendable, Equatable {
    public struct Column: Sendable, Equatable {
        public var field: ColumnField
        /// The head's words, breaks joined.
        public var title: String

        public init(field: ColumnField, title: String) {
            self.field = field
            self.title = title
        }
    }

    /// One printed paragraph of a cell (list items and hard breaks are paragraphs, wrapped lines are joined).
    public struct Paragraph: Sendable, Equatable {
        public var text: String
        public var firstLine: Int
        public var lastLine: Int
        /// Printed lines in it that may be paragraphs of their own: they begin with a capital or a number, and the line above
        /// was full and ends no sentence.
        public var possibleStarts: [LineStart] = []

        /// Where a printed line begins in a paragraph's text.
        public struct LineStart: Sendable, Equatable {
            /// In UTF-8.
            public var offset: Int
            public var line: Int

            public init(offset: Int, line: Int) {
                self.offset = offset
                self.line = line
            }
        }

        public init(text: String, firstLine: Int, lastLine: Int) {
            self.text = text
            self.firstLine = firstLine
            self.lastLine = lastLine
        }

        /// A paragraph for each line that may begin one.
        ///
        /// - Parameter isStart: says of the text from a line on whether one begins there.
        public func takenApart(where isStart: (String) -> Bool) -> [Paragraph] {
            var parts: [Paragraph] = []
            let utf8 = Array(text.utf8)
            var start = LineStart(offset: 0, line: firstLine)
            let starts = possibleStarts.filter { $0.offset < utf8.count && isStart(String(decoding: utf8[$0.offset...], as: UTF8.self)) }
            for next in starts + [LineStart(offset: utf8.count, line: lastLine + 1)] where next.offset > start.offset && next.offset <= utf8.count {
                let words = utf8[start.offset..<next.offset]
                parts.append(.init(text: String(decoding: words.last == 0x20 ? words.dropLast() : words, as: UTF8.self), firstLine: start.line, lastLine: max(start.line, next.line - 1)))
                start = next
            }
            return parts
        }
    }

    public struct Cell: Sendable, Equatable {
        /// Empty where the cell is.
        public var paragraphs: [Paragraph]
        /// The words stand in a row above: the cell is merged over several rows.
        public var inherited: Bool
        /// The cell is merged with its left neighbour in the same row, whose words it repeats.
        public var mergedWithLeft: Bool
        /// Letters or syllables set one below the other were put together (`TN&TK Q`): reported as ocr-suspect.
        public var mended: Bool

        public init(paragraphs: [Paragraph] = [], inherited: Bool = false, mergedWithLeft: Bool = false, mended: Bool = false) {
            self.paragraphs = paragraphs
            self.inherited = inherited
            self.mergedWithLeft = mergedWithLeft
            self.mended = mended
        }
    }

    public struct Row: Sendable, Equatable {
        public enum Kind: String, Sendable {
            /// A heading within the table (`II CẢI CÁCH THỂ CHẾ`); ``Row/title`` holds its words.
            case group
            case item
        }

        public var kind: Kind
        /// As printed without final punctuation: `II`, `8`, `09`; `nil` for a row that repeats a merged number.
        public var marker: String?
        /// Of a group row.
        public var title: String?
        /// Of an item row, one for each column of the table; empty for a group row.
        public var cells: [Cell]
        public var firstLine: Int
        public var lastLine: Int
        public var page: Int?
        /// 0 to 1.
        public var confidence: Double

        public init(
            kind: Kind, marker: String? = nil, title: String? = nil, cells: [Cell] = [], firstLine: Int, lastLine: Int,
            page: Int? = nil, confidence: Double = 1
        ) {
            self.kind = kind
            self.marker = marker
            self.title = title
            self.cells = cells
            self.firstLine = firstLine
            self.lastLine = lastLine
            self.page = page
            self.confidence = confidence
        }
    }

    public var columns: [Column]
    public var rows: [Row]
    /// A year that stands only in the head (`Thời gian (Năm 2026)`).
    public var headYear: Int?
    /// All source lines of the table, its head included.
    public var firstLine: Int
    public var lastLine: Int
    /// Lines within it that are page numbers or a repeated head.
    public var furnitureLines: [Int]

    public init(
        columns: [Column], rows: [Row], headYear: Int? = nil, firstLine: Int, lastLine: Int, furnitureLines: [Int] = []
    ) {
        self.columns = columns
        self.rows = rows
        self.headYear = headYear
        self.firstLine = firstLine
        self.lastLine = lastLine
        self.furnitureLines = furnitureLines
    }
}
