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
        let package = try DocumentPackage(bytes, file: name, format: "ODT", vocabulary: OpenDocumentName.vocabulary)
        if let manifest = try package.treeIfPresent("META-INF/manifest.xml"), Self.isEncrypted(manifest) {
            throw ReadingError(file: name, reason: .passwordNeeded(format: package.format))
        }
        var styles = OpenDocumentStyles()
        if let named = try package.treeIfPresent("styles.xml") { styles.add(named) }
        let content = try package.tree("content.xml")
        styles.add(content)
        guard let body = content.child(.body, of: 0), let text = content.child(.text, of: body) else {
            throw package.damaged("content.xml holds no text document")
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

    private static func isEncrypted(_ manifest: MarkupTree) -> Bool {
        (0..<manifest.count).contains { manifest.odf($0) == .encryptionData }
    }
}
