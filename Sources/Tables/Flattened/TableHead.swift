import DocumentModel
import RuleBook
import VietnameseText

/// The head of a flattened task table: its columns, and the lines that it stands in.
public struct TableHead: Sendable, Equatable {
    /// In the order of the body's columns.
    public var columns: [TaskTable.Column]
    /// Indices into the lines that were searched.
    public var lines: Range<Int>
    /// A year that stands in the head (`Thời gian (Năm 2026)`).
    public var year: Int?
    /// All words of the head, by which its repetitions are known.
    var keys: [WordKey]
    /// How many tokens of the last line belong to it; the row may begin on the same line.
    var lastLineTokens: Int
}

/// Finds heads of flattened task tables.
struct TableHeadFinder {
    let rules: TableHeadRules

    /// A head spreads over no more lines than this.
    private static let maximalLines = 40

    func find(in lines: [SourceTextLine], from start: Int) -> TableHead? {
        var index = max(start, 0)
        while index < lines.count {
            if let head = head(in: lines, at: index), rules.isTaskTable(head.columns) { return head }
            index += 1
        }
        return nil
    }

    /// The head that begins with the first word of this line, whether of a task table or not.
    func head(in lines: [SourceTextLine], at start: Int) -> TableHead? {
        let first = TokenizedText(utf8: lines[start].utf8)
        // A page number may stand on the head's line.
        let offset = first.tokens.first?.isNumber == true ? 1 : 0
        guard let opening = rules.columns(in: first, at: offset).first ?? tornNumber(first, in: lines, at: start),
            opening.field == .number || opening.field == .title || opening.field == .activity
        else { return nil }
        // Tabs and pipes mark cells: another reader's table.
        if first.utf8.contains(0x09) || first.utf8.contains(0x7C) { return nil }
        let opened = TokenizedText(utf8: Self.unglued(first.utf8))
        let hasNumber = opening.field == .number

        var run = Run()
        var index = start
        while index < lines.count, run.lines.count < Self.maximalLines {
            let text = index == start ? opened : TokenizedText(utf8: Self.unglued(lines[index].utf8))
            if !text.isEmpty {
                if hasNumber, index > start, RowMarker.beginsTable(text) { run.isClosed = true; break }
                // (1): the columns' own numbers.
                if index > start, text.isMark(0, "("), text.number(at: 1) == 1, text.isMark(2, ")") { run.isClosed = true; break }
                run.append(text, from: index == start ? offset : 0, line: index)
            }
            index += 1
        }
        let text = TokenizedText(utf8: run.utf8)
        let allowsUnknown = hasNumber && run.isClosed && run.lines.count <= 30
        var heads = rules.columns(in: text, allowingUnknown: allowsUnknown)
        while heads.last?.field == .other { heads.removeLast() }
        guard var end = heads.last?.tokens.upperBound else { return nil }
        if allowsUnknown, heads.reduce(0, { $0 + ($1.field == .other ? 1 : 0) }) * 2 > heads.count { return nil }
        // The head ends with a line; without that only a numbered table may go on behind it.
        guard let last = run.lines.last(where: { $0.firstToken < end }) else { return nil }
        if last.endToken != end {
            if !hasNumber { return nil }
            if !RowMarker.beginsTable(text, at: end) {
                // Its last words are a row's first ones.
                while let head = heads.last, head.tokens.upperBound > last.firstToken, heads.count > 2 { heads.removeLast() }
                guard let kept = heads.last, run.lines.contains(where: { $0.endToken == kept.tokens.upperBound }) else { return nil }
                end = kept.tokens.upperBound
            }
        }
        guard let lastLine = run.lines.last(where: { $0.firstToken < end }) else { return nil }
        let columns = self.columns(from: heads, in: text)
        guard columns.count >= 3 else { return nil }
        var behind = lastLine.line + 1
        if lastLine.endToken == end { behind = Self.skipColumnNumbers(in: lines, from: behind, count: columns.count) }
        return TableHead(
            columns: columns, lines: start..<behind, year: year(in: text, tokens: 0..<end),
            keys: text.tokens[0..<end].map(\.key), lastLineTokens: end - lastLine.firstToken + (lastLine.line == start ? offset : 0))
    }

