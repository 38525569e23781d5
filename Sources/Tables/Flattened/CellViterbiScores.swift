import DocumentModel
import RuleBook
import VietnameseText

/// What a place in the text says about cells that begin, go on or end there.
extension CellViterbi {
    /// How a cell (or its continuation) begins at a position.
    func startScores(_ position: Int) -> [Double] {
        var index = lattice.atoms[position].first
        let token = lattice.flow[index]
        if token.isMark("-") || token.isMark("+") || token.isMark("•") || token.isMark("*") || token.isMark("\"") {
            index = min(index + 1, lattice.flow.count - 1)
        }
        var scores = judge.start(model.fields, in: lattice.flow, at: index)
        let isInName = position > 0 && token.isMark("-") && isHyphenated(position)
        let isLoneDash = position > 0 && token.isMark("-") && !isList(around: position)
        for column in 0..<columns {
            scores[column] += capitalScore(position, model.fields[column])
            if isInName, Self.isAgency(model.fields[column]) { scores[column] -= 2 }
            if isLoneDash, Self.isAgency(model.fields[column]) { scores[column] -= 4 }
        }
        return scores
    }

    /// The words around a dash stand so inside a line elsewhere: `Văn hóa` / `- Xã hội` is one name.
    func isHyphenated(_ position: Int) -> Bool {
        let index = lattice.atoms[position].first
        guard index > 0, index + 1 < lattice.flow.count else { return false }
        return pairs.cohesion(lattice.flow[index - 1].key, lattice.flow[index].key) > 0
            && pairs.cohesion(lattice.flow[index].key, lattice.flow[index + 1].key, own: 1) > 0
    }

    /// Another list item stands near: one dash alone is a name's.
    func isList(around position: Int) -> Bool {
        let line = lattice.atoms[position].line
        for near in max(0, line - 3)..<min(lattice.lines.count, line + 5) where near != line {
            if TableLine.isListItem(lattice.lines[near].text.tokens, at: 0) { return true }
        }
        return false
    }

    func capitalScore(_ position: Int, _ field: ColumnField) -> Double {
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
    func continuationScore(_ position: Int, _ column: Int) -> Double {
        guard let cell = before?[column], let last = cell.keys.last else { return Self.no }
        let token = lattice.firstToken(position)
        var score = 0.0
        if token.isWord { score += token.letterCase == .lower ? 0.6 : -0.7 }
        if token.isMark("-") { score -= 0.3 }
        score += 0.9 * pairs.cohesion(last, token.key)
        if cues.isOpenEnd(last) { score += 1 }
        if cell.isComplete { score -= 4.5 }
        // Cells that go on below reach down to the page's end, or one line less where no single line may be left.
        switch cell.missing {
        case nil, 0: break
        case 1: score -= 0.9
        default: score -= 4
        }
        let isItem = TableLine.isListItem(lattice.flow, at: lattice.atoms[position].first)
        if isItem, cell.closes { score += 0.8 }
        if let width = model.widths[column], cell.lastWidth > 0 {
            // Between paragraphs a line may be short.
            let fit = fitScore(cell.lastWidth, next: lattice.wordWidths[position], width: width)
            score += fit > 0 ? fit : fit * (isItem ? 0.2 : cell.closes ? 0.45 : 1)
        }
        return score
    }

    /// A line wrapped although (or because) the next word does not fit.
    func fitScore(_ line: Int, next: Int, width: Int) -> Double {
        let needed = Double(line + GlyphWidths.space + next), full = Double(width)
        if needed > full * 0.995 { return 0.5 }
        if needed > full * 0.96 { return -0.5 }
        return max(-4.5, -(1.6 + 7 * (full * 0.96 - needed) / full))
    }

    /// What the two lines at a break say about going on in the same cell, whatever the column.
    struct Joint {
        var score: Double
        var isCapital = false
        var beginsAgency = false
        var beginsDeadline = false
        var beginsProduct = false
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
            if token.isNumber, !last.isNumber, !last.isMark("/"), !last.isMark("-"), !last.isMark("("), !last.isMark(","),
                !solver.cues.opensNumber(last.key), !solver.cues.isOpenEnd(last.key), cohesion <= 0 { score -= 0.5 }
            if closes { score += isList ? 0.5 : -0.6 }
            let index = lattice.atoms[position].first
            beginsDeadline = isCapital && cohesion <= 0 && solver.cues.starts(in: lattice.flow, at: index).contains(.deadline)
            beginsProduct = isCapital && cohesion <= 0 && solver.cues.starts(in: lattice.flow, at: index).contains(.product)
            beginsAgency = isCapital && cohesion <= 0 && solver.cues.starts(in: lattice.flow, at: index).contains(.agency)
        }
    }

