import DocumentModel
import RuleBook
import VietnameseText

/// What a cell held before the page break, for the lines behind it.
struct CellBefore {
    var keys: [WordKey] = []
    var lastWidth = 0
    /// The words are a whole cell elsewhere in the table.
    var isComplete = false
    var isEmpty: Bool { keys.isEmpty }
}

/// Finds the best way to lay the pieces of a part of a row into columns.
///
/// States are the columns in the order of the head, twice where the part continues a row behind a page break:
/// first the second halves of the cells, then perhaps new sub-rows.
struct CellViterbi {
    struct Segment {
        /// Index into the lattice's pieces.
        var pieces: [Int]
        var column: Int
        /// It begins a new sub-row.
        var beginsSubRow: Bool
        /// It continues the cell of the same column above the page break.
        var continues: Bool
    }

    struct Result {
        var segments: [Segment]
        var score: Double
        /// How much less the best other way scores.
        var margin: Double
    }

    let lattice: AtomLattice
    let model: ColumnModel
    let judge: any CellJudge
    let cues: TableCueRules
    let pairs: WordPairs
    /// The cells above the page break; `nil` for the beginning of a row.
    let before: [CellBefore]?
    /// The last column of the sub-row above the page break.
    let lastColumn: Int
    /// The row goes on behind a page break.
    let isCut: Bool

    private var columns: Int { model.fields.count }
    private static let no = -1e9

    // MARK: - Local scores

    /// How a cell (or its continuation) begins at a position.
    private func startScore(_ position: Int, _ column: Int) -> Double {
        var index = lattice.atoms[position].first
        let token = lattice.flow[index]
        if token.isMark("-") || token.isMark("+") || token.isMark("•") || token.isMark("*") || token.isMark("\"") {
            index = min(index + 1, lattice.flow.count - 1)
        }
        return capitalScore(position, model.fields[column]) + judge.start(model.fields[column], in: lattice.flow, at: index)
    }

    private func capitalScore(_ position: Int, _ field: ColumnField) -> Double {
        let token = lattice.firstToken(position)
        if token.isWord { return token.letterCase == .lower ? (field == .deadline ? -2.5 : -4) : 0 }
        if token.isNumber {
            let next = lattice.atoms[position].first + 1
            if next < lattice.flow.count, lattice.flow[next].isMark("%") { return -0.2 }
            return field == .deadline || field == .criterion || field == .budget ? 0 : -0.6
        }
        if token.isMark("-") || token.isMark("+") || token.isMark("•") || token.isMark("*") { return 0.3 }
        if token.isMark("\"") { return -0.3 }
        return -2.5
    }

    /// A cell of column c continues here behind the page break.
    private func continuationScore(_ position: Int, _ column: Int) -> Double {
        guard let cell = before?[column], let last = cell.keys.last else { return Self.no }
        let token = lattice.firstToken(position)
        var score = 0.0
        if token.isWord { score += token.letterCase == .lower ? 0.6 : -0.7 }
        if token.isMark("-") { score -= 0.3 }
        score += 0.9 * pairs.cohesion(last, token.key)
        if cues.isOpenEnd(last) { score += 1 }
        if cell.isComplete { score -= 1.8 }
        if let width = model.widths[column], cell.lastWidth > 0 {
            score += fitScore(cell.lastWidth, next: lattice.firstWordWidth(position), width: width)
        }
        return score
    }

    /// A line wrapped although (or because) the next word does not fit.
    private func fitScore(_ line: Int, next: Int, width: Int) -> Double {
        let needed = Double(line + GlyphWidths.space + next), full = Double(width)
        if needed > full * 0.995 { return 0.5 }
        if needed > full * 0.96 { return -0.5 }
        return max(-4.5, -(1.6 + 7 * (full * 0.96 - needed) / full))
    }

