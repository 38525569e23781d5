import PlanModel
import VietnameseText

/// A text of the plan with its tokens and its place.
public struct PlanText: Sendable {
    public enum Role: Sendable {
        case documentTitle, basis, heading, passage, enactment
        case title, activity, lead, coordination, monitoring, product, deadline, notes, detail
    }

    public var role: Role
    /// The id of a task, or `document`.
    public var target: String
    /// The task's place in the plan.
    public var task: Int?
    public var words: TokenizedText
    public var origin: Origin?
    /// The id of the heading above it, or of itself.
    public var sectionID: String?

    init(_ role: Role, target: String, _ string: String, origin: Origin?, sectionID: String? = nil, task: Int? = nil) {
        self.role = role
        self.target = target
        self.task = task
        words = TokenizedText(string)
        self.origin = origin
        self.sectionID = sectionID
    }

    /// The tokens as evidence of a diagnostic.
    public func evidence(_ tokens: Range<Int>) -> Diagnostic.Evidence {
        let bytes = words.bytes(of: tokens)
        return Diagnostic.Evidence(
            text: words.string,
            range: TextRange(start: Self.scalars(words.utf8[..<bytes.lowerBound]), end: Self.scalars(words.utf8[..<bytes.upperBound])))
    }

    private static func scalars(_ utf8: ArraySlice<UInt8>) -> Int { utf8.count { $0 & 0xC0 != 0x80 } }
}
