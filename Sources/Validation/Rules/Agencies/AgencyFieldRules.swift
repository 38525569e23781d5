import RuleBook

/// Who leads, who coordinates, and whether they are there at all.
enum AgencyFieldRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        [
            try LeadCoordinatesRule(source.settings(LeadCoordinatesRule.code, LeadCoordinatesRule.settings)),
            try SharedLeadRule(source.settings(SharedLeadRule.code, SharedLeadRule.settings)),
            try MisspeltAgencyRule(source.settings(MisspeltAgencyRule.code, MisspeltAgencyRule.settings)),
            try SuperiorActorRule(source.settings(SuperiorActorRule.code, SuperiorActorRule.settings)),
        ]
    }
}
