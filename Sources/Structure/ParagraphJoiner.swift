import RuleBook
import VietnameseText

/// Joins broken lines into paragraphs.
///
/// In text made from PDF every line is broken and blank lines mean nothing, so the end of a paragraph is
/// told by what the next line begins with (marker, label, capital), by how this line ends, and by whether
/// it could still have held the next line's first word.
public struct ParagraphJoiner: Sendable {
    private let rules: ParagraphRules
    private let labels: LabelFinder

    public init(rules: ParagraphRules, labels: LabelFinder) {
        self.rules = rules
        self.labels = labels
    }

    /// - Parameter roles: of all lines; lines with a role of their own stay alone.
    public func blocks(of lines: [CleanLine], roles: [LineRole]) -> [Block] {
        let column = ColumnWidth(lines: lines)
        var blocks: [Block] = [], open: OpenParagraph?
        /// The last number of a numbered item.
        var count = 0
        for index in lines.indices {
            let line = lines[index]
            // `- Thống kê xã` on a line that goes on is no item.
            let goesOn = open != nil && line.layout?.startsParagraph == false
            let marker = goesOn ? nil : marker(of: line, after: index > 0 ? lines[index - 1] : nil, in: open?.marker, count: count)
            if let marker, marker.kind == .arabic { count = marker.value }
            if let current = open, joins(current, lines, index, marker: marker, roles: roles, column: column) {
                open?.append(line)
            } else {
                if let open { blocks.append(finish(open)) }
                open = OpenParagraph(line: line, marker: marker, role: roles[index])
            }
        }
        if let open { blocks.append(finish(open)) }
        return blocks
    }

    /// A paragraph that may still grow.
    private struct OpenParagraph {
        var first: CleanLine
        var last: CleanLine
        var marker: Marker?
        var role: LineRole
        var bytes: [UInt8]
        var tokens: [Token]
        var lineCount = 1
        /// Byte offsets where the lines behind the first begin.
        var lineStarts: [Int] = []

        init(line: CleanLine, marker: Marker?, role: LineRole) {
            first = line
            last = line
            self.marker = marker
            self.role = role
            bytes = line.text.utf8
            tokens = line.tokens
        }

        mutating func append(_ line: CleanLine) {
            // `36-` + `KH/HU`, `01-` + `NQ/TU`: the break stands inside a word.
            let tight = (bytes.last == 0x2D && bytes.count > 1 && bytes[bytes.count - 2] != 0x20) || bytes.last == 0x2F
            if !tight { bytes.append(0x20) }
            lineStarts.append(bytes.count)
            // The line's tokens are the paragraph's: a break never stands inside a word.
            let shift = Int32(bytes.count)
            for var token in line.tokens {
                token.start += shift
                token.end += shift
                tokens.append(token)
            }
            if tight { tokens[tokens.count - line.tokens.count].spaceBefore = false }
            bytes += line.text.utf8
            last = line
            lineCount += 1
        }
    }

    private func finish(_ paragraph: OpenParagraph) -> Block {
        let whole = TokenizedText(utf8: paragraph.bytes, tokens: paragraph.tokens)
        var text = whole, offset = 0
        if let marker = paragraph.marker {
            let count = min(marker.tokenCount, whole.tokens.count)
            let start = count < whole.tokens.count ? Int(whole.tokens[count].start) : whole.utf8.count
            offset = start
            text = whole.slice(tokens: count..<whole.tokens.count)
        }
        return Block(
            marker: paragraph.marker, markerText: paragraph.marker.map { whole.string(tokens: 0..<min($0.tokenCount, whole.tokens.count)) },
            text: text, label: labels.label(in: text, isRecognized: paragraph.first.isRecognized), firstLine: paragraph.first.number,
            lastLine: paragraph.last.number, page: paragraph.first.page, indent: paragraph.first.indent,
            isBold: paragraph.first.isBold, headingLevel: paragraph.first.headingLevel, lineStarts: paragraph.lineStarts.map { $0 - offset }, isRecognized: paragraph.first.isRecognized)
    }

