import PlanModel
import RuleBook

extension Diagnostic {
    /// `empty-field`: the label is there, its value is not.
    /// - Parameter label: its words, where they stand on a line of their own.
    static func emptyField(_ field: FieldKind, label: FieldPiece?, task: PlanTask) -> Diagnostic {
        Diagnostic(
            code: "empty-field", target: task.id, arguments: ["field": field.rawValue],
            evidence: Evidence(text: label.map { $0.text.string(tokens: $0.range) } ?? task.title),
            origin: label.map { Origin(page: $0.page, firstLine: $0.firstLine, lastLine: $0.lastLine) } ?? task.origin)
    }

    /// `ocr-suspect`: letters set one below the other in a narrow column were put together.
    static func mendedColumn(_ title: String, rows: Int, origin: Origin) -> Diagnostic {
        Diagnostic(
            code: "ocr-suspect", variant: "mended-column", target: document, arguments: ["column": title, "count": String(rows)],
            evidence: Evidence(text: title), origin: origin)
    }
}
