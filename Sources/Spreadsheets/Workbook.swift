import PlanModel

/// A workbook as values: what stands in which cell, and how it looks. ``WorkbookWriter`` makes its bytes.
public struct Workbook: Sendable, Equatable {
    public var sheets: [Sheet]
    /// Of the file's properties.
    public var title: String
    /// The day that the file gives as that of its making: the same values are the same bytes on every day.
    public var created: CalendarDay

    /// 1 January 2026.
    public static let firstDay = CalendarDay(number: 20_454)

    public init(title: String, sheets: [Sheet] = [], created: CalendarDay = Self.firstDay) {
        self.title = title
        self.sheets = sheets
        self.created = created
    }
}

/// One table: lines of heading, the titles of the columns, rows.
public struct Sheet: Sendable, Equatable {
    /// Made fit by the writer: 31 characters, none of `[]:*?/\`, no name twice.
    public var name: String
    /// Lines above the table; the first is set larger.
    public var heading: [String]
    public var columns: [Column]
    /// Cells, one for each column; those that are left out are empty.
    public var rows: [[Cell]]
    /// Columns on the left that stay where one scrolls.
    public var frozenColumns: Int
    public var hasFilter: Bool
    /// Above each printed page; the sheet itself does not show it.
    public var pageHead: String?
    /// Columns behind these are not printed; `nil`: all are.
    public var printedColumns: Int?

    public init(
        _ name: String, heading: [String] = [], columns: [Column], rows: [[Cell]] = [], frozenColumns: Int = 0, hasFilter: Bool = true,
        pageHead: String? = nil, printedColumns: Int? = nil
    ) {
        self.name = name
        self.heading = heading
        self.columns = columns
        self.rows = rows
        self.frozenColumns = frozenColumns
        self.hasFilter = hasFilter
        self.pageHead = pageHead
        self.printedColumns = printedColumns
    }
}

/// A column's title and look.
public struct Column: Sendable, Equatable {
    public enum Kind: Sendable {
        /// Set from the left.
        case text
        /// Set in the middle: short codes and signs.
        case mark
        case number
        /// A number from 0 to 1, shown as per cent.
        case share
        case date
    }

    public var title: String
    /// In characters of the usual size.
    public var width: Double
    public var kind: Kind
    /// Where no row has a value in it, it is there and not shown: what reads the sheet finds each column in its place.
    public var isHiddenWhereEmpty: Bool

    public init(_ title: String, width: Double, kind: Kind = .text, isHiddenWhereEmpty: Bool = false) {
        self.title = title
        self.width = width
        self.kind = kind
        self.isHiddenWhereEmpty = isHiddenWhereEmpty
    }
}