    /// The line's marker, unless the line before makes a number or dash of it that is none.
    private func marker(of line: CleanLine, after previous: CleanLine?, in open: Marker?, count: Int) -> Marker? {
        guard let marker = MarkerLexer.marker(of: line.text) else { return nil }
        if line.layout?.startsParagraph == true { return marker }
        guard let previous, let last = previous.tokens.last else { return marker }
        // `1. Chính quyền số` / `1.1. 100% hồ sơ …`
        if marker.kind == .dotted, let open, follows(marker, open) { return marker }
        // `1. …` / `- Thời gian: Hằng tháng` / `2. Lồng ghép …`
        if marker.kind == .arabic, marker.value == count + 1, count > 0, line.tokens.count > marker.tokenCount,
            line.tokens[marker.tokenCount].isWord, line.tokens[marker.tokenCount].letterCase != .lower, labelled(previous)
        { return marker }
        switch marker.kind {
        case .arabic, .parenthesis, .roman, .letter, .dotted:
            if last.isWord, last.letterCase == .lower, rules.reference.contains(last.key), !previous.isBold, line.headingLevel == 0 {
                // `… trong năm` / `5. Cải cách …` is a heading all the same when it begins like one.
                return line.tokens.count > marker.tokenCount && line.tokens[marker.tokenCount].letterCase != .lower
                    && line.tokens[marker.tokenCount].isWord && marker.kind != .arabic ? marker : nil
            }
            if last.isMark("("), marker.kind != .dotted { return nil }
            return marker
        case .dash:
            return isBrokenHyphen(line, after: previous) ? nil : marker
        default:
            return marker
        }
    }

    /// The line is a field's, whose value its last word ends.
    private func labelled(_ line: CleanLine) -> Bool {
        let marker = MarkerLexer.marker(of: line.text)
        return labels.label(in: line.text, at: marker.map { min($0.tokenCount, line.tokens.count) } ?? 0, isRecognized: line.isRecognized) != nil
    }

    /// `2.1` below `2.`, `2.2` behind `2.1`.
    private func follows(_ marker: Marker, _ open: Marker) -> Bool {
        guard !open.kind.isBullet, open.kind != .letter, let last = marker.values.last else { return false }
        let parent = marker.values.dropLast()
        if parent.elementsEqual(open.values) { return last == 1 }
        return open.values.count == marker.values.count && open.values.dropLast().elementsEqual(parent) && last == open.value + 1
    }

    /// `… Công chức Văn phòng` / `- Thống kê xã`: the dash belongs to a name.
    private func isBrokenHyphen(_ line: CleanLine, after previous: CleanLine) -> Bool {
        guard let last = previous.tokens.last, last.isWord, line.tokens.count > 1, line.tokens[1].isWord,
            labels.label(in: line.text, at: 1, isRecognized: line.isRecognized) == nil
        else { return false }
        let tail = previous.tokens.suffix(4)
        let around = Array(tail) + line.tokens.prefix(5)
        for start in 0..<tail.count {
            if let match = rules.compounds.longestMatch(in: around, at: start), match.range.upperBound > tail.count { return true }
        }
        return false
    }

    private func joins(
        _ open: OpenParagraph, _ lines: [CleanLine], _ index: Int, marker: Marker?, roles: [LineRole], column: ColumnWidth
    ) -> Bool {
        let line = lines[index], last = open.last
        if line.layout?.startsParagraph == false { return true }
        guard marker == nil, line.headingLevel == 0, let first = line.tokens.first, let end = last.tokens.last else { return false }
        // `Phần thứ nhất` / `KẾT QUẢ NĂM 2025`, `I.` / `MỤC TIÊU`
        if open.lineCount == 1, let marker = open.marker, marker.kind.rawValue <= Marker.Kind.roman.rawValue, marker.tokenCount >= last.tokens.count {
            return line.isCapitals || line.blankBefore <= last.blankBefore + 1
        }
        if line.layout?.startsParagraph == true { return false }
        switch roles[index] {
        case .text, .issuer, .position, .attached, .number, .placeAndDate, .subject: break
        default: return false
        }
        switch open.role {
        case .text, .issuer, .position, .attached, .subject, .addressee, .annex, .number, .placeAndDate: break
        default: return false
        }
        if open.first.headingLevel > 0, open.lineCount == 1, first.letterCase != .lower { return false }
        let terminal = end.isMark(".") || end.isMark(";") || end.isMark(":") || end.isMark("!") || end.isMark("?")
        let isFull = column.isFull(last, before: line, isFirst: open.lineCount == 1)
        if let label = labels.label(in: line.text, isRecognized: line.isRecognized), label.field != .notes || line.text.isMark(label.valueStart - 1, ":") {
            // `… . Đơn vị` / `phối hợp: …`: the label itself is broken.
            return first.letterCase == .lower && (end.isWord || end.isMark(";") || end.isMark(",")) && column.isWrapped && isFull
        }

        if first.isWord, first.letterCase == .lower {
            if column.isWrapped { return !(end.isMark(".") && !isFull && line.blankBefore > last.blankBefore + 1) }
            return !(terminal && !end.isMark(":"))
        }
        if first.isMark(",") || first.isMark(";") || first.isMark(")") || first.isMark(":") || first.isMark("/") || first.isMark("-") || first.isMark("&") {
            return true
        }
        if end.isMark("-") || end.isMark("/") || end.isMark(",") || end.isMark("&") || end.isMark("(") { return true }
        if first.isMark("(") {
            // `(CCHC)` below a heading belongs to it; a sentence in brackets below capitals does not.
            if open.first.isCapitals, !line.isCapitals, line.tokens.count > 6 { return false }
            return !terminal
        }
        // `… trước ngày` / `15/4/2026.`, `… số` / `15/KH-UBND`
        if first.isNumber, line.text.isMark(1, "/"), end.isWord, end.letterCase == .lower, rules.reference.contains(end.key) { return true }
        if end.isWord, rules.dangling.contains(end.key), end.letterCase == .lower, !isShortHeading(open) { return true }
        if open.first.isCapitals, last.isCapitals {
            return line.isCapitals && line.blankBefore <= 2 && !isUnderfull(last, before: line, column: column, open: open)
        }
        if line.isCapitals, line.tokens.count > 2, !last.isCapitals { return column.isWrapped && isFull && !terminal }
        guard column.isWrapped else { return false }
        // The printed indent of a first line.
        if column.isIndented, line.indent >= 3, open.first.indent >= 3, line.indent >= open.first.indent { return false }
        if !terminal {
            // No stop, and little room left: the sentence goes on. One line behind a number may be a heading, so it must be full.
            let mayBeHeading = open.lineCount == 1 && (open.marker.map { !$0.kind.isBullet } ?? true)
            return isFull || (!mayBeHeading && last.width > column.width * 8 / 10)
        }
        if !isFull { return false }
        // `… . Cơ quan phối hợp:` / `Phòng Kinh tế`
        if end.isMark(":"), labels.endsInLabel(last.text) { return true }
        if end.isMark(":") || (rules.starters.longestMatch(in: line.text, at: 0) != nil) { return false }
        // A full line that ends with a stop: a new paragraph's first line is indented, so it holds less.
        guard index + 1 < lines.count else { return false }
        let next = lines[index + 1]
        let broken = column.isFull(line, before: next, isFirst: false) || column.isFull(line, before: next, isFirst: true)
        if broken { return !column.isIndentedFirst(line, before: next) && line.indent <= last.indent }
        return end.isMark(";")
    }

