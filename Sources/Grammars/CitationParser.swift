import PlanModel
import RuleBook
import VietnameseText

/// Reads what follows a type word.
struct CitationParser {
    typealias Located = (citation: Citation, tokens: Range<Int>)

    let grammar: CitationGrammar
    let text: TokenizedText

    var rules: CitationRules { grammar.rules }

    /// Titles are not followed further than this.
    private static let reach = 60
    /// Words between a type and `số`, or between a number and its date.
    private static let gap = 15

    private func typeName(_ range: Range<Int>) -> String {
        range.map { text.string(tokens: $0..<$0 + 1) }.joined(separator: " ").lowercased()
    }

    // MARK: Documents with numbers

    /// `Quyết định số 766/QĐ-TTg ngày …`, and further numbers behind one type word.
    func document(at type: Range<Int>) -> (citations: [Located], end: Int)? {
        // Most type words name no document.
        lazy var name = typeName(type)
        var index = type.upperBound
        if text.isMark(index, ":") { index += 1 }
        if let list = list(type: name, from: index, start: type.lowerBound) { return list }
        if let date = blankNumber(at: index) ?? date(at: index) {
            guard let iso = date.iso else { return nil }
            return ([(Citation(type: name, number: nil, date: iso), type.lowerBound..<date.end)], date.end)
        }
        // `Kế hoạch cải cách hành chính số 12/KH-UBND`: words of the title between.
        var passed = 0
        while index < text.tokens.count, passed < Self.gap, text.tokens[index].isWord || text.isMark(index, "-") || text.isMark(index, ":") {
            if rules.types.longestMatch(in: text, at: index) != nil { return nil }
            if text.key(index) == CitationWords.number, let number = number(at: index + 1, afterWord: true), number.hasSymbol {
                return list(type: name, from: index, start: type.lowerBound)
            }
            index += 1
            passed += 1
        }
        return nil
    }

    /// One number or several that share the type, with their dates.
    /// - Parameter start: where the first citation's words begin.
    func list(type: String, from first: Int, start: Int) -> (citations: [Located], end: Int)? {
        var found: [Located] = []
        var index = first, start = start
        /// Members that wait for the date at the end of the list.
        var undated = 0
        while true {
            let hasWord = text.key(index) == CitationWords.number
            if hasWord { index += 1 }
            if hasWord && text.isMark(index, ":") { index += 1 }
            // Without a symbol only `số 12` right behind its type word is a document.
            guard let number = number(at: index, afterWord: hasWord), number.hasSymbol || found.isEmpty && start < first else { break }
            var citation = Citation(type: type, number: number.text, date: nil)
            var end = number.end
            if let date = dateBehind(end) {
                citation.date = date.iso
                end = date.end
                for back in 0..<undated { found[found.count - 1 - back].citation.date = date.iso }
                undated = 0
            } else {
                undated += 1
            }
            found.append((citation, start..<end))
            index = end
            guard let next = nextMember(at: index) else { break }
            index = next
            start = next
        }
        guard let last = found.last else { return nil }
        return (found, last.tokens.upperBound)
    }

    /// Behind a comma, semicolon or `và`: the place where a further number may begin.
    private func nextMember(at index: Int) -> Int? {
        var next = index
        if text.isMark(next, ",") || text.isMark(next, ";") { next += 1 }
        if text.key(next) == CitationWords.and { next += 1 }
        guard next > index else { return nil }
        let hasWord = text.key(next) == CitationWords.number
        guard let number = number(at: hasWord ? next + 1 : next, afterWord: hasWord), number.hasSymbol else { return nil }
        return next
    }

    /// `số:   /KH-UBND ngày …`: the number is blank, the date may not be.
    private func blankNumber(at index: Int) -> (iso: String?, end: Int)? {
        var index = index
        guard text.key(index) == CitationWords.number else { return nil }
        index += 1
        while index < text.tokens.count, text.isMark(index, ":") || text.isMark(index, ".") || text.isMark(index, "…") { index += 1 }
        guard text.isMark(index, "/") || text.isMark(index, "-"), index + 1 < text.tokens.count, text.tokens[index + 1].isWord else { return nil }
        index = symbolEnd(from: index + 1)
        return date(at: index)
    }

    // MARK: Numbers

