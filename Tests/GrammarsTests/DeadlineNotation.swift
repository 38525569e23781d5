import Grammars
import PlanModel
import RuleBook
import VietnameseText

/// A line of a test table: text of a deadline field, its items in a compact notation.
///
/// `2026-01-01…2026-03-31` period; `<date` before, `≤date` by; `=date` on; `~` ongoing; `every month`, with a day
/// `every year --11-15`; `when` conditional; `?` unparsed. `*` year inferred, `[…]` action. Items are parted by ` | `.
func notation(_ items: [DeadlineItem]) -> String {
    items.map { item in
        var text: String
        switch item.kind {
        case .period: text = "\(item.start ?? "-")…\(item.end ?? "-")"
        case .by: text = "\(item.inclusive == true ? "≤" : "<")\(item.date ?? "-")"
        case .on: text = "=\(item.date ?? "-")"
        case .ongoing: text = "~"
        case .recurring: text = "every \(item.every?.rawValue ?? "-")" + (item.monthDay.map { " \($0)" } ?? "")
        case .conditional: text = "when"
        case .unparsed: text = "?"
        }
        if item.yearInferred { text += "*" }
        if let action = item.action { text += " [\(action)]" }
        return text
    }.joined(separator: " | ")
}

/// Read once: parsing the rule file costs more than all cases.
private let sharedGrammar = Result { DeadlineGrammar(rules: try DeadlineRules(RuleLayers())) }

func deadlineGrammar() throws -> DeadlineGrammar { try sharedGrammar.get() }
