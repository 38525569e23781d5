import DocumentModel
import VietnameseText

/// What the heads of a task table's columns say (`table-heads.yaml`).
///
///     rules.field(of: TokenizedText("Cơ quan/đơn vị chủ trì"))            // .lead
///     rules.columns(in: TokenizedText("TT Nhiệm vụ Chủ trì Thời gian"))   // number, title, lead, deadline
public struct TableHeadRules: Sendable {
    /// A head among a run of head words.
    public struct Head: Sendable, Equatable {
        public var field: ColumnField
        /// The tokens that it covers.
        public var tokens: Range<Int>

        public init(field: ColumnField, tokens: Range<Int>) {
            self.field = field
            self.tokens = tokens
        }
    }

    private var heads = PhraseTable<ColumnField>()
    private var agencies = PhraseTable<Bool>()
    private var afterAgencies = PhraseTable<ColumnField>()
    private var groups = PhraseTable<[ColumnField]>()
    private var refusals = PhraseTable<Bool>()
    /// Words that are seldom heads, whole; of heads that no rule knows whole: by their first words, by their last, and by
    /// their last behind an agency word.
    private var likely = PhraseTable<ColumnField>(), beginnings = PhraseTable<ColumnField>(), endings = PhraseTable<ColumnField>(), agencyEndings = PhraseTable<ColumnField>()
    /// The rules without tones, for heads read from a picture; one or none.
    private var toneless: [TableHeadRules] = []

    public init(_ layers: RuleLayers) throws(RuleError) {
        for root in layers.nodes("table-heads.yaml") {
            for (key, value) in try root.entries(allowed: ["columns", "agencies", "after-agencies", "groups", "likely", "not-tasks"]) {
                switch key {
                case "columns": try Self.read(value, into: &heads)
                case "agencies": try agencies.insert(value, value: true)
                case "after-agencies": try Self.read(value, into: &afterAgencies)
                case "groups": try readGroups(value)
                case "likely": try readLikely(value)
                default: try refusals.insert(value, value: true)
                }
            }
        }
        var toneless = self
        toneless.heads = heads.toneless
        toneless.agencies = agencies.toneless
        toneless.afterAgencies = afterAgencies.toneless
        self.toneless = [toneless]
    }

    private static func read(_ node: RuleNode, into table: inout PhraseTable<ColumnField>) throws(RuleError) {
        for (name, phrases) in try node.entries(allowed: ColumnField.allCases.map(\.rawValue)) {
            guard let field = ColumnField(rawValue: name) else { continue }
            try table.insert(phrases, value: field)
        }
    }

    private mutating func readGroups(_ node: RuleNode) throws(RuleError) {
        for member in try node.list() {
            _ = try member.entries(allowed: ["over", "under"])
            guard let over = member["over"], let under = member["under"] else {
                throw member.error("a group needs `over` (phrases) and `under` (fields)")
            }
            var fields: [ColumnField] = []
            for field in try under.list() { fields.append(try field.choice(ColumnField.self)) }
            try groups.insert(over, value: fields)
        }
    }

    private mutating func readLikely(_ node: RuleNode) throws(RuleError) {
        for (key, value) in try node.entries(allowed: ["whole", "begins", "ends", "agency-ends"]) {
            switch key {
            case "whole": try Self.read(value, into: &likely)
            case "begins": try Self.read(value, into: &beginnings)
            case "ends": try Self.read(value, into: &endings)
            default: try Self.read(value, into: &agencyEndings)
            }
        }
    }

    /// The column that a head of unknown words probably names: `Thời hạn theo chỉ đạo`, `Phòng chuyên môn chủ trì`.
    ///
    /// Words with a number are not guessed at, but for times: `Kết quả năm 2025` is no product of this year.
    public func likelyField(of text: TokenizedText) -> ColumnField? {
        let words = text.tokens.count
        guard words > 0, words <= Self.longestLikely, !refuses(text) else { return nil }
        let hasNumber = text.tokens.contains(where: \.isNumber)
        func allowed(_ field: ColumnField?) -> ColumnField? { field.flatMap { hasNumber && $0 != .deadline && $0 != .start ? nil : $0 } }
        if let match = likely.longestMatch(in: text, at: 0), isCovered(text, by: match.range) { return match.value }
        if let found = allowed(beginnings.longestMatch(in: text, at: 0)?.value) { return found }
        func ending(_ table: PhraseTable<ColumnField>) -> ColumnField? {
            text.tokens.indices.lazy.compactMap { start in
                table.longestMatch(in: text, at: start).flatMap { self.isCovered(text, by: start..<$0.range.upperBound, within: start..<words) ? $0.value : nil }
            }.first
        }
        // `Nội dung phối hợp` is what is done, not who.
        if heads.longestMatch(in: text, at: 0)?.value == .title { return nil }
        if agencies.longestMatch(in: text, at: 0) != nil, let found = allowed(ending(agencyEndings)) { return found }
        return allowed(ending(endings))
    }

