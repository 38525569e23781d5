import VietnameseText

/// A level of government as the rule files write it.
public enum RuleLevel: String, Sendable, CaseIterable {
    case central, province, district, commune
}

/// A named agency of `agencies.yaml`.
public struct AgencyEntry: Sendable, Equatable {
    public var id: String
    /// The levels it exists at; empty where the words behind the name or the issuer say it.
    public var levels: [RuleLevel]
    /// The words of its subject follow the name: `Ban Chỉ đạo chuyển đổi số xã`.
    public var isOpen: Bool
    /// Found only where the text has it in capitals: `CA`.
    public var isAbbreviation: Bool
    /// A common word that names an agency only in a field of agencies: `Phụ nữ`.
    public var isFieldOnly: Bool
}

/// A common noun that heads an agency: `ban`, `công chức`.
public struct AgencyGeneric: Sendable, Equatable {
    /// Classes of nouns; those of one class in a row share their modifiers.
    public struct Classes: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let organisation = Classes(rawValue: 1)
        public static let person = Classes(rawValue: 2)
        public static let people = Classes(rawValue: 4)
        public static let place = Classes(rawValue: 8)
        public static let office = Classes(rawValue: 16)
        public static let school = Classes(rawValue: 32)

        static let named: [(name: String, value: Classes)] = [
            ("organisation", .organisation), ("person", .person), ("people", .people), ("place", .place),
            ("office", .office), ("school", .school),
        ]
    }

    public var classes: Classes
    /// The id of its first class.
    public var id: String?
    /// It names an agency only with `các` before it or a name behind it.
    public var needsCompany: Bool
    /// In prose it names an agency only with `các` before it: `tổ chức` is a verb as well.
    public var isPluralOnly: Bool
    /// Its own words follow, even where they look like a verb: `Tổ kiểm tra 48`.
    public var takesComplement: Bool
}

/// What `agencies.yaml` knows; the file says what each list is for.
public struct AgencyRules: Sendable {
    /// What a level word behind a name says.
    public enum LevelWord: Sendable, Equatable {
        case level(RuleLevel)
        /// `thành phố`: a province or a district.
        case city
    }

    /// What stands behind the head of a name.
    public enum Follower: Sendable, Equatable {
        case modifier, link, clause, verb
    }

    public private(set) var names = PhraseTable<AgencyEntry>()
    public private(set) var generics = PhraseTable<AgencyGeneric>()
    public private(set) var domains = PhraseTable<Bool>()
    public private(set) var hyphenated = PhraseTable<Bool>()
    public private(set) var quantifiers = PhraseTable<Bool>()
    public private(set) var notAgencies = PhraseTable<Bool>()
    public private(set) var levels = PhraseTable<LevelWord>()
    public private(set) var followers = PhraseTable<Follower>()
    public private(set) var verbs = PhraseTable<Bool>()
    public private(set) var duties = PhraseTable<Bool>()
    public private(set) var references = PhraseTable<Bool>()
    public private(set) var separators = PhraseTable<Bool>()

    private static let keys = [
        "agencies", "field-only", "open", "generics", "generic-ids", "needs-company", "plural-only", "complement", "quantifiers",
        "not-agencies", "domains", "hyphenated", "levels", "modifiers", "links", "clauses", "duties", "verbs",
        "references", "separators",
    ]

    public init(_ layers: RuleLayers) throws(RuleError) {
        try self.init(nodes: layers.nodes("agencies.yaml"))
    }

    public init(nodes: [RuleNode]) throws(RuleError) {
        var entries: [String: AgencyEntry] = [:]
        var generics: [[WordKey]: AgencyGeneric] = [:]
        var genericIDs: [String: String] = [:]
        for node in nodes {
            _ = try node.entries(allowed: Self.keys)
            try readNames(node, &entries)
            if let ids = node["generic-ids"] {
                for (key, value) in try ids.entries(allowed: AgencyGeneric.Classes.named.map(\.name)) {
                    genericIDs[key] = try value.string()
                }
            }
            try Self.readGenerics(node, genericIDs, &generics)
            if let list = node["domains"] { try domains.insert(list, value: true) }
            if let list = node["hyphenated"] { try hyphenated.insert(list, value: true) }
            if let list = node["quantifiers"] { try quantifiers.insert(list, value: true) }
            if let list = node["not-agencies"] { try notAgencies.insert(list, value: true) }
            if let list = node["duties"] { try duties.insert(list, value: true) }
            if let list = node["references"] { try references.insert(list, value: true) }
            if let list = node["separators"] { try separators.insert(list, value: true) }
            // Where one phrase has two uses the later of these wins: a modifier is safer than a verb.
            if let list = node["verbs"] {
                try verbs.insert(list, value: true)
                try followers.insert(list, value: .verb)
            }
            if let list = node["clauses"] { try followers.insert(list, value: .clause) }
            if let list = node["links"] { try followers.insert(list, value: .link) }
            if let list = node["modifiers"] { try followers.insert(list, value: .modifier) }
            if let levels = node["levels"] { try readLevels(levels) }
        }
        for (keys, generic) in generics { self.generics.insert(keys, value: generic) }
    }

