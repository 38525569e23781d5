import VietnameseText

/// The words that tell lead from coordination within one cell (`assignment.yaml`).
public struct AssignmentRules: Sendable {
    /// What an agency does in a task.
    public enum Role: String, Sendable, CaseIterable {
        case lead, coordination, monitoring
    }

    /// Before a colon.
    public private(set) var labels = PhraseTable<Role>()
    /// Behind or before the name, without a colon.
    public private(set) var verbs = PhraseTable<Role>()
    /// Between a verb and the names behind it (`với`).
    public private(set) var joints = PhraseTable<Bool>()
    /// Before the first name, no part of it (`Giao`).
    public private(set) var openers = PhraseTable<Bool>()

    public init(_ layers: RuleLayers) throws(RuleError) {
        for root in layers.nodes("assignment.yaml") {
            for (key, value) in try root.entries(allowed: ["labels", "verbs", "joints", "openers"]) {
                switch key {
                case "labels": try Self.read(value, into: &labels)
                case "verbs": try Self.read(value, into: &verbs)
                case "joints": try joints.insert(value, value: true)
                default: try openers.insert(value, value: true)
                }
            }
        }
    }

    private static func read(_ node: RuleNode, into table: inout PhraseTable<Role>) throws(RuleError) {
        for (name, phrases) in try node.entries(allowed: Role.allCases.map(\.rawValue)) {
            guard let role = Role(rawValue: name) else { continue }
            try table.insert(phrases, value: role)
        }
    }
}
