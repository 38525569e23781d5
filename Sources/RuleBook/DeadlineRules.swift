import VietnameseText

/// A unit in which plans count and repeat.
public enum DeadlineUnit: String, Sendable, CaseIterable {
    case hour, day, week, month, quarter, year
}

/// What a word or phrase does in a deadline.
public enum DeadlineWord: Sendable, Equatable {
    case unit(DeadlineUnit)
    /// A letter that stands for a unit before a number: `T12`.
    case shortUnit(DeadlineUnit)
    case before, until, within, from
    case filler
    /// `hằng`, before a unit.
    case each
    case periodically
    /// `của tháng cuối quý`, behind a day.
    case dayOf(DeadlineUnit)
    /// `hằng năm`, `năm liền kề`, behind a day or month.
    case yearly
    /// `ngày cuối cùng`.
    case namedDay
    case times
    case weekday
    case ongoing
    case wholeYear
    case firstMonths, lastMonths
    case halfYear(second: Bool)
    /// Days of a month; a last day of 0 is the month's last.
    case thirdOfMonth(first: Int, last: Int)
    case firstWeek, lastWeek
    case phase
    case schoolYear
    /// `cuối`, `đầu`: the time behind it fixes no date.
    case vaguePart
    case vague
    case conjunction
    /// Looks like a word of the grammar and is none.
    case other
}

/// How far a condition reaches.
public enum DeadlineCondition: Sendable, Equatable {
    /// Times behind it belong to it.
    case strong
    /// A firm time in the same clause outweighs it.
    case weak
    /// A condition only at the start of a clause.
    case start
}

/// Words of the deadline grammar: `Rules/deadlines.yaml`.
public struct DeadlineRules: Sendable {
    public private(set) var words = PhraseTable<DeadlineWord>()
    public private(set) var conditions = PhraseTable<DeadlineCondition>()
    /// What may follow a number of days to make a condition.
    public private(set) var afterSpan = PhraseTable<Bool>()
    public private(set) var conditionEnds = PhraseTable<Bool>()
    /// Behind `from`: a start that says nothing (`từ nay`).
    public private(set) var now = PhraseTable<Bool>()
    public private(set) var once = PhraseTable<Bool>()
    public private(set) var completion = PhraseTable<Bool>()
    public private(set) var adverbs = PhraseTable<Bool>()
    public private(set) var actions = PhraseTable<Bool>()
    /// Words after which a bare unit is a reporting period.
    public private(set) var reports = PhraseTable<Bool>()
    /// Words of repetition that state no deadline within prose: `mỗi`.
    public private(set) var loose = PhraseTable<Bool>()
    public private(set) var qualifiers = PhraseTable<Bool>()
    public private(set) var trimmed = PhraseTable<Bool>()
    public private(set) var numbers = PhraseTable<Int>()
    /// Roman numbers behind the word of a quarter, as printed and as recognition reads them; above 4 it is a slip.
    public private(set) var quarterNumbers = PhraseTable<Int>()
    /// Months, 1 to 12, of the year in which a school year begins and of the next.
    public private(set) var schoolYear = (first: 9, last: 5)

    private static let keys = [
        "units", "shortUnits", "limits", "fillers", "now", "completion", "periodic", "ongoing", "wholeYear", "firstMonths",
        "lastMonths", "halves", "thirds", "firstWeek", "lastWeek", "phases", "schoolYear", "vagueParts", "vague", "conditions",
        "adverbs", "conjunctions", "actions", "qualifiers", "trimmed", "others", "numbers", "quarterNumbers",
    ]

    public init(_ layers: RuleLayers) throws(RuleError) {
        for root in layers.nodes("deadlines.yaml") {
            // A phrase listed twice has the later meaning: a filler that is also a limit is a limit, a unit is a unit.
            let entries = try root.entries(allowed: Self.keys)
            for (key, node) in entries where key == "fillers" { try words.insert(node, value: .filler) }
            for (key, node) in entries where key != "fillers" { try read(key, node) }
        }
    }

    private mutating func read(_ key: String, _ node: RuleNode) throws(RuleError) {
        switch key {
        case "units":
            for (name, list) in try node.entries() { try words.insert(list, value: .unit(try Self.unit(name, list))) }
        case "shortUnits":
            for (name, list) in try node.entries() { try words.insert(list, value: .shortUnit(try Self.unit(name, list))) }
        case "limits":
            let limits: [(String, DeadlineWord)] = [("before", .before), ("until", .until), ("within", .within), ("from", .from)]
            try insert(node, limits)
        case "periodic": try readPeriodic(node)
        case "halves": try insert(node, [("first", .halfYear(second: false)), ("second", .halfYear(second: true))])
        case "thirds": try readThirds(node)
        case "schoolYear": try readSchoolYear(node)
        case "conditions": try readConditions(node)
        case "numbers":
            for (index, list) in try node.list().enumerated() { try numbers.insert(list, value: index + 1) }
        case "quarterNumbers": try readQuarterNumbers(node)
        case "now": try now.insert(node, value: true)
        case "completion": try completion.insert(node, value: true)
        case "adverbs": try adverbs.insert(node, value: true)
        case "actions": try actions.insert(node, value: true)
        case "qualifiers": try qualifiers.insert(node, value: true)
        case "trimmed": try trimmed.insert(node, value: true)
        default:
            guard let word = Self.plain[key] else { throw node.error("unknown key \"\(key)\"") }
            try words.insert(node, value: word)
        }
    }