    private static let longestLikely = 12

    /// The column that a head cell names; `nil` where the rules do not know its words.
    ///
    /// Brackets (`(triệu đồng)`, `(năm 2026)`) and final punctuation do not matter. Several words that are no head
    /// may be one without their tones (`Nhiệm vụ cụ thế`, `Cơ quan chú trì`): so recognition reads them.
    public func field(of text: TokenizedText) -> ColumnField? {
        if let field = plainField(of: text) { return field }
        guard let toneless = toneless.first, text.tokens.lazy.filter(\.isWord).count > 1 else { return nil }
        return toneless.plainField(of: text.toneless)
    }

    private func plainField(of text: TokenizedText) -> ColumnField? {
        let found = segmentation(of: text, from: 0)
        guard found.count == 1, let only = found.first, isCovered(text, by: only.tokens) else { return nil }
        return only.field
    }

    /// The fields that the sub-heads of a two-level head may have (`Cơ quan thực hiện` over `Chủ trì | Phối hợp`);
    /// `nil` where the words are no such head. Most such heads are columns of their own where nothing stands below.
    public func fieldsUnder(_ text: TokenizedText, tokens: Range<Int>? = nil) -> [ColumnField]? {
        let range = tokens ?? 0..<text.tokens.count
        guard let match = groups.longestMatch(in: text, at: range.lowerBound, limit: range.upperBound),
            isCovered(text, by: match.range, within: range)
        else { return nil }
        return match.value
    }

    /// The heads in a joined run of head words, read so that most words are covered by fewest heads.
    ///
    /// Stops before the first word that belongs to no head, except inside brackets.
    /// - Parameters:
    ///   - start: the token to begin at.
    ///   - allowingUnknown: words that the rules do not know become columns of their own (``ColumnField/other``),
    ///     or the tail of the head before them.
    public func columns(in text: TokenizedText, at start: Int = 0, allowingUnknown: Bool = false) -> [Head] {
        resolved(segmentation(of: text, from: start, allowingUnknown: allowingUnknown))
    }

    private func segmentation(of text: TokenizedText, from start: Int, allowingUnknown: Bool = false) -> [Head] {
        let count = text.tokens.count
        guard start < count else { return [] }
        // best[i]: least cost that covers start..<i, a known head for 2; how it was reached.
        var best = [Int](repeating: Int.max, count: count + 1)
        var last = [Head?](repeating: nil, count: count + 1)
        best[start] = 0
        var end = start
        func reach(_ index: Int, cost: Int, _ head: Head?) {
            guard cost < best[index] else { return }
            best[index] = cost
            last[index] = head
            end = max(end, index)
        }
        for index in start..<count where best[index] < Int.max {
            let before = last[index]
            if let close = bracketEnd(text, at: index) {
                reach(close, cost: best[index], before.map { Head(field: $0.field, tokens: $0.tokens.lowerBound..<close) })
            }
            for head in headsStarting(in: text, at: index) { reach(head.tokens.upperBound, cost: best[index] + 2, head) }
            guard allowingUnknown else { continue }
            let isCapital = text.tokens[index].letterCase != .lower
            if let before {
                reach(index + 1, cost: best[index] + (isCapital ? 6 : 4), Head(field: before.field, tokens: before.tokens.lowerBound..<index + 1))
            }
            if isCapital { reach(index + 1, cost: best[index] + 7, Head(field: .other, tokens: index..<index + 1)) }
        }
        var result: [Head] = []
        while end > start, let head = last[end] {
            result.append(head)
            end = head.tokens.lowerBound
        }
        return result.reversed()
    }

    private func resolved(_ heads: [Head]) -> [Head] {
        let fields = Self.resolved(heads.map(\.field))
        return zip(heads, fields).map { Head(field: $1, tokens: $0.tokens) }
    }