    /// Going on in the same cell over a line break.
    private func joinScore(_ piece: AtomLattice.Piece, _ position: Int, _ column: Int, _ cohesion: Double) -> Double {
        let token = lattice.firstToken(position), last = lattice.lastToken(before: position)
        let field = model.fields[column]
        var score = 0.5 * cohesion
        let isList = token.isMark("-") || token.isMark("+") || token.isMark("•")
        let closes = last.isMark(".") || last.isMark(";") || last.isMark(":")
        if token.isWord {
            switch token.letterCase {
            case .lower: score += 0.8
            case .capitalized: score -= last.isMark(",") ? 0 : 0.8
            case .upper: score -= 0.15
            }
        }
        if isList { score -= closes ? -0.5 : 0.4 }
        if closes && !isList { score -= 0.6 }
        if let width = model.widths[column] {
            let fit = fitScore(piece.width, next: lattice.firstWordWidth(position), width: width)
            score += fit < 0 ? fit * (isList ? 0.2 : closes ? 0.45 : field == .deadline || field == .products ? 0.8 : 1) : fit
        }
        score -= 1.2 * Double(min(lattice.spaces[position], 2))
        return score
    }

    /// A cell ends before a position.
    private func endScore(_ position: Int, _ cohesion: Double) -> Double {
        guard position > 0 else { return 0 }
        let last = lattice.lastToken(before: position)
        var score = 0.0
        if last.isMark(",") { score -= 2.5 } else if cues.isOpenEnd(last.key) { score -= 2 }
        if last.isMark(".") || last.isMark(";") { score += 0.4 }
        if position < lattice.count {
            let next = lattice.firstToken(position)
            // A list goes on.
            if next.isMark("-") || next.isMark("+"), isListItem(behind: position) { score -= last.isMark(";") ? 2 : 1.3 }
            if next.isNumber, cues.opensNumber(last.key) { score -= 1.8 }
            score -= 0.5 * cohesion
            let gap = lattice.gaps[position]
            score += model.gapScore[gap.rawValue]
            if gap.isInLine { score -= gap == .sameLineWide ? model.inLineCost - 1.2 : model.inLineCost }
        }
        return score
    }

    /// A few lines above this one another list item begins.
    private func isListItem(behind position: Int) -> Bool {
        let line = lattice.atoms[position].line
        for above in max(0, line - 6)..<line where lattice.lines[above].text.isMark(0, "-") || lattice.lines[above].text.isMark(0, "+") { return true }
        return false
    }

    /// How much the words on both sides of a position belong together.
    private func cohesion(_ position: Int) -> Double {
        let isInLine = lattice.gaps[position].isInLine
        let score = pairs.cohesion(lattice.lastToken(before: position).key, lattice.firstToken(position).key, own: isInLine ? 1 : 0)
        return cues.bridges(in: lattice.flow, at: lattice.atoms[position].first) ? max(score, 0) + 1.2 : score
    }

    /// The line that ends a cell was full by chance, or short as last lines are.
    private func lastLineScore(_ piece: AtomLattice.Piece, _ column: Int) -> Double {
        guard piece.end < lattice.count else { return 0 }
        if lattice.gaps[piece.end].isInLine {
            // Where one boundary lies inside a line, the next does so easily: short neighbours stand side by side.
            return lattice.gaps[piece.start].isInLine ? 0.7 * model.inLineCost : 0
        }
        guard let width = model.widths[column] else { return 0 }
        let needed = piece.width + GlyphWidths.space + lattice.firstWordWidth(piece.end)
        return needed > width ? -0.4 : 0.3
    }

    private func widthScore(_ piece: AtomLattice.Piece, _ column: Int) -> Double {
        guard let width = model.widths[column] else { return 0 }
        let ratio = Double(piece.width) / Double(width)
        return ratio <= 1.02 ? 0 : -min(14, 2 + 30 * (ratio - 1.02))
    }

    /// Words of the atoms in each column, summed up to each position.
    private func wordSums() -> [Double] {
        var sums = [Double](repeating: 0, count: (lattice.count + 1) * columns)
        for atom in 0..<lattice.count {
            let range = lattice.atoms[atom].flowRange
            for column in 0..<columns {
                var score = judge.words(model.fields[column], in: lattice.flow, range: range)
                var learned = 0.0
                if !model.words.isEmpty {
                    for token in lattice.flow[range] {
                        if let row = model.words[token.key] { learned += Double(row[column]) }
                    }
                }
                score += max(-3, min(3, 0.3 * learned))
                sums[(atom + 1) * columns + column] = sums[atom * columns + column] + score
            }
        }
        return sums
    }

    // MARK: - Search

    /// A whole cell of the lexicon.
    private struct Known {
        var start: Int
        var end: Int
        var column: Int
        var bonus: Double
        var continues: Bool
        var lastPiece: Int
        var pieces: [Int]
    }

