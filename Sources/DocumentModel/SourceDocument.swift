/// A document as its reader understood it: one buffer of UTF-8 text (NFC, line ends LF) and its lines.
/// Everything later is a range into it, so that origin is never lost.
public struct SourceDocument: Sendable {
    public struct Line: Sendable {
        /// Bytes of the line in ``SourceDocument/text``, without its end.
        public var range: Range<Int>
        /// Counted from 1; `nil` where the format knows no pages.
        public var page: Int?

        public init(range: Range<Int>, page: Int?) {
            self.range = range
            self.page = page
        }
    }

    /// The file's name as given, `-` for standard input.
    public var name: String
    /// `text`, later `pdf`, `docx`, …
    public var format: String
    /// The encoding's name, `utf-8`.
    public var encoding: String?
    /// Size of the file.
    public var byteCount: Int
    public var text: [UInt8]
    /// Line `n` of the source is `lines[n - 1]`.
    public var lines: [Line]
    /// `nil` where the format knows no pages.
    public var pageCount: Int?
    /// What the reader had to repair or could not read.
    public var remarks: [Remark]

    /// Something that the reader wants the user to know.
    public struct Remark: Sendable, Equatable {
        public enum Kind: String, Sendable {
            /// Bytes that are no text in the document's encoding became U+FFFD.
            case invalidBytes
            /// Lines in a legacy font encoding were converted.
            case convertedLines
        }

        public var kind: Kind
        public var count: Int

        public init(kind: Kind, count: Int) {
            self.kind = kind
            self.count = count
        }
    }

    public init(
        name: String, format: String, encoding: String?, byteCount: Int, text: [UInt8], lines: [Line], pageCount: Int?,
        remarks: [Remark] = []
    ) {
        self.name = name
        self.format = format
        self.encoding = encoding
        self.byteCount = byteCount
        self.text = text
        self.lines = lines
        self.pageCount = pageCount
        self.remarks = remarks
    }
}
