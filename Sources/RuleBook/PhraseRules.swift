import VietnameseText

extension PhraseTable {
    /// Adds every pattern of a list in a rule file with one value.
    /// - Throws: ``RuleError`` at the member whose brackets do not match or that holds no word.
    public mutating func insert(_ list: RuleNode, value: Value) throws(RuleError) {
        for member in try list.list() {
            let pattern = try member.string()
            guard insert(pattern, value: value) else {
                throw member.error("the phrase \"\(pattern)\" has brackets that do not match, or no word; write [optional] and (one|other)")
            }
        }
    }
}
