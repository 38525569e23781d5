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
        var parts: [TablePart] = []
        for lattice in RuleLattice.find(in: RuleSegments(page.rules)) {
            // A table within a cell is part of that cell.
            guard !parts.contains(where: { $0.box.contains(x: lattice.box.middleX, y: lattice.box.middleY) }) else { continue }
            if let part = TablePart(lattice, on: page) { parts.append(part) }
        }
        return parts
    }
}
