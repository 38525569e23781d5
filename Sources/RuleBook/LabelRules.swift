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
    /// Words that a user's file takes away: they are no labels, whatever they look like.
    public let removed: PhraseTable<Bool>
    /// How labels begin that nothing but their colon makes labels.
    public let needColon: PhraseTable<Bool>
    /// How a deadline begins that stands among labelled lines without a label of its own.
    public let bareDeadline: PhraseTable<Bool>
    /// The labels as recognition garbles them.
    public let readings: LabelReadings
    /// What a field's confidence is multiplied by, where its label was told by ``readings`` alone; 0 to 1.
    public let garbledConfidence: Double

    /// - Throws: ``RuleError`` for an unknown key or a phrase whose brackets do not match.
    public init(_ layers: RuleLayers) throws(RuleError) {
        var table = PhraseTable<FieldKind?>(), needColon = PhraseTable<Bool>(), bareDeadline = PhraseTable<Bool>()
        var letters = 10, confidence = 0.8
        for node in layers.nodes("labels.yaml") {
            for (key, value) in try node.entries(allowed: FieldKind.allCases.map(\.rawValue) + ["remove", "need-colon", "bare-deadline", "garbled"]) {
                if key == "need-colon" {
                    try needColon.insert(value, value: true)
                } else if key == "bare-deadline" {
                    try bareDeadline.insert(value, value: true)
                } else if key == "garbled" {
                    for (key, value) in try value.entries(allowed: ["letters", "confidence"]) {
                        if key == "letters" {
                            letters = try value.int()
                            guard letters >= 6 else { throw value.error("in a label of fewer than six letters a wrong one makes another word") }
                        } else {
                            confidence = try value.double()
                            guard (0...1).contains(confidence) else { throw value.error("a confidence lies between 0 and 1") }
                        }
                    }
                } else {
                    try table.insert(value, value: FieldKind(rawValue: key))
                }
            }
        }
        phrases = table.compactMapValues()
        var removed = PhraseTable<Bool>()
        table.forEach { keys, field in if field == nil { removed.insert(keys, value: true) } }
        self.removed = removed
        readings = LabelReadings(phrases: phrases, lettersForSlip: letters)
        garbledConfidence = confidence
        self.needColon = needColon
        self.bareDeadline = bareDeadline
    }
}
