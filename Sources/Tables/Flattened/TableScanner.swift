import DocumentModel
import RuleBook
import VietnameseText

/// Cuts the lines behind a head into rows: takes the furniture out, finds the row numbers and the group rows,
/// and says where the table ends.
struct TableScanner {
    let heads: TableHeadRules
    let cues: TableCueRules

    /// One numbered row (or a stretch without numbers), or a group row.
    struct Block {
        var kind: TaskTable.Row.Kind
        var marker: String?
        /// Words without the marker.
        var lines: [TableLine]
        var firstLine: Int
        var lastLine: Int
        var page: Int?
        /// A page ends inside or directly behind it.
        var endsAtBreak = false
    }

    struct Scan {
        var blocks: [Block] = []
        var furniture: [Int] = []
        /// Index behind the table's last line.
        var end: Int
    }

    func scan(_ head: TableHead, in lines: [SourceTextLine]) -> Scan {
        var scan = Scan(end: lines.count)
        let body = bodyLines(head, in: lines, scan: &scan)
        var groups = MarkerChain.groups(in: body, cues: cues)
        let hasNumbers = head.columns.first?.field == .number
        let rows = hasNumbers ? MarkerChain.rows(in: body, groups: groups, cues: cues) : []
        // A group's number that a row claims as well is the row's.
        let claimed = Set(rows.map(\.line))
        groups.removeAll { claimed.contains($0.line) }
        var marks = (groups + rows).sorted { $0.line < $1.line }
        let cut = bodyEnd(body, marks: marks)
        if cut < body.count {
            scan.end = body[cut].index
            marks.removeAll { $0.line >= cut }
        }
        let hasFigures = head.columns.contains { $0.field == .budget || $0.field == .other || $0.field == .criterion }
        split(
            body[..<cut].map(\.line), marks: marks, lastPage: pageNumber(before: head, in: lines), betweenRows: hasNumbers && !hasFigures,
            scan: &scan)
        return scan
    }

    struct BodyLine {
        var line: TableLine
        /// Into the source lines.
        var index: Int
    }

    // MARK: - Furniture and end

    private func bodyLines(_ head: TableHead, in lines: [SourceTextLine], scan: inout Scan) -> [BodyLine] {
        var body: [BodyLine] = []
        var index = head.lines.upperBound, emptyBefore = false, spaces = 0, breakBefore = false
        var page = lines[max(head.lines.upperBound - 1, 0)].page
        func append(_ text: TokenizedText, _ at: Int) {
            let line = lines[at]
            if line.page != page { breakBefore = true; page = line.page }
            let bytes = text.utf8
            body.append(BodyLine(
                line: TableLine(
                    number: line.number, page: line.page, text: text, emptyBefore: emptyBefore, spaceLinesBefore: spaces,
                    endsInSpaces: bytes.count > 2 && bytes[bytes.count - 1] == 0x20 && bytes[bytes.count - 2] == 0x20,
                    breakBefore: breakBefore && !body.isEmpty),
                index: at))
            (emptyBefore, spaces, breakBefore) = (false, 0, false)
        }
        // The row may begin on the head's last line.
        if let last = lines[..<index].last.map({ TokenizedText(utf8: TableHeadFinder.unglued($0.utf8)) }), head.lastLineTokens < last.tokens.count,
            head.lastLineTokens > 0
        {
            append(TokenizedText(utf8: Array(last.utf8[Int(last.tokens[head.lastLineTokens].start)...])), index - 1)
        }
        while index < lines.count {
            let text = TokenizedText(utf8: lines[index].utf8)
            if text.isEmpty {
                if lines[index].utf8.isEmpty { emptyBefore = true } else { spaces += 1 }
                index += 1
                continue
            }
            if let next = repetition(of: head, in: lines, at: index) {
                for furniture in index..<next.line { scan.furniture.append(lines[furniture].number) }
                // A number alone before the repeated head is the page's.
                if let last = body.last, last.line.isNumberOnly, last.index >= index - 6, last.index > head.lines.upperBound {
                    scan.furniture.append(last.line.number)
                    body.removeLast()
                }
                breakBefore = true
                index = next.line
                (emptyBefore, spaces) = (false, 0)
                if next.token > 0, index < lines.count {
                    let rest = TokenizedText(utf8: lines[index].utf8)
                    append(TokenizedText(utf8: Array(rest.utf8[Int(rest.tokens[next.token].start)...])), index)
                    index += 1
                }
                continue
            }
            if cues.endsTable(text.tokens) { scan.end = index; break }
            if let opening = heads.columns(in: text).first, opening.field == .number,
                let other = TableHeadFinder(rules: heads).head(in: lines, at: index), other.columns.map(\.field) != head.columns.map(\.field)
            {
                scan.end = index
                break
            }
            append(text, index)
            index += 1
        }
        return body
    }

