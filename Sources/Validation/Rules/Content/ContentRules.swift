import RuleBook

/// What tasks say, beside each other and beside their annex.
enum ContentRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        let wording = try WordingRules(source.layers)
        return [
            try DuplicateTaskRule(source, wording),
            try TruncatedFieldRule(try source.settings("truncated-field", "ends", "complete")),
            try NotInAnnexRule(source),
            try ContradictingNumberRule(source, wording),
        ]
    }
}
