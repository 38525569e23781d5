import RuleBook
import VietnameseText

/// `62/KH-UBND`, `15-KH/ĐU`, or a symbol with its number left blank.
struct NumberAndSymbol: Sendable, Equatable {
    /// The whole, `62/KH-UBND`; `nil` where the number is blank.
    var number: String?
    /// The part behind the slash, `KH-UBND`; of `15-KH/ĐU` the part behind the dash.
    var symbol: String
    /// Plan JSON's type that the symbol stands for.
    var type: String?
    var end: Int

    /// Reads behind the word `số` (and a colon) at token `start`.
    static func read(_ text: TokenizedText, at start: Int, rules: DocumentRules) -> NumberAndSymbol? {
        var index = start
        if text.isMark(index, ":") { index += 1 }
        while text.isMark(index, ".") || text.isMark(index, "…") || text.isMark(index, "_") { index += 1 }
        var digits = ""
        if index < text.tokens.count, text.tokens[index].isNumber {
            digits = text.string(tokens: index..<index + 1)
            index += 1
            // 12a/QĐ
            if index < text.tokens.count, text.tokens[index].isWord, !text.tokens[index].spaceBefore, text.tokens[index].range.count == 1 {
                digits += text.string(tokens: index..<index + 1)
                index += 1
            }
            // 30/2020/QĐ-UBND
            if text.isMark(index, "/"), let year = text.number(at: index + 1), year > 1900, text.isMark(index + 2, "/") {
                digits += "/\(year)"
                index += 2
            }
        }
        while text.isMark(index, ".") || text.isMark(index, "…") || text.isMark(index, "_") { index += 1 }
        guard text.isMark(index, "/") || text.isMark(index, "-") else { return nil }
        let separator = text.isMark(index, "/") ? "/" : "-"
        index += 1
        guard index < text.tokens.count, text.tokens[index].isWord, text.tokens[index].letterCase != .lower else { return nil }
        let type = rules.typeOfSymbol[text.tokens[index].key]
        var symbol = ""
        while index < text.tokens.count {
            let token = text.tokens[index]
            let joins = token.isMark("-") || token.isMark("/") || token.isMark("&") || token.isMark(".")
            let afterJoin = symbol.isEmpty || symbol.last == "-" || symbol.last == "/" || symbol.last == "&"
            if token.isWord, afterJoin || !token.spaceBefore, token.letterCase != .lower {
                symbol += text.string(tokens: index..<index + 1)
            } else if token.isNumber, !symbol.isEmpty, !token.spaceBefore {
                symbol += text.string(tokens: index..<index + 1)
            } else if joins, !symbol.isEmpty, !afterJoin, index + 1 < text.tokens.count, !token.spaceBefore || token.isMark("-"), text.tokens[index + 1].isWord {
                symbol += token.isMark("-") ? "-" : text.string(tokens: index..<index + 1)
            } else {
                break
            }
            index += 1
        }
        guard !symbol.isEmpty else { return nil }
        return NumberAndSymbol(number: digits.isEmpty ? nil : digits + separator + symbol, symbol: symbol, type: type, end: index)
    }
}
