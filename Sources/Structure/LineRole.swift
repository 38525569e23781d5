import RuleBook
import VietnameseText

/// What a line of a document's head or closing is.
public enum LineRole: Sendable, Equatable {
    case nation, motto, issuer, recipients, authority, position, stamp, attached, subject, addressee
    /// A line of dashes or underscores.
    case rule
    /// `Số: 62/KH-UBND`
    case number
    /// `Đồng Mây, ngày 30 tháng 12 năm 2022`
    case placeAndDate
    /// The type word (tên loại) alone, or with its title behind it; the type of Plan JSON.
    case typeWord(String, titleFrom: Int?)
    /// `Phụ lục 02`
    case annex
    case text
}

/// Says what a line is by its words alone.
public struct LineClassifier: Sendable {
    private let rules: DocumentRules

    public init(rules: DocumentRules) { self.rules = rules }

    public func role(of line: CleanLine) -> LineRole {
        let text = line.text, tokens = text.tokens
        guard let first = tokens.first else { return .text }
        if first.kind == .punctuation, !first.isMark("(") {
            if isDateBehindBlank(text) { return .placeAndDate }
            return tokens.allSatisfy { $0.isMark("-") || $0.isMark("_") || $0.isMark("=") || $0.isMark(".") || $0.isMark("*") } ? .rule : .text
        }
        if let nation = rules.match(.nation, in: text), tokens.count <= 12 || tokens.count <= 20 && tokens[nation].allSatisfy({ $0.letterCase == .upper }) {
            return .nation
        }
        if rules.match(.motto, in: text) != nil { return .motto }
        if let match = rules.match(.recipients, in: text), tokens[0].letterCase != .lower,
            tokens.count <= 4 || line.gap != nil || text.isMark(match.upperBound, ":")
        {
            return .recipients
        }
        if let match = rules.match(.stamp, in: text), text.isMark(match.upperBound, ":") || match.count == tokens.count { return .stamp }
        if isClassification(line) { return .stamp }
        if isNumberLine(text) { return .number }
        if isPlaceAndDate(text) { return .placeAndDate }
        if let role = typeWord(line) { return role }
        let open = first.isMark("(") ? 1 : 0
        if let match = rules.match(.attached, in: text, at: open), open == 1 || match.count >= 2 { return .attached }
        if isAnnexTitle(line) { return .annex }
        if rules.match(.subject, in: text) != nil, tokens.count > 2 { return .subject }
        if let match = rules.match(.addressee, in: text), text.isMark(match.upperBound, ":") { return .addressee }
        if line.isCapitals {
            if let match = rules.match(.authority, in: text), text.isMark(match.upperBound, ".") || text.isMark(match.upperBound, "/") || match.count > 1 {
                return .authority
            }
            if isPosition(text) { return .position }
            if rules.issuers.longestMatch(in: text, at: 0) != nil, tokens.count <= 16 { return .issuer }
            if let unit = rules.units.longestMatch(in: text, at: 0), tokens.count <= unit.range.count + 6 { return .issuer }
        } else if first.letterCase == .upper, tokens.count <= 8, let match = rules.match(.authority, in: text), text.isMark(match.upperBound, "."),
            match.upperBound + 1 < tokens.count, tokens[match.upperBound + 1].letterCase != .lower
        {
            // TM. Ủy ban nhân dân
            return .authority
        } else if tokens.count <= 3, let match = rules.match(.positions, in: text), match.count == tokens.count {
            return .position
        }
        return .text
    }

    /// `PHÓ CHỦ TỊCH`, `Q. CHỦ TỊCH`, `TRƯỞNG CÔNG AN XÃ`
    private func isPosition(_ text: TokenizedText) -> Bool {
        var start = 0
        if let acting = rules.match(.acting, in: text) {
            start = acting.upperBound
            if text.isMark(start, ".") { start += 1 }
        }
        guard let match = rules.match(.positions, in: text, at: start) else { return false }
        return text.tokens.count <= match.upperBound + 1
    }

    /// `HỎA TỐC`, `(Dự thảo)`
    private func isClassification(_ line: CleanLine) -> Bool {
        let bracket = line.tokens[0].isMark("(") ? 1 : 0
        guard let match = rules.match(.classification, in: line.text, at: bracket) else { return false }
        return match.count == line.tokens.count - 2 * bracket && (line.isCapitals || bracket == 1)
    }

    /// The further lines of a stamp: `Cơ quan: …`, a time of day alone.
    func goesOnStamp(_ line: CleanLine) -> Bool {
        if let match = rules.match(.stampMore, in: line.text), line.text.isMark(match.upperBound, ":") { return true }
        return line.tokens.allSatisfy { !$0.isWord || $0.range.count == 1 } && line.tokens.contains { $0.isNumber }
            && line.tokens.contains { $0.isMark(":") }
    }

