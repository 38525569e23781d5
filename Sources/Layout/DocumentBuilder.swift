import DocumentModel

/// Collects lines of words into the one buffer of a ``SourceDocument``.
public struct DocumentBuilder: Sendable {
    public private(set) var text: [UInt8] = []
    public private(set) var lines: [SourceDocument.Line] = []
    public private(set) var words: [SourceDocument.Word] = []
    public var grids: [GridTable] = []

    public init() {}

    /// The number that the next line gets, counted from 1.
    public var nextLine: Int { lines.count + 1 }

    /// Appends a printed line, one space between words.
    ///
    /// - Parameter layout: its box is computed where it has none.
    /// - Returns: the line's number.
    @discardableResult
    public mutating func append(_ line: [PageWords.Word], page: Int, layout: LineLayout = LineLayout()) -> Int {
        let start = text.count
        var layout = layout
        var box: Box?
        for (index, word) in line.enumerated() {
            if index > 0 { text.append(0x20) }
            let first = text.count
            text += word.text
            words.append(.init(range: first..<text.count, page: page, box: word.box, confidence: word.confidence))
            box = box.map { $0.union(word.box) } ?? word.box
        }
        if layout.box == nil { layout.box = box }
        lines.append(.init(range: start..<text.count, page: page, layout: layout))
        text.append(0x0A)
        return lines.count
    }

    /// - Parameter pages: all pages in order, for their sizes.
    public func document(
        name: String, format: String, byteCount: Int, pages: [SourceDocument.Page], remarks: [SourceDocument.Remark] = []
    ) -> SourceDocument {
        var document = SourceDocument(
            name: name, format: format, encoding: nil, byteCount: byteCount, text: text, lines: lines, pageCount: pages.count, remarks: remarks)
        document.pages = pages
        document.words = words
        document.grids = grids
        return document
    }
}
