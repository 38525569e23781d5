import DocumentModel
import RuleBook
import VietnameseText

/// How the words of a cell stand to those of the cell above: whether they go on in the same sentence.
enum CellSeam: Equatable {
    /// In the middle of a phrase: `… dân chủ và dân` / `vận chính quyền`.
    case goesOn
    /// A small letter behind a `;`, or nothing above to go on from.
    case unclear
    /// It begins anew: a capital, a list sign, a whole deadline.
    case startsAnew

    static func between(
        _ above: [TaskTable.Paragraph], _ cell: GridMatrix.Cell, field: ColumnField, rules: TableRowRules
    ) -> CellSeam {
        guard let first = cell.paragraphs.first, let last = above.last else { return .unclear }
        if cell.beginsWithListSign || cell.pageSeam == .apart { return .startsAnew }
        if cell.pageSeam == .insideWord { return .goesOn }
        let start = TokenizedText(first.text), end = TokenizedText(last.text)
        guard let opening = start.tokens.first, let closing = end.tokens.last else { return .unclear }
        if closing.isMark("-") || closing.isMark(",") || closing.isMark("/") || closing.isMark("(") { return .goesOn }
        if opening.isMark(",") || opening.isMark(";") || opening.isMark(")") || opening.isMark(".") || opening.isMark("/") { return .goesOn }
        let isClosed = closing.isMark(";") || closing.isMark(".") || closing.isMark(":")
        if opening.isMark("("), !isClosed { return .goesOn }
        if hasOpenBracket(end) { return .goesOn }
        if opening.isNumber || isRoman(start) {
            if endsWith(rules.beforeNumber, end), !isClosed { return .goesOn }
        }
        if !isClosed, endsWith(rules.unfinished, end) { return .goesOn }
        if field == .persons, opening.letterCase != .lower { return isClosed ? .startsAnew : isName(cutBetween: end, start, rules) ? .goesOn : .startsAnew }
        if opening.isNumber { return field == .deadline ? .startsAnew : .unclear }
        // An abbreviation is in capitals wherever it stands.
        if opening.letterCase == .upper, opening.range.count > 1, field == .title || field == .products || field == .activity {
            return isClosed ? .startsAnew : .unclear
        }
        guard opening.isWord, opening.letterCase == .lower else {
            // A deadline names a time: a capital without one is the rest of a name in it.
            let isRest = field == .deadline && !isClosed && rules.deadlineStarts.longestMatch(in: start, at: 0) == nil
                && !start.tokens.contains { $0.isNumber }
            return isRest ? .unclear : .startsAnew
        }
        if field == .deadline, rules.deadlineStarts.longestMatch(in: start, at: 0) != nil {
            // A whole deadline in small letters, where the one above has small letters, too.
            return isClosed || end.tokens[0].letterCase == .lower ? .startsAnew : .unclear
        }
        return isClosed ? .unclear : .goesOn
    }

    /// The last word is the end of a sentence or of a list's member.
    static func isClosed(_ text: String) -> Bool {
        guard let last = text.utf8.last else { return true }
        return last == 0x3B || last == 0x2E || last == 0x3A
    }

    /// A name has two words or more, and none ends in `Thị` or `Văn`.
    private static func isName(cutBetween above: TokenizedText, _ below: TokenizedText, _ rules: TableRowRules) -> Bool {
        let behind = below.tokens.prefix { $0.isWord }.count
        let before = above.tokens.reversed().prefix { $0.isWord }.count
        return behind == 1 || before == 1 || endsWith(rules.nameMiddles, above)
    }

    private static func isRoman(_ text: TokenizedText) -> Bool {
        guard let first = text.tokens.first, first.letterCase == .upper, first.range.count < 5 else { return false }
        return text.utf8[first.range].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    }

    private static func endsWith(_ phrases: PhraseTable<Bool>, _ text: TokenizedText) -> Bool {
        let count = text.tokens.count
        for length in 1...3 where length <= count {
            if let match = phrases.longestMatch(in: text, at: count - length), match.range.upperBound == count { return true }
        }
        return false
    }

    private static func hasOpenBracket(_ text: TokenizedText) -> Bool {
        var depth = 0
        for token in text.tokens {
            if token.isMark("(") { depth += 1 } else if token.isMark(")") { depth = max(0, depth - 1) }
        }
        return depth > 0
    }
}