    /// A number with its symbol, breaks mended: `36-` + `KH/HU` → `36-KH/HU`.
    /// - Parameter afterWord: `số` stands before it, so that it needs no symbol.
    func number(at index: Int, afterWord: Bool) -> (text: String, end: Int, hasSymbol: Bool)? {
        guard index < text.tokens.count, text.tokens[index].isNumber, text.tokens[index].range.count <= 6 else { return nil }
        var end = index + 1
        // `12a/KH-UBND`
        if end < text.tokens.count, text.tokens[end].isWord, !text.tokens[end].spaceBefore, text.tokens[end].range.count == 1 { end += 1 }
        var hasSymbol = false
        if text.isMark(end, "/"), end + 1 < text.tokens.count, text.tokens[end + 1].isNumber, text.tokens[end + 1].range.count == 4 {
            // `45/2020/NĐ-CP`, `04/2012`
            let yearEnd = end + 2
            if text.isMark(yearEnd, "/") || text.isMark(yearEnd, "-"), isSymbol(at: yearEnd + 1, from: yearEnd) {
                end = symbolEnd(from: yearEnd + 1)
                hasSymbol = true
            } else if afterWord {
                end = yearEnd
            } else {
                return nil
            }
        } else if text.isMark(end, "/") || text.isMark(end, "-"), isSymbol(at: end + 1, from: end) {
            end = symbolEnd(from: end + 1)
            hasSymbol = true
        } else if !afterWord {
            return nil
        } else if text.isMark(end, "/") || text.isMark(end, "-") || text.isMark(end, "%") {
            // `số 3/5`, `số 01-02 mô hình`
            return nil
        }
        return (joined(index..<end), end, hasSymbol)
    }

    /// A word of a symbol: capitals, at least at its start.
    private func isSymbol(at index: Int, from mark: Int) -> Bool {
        guard index < text.tokens.count, text.tokens[index].isWord else { return false }
        let token = text.tokens[index]
        if !token.spaceBefore && !text.tokens[mark].spaceBefore { return token.letterCase != .lower || rules.typesBySymbol[token.key] != nil }
        // With a space in between it must be a symbol beyond doubt.
        if token.letterCase == .upper { return rules.typesBySymbol[token.key] != nil || !(token.spaceBefore && text.tokens[mark].spaceBefore) }
        return rules.typesBySymbol[token.key] != nil && token.letterCase != .lower && (text.isMark(index + 1, "/") || text.isMark(index + 1, "-"))
    }

    /// Where a symbol that begins at `index` ends: words joined by `-`, `/`, `&`, `.`.
    private func symbolEnd(from index: Int) -> Int {
        var end = index + 1
        while end + 1 < text.tokens.count {
            let mark = text.tokens[end], next = text.tokens[end + 1]
            let isDash = text.isMark(end, "-"), isSlash = text.isMark(end, "/")
            guard isDash || isSlash || text.isMark(end, "&") || text.isMark(end, "."), next.isWord || next.isNumber && !next.spaceBefore && isDash else { break }
            if mark.spaceBefore && next.spaceBefore { break }
            if mark.spaceBefore || next.spaceBefore {
                // `14/KH- UBND`: broken behind the dash; a capital that begins a sentence is no symbol.
                guard isDash || isSlash, next.letterCase == .upper else { break }
            } else if next.isWord && next.letterCase == .lower {
                break
            }
            end += 2
        }
        return end
    }

    private func joined(_ range: Range<Int>) -> String {
        range.map { text.string(tokens: $0..<$0 + 1) }.joined()
    }

    // MARK: Laws

