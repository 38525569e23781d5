import VietnameseText

/// What `products.yaml` knows.
public struct ProductRules: Sendable {
    /// Nouns that a product begins with.
    public private(set) var nouns = PhraseTable<Bool>()
    /// Nouns that go on with the product before them.
    public private(set) var results = PhraseTable<Bool>()
    /// Words before the noun.
    public private(set) var openers = PhraseTable<Bool>()

    public init(_ layers: RuleLayers) throws(RuleError) {
        try self.init(nodes: layers.nodes("products.yaml"))
    }

    public init(nodes: [RuleNode]) throws(RuleError) {
        for node in nodes {
            _ = try node.entries(allowed: ["nouns", "results", "openers"])
            if let list = node["nouns"] { try nouns.insert(list, value: true) }
            if let list = node["results"] { try results.insert(list, value: true) }
            if let list = node["openers"] { try openers.insert(list, value: true) }
        }
    }
}
