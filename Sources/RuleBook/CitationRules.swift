import VietnameseText

/// A type of document that a citation may name.
public struct CitationType: Sendable, Equatable {
    /// In lower case: `quyết định`.
    public var name: String
    /// The symbols that belong to it: `QĐ`.
    public var symbols: [String]
    /// A law is named by its title; its number or date may stand far behind the type word, or be missing.
    public var isLaw: Bool

    /// It may carry the number of an instrument of another type.
    public var takesAnySymbol: Bool { symbols.contains("*") }
}

/// What `citations.yaml` knows.
public struct CitationRules: Sendable {
    public private(set) var types = PhraseTable<CitationType>()
    /// The types that a symbol belongs to, by its key.
    public private(set) var typesBySymbol: [WordKey: [String]] = [:]
    public private(set) var amending = PhraseTable<Bool>()
    public private(set) var titleEnds = PhraseTable<Bool>()
    public private(set) var limits = PhraseTable<Bool>()

    public init(_ layers: RuleLayers) throws(RuleError) {
        try self.init(nodes: layers.nodes("citations.yaml"))
    }

    public init(nodes: [RuleNode]) throws(RuleError) {
        for node in nodes {
            _ = try node.entries(allowed: ["types", "laws", "amending", "title-ends", "limits"])
            if let types = node["types"] { try readTypes(types, isLaw: false) }
            if let laws = node["laws"] { try readTypes(laws, isLaw: true) }
            if let list = node["amending"] { try amending.insert(list, value: true) }
            if let list = node["title-ends"] { try titleEnds.insert(list, value: true) }
            if let list = node["limits"] { try limits.insert(list, value: true) }
        }
    }

    private mutating func readTypes(_ node: RuleNode, isLaw: Bool) throws(RuleError) {
        for (name, list) in try node.entries() {
            let symbols = try list.strings()
            guard types.insert(name, value: CitationType(name: name, symbols: symbols, isLaw: isLaw)) else {
                throw list.error("\"\(name)\" holds no word")
            }
            for symbol in symbols {
                guard let key = TokenizedText(symbol).tokens.first?.key else { throw list.error("\"\(symbol)\" is no symbol") }
                typesBySymbol[key, default: []].append(name)
            }
        }
    }
}
