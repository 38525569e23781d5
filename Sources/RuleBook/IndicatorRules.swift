import VietnameseText

/// What `indicators.yaml` knows.
public struct IndicatorRules: Sendable {
    /// The comparisons of Plan JSON.
    public enum Comparison: String, Sendable, CaseIterable {
        case equal, atLeast, moreThan, atMost, lessThan, increase, decrease
    }

    public enum Unit: Sendable { case count, time }

    /// Before a figure.
    public private(set) var comparisons = PhraseTable<Comparison>()
    /// Comparisons that make a figure without a unit an indicator.
    public private(set) var strong = PhraseTable<Bool>()
    /// Behind a figure.
    public private(set) var after = PhraseTable<Comparison>()
    public private(set) var ranges = PhraseTable<Bool>()
    public private(set) var units = PhraseTable<Unit>()
    /// Words behind which a number is a name, a date or a mark.
    public private(set) var names = PhraseTable<Bool>()

    public init(_ layers: RuleLayers) throws(RuleError) {
        try self.init(nodes: layers.nodes("indicators.yaml"))
    }

    public init(nodes: [RuleNode]) throws(RuleError) {
        for node in nodes {
            _ = try node.entries(allowed: ["comparisons", "strong", "after", "ranges", "units", "times", "names"])
            if let groups = node["comparisons"] { try Self.read(groups, into: &comparisons) }
            if let groups = node["after"] { try Self.read(groups, into: &after) }
            if let list = node["strong"] { try strong.insert(list, value: true) }
            if let list = node["ranges"] { try ranges.insert(list, value: true) }
            if let list = node["units"] { try units.insert(list, value: .count) }
            if let list = node["times"] { try units.insert(list, value: .time) }
            if let list = node["names"] { try names.insert(list, value: true) }
        }
    }

    private static func read(_ node: RuleNode, into table: inout PhraseTable<Comparison>) throws(RuleError) {
        for (name, list) in try node.entries() {
            guard let comparison = Comparison(rawValue: name) else {
                throw list.error("\"\(name)\" is no comparison; expected one of: \(Comparison.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            try table.insert(list, value: comparison)
        }
    }
}
