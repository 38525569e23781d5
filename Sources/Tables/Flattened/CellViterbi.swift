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
/// States are the columns in the order of the head, once for the row, once for its sub-rows (where missing cells are
/// merged ones), and once more behind a page break for the second halves of the cells.
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

    private enum Mode: Int { case row, subRow, continuation }

    private var columns: Int { model.fields.count }
    private static let no = -1e9
    /// Ways so much worse than the best to a place are given up.
    private static let beam = 18.0

    // MARK: - Local scores

    /// How a cell (or its continuation) begins at a position.
    private func startScores(_ position: Int) -> [Double] {
        var index = lattice.atoms[position].first
        let token = lattice.flow[index]
        if token.isMark("-") || token.isMark("+") || token.isMark("•") || token.isMark("*") || token.isMark("\"") {
            index = min(index + 1, lattice.flow.count - 1)
        }
        var scores = judge.start(model.fields, in: lattice.flow, at: index)
        for column in 0..<columns { scores[column] += capitalScore(position, model.fields[column]) }
        return scores
    }

    private func capitalScore(_ position: Int, _ field: ColumnField) -> Double {
        let token = lattice.firstToken(position)
        if token.isWord { return token.letterCase == .lower ? (field == .deadline ? -2.5 : -4) : 0 }
        if token.isNumber {
            let next = lattice.atoms[position].first + 1
            if next < lattice.flow.count, lattice.flow[next].isMark("%") { return -0.2 }
            return field == .deadline || field == .criterion || field == .budget ? 0 : -0.6
        }
        if TableLine.isListItem(lattice.flow, at: lattice.atoms[position].first) { return Self.isAgency(field) ? -1.5 : 0.3 }
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
        if cell.isComplete { score -= 3 }
        if let width = model.widths[column], cell.lastWidth > 0 {
            score += fitScore(cell.lastWidth, next: lattice.wordWidths[position], width: width)
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

    /// What the two lines at a break say about going on in the same cell, whatever the column.
    private struct Joint {
        var score: Double
        var isCapital = false
        var beginsAgency = false
        var isList: Bool
        var closes: Bool
        var next: Int

        init(_ solver: CellViterbi, _ position: Int, _ cohesion: Double) {
            let lattice = solver.lattice
            let token = lattice.firstToken(position), last = lattice.lastToken(before: position)
            isList = TableLine.isListItem(lattice.flow, at: lattice.atoms[position].first)
            closes = last.isMark(".") || last.isMark(";") || last.isMark(":")
            next = lattice.wordWidths[position]
            score = 0.5 * cohesion - 1.2 * Double(min(lattice.spaces[position], 2))
            if token.isWord {
                switch token.letterCase {
                case .lower: score += 0.8
                case .capitalized: if last.isMark(",") { score -= 0.3 } else { isCapital = true }
                case .upper: score -= 0.4
                }
            }
            if closes { score += isList ? 0.5 : -0.6 }
            let index = lattice.atoms[position].first
            beginsAgency = isCapital && cohesion <= 0 && solver.cues.starts(in: lattice.flow, at: index).contains(.agency)
        }
    }

    /// Going on in the same cell over a line break.
    private func joinScore(_ piece: AtomLattice.Piece, _ joint: Joint, _ column: Int, asStart: Double) -> Double {
        let field = model.fields[column]
        var score = joint.score
        // A second paragraph begins as a cell of its column does.
        if joint.closes || joint.isList { score += 0.5 * max(0, asStart) }
        if joint.isCapital { score -= Self.capitalCost(field) + (joint.beginsAgency && Self.isAgency(field) ? 0.8 : 0) }
        if joint.isList, !joint.closes { score -= Self.isAgency(field) ? -0.4 : 0.4 }
        if let width = model.widths[column] {
            let fit = fitScore(piece.width, next: joint.next, width: width)
            if fit >= 0 { return score + fit }
            score += fit * (joint.isList ? 0.2 : joint.closes ? 0.45 : field == .deadline || field == .products ? 0.8 : 1)
        }
        return score
    }

    /// `Tư pháp` / `- Hộ tịch` is a name; a dash is seldom a list sign there.
    private static func isAgency(_ field: ColumnField) -> Bool {
        field == .lead || field == .coordination || field == .monitoring || field == .assignment
    }

    /// A wrapped line seldom begins with a capital, save in names.
    private static func capitalCost(_ field: ColumnField) -> Double {
        switch field {
        case .persons: 0.1
        case .lead, .coordination, .monitoring, .assignment: 0.8
        default: 1.6
        }
    }

    /// A cell ends before a position.
    private func endScore(_ position: Int, _ cohesion: Double) -> Double {
        guard position > 0 else { return 0 }
        let last = lattice.lastToken(before: position)
        var score = 0.0
        if last.isMark(",") { score -= 2.5 } else if cues.isOpenEnd(last.key) { score -= 2.8 }
        if last.isMark(".") || last.isMark(";") { score += 0.4 }
        if position < lattice.count {
            let next = lattice.firstToken(position)
            // A list goes on.
            if TableLine.isListItem(lattice.flow, at: lattice.atoms[position].first), isListItem(behind: position) { score -= last.isMark(";") ? 3.5 : 1.6 }
            if cues.opensNumber(last.key), next.isNumber || isRoman(position) { score -= 1.8 }
            score -= 0.5 * cohesion
            if lattice.isInBracket[position] { score -= 4 }
            let gap = lattice.gaps[position]
            score += model.gapScore[gap.rawValue]
            if gap.isInLine { score -= gap == .sameLineWide ? model.inLineCost - 1.2 : model.inLineCost }
        }
        return score
    }

    private func isRoman(_ position: Int) -> Bool {
        let text = lattice.lines[lattice.atoms[position].line].text
        let token = lattice.firstToken(position)
        return token.letterCase == .upper && token.range.count <= 3 && text.utf8[token.range].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    }

    /// A few lines above this one another list item begins.
    private func isListItem(behind position: Int) -> Bool {
        let line = lattice.atoms[position].line
        for above in max(0, line - 6)..<line where TableLine.isListItem(lattice.lines[above].text.tokens, at: 0) { return true }
        return false
    }

    /// How much the words on both sides of a position belong together.
    private func cohesion(_ position: Int) -> Double {
        let isInLine = lattice.gaps[position].isInLine
        let score = pairs.cohesion(lattice.lastToken(before: position).key, lattice.firstToken(position).key, own: isInLine ? 1 : 0)
        let index = lattice.atoms[position].first
        if cues.bridges(in: lattice.flow, at: index) { return max(score, 0) + 1.2 }
        if lattice.firstToken(position).letterCase != .lower, cues.endsInOpenName(lattice.flow, before: index) { return max(score, 0) + 1.2 }
        return score
    }

    /// The line that ends a cell was full by chance, or short as last lines are.
    private func lastLineScore(_ piece: AtomLattice.Piece, _ column: Int) -> Double {
        guard piece.end < lattice.count else { return 0 }
        if lattice.gaps[piece.end].isInLine {
            // Where one boundary lies inside a line, the next does so easily: short neighbours stand side by side.
            return lattice.gaps[piece.start].isInLine ? 0.7 * model.inLineCost : 0
        }
        guard let width = model.widths[column] else { return 0 }
        let needed = piece.width + GlyphWidths.space + lattice.wordWidths[piece.end]
        return needed > width ? -0.4 : 0.3
    }

    /// A title or an activity of one or two words is a torn one rather.
    private func shortCellScore(_ piece: AtomLattice.Piece, _ column: Int) -> Double {
        guard model.fields[column] == .title || model.fields[column] == .activity else { return 0 }
        let count = lattice.atoms[piece.end - 1].flowRange.upperBound - lattice.atoms[piece.start].first
        return count <= 2 ? -2.5 : count == 3 ? -0.8 : 0
    }

    private func widthScore(_ piece: AtomLattice.Piece, _ column: Int) -> Double {
        guard let width = model.widths[column] else { return 0 }
        let ratio = Double(piece.width) / Double(width)
        return ratio <= 1.02 ? 0 : -min(14, 2 + 30 * (ratio - 1.02))
    }

    /// Words of the atoms in each column, summed up to each position.
    private func wordSums() -> [Double] {
        var sums = [Double](repeating: 0, count: (lattice.count + 1) * columns), learned = [Double](repeating: 0, count: columns)
        for atom in 0..<lattice.count {
            let range = lattice.atoms[atom].flowRange
            let judged = judge.words(model.fields, in: lattice.flow, range: range)
            for column in 0..<columns { learned[column] = 0 }
            if !model.words.isEmpty {
                for token in lattice.flow[range] {
                    guard let row = model.words[token.key] else { continue }
                    for column in 0..<columns { learned[column] += Double(row[column]) }
                }
            }
            for column in 0..<columns {
                let score = judged[column] + max(-3, min(3, 0.3 * learned[column]))
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
        let modes = before == nil ? 2 : 3
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
            let starts = startScores(position)
            let joint = isLineStart && position > 0 ? Joint(self, position, cohesion) : nil
            for state in 0..<states { enter[state] = Self.no; enterState[state] = -1; enterGap[state] = 99 }
            let boundary = endScore(position, cohesion)
            var reachable: [Int] = [], floor = Self.no / 2
            if position > 0 {
                let slots = position * states..<(position + 1) * states
                let top = end[slots].max() ?? Self.no
                floor = max(top - Self.beam, floor)
                for previous in 0..<states where end[position * states + previous] > floor { reachable.append(previous) }
            }
            for state in 0..<states {
                let column = state % c, mode = state / c
                let start: Double
                if mode == Mode.continuation.rawValue, before?[column].isEmpty == false {
                    start = continuationScore(position, column)
                } else {
                    start = starts[column]
                }
                var best = Self.no, from = -1, second = Self.no
                if position == 0 {
                    best = initial(state, empties)
                    from = -2
                } else {
                    for previous in reachable {
                        let reached = end[position * states + previous]
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
                    if let joint {
                        for previous in endingAt[position] {
                            let reached = value[previous * states + state]
                            guard reached > floor else { continue }
                            let score = reached + joinScore(pieces[previous], joint, column, asStart: starts[column])
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
                    let ended = best + lastLineScore(piece, column) + (from < 0 ? shortCellScore(piece, column) : 0)
                    Self.keep(
                        ended, Int32(index), start: cellStart[index * states + state], at: piece.end * states + state, &end, &endPiece, &endGap, &endStart)
                }
            }
            for cellIndex in knownFrom[position] {
                let cell = known[cellIndex]
                for mode in 0..<modes where cell.continues == (mode == Mode.continuation.rawValue && before?[cell.column].isEmpty == false) {
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
            let begins: Bool
            if isFirst {
                begins = before == nil || mode != Mode.continuation.rawValue
            } else {
                begins = mode != Mode.continuation.rawValue && (column <= previousState % c || mode != previousState / c)
            }
            segments.append(Segment(
                pieces: run, column: column, beginsSubRow: begins,
                continues: mode == Mode.continuation.rawValue && before?[column].isEmpty == false))
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

    /// The mode that a row or sub-row beginning with this column is in: without numbers every row begins so.
    private func beginningMode(_ column: Int) -> Mode { column == 0 && model.subRowCost[0] < 2 ? .row : .subRow }

    private func initial(_ state: Int, _ empties: [Double]) -> Double {
        let column = state % columns
        guard let mode = Mode(rawValue: state / columns) else { return Self.no }
        guard let before else {
            return mode == .row ? -skipped(0..<column, spaces: 0, gap: nil, empties) - model.filledCost[column] : Self.no
        }
        if mode == .continuation {
            if before[column].isEmpty {
                // A cell that has no words above the break can only stand behind the last one there.
                return column > lastColumn ? -skipped(lastColumn + 1..<column, spaces: 0, gap: nil, empties) - model.filledCost[column] : -4
            }
            return -0.2
        }
        guard mode == beginningMode(column), column <= lastColumn else { return Self.no }
        return -model.subRowCost[column] - skipped(lastColumn + 1..<columns, spaces: 0, gap: nil, empties)
    }

    private func transition(_ from: Int, _ to: Int, spaces: Int, gap: AtomLattice.Gap, _ empties: [Double]) -> Double {
        let c = columns
        let a = from % c, b = to % c
        guard let modeA = Mode(rawValue: from / c), let modeB = Mode(rawValue: to / c) else { return Self.no }
        if modeB == .continuation {
            guard modeA == .continuation, b > a, let before else { return Self.no }
            if !before[b].isEmpty { return -0.25 }
            return b > lastColumn ? -skipped(max(a, lastColumn) + 1..<b, spaces: spaces, gap: gap, empties) - model.filledCost[b] : -4
        }
        if modeA == .continuation {
            return modeB == beginningMode(b) && b <= max(a, lastColumn) ? -model.subRowCost[b] - 0.5 : Self.no
        }
        if b > a, modeA == modeB {
            if modeB == .subRow { return -merged(a + 1..<b, spaces: spaces) - model.filledCost[b] }
            return -skipped(a + 1..<b, spaces: spaces, gap: gap, empties) - model.filledCost[b]
        }
        guard b <= a, modeB == beginningMode(b) else { return Self.no }
        let rest = modeA == .subRow ? merged(a + 1..<c, spaces: spaces) : skipped(a + 1..<c, spaces: spaces, gap: gap, empties)
        return -model.subRowCost[b] - rest - (gap.isInLine ? 3 : 0)
    }

    /// Cost of columns that a sub-row lacks: merged with the row above mostly.
    private func merged(_ range: Range<Int>, spaces: Int) -> Double {
        var cost = 0.0
        for column in range {
            switch model.fields[column] {
            case .lead, .coordination, .monitoring, .assignment, .persons, .budget, .other: cost += 0.4
            case .notes: cost += 0.1
            default: cost += min(2, model.emptyCost[column])
            }
        }
        return range.isEmpty && spaces > 0 ? 0.7 : cost
    }

    private func final(_ state: Int, _ empties: [Double]) -> Double {
        let column = state % columns, mode = Mode(rawValue: state / columns)
        if isCut { return -0.15 * Double(columns - column - 1) }
        if mode == .subRow { return -merged(column + 1..<columns, spaces: 0) }
        let tail = mode == .continuation ? max(column, lastColumn) : column
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
