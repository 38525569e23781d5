import RuleBook
import VietnameseText

/// The lines of one part of a row (up to a page break), cut at every place where a cell may begin.
///
/// Positions are 0…n, atoms lie between them. A cell begins at a line's beginning, or inside a line at a word
/// that looks like a beginning: two short neighbours stand on one line in many extractions.
struct AtomLattice {
    struct Atom {
        var line: Int
        /// Tokens of the line.
        var tokens: Range<Int>
        /// The first of them in ``AtomLattice/flow``.
        var first: Int
        var flowRange: Range<Int> { first..<first + tokens.count }
    }

    /// What stands between two atoms.
    enum Gap: Int, CaseIterable {
        case sameLine, sameLineWide, lineBreak, lineBreakWide, emptyLine, emptyLineWide
        var isInLine: Bool { self == .sameLine || self == .sameLineWide }
        static let count = 6
    }

    /// A stretch of one line that lies in one cell.
    struct Piece {
        var start: Int
        var end: Int
        var width: Int
    }

    let lines: [TableLine]
    /// All tokens of the part, so that phrases are found across line breaks; only their keys and kinds mean anything.
    private(set) var flow: [Token] = []
    private(set) var atoms: [Atom] = []
    /// By line: it is wider than the widest column.
    private(set) var isTooWide: [Bool] = []
    /// Before each position, the end included.
    private(set) var gaps: [Gap] = []
    /// Lines holding nothing but a space that stand before the position.
    private(set) var spaces: [Int] = []
    /// Positions inside a bracket that is closed further down: no cell ends there.
    private(set) var isInBracket: [Bool] = []
    /// ``firstWordWidth(_:)`` of each position.
    private(set) var wordWidths: [Int] = []
    private(set) var pieces: [Piece] = []
    /// Indices of ``pieces`` by the position where they begin.
    private(set) var piecesFrom: [Range<Int>] = []

    init(lines: [TableLine], cues: TableCueRules, cutsEverywhere: Bool, widest: Int?) {
        self.lines = lines
        for (index, line) in lines.enumerated() {
            let isWide = widest.map { GlyphWidths.width(of: line.text.utf8, 0..<line.text.utf8.count) > $0 + $0 / 20 } ?? false
            isTooWide.append(isWide)
            cut(line, index, cues: cues, everywhere: (cutsEverywhere && index < 3) || isWide)
        }
        gaps.append(lines.last?.endsInSpaces == true ? .lineBreakWide : .lineBreak)
        spaces.append(0)
        findBrackets()
        for position in atoms.indices { wordWidths.append(firstWordWidth(position)) }
        makePieces()
    }

    var count: Int { atoms.count }

    private mutating func cut(_ line: TableLine, _ index: Int, cues: TableCueRules, everywhere: Bool) {
        let tokens = line.text.tokens
        var starts: [(token: Int, gap: Gap)] = []
        let wide = index > 0 && lines[index - 1].endsInSpaces
        starts.append((0, index == 0 ? .lineBreak : line.emptyBefore ? (wide ? .emptyLineWide : .emptyLine) : wide ? .lineBreakWide : .lineBreak))
        for position in 1..<max(tokens.count, 1) where tokens[position].spaceBefore {
            let token = tokens[position]
            let gap = Int(token.start) - Int(tokens[position - 1].end)
            let follows = tokens[position - 1]
            let mayBegin: Bool
            if everywhere || gap > 1 {
                mayBegin = true
            } else if follows.isMark("-") || token.isMark("-") || follows.isMark("(") {
                // `- Kế hoạch` begins a cell behind its dash at most; the dash itself may.
                mayBegin = token.isMark("-") && position + 1 < tokens.count && tokens[position + 1].letterCase == .capitalized
            } else if token.isWord {
                mayBegin = token.letterCase != .lower
            } else {
                // `6/2025 100% hồ sơ`, `Hằng tháng 12 chuyên đề`.
                mayBegin = token.isNumber
                    && (follows.isNumber || (follows.isWord && (!cues.opensNumber(follows.key)
                        || (position > 1 && cues.closesNumber(tokens[position - 2].key)))))
            }
            if mayBegin { starts.append((position, gap > 1 ? .sameLineWide : .sameLine)) }
        }
        let base = flow.count
        flow += tokens
        let limit = everywhere ? 18 : 9
        if starts.count > limit {
            starts = starts.filter { $0.token == 0 || $0.gap == .sameLineWide || !tokens[$0.token].isWord || tokens[$0.token].letterCase != .lower
                || cues.starts(in: tokens, at: $0.token) != [] }
        }
        if starts.count > limit {
            let strong = starts.filter { $0.token == 0 || $0.gap == .sameLineWide || cues.starts(in: tokens, at: $0.token) != [] }
            starts = strong.count > limit ? Array(strong.prefix(limit)) : strong
        }
        for (position, start) in starts.enumerated() {
            let end = position + 1 < starts.count ? starts[position + 1].token : tokens.count
            atoms.append(Atom(line: index, tokens: start.token..<end, first: base + start.token))
            gaps.append(start.gap)
            spaces.append(position == 0 ? line.spaceLinesBefore : 0)
        }
    }

    private mutating func findBrackets() {
        isInBracket = [Bool](repeating: false, count: atoms.count + 1)
        var open: Int?
        for (index, atom) in atoms.enumerated() {
            for token in flow[atom.flowRange] {
                if token.isMark("(") { open = index } else if token.isMark(")"), let start = open {
                    if index > start, index - start < 12 { for inside in start + 1...index { isInBracket[inside] = true } }
                    open = nil
                }
            }
        }
    }

    private mutating func makePieces() {
        var first = 0
        piecesFrom = [Range<Int>](repeating: 0..<0, count: atoms.count + 1)
        while first < atoms.count {
            let text = lines[atoms[first].line].text
            var last = first
            while last + 1 < atoms.count, atoms[last + 1].line == atoms[first].line { last += 1 }
            for start in first...last {
                let begin = pieces.count
                for end in start...last {
                    let bytes = text.bytes(of: atoms[start].tokens.lowerBound..<atoms[end].tokens.upperBound)
                    pieces.append(Piece(start: start, end: end + 1, width: GlyphWidths.width(of: text.utf8, bytes)))
                }
                piecesFrom[start] = begin..<pieces.count
            }
            first = last + 1
        }
    }

    func tokens(of atom: Int) -> ArraySlice<Token> { lines[atoms[atom].line].text.tokens[atoms[atom].tokens] }

    func firstToken(_ position: Int) -> Token { lines[atoms[position].line].text.tokens[atoms[position].tokens.lowerBound] }

    func lastToken(before position: Int) -> Token {
        let atom = atoms[position - 1]
        return lines[atom.line].text.tokens[atom.tokens.upperBound - 1]
    }

    /// The width of what cannot be torn from the first word at a position: up to the next space or behind a dash.
    func firstWordWidth(_ position: Int) -> Int {
        let text = lines[atoms[position].line].text
        let begin = Int(firstToken(position).start)
        var end = begin
        while end < text.utf8.count, text.utf8[end] != 0x20, text.utf8[end] != 0x09 {
            end += 1
            if text.utf8[end - 1] == 0x2D, end > begin + 1 { break }
        }
        return GlyphWidths.width(of: text.utf8, begin..<end)
    }
}
