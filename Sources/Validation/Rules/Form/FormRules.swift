import RuleBook

/// Form of the document (thể thức; Nghị định 30/2020/NĐ-CP).
enum FormRules {
    static func rules(_ source: RuleSource) throws(RuleError) -> [any ValidationRule] {
        []
    }
}
