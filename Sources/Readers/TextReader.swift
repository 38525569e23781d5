import DocumentModel
import VietnameseText

/// Reads a plan in text form: any encoding that ``TextDecoder`` knows, form feeds as page breaks.
public struct TextReader: Sendable {
    /// Larger files are refused: no plan is longer, and memory stays bounded.
    public static let byteLimit = 64 << 20

    public init() {}

    /// - Parameter name: the file's name for messages and Plan JSON.
    /// - Throws: ``ReadingError`` for an empty, binary or oversized file, naming it.
    public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> SourceDocument {
        guard bytes.count <= Self.byteLimit else {
            throw ReadingError(file: name, reason: .tooLarge(bytes: bytes.count, limit: Self.byteLimit))
        }
        let decoded: DecodedText
        do {
            decoded = try TextDecoder().decode(bytes)
        } catch {
            switch error {
            case .empty: throw ReadingError(file: name, reason: .empty)
            case .binary(let offset): throw ReadingError(file: name, reason: .binary(offset: offset))
            }
        }
        let text = decoded.utf8
        guard text.contains(where: { $0 > 0x20 }) else { throw ReadingError(file: name, reason: .empty) }
        let hasPages = text.contains(0x0C)
        var lines: [SourceDocument.Line] = [], start = 0, page = 1
        lines.reserveCapacity(text.count / 40)
        for index in text.indices where text[index] == 0x0A || text[index] == 0x0C {
            lines.append(.init(range: start..<index, page: hasPages ? page : nil))
            if text[index] == 0x0C { page += 1 }
            start = index + 1
        }
        if start < text.count { lines.append(.init(range: start..<text.count, page: hasPages ? page : nil)) }
        var remarks: [SourceDocument.Remark] = []
        if decoded.invalidSequences > 0 { remarks.append(.init(kind: .invalidBytes, count: decoded.invalidSequences)) }
        if decoded.convertedLines > 0 { remarks.append(.init(kind: .convertedLines, count: decoded.convertedLines)) }
        // A form feed at the very end opens no page.
        let lastPage = text.last == 0x0C ? page - 1 : page
        return SourceDocument(
            name: name, format: "text", encoding: decoded.encoding.rawValue, byteCount: bytes.count, text: text, lines: lines,
            pageCount: hasPages ? lastPage : nil, remarks: remarks)
    }
}
