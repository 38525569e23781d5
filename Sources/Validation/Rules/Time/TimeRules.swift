import RuleBook

/// Deadlines, years, dates of cited documents.
enum TimeRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        let stale = try source.settings(
            "stale-year", "work", "verbs", "frames", "look-back", "look-back-near", "look-back-behind", "past", "years", "budgets", "budget-month", "plans", "plan-month")
        let cues = try YearCues(stale)
        return [
            try DeadlineOutsideYearRule(cues: cues, settings: source.settings("deadline-outside-year", "report-months", "reports", "history")),
            try StaleYearRule(cues: cues, settings: stale),
            try DeadlineBeforeDocumentRule(settings: source.settings("deadline-before-document", "most")), DeadlineReversedRule(),
            try DeadlineNotUnderstoodRule(settings: source.settings("deadline-not-understood", "times")),
            CitationTypeRule(), try CitationDatesRule(settings: source.settings("citation-two-dates", "levels")),
            try ScoreSumRule(settings: source.settings("score-sum", "tolerance")),
        ]
    }
}
