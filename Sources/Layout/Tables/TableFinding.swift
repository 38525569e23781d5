import DocumentModel

/// Finds the tables of a document by their rules, and by the columns of their words where no rules are drawn.
///
///     let tables = TableFinding().tables(in: pages)
///     tables[0].parts        // the pages and boxes; its words are no running text
///     tables[0].emit(into: &builder)
public struct TableFinding: Sendable {
    public init() {}

    /// - Parameter pages: in order, with their words and, where ``ColumnLook`` asks for them, rules.
    /// - Returns: in the order of their first lines.
    public func tables(in pages: [PageWords]) -> [LaidTable] {
        var joiner = TableJoiner()
        let furniture = FurnitureLook(pages)
        for (index, page) in pages.enumerated() {
            let parts = ruledParts(of: page)
            for (order, part) in parts.enumerated() {
                let mayGoOn = order == 0 && index > 0 && joiner.tables.last.map {
                    $0.parts.last?.page == pages[index - 1].number && furniture.nothingBetween($0, and: part)
                } ?? false
                joiner.add(part, mayGoOn: mayGoOn)
            }
        }
        return joiner.tables
    }

    private func ruledParts(of page: PageWords) -> [TablePart] {
        guard !page.rules.isEmpty else { return [] }
        var lattices: [RuleLattice] = []
        for lattice in RuleLattice.find(in: RuleSegments(page.rules)) {
            // A table within a cell is part of that cell.
            guard !lattices.contains(where: { $0.box.contains(x: lattice.box.middleX, y: lattice.box.middleY) }) else { continue }
            if let last = lattices.last, Self.isGroupRow(from: last.box.bottom, to: lattice.box.top, last.box, on: page),
                let whole = last.stacked(on: lattice)
            {
                lattices[lattices.count - 1] = whole
            } else {
                lattices.append(lattice)
            }
        }
        return lattices.compactMap { TablePart($0, on: page) }
    }

    /// Words fill the space between two rules as a row of a table does: a line or two, close to both.
    private static func isGroupRow(from top: Double, to bottom: Double, _ box: Box, on page: PageWords) -> Bool {
        guard bottom > top, bottom - top < 70 else { return false }
        let words = page.words.filter { $0.box.middleY > top && $0.box.middleY < bottom }
        guard let first = words.first, words.allSatisfy({ $0.box.middleX > box.left && $0.box.middleX < box.right }) else { return false }
        let whole = words.reduce(first.box) { $0.union($1.box) }
        let free = max(5, 0.6 * first.box.height)
        return whole.top - top < free && bottom - whole.bottom < free
    }
}
