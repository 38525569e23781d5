import RuleBook

/// Words that typing, fonts or recognition broke.
enum SpellingRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        let words = try WordRules(source.layers)
        return [MisspeltWordRule(words: words), TornWordRule(words: words), SymbolSlipRule(words: words), AbbreviationSlipRule(wording: try WordingRules(source.layers))]
    }
}
