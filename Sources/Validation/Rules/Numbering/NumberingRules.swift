import RuleBook

/// Markers of items and rows.
enum NumberingRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        [
            try MarkerGapRule(settings: source.settings("marker-gap", "habit")), MarkerDuplicateRule(), MarkerOrderRule(), MarkerAlphabetRule(),
        ]
    }
}
