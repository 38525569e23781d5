import Pipeline
import PlanModel
import Testing

/// A document's text and what its own data must be.
struct DocumentExample: Sendable, CustomTestStringConvertible {
    /// A value of the document; lists are written with `|` between their entries.
    enum Field: String, Sendable {
        case type, number, symbol, date, place, issuer, level, title, year
        case signer, position, behalf, recipients
        /// `type number date`, `-` for what is not there.
        case basis
        /// `number symbol date` of the decision.
        case enacted
    }

    let name: String
    let text: String
    /// `nil`: the value must not be there.
    let expected: KeyValuePairs<Field, String?>

    init(_ name: String, _ text: String, _ expected: KeyValuePairs<Field, String?>) {
        self.name = name
        self.text = text
        self.expected = expected
    }

    var testDescription: String { name }

    private static let pipeline = Result { try Pipeline() }

    func check() throws {
        let document = try Self.pipeline.get().plan(from: Array(text.utf8), name: "example.txt").document
        for (field, value) in expected {
            let found = Self.value(field, of: document)
            #expect(found == value, "\(field.rawValue)")
        }
    }

    private static func value(_ field: Field, of document: PlanDocument) -> String? {
        switch field {
        case .type: document.type
        case .number: document.number
        case .symbol: document.symbol
        case .date: document.date
        case .place: document.place
        case .issuer: document.issuer?.name
        case .level: document.issuer?.level?.rawValue
        case .title: document.title
        case .year: document.year.map(String.init)
        case .signer: document.signer?.name
        case .position: document.signer?.position
        case .behalf: document.signer?.onBehalfOf
        case .recipients: joined(document.recipients)
        case .basis: joined(document.basis.flatMap(\.citations).map { "\($0.type) \($0.number ?? "-") \($0.date ?? "-")" })
        case .enacted: document.enactedBy.map { "\($0.number ?? "-") \($0.symbol ?? "-") \($0.date ?? "-")" }
        }
    }

    private static func joined(_ list: [String]) -> String? { list.isEmpty ? nil : list.joined(separator: "|") }
}
