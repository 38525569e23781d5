import DocumentModel
import VietnameseText

/// Reads Word 97 files and RTF, with the help of LibreOffice.
struct OfficeReader: Sendable {
    var converter = OfficeConverter()
    var capitals = LegacyRuns.Capitals.asShown

    func read(_ input: InputDocument, from source: OfficeConverter.Source) async throws(ReadingError) -> SourceDocument {
        if source == .doc {
            switch CompoundFile(input.bytes).content {
            case .word: break
            case .encryptedWord: throw ReadingError(file: input.name, reason: .passwordNeeded(format: source.title))
            case .encryptedPackage: throw ReadingError(file: input.name, reason: .passwordNeeded(format: "DOCX"))
            case .other:
                throw ReadingError(file: input.name, reason: .damaged(format: source.title, detail: "it holds no Word document"))
            }
        } else {
            try RichTextCheck.check(input)
        }
        let bytes = try await converter.openDocument(of: input, from: source)
        return try OpenDocumentReader(capitals: capitals).read(bytes, name: input.name, format: source.rawValue, byteCount: input.bytes.count)
    }
}
