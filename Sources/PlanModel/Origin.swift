/// Where in the source something stands.
public struct Origin: Sendable, Equatable {
    public enum Layout: String, Sendable, CaseIterable { case outline, table }

    /// Counted from 1; `nil` where the format knows no pages.
    public var page: Int?
    /// First and last source line, counted from 1.
    public var firstLine: Int
    public var lastLine: Int
    public var layout: Layout
    /// Where the words stand on their pages: one box for each printed line, its words of this field only, and two
    /// where words of another field stand between. Empty where the format knows no pages.
    public var boxes: [PageBox] = []
    /// Where the first line stands in a format that has paragraphs and cells in place of pages.
    public var place: Place?
    /// The words as printed, where the value is made from them: `ngày 15 tháng 01 năm 2026` for `2026-01-15`.
    public var words: String?

    /// Counted from 1.
    public struct Place: Sendable, Equatable {
        /// Paragraph of the body, or of the cell.
        public var paragraph: Int
        /// `nil` outside of tables.
        public var table: Int?
        public var row: Int?
        public var column: Int?

        public init(paragraph: Int, table: Int? = nil, row: Int? = nil, column: Int? = nil) {
            self.paragraph = paragraph
            self.table = table
            self.row = row
            self.column = column
        }
    }

    public init(
        page: Int? = nil, firstLine: Int, lastLine: Int, layout: Layout = .outline, boxes: [PageBox] = [], place: Place? = nil,
        words: String? = nil
    ) {
        self.page = page
        self.firstLine = firstLine
        self.lastLine = lastLine
        self.layout = layout
        self.boxes = boxes
        self.place = place
        self.words = words
    }
}

/// A rectangle on a page as it is displayed: points of 1/72 inch from its upper left corner, y downwards, to a tenth.
public struct PageBox: Sendable, Equatable {
    /// Counted from 1.
    public var page: Int
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    /// Rounds to a tenth.
    public init(page: Int, left: Double, top: Double, right: Double, bottom: Double) {
        func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
        self.page = page
        self.left = rounded(left)
        self.top = rounded(top)
        self.right = rounded(right)
        self.bottom = rounded(bottom)
    }
}

/// A heading of the document.
public struct Section: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case purpose, goals, tasks, organization, budget, evaluation, annex, other
    }

    public var id: String
    public var marker: String?
    public var title: String
    public var kind: Kind
    /// The id of the section that holds it; `nil` at the top.
    public var parent: String?
    public var origin: Origin

    public init(id: String, marker: String?, title: String, kind: Kind, parent: String?, origin: Origin) {
        self.id = id
        self.marker = marker
        self.title = title
        self.kind = kind
        self.parent = parent
        self.origin = origin
    }
}

/// A line of a scoring index (chấm điểm chỉ số).
public struct Score: Sendable, Equatable {
    public var id: String
    /// The marker of its group; `nil` for a group line.
    public var group: String?
    public var title: String
    public var achieved: Double
    public var max: Double
    public var reason: String?
    public var origin: Origin?

    public init(id: String, group: String?, title: String, achieved: Double, max: Double, reason: String?, origin: Origin? = nil) {
        self.id = id
        self.group = group
        self.title = title
        self.achieved = achieved
        self.max = max
        self.reason = reason
        self.origin = origin
    }
}

/// What became of the source's lines. The five counts sum to the lines that are not blank.
public struct Coverage: Sendable, Equatable {
    /// Lines whose words ended in a task, score or document field.
    public var field = 0
    public var heading = 0
    /// Header, purpose, closing words, signature: read, and in no field by design.
    public var boilerplate = 0
    /// Page numbers, running heads, repeated table heads.
    public var furniture = 0
    public var unclaimed = 0
    /// The unclaimed lines.
    public var unclaimedLines: [UnclaimedLine] = []

    public init() {}
}

public struct UnclaimedLine: Sendable, Equatable {
    public var line: Int
    public var text: String

    public init(line: Int, text: String) {
        self.line = line
        self.text = text
    }
}
