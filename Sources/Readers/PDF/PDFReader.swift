import DocumentModel
import Layout

/// Reads a PDF through poppler's programs.
///
/// One program always runs (see ``PDFWords``): `pdftotext -bbox` gives every word with its box, cheaper than `-bbox-layout`,
/// whose blocks and lines we would not trust anyway. What else a page needs (its drawn rules, its fonts, its image) is asked for by
/// the pages that show it.
public struct PDFReader: Sendable {
    public init() {}

    /// - Throws: ``ReadingError`` for a file that poppler cannot open or may not, or where poppler is missing.
    public func read(_ input: InputDocument, options: ReadingOptions = ReadingOptions()) async throws(ReadingError) -> SourceDocument {
        let poppler = try PDFGuard(input)
        let words = try await PDFWords(through: poppler).pages()
        var pages = words.pages, looks = words.looks, remarks: [SourceDocument.Remark] = []
        if words.invalidSequences > 0 { remarks.append(.init(kind: .invalidBytes, count: words.invalidSequences)) }
        if LegacyPages.mayConcern(pages) {
            let converted = LegacyPages().convert(pages, fonts: await PDFFontAreas().areas(through: poppler), capitals: options.capitals)
            pages = converted.pages
            looks = pages.map(PageLook.init)
            if converted.lines > 0 { remarks.append(.init(kind: .convertedLines, count: converted.lines)) }
        }
        for page in pages.indices where pages[page].showHyphens() { looks[page] = PageLook(pages[page]) }
        pages = TypeWeight().marked(pages, looks: looks.map(\.type))
        pages = try await PDFRules().add(to: pages, looks: looks.map(\.columns), through: poppler)
        let read = try await ScanReader(options: options).completing(pages, verdicts: looks.map(\.verdict), through: poppler)
        return PageLayout()
            .document(of: read.pages, name: input.name, format: "pdf", byteCount: input.bytes.count, remarks: remarks + read.remarks)
            .turnedBack(read.turns)
    }
}
