import DocumentModel
import Markup
import VietnameseText

/// Reads HTML: what a browser would show of it.
public struct HTMLReader: Sendable {
    /// Old pages leave tags open by the hundred, and each nests the rest.
    static let limits = MarkupParser.Limits(depth: 600)

    /// What becomes of fonts that show small letters as capitals.
    public var capitals: LegacyRuns.Capitals

    public init(capitals: LegacyRuns.Capitals = .asShown) { self.capitals = capitals }

    /// - Throws: ``ReadingError`` for a file without text, with bytes that are none, or nested for harm.
    public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> SourceDocument {
        let decoded: DecodedText
        do {
            decoded = try TextDecoder().decodeMarkup(bytes)
        } catch {
            switch error {
            case .empty: throw ReadingError(file: name, reason: .empty)
            case .binary(let offset): throw ReadingError(file: name, reason: .binary(offset: offset))
            }
        }
        let tree: MarkupTree
        do {
            tree = try MarkupParser(vocabulary: HTMLName.vocabulary, limits: Self.limits).html(decoded.utf8)
        } catch {
            throw ReadingError(file: name, reason: .init(error, format: "HTML"))
        }
        var remarks: [SourceDocument.Remark] = []
        if decoded.invalidSequences > 0 { remarks.append(.init(kind: .invalidBytes, count: decoded.invalidSequences)) }
        let document = FlowWriter.document(
            PastedLines.marked(HTMLWalk.blocks(of: tree)), name: name, format: "html", encoding: decoded.encoding.rawValue, byteCount: bytes.count, remarks: remarks,
            capitals: capitals)
        guard document.text.contains(where: { $0 > 0x20 }) else { throw ReadingError(file: name, reason: .empty) }
        return document
    }
}
