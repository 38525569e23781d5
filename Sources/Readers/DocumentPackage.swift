import Archives
import Markup

/// An office document: an archive whose parts are XML, opened and read within limits.
struct DocumentPackage {
    /// The file's name, for messages.
    let file: String
    /// `DOCX`, `ODT`
    let format: String
    private let parser: MarkupParser
    private let archive: ZipArchive

    /// - Throws: ``ReadingError`` for a broken or hostile archive.
    init(_ bytes: [UInt8], file: String, format: String, vocabulary: MarkupVocabulary) throws(ReadingError) {
        self.file = file
        self.format = format
        parser = MarkupParser(vocabulary: vocabulary)
        do throws(ArchiveError) {
            archive = try ZipArchive(bytes)
        } catch {
            throw ReadingError(file: file, reason: .init(error, format: format))
        }
    }

    func contains(_ part: String) -> Bool { archive.contains(part) }

    /// - Throws: ``ReadingError`` that names the part: missing, encrypted, broken, hostile.
    func tree(_ part: String) throws(ReadingError) -> MarkupTree {
        let bytes: [UInt8]
        do throws(ArchiveError) {
            bytes = try archive.read(part)
        } catch {
            throw ReadingError(file: file, reason: .init(error, format: format))
        }
        do throws(MarkupError) {
            return try parser.xml(bytes)
        } catch {
            throw ReadingError(file: file, reason: .init(error, format: format, part: part))
        }
    }

    /// `nil` for a part that is not there.
    func treeIfPresent(_ part: String) throws(ReadingError) -> MarkupTree? { contains(part) ? try tree(part) : nil }

    /// The document cannot be read for a reason that lies in this format.
    func damaged(_ detail: String) -> ReadingError { ReadingError(file: file, reason: .damaged(format: format, detail: detail)) }
}

extension ReadingError.Reason {
    init(_ error: ArchiveError, format: String) {
        if case .encryptedEntry = error {
            self = .passwordNeeded(format: format)
        } else {
            self = error.isHostile ? .hostile(format: format, detail: "\(error)") : .damaged(format: format, detail: "\(error)")
        }
    }

    /// - Parameter part: in its archive; `nil` where the file is no archive.
    init(_ error: MarkupError, format: String, part: String? = nil) {
        let detail = part.map { "\($0): \(error)" } ?? "\(error)"
        self = error.isHostile ? .hostile(format: format, detail: detail) : .damaged(format: format, detail: detail)
    }
}
