import DocumentModel

/// What the places of lines say about paragraphs: a first line's indent, a line that ended although more would have
/// fitted, white above, a title in the middle, a change between bold and other type.
///
/// It says so only where it is certain; the words decide the rest.
struct ParagraphEvidence: Sendable {
    /// A line of the running text, in reading order.
    struct Line: Sendable {
        var line: PrintedLine
        var page: Int
        /// ``ColumnFinder/Placed/part`` and side; lines of another one are no neighbours.
        var part: Int
        var isRight: Bool
        var column: TextColumn?
        /// A table stands directly above.
        var isBehindTable = false
    }

    /// For each line: `true` begins a paragraph, `false` goes on with the line before, `nil` not known.
    func starts(of lines: [Line]) -> [Bool?] {
        var result: [Bool?] = []
        result.reserveCapacity(lines.count)
        /// Index of the first line of the paragraph that the next line may go on with.
        var first = 0
        for index in lines.indices {
            var start: Bool?
            if index == 0 {
                start = true
            } else {
                start = self.start(of: index, in: lines, first: first)
            }
            if start != false { first = index }
            result.append(start)
        }
        return result
    }

    private func start(of index: Int, in lines: [Line], first: Int) -> Bool? {
        let line = lines[index], last = lines[index - 1]
        if line.isBehindTable { return true }
        guard line.part == last.part, line.isRight == last.isRight, line.part == 0 || line.page == last.page else { return true }
        guard line.part == 0, let column = line.column, let above = last.column else { return nil }
        let isCentred = Self.isCentred(line.line, column), wasCentred = Self.isCentred(last.line, above)
        let isBelow = line.page == last.page
        let distance = line.line.box.bottom - last.line.box.bottom
        if isCentred || wasCentred {
            if isCentred, wasCentred { return isBelow && distance > 1.6 * max(column.leading, line.line.height) ? true : nil }
            // A title's line may fill the column; the words tell whether it goes on.
            if isCentred, Self.isEven(last.line, above) { return nil }
            if wasCentred, Self.isEven(line.line, column), line.line.left > column.left + 1.5 { return nil }
            return true
        }
        guard let word = line.line.words.first else { return nil }
        // Room, as the line before stands on its own page.
        let room = above.right - last.line.right - 0.25 * last.line.em
        let isFlush = above.isJustified && abs(last.line.right - above.right) < TextColumn.flush
        let isFull = isFlush || room < word.box.width
        let place = line.line.left - column.left
        let firstPlace = lines[first].line.left - (lines[first].column?.left ?? column.left)
        /// Where the paragraph's lines behind the first begin, if it has any.
        let goesOnAt = index - 1 > first ? last.line.left - above.left : nil
        let isWhiteAbove = isBelow && column.isWhite(distance)

        // A justified line that fills the column is no paragraph's last.
        if column.indent == nil, !isFlush, abs(place) < 2, changesWeight(at: index, in: lines, first: first) { return true }
        if isFull {
            if let goesOnAt, abs(place - goesOnAt) < 1.5, abs(goesOnAt - firstPlace) > 4 { return isWhiteAbove ? nil : false }
            if abs(place) < 2 {
                if column.indent != nil { return isWhiteAbove ? nil : false }
                // Without indents only the white between paragraphs tells, and a justified line's end.
                if column.spacing > 0, isBelow { return isWhiteAbove }
                // Below a first line that stands further right, too, where that is the paragraph's only line.
                return isFlush && abs(goesOnAt ?? 0) < 2 && !Self.mayBeItem(word) && !Self.endsSentence(last.line) ? false : nil
            }
            if place > firstPlace + 4, goesOnAt == nil, Self.hangs(line.line, below: lines[first].line, shift: column.left - (lines[first].column?.left ?? column.left)) {
                return isWhiteAbove ? nil : false
            }
            if let indent = column.indent, abs(place - indent) < 2 { return true }
            if isWhiteAbove { return true }
            if let goesOnAt, place > goesOnAt + 5 { return true }
            return nil
        }
        // A word that must not be parted from the next may have been too long, so a little room says nothing; nor does
        // more of it, before a small letter in the middle of a sentence.
        if Self.isSmall(word), !Self.endsSentence(last.line), !isWhiteAbove { return nil }
        let isRoomy = room - word.box.width > 0.12 * column.width
        if abs(place) < 2, column.indent != nil, firstPlace > 4 || goesOnAt != nil { return isRoomy || isWhiteAbove ? true : nil }
        if isRoomy || isWhiteAbove { return true }
        if let indent = column.indent, place > indent - 2 { return true }
        return room - word.box.width > 0.5 * line.line.em ? true : nil
    }

