import PlanModel
import RuleBook

extension Diagnostic {
    /// `empty-field`: the label is there, its value is not.
    static func emptyField(_ field: FieldKind, task: PlanTask) -> Diagnostic {
        Diagnostic(
            code: "empty-field", severity: .warning, target: task.id,
            message: "nhãn của trường \(field.rawValue) có mà nội dung để trống; điền nội dung hoặc bỏ nhãn", origin: task.origin)
    }
}
