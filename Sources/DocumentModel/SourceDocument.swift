/// A document as its reader understood it: one buffer of UTF-8 text (NFC, line ends LF) and its lines.
/// Everything later is a range into it, so that origin is never lost.
public struct SourceDocument: Sendable {
    public struct Line: Sendable {
        /// Bytes of the line in ``SourceDocument/text``, without its end.
        public var range: Range<Int>
        /// Counted from 1; `nil` where the format knows no pages.
        public var page: Int?
        /// What the reader knows beyond the words: geometry, style.
        public var layout: LineLayout?

        public init(range: Range<Int>, page: Int?, layout: LineLayout? = nil) {
            self.range = range
            self.page = page
            self.layout = layout
        }
    }

    /// A page of a document that has pages.
    public struct Page: Sendable, Equatable {
        public enum Content: String, Sendable {
            case text
            /// Recognised from an image.
            case scan
            /// An image that nobody read: no recognition wanted or possible.
            case unread
        }

        /// Size in points as displayed.
        public var width: Double
        public var height: Double
        public var content: Content

        public init(width: Double, height: Double, content: Content = .text) {
            self.width = width
            self.height = height
            self.content = content
        }
    }

    /// A word with its place on the page.
    public struct Word: Sendable, Equatable {
        /// Bytes in ``SourceDocument/text``.
        public var range: Range<Int>
        /// Counted from 1.
        public var page: Int
        public var box: Box
        /// 0 to 1; below 1 only where the word was recognised from an image.
        public var confidence: Double

        public init(range: Range<Int>, page: Int, box: Box, confidence: Double = 1) {
            self.range = range
            self.page = page
            self.box = box
            self.confidence = confidence
        }
    }

    /// The file's name as given, `-` for standard input.
    public var name: String
    /// `text`, `pdf`, `docx`, `odt`, `html`, `doc`, `rtf`, `image`.
    public var format: String
    /// The encoding's name, `utf-8`.
    public var encoding: String?
    /// Size of the file.
    public var byteCount: Int
    public var text: [UInt8]
    /// Line `n` of the source is `lines[n - 1]`. Where the format has paragraphs, a line is one; where it has
    /// pages, a printed line, and within a table a printed line of one cell.
    public var lines: [Line]
    /// `nil` where the format knows no pages.
    public var pageCount: Int?
    /// Page `n` is `pages[n - 1]`; empty where the format knows no pages or their size.
    public var pages: [Page] = []
    /// In the order of ``text``; empty where the format knows no places.
    public var words: [Word] = []
    /// Tables that the reader saw as such, in the order of their first lines. Their paragraphs name lines of this document.
    public var grids: [GridTable] = []
    /// What the reader had to repair or could not read.
    public var remarks: [Remark]

    /// Something that the reader wants the user to know.
    public struct Remark: Sendable, Equatable {
        public enum Kind: String, Sendable {
            /// Bytes that are no text in the document's encoding became U+FFFD.
            case invalidBytes
            /// Lines in a legacy font encoding were converted.
            case convertedLines
            /// Pages that were recognised from their image.
            case recognizedPages
            /// Pages that hold an image and no text, and were not recognised.
            case unreadPages
            /// Words torn apart by the extraction were joined by their geometry.
            case joinedWords
            /// Footnotes, which are left out of the text.
            case footnotes
            /// Parts of the file that nobody read: documents embedded in the document.
            case unreadParts
        }

        public var kind: Kind
        public var count: Int
        public var reasons: [Reason]

        public init(kind: Kind, count: Int, reasons: [Reason] = []) {
            self.kind = kind
            self.count = count
            self.reasons = reasons
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

    /// Tabs, pipes, tags and stars may be marks of structure; elsewhere the reader has already said what is what.
    public var mayHoldMarkup: Bool { format == "text" }
}

/// What a reader knows of a line beyond its words.
public struct LineLayout: Sendable, Equatable {
    public enum Part: UInt8, Sendable {
        case body
        /// Page number, running head or foot: counted, and no part of the text.
        case furniture
        /// A note at the foot of a page.
        case footnote
        /// A line of a table's cell.
        case cell
    }

    /// Where the line stands in a document without pages (DOCX, ODT, HTML), all counted from 1.
    public struct Place: Sendable, Equatable {
        /// Paragraph of the body, or of the cell.
        public var paragraph: Int
        /// `nil` outside of tables.
        public var table: Int?
        public var row: Int?
        public var column: Int?

        public init(paragraph: Int, table: Int? = nil, row: Int? = nil, column: Int? = nil) {
            self.paragraph = paragraph
            self.table = table
            self.row = row
            self.column = column
        }
    }

    public var part: Part
    /// On the line's page; `nil` where the format knows no pages.
    public var box: Box?
    public var place: Place?
    /// `true`: a paragraph begins here for certain; `false`: the line goes on with the one before; `nil`: the words must tell.
    public var startsParagraph: Bool?
    /// All words are bold.
    public var isBold: Bool
    /// Where the first word begins, in points right of the text's left edge; `nil` where not known.
    public var indent: Double?
    /// Level of a heading style, 0 where there is none.
    public var headingLevel: Int

    public init(
        part: Part = .body, box: Box? = nil, place: Place? = nil, startsParagraph: Bool? = nil, isBold: Bool = false,
        indent: Double? = nil, headingLevel: Int = 0
    ) {
        self.part = part
        self.box = box
        self.place = place
        self.startsParagraph = startsParagraph
        self.isBold = isBold
        self.indent = indent
        self.headingLevel = headingLevel
    }
}
