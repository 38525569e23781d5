/// A plan as the product understood it: the root of Plan JSON.
public struct Plan: Sendable, Equatable {
    /// Version of the contract, `major.minor`.
    public static let schemaVersion = "1.0"

    public var source: PlanSource
    public var document: PlanDocument
    public var sections: [Section]
    public var tasks: [PlanTask]
    public var scores: [Score]
    /// The paragraphs that are in none of the above, in the order of the text.
    public var passages: [Passage]
    public var diagnostics: [Diagnostic]
    public var coverage: Coverage

    public init(
        source: PlanSource, document: PlanDocument, sections: [Section] = [], tasks: [PlanTask] = [],
        scores: [Score] = [], passages: [Passage] = [], diagnostics: [Diagnostic] = [], coverage: Coverage = Coverage()
    ) {
        self.source = source
        self.document = document
        self.sections = sections
        self.tasks = tasks
        self.scores = scores
        self.passages = passages
        self.diagnostics = diagnostics
        self.coverage = coverage
    }
}

/// What was read.
public struct PlanSource: Sendable, Equatable {
    /// The file's name as given, `-` for standard input.
    public var name: String
    /// `text`, later `pdf`, `docx`, …
    public var format: String
    /// `utf-8`, `tcvn3`, …; `nil` where the format has none.
    public var encoding: String?
    public var byteCount: Int
    public var lineCount: Int
    /// `nil` where the format knows no pages.
    public var pageCount: Int?
    /// Page `n` is `pages[n - 1]`; empty where the format knows no pages or their size.
    public var pages: [SourcePage] = []
    /// What had to be repaired or could not be read.
    public var remarks: [SourceRemark] = []

    public init(
        name: String, format: String, encoding: String? = nil, byteCount: Int, lineCount: Int, pageCount: Int? = nil,
        pages: [SourcePage] = [], remarks: [SourceRemark] = []
    ) {
        self.name = name
        self.format = format
        self.encoding = encoding
        self.byteCount = byteCount
        self.lineCount = lineCount
        self.pageCount = pageCount
        self.pages = pages
        self.remarks = remarks
    }
}

/// A page of the source: what the boxes of ``Origin`` are measured on.
public struct SourcePage: Sendable, Equatable {
    public enum Content: String, Sendable, CaseIterable {
        case text
        /// Recognised from an image.
        case scan
        /// An image that nobody read.
        case unread
    }

    /// In points as displayed.
    public var width: Double
    public var height: Double
    public var content: Content

    /// Rounds to a tenth.
    public init(width: Double, height: Double, content: Content) {
        self.width = (width * 10).rounded() / 10
        self.height = (height * 10).rounded() / 10
        self.content = content
    }
}

/// Something that the reader of the source had to repair or could not read.
public struct SourceRemark: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case invalidBytes, convertedLines, recognizedPages, unreadPages, joinedWords, footnotes, unreadParts
    }

    public var kind: Kind
    public var count: Int
    /// Why, where the kind does not say it.
    public var detail: String?

    public init(kind: Kind, count: Int, detail: String? = nil) {
        self.kind = kind
        self.count = count
        self.detail = detail
    }
}

/// The instrument (văn bản) that the tasks stand in. Field meanings: PLAN-JSON, form: Nghị định 30/2020/NĐ-CP, Phụ lục I.
public struct PlanDocument: Sendable, Equatable {
    /// `plan`, `decision`, `directive`, `official-letter`, `notice`, `report`, `program`, …, `unknown`.
    public var type: String = "unknown"
    /// Số và ký hiệu, `62/KH-UBND`; `nil` where the number is blank.
    public var number: String?
    /// Ký hiệu alone, `KH-UBND`.
    public var symbol: String?
    /// ISO 8601, perhaps reduced to `2023-01`.
    public var date: String?
    /// Địa danh of the place-and-date line.
    public var place: String?
    public var issuer: Issuer?
    /// Trích yếu without the type word.
    public var title: String?
    /// The plan year; the first one of several.
    public var year: Int?
    public var signer: Signer?
    /// Nơi nhận.
    public var recipients: [String] = []
    /// Căn cứ, Thực hiện, Xét: one entry a paragraph.
    public var basis: [LegalBasis] = []
    /// The decision that the plan is attached to, where it stands in the same file or is named under the title.
    public var enactedBy: EnactingInstrument?
    /// Thành phần thể thức, in the order of the text.
    public var components: [FormComponent] = []
    public var origins = DocumentOrigins()

    public init() {}
}

public enum GovernmentLevel: String, Sendable, CaseIterable {
    case central, province, district, commune
}

public struct Issuer: Sendable, Equatable {
    public var name: String
    public var level: GovernmentLevel?

    public init(name: String, level: GovernmentLevel?) {
        self.name = name
        self.level = level
    }
}

public struct Signer: Sendable, Equatable {
    public var name: String
    /// Chức vụ, as printed.
    public var position: String?
    /// Whom the signer signs for, without TM., KT., TL., TUQ.
    public var onBehalfOf: String?

    public init(name: String, position: String? = nil, onBehalfOf: String? = nil) {
        self.name = name
        self.position = position
        self.onBehalfOf = onBehalfOf
    }
}

public struct LegalBasis: Sendable, Equatable {
    public var text: String
    public var citations: [Citation]
    public var origin: Origin?

    public init(text: String, citations: [Citation], origin: Origin? = nil) {
        self.text = text
        self.citations = citations
        self.origin = origin
    }
}

/// A document named in the text: `Quyết định số 766/QĐ-TTg ngày 23/6/2022`.
public struct Citation: Sendable, Equatable {
    /// The type word in lower case, as printed: `quyết định`.
    public var type: String
    /// As printed, breaks mended; `nil` for a law cited by its date alone.
    public var number: String?
    /// ISO 8601; `nil` where none is printed.
    public var date: String?
    /// Where it stands in the text that holds it, in characters (Unicode scalars), end excluded.
    public var range: TextRange?

    public init(type: String, number: String?, date: String?, range: TextRange? = nil) {
        self.type = type
        self.number = number
        self.date = date
        self.range = range
    }
}

public struct EnactingInstrument: Sendable, Equatable {
    /// In English: `decision`.
    public var type: String
    public var number: String?
    public var symbol: String?
    public var date: String?

    public init(type: String, number: String? = nil, symbol: String? = nil, date: String? = nil) {
        self.type = type
        self.number = number
        self.symbol = symbol
        self.date = date
    }
}

/// A range of Unicode scalars in the text of the field that holds it, end excluded.
public struct TextRange: Sendable, Equatable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }
}
