/// What a task is; see PLAN-JSON.
public enum TaskKind: String, Sendable, CaseIterable {
    /// It has fields of its own (nhiệm vụ có trường thông tin).
    case task
    /// An item of a goals section (mục tiêu, chỉ tiêu).
    case target
    /// An item of a task section with no field of its own.
    case directive
    /// An item given to a unit (trách nhiệm).
    case responsibility
}

/// The smallest item that the plan makes somebody do or reach.
public struct PlanTask: Sendable, Equatable {
    /// Unique in the document, the path of markers: `II.1.a`, `PL01.3`.
    public var id: String
    public var kind: TaskKind
    /// The title of the nearest heading above it.
    public var section: String?
    /// The id of that heading in ``Plan/sections``.
    public var sectionID: String?
    /// As printed, without punctuation.
    public var marker: String?
    /// Its own words, without the marker.
    public var title: String
    /// The second text column of a table (Hoạt động).
    public var activity: String?
    public var lead: AgencyField?
    public var coordination: AgencyField?
    /// Theo dõi, kiểm tra, đôn đốc; Cơ quan tổng hợp.
    public var monitoring: AgencyField?
    public var products: ProductField?
    public var deadline: DeadlineField?
    /// People named as responsible.
    public var persons: [String]
    /// Code of a scoring criterion, `1.1.1`.
    public var criterion: String?
    /// Kinh phí.
    public var budget: String?
    /// Ghi chú.
    public var notes: String?
    /// Items below the task that are no field of it.
    public var details: [String]
    public var indicators: [Indicator]
    /// Documents named in the title, activity or products.
    public var citations: [Citation]
    /// Agencies and deadlines found in the words of a directive, target or responsibility.
    public var mentions: Mentions?
    /// For a directive of a body that defers to its annex: ids of the annex tasks that carry it out.
    public var carriedOutBy: [String]
    /// The lines of the whole task; its boxes and place are those of the title.
    public var origin: Origin
    /// Of the values that hold none themselves.
    public var origins = TaskOrigins()
    /// 0 to 1; below 0.6 a person should look.
    public var confidence: Double

    public init(id: String, kind: TaskKind, title: String, origin: Origin) {
        self.id = id
        self.kind = kind
        self.title = title
        self.origin = origin
        persons = []
        details = []
        indicators = []
        citations = []
        carriedOutBy = []
        confidence = 1
    }
}

/// An agency named in a field, `{name, id, level}`.
public struct Agency: Sendable, Equatable {
    /// As printed.
    public var name: String
    /// The id of `Rules/agencies.yaml`; `nil` for an agency that it does not know.
    public var id: String?
    public var level: GovernmentLevel?

    public init(name: String, id: String? = nil, level: GovernmentLevel? = nil) {
        self.name = name
        self.id = id
        self.level = level
    }
}

/// The value of a lead, coordination or monitoring field.
public struct AgencyField: Sendable, Equatable {
    public var text: String
    public var agencies: [Agency]
    public var origin: Origin?
    public var confidence: Double

    public init(text: String, agencies: [Agency], origin: Origin? = nil, confidence: Double = 1) {
        self.text = text
        self.agencies = agencies
        self.origin = origin
        self.confidence = confidence
    }
}

/// Sản phẩm, kết quả.
public struct ProductField: Sendable, Equatable {
    public var text: String
    public var items: [String]
    public var origin: Origin?
    public var confidence: Double

    public init(text: String, items: [String], origin: Origin? = nil, confidence: Double = 1) {
        self.text = text
        self.items = items
        self.origin = origin
        self.confidence = confidence
    }
}

/// Thời gian thực hiện.
public struct DeadlineField: Sendable, Equatable {
    public var text: String
    public var items: [DeadlineItem]
    public var origin: Origin?
    public var confidence: Double

    public init(text: String, items: [DeadlineItem], origin: Origin? = nil, confidence: Double = 1) {
        self.text = text
        self.items = items
        self.origin = origin
        self.confidence = confidence
    }
}

/// A figure to reach: `tối thiểu 95%`, `tăng 01-02 bậc`, `ít nhất 01 lần/năm`.
public struct Indicator: Sendable, Equatable {
    public enum Comparison: String, Sendable, CaseIterable {
        case equal, atLeast, moreThan, atMost, lessThan, increase, decrease
    }

    /// The words, `tối thiểu 95% hồ sơ`.
    public var text: String
    public var comparison: Comparison
    public var value: Double
    /// The upper end of a range (`01-02 bậc`), else `nil`.
    public var upperValue: Double?
    /// `%`, `bậc`, `lần/năm`, …; `nil` where none is printed.
    public var unit: String?
    /// Where it stands in the field's text, in Unicode scalars.
    public var range: TextRange?

    public init(
        text: String, comparison: Comparison, value: Double, upperValue: Double? = nil, unit: String? = nil,
        range: TextRange? = nil
    ) {
        self.text = text
        self.comparison = comparison
        self.value = value
        self.upperValue = upperValue
        self.unit = unit
        self.range = range
    }
}

public struct Mentions: Sendable, Equatable {
    public var agencies: [AgencyMention]
    public var deadlines: [DeadlineMention]

    public init(agencies: [AgencyMention], deadlines: [DeadlineMention]) {
        self.agencies = agencies
        self.deadlines = deadlines
    }
}

public struct AgencyMention: Sendable, Equatable {
    public var agency: Agency
    public var range: TextRange

    public init(agency: Agency, range: TextRange) {
        self.agency = agency
        self.range = range
    }
}

public struct DeadlineMention: Sendable, Equatable {
    public var deadline: DeadlineItem
    public var range: TextRange

    public init(deadline: DeadlineItem, range: TextRange) {
        self.deadline = deadline
        self.range = range
    }
}
