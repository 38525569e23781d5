import RuleBook

/// What tasks say, beside each other and beside their annex.
enum ContentRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        []
    }
}
