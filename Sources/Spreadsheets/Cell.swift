import PlanModel

/// The value of one cell and what it should look like.
public struct Cell: Sendable, Equatable {
    public enum Content: Sendable, Equatable {
        case empty
        /// Text, whatever it begins with: never a formula.
        case text(String)
        /// Text, parts of which are set off.
        case runs([TextRun])
        case number(Double)
        case date(CalendarDay)
        /// `http`, `https` and `mailto`; other addresses stay text.
        case link(text: String, address: String)
    }

    /// The ground that it stands on.
    public enum Tone: Sendable, CaseIterable {
        case plain
        /// As it should be.
        case good
        /// Said otherwise than elsewhere.
        case changed
        /// To be looked at.
        case warning
        /// Missing, or wrong.
        case error
        /// Of no concern: grey letters.
        case quiet
    }

    public var content: Content
    public var tone: Tone
    public var isBold: Bool

    public init(_ content: Content, tone: Tone = .plain, isBold: Bool = false) {
        self.content = content
        self.tone = tone
        self.isBold = isBold
    }

    public static let empty = Cell(.empty)
    public static func text(_ text: String, tone: Tone = .plain, isBold: Bool = false) -> Cell { Cell(.text(text), tone: tone, isBold: isBold) }
    /// An empty cell for `nil`.
    public static func text(_ text: String?, tone: Tone = .plain) -> Cell { text.map { Cell(.text($0), tone: tone) } ?? Cell(.empty, tone: tone) }
    public static func number(_ number: Int, tone: Tone = .plain) -> Cell { Cell(.number(Double(number)), tone: tone) }
    public static func number(_ number: Double?, tone: Tone = .plain) -> Cell { number.map { Cell(.number($0), tone: tone) } ?? .empty }
    public static func runs(_ runs: [TextRun], tone: Tone = .plain) -> Cell { Cell(.runs(runs), tone: tone) }

    /// A real date for a whole ISO date; a reduced one (`2026-01`) stays text.
    public static func date(iso text: String?, tone: Tone = .plain) -> Cell {
        guard let text else { return Cell(.empty, tone: tone) }
        return CalendarDay(text).map { Cell(.date($0), tone: tone) } ?? Cell(.text(text), tone: tone)
    }

    /// What is read in it, for the height of its row.
    var words: String {
        switch content {
        case .text(let text), .link(let text, _): text
        case .runs(let runs): runs.map(\.text).joined()
        // Never wrapped.
        case .empty, .number, .date: ""
        }
    }
}

/// A part of a cell's text.
public struct TextRun: Sendable, Equatable {
    public enum Mark: Sendable, CaseIterable {
        case none
        /// Only in this text: coloured, bold and underlined.
        case added
        /// Not in the other text: coloured and struck through.
        case removed
    }

    public var text: String
    public var mark: Mark

    public init(_ text: String, _ mark: Mark = .none) {
        self.text = text
        self.mark = mark
    }
}