    private mutating func readNames(_ node: RuleNode, _ entries: inout [String: AgencyEntry]) throws(RuleError) {
        var open: Set<String> = []
        if let list = node["open"] { open = Set(try list.strings()) }
        if let groups = node["agencies"] {
            for (group, members) in try groups.entries() {
                let levels = try Self.levels(group, of: members)
                for (id, list) in try members.entries() {
                    let entry = AgencyEntry(
                        id: id, levels: levels, isOpen: open.contains(id) || entries[id]?.isOpen == true,
                        isAbbreviation: false, isFieldOnly: false)
                    entries[id] = entry
                    try insertNames(list, entry)
                }
            }
        }
        if let list = node["open"] {
            for member in try list.list() where entries[try member.string()] == nil {
                throw member.error("no agency has this id")
            }
        }
        if let weak = node["field-only"] {
            for (id, list) in try weak.entries() {
                guard var entry = entries[id] else { throw list.error("no agency has the id \"\(id)\"") }
                entry.isFieldOnly = true
                entry.isOpen = false
                try insertNames(list, entry)
            }
        }
    }

    /// Every phrase of the patterns; those in capitals throughout are abbreviations.
    private mutating func insertNames(_ list: RuleNode, _ entry: AgencyEntry) throws(RuleError) {
        for member in try list.list() {
            let pattern = try member.string()
            let isLaid = names.insert(pattern) { ending -> AgencyEntry? in
                guard ending.hasWord else { return nil }
                var entry = entry
                entry.isAbbreviation = ending.isCapitals
                return entry
            }
            guard isLaid else {
                throw member.error("the phrase \"\(pattern)\" has brackets that do not match; write [optional] and (one|other)")
            }
        }
    }

    private static func levels(_ group: String, of node: RuleNode) throws(RuleError) -> [RuleLevel] {
        if group == "own" { return [] }
        var levels: [RuleLevel] = []
        for word in group.split(separator: " ") {
            guard let level = RuleLevel(rawValue: String(word)) else {
                throw node.error("\"\(word)\" is no level; expected own, or some of: \(RuleLevel.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            levels.append(level)
        }
        return levels
    }

    private static func readGenerics(
        _ node: RuleNode, _ ids: [String: String], _ generics: inout [[WordKey]: AgencyGeneric]
    ) throws(RuleError) {
        if let classes = node["generics"] {
            for (name, list) in try classes.entries(allowed: AgencyGeneric.Classes.named.map(\.name)) {
                guard let value = AgencyGeneric.Classes.named.first(where: { $0.name == name })?.value else { continue }
                for keys in try phraseKeys(list) {
                    if generics[keys] == nil {
                        generics[keys] = AgencyGeneric(classes: value, id: ids[name], needsCompany: false, isPluralOnly: false, takesComplement: false)
                    } else {
                        generics[keys]?.classes.insert(value)
                    }
                }
            }
        }
        if let list = node["needs-company"] {
            for keys in try phraseKeys(list) { generics[keys]?.needsCompany = true }
        }
        if let list = node["plural-only"] {
            for keys in try phraseKeys(list) { generics[keys]?.isPluralOnly = true }
        }
        if let list = node["complement"] {
            for keys in try phraseKeys(list) { generics[keys]?.takesComplement = true }
        }
    }

    private static func phraseKeys(_ list: RuleNode) throws(RuleError) -> [[WordKey]] {
        var all: [[WordKey]] = []
        for member in try list.list() {
            let pattern = try member.string()
            guard let phrases = PhrasePattern.expand(pattern) else {
                throw member.error("the phrase \"\(pattern)\" has brackets that do not match; write [optional] and (one|other)")
            }
            all += phrases
        }
        return all
    }

    private mutating func readLevels(_ node: RuleNode) throws(RuleError) {
        for (name, list) in try node.entries(allowed: RuleLevel.allCases.map(\.rawValue) + ["city"]) {
            if let level = RuleLevel(rawValue: name) {
                try levels.insert(list, value: .level(level))
            } else {
                try levels.insert(list, value: .city)
            }
        }
    }
}
