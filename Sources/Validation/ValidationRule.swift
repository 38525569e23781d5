import PlanModel
import RuleBook

/// Finds one kind of fault in a plan. One rule a type, one type a file; free of I/O.
public protocol ValidationRule: Sendable {
    /// The code that it reports, a key of `Rules/validation.yaml`.
    var code: String { get }
    /// Plans in which it finds something, and plans in which it does not: its tests, and its page for the user.
    var examples: [RuleExample] { get }
    /// In the order of the text; severity and words are the catalogue's.
    func findings(in view: PlanView) -> [Diagnostic]
}