    /// `Số: 62/KH-UBND`, also with the number blank, also `15-KH/ĐU`, also followed by place and date.
    private func isNumberLine(_ text: TokenizedText) -> Bool {
        guard let label = rules.match(.numberLabel, in: text), text.tokens[0].letterCase != .lower else { return false }
        var index = label.upperBound
        if text.isMark(index, ":") { index += 1 }
        // A symbol must come soon: a slash or dash with capitals behind it.
        while index < text.tokens.count, text.isMark(index, ".") || text.isMark(index, "…") || text.isMark(index, "_") { index += 1 }
        for position in index..<min(index + 8, text.tokens.count) where text.isMark(position, "/") || text.isMark(position, "-") {
            if position + 1 < text.tokens.count, text.tokens[position + 1].letterCase == .upper { return true }
        }
        return false
    }

    private static let day = WordKey("ngày"), month = WordKey("tháng"), year = WordKey("năm")

    /// A short line of `place, ngày … tháng … năm …`, blanks and dots allowed, and nothing behind it; also `place, ngày 05/01/2024`.
    private func isPlaceAndDate(_ text: TokenizedText) -> Bool {
        let tokens = text.tokens
        guard tokens.count <= 80, tokens[0].letterCase != .lower, let day = tokens.prefix(12).firstIndex(where: { $0.key == Self.day }), day > 0 else { return false }
        if rules.match(.noPlace, in: text) != nil { return false }
        let hasComma = tokens[day - 1].isMark(",")
        // Without its comma only a line of capitalised words can be a place.
        guard hasComma || tokens[..<day].allSatisfy({ $0.letterCase != .lower || $0.isMark(".") }) else { return false }
        if !hasComma, tokens[0].letterCase == .upper, tokens[0].range.count > 3 { return false }
        return isDate(text, from: day)
    }

    /// Nothing but a date, perhaps with blanks, from `ngày` to the end.
    private func isDate(_ text: TokenizedText, from day: Int) -> Bool {
        let tokens = text.tokens
        func isBlank(_ token: Token) -> Bool { token.isMark(".") || token.isMark("…") || token.isMark("_") || token.isNumber || token.isMark("/") || token.isMark("-") }
        guard let month = tokens[day...].firstIndex(where: { $0.key == Self.month }) else {
            // 05/01/2024
            return tokens.count > day + 3 && tokens[(day + 1)...].allSatisfy(isBlank)
        }
        guard tokens[(day + 1)..<month].allSatisfy(isBlank), let year = tokens[month...].firstIndex(where: { $0.key == Self.year }) else { return false }
        return tokens[(month + 1)..<year].allSatisfy(isBlank) && tokens[(year + 1)...].allSatisfy(isBlank)
    }

    /// `…………, ngày 12 tháng 01 năm 2026`: the place is left to be filled in.
    private func isDateBehindBlank(_ text: TokenizedText) -> Bool {
        guard let day = text.tokens.firstIndex(where: { $0.isWord }), day > 0, text.key(day) == Self.day, text.isMark(day - 1, ","),
            text.tokens[..<day].allSatisfy({ $0.isMark(".") || $0.isMark("…") || $0.isMark("_") || $0.isMark(",") })
        else { return false }
        return isDate(text, from: day)
    }

    private func typeWord(_ line: CleanLine) -> LineRole? {
        let text = line.text
        guard let match = rules.typeWords.longestMatch(in: text, at: 0) else { return nil }
        let end = match.range.upperBound
        let capitals = text.tokens[match.range].allSatisfy { $0.letterCase == .upper }
        if end == text.tokens.count || (end == text.tokens.count - 1 && text.isMark(end, ":")) {
            guard capitals || line.isBold || line.headingLevel > 0 || text.tokens[0].letterCase == .capitalized && end == text.tokens.count else { return nil }
            return .typeWord(match.value, titleFrom: nil)
        }
        guard capitals, text.tokens[end].isWord, line.isCapitals || text.tokens[end].letterCase != .lower else { return nil }
        return .typeWord(match.value, titleFrom: end)
    }

    /// `PHỤ LỤC`, `Phụ lục 02`, `Phụ lục số 01: …`, `PHỤ LỤC I. …`; not the words in a sentence.
    private func isAnnexTitle(_ line: CleanLine) -> Bool {
        let text = line.text
        guard text.tokens[0].letterCase != .lower, let match = rules.match(.annex, in: text) else { return false }
        var index = match.upperBound
        if index == text.tokens.count { return true }
        if line.isCapitals { return true }
        if text.key(index) == Self.number { index += 1 }
        if text.number(at: index) != nil || MarkerLexer.roman(text, at: index) != nil {
            index += 1
            if index == text.tokens.count { return true }
            return text.isMark(index, ":") || text.isMark(index, ".") || text.isMark(index, "-")
        }
        return text.isMark(index, ":") || (text.isMark(index, "(") && text.tokens.count < 30)
    }

    private static let number = WordKey("số")
}