    /// A heading of one short line takes no more.
    private func isShortHeading(_ open: OpenParagraph) -> Bool {
        open.first.isCapitals && open.lineCount == 1 && open.marker == nil
    }

    /// Capitals above capitals are two headings when the upper one had room left and is marked itself.
    private func isUnderfull(_ last: CleanLine, before line: CleanLine, column: ColumnWidth, open: OpenParagraph) -> Bool {
        column.isWrapped && open.marker != nil && !column.isFull(last, before: line, isFirst: open.lineCount == 1) && last.width < column.width * 6 / 10
    }
}

/// The width at which the text wraps.
struct ColumnWidth {
    /// In thousandths of the type size; see ``GlyphWidth``.
    let width: Int
    /// Lines are broken at a column's width; where not, a line is a paragraph.
    let isWrapped: Bool
    /// First lines stand further right than the others, as the reader kept their spaces.
    let isIndented: Bool

    init(lines: [CleanLine]) {
        let indented = lines.reduce(0) { $0 + ($1.indent >= 3 && $1.indent <= 16 ? 1 : 0) }
        isIndented = indented * 6 > lines.count && (lines.count - indented) * 30 > lines.count
        let widths = lines.lazy.map(\.width).filter { $0 > 12_000 }.sorted()
        guard widths.count >= 6 else {
            width = widths.last ?? 0
            isWrapped = false
            return
        }
        // The longest lines of wrapped text are all about as wide as the column.
        let high = widths[widths.count * 92 / 100]
        let longest = widths[widths.count - 1 - widths.count / 100]
        var near = 0, open = 0
        for line in lines where line.width > 12_000 && line.width > high * 86 / 100 {
            near += 1
            // Whole paragraphs of one length end in a stop; broken lines seldom do. Lines as narrow as a page are broken.
            if let end = line.tokens.last, !end.isMark("."), !end.isMark(";"), !end.isMark(":") { open += 1 }
        }
        isWrapped = (high < 44_000 || open * 2 >= near) && high < 62_000 && longest <= high * 118 / 100 && near * 5 >= widths.count
        width = high
    }

    /// `line` could not have held the first word of `next`.
    func isFull(_ line: CleanLine, before next: CleanLine, isFirst: Bool) -> Bool {
        let word = next.tokens.prefix { !$0.spaceBefore || $0.start == 0 }.reduce(0) { $0 + GlyphWidth.of(next.text.utf8, $1.range) }
        let indent = isFirst ? width * 6 / 100 : 0
        return line.width + 250 + word + indent >= width * 965 / 1000
    }

    /// A broken line so short that an indent must stand before it.
    func isIndentedFirst(_ line: CleanLine, before next: CleanLine) -> Bool {
        !isFull(line, before: next, isFirst: false)
    }
}