    func solve() -> Result {
        let n = lattice.count, c = columns
        guard n > 0 else { return Result(segments: [], score: 0, margin: 0) }
        let modes = before == nil ? 1 : 2
        let states = modes * c
        let sums = wordSums()
        let pieces = lattice.pieces
        let known = knownCells()
        let all = pieces.count + known.count
        var value = [Double](repeating: Self.no, count: all * states)
        // Where the best way into (piece, state) comes from: previous piece and state, or -1 by a boundary.
        var backPiece = [Int32](repeating: -2, count: all * states)
        var backState = [Int32](repeating: 0, count: all * states)
        // Best ends at each position, by state.
        var end = [Double](repeating: Self.no, count: (n + 1) * states)
        var endPiece = [Int32](repeating: -1, count: (n + 1) * states)
        var knownFrom = [[Int]](repeating: [], count: n)
        for (index, cell) in known.enumerated() { knownFrom[cell.start].append(index) }
        var endingAt = [[Int]](repeating: [], count: n + 1)
        for (index, piece) in pieces.enumerated() { endingAt[piece.end].append(index) }
        let empties = prefixCosts()
        // By how much each of these beats its runner-up: the least of them along the best way is the margin.
        var valueGap = [Double](repeating: 99, count: all * states)
        var endGap = [Double](repeating: 99, count: (n + 1) * states)
        var enterGap = [Double](repeating: 99, count: states)
        // Where the cell of (piece, state) began: two ways to the same cell are no alternatives.
        var cellStart = [Int32](repeating: -1, count: all * states), endStart = [Int32](repeating: -1, count: (n + 1) * states)
        var enter = [Double](repeating: 0, count: states), enterState = [Int32](repeating: -1, count: states)

        for position in 0..<n {
            let isLineStart = !lattice.gaps[position].isInLine
            let cohesion = position > 0 ? self.cohesion(position) : 0
            // Ways over a boundary.
            for state in 0..<states { enter[state] = Self.no; enterState[state] = -1; enterGap[state] = 99 }
            let boundary = endScore(position, cohesion)
            for state in 0..<states {
                let column = state % c, mode = state / c
                let start: Double
                if mode == 1, before?[column].isEmpty == false {
                    start = continuationScore(position, column)
                } else {
                    start = startScore(position, column)
                }
                var best = Self.no, from = -1, second = Self.no
                if position == 0 {
                    best = initial(state, empties)
                    from = -2
                } else {
                    for previous in 0..<states {
                        let reached = end[position * states + previous]
                        guard reached > Self.no / 2 else { continue }
                        let score = reached + transition(previous, state, spaces: lattice.spaces[position], gap: lattice.gaps[position], empties)
                        if score > best { second = best; best = score; from = previous } else if score > second { second = score }
                    }
                    enterGap[state] = best - second
                    best += boundary
                }
                if from != -1 {
                    enter[state] = best + start
                    enterState[state] = Int32(from)
                }
            }
            for index in lattice.piecesFrom[position] {
                let piece = pieces[index]
                for state in 0..<states {
                    let column = state % c
                    var best = enter[state], from: Int32 = -1, fromState = enterState[state], second = Self.no
                    if position > 0, isLineStart {
                        for previous in endingAt[position] {
                            let reached = value[previous * states + state]
                            guard reached > Self.no / 2 else { continue }
                            let score = reached + joinScore(pieces[previous], position, column, cohesion)
                            if score > best {
                                if from < 0 || cellStart[Int(from) * states + state] != cellStart[previous * states + state] { second = best }
                                best = score
                                from = Int32(previous)
                                fromState = Int32(state)
                            } else if score > second, from < 0 || cellStart[Int(from) * states + state] != cellStart[previous * states + state] {
                                second = score
                            }
                        }
                    }
                    guard best > Self.no / 2 else { continue }
                    cellStart[index * states + state] = from < 0 ? Int32(position) : cellStart[Int(from) * states + state]
                    valueGap[index * states + state] = min(best - second, from < 0 ? enterGap[state] : 99)
                    best += sums[piece.end * c + column] - sums[piece.start * c + column] + widthScore(piece, column)
                    value[index * states + state] = best
                    backPiece[index * states + state] = from
                    backState[index * states + state] = fromState
                    let ended = best + lastLineScore(piece, column)
                    Self.keep(
                        ended, Int32(index), start: cellStart[index * states + state], at: piece.end * states + state, &end, &endPiece, &endGap, &endStart)
                }
            }
            for cellIndex in knownFrom[position] {
                let cell = known[cellIndex]
                for mode in 0..<modes where cell.continues == (mode == 1 && before?[cell.column].isEmpty == false) {
                    let state = mode * c + cell.column
                    guard enter[state] > Self.no / 2 else { continue }
                    let best = enter[state] + cell.bonus + sums[cell.end * c + cell.column] - sums[cell.start * c + cell.column]
                    let index = pieces.count + cellIndex
                    value[index * states + state] = best
                    backPiece[index * states + state] = -1
                    backState[index * states + state] = enterState[state]
                    valueGap[index * states + state] = enterGap[state]
                    Self.keep(best, Int32(index), start: Int32(position), at: cell.end * states + state, &end, &endPiece, &endGap, &endStart)
                }
            }
        }
        return trace(
            n: n, states: states, end: end, endPiece: endPiece, backPiece: backPiece, backState: backState, known: known, empties: empties,
            valueGap: valueGap, endGap: endGap)
    }

