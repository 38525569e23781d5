import VietnameseText

/// What a heading says about the items below it.
public enum SectionKind: String, Sendable, CaseIterable {
    /// Mục đích, yêu cầu: no tasks.
    case purpose
    /// Mục tiêu, chỉ tiêu: targets.
    case goals
    /// Nhiệm vụ, giải pháp.
    case tasks
    /// Tổ chức thực hiện, trách nhiệm.
    case organization
    /// Kinh phí: no tasks.
    case budget
    /// Kết quả năm trước, tồn tại, chấm điểm: no tasks, perhaps scores.
    case evaluation
}

/// `Rules/headings.yaml`.
public struct HeadingRules: Sendable {
    public let sections: PhraseTable<SectionKind>
    public let unnumbered: PhraseTable<Bool>
    public let closing: PhraseTable<Bool>
    public let assigning: PhraseTable<Bool>
    public let defers: PhraseTable<Bool>
    /// Words before a colon that tell a circumstance (`Đối tượng: …`), no work.
    public let circumstances: PhraseTable<Bool>
    /// Titles that are no tasks' only where nothing else stands in them: `CHƯƠNG TRÌNH`, an agenda.
    public let agendas: PhraseTable<Bool>
    /// Titles of sections that name what is spoken of: `NỘI DUNG TUYÊN TRUYỀN`.
    public let topics: PhraseTable<Bool>
    /// Words with which a clause about a unit goes on: `các trường có bếp ăn bán trú`.
    public let relatives: PhraseTable<Bool>
    /// The word behind a unit with which it is told to lead: `chủ (trì)`, `có (trách nhiệm)`.
    public let leading: PhraseTable<Bool>
    /// Ids of agencies that are no units of government (organisations, citizens).
    public let notUnits: Set<String>
    /// Ids of agencies that are common nouns: whoever is asked together with everybody.
    public let commonUnits: Set<String>

    public init(_ layers: RuleLayers) throws(RuleError) {
        var sections = PhraseTable<SectionKind>()
        var notUnits: Set<String> = [], commonUnits: Set<String> = []
        var lists: [String: PhraseTable<Bool>] = [:]
        for node in layers.nodes("headings.yaml") {
            for (key, value) in try node.entries(allowed: ["sections", "unnumbered", "closing", "assigning", "defers", "circumstances", "agendas", "topics", "relatives", "leading", "not-units", "common-units"]) {
                if key == "sections" {
                    for (name, phrases) in try value.entries(allowed: SectionKind.allCases.map(\.rawValue)) {
                        guard let kind = SectionKind(rawValue: name) else { continue }
                        try sections.insert(phrases, value: kind)
                    }
                } else if key == "not-units" {
                    notUnits.formUnion(try value.strings())
                } else if key == "common-units" {
                    commonUnits.formUnion(try value.strings())
                } else {
                    try lists[key, default: PhraseTable()].insert(value, value: true)
                }
            }
        }
        self.sections = sections
        self.notUnits = notUnits
        self.commonUnits = commonUnits
        unnumbered = lists["unnumbered"] ?? PhraseTable()
        closing = lists["closing"] ?? PhraseTable()
        assigning = lists["assigning"] ?? PhraseTable()
        defers = lists["defers"] ?? PhraseTable()
        circumstances = lists["circumstances"] ?? PhraseTable()
        agendas = lists["agendas"] ?? PhraseTable()
        topics = lists["topics"] ?? PhraseTable()
        relatives = lists["relatives"] ?? PhraseTable()
        leading = lists["leading"] ?? PhraseTable()
    }

    /// The kind of the phrase that a heading begins with.
    public func openingKind(of title: TokenizedText) -> SectionKind? {
        isAgenda(title) ? .purpose : sections.longestMatch(in: title, at: 0)?.value
    }

    /// The title is an agenda's, and says nothing else but perhaps of what.
    private func isAgenda(_ title: TokenizedText) -> Bool {
        guard let match = agendas.longestMatch(in: title, at: 0) else { return false }
        return !title.tokens[match.range.upperBound...].contains { $0.isWord || $0.isNumber }
    }

    /// `MỘT SỐ KẾT QUẢ …`, `NHỮNG TỒN TẠI …`: so many words may stand before what a section is.
    private static let openingWords = 2

    /// The kind that a heading's words name; `nil` when they name none.
    ///
    /// Of several phrases the one with the most decisive kind wins: `Mục đích, yêu cầu, nhiệm vụ` is read
    /// by its order of importance in the rule file's doc: organization, goals, purpose, budget, evaluation, tasks.
    public func kind(of title: TokenizedText) -> SectionKind? {
        if isAgenda(title) { return .purpose }
        let found = sections.matches(in: title)
        guard !found.isEmpty else { return nil }
        func has(_ kind: SectionKind) -> Bool { found.contains { $0.value == kind } }
        // A title that begins with the phrase is the surest.
        if let first = found.first, first.range.lowerBound == 0 {
            if first.value == .tasks, has(.organization), !has(.goals) { return .tasks }
            if first.value == .purpose, has(.goals) { return .goals }
            if first.value == .purpose, has(.tasks) { return .tasks }
            return first.value
        }
        // Deep in a title `mục tiêu`, `đánh giá kết quả`, `kinh phí` are what is worked on (`Thực hiện các chương
        // trình mục tiêu quốc gia`), not what the section is.
        func opens(_ kind: SectionKind) -> Bool { found.contains { $0.value == kind && $0.range.lowerBound <= Self.openingWords } }
        for kind in [SectionKind.tasks, .organization] where has(kind) { return kind }
        for kind in [SectionKind.goals, .budget, .evaluation, .purpose] where opens(kind) { return kind }
        return nil
    }
}
