import VietnameseText

/// What the letters of a cell say about it.
enum RowWords {
    /// Two words or more (a single one may be an abbreviation), all in capitals; digits and marks do not count.
    static func isCapitals(_ bytes: ArraySlice<UInt8>) -> Bool {
        var words = 0, letters = 0
        for token in Tokenizer.tokens(of: Array(bytes)) where token.isWord {
            guard token.letterCase == .upper else { return false }
            words += 1
            letters += token.range.count
        }
        return words >= 2 && letters >= 5
    }
}