    /// The head's words stand here again, in any order: the line and token behind them.
    private func repetition(of head: TableHead, in lines: [SourceTextLine], at start: Int) -> (line: Int, token: Int)? {
        guard let first = head.keys.first else { return nil }
        let text = TokenizedText(utf8: lines[start].utf8)
        let offset = text.tokens.first?.isNumber == true && text.key(1) == first ? 1 : 0
        guard text.key(offset) == first else { return nil }
        let opened = TokenizedText(utf8: TableHeadFinder.unglued(lines[start].utf8))
        var left = head.keys.count, keys: [WordKey] = []
        var index = start
        keys.reserveCapacity(left)
        while index < lines.count, index < start + 80 {
            let tokens = index == start ? opened.tokens : TokenizedText(utf8: TableHeadFinder.unglued(lines[index].utf8)).tokens
            for (position, token) in tokens.enumerated().dropFirst(index == start ? offset : 0) {
                if left == 0 { return matches(keys, head) ? (index, position) : nil }
                keys.append(token.key)
                left -= 1
            }
            index += 1
            if left == 0 {
                return matches(keys, head) ? (TableHeadFinder.skipColumnNumbers(in: lines, from: index, count: head.columns.count), 0) : nil
            }
        }
        return nil
    }

    private func matches(_ keys: [WordKey], _ head: TableHead) -> Bool {
        keys == head.keys || keys.map(\.rawValue).sorted() == head.keys.map(\.rawValue).sorted()
    }

    /// Where lines begin that are far too long for cells: the plan's own paragraphs behind the table.
    private func bodyEnd(_ body: [BodyLine], marks: [MarkerChain.Mark]) -> Int {
        var marked = Set<Int>()
        for mark in marks { marked.insert(mark.line) }
        let lastRow = marks.last(where: { !$0.isGroup })?.line ?? -1
        var long = 0
        for index in body.indices {
            let text = body[index].line.text
            let isLong = text.utf8.count > 60
                && GlyphWidths.width(of: text.utf8, 0..<text.utf8.count) > 31_000 && !TableLine.isCapitals(text, from: 0)
            if isLong && (!marked.contains(index) || index > lastRow) { long += 1 } else { long = 0 }
            if long == 3 {
                // Headings of the paragraphs are theirs, too.
                var start = index - 2
                while start > 0, start > lastRow + 1, marked.contains(start - 1) { start -= 1 }
                return start
            }
        }
        return body.count
    }

    // MARK: - Rows

    /// The last number alone on a line above the head.
    private func pageNumber(before head: TableHead, in lines: [SourceTextLine]) -> Int? {
        for index in stride(from: head.lines.lowerBound - 1, through: max(0, head.lines.lowerBound - 120), by: -1) {
            let text = TokenizedText(utf8: lines[index].utf8)
            if text.tokens.count == 1, let number = text.number(at: 0), number < 400 { return number }
        }
        return nil
    }

