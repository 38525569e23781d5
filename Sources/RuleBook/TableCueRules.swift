import VietnameseText

/// Cheap cues for the cells of a flattened table (`table-cues.yaml`).
public struct TableCueRules: Sendable {
    /// What a cell may begin with.
    public struct Starts: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let deadline = Starts(rawValue: 1)
        public static let agency = Starts(rawValue: 2)
        public static let product = Starts(rawValue: 4)
        public static let verb = Starts(rawValue: 8)
        public static let person = Starts(rawValue: 16)
    }

    private var deadlineStarts = PhraseTable<Bool>()
    private var agencyStarts = PhraseTable<Bool>()
    private var productStarts = PhraseTable<Bool>()
    private var verbStarts = PhraseTable<Bool>()
    private var personStarts = PhraseTable<Bool>()
    private var deadlineWords = PhraseTable<Bool>()
    private var agencyWords = PhraseTable<Bool>()
    private var openEnds: Set<WordKey> = []
    private var numberOpens: Set<WordKey> = []
    private var numberCloses: Set<WordKey> = []
    private var openNames = PhraseTable<Bool>()
    private var tableEnds = PhraseTable<Bool>()

    public init(_ layers: RuleLayers) throws(RuleError) {
        for root in layers.nodes("table-cues.yaml") {
            for (key, value) in try root.entries(allowed: ["starts", "words", "open-ends", "number-opens", "number-closes", "open-names", "table-ends"]) {
                switch key {
                case "starts": try readStarts(value)
                case "words":
                    for (name, list) in try value.entries(allowed: ["deadline", "agency"]) {
                        if name == "deadline" { try deadlineWords.insert(list, value: true) } else { try agencyWords.insert(list, value: true) }
                    }
                case "open-ends": try Self.readLastWords(value, into: &openEnds)
                case "number-opens": try Self.readLastWords(value, into: &numberOpens)
                case "number-closes": try Self.readLastWords(value, into: &numberCloses)
                case "open-names": try openNames.insert(value, value: true)
                default: try tableEnds.insert(value, value: true)
                }
            }
        }
    }

    /// The last word of a phrase is the one that stands at a line's end.
    private static func readLastWords(_ node: RuleNode, into keys: inout Set<WordKey>) throws(RuleError) {
        for member in try node.list() {
            if let key = TokenizedText(try member.string()).tokens.last?.key { keys.insert(key) }
        }
    }

    private mutating func readStarts(_ node: RuleNode) throws(RuleError) {
        for (name, list) in try node.entries(allowed: ["deadline", "agency", "products", "verb", "person"]) {
            switch name {
            case "deadline": try deadlineStarts.insert(list, value: true)
            case "agency": try agencyStarts.insert(list, value: true)
            case "person": try personStarts.insert(list, value: true)
            case "products": try productStarts.insert(list, value: true)
            default: try verbStarts.insert(list, value: true)
            }
        }
    }

    /// What the words from a token on may begin.
    public func starts(in tokens: [Token], at index: Int) -> Starts {
        var result: Starts = []
        if deadlineStarts.longestMatch(in: tokens, at: index) != nil { result.insert(.deadline) }
        if agencyStarts.longestMatch(in: tokens, at: index) != nil { result.insert(.agency) }
        if productStarts.longestMatch(in: tokens, at: index) != nil { result.insert(.product) }
        if verbStarts.longestMatch(in: tokens, at: index) != nil { result.insert(.verb) }
        // Names are written with capitals; `hà`, `mai`, `cao` are words.
        if index < tokens.count, tokens[index].letterCase != .lower, personStarts.longestMatch(in: tokens, at: index) != nil {
            result.insert(.person)
        }
        return result
    }

    /// How many tokens the deadline word that begins here covers; 0 where none does.
    public func deadlineWord(in tokens: [Token], at index: Int) -> Int {
        deadlineWords.longestMatch(in: tokens, at: index)?.range.count ?? 0
    }

    /// How many tokens the agency word that begins here covers; 0 where none does.
    public func agencyWord(in tokens: [Token], at index: Int) -> Int {
        agencyWords.longestMatch(in: tokens, at: index)?.range.count ?? 0
    }

    /// A line that ends in this word goes on in the next one.
    public func isOpenEnd(_ key: WordKey) -> Bool { openEnds.contains(key) }

    /// A line that ends in this word goes on in the next one where that begins with a number.
    public func opensNumber(_ key: WordKey) -> Bool { numberOpens.contains(key) }

    /// The last two words of a line are whole although the last one alone wants a number: `hằng quý`.
    public func closesNumber(_ key: WordKey) -> Bool { numberCloses.contains(key) }

    /// A name that wants another word ends right before this place (`Chi nhánh` | `Điện lực`).
    public func endsInOpenName(_ tokens: [Token], before index: Int) -> Bool {
        for start in max(0, index - 3)..<index {
            if let match = openNames.longestMatch(in: tokens, at: start, limit: index), match.range.upperBound == index { return true }
        }
        return false
    }

    /// A phrase that a deadline or agency begins with lies across this place: its first word before it, its last behind.
    public func bridges(in tokens: [Token], at index: Int) -> Bool {
        guard index > 0 else { return false }
        for start in max(0, index - 2)..<index {
            if let match = deadlineStarts.longestMatch(in: tokens, at: start), match.range.upperBound > index { return true }
            if let match = agencyStarts.longestMatch(in: tokens, at: start), match.range.upperBound > index { return true }
        }
        return false
    }

    /// A line with these tokens stands behind the table.
    public func endsTable(_ tokens: [Token]) -> Bool { tableEnds.longestMatch(in: tokens, at: 0) != nil }
}
