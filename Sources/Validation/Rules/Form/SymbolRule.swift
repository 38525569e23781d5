import PlanModel
import RuleBook
import VietnameseText

/// `symbol-mismatch`: the symbol (ký hiệu) fits neither the type of the document nor its issuer: a plan with
/// `15/QĐ-UBND`, a plan of a people's committee with `15/KH-SNV`.
struct SymbolRule: ValidationRule {
    let code = "symbol-mismatch"
    let scope: FormScope
    /// Type words to their abbreviation (Phụ lục III, mục I).
    private let types: PhraseTable<String>
    /// The beginning of an issuer's name to the abbreviation that its symbol must hold.
    private let issuers: PhraseTable<String>
    /// How the names of bodies begin that have abbreviations of their own.
    private let others: PhraseTable<Bool>
    private let issuerAbbreviations: Set<String>
    /// Types of Plan JSON whose number may hold the year.
    private let withYear: Set<String>
    /// All abbreviations of types and issuers.
    private let abbreviations: Set<String>

    init(_ settings: RuleSettings, scope: FormScope) throws(RuleError) {
        self.scope = scope
        types = try settings.table("types")
        issuers = try settings.table("issuers")
        others = try settings.phrases("others")
        withYear = Set(try settings.strings("with-year"))
        issuerAbbreviations = Self.values(issuers)
        abbreviations = Self.values(types).union(issuerAbbreviations)
    }

    private static func values(_ table: PhraseTable<String>) -> Set<String> {
        var values: Set<String> = []
        table.forEach { _, value in values.insert(value) }
        return values
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope), document = view.document
        guard form.isUnderDecree, let symbol = document.symbol, let line = form.lines(.number).first(where: { $0.text.contains(symbol) }) else { return [] }
        let parts = symbol.split { $0 == "-" || $0 == "/" }.map(String.init)
        guard let first = parts.first else { return [] }
        func finding(_ variant: String?, _ part: String, expected: String, of owner: String) -> Diagnostic {
            let text = PlanText(.passage, target: Diagnostic.document, line.text, origin: line.origin)
            // The symbol ends the line, but for a place and date behind it.
            let at = text.words.tokens.indices.last { text.words.string(tokens: $0..<$0 + 1) == part }
            return Diagnostic(
                code: code, variant: variant, target: Diagnostic.document, arguments: ["words": symbol, "part": part, "expected": expected, "owner": owner],
                evidence: at.map { text.evidence($0..<$0 + 1) } ?? line.evidence, origin: line.origin)
        }
        var found: [Diagnostic] = []
        for name in form.lines(.typeName) {
            let words = TokenizedText(name.text)
            guard let type = types.longestMatch(in: words, at: 0), document.enactedBy == nil else { continue }
            // `KHLT`, `KHPH` are ways to write the type of a joint plan.
            if !first.hasPrefix(type.value), abbreviations.contains(first) { found.append(finding(nil, first, expected: type.value, of: words.string(tokens: type.range).lowercased())) }
            break
        }
        if let own = document.issuer, let last = parts.dropFirst().last {
            let name = TokenizedText(own.name)
            if let issuer = issuers.longestMatch(in: name, at: 0) {
                if !parts.contains(where: { $0.contains(issuer.value) }) { found.append(finding("issuer", last, expected: issuer.value, of: own.name)) }
            } else if issuerAbbreviations.contains(last), others.longestMatch(in: name, at: 0) != nil {
                found.append(finding("other-issuer", last, expected: "", of: own.name))
            }
        }
        if !withYear.contains(document.type), let number = document.number, let year = number.split(separator: "/").dropFirst().first, year.utf8.count == 4, Int(year) != nil {
            found.append(finding("year", String(year), expected: number.replacing("/\(year)/", with: "/"), of: number))
        }
        return found
    }

    var examples: [RuleExample] {
        let head = ExamplePlan.clean.head
        func symbol(_ symbol: String) -> ExamplePlan { .with(\.head, head.replacing("15/KH-UBND", with: symbol)) }
        return [
            .triggers("document", in: symbol("15/QĐ-UBND")),
            .triggers("document", in: symbol("15/UBND-VP")),
            .triggers("document", in: symbol("15/KH-VHXH")),
            .triggers("document", in: symbol("15/2026/KH-UBND")),
            .passes(.clean),
            .triggers("document", in: .with(\.head, head.replacing("ỦY BAN NHÂN DÂN\nXÃ ĐỒNG MÂY", with: "UBND XÃ ĐỒNG MÂY\nTRƯỜNG TIỂU HỌC ĐỒNG MÂY"))),
            .passes(symbol("15/KHLT-UBND-MTTQ")),
        ]
    }
}