    /// - Parameters:
    ///   - lastPage: the number of the page above the head's.
    ///   - betweenRows: a number alone between two rows is a page's, no cell holds figures.
    private func split(_ body: [TableLine], marks: [MarkerChain.Mark], lastPage: Int?, betweenRows: Bool, scan: inout Scan) {
        var lines = body
        // A number that no row claims, alone at a page's end, is the page's.
        var pageNumbers = Set<Int>()
        let claimed = Set(marks.map(\.line))
        var lastNumber = lastPage
        for index in lines.indices where lines[index].isNumberOnly && !claimed.contains(index) {
            guard let value = lines[index].text.number(at: 0), value < 400 else { continue }
            let atEnd = index + 1 == lines.count || lines[index + 1].breakBefore
                || (betweenRows && claimed.contains(index + 1) && !isContinuation(lines, at: index))
            if atEnd || lastNumber.map({ value == $0 + 1 && lines[index].text.utf8.count < 6 && !isContinuation(lines, at: index) }) == true {
                pageNumbers.insert(index)
                scan.furniture.append(lines[index].number)
                if index + 1 < lines.count { lines[index + 1].breakBefore = true }
                lastNumber = value
            }
        }
        var begin = 0
        func flush(_ end: Int, mark: MarkerChain.Mark?) {
            let range = begin..<end
            var content: [TableLine] = []
            for index in range where !pageNumbers.contains(index) {
                if index == range.lowerBound, let mark {
                    var rest = lines[index].dropping(mark.marker.tokenCount)
                    rest?.breakBefore = false
                    if let rest { content.append(rest) }
                } else {
                    content.append(lines[index])
                }
            }
            guard mark != nil || !content.isEmpty else { return }
            guard let firstLine = lines[safe: range.lowerBound] else { return }
            var block = Block(
                kind: .item, marker: mark?.marker.text, lines: content, firstLine: firstLine.number,
                lastLine: content.last?.number ?? firstLine.number, page: firstLine.page)
            block.endsAtBreak = end < lines.count && lines[end].breakBefore
            emit(block, mark: mark, child: mark.map { mark in
                marks.first { $0.line >= end && $0.line == end && $0.marker.value == mark.marker.value + [1] } != nil
            } ?? false, scan: &scan)
        }
        var current: MarkerChain.Mark?
        for mark in marks {
            flush(mark.line, mark: current)
            begin = mark.line
            current = mark
        }
        flush(lines.count, mark: current)
    }

    /// The number goes on with the line before it (`Tháng 3/202` + `5`).
    private func isContinuation(_ lines: [TableLine], at index: Int) -> Bool {
        guard index > 0, let last = lines[index - 1].text.tokens.last else { return false }
        return last.isNumber || last.isMark("/") || cues.isOpenEnd(last.key) || lines[index - 1].text.key(0) == last.key && cues.opensNumber(last.key)
    }

    /// Takes group headings out of a block and keeps the rest as a row.
    private func emit(_ block: Block, mark: MarkerChain.Mark?, child: Bool, scan: inout Scan) {
        var block = block
        if let mark, mark.isGroup || child {
            var count = 0
            while count < block.lines.count, block.lines[count].isCapitals || (count == 0 && mark.isCapitals) { count += 1 }
            if count == 0 || child {
                // A heading in small letters: all of it, where it is short and says no deadline.
                let isShort = block.lines.count <= 4
                    && !block.lines.dropFirst().contains { cues.starts(in: $0.text.tokens, at: 0).contains(.deadline) }
                count = isShort || child ? block.lines.count : 0
            } else {
                // The last words of a heading in capitals may be one short word.
                while count < block.lines.count, count > 0, TableLine.isCapitals(block.lines[count].text, from: 0) { count += 1 }
                if count < block.lines.count, block.lines[count].text.tokens.allSatisfy({ $0.letterCase == .upper || !$0.isWord }),
                    count + 1 == block.lines.count { count += 1 }
            }
            if count > 0 || block.lines.isEmpty {
                var group = block
                group.kind = .group
                group.lines = Array(block.lines[..<count])
                group.lastLine = group.lines.last?.number ?? group.firstLine
                scan.blocks.append(group)
                guard count < block.lines.count else { return }
                block.marker = nil
                block.lines = Array(block.lines[count...])
                block.firstLine = block.lines[0].number
                block.page = block.lines[0].page
            }
        }
        // A heading in capitals without a number stands at the end of the row above it.
        var tail = block.lines.count
        while tail > 0, block.lines[tail - 1].isCapitals, block.lines[tail - 1].text.tokens.count >= 3 { tail -= 1 }
        let heading = tail < block.lines.count && tail > 0 ? Array(block.lines[tail...]) : []
        if !heading.isEmpty {
            block.lines.removeSubrange(tail...)
            block.lastLine = block.lines.last?.number ?? block.firstLine
        }
        scan.blocks.append(block)
        if let first = heading.first, let last = heading.last {
            scan.blocks.append(Block(kind: .group, lines: heading, firstLine: first.number, lastLine: last.number, page: first.page))
        }
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { index >= 0 && index < count ? self[index] : nil }
}
