import Archives
import DocumentModel
import Markup
import VietnameseText

/// Reads OpenDocument text (.odt, ODF 1.3): paragraphs, lists with their numbers, tables.
public struct OpenDocumentReader: Sendable {
    /// What becomes of fonts that show small letters as capitals.
    public var capitals: LegacyRuns.Capitals

    public init(capitals: LegacyRuns.Capitals = .asShown) { self.capitals = capitals }

    /// - Parameter format: what the file was before a program made ODT of it: `doc`, `rtf`.
    /// - Throws: ``ReadingError`` that names the file: damaged, encrypted, hostile.
    public func read(_ bytes: [UInt8], name: String, format: String = "odt", byteCount: Int? = nil) throws(ReadingError) -> SourceDocument {
        let content: MarkupTree
        var styles = OpenDocumentStyles()
        do {
            let archive = try ZipArchive(bytes)
            if let manifest = try Self.part("META-INF/manifest.xml", of: archive), Self.isEncrypted(manifest) {
                throw ReadingError(file: name, reason: .passwordNeeded(format: "ODT"))
            }
            if let named = try Self.part("styles.xml", of: archive) { styles.add(named) }
            guard let found = try Self.part("content.xml", of: archive) else {
                throw ReadingError(file: name, reason: .damaged(format: "ODT", detail: "content.xml is missing in the archive"))
            }
            content = found
        } catch let error as ReadingError {
            throw error
        } catch let error as ArchiveError {
            if case .encryptedEntry = error { throw ReadingError(file: name, reason: .passwordNeeded(format: "ODT")) }
            throw ReadingError(
                file: name,
                reason: error.isHostile ? .hostile(format: "ODT", detail: "\(error)") : .damaged(format: "ODT", detail: "\(error)"))
        } catch let error as OpenDocumentPartError {
            throw ReadingError(
                file: name,
                reason: error.error.isHostile ? .hostile(format: "ODT", detail: "\(error)") : .damaged(format: "ODT", detail: "\(error)"))
        } catch {
            throw ReadingError(file: name, reason: .damaged(format: "ODT", detail: "\(error)"))
        }
        styles.add(content)
        guard let body = content.child(.body, of: 0), let text = content.child(.text, of: body) else {
            throw ReadingError(file: name, reason: .damaged(format: "ODT", detail: "content.xml holds no text document"))
        }
        var walk = OpenDocumentWalk(tree: content, styles: styles, countsPages: content.isTrue(.usesSoftPageBreaks, of: text))
        let blocks = walk.blocks(of: text)
        var remarks: [SourceDocument.Remark] = []
        if walk.noteCount > 0 { remarks.append(.init(kind: .footnotes, count: walk.noteCount)) }
        let document = FlowWriter.document(
            PastedLines.marked(blocks), name: name, format: format, byteCount: byteCount ?? bytes.count, pageCount: walk.page, remarks: remarks,
            capitals: capitals)
        guard document.text.contains(where: { $0 > 0x20 }) else { throw ReadingError(file: name, reason: .empty) }
        return document
    }

    private static func part(_ name: String, of archive: ZipArchive) throws -> MarkupTree? {
        guard archive.contains(name) else { return nil }
        let bytes = try archive.read(name)
        do {
            return try MarkupParser(vocabulary: OpenDocumentName.vocabulary).xml(bytes)
        } catch {
            throw OpenDocumentPartError(part: name, error: error)
        }
    }

    private static func isEncrypted(_ manifest: MarkupTree) -> Bool {
        (0..<manifest.count).contains { manifest.odf($0) == .encryptionData }
    }
}