    /// Going on in the same cell over a line break.
    func joinScore(_ piece: AtomLattice.Piece, _ joint: Joint, _ column: Int, asStart: Double) -> Double {
        let field = model.fields[column]
        var score = joint.score
        // A second paragraph begins as a cell of its column does.
        if joint.closes || joint.isList { score += 0.5 * max(0, asStart) }
        if joint.beginsProduct, field == .deadline || Self.isAgency(field), model.fields.contains(.products) { score -= 1 }
        if joint.beginsProduct, field == .products { score += 0.7 }
        if joint.beginsDeadline, field != .deadline { score -= Self.isAgency(field) ? 1.5 : 0.4 }
        if joint.isCapital { score -= Self.capitalCost(field) + (joint.beginsAgency && Self.isAgency(field) ? 0.8 : 0) }
        if joint.isList, !joint.closes { score -= Self.isAgency(field) ? -0.4 : 0.4 }
        if let width = model.widths[column] {
            let fit = fitScore(piece.width, next: joint.next, width: width)
            if fit >= 0 { return score + fit }
            let isParagraph = joint.closes || (field == .deadline && joint.beginsDeadline) || (field == .products && joint.beginsProduct)
            score += fit * (joint.isList ? 0.2 : isParagraph ? 0.45 : field == .deadline || field == .products ? 0.8 : 1)
        }
        return score
    }

    /// `Tư pháp` / `- Hộ tịch` is a name; a dash is seldom a list sign there.
    static func isAgency(_ field: ColumnField) -> Bool {
        field == .lead || field == .coordination || field == .monitoring || field == .assignment
    }

    /// A wrapped line seldom begins with a capital, save in names.
    static func capitalCost(_ field: ColumnField) -> Double {
        switch field {
        case .persons: 0.1
        case .lead, .coordination, .monitoring, .assignment: 0.8
        case .deadline: 1.1
        default: 1.6
        }
    }

    /// The last word before a position promises more.
    func openScore(_ position: Int) -> Double {
        let last = lattice.lastToken(before: position)
        return last.isMark(",") ? -3 : cues.isOpenEnd(last.key) ? -3.8 : 0
    }

    /// A cell above a page break ends: as high as the page had room it may end in the middle of a sentence.
    func cutScore(from start: Int, to end: Int) -> Double {
        guard let height = cutHeight, end > start else { return 0 }
        let lines = lattice.atoms[end - 1].line - lattice.atoms[start].line + 1
        if lines > height { return -5 }
        var open = openScore(end)
        if end < lattice.count {
            open -= 0.5 * cohesion(end)
            if lattice.isInBracket[end] { open -= 4 }
            if cues.opensNumber(lattice.lastToken(before: end).key), lattice.firstToken(end).isNumber || isRoman(end) { open -= 1.8 }
        }
        return lines == height ? 0.15 * open : lines + 1 == height ? 0.6 * open : open
    }