    /// A heading in bold type ends here, or begins. Words set off within a sentence, and a label before its value, end
    /// where neither does.
    private func changesWeight(at index: Int, in lines: [Line], first: Int) -> Bool {
        let line = lines[index].line, last = lines[index - 1].line
        guard let isBold = line.isBold, let wasBold = last.isBold, isBold != wasBold, let word = line.words.first, !Self.isSmall(word),
            let end = last.words.last?.text.last
        else { return false }
        // `.`, `;`, `:`
        let hasStop = end == 0x2E || end == 0x3B || end == 0x3A
        // A comma, a dash or a bracket: the sentence goes on.
        let isOpen = end == 0x2C || end == 0x2D || end == 0x28 || end == 0x2F
        return isBold ? hasStop : !hasStop && !isOpen && lines[first..<index].allSatisfy { $0.line.isBold == true }
    }

    /// Begins with a small letter.
    private static func isSmall(_ word: PageWords.Word) -> Bool {
        let bytes = word.text
        guard let first = bytes.first else { return false }
        if first < 0x80 { return first >= 0x61 && first <= 0x7A }
        guard bytes.count > 1 else { return false }
        switch first {
        case 0xC3: return bytes[1] >= 0xA0
        // ă, đ, ĩ, ũ; ơ, ư
        case 0xC4, 0xC5: return bytes[1] & 1 == 1
        case 0xC6: return bytes[1] == 0xA1 || bytes[1] == 0xB0
        // U+1EA0 to U+1EF9 go in pairs, the small letter second.
        case 0xE1: return bytes.count > 2 && bytes[1] >= 0xBA && bytes[2] & 1 == 1
        default: return false
        }
    }

    private static func endsSentence(_ line: PrintedLine) -> Bool {
        guard let end = line.words.last?.text.last else { return false }
        return end == 0x2E || end == 0x3B
    }

    /// `-`, `2.`, `IV.`, `a)`
    private static func mayBeItem(_ word: PageWords.Word) -> Bool {
        guard let end = word.text.last, word.text.count <= 6 else { return false }
        let isSign = word.text.count <= 3 && !word.text.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
        return isSign || end == 0x2E || end == 0x29 || end == 0x2F
    }

    /// The line begins where the words of the first line begin behind its number or sign.
    private static func hangs(_ line: PrintedLine, below first: PrintedLine, shift: Double) -> Bool {
        first.words.dropFirst().prefix(3).contains { abs($0.box.left + shift - line.left) < 2 }
    }

    /// As much white on the left as on the right, be it none.
    private static func isEven(_ line: PrintedLine, _ column: TextColumn) -> Bool {
        abs(line.left - column.left - column.right + line.right) < 4 + column.unsureness
    }

    /// In the middle of the column, with white on either side that is no first line's indent.
    static func isCentred(_ line: PrintedLine, _ column: TextColumn) -> Bool {
        let left = line.left - column.left, right = column.right - line.right
        guard left > 0.04 * column.width, right > 0.04 * column.width, abs(left - right) < max(4, 0.03 * (left + right)) + column.unsureness else { return false }
        if let indent = column.indent, abs(left - indent) < 2 { return false }
        return true
    }
}
