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

    /// The tokens as evidence of a diagnostic, with their text; of a very long one what stands around them.
    public func evidence(_ tokens: Range<Int>) -> Diagnostic.Evidence {
        let meant = words.bytes(of: tokens), shown = shown(around: meant)
        let start = Self.scalars(words.utf8[shown.lowerBound..<meant.lowerBound])
        return Diagnostic.Evidence(
            text: String(decoding: words.utf8[shown], as: UTF8.self),
            range: TextRange(start: start, end: start + Self.scalars(words.utf8[meant])))
    }

    /// A paragraph of a megabyte with a thousand slips would else stand a thousand times in the output.
    private func shown(around meant: Range<Int>) -> Range<Int> {
        let utf8 = words.utf8
        guard utf8.count > 2 * Self.reach + meant.count else { return utf8.indices }
        var low = max(0, meant.lowerBound - Self.reach), high = min(utf8.count, meant.upperBound + Self.reach)
        // From word to word.
        if low > 0, let space = utf8[low..<meant.lowerBound].firstIndex(of: 0x20) { low = space + 1 } else if low > 0 { low = meant.lowerBound }
        if high < utf8.count, let space = utf8[meant.upperBound..<high].lastIndex(of: 0x20) { high = space } else if high < utf8.count { high = meant.upperBound }
        return low..<high
    }

    /// Bytes of a long text on either side of the words meant.
    private static let reach = 2_000

    private static func scalars(_ utf8: ArraySlice<UInt8>) -> Int { utf8.count { $0 & 0xC0 != 0x80 } }
}
