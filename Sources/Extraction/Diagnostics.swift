import PlanModel
import RuleBook

extension Diagnostic {
    /// `empty-field`: the label is there, its value is not.
    static func emptyField(_ field: FieldKind, task: PlanTask) -> Diagnostic {
        Diagnostic(
            code: "empty-field", target: task.id, arguments: ["field": field.rawValue], evidence: Evidence(text: task.title), origin: task.origin)
    }

    /// `ocr-suspect`: letters set one below the other in a narrow column were put together.
    static func mendedCell(column: String, task: PlanTask) -> Diagnostic {
        Diagnostic(
            code: "ocr-suspect", variant: "mended-cell", target: task.id, arguments: ["column": column], evidence: Evidence(text: task.title),
            origin: task.origin)
    }
}