    /// A cell ends before a position.
    func endScore(_ position: Int, _ cohesion: Double) -> Double {
        guard position > 0 else { return 0 }
        let last = lattice.lastToken(before: position)
        var score = cutHeight == nil ? openScore(position) : 0
        if last.isMark(".") { score += 0.4 }
        // `Công an xã;` promises another name; a last semicolon left standing is rarer.
        if last.isMark(";"), position < lattice.count { score -= 0.9 }
        if position < lattice.count {
            let next = lattice.firstToken(position)
            // A list goes on.
            if TableLine.isListItem(lattice.flow, at: lattice.atoms[position].first), isListItem(behind: position) { score -= last.isMark(";") ? 3.5 : 1.6 }
            if cutHeight == nil {
                if cues.opensNumber(last.key), next.isNumber || isRoman(position) { score -= 1.8 }
                // What lies behind a page break is cut anywhere within its lines, but not within a phrase.
                score -= (before != nil && lattice.gaps[position].isInLine && cohesion > 0 ? 1.8 : 0.5) * cohesion
                if lattice.isInBracket[position] { score -= 4 }
            }
            let gap = lattice.gaps[position]
            score += model.gapScore[gap.rawValue]
            if gap.isInLine {
                let cost = gap == .sameLineWide ? model.inLineCost - 1.2 : model.inLineCost
                // A line wider than every column holds several cells.
                score -= lattice.isTooWide[lattice.atoms[position].line] ? 0.4 * cost : cost
            }
        }
        return score
    }

    func isRoman(_ position: Int) -> Bool {
        let text = lattice.lines[lattice.atoms[position].line].text
        let token = lattice.firstToken(position)
        return token.letterCase == .upper && token.range.count <= 3 && text.utf8[token.range].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    }

    /// A few lines above this one another list item begins.
    func isListItem(behind position: Int) -> Bool {
        let line = lattice.atoms[position].line
        for above in max(0, line - 6)..<line where TableLine.isListItem(lattice.lines[above].text.tokens, at: 0) { return true }
        return false
    }

    /// How much the words on both sides of a position belong together.
    func cohesion(_ position: Int) -> Double {
        let isInLine = lattice.gaps[position].isInLine
        let score = pairs.cohesion(lattice.lastToken(before: position).key, lattice.firstToken(position).key, own: isInLine ? 1 : 0)
        let index = lattice.atoms[position].first
        if cues.bridges(in: lattice.flow, at: index) { return max(score, 0) + 1.2 }
        if lattice.firstToken(position).letterCase != .lower, cues.endsInOpenName(lattice.flow, before: index) { return max(score, 0) + 1.2 }
        return score
    }

    /// The line that ends a cell was full by chance, or short as last lines are.
    func lastLineScore(_ piece: AtomLattice.Piece, _ column: Int) -> Double {
        guard piece.end < lattice.count else { return 0 }
        if lattice.gaps[piece.end].isInLine {
            // Where one boundary lies inside a line, the next does so easily: short neighbours stand side by side.
            return before == nil && lattice.gaps[piece.start].isInLine ? 0.7 * model.inLineCost : 0
        }
        guard let width = model.widths[column] else { return 0 }
        let needed = piece.width + GlyphWidths.space + lattice.wordWidths[piece.end]
        return needed > width ? -0.4 : 0.3
    }

    /// A title or an activity of one or two words is a torn one rather.
    func shortCellScore(_ piece: AtomLattice.Piece, _ column: Int) -> Double {
        guard model.fields[column] == .title || model.fields[column] == .activity else { return 0 }
        let count = lattice.atoms[piece.end - 1].flowRange.upperBound - lattice.atoms[piece.start].first
        return count <= 2 ? -2.5 : count == 3 ? -0.8 : 0
    }

    func widthScore(_ piece: AtomLattice.Piece, _ column: Int) -> Double {
        guard let width = model.widths[column] else { return 0 }
        let ratio = Double(piece.width) / Double(width)
        return ratio <= 1.02 ? 0 : -min(14, 2 + 30 * (ratio - 1.02))
    }

    /// Words of the atoms in each column, summed up to each position.
    func wordSums() -> [Double] {
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
}
