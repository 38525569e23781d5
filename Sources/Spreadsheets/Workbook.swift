/// A workbook as values: what stands in which cell, and how it looks. ``WorkbookWriter`` makes its bytes.
public struct Workbook: Sendable, Equatable {
    public var sheets: [Sheet]
    /// Of the file's properties.
    public var title: String
    /// The day that the file gives as that of its making: the same values are the same bytes on every day.
    public var created: CalendarDay

    public init(title: String, sheets: [Sheet] = [], created: CalendarDay = CalendarDay(year: 2026, month: 1, day: 1)) {
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

    public init(_ name: String, heading: [String] = [], columns: [Column], rows: [[Cell]] = [], frozenColumns: Int = 0, hasFilter: Bool = true) {
        self.name = name
        self.heading = heading
        self.columns = columns
        self.rows = rows
        self.frozenColumns = frozenColumns
        self.hasFilter = hasFilter
    }
}

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

    public init(_ title: String, width: Double, kind: Kind = .text) {
        self.title = title
        self.width = width
        self.kind = kind
    }
}

/// A day of the calendar.
public struct CalendarDay: Sendable, Equatable, Hashable {
    public var year: Int
    public var month: Int
    public var day: Int

    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// `2026-01-15`; `nil` for anything else, `2026-01` too.
    public init?(iso text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        guard isReal else { return nil }
    }

    /// A day that the calendar has.
    var isReal: Bool {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...9999).contains(year) && (1...12).contains(month) && day >= 1 && day <= days[month - 1]
    }

    /// Spreadsheets count days from 1900, and have a 29 February in that year.
    var isInSpreadsheets: Bool { isReal && (year > 1900 || year == 1900 && month > 2) }

    /// `15/01/2026`.
    var shown: String { [day, month].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "/") + "/\(year)" }
}
