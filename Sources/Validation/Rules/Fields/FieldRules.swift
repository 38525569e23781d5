import RuleBook

/// Fields that are not there.
enum FieldRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        var rules: [any ValidationRule] = []
        for field in MissingFieldRule.Field.allCases {
            let settings = try source.settings("missing-\(field.rawValue)", MissingFieldRule.settings)
            rules.append(try MissingFieldRule(field, settings: settings, agencies: source.agencies))
        }
        return rules
    }
}
