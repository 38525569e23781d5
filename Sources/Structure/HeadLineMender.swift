import RuleBook
import VietnameseText

/// Mends lines of a head: type words set with a space between their letters (`K Ế   H O Ạ C H`); numbers, dates and the
/// nation's name broken in two.
struct HeadLineMender: Sendable {
    let rules: DocumentRules

    func mend(_ lines: inout [CleanLine]) {
        joinBroken(&lines)
        for index in lines.indices {
            guard let words = typeWord(lines[index]) else { continue }
            lines[index].text = TokenizedText(words)
            lines[index].gap = nil
            lines[index].width = GlyphWidth.of(lines[index].text.utf8)
        }
    }

    /// `Số: 12/KH-` + `UBND`; `…, ngày 18 tháng 3` + `năm 2025`: the column of a head is narrow.
    private func joinBroken(_ lines: inout [CleanLine]) {
        var kept = 0
        for index in lines.indices {
            if kept > 0, lines[kept - 1].tokens.count <= 20, lines[index].tokens.count <= 10, goesOn(lines[kept - 1], lines[index]) {
                let last = lines[kept - 1].text
                let isTight = last.tokens.last?.isMark("-") ?? false
                lines[kept - 1].text = TokenizedText(utf8: last.utf8 + (isTight ? [] : [0x20]) + lines[index].text.utf8)
                lines[kept - 1].width = GlyphWidth.of(lines[kept - 1].text.utf8)
            } else {
                if kept < index { lines.swapAt(kept, index) }
                kept += 1
            }
        }
        lines.removeSubrange(kept...)
    }

    private static let day = WordKey("ngày"), month = WordKey("tháng"), year = WordKey("năm")

    private func goesOn(_ last: CleanLine, _ line: CleanLine) -> Bool {
        guard let end = last.tokens.last else { return false }
        if line.tokens.count <= 3, last.tokens.count > 2, last.isCapitals, line.isCapitals, isNation(last.tokens + line.tokens) { return true }
        if end.isMark("-"), last.tokens[0].letterCase != .lower, rules.match(.numberLabel, in: last.text) != nil {
            return line.isCapitals && line.tokens.count <= 3
        }
        // `…, ngày 18 tháng 3` / `năm 2025`; `…, ngày 18 tháng 3 năm` / `2025`; `Đồng Mây,` / `ngày 18 tháng 3 năm 2025`
        guard last.tokens[0].letterCase != .lower, line.tokens.allSatisfy(isOfDate) else { return false }
        if let day = last.tokens.firstIndex(where: { $0.key == Self.day }) {
            guard day > 0, last.tokens[day - 1].isMark(","), last.tokens[day...].allSatisfy(isOfDate), line.tokens.count <= 6,
                line.tokens[0].key != Self.day
            else { return false }
            guard let year = last.tokens.firstIndex(where: { $0.key == Self.year }) else {
                return line.tokens.contains { $0.key == Self.year } && (line.tokens.count > 1 || last.tokens.suffix(2).contains { $0.key == Self.month })
            }
            return year == last.tokens.count - 1 && line.tokens.count == 1 && line.tokens[0].isNumber
        }
        return end.isMark(",") && last.tokens.count <= 6 && last.tokens.dropLast().allSatisfy { $0.isWord && $0.letterCase == .capitalized }
            && line.tokens[0].key == Self.day && line.tokens.contains { $0.key == Self.year }
    }

    /// `CỘNG HÒA XÃ HỘI CHỦ NGHĨA` + `VIỆT NAM`
    private func isNation(_ tokens: [Token]) -> Bool { rules.match(.nation, in: tokens)?.count == tokens.count }

    /// A number, `ngày`, `tháng`, `năm`, or the dots of a blank.
    private func isOfDate(_ token: Token) -> Bool {
        token.isNumber || token.key == Self.day || token.key == Self.month || token.key == Self.year || token.isMark(".") || token.isMark("…")
    }

    private func typeWord(_ line: CleanLine) -> String? {
        var tokens = line.tokens[...]
        guard tokens.count >= 4, tokens.count <= 30, tokens.prefix(4).allSatisfy({ $0.isWord && $0.letterCase == .upper && $0.range.count <= 3 }) else { return nil }
        var colon = ""
        if let last = tokens.last, last.isMark(":") {
            colon = ":"
            tokens.removeLast()
        }
        var bytes: [UInt8] = []
        for token in tokens {
            guard token.isWord, token.letterCase == .upper, token.spaceBefore || token.start == 0 else { return nil }
            bytes += line.text.utf8[token.range]
        }
        return rules.unspacedTypeWords[TokenizedText(utf8: bytes).key(0)].map { $0 + colon }
    }
}