    private static func keep(
        _ score: Double, _ piece: Int32, start: Int32, at slot: Int, _ end: inout [Double], _ endPiece: inout [Int32],
        _ endGap: inout [Double], _ endStart: inout [Int32]
    ) {
        if score > end[slot] {
            endGap[slot] = endStart[slot] == start ? endGap[slot] + score - end[slot] : score - end[slot]
            end[slot] = score
            endPiece[slot] = piece
            endStart[slot] = start
        } else if endStart[slot] != start {
            endGap[slot] = min(endGap[slot], end[slot] - score)
        }
    }

    private func trace(
        n: Int, states: Int, end: [Double], endPiece: [Int32], backPiece: [Int32], backState: [Int32], known: [Known], empties: [Double],
        valueGap: [Double], endGap: [Double]
    ) -> Result {
        let c = columns, pieces = lattice.pieces
        var best = Self.no, state = 0, second = Self.no
        for candidate in 0..<states {
            let score = end[n * states + candidate] + final(candidate, empties) + endScore(n, 0)
            if score > best { second = best; best = score; state = candidate } else if score > second { second = score }
        }
        var segments: [Segment] = []
        var position = n, margin = best - second
        var guardCount = 0
        while position > 0, guardCount <= n {
            guardCount += 1
            var piece = Int(endPiece[position * states + state])
            guard piece >= 0 else { break }
            margin = min(margin, endGap[position * states + state])
            var run: [Int] = []
            var previousState = -1
            while true {
                margin = min(margin, valueGap[piece * states + state])
                if piece >= pieces.count {
                    run = known[piece - pieces.count].pieces.reversed() + run
                    run.sort { pieces[$0].start < pieces[$1].start }
                    position = known[piece - pieces.count].start
                    previousState = Int(backState[piece * states + state])
                    break
                }
                run.insert(piece, at: 0)
                position = pieces[piece].start
                let from = backPiece[piece * states + state]
                if from < 0 {
                    previousState = Int(backState[piece * states + state])
                    break
                }
                piece = Int(from)
            }
            let column = state % c, mode = state / c
            let isFirst = previousState < 0
            let previousMode = isFirst ? (before == nil ? 0 : 1) : previousState / c
            let begins: Bool
            if isFirst {
                begins = before == nil || (mode == 0 && column <= lastColumn)
            } else {
                begins = mode == 0 && (previousMode == 1 ? column <= previousState % c : column <= previousState % c)
            }
            segments.append(Segment(pieces: run, column: column, beginsSubRow: begins, continues: mode == 1 && before?[column].isEmpty == false))
            if isFirst { break }
            state = previousState
        }
        return Result(segments: segments.reversed(), score: best, margin: margin)
    }

    // MARK: - Transitions

    /// Cost of leaving empty all columns before each one.
    private func prefixCosts() -> [Double] {
        var sums = [0.0]
        for column in 0..<columns { sums.append(sums[column] + model.emptyCost[column]) }
        return sums
    }

