import PlanModel
import Validation

/// One diagnostic as compilers print it: what is wrong, where, the words underlined, what would mend it.
///
/// ```
/// cảnh báo[missing-product]: nhiệm vụ không có sản phẩm, trong khi 4/5 nhiệm vụ cùng nhóm có
///    --> ke-hoach.pdf:21 (trang 2), nhiệm vụ II.3
///     |
///  21 | Rà soát thủ tục hành chính
///     | ^^^^^^^^^^^^^^^^^^^^^^^^^^
///     = cách sửa: ghi văn bản hoặc kết quả phải có
/// ```
struct DiagnosticText {
    let style: TextStyle
    let language: Language

    /// Lines without the last line end.
    func lines(of diagnostic: Diagnostic, in name: String) -> [String] {
        let severity = ReportTerm.severity(diagnostic.severity)(language)
        var lines = [
            style.severity("\(severity)[\(VisibleText.of(diagnostic.code))]", diagnostic.severity) + style.bold(": " + VisibleText.of(diagnostic.message))
        ]
        let number = diagnostic.origin.flatMap { $0.firstLine > 0 ? String($0.firstLine) : nil } ?? ""
        let gutter = max(3, number.utf8.count), margin = String(repeating: " ", count: gutter + 1)
        lines.append(style.gutter(String(repeating: " ", count: gutter) + "-->") + " " + place(of: diagnostic, in: name))
        if let evidence = diagnostic.evidence, !evidence.text.isEmpty {
            let excerpt = Excerpt(evidence, width: style.width - gutter - 4)
            let indent = String(repeating: " ", count: gutter - number.utf8.count)
            lines.append(style.gutter(margin + "|"))
            lines.append(style.gutter(indent + number + " |") + " " + excerpt.line)
            lines.append(style.gutter(margin + "|") + " " + style.severity(excerpt.underline, diagnostic.severity))
        }
        if let remedy = diagnostic.remedy {
            lines.append(style.gutter(margin + "=") + " " + style.bold(ReportTerm.remedy(language) + ":") + " " + VisibleText.of(remedy))
        }
        return lines
    }

    private func place(of diagnostic: Diagnostic, in name: String) -> String {
        var place = VisibleText.of(diagnostic.origin?.lineWords(in: name) ?? name)
        if let words = diagnostic.origin?.placeWords(language) { place += " (\(words))" }
        let isDocument = diagnostic.target == Diagnostic.document
        return place + ", " + (isDocument ? ReportTerm.document(language) : "\(ReportTerm.task(language)) \(VisibleText.of(diagnostic.target))")
    }
}
