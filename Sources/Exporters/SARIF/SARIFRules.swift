import PlanModel
import Validation

/// The catalogue as reporting descriptors: every code, in the catalogue's order, also those that found nothing.
struct SARIFRules {
    private let entries: [ValidationCatalogue.Entry]
    private let places: [String: Int]
    private let language: Language

    init(_ catalogue: ValidationCatalogue, _ language: Language) {
        entries = catalogue.entries
        self.language = language
        places = Dictionary(entries.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in first }
    }

    /// `nil` for a code that the catalogue does not know (of Plan JSON that another version wrote).
    func index(of code: String) -> Int? { places[code] }

    func write(to json: inout JSONWriter) {
        json.array(entries) { json, entry in
            json.object { json in
                json.member("id", entry.code)
                text("shortDescription", entry.title[language], to: &json)
                text("fullDescription", entry.why[language], to: &json)
                text("help", help(entry), to: &json)
                json.key("defaultConfiguration")
                json.object { json in
                    json.key("enabled")
                    json.value(entry.isEnabled)
                    json.member("level", entry.severity.rawValue)
                }
            }
        }
    }

    private func help(_ entry: ValidationCatalogue.Entry) -> String {
        var help = entry.why[language]
        if let remedy = entry.remedy { help += "\n\(ReportTerm.remedyTitle(language)): \(remedy[language])" }
        if let source = entry.source { help += "\n\(ReportTerm.basis(language)): \(source[language])" }
        return help
    }

    private func text(_ key: StaticString, _ text: String, to json: inout JSONWriter) {
        json.key(key)
        json.object { $0.member("text", text) }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
