import RuleBook
import VietnameseText

/// The thresholds and phrases of one rule: the `settings` of its code, later layers over earlier ones.
struct RuleSettings {
    private let nodes: [RuleNode]
    private let known: [String]

    /// - Parameter known: every key that the rule reads.
    /// - Throws: ``RuleError`` for a key that the rule does not read.
    init(_ nodes: [RuleNode], known: [String]) throws(RuleError) {
        self.nodes = nodes
        self.known = known
        for node in nodes { _ = try node.entries(allowed: known) }
    }

    /// A number of the last layer that states it.
    /// - Throws: ``RuleError`` for what is no number or lies outside of `range`.
    func number(_ key: String, default value: Double, in range: ClosedRange<Double>) throws(RuleError) -> Double {
        guard let node = nodes.last(where: { $0[key] != nil })?[key] else { return value }
        let number = try node.double()
        guard range.contains(number) else { throw node.error("expected a number from \(range.lowerBound) to \(range.upperBound)") }
        return number
    }

    /// The phrases of all layers; see ``PhraseTable``.
    func phrases(_ key: String) throws(RuleError) -> PhraseTable<Bool> {
        var table = PhraseTable<Bool>()
        for node in nodes {
            if let list = node[key] { try table.insert(list, value: true) }
        }
        return table
    }

    /// The phrases of several keys in one table, each with its key's value; a later key wins.
    func phrases<Value: Sendable>(_ keys: [(key: String, value: Value)]) throws(RuleError) -> PhraseTable<Value> {
        var table = PhraseTable<Value>()
        for (key, value) in keys {
            for node in nodes {
                if let list = node[key] { try table.insert(list, value: value) }
            }
        }
        return table
    }

    /// The texts of all layers.
    func strings(_ key: String) throws(RuleError) -> [String] {
        var strings: [String] = []
        for node in nodes {
            if let list = node[key] { strings += try list.strings() }
        }
        return strings
    }

    /// Phrases, each with a text: the keys and values of all layers.
    func table(_ key: String) throws(RuleError) -> PhraseTable<String> {
        var table = PhraseTable<String>()
        for node in nodes {
            for (phrase, value) in try node[key]?.entries() ?? [] {
                guard table.insert(phrase, value: try value.string()) else { throw value.error("the phrase \"\(phrase)\" has brackets that do not match, or no word") }
            }
        }
        return table
    }
}
