import DocumentModel
import RuleBook
import VietnameseText

/// What it costs to go from one column to another.
extension CellViterbi {
    /// Cost of leaving empty all columns before each one.
    func prefixCosts() -> [Double] {
        var sums = [0.0]
        for column in 0..<columns { sums.append(sums[column] + model.emptyCost[column]) }
        return sums
    }

    /// Cost of ending for good, in the continuation, what stood open above the page break.
    func leftOpen(_ range: Range<Int>) -> Double {
        guard let before, !range.isEmpty else { return 0 }
        return range.reduce(0) { $0 + (before[$1].isOpen ? 2.4 : 0) }
    }

    func skipped(_ range: Range<Int>, spaces: Int, gap: AtomLattice.Gap?, _ empties: [Double]) -> Double {
        guard !range.isEmpty else { return spaces > 0 ? 0.7 : 0 }
        var cost = empties[range.upperBound] - empties[range.lowerBound]
        // A line with a space, or a joined one, is what the empty cell left.
        let evidence = spaces > 0 ? 2.6 * Double(min(spaces, range.count)) : gap == .sameLineWide || gap == .lineBreakWide || gap == .emptyLineWide ? 1.3 : 0
        cost -= min(evidence, cost + 0.3)
        return cost
    }

    /// The mode that a row or sub-row beginning with this column is in: without numbers every row begins so.
    func beginningMode(_ column: Int) -> Mode { column == 0 && model.subRowCost[0] < 2 ? .row : .subRow }

    func initial(_ state: Int, _ empties: [Double]) -> Double {
        let column = state % columns
        guard let mode = Mode(rawValue: state / columns) else { return Self.no }
        guard let before else {
            return mode == .row ? -skipped(0..<column, spaces: 0, gap: nil, empties) - model.filledCost[column] : Self.no
        }
        if mode == .continuation {
            if before[column].isEmpty {
                // A cell that has no words above the break can only stand behind the last one there.
                return (column > lastColumn ? -skipped(lastColumn + 1..<column, spaces: 0, gap: nil, empties) - model.filledCost[column] : -4)
                    - leftOpen(0..<column)
            }
            return -0.2 - leftOpen(0..<column)
        }
        guard mode == beginningMode(column), column <= lastColumn else { return Self.no }
        return -model.subRowCost[column] - leftOpen(0..<columns) - skipped(lastColumn + 1..<columns, spaces: 0, gap: nil, empties)
    }

    func transition(_ from: Int, _ to: Int, spaces: Int, gap: AtomLattice.Gap, _ empties: [Double]) -> Double {
        let c = columns
        let a = from % c, b = to % c
        guard let modeA = Mode(rawValue: from / c), let modeB = Mode(rawValue: to / c) else { return Self.no }
        if modeB == .continuation {
            guard modeA == .continuation, b > a, let before else { return Self.no }
            if !before[b].isEmpty { return -0.25 - leftOpen(a + 1..<b) }
            return -leftOpen(a + 1..<b) + (b > lastColumn ? -skipped(max(a, lastColumn) + 1..<b, spaces: spaces, gap: gap, empties) - model.filledCost[b] : -4)
        }
        if modeA == .continuation {
            return modeB == beginningMode(b) && b <= max(a, lastColumn) ? -model.subRowCost[b] - 0.5 - leftOpen(a + 1..<c) : Self.no
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
    func merged(_ range: Range<Int>, spaces: Int) -> Double {
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

    func final(_ state: Int, _ empties: [Double]) -> Double {
        let column = state % columns, mode = Mode(rawValue: state / columns)
        // A cut row has begun all its cells, save those whose first lines may not stand alone.
        if isCut {
            return before == nil && mode == .row ? -min(0.6 * skipped(column + 1..<columns, spaces: 0, gap: nil, empties), 4.5) : -0.15 * Double(columns - column - 1)
        }
        if mode == .subRow { return -merged(column + 1..<columns, spaces: 0) }
        let tail = mode == .continuation ? max(column, lastColumn) : column
        return -(mode == .continuation ? leftOpen(column + 1..<columns) : 0) - skipped(tail + 1..<columns, spaces: 0, gap: nil, empties)
    }
}

/// Cells that the table shows again and again.
extension CellViterbi {
    /// Cells of the lexicon that stand here word for word, and ends of such cells behind the page break.
    func knownCells() -> [Known] {
        guard !model.lexicon.isEmpty else { return [] }
        var found: [Known] = []
        var remainders: [Int?] = []
        if let before {
            remainders = before.map { $0.isEmpty ? nil : model.lexicon.node(behind: $0.keys) }
        }
        for position in 0..<lattice.count {
            follow(from: position, node: CellLexicon.root) { end, bonus, run in
                for (column, value) in bonus.enumerated() where value > 0 {
                    found.append(Known(start: position, end: end, column: column, bonus: value + joins(run, column), continues: false, lastPiece: 0, pieces: run))
                }
            }
            for (column, node) in remainders.enumerated() {
                guard let node else { continue }
                follow(from: position, node: node) { end, bonus, run in
                    guard bonus[column] > 0 else { return }
                    found.append(Known(start: position, end: end, column: column, bonus: bonus[column] + 1 + joins(run, column), continues: true, lastPiece: 0, pieces: run))
                }
            }
        }
        return found
    }

    /// What the line breaks inside a whole cell are worth, that it does not lag behind other ways.
    func joins(_ run: [Int], _ column: Int) -> Double {
        var sum = 0.0
        for (above, below) in zip(run, run.dropFirst()) {
            let position = lattice.pieces[below].start
            guard !lattice.gaps[position].isInLine else { continue }
            sum += joinScore(lattice.pieces[above], Joint(self, position, cohesion(position)), column, asStart: 0)
        }
        return max(0, sum)
    }

    func follow(from start: Int, node: Int, _ body: (Int, [Double], [Int]) -> Void) {
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
    func run(_ atoms: Range<Int>) -> [Int] {
        var result: [Int] = [], position = atoms.lowerBound
        while position < atoms.upperBound {
            guard let piece = lattice.piecesFrom[position].last(where: { lattice.pieces[$0].end <= atoms.upperBound }) else { break }
            result.append(piece)
            position = lattice.pieces[piece].end
        }
        return result
    }
}
