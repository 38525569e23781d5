/// A paragraph that is no heading, task, score, legal basis or field: introduction, purpose, circumstances, closing
/// words, the articles of an enacting decision. With them a plan holds all words of its document.
public struct Passage: Sendable, Equatable {
    public enum Role: String, Sendable, CaseIterable {
        /// Of the instrument that the plan reports.
        case body
        /// Words that introduce the items below them.
        case leadIn
        /// Of another instrument of the file: the decision that enacts the plan.
        case enactment
    }

    public var role: Role
    /// The path of markers, as in a task's id: `I.2`; not unique.
    public var path: String
    /// As printed, without punctuation; `nil` for bullets and plain paragraphs.
    public var marker: String?
    public var text: String
    /// The id of its heading in ``Plan/sections``.
    public var sectionID: String?
    public var origin: Origin

    public init(role: Role, path: String, marker: String?, text: String, sectionID: String?, origin: Origin) {
        self.role = role
        self.path = path
        self.marker = marker
        self.text = text
        self.sectionID = sectionID
        self.origin = origin
    }
}

/// A component of a document's form (thành phần thể thức văn bản; Nghị định 30/2020/NĐ-CP, Điều 8), as printed.
public struct FormComponent: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Quốc hiệu.
        case nation
        /// Tiêu ngữ.
        case motto
        /// A line of the issuing or superior body.
        case issuer
        /// Số, ký hiệu.
        case number
        /// Địa danh và thời gian ban hành.
        case placeAndDate
        /// Tên loại, perhaps with the subject behind it.
        case typeName
        /// Trích yếu: the title lines, or `V/v …`.
        case subject
        /// `(Kèm theo Quyết định số …)`
        case attachment
        /// Kính gửi.
        case addressee
        /// `Nơi nhận:`
        case recipients
        /// `TM. ỦY BAN NHÂN DÂN`
        case authority
        /// Chức vụ.
        case position
        /// The last words of the text, with the sign that ends it: `… xem xét, chỉ đạo./.`
        case ending
        /// `Phụ lục I`, its title and its bracket.
        case annexTitle
    }

    public var kind: Kind
    public var text: String
    public var origin: Origin

    public init(kind: Kind, text: String, origin: Origin) {
        self.kind = kind
        self.text = text
        self.origin = origin
    }
}
