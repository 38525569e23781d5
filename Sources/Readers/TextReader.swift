import DocumentModel
import VietnameseText

/// Why bytes could not be read as a document.
public struct ReadingError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        /// No bytes, or nothing but space.
        case empty
        /// Not text; the offset of the first byte that shows it.
        case binary(offset: Int)
        /// More bytes than the reader takes.
        case tooLarge(bytes: Int, limit: Int)
        /// A format that this version does not read.
        case unsupported(format: String)
    }

    public var file: String
    public var reason: Reason

    public init(file: String, reason: Reason) {
        self.file = file
        self.reason = reason
    }

    public var description: String {
        switch reason {
        case .empty: "\(file): the file holds no text; give a plan as text"
        case .binary(let offset): "\(file): byte \(offset): this is no text; expected a plan as text (UTF-8, UTF-16, Windows-1258, TCVN3 or VNI)"
        case .tooLarge(let bytes, let limit): "\(file): \(bytes) bytes are more than the limit of \(limit); split the file"
        case .unsupported(let format): "\(file): this is a \(format) file, which this version does not read; save it as text (.txt) first"
        }
    }
}

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
        if let format = Self.format(of: bytes) { throw ReadingError(file: name, reason: .unsupported(format: format)) }
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

    /// Formats that other readers will take; recognised so that the message can name them.
    private static func format(of bytes: [UInt8]) -> String? {
        let signatures: [(String, [UInt8])] = [
            ("PDF", [0x25, 0x50, 0x44, 0x46, 0x2D]), ("ZIP or DOCX", [0x50, 0x4B, 0x03, 0x04]),
            ("Word 97 (.doc)", [0xD0, 0xCF, 0x11, 0xE0]), ("RTF", [0x7B, 0x5C, 0x72, 0x74, 0x66]),
        ]
        return signatures.first { bytes.starts(with: $0.1) }?.0
    }
}
