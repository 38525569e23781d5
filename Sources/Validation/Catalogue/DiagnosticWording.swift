import PlanModel

extension ValidationCatalogue {
    /// The diagnostic with its severity, message and remedy; `nil` where its code is turned off for the document's type.
    /// A code that the catalogue does not know stays as it is.
    public func worded(_ diagnostic: Diagnostic, in language: Language = .vietnamese, documentType: String) -> Diagnostic? {
        guard let entry = self[diagnostic.code] else { return diagnostic }
        let change = entry.types[documentType]
        guard change?.isEnabled ?? entry.isEnabled else { return nil }
        var diagnostic = diagnostic
        let variant = diagnostic.variant.flatMap { entry.variants[$0] }
        diagnostic.severity = change?.severity ?? variant?.severity ?? entry.severity
        let message = (variant?.message ?? entry.message)[language]
        // Plan JSON of other programs may have words and no arguments.
        if diagnostic.message.isEmpty || !diagnostic.arguments.isEmpty || !message.utf8.contains(0x7B) {
            diagnostic.message = fill(message, diagnostic.arguments, language)
        }
        diagnostic.remedy = (variant?.remedy ?? entry.remedy).map { fill($0[language], diagnostic.arguments, language) }
        return diagnostic
    }

    /// Puts arguments in the place of `{name}`; braces around an unknown name stay.
    func fill(_ template: String, _ arguments: [Diagnostic.Argument], _ language: Language) -> String {
        guard template.utf8.contains(0x7B) else { return template }
        var result = "", rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(separator: "|")
            if let name = parts.first, let argument = arguments.first(where: { $0.name == name }) {
                result += parts.count > 1 ? terms[argument.value]?[language] ?? argument.value : argument.value
            } else {
                result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
