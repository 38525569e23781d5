import DocumentModel
import RuleBook
import VietnameseText

/// A line of a cell as it was cut out of the source.
struct DraftLine {
    var text: TokenizedText
    var number: Int
    var width: Int
    /// What cannot be torn from its first word.
    var firstWordWidth: Int
    /// What stands before it, seen from the line above in the same cell.
    var gap: AtomLattice.Gap
}

/// A row or sub-row before its lines are joined.
struct RowDraft {
    /// By column of the model (the number's column is not among them).
    var cells: [[DraftLine]]
    /// The first of its block.
    var isFirst: Bool
    /// Of the boundaries before each cell: its kind.
    var boundaries: [AtomLattice.Gap] = []
    var margin: Double = 99
    var page: Int?

    var lastColumn: Int { cells.lastIndex { !$0.isEmpty } ?? -1 }
    var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}

extension RowDraft {
    /// Decodes one row with its sub-rows, part by part between page breaks.
    static func decode(
        _ block: TableScanner.Block, model: ColumnModel, judge: any CellJudge, cues: FlattenedCues
    ) -> [RowDraft] {
        let lattices = split(block.lines).enumerated().map {
            AtomLattice(lines: $1, cues: cues.cues, cutsEverywhere: $0 > 0, widest: model.widest)
        }
        return decode(lattices, model: model, judge: judge, cues: cues)
    }

    private static func decode(_ parts: [AtomLattice], model: ColumnModel, judge: any CellJudge, cues: FlattenedCues) -> [RowDraft] {
        guard parts.count > 1 else { return decode(parts, model: model, height: nil, judge: judge, cues: cues).rows }
        // How many lines the page had room for is unknown: each height is tried, and what stands behind the break decides.
        var best = decode(parts, model: model, height: nil, judge: judge, cues: cues)
        var height: Int?
        // The cut cells are as high as some cell of the first reading, or a line more where that reading cut one short.
        let limit = min(maximalHeight, parts[0].lines.count)
        let tallest = best.heights.max() ?? 0
        let heights = best.heights.union([tallest + 1]).filter { $0 <= limit && $0 * 2 >= tallest }
        for tried in heights.sorted() {
            let reading = decode(parts, model: model, height: tried, judge: judge, cues: cues)
            if reading.score > best.score { (best, height) = (reading, tried) }
        }
        // The same with words in each column that this reading left empty above the break.
        let filled = best.filled
        for column in model.fields.indices where column > 0 && !filled.contains(column) {
            var other = model
            other.emptyCost[column] = filled.contains(column) ? -8 : 8
            other.filledCost[column] = filled.contains(column) ? 8 : -8
            var alternative = decode(parts, model: model, first: other, height: height, judge: judge, cues: cues)
            guard alternative.filled.contains(column) != filled.contains(column) else { continue }
            // Take the thumb off the scale again.
            alternative.score += (filled.contains(column) ? other.emptyCost[column] - model.emptyCost[column] : other.filledCost[column] - model.filledCost[column])
            if alternative.score > best.score { best = alternative }
        }
        return best.rows
    }

    /// More lines of one cell above a page break are not tried.
    private static let maximalHeight = 12

    private struct Reading {
        var rows: [RowDraft] = []
        var score = 0.0
        /// Columns with words in the first part.
        var filled: Set<Int> = []
        /// Lines of the first part's cells.
        var heights: Set<Int> = []
    }

    private static func decode(
        _ parts: [AtomLattice], model whole: ColumnModel, first: ColumnModel? = nil, height: Int?, judge: any CellJudge, cues: FlattenedCues
    ) -> Reading {
        var reading = Reading()
        var heights: [Int: Int] = [:]
        for (index, part) in parts.enumerated() {
            let model = index == 0 ? first ?? whole : whole
            let lattice = part
            let isCut = index + 1 < parts.count
            var before: [CellBefore]?
            if index > 0, !reading.rows.isEmpty { before = cellsBefore(reading.rows, model, cues.cues, height: index == 1 ? height : nil) }
            let solver = CellViterbi(
                lattice: lattice, model: model, judge: judge, cues: cues.cues, pairs: cues.pairs, before: before,
                lastColumn: reading.rows.last?.lastColumn ?? -1, isCut: isCut, cutHeight: index == 0 ? height : nil)
            let result = solver.solve()
            reading.score += result.score
            append(result, lattice, model, to: &reading.rows)
            if index == 0 {
                reading.filled = Set(result.segments.map(\.column))
                reading.heights = Set(result.segments.map(\.pieces.count))
                // No cell reaches the page's end: the height is wrong.
                if let height, !result.segments.contains(where: { $0.pieces.count >= height }) { reading.score -= 6 }
            } else if index == 1, height == nil {
                reading.score -= 2 * Double(unevenCells(result, heights))
            }
            heights = Dictionary(result.segments.map { ($0.column, $0.pieces.count) }, uniquingKeysWith: { $1 })
        }
        return reading
    }

