/// One deadline of a deadline field; kinds and keys are those of PLAN-JSON, "Deadline items".
public struct DeadlineItem: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// From `start` to `end`: Quý I/2023; Trong năm.
        case period
        /// Not later than `date` (`inclusive`), or before it: Chậm nhất là ngày …; Trước ….
        case by
        /// On `date`.
        case on
        /// Thường xuyên.
        case ongoing
        /// Every `every`: Định kỳ hàng tháng.
        case recurring
        /// When `condition` holds: Sau khi …; Theo kế hoạch ….
        case conditional
        /// Words that the grammar does not understand.
        case unparsed
    }

    public enum Recurrence: String, Sendable, CaseIterable {
        case day, week, month, quarter, halfYear, nineMonths, year, unstated
    }

    public var kind: Kind
    /// The whole clause with its action, as printed.
    public var text: String
    /// What falls due then: `ban hành kế hoạch`.
    public var action: String?
    /// ISO dates, of a `period`.
    public var start: String?
    public var end: String?
    /// ISO date, of `by` and `on`.
    public var date: String?
    /// Of `by`: the day itself still counts.
    public var inclusive: Bool?
    /// Of `recurring`.
    public var every: Recurrence?
    /// Of `recurring` with a day of the year: `--11-15`.
    public var monthDay: String?
    /// Of `conditional`: the words of the condition.
    public var condition: String?
    /// The year is the plan's, not printed.
    public var yearInferred: Bool

    public init(
        kind: Kind, text: String, action: String? = nil, start: String? = nil, end: String? = nil, date: String? = nil,
        inclusive: Bool? = nil, every: Recurrence? = nil, monthDay: String? = nil, condition: String? = nil,
        yearInferred: Bool = false
    ) {
        self.kind = kind
        self.text = text
        self.action = action
        self.start = start
        self.end = end
        self.date = date
        self.inclusive = inclusive
        self.every = every
        self.monthDay = monthDay
        self.condition = condition
        self.yearInferred = yearInferred
    }
}
