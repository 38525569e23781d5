import PlanModel
import Validation

/// `docs/diagnostics.md`: every code with its examples, made from the catalogue and the rules.
public struct ReferencePage: Sendable {
    public var language: Language
    public var catalogue: ValidationCatalogue

    public init(language: Language, catalogue: ValidationCatalogue) {
        self.language = language
        self.catalogue = catalogue
    }

    public func export(_ references: [CodeReference]) -> [UInt8] {
        let page = Page(
            terms: ReportTerm.byName(language),
            codes: references.map { code(ReferenceParts(reference: $0, catalogue: catalogue, language: language)) })
        return Array(ReportTemplates.render(page, with: "diagnostics.md").utf8)
    }

    private func code(_ parts: ReferenceParts) -> Code {
        Code(
            name: parts.code, title: parts.title, severityName: parts.severity, why: parts.reference.entry.why[language], remedyWords: parts.remedy,
            sourceWords: parts.reference.entry.source?[language],
            messages: parts.messages.map { Message(message: $0.message, messageSeverity: $0.severity) },
            trigger: parts.trigger.map { trigger in
                let text = DiagnosticText(style: TextStyle(isColored: false, width: 100), language: language)
                let findings = parts.findings(of: trigger).flatMap { text.lines(of: $0, in: ReportTerm.example(language)) }
                return Example(exampleText: parts.text(of: trigger).joined(separator: "\n"), found: findings.joined(separator: "\n"))
            },
            pass: parts.pass.map { Example(exampleText: parts.text(of: $0).joined(separator: "\n")) }, isOfReader: parts.reference.examples.isEmpty)
    }
}

/// What the template `diagnostics.md` shows.
extension ReferencePage {
    struct Page: Sendable {
        var terms: [String: String]
        var codes: [Code]
    }

    struct Code: Sendable {
        var name: String
        var title: String
        var severityName: String
        var why: String
        var remedyWords: String?
        var sourceWords: String?
        var messages: [Message]
        var trigger: Example?
        var pass: Example?
        var isOfReader: Bool
    }

    struct Message: Sendable {
        var message: String
        var messageSeverity: String?
    }

    struct Example: Sendable {
        var exampleText: String
        var found: String?
    }
}
