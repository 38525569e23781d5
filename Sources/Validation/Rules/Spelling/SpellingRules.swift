import RuleBook

/// Words that typing, fonts or recognition broke.
enum SpellingRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        []
    }
}
