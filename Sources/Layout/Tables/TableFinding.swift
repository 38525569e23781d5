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
        var parts = pages.map { ruledParts(of: $0) }
        var busy = [Bool](repeating: true, count: pages.count)
        for index in ColumnLook().pages(of: pages) where !Self.holdsTable(parts[index], pages[index]) { busy[index] = false }
        if busy.contains(false) {
            for (index, found) in UnruledTables().parts(of: pages, busy: busy).enumerated() where !found.isEmpty { parts[index] = found }
        }
        for (index, onPage) in parts.enumerated() {
            for (order, part) in onPage.enumerated() {
                let mayGoOn = order == 0 && index > 0 && joiner.tables.last.map {
                    $0.parts.last?.page == pages[index - 1].number && furniture.nothingBetween($0, and: part)
                } ?? false
                joiner.add(part, mayGoOn: mayGoOn, deepest: mayGoOn ? Self.deepest(parts, on: pages, like: pages[index - 1]) : 0)
            }
        }
        return joiner.tables
    }

    /// The ruled tables of a page are whole ones, and not the ruled head of one whose rows have no rules.
    private static func holdsTable(_ parts: [TablePart], _ page: PageWords) -> Bool {
        guard !parts.isEmpty else { return false }
        guard parts.allSatisfy({ $0.rows.count < 4 }) else { return true }
        var free = page
        let taken = Set(parts.flatMap(\.words))
        free.words = page.words.indices.filter { !taken.contains($0) }.map { page.words[$0] }
        return !ColumnLook().looksLikeColumns(free)
    }

    /// How far down tables reach on pages of one height.
    private static func deepest(_ parts: [[TablePart]], on pages: [PageWords], like page: PageWords) -> Double {
        var deepest = 0.0
        for (index, onPage) in parts.enumerated() where abs(pages[index].height - page.height) < 1 {
            for part in onPage { deepest = max(deepest, part.box.bottom) }
        }
        return deepest
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
