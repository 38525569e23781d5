import VietnameseText

/// `Rules/document.yaml`: the form of a document's head and closing (Nghị định 30/2020/NĐ-CP, Phụ lục I).
public struct DocumentRules: Sendable {
    /// What a phrase at the start of a head or closing line says about the line.
    public enum Mark: Int, Sendable, CaseIterable {
        case nation, motto, recipients, attached, annex, authority, positions, acting, stamp, basis, subject, addressee, issuing
        case stampMore
        /// How a deadline begins that looks like a place and its date: `Trước ngày 15/12/2026`.
        case noPlace
        case classification
        /// A rank or degree before a signer's name.
        case rank
        /// An organ below an issuer's name in the head; it is no issuer of its own.
        case organ
        /// The word before it makes a year the end of a period, not the plan's.
        case yearEnd
        case numberLabel
        case bodyStart
        /// Somewhere behind a committee: it issues the plan.
        case issuingWords
        case committee
        /// A line of the head that ends in it goes on.
        case openEnds

        /// In the rule file: `stamp-more`.
        var key: String { "\(self)".map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined() }
    }

    /// A level word of a place name. A city is a province or a district, by its name.
    public enum UnitWord: String, Sendable, CaseIterable { case province, district, commune, city }

    public enum IssuerLevel: String, Sendable, CaseIterable { case central, province, district, commune, any }

    /// Type words (tên loại) to the type of Plan JSON.
    public let typeWords: PhraseTable<String>
    /// Symbol abbreviations (`KH`) to the type.
    public let typeOfSymbol: [WordKey: String]
    /// Of each ``Mark``, by its number: every line of a document asks for several.
    private let marks: [PhraseTable<Bool>]
    public let issuers: PhraseTable<IssuerLevel>
    public let units: PhraseTable<UnitWord>
    public let centralCities: PhraseTable<Bool>
    /// The name of ``Mark/committee`` written out, before a place.
    public let committeeName: String
    /// Type words written as one word: what `K Ế  H O Ạ C H` becomes without its spaces.
    public let unspacedTypeWords: [WordKey: String]
    /// How the words of an issuer's name are written when they do not stand in capitals; abbreviations written out.
    public let spellings: PhraseTable<Spelling>

    public struct Spelling: Sendable {
        public var text: String
        /// A proper name follows (`Trường Tiểu học` …), else a topic (`Ban Chỉ đạo` …).
        public var isBeforeName: Bool
    }

    public init(_ layers: RuleLayers) throws(RuleError) {
        var typeWords = PhraseTable<String>(), typeOfSymbol: [WordKey: String] = [:]
        var marks = [PhraseTable<Bool>](repeating: PhraseTable(), count: Mark.allCases.count)
        let markOfKey = Dictionary(Mark.allCases.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var unspaced: [WordKey: String] = [:], spellings = PhraseTable<Spelling>()
        var issuers = PhraseTable<IssuerLevel>(), units = PhraseTable<UnitWord>(), cities = PhraseTable<Bool>(), committee = ""
        for node in layers.nodes("document.yaml") {
            let known = ["types", "issuers", "units", "central-cities", "names", "bodies", "abbreviations"] + Array(markOfKey.keys)
            for (key, value) in try node.entries(allowed: known) {
                switch key {
                case "types":
                    for entry in try value.list() {
                        _ = try entry.entries(allowed: ["type", "words", "symbols"])
                        guard let name = try entry["type"]?.string() else { throw entry.error("a type needs `type`") }
                        if let words = entry["words"] {
                            try typeWords.insert(words, value: name)
                            for word in try words.strings().flatMap({ PhrasePattern.spellings($0) ?? [] }) {
                                unspaced[TokenizedText(word.filter { $0 != " " }).key(0)] = word.uppercased()
                            }
                        }
                        for symbol in try entry["symbols"]?.strings() ?? [] {
                            typeOfSymbol[TokenizedText(symbol).key(0)] = name
                        }
                    }
                case "issuers":
                    for (level, phrases) in try value.entries(allowed: IssuerLevel.allCases.map(\.rawValue)) {
                        guard let level = IssuerLevel(rawValue: level) else { continue }
                        try issuers.insert(phrases, value: level)
                    }
                case "units":
                    for (unit, phrases) in try value.entries(allowed: UnitWord.allCases.map(\.rawValue)) {
                        guard let unit = UnitWord(rawValue: unit) else { continue }
                        try units.insert(phrases, value: unit)
                    }
                case "names", "bodies":
                    for phrase in try value.strings().flatMap({ PhrasePattern.spellings($0) ?? [] }) {
                        spellings.insert(phrase, value: Spelling(text: phrase, isBeforeName: key == "names"))
                    }
                case "abbreviations":
                    for (short, long) in try value.entries() {
                        spellings.insert(short, value: Spelling(text: try long.string(), isBeforeName: true))
                    }
                case "committee":
                    for (key, part) in try value.entries(allowed: ["name", "words"]) {
                        if key == "name" { committee = try part.string() } else { try marks[Mark.committee.rawValue].insert(part, value: true) }
                    }
                case "central-cities":
                    try cities.insert(value, value: true)
                default:
                    guard let mark = markOfKey[key] else { continue }
                    try marks[mark.rawValue].insert(value, value: true)
                }
            }
        }
        self.typeWords = typeWords
        self.typeOfSymbol = typeOfSymbol
        self.marks = marks
        self.issuers = issuers
        self.units = units
        centralCities = cities
        committeeName = committee
        unspacedTypeWords = unspaced
        self.spellings = spellings
    }

    /// The tokens of a phrase of `mark` that begins at `start`; `nil` where none does.
    public func match(_ mark: Mark, in text: TokenizedText, at start: Int = 0) -> Range<Int>? {
        match(mark, in: text.tokens, at: start)
    }

    public func match(_ mark: Mark, in tokens: [Token], at start: Int = 0) -> Range<Int>? {
        marks[mark.rawValue].longestMatch(in: tokens, at: start)?.range
    }
}
