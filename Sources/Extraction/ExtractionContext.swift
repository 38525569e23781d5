import PlanModel
import RuleBook
import Structure
import VietnameseText

/// What every extractor of a document needs to know of it.
struct ExtractionContext: Sendable {
    let rules: ExtractionRules
    /// Plan JSON's type of the main instrument.
    var documentType: String
    var issuerLevel: GovernmentLevel?
    /// Fills years that a deadline leaves out.
    var planYear: Int?

    var grammars: FieldGrammars { rules.grammars }

    /// The same with the year of a table's head in place of the plan's.
    func with(year: Int?) -> ExtractionContext {
        guard let year else { return self }
        var context = self
        context.planYear = year
        return context
    }

    /// Only a plan (or a document whose type nobody can tell) has tasks of its own; other instruments give
    /// responsibilities where they name a unit, and never invented tasks.
    var givesTasks: Bool { documentType == "plan" || documentType == "unknown" }
}

/// The rules that extractors ask; a class, since many small values hold on to them.
final class ExtractionRules: Sendable {
    let grammars: FieldGrammars
    let headings: HeadingRules
    let labels: LabelFinder
    let heads: TableHeadRules

    init(grammars: FieldGrammars, headings: HeadingRules, labels: LabelFinder, heads: TableHeadRules) {
        self.grammars = grammars
        self.headings = headings
        self.labels = labels
        self.heads = heads
    }
}

/// What became of each source line; see ``Coverage``.
struct LineClaims: Sendable {
    enum Fate: UInt8, Sendable {
        case none, furniture, boilerplate, heading, field
    }

    private(set) var fates: [Fate]

    init(lineCount: Int) { fates = [Fate](repeating: .none, count: lineCount + 1) }

    /// Marks lines first…last; a stronger fate stays.
    mutating func claim(_ first: Int, _ last: Int, as fate: Fate) {
        guard first >= 1, last < fates.count, first <= last else { return }
        for line in first...last where fates[line].rawValue < fate.rawValue { fates[line] = fate }
    }

    /// Marks a line whatever it was marked before.
    mutating func force(_ line: Int, as fate: Fate) {
        guard line >= 1, line < fates.count else { return }
        fates[line] = fate
    }

    mutating func claim(_ block: Block, as fate: Fate) { claim(block.firstLine, block.lastLine, as: fate) }
}

extension Block {
    func origin(_ layout: Origin.Layout = .outline) -> Origin {
        Origin(page: page, firstLine: firstLine, lastLine: lastLine, layout: layout)
    }
}

/// Text clean-up by the rules of PLAN-JSON, "Text values".
enum FieldText {
    /// Without a final `.` or `;` (and the colon of a lead-in).
    static func trimmed(_ text: TokenizedText, _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound, high = range.upperBound
        while high > low {
            let token = text.tokens[high - 1]
            if token.isMark(";") || token.isMark(":") {
                high -= 1
            } else if token.isMark(".") {
                // An ellipsis of three stops stays.
                if high - 3 >= low, text.isMark(high - 2, "."), text.isMark(high - 3, "."), !token.spaceBefore { break }
                high -= 1
            } else if token.isMark("/"), high - 2 >= low, text.isMark(high - 2, ".") {
                high -= 1
            } else {
                break
            }
        }
        while low < high, text.isMark(low, ":") || text.isMark(low, "-") && text.tokens[low].end < text.tokens[min(low + 1, high - 1)].start || text.isMark(low, "+") || text.isMark(low, "•") {
            low += 1
        }
        return low..<high
    }

    /// Without a final comma, semicolon or stop.
    static func withoutEnd(_ text: String) -> String {
        var utf8 = Array(text.utf8)
        while let last = utf8.last, last == 0x2C || last == 0x3B || last == 0x20 { utf8.removeLast() }
        return String(decoding: utf8, as: UTF8.self)
    }

    static func string(_ text: TokenizedText, _ range: Range<Int>? = nil) -> String {
        text.string(tokens: trimmed(text, range ?? 0..<text.tokens.count))
    }
}