    private func skipped(_ range: Range<Int>, spaces: Int, gap: AtomLattice.Gap?, _ empties: [Double]) -> Double {
        guard !range.isEmpty else { return spaces > 0 ? 0.7 : 0 }
        var cost = empties[range.upperBound] - empties[range.lowerBound]
        // A line with a space, or a joined one, is what the empty cell left.
        let evidence = spaces > 0 ? 2.6 * Double(min(spaces, range.count)) : gap == .sameLineWide || gap == .lineBreakWide || gap == .emptyLineWide ? 1.3 : 0
        cost -= min(evidence, cost + 0.3)
        return cost
    }

    private func initial(_ state: Int, _ empties: [Double]) -> Double {
        let column = state % columns, mode = state / columns
        guard let before else { return -skipped(0..<column, spaces: 0, gap: nil, empties) - model.filledCost[column] }
        if mode == 1 {
            if before[column].isEmpty {
                // A cell that has no words above the break can only stand behind the last one there.
                return column > lastColumn ? -skipped(lastColumn + 1..<column, spaces: 0, gap: nil, empties) - model.filledCost[column] : -4
            }
            return -0.2
        }
        return column <= lastColumn ? -model.subRowCost[column] - skipped(lastColumn + 1..<columns, spaces: 0, gap: nil, empties) : Self.no
    }

    private func transition(_ from: Int, _ to: Int, spaces: Int, gap: AtomLattice.Gap, _ empties: [Double]) -> Double {
        let c = columns
        let a = from % c, b = to % c, modeA = from / c, modeB = to / c
        if modeB == 1 {
            guard modeA == 1, b > a else { return Self.no }
            guard let before else { return Self.no }
            if !before[b].isEmpty { return -0.25 }
            return b > lastColumn ? -skipped(max(a, lastColumn) + 1..<b, spaces: spaces, gap: gap, empties) - model.filledCost[b] : -4
        }
        if modeA == 1 {
            return b <= max(a, lastColumn) ? -model.subRowCost[b] - 0.5 : Self.no
        }
        if b > a { return -skipped(a + 1..<b, spaces: spaces, gap: gap, empties) - model.filledCost[b] }
        let inLine = gap.isInLine ? 3.0 : 0
        return -model.subRowCost[b] - skipped(a + 1..<c, spaces: spaces, gap: gap, empties) - inLine
    }

    private func final(_ state: Int, _ empties: [Double]) -> Double {
        let column = state % columns
        if isCut { return -0.15 * Double(columns - column - 1) }
        let tail = state / columns == 1 ? max(column, lastColumn) : column
        return -skipped(tail + 1..<columns, spaces: 0, gap: nil, empties)
    }

    // MARK: - Lexicon

    /// Cells of the lexicon that stand here word for word, and ends of such cells behind the page break.
    private func knownCells() -> [Known] {
        guard !model.lexicon.isEmpty else { return [] }
        var found: [Known] = []
        var remainders: [Int?] = []
        if let before {
            remainders = before.map { $0.isEmpty ? nil : model.lexicon.node(behind: $0.keys) }
        }
        for position in 0..<lattice.count {
            follow(from: position, node: CellLexicon.root) { end, bonus, run in
                for (column, value) in bonus.enumerated() where value > 0 {
                    found.append(Known(start: position, end: end, column: column, bonus: value, continues: false, lastPiece: 0, pieces: run))
                }
            }
            for (column, node) in remainders.enumerated() {
                guard let node else { continue }
                follow(from: position, node: node) { end, bonus, run in
                    guard bonus[column] > 0 else { return }
                    found.append(Known(start: position, end: end, column: column, bonus: bonus[column] + 1, continues: true, lastPiece: 0, pieces: run))
                }
            }
        }
        return found
    }

    private func follow(from start: Int, node: Int, _ body: (Int, [Double], [Int]) -> Void) {
        var node = node, atom = start
        while atom < lattice.count {
            for token in lattice.tokens(of: atom) {
                guard let next = model.lexicon.step(node, token.key) else { return }
                node = next
            }
            atom += 1
            let bonus = model.lexicon.bonus(node)
            if !bonus.isEmpty { body(atom, bonus, run(start..<atom)) }
        }
    }

    /// The pieces, one a line, that cover these atoms.
    private func run(_ atoms: Range<Int>) -> [Int] {
        var result: [Int] = [], position = atoms.lowerBound
        while position < atoms.upperBound {
            guard let piece = lattice.piecesFrom[position].last(where: { lattice.pieces[$0].end <= atoms.upperBound }) else { break }
            result.append(piece)
            position = lattice.pieces[piece].end
        }
        return result
    }
}
