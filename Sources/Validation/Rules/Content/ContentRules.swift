import RuleBook

/// What tasks say, beside each other and beside their annex.
enum ContentRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        [
            try DuplicateTaskRule(source),
            try TruncatedFieldRule(try source.settings("truncated-field", "ends", "complete")),
            try NotInAnnexRule(try source.settings("not-in-annex", "share")),
            try ContradictingNumberRule(source),
        ]
    }
}
