import DocumentModel
import RuleBook
import VietnameseText

/// What a cell held before the page break, for the lines behind it.
struct CellBefore {
    var keys: [WordKey] = []
    var lastWidth = 0
    /// The words are a whole cell elsewhere in the table.
    var isComplete = false
    /// A full stop or the like ends it so far.
    var closes = false
    /// Its last word wants another one.
    var isOpen = false
    /// How many lines it ends above the last line of the page; `nil` where that is unknown.
    var missing: Int?
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
    /// How many lines of the row the page had room for: a cell as high may be cut anywhere, none is higher.
    var cutHeight: Int?

    enum Mode: Int { case row, subRow, continuation }

    var columns: Int { model.fields.count }
    static let no = -1e9
    /// Ways so much worse than the best to a place are given up.
    static let beam = 18.0

    /// A whole cell of the lexicon.
    struct Known {
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
                        + cutScore(from: Int(cellStart[index * states + state]), to: piece.end)
                    Self.keep(
                        ended, Int32(index), start: cellStart[index * states + state], at: piece.end * states + state, &end, &endPiece, &endGap, &endStart)
                }
            }
            for cellIndex in knownFrom[position] {
                let cell = known[cellIndex]
                for mode in 0..<modes where cell.continues == (mode == Mode.continuation.rawValue && before?[cell.column].isEmpty == false) {
                    let state = mode * c + cell.column
                    guard enter[state] > Self.no / 2 else { continue }
                    let best = enter[state] + cell.bonus + cutScore(from: position, to: cell.end) + sums[cell.end * c + cell.column] - sums[cell.start * c + cell.column]
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

    static func keep(
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

    func trace(
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
}
