import DocumentModel
import Layout

/// Reads a PDF that has text, through poppler's `pdftotext`.
///
/// One program runs: `pdftotext -bbox` gives every word with its box, cheaper than `-bbox-layout`, whose blocks and
/// lines we would not trust anyway. What else a page needs (its rules, its image) is asked for by the pages that show it.
public struct PDFReader: Sendable {
    public init() {}

    /// - Throws: ``ReadingError`` for a file that poppler cannot open, or where poppler is missing.
    public func read(_ input: InputDocument, options: ReadingOptions = ReadingOptions()) async throws(ReadingError) -> SourceDocument {
        let words = try await words(of: input)
        var remarks: [SourceDocument.Remark] = []
        if words.invalidSequences > 0 { remarks.append(.init(kind: .invalidBytes, count: words.invalidSequences)) }
        return PageLayout().document(of: words.pages, name: input.name, format: "pdf", byteCount: input.bytes.count, remarks: remarks)
    }

    private func words(of input: InputDocument) async throws(ReadingError) -> PopplerWords.Result {
        let poppler = try PDFGuard(input)
        // Boxes count from the corner of the crop box, which is what a viewer shows.
        let output = try await poppler.run("pdftotext", ["-bbox", "-cropbox", "-enc", "UTF-8"] + PDFGuard.pageRange, then: ["-"])
        let result = PopplerWords().pages(in: output.output)
        try await poppler.check(pages: result.pages.count)
        return result
    }
}
