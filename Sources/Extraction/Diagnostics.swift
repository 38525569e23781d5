import PlanModel
import RuleBook

extension Diagnostic {
    /// `empty-field`: the label is there, its value is not.
    static func emptyField(_ field: FieldKind, task: PlanTask) -> Diagnostic {
        Diagnostic(
            code: "empty-field", severity: .warning, target: task.id,
            message: "nhãn của trường «\(field.words)» có mà nội dung để trống; điền nội dung hoặc bỏ nhãn", origin: task.origin)
    }
}

extension FieldKind {
    fileprivate var words: String {
        switch self {
        case .lead: "chủ trì"
        case .coordination: "phối hợp"
        case .monitoring: "theo dõi"
        case .products: "sản phẩm"
        case .deadline: "thời gian"
        case .budget: "kinh phí"
        case .notes: "ghi chú"
        case .persons: "người phụ trách"
        case .criterion: "tiêu chí"
        case .title: "nội dung"
        case .shortcoming: "tồn tại"
        }
    }
}

extension Diagnostic {
    /// `ocr-suspect`: letters set one below the other in a narrow column were put together.
    static func mendedCell(column: String, task: PlanTask) -> Diagnostic {
        Diagnostic(
            code: "ocr-suspect", severity: .note, target: task.id,
            message: "chữ trong cột «\(column)» bị tách rời đã được ghép lại; kiểm tra với bản gốc", origin: task.origin)
    }
}