    private static let plain: [String: DeadlineWord] = [
        "ongoing": .ongoing, "wholeYear": .wholeYear, "firstMonths": .firstMonths, "lastMonths": .lastMonths,
        "firstWeek": .firstWeek, "lastWeek": .lastWeek, "phases": .phase, "vagueParts": .vaguePart, "vague": .vague,
        "conjunctions": .conjunction, "others": .other,
    ]

    private mutating func readPeriodic(_ node: RuleNode) throws(RuleError) {
        for (key, list) in try node.entries() {
            switch key {
            case "each": try words.insert(list, value: .each)
            case "periodically": try words.insert(list, value: .periodically)
            case "monthDays": try words.insert(list, value: .dayOf(.month))
            case "quarterDays": try words.insert(list, value: .dayOf(.quarter))
            case "yearly": try words.insert(list, value: .yearly)
            case "namedDays": try words.insert(list, value: .namedDay)
            case "times": try words.insert(list, value: .times)
            case "weekdays": try words.insert(list, value: .weekday)
            case "once": try once.insert(list, value: true)
            case "loose": try loose.insert(list, value: true)
            case "reports": try reports.insert(list, value: true)
            default:
                throw list.error("unknown key; known here: each, periodically, monthDays, quarterDays, yearly, namedDays, times, weekdays, once, reports, loose")
            }
        }
    }

    private mutating func readConditions(_ node: RuleNode) throws(RuleError) {
        for (key, list) in try node.entries(allowed: ["strong", "anywhere", "start", "afterSpan", "ends"]) {
            switch key {
            case "strong": try conditions.insert(list, value: .strong)
            case "anywhere": try conditions.insert(list, value: .weak)
            case "start": try conditions.insert(list, value: .start)
            case "afterSpan": try afterSpan.insert(list, value: true)
            default: try conditionEnds.insert(list, value: true)
            }
        }
    }

    private mutating func readThirds(_ node: RuleNode) throws(RuleError) {
        for third in try node.list() {
            var first = 0, last = 0, phrases: RuleNode?
            for (key, value) in try third.entries(allowed: ["first", "last", "phrases"]) {
                switch key {
                case "first": first = try Self.number(value, in: 1...28)
                case "last": last = try Self.number(value, in: 0...28)
                default: phrases = value
                }
            }
            guard first > 0, let phrases else { throw third.error("expected first, last and phrases") }
            try words.insert(phrases, value: .thirdOfMonth(first: first, last: last))
        }
    }

    /// Bars among them would be choices in a phrase.
    private mutating func readQuarterNumbers(_ node: RuleNode) throws(RuleError) {
        let lists = try node.list()
        guard lists.count <= 6 else { throw node.error("expected up to six lists, of the numbers 1 to 6") }
        for (index, list) in lists.enumerated() {
            for member in try list.list() {
                let keys = TokenizedText(try member.string()).tokens.map(\.key)
                guard !keys.isEmpty else { throw member.error("expected letters or signs here") }
                quarterNumbers.insert(keys, value: index + 1)
            }
        }
    }

    private mutating func readSchoolYear(_ node: RuleNode) throws(RuleError) {
        for (key, value) in try node.entries(allowed: ["names", "firstMonth", "lastMonth"]) {
            switch key {
            case "names": try words.insert(value, value: .schoolYear)
            case "firstMonth": schoolYear.first = try Self.number(value, in: 1...12)
            default: schoolYear.last = try Self.number(value, in: 1...12)
            }
        }
    }

    private mutating func insert(_ node: RuleNode, _ lists: [(String, DeadlineWord)]) throws(RuleError) {
        for (key, list) in try node.entries(allowed: lists.map(\.0)) {
            for (name, word) in lists where name == key { try words.insert(list, value: word) }
        }
    }

    private static func unit(_ name: String, _ node: RuleNode) throws(RuleError) -> DeadlineUnit {
        guard let unit = DeadlineUnit(rawValue: name) else {
            throw node.error("\"\(name)\" is no unit; expected one of: \(DeadlineUnit.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return unit
    }

    private static func number(_ node: RuleNode, in range: ClosedRange<Int>) throws(RuleError) -> Int {
        let number = try node.int()
        guard range.contains(number) else { throw node.error("expected a number from \(range.lowerBound) to \(range.upperBound)") }
        return number
    }
}
