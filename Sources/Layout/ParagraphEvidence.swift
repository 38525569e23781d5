import DocumentModel

/// What the places of lines say about paragraphs: a first line's indent, a line that ended although more would have
/// fitted, white above, a title in the middle.
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
            // The last line of a paragraph in the middle of the page is no rarity; its left edge tells.
            return true
        }
        guard let word = line.line.words.first else { return nil }
        // Room, as the line before stands on its own page.
        let room = above.right - last.line.right - 0.25 * last.line.em
        let isFull = above.isJustified && abs(last.line.right - above.right) < 1 || room < word.box.width
        let place = line.line.left - column.left
        let firstPlace = lines[first].line.left - (lines[first].column?.left ?? column.left)
        /// Where the paragraph's lines behind the first begin, if it has any.
        let goesOnAt = index - 1 > first ? last.line.left - above.left : nil
        let isWhiteAbove = isBelow && column.leading > 0 && distance > 1.35 * column.leading && distance > column.leading + 3

        if isFull {
            if let goesOnAt, abs(place - goesOnAt) < 1.5, abs(goesOnAt - firstPlace) > 4, !isWhiteAbove { return false }
            if abs(place) < 2 {
                if column.indent != nil { return isWhiteAbove ? nil : false }
                if abs(firstPlace) < 2 { return withoutIndent(column: column, last: last, above: above, isBelow: isBelow, distance: distance) }
                // Below a first line that stands further right: an indent of its own.
                return firstPlace > 6 && goesOnAt == nil && !isWhiteAbove ? false : firstPlace > 6 ? true : nil
            }
            if place > firstPlace + 4, goesOnAt == nil, Self.hangs(line.line, below: lines[first].line, shift: column.left - (lines[first].column?.left ?? column.left)) {
                return isWhiteAbove ? nil : false
            }
            if let indent = column.indent, abs(place - indent) < 2 { return true }
            if isWhiteAbove { return true }
            if let goesOnAt, place > goesOnAt + 5 { return true }
            return nil
        }
        // A word that must not be parted from the next may have been too long, so a little room says nothing.
        let isRoomy = room - word.box.width > 0.12 * column.width
        if abs(place) < 2, column.indent != nil, firstPlace > 4 || goesOnAt != nil { return isRoomy || isWhiteAbove ? true : nil }
        if isRoomy || isWhiteAbove { return true }
        if let indent = column.indent, place > indent - 2 { return true }
        return room - word.box.width > 0.5 * line.line.em ? true : nil
    }

    /// All lines begin at the edge: full justified lines and the white between paragraphs tell.
    private func withoutIndent(column: TextColumn, last: Line, above: TextColumn, isBelow: Bool, distance: Double) -> Bool? {
        if column.isSpaced, isBelow { return distance > column.leading + 1.5 }
        return above.isJustified && abs(last.line.right - above.right) < 0.6 ? false : nil
    }

    /// The line begins where the words of the first line begin behind its number or sign.
    private static func hangs(_ line: PrintedLine, below first: PrintedLine, shift: Double) -> Bool {
        first.words.dropFirst().prefix(3).contains { abs($0.box.left + shift - line.left) < 2 }
    }

    /// In the middle of the column, with white on either side that is no first line's indent.
    static func isCentred(_ line: PrintedLine, _ column: TextColumn) -> Bool {
        let left = line.left - column.left, right = column.right - line.right
        guard left > 0.04 * column.width, right > 0.04 * column.width, abs(left - right) < max(4, 0.03 * (left + right)) else { return false }
        if let indent = column.indent, abs(left - indent) < 2 { return false }
        return true
    }
}
