import DocumentModel

/// A table, or a page's part of one, as it was found on a page.
public struct PageGrid: Sendable {
    /// Index into the document's pages.
    public var page: Int
    public var box: Box
    /// Indices into the page's words, which are no running text then.
    public var words: Set<Int>
    /// The whole table, at its first part.
    var table: LaidTable?

    /// Appends the cells' lines to the document, and to `builder.grids` what they are.
    func append(to builder: inout DocumentBuilder) { table?.emit(into: &builder) }
}

/// Finds tables by their drawn rules or their columns.
public struct RuledTables: Sendable {
    public init() {}

    /// In reading order.
    public func find(in pages: [PageWords]) -> [PageGrid] {
        var grids: [PageGrid] = []
        for table in TableFinding().tables(in: pages) {
            for (index, part) in table.parts.enumerated() {
                guard let page = pages.firstIndex(where: { $0.number == part.page }) else { continue }
                grids.append(PageGrid(page: page, box: part.box, words: Set(part.words), table: index == 0 ? table : nil))
            }
        }
        return grids.sorted { ($0.page, $0.box.top) < ($1.page, $1.box.top) }
    }
}
