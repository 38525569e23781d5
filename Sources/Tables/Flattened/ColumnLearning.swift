import DocumentModel
import Foundation
import VietnameseText

extension ColumnModel {
    /// What decoded rows show about the columns: widths, empty cells, words, repeated cells, line breaks.
    func learned(from rows: [RowDraft], hasNumbers: Bool) -> ColumnModel {
        var model = ColumnModel(fields: fields, hasNumbers: hasNumbers)
        for column in fields.indices { model.widths[column] = Self.width(of: rows.map { $0.cells[column] }) }
        // A column that shows too little is as wide as its neighbours.
        let known = fields.indices.filter { fields[$0] != .title }.compactMap { model.widths[$0] }.sorted()
        if let middle = known[safe: known.count / 2] {
            for column in fields.indices where model.widths[column] == nil { model.widths[column] = middle }
        }
        model.learnEmpties(rows)
        model.learnGaps(rows)
        model.learnWords(rows)
        model.learnLexicon(rows)
        model.learnSubRows(rows, hasNumbers: hasNumbers)
        return model
    }

    /// The width that most lines agree on: no line is wider, and where a line wrapped, the next word did not fit.
    static func width(of cells: [[DraftLine]]) -> Int? {
        var steps: [(at: Int, weight: Double)] = []
        var lines = 0
        for cell in cells {
            for (index, line) in cell.enumerated() {
                steps.append((line.width, 1))
                lines += 1
                if index + 1 < cell.count, !cell[index + 1].isListItem, !line.closes {
                    steps.append((line.width + GlyphWidths.space + cell[index + 1].firstWordWidth, -0.8))
                }
            }
        }
        guard lines >= 3 else { return nil }
        // A width of w satisfies all lines up to w and all wraps beyond it.
        steps.sort { $0.at == $1.at ? $0.weight < $1.weight : $0.at < $1.at }
        // A wider column makes every line in it less likely: one line far too long is a misread one.
        let stretch = 0.25 * Double(lines)
        var score = 0.0, best = -Double.infinity, width = steps.first?.at ?? 0
        for step in steps {
            score += step.weight
            guard step.weight > 0 else { continue }
            let value = score - stretch * log(Double(max(step.at, 1)))
            if value > best {
                best = value
                width = step.at
            }
        }
        return width
    }

    private mutating func learnEmpties(_ rows: [RowDraft]) {
        let firsts = rows.filter { $0.isFirst }
        for column in fields.indices {
            let empty = firsts.reduce(0) { $0 + ($1.cells[column].isEmpty ? 1 : 0) }
            let prior = exp(-Self.priorEmptyCost(fields[column])) / (1 + exp(-Self.priorEmptyCost(fields[column])))
            let weight = fields[column] == .title ? 40.0 : 6.0
            let share = (Double(empty) + weight * prior) / (Double(firsts.count) + weight)
            emptyCost[column] = -log(share)
            filledCost[column] = -log(max(1 - share, 0.2))
        }
    }

    private mutating func learnGaps(_ rows: [RowDraft]) {
        var boundaries = [Double](repeating: 0.5, count: AtomLattice.Gap.count)
        var joins = boundaries
        for row in rows {
            for gap in row.boundaries { boundaries[gap.rawValue] += 1 }
            for cell in row.cells { for line in cell.dropFirst() { joins[line.gap.rawValue] += 1 } }
        }
        let inLine = boundaries[AtomLattice.Gap.sameLine.rawValue] + boundaries[AtomLattice.Gap.sameLineWide.rawValue]
        let all = boundaries.reduce(0, +)
        inLineCost = max(1.5, min(3.5, -log(inLine / max(all - inLine, 1) + 0.01)))
        var boundarySum = 0.0, joinSum = 0.0
        for gap in AtomLattice.Gap.allCases where !gap.isInLine {
            boundarySum += boundaries[gap.rawValue]
            joinSum += joins[gap.rawValue]
        }
        for gap in AtomLattice.Gap.allCases where !gap.isInLine {
            let score = log((boundaries[gap.rawValue] + 1) / (boundarySum + 2)) - log((joins[gap.rawValue] + 1) / (joinSum + 2))
            gapScore[gap.rawValue] = max(-2, min(3, 0.9 * score))
        }
    }