    /// Settles what only the neighbours tell: the second `title` of a table is its `activity`
    /// (`Nhiệm vụ | Nội dung thực hiện`), an `activity` without title is the title.
    public static func resolved(_ fields: [ColumnField]) -> [ColumnField] {
        var fields = fields, seen = false
        for index in fields.indices where fields[index] == .title {
            if seen { fields[index] = fields.contains(.activity) ? .other : .activity }
            seen = true
        }
        if !seen, let activity = fields.firstIndex(of: .activity) { fields[activity] = .title }
        return fields
    }

    /// The table holds tasks: its heads name the task's words and who does it or by when, and none of them
    /// belongs to an agenda, a ranking, a list of procedures or of people.
    public func isTaskTable(_ columns: [TaskTable.Column]) -> Bool {
        let fields = columns.map(\.field)
        guard let title = fields.firstIndex(of: .title) ?? fields.firstIndex(of: .activity) else { return false }
        let telling: Set<ColumnField> = [.lead, .coordination, .assignment, .deadline, .persons, .monitoring]
        guard fields.contains(where: telling.contains) else { return false }
        // Words that happen to be heads, in a paragraph, repeat them.
        for field in [ColumnField.number, .title, .lead, .coordination, .notes]
        where fields.reduce(0, { $0 + ($1 == field ? 1 : 0) }) > 1 { return false }
        // An agenda begins with the time; a plan's table seldom does, and then it says what comes of it or who helps.
        if let time = fields.firstIndex(where: { $0 == .deadline || $0 == .start }), time < title {
            guard fields.contains(.products) || (fields.contains(.lead) && fields.contains(.coordination)) else { return false }
        }
        return !columns.contains { refuses(TokenizedText($0.title)) }
    }

    /// A head that only tables without tasks have.
    public func refuses(_ text: TokenizedText) -> Bool {
        guard let match = refusals.longestMatch(in: text, at: 0) else { return false }
        return isCovered(text, by: match.range)
    }

    // MARK: -

    /// Every head that begins at a token, of any length.
    private func headsStarting(in text: TokenizedText, at start: Int) -> [Head] {
        var found: [Head] = []
        Self.eachMatch(heads, in: text, at: start) { found.append(Head(field: $0, tokens: start..<$1)) }
        var end = start
        while let agency = agencies.longestMatch(in: text, at: end) {
            end = agency.range.upperBound
            found.append(Head(field: .lead, tokens: start..<end))
            Self.eachMatch(afterAgencies, in: text, at: end) { found.append(Head(field: $0, tokens: start..<$1)) }
            guard isSeparator(text, end) else { break }
            end += 1
        }
        return found
    }

    private static func eachMatch(
        _ table: PhraseTable<ColumnField>, in text: TokenizedText, at start: Int, _ body: (ColumnField, Int) -> Void
    ) {
        var limit = text.tokens.count
        while let match = table.longestMatch(in: text, at: start, limit: limit) {
            body(match.value, match.range.upperBound)
            limit = match.range.upperBound - 1
        }
    }

    private func isSeparator(_ text: TokenizedText, _ index: Int) -> Bool {
        text.isMark(index, ",") || text.isMark(index, "/") || text.isMark(index, "-") || text.isMark(index, ";")
            || text.key(index) == Self.and || text.key(index) == Self.or
    }

    private static let and = WordKey("và")
    private static let or = WordKey("hoặc")

    /// Behind the bracket that opens here, or behind a mark that means nothing in a head.
    private func bracketEnd(_ text: TokenizedText, at index: Int) -> Int? {
        if text.isMark(index, "*") || text.isMark(index, ".") || text.isMark(index, ":") { return index + 1 }
        guard text.isMark(index, "(") else { return nil }
        var end = index + 1
        while end < text.tokens.count, end < index + 16 {
            if text.isMark(end, ")") { return end + 1 }
            end += 1
        }
        return nil
    }

    /// Nothing but brackets and punctuation stands outside the match.
    private func isCovered(_ text: TokenizedText, by match: Range<Int>, within range: Range<Int>? = nil) -> Bool {
        let range = range ?? 0..<text.tokens.count
        guard match.lowerBound == range.lowerBound else { return false }
        var index = match.upperBound
        while index < range.upperBound {
            guard let next = bracketEnd(text, at: index) else { return false }
            index = next
        }
        return true
    }
}
