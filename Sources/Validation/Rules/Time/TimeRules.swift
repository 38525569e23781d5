import RuleBook

/// Deadlines, years, dates of cited documents.
enum TimeRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        []
    }
}