    private mutating func learnWords(_ rows: [RowDraft]) {
        var counts: [WordKey: [Float]] = [:], sums = [Float](repeating: 1, count: fields.count)
        for row in rows {
            for (column, cell) in row.cells.enumerated() {
                for line in cell {
                    for token in line.text.tokens {
                        counts[token.key, default: [Float](repeating: 0, count: fields.count)][column] += 1
                        sums[column] += 1
                    }
                }
            }
        }
        let total = sums.reduce(0, +)
        for (key, row) in counts {
            let all = row.reduce(0, +)
            guard all >= 2 else { continue }
            let trust = all / (all + 2)
            words[key] = fields.indices.map { column in
                let share = sums[column] / total
                // One occurrence is left out: it may be the very place in question.
                let value = log((max(row[column] - 0.7, 0) + share) / (max(all - 0.7, 0) + 1) / share)
                return max(-2, min(2, value)) * trust
            }
        }
    }

    private mutating func learnLexicon(_ rows: [RowDraft]) {
        for (column, field) in fields.enumerated() where field != .title && field != .activity {
            var counts: [[WordKey]: Int] = [:]
            for row in rows where !row.cells[column].isEmpty {
                counts[row.cells[column].flatMap { $0.text.tokens.map(\.key) }, default: 0] += 1
            }
            for (keys, count) in counts where count >= 2 && keys.count <= 30 {
                lexicon.add(keys, column: column, columns: fields.count, bonus: min(3, 0.3 + 0.75 * log(Double(count))))
            }
        }
        learnSharedNames(rows)
    }

    /// Who leads in one row helps in another: a cell of one agency column is known in the others, too.
    private mutating func learnSharedNames(_ rows: [RowDraft]) {
        let agencies = fields.indices.filter { CellViterbi.isAgency(fields[$0]) }
        guard agencies.count > 1 else { return }
        var counts: [[WordKey]: [Int]] = [:]
        for row in rows {
            for (place, column) in agencies.enumerated() where !row.cells[column].isEmpty {
                counts[row.cells[column].flatMap { $0.text.tokens.map(\.key) }, default: [Int](repeating: 0, count: agencies.count)][place] += 1
            }
        }
        for (keys, byPlace) in counts where keys.count <= 30 && keys.count > 1 {
            let all = byPlace.reduce(0, +)
            guard all >= 3 else { continue }
            for (place, column) in agencies.enumerated() where byPlace[place] < 2 {
                lexicon.add(keys, column: column, columns: fields.count, bonus: min(1.8, 0.2 + 0.5 * log(Double(all))))
            }
        }
    }

    private mutating func learnSubRows(_ rows: [RowDraft], hasNumbers: Bool) {
        let all = Double(rows.count)
        for column in fields.indices where column > 0 || hasNumbers {
            let count = rows.reduce(0.0) { sum, row in
                sum + (!row.isFirst && row.cells.firstIndex { !$0.isEmpty } == column ? 1 : 0)
            }
            let prior = exp(-subRowCost[column])
            subRowCost[column] = max(2, -log((count + 40 * prior) / (all + 40)))
        }
    }
}

extension DraftLine {
    /// A list sign begins the line; `- 2023` is the second half of a span of years.
    var isListItem: Bool { TableLine.isListItem(text.tokens, at: 0) }

    /// A full stop or the like ends the line: the next may be a new paragraph.
    var closes: Bool {
        guard let last = text.tokens.last else { return false }
        return last.isMark(".") || last.isMark(";") || last.isMark(":")
    }
}
