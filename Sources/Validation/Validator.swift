import Grammars
import PlanModel
import RuleBook
import VietnameseText

/// The stage that says what a plan lacks.
public struct Validator: Sendable {
    public let catalogue: ValidationCatalogue
    public let rules: [any ValidationRule]
    private let citations: CitationGrammar
    private let guessedTables: GuessedTables
    let sixClearReview: SixClearReview

    /// - Throws: ``RuleError`` for a mistake in `validation.yaml` or a file that a rule reads.
    /// - Parameters agencies, citations: those of the extraction, since their rules are the largest of all.
    public init(_ layers: RuleLayers, agencies: AgencyGrammar, citations: CitationGrammar) throws(RuleError) {
        var settings: [String: [RuleNode]] = [:]
        catalogue = try ValidationCatalogue(layers, settings: &settings)
        let source = RuleSource(layers: layers, agencies: agencies, settings: settings)
        rules = try ValidationRules(source).all
        guessedTables = try GuessedTables(source.settings(GuessedTables.code, GuessedTables.settings))
        self.citations = citations
        sixClearReview = try SixClearReview(layers)
    }

    /// The plan with its diagnostics in Vietnamese, in the order of the text, those without a place first. What readers
    /// and extractors said stays; what rules said before is said anew.
    public func validate(_ plan: Plan) -> Plan {
        var plan = plan
        let judged = guessedTables.judged(plan)
        let view = PlanView(judged?.plan ?? plan, citing: citations)
        var found = plan.diagnostics.filter(isOfReader)
        if let judged { found.append(judged.finding) }
        found += findings(in: view)
        found = found.compactMap { catalogue.worded($0, documentType: plan.document.type) }
        let byTarget = Dictionary(grouping: found, by: \.target)
        found = found.filter { one in
            let stronger = catalogue[one.code]?.yieldsTo ?? []
            return stronger.isEmpty || !byTarget[one.target, default: []].contains { stronger.contains($0.code) && concerns(one, sameAs: $0) }
        }
        plan.diagnostics = found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
        return plan
    }

    /// Rules know nothing of each other: each processor takes the next one. In the order of the rules.
    private func findings(in view: PlanView) -> [Diagnostic] {
        rules.mapSideBySide(few: 1) { rule in
            catalogue[rule.code]?.isEnabled(for: view.document.type) ?? true ? rule.findings(in: view) : []
        }.flatMap(\.self)
    }

    private func concerns(_ one: Diagnostic, sameAs other: Diagnostic) -> Bool {
        guard let words = one.evidence, let others = other.evidence, words.text == others.text else { return false }
        guard let range = words.range, let otherRange = others.range else { return true }
        return range.start < otherRange.end && otherRange.start < range.end
    }

    private func isOfReader(_ diagnostic: Diagnostic) -> Bool {
        guard let entry = catalogue[diagnostic.code] else { return true }
        return diagnostic.variant.flatMap { entry.variants[$0]?.isOfReader } ?? entry.isOfReader
    }
}

extension Diagnostic {
    fileprivate var line: Int { origin?.firstLine ?? 0 }
}

extension ValidationCatalogue.Entry {
    /// A type's own setting goes before the general one.
    func isEnabled(for type: String) -> Bool { types[type]?.isEnabled ?? isEnabled }
}
