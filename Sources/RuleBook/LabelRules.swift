import VietnameseText

/// A field of a task that a label can name.
public enum FieldKind: String, Sendable, CaseIterable {
    case lead, coordination, monitoring, products, deadline, budget, notes, persons, criterion
    /// The task's own words, where they too have a label (`Nội dung thực hiện: …`).
    case title
    /// What is wrong and to be mended (`Tồn tại: …`): neither the task nor a field of it.
    case shortcoming
}

/// `Rules/labels.yaml`: the words that stand before a field's colon.
public struct LabelRules: Sendable {
    public let phrases: PhraseTable<FieldKind>
    /// How labels begin that nothing but their colon makes labels.
    public let needColon: PhraseTable<Bool>
    /// How a deadline begins that stands among labelled lines without a label of its own.
    public let bareDeadline: PhraseTable<Bool>

    /// - Throws: ``RuleError`` for an unknown key or a phrase whose brackets do not match.
    public init(_ layers: RuleLayers) throws(RuleError) {
        var table = PhraseTable<FieldKind?>(), needColon = PhraseTable<Bool>(), bareDeadline = PhraseTable<Bool>()
        for node in try layers.nodes("labels.yaml") {
            for (key, value) in try node.entries(allowed: FieldKind.allCases.map(\.rawValue) + ["remove", "need-colon", "bare-deadline"]) {
                if key == "need-colon" {
                    try needColon.insert(value, value: true)
                } else if key == "bare-deadline" {
                    try bareDeadline.insert(value, value: true)
                } else {
                    try table.insert(value, value: FieldKind(rawValue: key))
                }
            }
        }
        phrases = table.compactMapValues()
        self.needColon = needColon
        self.bareDeadline = bareDeadline
    }
}
