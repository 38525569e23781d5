import RuleBook

/// Who leads, who coordinates, and whether they are there at all.
enum AgencyFieldRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        []
    }
}
