import VietnameseText

/// A field of a task that a label can name.
public enum FieldKind: String, Sendable, CaseIterable {
    case lead, coordination, monitoring, products, deadline, budget, notes, persons, criterion
    /// The task's own words, where they too have a label (`Nội dung thực hiện: …`).
    case title
}

/// `Rules/labels.yaml`: the words that stand before a field's colon.
public struct LabelRules: Sendable {
    public let phrases: PhraseTable<FieldKind>

    /// - Throws: ``RuleError`` for an unknown key or a phrase whose brackets do not match.
    public init(_ layers: RuleLayers) throws(RuleError) {
        var table = PhraseTable<FieldKind?>()
        for node in try layers.nodes("labels.yaml") {
            for (key, value) in try node.entries(allowed: FieldKind.allCases.map(\.rawValue) + ["remove"]) {
                try table.insert(value, value: FieldKind(rawValue: key))
            }
        }
        phrases = table.compactMapValues()
    }
}
