import Grammars
import RuleBook

/// All rules, made from their settings.
struct ValidationRules: Sendable {
    let all: [any ValidationRule]

    /// - Throws: ``RuleError`` for settings that their rule does not understand, or a file that a rule reads.
    init(_ source: RuleSource) throws(RuleError) {
        var rules: [any ValidationRule] = []
        rules += try FieldRules.rules(source)
        rules += try AgencyFieldRules.rules(source)
        rules += try ContentRules.rules(source)
        rules += try NumberingRules.rules(source)
        rules += try TimeRules.rules(source)
        rules += try FormRules.rules(source)
        rules += try SpellingRules.rules(source)
        all = rules
    }
}

/// What rules are made from.
struct RuleSource {
    /// The rule files that other rule sets are read from.
    let layers: RuleLayers
    /// Reads fields of agencies.
    let agencies: AgencyGrammar
    fileprivate let settings: [String: [RuleNode]]

    init(layers: RuleLayers, agencies: AgencyGrammar, settings: [String: [RuleNode]]) {
        self.layers = layers
        self.agencies = agencies
        self.settings = settings
    }

    /// The settings of a code.
    /// - Parameter known: every key that its rule reads; any other is an error.
    func settings(_ code: String, _ known: String...) throws(RuleError) -> RuleSettings { try settings(code, known) }

    func settings(_ code: String, _ known: [String]) throws(RuleError) -> RuleSettings { try RuleSettings(settings[code] ?? [], known: known) }
}