    /// `Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày …`, by date or year alone too.
    func law(at type: Range<Int>) -> (citations: [Located], end: Int)? {
        lazy var name = typeName(type)
        let limit = min(text.tokens.count, type.upperBound + Self.reach)
        var index = type.upperBound, isAmending = false, sawEnd = false
        while index < limit {
            if text.isMark(index, ";") || endsSentence(index) { return nil }
            if rules.amending.longestMatch(in: text, at: index) != nil { isAmending = true }
            if text.key(index) == CitationWords.number, let number = number(at: index + 1, afterWord: true) {
                guard number.hasSymbol else { index += 1; continue }
                let date = dateBehind(number.end)
                let end = date?.end ?? number.end
                return ([(Citation(type: name, number: number.text, date: date?.iso), type.lowerBound..<end)], end)
            }
            if let date = date(at: index) {
                guard !isLimited(index), let iso = date.iso else { return nil }
                return ([(Citation(type: name, number: nil, date: iso), type.lowerBound..<date.end)], date.end)
            }
            if text.key(index) == CitationWords.year, let year = year(at: index + 1) {
                guard !sawEnd, !isLimited(index) else { return nil }
                return ([(Citation(type: name, number: nil, date: year), type.lowerBound..<index + 2)], index + 2)
            }
            if rules.titleEnds.longestMatch(in: text, at: index) != nil { sawEnd = true }
            if let other = rules.types.longestMatch(in: text, at: index) {
                if other.value.isLaw {
                    // Another law begins, unless this one amends it.
                    if !isAmending { return nil }
                } else if isNumbered(behind: other.range.upperBound) {
                    return nil
                }
            }
            index += 1
        }
        return nil
    }

    private func isNumbered(behind index: Int) -> Bool {
        let hasWord = text.key(index) == CitationWords.number
        return number(at: hasWord ? index + 1 : index, afterWord: hasWord) != nil
    }

    private func endsSentence(_ index: Int) -> Bool {
        text.isMark(index, ".") && (index + 1 >= text.tokens.count || text.tokens[index + 1].spaceBefore)
    }

    /// `trước ngày …`, `đến năm …`: a limit of time, no date of a document.
    private func isLimited(_ index: Int) -> Bool {
        index > 0 && rules.limits.longestMatch(in: text, at: index - 1, limit: index) != nil
    }

    // MARK: Dates

    /// The date behind a number: at once, in brackets, behind a comma, or behind the issuer (`của UBND huyện ngày …`).
    private func dateBehind(_ index: Int) -> (iso: String?, end: Int)? {
        var start = index
        if text.isMark(start, "(") || text.isMark(start, ",") { start += 1 }
        if let date = date(at: start) { return date }
        guard text.key(index) == CitationWords.of else { return nil }
        var end = index + 1
        while end < min(text.tokens.count, index + Self.gap), text.tokens[end].isWord {
            if text.key(end) == CitationWords.day { return isLimited(end) ? nil : date(at: end) }
            if rules.types.longestMatch(in: text, at: end) != nil || text.key(end) == CitationParser.about { return nil }
            end += 1
        }
        return nil
    }

    private static let about = WordKey("về")

    /// `ngày 15/7/2021`, `ngày 05 tháng 12 năm 2022`; with blanks the date is reduced, or its `iso` is nil.
    func date(at index: Int) -> (iso: String?, end: Int)? {
        guard text.key(index) == CitationWords.day else { return nil }
        var next = index + 1
        let day = part(&next)
        if text.key(next) == CitationWords.month {
            next += 1
            let month = part(&next)
            guard text.key(next) == CitationWords.year, let year = year(at: next + 1) else { return nil }
            return (iso(day, month, year), next + 2)
        }
        guard isDateMark(next) else { return nil }
        next += 1
        let month = part(&next)
        guard isDateMark(next), let year = year(at: next + 1) else { return nil }
        return (iso(day, month, year), next + 2)
    }

    private func isDateMark(_ index: Int) -> Bool {
        text.isMark(index, "/") || text.isMark(index, "-") || text.isMark(index, ".")
    }

    /// A number of a date, or dots left for the clerk to fill.
    private func part(_ index: inout Int) -> Int? {
        if let value = text.number(at: index) {
            index += 1
            return value
        }
        while index < text.tokens.count, text.isMark(index, "…") || text.isMark(index, ".") || text.isMark(index, "_") { index += 1 }
        return nil
    }

    private func year(at index: Int) -> String? {
        guard let value = text.number(at: index), (1900...2100).contains(value), text.tokens[index].range.count == 4 else { return nil }
        return String(value)
    }

    private func iso(_ day: Int?, _ month: Int?, _ year: String) -> String? {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        guard let month else { return day == nil ? year : nil }
        guard (1...12).contains(month) else { return nil }
        guard let day else { return "\(year)-\(two(month))" }
        guard (1...31).contains(day) else { return nil }
        return "\(year)-\(two(month))-\(two(day))"
    }
}
