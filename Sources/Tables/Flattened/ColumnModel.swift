import DocumentModel
import VietnameseText

/// What is known about the columns of one table: at first only what their fields say, after each pass over
/// the table also what its cells show.
struct ColumnModel {
    let fields: [ColumnField]
    /// Of the widest line, in ``GlyphWidths``; `nil` before the first pass.
    var widths: [Int?]
    /// Cost of leaving a column's cell empty, and of filling it.
    var emptyCost: [Double]
    var filledCost: [Double]
    /// Score for a boundary against a wrap, by what stands between two atoms.
    var gapScore: [Double]
    /// Cost of a boundary inside a line.
    var inLineCost: Double
    /// Per word and column.
    var words: [WordKey: [Float]] = [:]
    var lexicon = CellLexicon()
    /// Cost of a sub-row, by the column it begins with.
    var subRowCost: [Double]

    init(fields: [ColumnField], hasNumbers: Bool) {
        self.fields = fields
        widths = [Int?](repeating: nil, count: fields.count)
        emptyCost = fields.map(Self.priorEmptyCost)
        filledCost = fields.map { $0 == .notes ? 1.8 : 0.1 }
        gapScore = [Double](repeating: 0, count: AtomLattice.Gap.count)
        inLineCost = 3
        subRowCost = fields.indices.map { Self.priorSubRowCost(fields, $0, hasNumbers: hasNumbers) }
    }

    /// Sub-rows begin with an activity, a product or a deadline; who does it is merged mostly.
    static func priorSubRowCost(_ fields: [ColumnField], _ column: Int, hasNumbers: Bool) -> Double {
        if column == 0 { return hasNumbers ? 6 : 0.3 }
        // One cell alone is a second paragraph rather than a row.
        let isLast = fields[(column + 1)...].allSatisfy { $0 == .notes || $0 == .budget || $0 == .other }
        switch fields[column] {
        case .activity, .products, .deadline: return isLast ? 6.5 : 3.5
        default: return isLast ? 7.5 : 5.5
        }
    }

    static func priorEmptyCost(_ field: ColumnField) -> Double {
        switch field {
        case .title: 7
        case .lead, .assignment: 4
        case .notes: 0.2
        case .activity: 2.4
        case .budget, .criterion, .other: 1.8
        default: 2.8
        }
    }

    var widest: Int? {
        let known = widths.compactMap { $0 }
        return known.count == widths.count ? known.max() : nil
    }
}

/// Cells that occur again and again in a column (`Các ban ngành, đơn vị liên quan`).
struct CellLexicon {
    private struct Node {
        var children: [WordKey: Int] = [:]
        /// Bonus by column; empty where no cell ends.
        var bonus: [Double] = []
    }

    private var nodes = [Node()]
    var isEmpty: Bool { nodes.count == 1 }

    mutating func add(_ keys: [WordKey], column: Int, columns: Int, bonus: Double) {
        var node = 0
        for key in keys {
            if let child = nodes[node].children[key] {
                node = child
            } else {
                nodes.append(Node())
                nodes[node].children[key] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        if nodes[node].bonus.isEmpty { nodes[node].bonus = [Double](repeating: 0, count: columns) }
        nodes[node].bonus[column] = bonus
    }

    static let root = 0

    func step(_ node: Int, _ key: WordKey) -> Int? { nodes[node].children[key] }

    func bonus(_ node: Int) -> [Double] { nodes[node].bonus }

    /// The node behind these words, `nil` where no cell begins with them.
    func node(behind keys: some Sequence<WordKey>) -> Int? {
        var node = 0
        for key in keys {
            guard let next = nodes[node].children[key] else { return nil }
            node = next
        }
        return node
    }
}
