import DocumentModel

/// Reads any file that we can read, chosen by its bytes.
public struct DocumentReader: Sendable {
    public var options: ReadingOptions

    public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

    /// - Throws: ``ReadingError`` that names the file and says what is wrong with it.
    public func read(_ input: InputDocument) async throws(ReadingError) -> SourceDocument {
        guard input.bytes.count <= TextReader.byteLimit else {
            throw ReadingError(file: input.name, reason: .tooLarge(bytes: input.bytes.count, limit: TextReader.byteLimit))
        }
        let document = try await document(of: input)
        // Pages without a word are no plan, whatever the format; those that nobody was to read are reported.
        guard document.text.contains(where: { $0 > 0x20 }) || document.pages.contains(where: { $0.content == .unread }) else { throw ReadingError(file: input.name, reason: .empty) }
        return document
    }

    private func document(of input: InputDocument) async throws(ReadingError) -> SourceDocument {
        let format = FileFormat(of: input.bytes)
        switch format {
        case .text: return try TextReader().read(input.bytes, name: input.name)
        case .pdf: return try await PDFReader().read(input, options: options)
        case .docx: return try DOCXReader(capitals: options.capitals).read(input)
        case .odt: return try OpenDocumentReader(capitals: options.capitals).read(input.bytes, name: input.name)
        case .html: return try HTMLReader(capitals: options.capitals).read(input.bytes, name: input.name)
        case .doc: return try await OfficeReader(capitals: options.capitals).read(input, from: .doc)
        case .rtf: return try await OfficeReader(capitals: options.capitals).read(input, from: .rtf)
        case .png, .jpeg, .tiff: return try await ImageReader(options: options).read(input, format: format)
        case .zip: return try readPackage(input)
        }
    }

    /// A ZIP archive with no part below `word/` may be a Word document all the same: its relationships tell.
    private func readPackage(_ input: InputDocument) throws(ReadingError) -> SourceDocument {
        do throws(ReadingError) {
            return try DOCXReader(capitals: options.capitals).read(input)
        } catch {
            if case .hostile = error.reason { throw error }
            throw ReadingError(file: input.name, reason: .unsupported(format: "ZIP"))
        }
    }
}