    /// How many cells go on behind the page break although they end above the page's last line: where a row is cut,
    /// all cells that go on are cut after the same number of lines, and none has more.
    private static func unevenCells(_ result: CellViterbi.Result, _ heights: [Int: Int]) -> Int {
        let going = result.segments.filter(\.continues).map(\.column)
        guard !going.isEmpty, let full = heights.values.max() else { return 0 }
        return going.reduce(0) { $0 + (heights[$1] == full ? 0 : 1) }
    }

    private static func split(_ lines: [TableLine]) -> [[TableLine]] {
        var parts: [[TableLine]] = []
        for line in lines {
            if parts.isEmpty || line.breakBefore { parts.append([]) }
            parts[parts.count - 1].append(line)
        }
        return parts
    }

    /// The cells that lines behind a page break may continue: those of the last sub-row, and merged ones above it.
    private static func cellsBefore(_ rows: [RowDraft], _ model: ColumnModel, _ cues: TableCueRules, height: Int?) -> [CellBefore] {
        guard let last = rows.last else { return [] }
        return last.cells.indices.map { column in
            guard let lines = rows.last(where: { !$0.cells[column].isEmpty })?.cells[column] else { return CellBefore() }
            let keys = lines.flatMap { $0.text.tokens.map(\.key) }
            let isComplete = model.lexicon.node(behind: keys).map { !model.lexicon.bonus($0).isEmpty } ?? false
            let isOpen = lines.last?.text.tokens.last.map { $0.isMark(",") || cues.isOpenEnd($0.key) } ?? false
            return CellBefore(
                keys: keys, lastWidth: lines.last?.width ?? 0, isComplete: isComplete, closes: lines.last?.closes ?? false, isOpen: isOpen,
                missing: height.map { max(0, $0 - lines.count) })
        }
    }

    private static func append(_ result: CellViterbi.Result, _ lattice: AtomLattice, _ model: ColumnModel, to rows: inout [RowDraft]) {
        let columns = model.fields.count
        for (index, segment) in result.segments.enumerated() {
            if rows.isEmpty || segment.beginsSubRow {
                rows.append(RowDraft(cells: [[DraftLine]](repeating: [], count: columns), isFirst: rows.isEmpty, page: lattice.lines.first?.page))
            }
            var target = rows.count - 1
            if segment.continues, let holder = rows.lastIndex(where: { !$0.cells[segment.column].isEmpty }) { target = holder }
            for (number, index) in segment.pieces.enumerated() {
                let piece = lattice.pieces[index]
                let line = lattice.lines[lattice.atoms[piece.start].line]
                let bytes = line.text.bytes(of: lattice.atoms[piece.start].tokens.lowerBound..<lattice.atoms[piece.end - 1].tokens.upperBound)
                let gap = lattice.gaps[piece.start]
                rows[target].cells[segment.column].append(DraftLine(
                    text: TokenizedText(utf8: Array(line.text.utf8[bytes])), number: line.number, width: piece.width,
                    firstWordWidth: lattice.firstWordWidth(piece.start), gap: number == 0 && !segment.continues ? .lineBreak : gap))
            }
            if index > 0, let first = segment.pieces.first { rows[target].boundaries.append(lattice.gaps[lattice.pieces[first].start]) }
            rows[target].margin = min(rows[target].margin, result.margin)
        }
    }
}

/// What all rows of a table share besides the column model.
struct FlattenedCues {
    let cues: TableCueRules
    let pairs: WordPairs
}