    /// `T` / `T`, `S` / `T` / `T`, `Số` / `TT`: the number's head in a column of one letter.
    private func tornNumber(_ first: TokenizedText, in lines: [SourceTextLine], at start: Int) -> TableHeadRules.Head? {
        guard first.tokens.count == 1, first.utf8.count <= 6 else { return nil }
        var joined = first.utf8, count = 1, index = start + 1
        while count < 3, index < lines.count, index < start + 6 {
            let text = TokenizedText(utf8: lines[index].utf8)
            index += 1
            guard !text.isEmpty else { continue }
            guard text.tokens.count == 1, text.utf8.count <= 6 else { return nil }
            joined.append(0x20)
            joined += text.utf8
            count += 1
            if let head = rules.columns(in: TokenizedText(utf8: joined)).first, head.field == .number { return head }
        }
        return nil
    }

    /// Puts a space between heads that an extractor glued together: `Kết quảChủ trì`.
    static func unglued(_ utf8: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [], followsLower = false
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            if followsLower, scalar.properties.isUppercase { result.append(0x20) }
            result += UTF8.encode(scalar).map(Array.init) ?? []
            followsLower = scalar.properties.isLowercase
        }
        return result
    }

    /// The words of several lines as one text.
    private struct Run {
        var utf8: [UInt8] = []
        var lines: [(line: Int, firstToken: Int, endToken: Int)] = []
        var tokenCount = 0
        /// A row's number was met.
        var isClosed = false

        mutating func append(_ text: TokenizedText, from token: Int, line: Int) {
            guard token < text.tokens.count else { return }
            if !utf8.isEmpty { utf8.append(0x20) }
            utf8 += text.utf8[Int(text.tokens[token].start)...]
            let count = text.tokens.count - token
            lines.append((line, tokenCount, tokenCount + count))
            tokenCount += count
        }
    }

    /// Sets the sub-heads of a two-level head in the place of the head above them.
    private func columns(from heads: [TableHeadRules.Head], in text: TokenizedText) -> [TaskTable.Column] {
        var entries = heads.map { ($0, TaskTable.Column(field: $0.field, title: text.string(tokens: $0.tokens))) }
        for (index, head) in heads.enumerated().reversed() {
            guard let under = rules.fieldsUnder(text, tokens: head.tokens), under.count >= 2 else { continue }
            let others = heads.indices.filter { $0 != index }
            guard under.prefix(2).allSatisfy({ field in others.contains { heads[$0].field == field } }) else { continue }
            let below = entries.indices.filter { $0 > index && under.contains(entries[$0].1.field) }
            guard !below.isEmpty else { continue }
            let moved = below.map { entries[$0] }
            for position in below.reversed() { entries.remove(at: position) }
            entries.replaceSubrange(index...index, with: moved)
            break
        }
        let fields = TableHeadRules.resolved(entries.map(\.1.field))
        return zip(entries, fields).map { TaskTable.Column(field: $1, title: $0.1.title) }
    }

    private func year(in text: TokenizedText, tokens: Range<Int>) -> Int? {
        for index in tokens {
            if let number = text.number(at: index), number >= 2000, number < 2100 { return number }
        }
        return nil
    }

    /// Behind a row that numbers the columns (`(1) (2) (3)`), on one line or each on its own.
    static func skipColumnNumbers(in lines: [SourceTextLine], from start: Int, count: Int) -> Int {
        var expected = 1, index = start
        while index < lines.count {
            let text = TokenizedText(utf8: lines[index].utf8)
            for token in text.tokens.indices where !text.isMark(token, "(") && !text.isMark(token, ")") {
                guard text.number(at: token) == expected else { return start }
                expected += 1
            }
            index += 1
            if expected > count { return index }
            // `1` alone is a row's number unless `2` follows at once.
        }
        return start
    }
}
