import PlanModel
import Validation

/// `kehoach check --explain`: what codes mean, for a terminal.
public struct ReferenceText: Sendable {
    public var style: TextStyle
    public var language: Language
    public var catalogue: ValidationCatalogue

    public init(style: TextStyle, language: Language, catalogue: ValidationCatalogue) {
        self.style = style
        self.language = language
        self.catalogue = catalogue
    }

    /// All codes, one a line.
    public func list() -> [UInt8] {
        let width = catalogue.entries.map(\.code.utf8.count).max() ?? 0
        let names = Diagnostic.Severity.allCases.map { ReportTerm.severity($0)(language) }
        let widest = names.map(\.unicodeScalars.count).max() ?? 0
        return bytes(
            catalogue.entries.map { entry in
                let severity = ReportTerm.severity(entry.severity)(language)
                return style.bold(entry.code) + spaces(width - entry.code.utf8.count + 2) + style.severity(severity, entry.severity)
                    + spaces(widest - severity.unicodeScalars.count + 2) + entry.title[language]
            })
    }

    public func explain(_ reference: CodeReference) -> [UInt8] {
        let parts = ReferenceParts(reference: reference, catalogue: catalogue, language: language)
        var lines = [style.severity("\(parts.severity)[\(parts.code)]", reference.entry.severity) + style.bold(": " + parts.title), ""]
        lines += wrapped(parts.reference.entry.why[language])
        lines.append("")
        for (severity, message) in parts.messages {
            lines.append(style.bold(ReportTerm.message(language) + ":") + " " + message + (severity.map { " (\($0))" } ?? ""))
        }
        if let remedy = parts.remedy { lines.append(style.bold(ReportTerm.remedyTitle(language) + ":") + " " + remedy) }
        if let source = reference.entry.source { lines.append(style.bold(ReportTerm.basis(language) + ":") + " " + source[language]) }
        if reference.examples.isEmpty { lines += ["", ReportTerm.readerCode(language)] }
        if let trigger = parts.trigger {
            lines += ["", style.bold(ReportTerm.triggers(language) + ":"), ""] + parts.text(of: trigger).map { "    " + $0 } + [""]
            let text = DiagnosticText(style: style, language: language)
            for finding in parts.findings(of: trigger) { lines += text.lines(of: finding, in: ReportTerm.example(language)) }
        }
        if let pass = parts.pass { lines += ["", style.bold(ReportTerm.passes(language) + ":"), ""] + parts.text(of: pass).map { "    " + $0 } }
        return bytes(lines)
    }

    private func wrapped(_ text: String) -> [String] {
        var lines: [String] = [], line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > min(style.width, 100) {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    private func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }
}
