import DocumentModel
import RuleBook
import VietnameseText

/// Joins the lines of a cell into its paragraphs.
struct CellText {
    let cues: TableCueRules
    let pairs: WordPairs

    func cell(_ lines: [DraftLine], field: ColumnField, width: Int?) -> TaskTable.Cell {
        var cell = TaskTable.Cell()
        var current: [UInt8] = [], first = 0, last = 0
        func close() {
            let text = trimmed(current)
            if !text.isEmpty { cell.paragraphs.append(.init(text: text, firstLine: first, lastLine: last)) }
            current = []
        }
        for (index, line) in lines.enumerated() {
            if index > 0, beginsParagraph(line, behind: lines[index - 1], field: field, width: width) { close() }
            if current.isEmpty {
                first = line.number
                current = line.text.utf8
            } else {
                switch joint(lines[index - 1], line, width: width) {
                case .space: current.append(0x20)
                case .none: break
                case .mended: cell.mended = true
                }
                current += line.text.utf8
            }
            last = line.number
        }
        close()
        return cell
    }

    private enum Joint { case space, none, mended }

    /// What stands between two wrapped lines: mostly a space; nothing inside a number, a symbol or a broken word.
    private func joint(_ above: DraftLine, _ below: DraftLine, width: Int?) -> Joint {
        guard let last = above.text.tokens.last, let first = below.text.tokens.first else { return .space }
        let glued = !last.spaceBefore && above.text.tokens.count > 1
        if last.isMark("/"), glued { return .none }
        if first.isMark("/"), below.text.tokens.count > 1, !below.text.tokens[1].spaceBefore { return .none }
        if last.isMark("-"), glued, isHyphen(above, below) { return .none }
        // 10/20 + 25, 3/202 + 5, IV/20 + 24: a year torn in two.
        if first.isNumber, last.isNumber, glued, above.text.isMark(above.text.tokens.count - 2, "/"),
            last.range.count + first.range.count == 4, last.range.count < 4 { return .mended }
        // 10/1 + 2/2026: a month torn in two.
        if first.isNumber, last.isNumber, glued, last.range.count == 1, first.range.count == 1, below.text.isMark(1, "/"),
            below.text.tokens.count > 2, !below.text.tokens[1].spaceBefore, above.text.isMark(above.text.tokens.count - 2, "/") { return .mended }
        if first.isMark(".") || first.isMark(",") || first.isMark(";") || first.isMark(")") { return .none }
        guard let width, above.width * 10 > width * 6 else { return .space }
        // TN&TK + Q, Th + ường: a word too long for a narrow column.
        if last.isMark("&"), glued { return .none }
        if first.isWord, last.isWord, pairs.cohesion(last.key, first.key) <= 0 {
            if first.letterCase == .lower, isFragment(below.text, first) || isFragment(above.text, last) { return .mended }
            // An abbreviation in the middle of another one; a Roman number stands alone.
            if first.letterCase == .upper, last.letterCase == .upper, glued, first.range.count == 1,
                RowMarker.parse(below.text)?.kind != .roman { return .mended }
        }
        return .space
    }

    private func isHyphen(_ above: DraftLine, _ below: DraftLine) -> Bool {
        guard let first = below.text.tokens.first else { return false }
        return first.isNumber || first.letterCase != .lower
    }

    /// Letters that are no Vietnamese syllable: without a vowel and no abbreviation of two letters or more.
    private func isFragment(_ text: TokenizedText, _ token: Token) -> Bool {
        guard token.letterCase != .upper else { return false }
        let bytes = text.utf8[token.range]
        return !bytes.contains { $0 >= 0x80 || [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains($0 | 0x20) }
    }

    private func beginsParagraph(_ line: DraftLine, behind above: DraftLine, field: ColumnField, width: Int?) -> Bool {
        guard let first = line.text.tokens.first, let last = above.text.tokens.last else { return false }
        if line.isListItem {
            // `Văn phòng` / `- Thống kê` is a broken hyphen, `- Kế hoạch …` behind a finished item an item.
            let isDash = line.text.isMark(0, "-")
            let startsList = above.closes || !isDash || field == .products || field == .deadline || field == .title || field == .activity || field == .notes
            return startsList && !(isDash && pairs.cohesion(last.key, first.key) > 0.9 && field != .products && field != .deadline)
        }
        if first.isWord, first.letterCase == .lower { return false }
        if last.isMark(",") || cues.isOpenEnd(last.key) { return false }
        guard let width else { return above.closes }
        let fits = above.width + GlyphWidths.space + line.firstWordWidth < width - width / 25
        if above.closes { return fits || last.isMark(";") }
        // Behind a whole date a deadline begins anew, whether the line was full or not.
        if field == .deadline, last.isNumber, above.text.tokens.count > 2 || !fits, first.letterCase == .capitalized,
            cues.starts(in: line.text.tokens, at: 0).contains(.deadline) { return true }
        guard fits else { return false }
        switch field {
        case .deadline: return cues.starts(in: line.text.tokens, at: 0).contains(.deadline) && first.isWord
        case .lead, .coordination, .monitoring, .assignment: return cues.starts(in: line.text.tokens, at: 0).contains(.agency)
        case .products where first.isNumber: return first.range.count >= 2 && line.text.tokens.count > 1 && !cues.opensNumber(last.key)
        case .products: return first.isWord && cues.starts(in: line.text.tokens, at: 0).contains(.product)
        default: return first.isWord && cues.starts(in: line.text.tokens, at: 0).contains(.verb)
        }
    }

    /// One space between words, no list sign in front.
    private func trimmed(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            let isSpace = byte == 0x20 || byte == 0x09
            if isSpace, result.isEmpty || result.last == 0x20 { continue }
            result.append(isSpace ? 0x20 : byte)
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }
}
