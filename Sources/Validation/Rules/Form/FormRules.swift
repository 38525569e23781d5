import RuleBook

/// Form of the document (thể thức; Nghị định 30/2020/NĐ-CP), and the units that it names.
enum FormRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        let scope = try FormScope(source.settings("missing-component", "exempt", "attached", "annex", "since"))
        let communes = try CommuneRegister(source.layers)
        return [
            MissingNumberRule(scope: scope),
            MissingDateRule(scope: scope),
            MissingSignerRule(scope: scope),
            MissingComponentRule(scope: scope),
            try SymbolRule(source.settings("symbol-mismatch", "types", "issuers", "others", "with-year"), scope: scope),
            LeadingZeroRule(scope: scope),
            EndMarkRule(scope: scope),
            AnnexNumberRule(scope: scope),
            AnnexReferenceRule(scope: scope),
            try SigningAuthorityRule(source.settings("signing-authority", "for-head", "deputies"), scope: scope),
            try AbolishedUnitRule(
                source.settings(
                    "abolished-unit", "bodies", "whole", "provinces", "districts", "towns", "cities", "communes", "between", "acting-before", "acting-behind",
                    "past-before", "past-behind"),
                communes: communes),
            UnitNameRule(communes: communes),
        ]
    }
}
