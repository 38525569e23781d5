import DocumentModel

/// A table, or a page's part of one, as it was found on a page.
public struct PageGrid: Sendable {
    /// Index into the document's pages.
    public var page: Int
    public var box: Box
    /// Indices into the page's words, which are no running text then.
    public var words: Set<Int>

    public init(page: Int, box: Box, words: Set<Int>) {
        self.page = page
        self.box = box
        self.words = words
    }

    /// Appends the cells' lines to the document, and to `builder.grids` what they are.
    func append(to builder: inout DocumentBuilder) {}
}

/// Finds tables by their drawn rules or their columns.
public struct RuledTables: Sendable {
    public init() {}

    /// In reading order.
    public func find(in pages: [PageWords]) -> [PageGrid] { [] }
}
