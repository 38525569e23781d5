import PlanModel
import RuleBook
import VietnameseText

/// `Rules/comparison.yaml`: topics of sections, who is meant by the words of a parent's task, thresholds of the alignment.
struct ComparisonRules: Sendable {
    /// Cue phrases in the words of headings, with the index of their topic in ``topicNames``.
    private(set) var topics = PhraseTable<Int>()
    private(set) var topicNames: [String] = []
    /// Who acts, where it is the communes.
    private(set) var communes = PhraseTable<Bool>()
    /// Right before the communes: they are where something is done, not who does it.
    private(set) var places = PhraseTable<Bool>()
    /// Words of a level or area; false for words that begin like one: `xã hội`.
    private(set) var levels = PhraseTable<Bool>()
    /// Words by which a plan of a level means its own area; copied to another level they are left over.
    private(set) var ownAreas: [GovernmentLevel: PhraseTable<Bool>] = [:]
    /// The same for itself as an author: `của UBND tỉnh`.
    private(set) var ownAuthors: [GovernmentLevel: PhraseTable<Bool>] = [:]
    /// In the clause before an author: it is rightly named. False for words that begin like one: `theo dõi`.
    private(set) var rightlyNamed = PhraseTable<Bool>()
    /// Syllables whose change leaves a title the same.
    private(set) var lightSyllables: Set<WordKey> = []
    private(set) var thresholds = Thresholds()

    /// Shares and scores from 0 to 1.
    struct Thresholds: Sendable {
        /// Pairs below are no pairs.
        var accept = 0.4
        /// From here on nothing could be more alike.
        var certain = 0.8
        /// The share of changed words up to which a title is the same.
        var same = 0.14
        /// What one of several tasks that were made of one shares with it.
        var part = 0.8
        /// What one of several tasks that were made one shares with it: it was shortened for that.
        var mergedPart = 0.5
        /// What it must explain of what the others leave open.
        var gain = 0.5
        /// Or how much of the part itself must be that.
        var partGain = 0.4
        /// Added where sections have one topic, taken where they have two.
        var topic = 0.06
        /// Weight of the products beside the title.
        var products = 0.12
    }

    /// - Throws: ``RuleError`` for an unknown key or a wrong value.
    init(_ layers: RuleLayers) throws(RuleError) {
        for node in layers.nodes("comparison.yaml") {
            for (key, value) in try node.entries(allowed: ["topics", "communes", "places", "levels", "not-levels", "own-areas", "own-authors", "rightly-named", "not-rightly-named", "light", "thresholds"]) {
                switch key {
                case "topics":
                    for (name, phrases) in try value.entries() {
                        let index = topicNames.firstIndex(of: name) ?? topicNames.count
                        if index == topicNames.count { topicNames.append(name) }
                        try topics.insert(phrases, value: index)
                    }
                case "communes": try communes.insert(value, value: true)
                case "places": try places.insert(value, value: true)
                case "levels": try levels.insert(value, value: true)
                case "not-levels": try levels.insert(value, value: false)
                case "own-areas": try Self.read(value, into: &ownAreas)
                case "own-authors": try Self.read(value, into: &ownAuthors)
                case "rightly-named": try rightlyNamed.insert(value, value: true)
                case "not-rightly-named": try rightlyNamed.insert(value, value: false)
                case "light": for word in try value.strings() { lightSyllables.formUnion(TokenizedText(word).tokens.map(\.key)) }
                default: try thresholds.read(value)
                }
            }
        }
    }

    private static func read(_ node: RuleNode, into tables: inout [GovernmentLevel: PhraseTable<Bool>]) throws(RuleError) {
        for (name, phrases) in try node.entries(allowed: GovernmentLevel.allCases.map(\.rawValue)) {
            guard let level = GovernmentLevel(rawValue: name) else { continue }
            try tables[level, default: PhraseTable()].insert(phrases, value: true)
        }
    }
}

extension ComparisonRules.Thresholds {
    private static var keys: [(String, WritableKeyPath<Self, Double>)] {
        [
            ("accept", \.accept), ("certain", \.certain), ("same", \.same), ("part", \.part), ("merged-part", \.mergedPart), ("gain", \.gain), ("part-gain", \.partGain), ("topic", \.topic),
            ("products", \.products),
        ]
    }

    fileprivate mutating func read(_ node: RuleNode) throws(RuleError) {
        let keys = Self.keys
        for (key, value) in try node.entries(allowed: keys.map(\.0)) {
            let number = try value.double()
            guard (0...1).contains(number) else { throw value.error("expected a number from 0 to 1") }
            for (name, path) in keys where name == key { self[keyPath: path] = number }
        }
    }
}
