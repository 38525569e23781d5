import PlanModel
import Validation

/// What a page about a code shows.
struct ReferenceParts {
    let reference: CodeReference
    let catalogue: ValidationCatalogue
    let language: Language

    var code: String { reference.entry.code }
    var title: String { reference.entry.title[language] }
    var severity: String { ReportTerm.severity(reference.entry.severity)(language) }

    /// The first example in which something is found.
    var trigger: CheckedExample? { reference.examples.first { !$0.findings.isEmpty } }
    /// The first one in which nothing is, if possible one that differs from the clean plan: a near miss teaches more.
    var pass: CheckedExample? {
        let passes = reference.examples.filter { $0.example.targets.isEmpty }
        return passes.first { !$0.example.text.shown.isEmpty } ?? passes.first
    }

    /// The parts of an example that differ from the clean plan.
    func text(of example: CheckedExample) -> [String] {
        let shown = example.example.text.shown
        if shown.isEmpty { return [ReportTerm.cleanPlan(language)] }
        return shown.joined(separator: "\n…\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// What was found in it, worded; without lines, since the rest of the plan is not shown.
    func findings(of example: CheckedExample) -> [Diagnostic] {
        example.findings.compactMap { finding in
            var finding = finding
            finding.origin = nil
            return catalogue.worded(finding, in: language, documentType: "plan")
        }
    }

    /// The messages of a code: its own, then those of its variants, with their severity where it is another.
    var messages: [(severity: String?, message: String)] {
        let entry = reference.entry
        let variants = entry.variants.sorted { $0.key < $1.key }.map { _, variant in
            (variant.severity.map { ReportTerm.severity($0)(language) }, readable(variant.message[language]))
        }
        return [(nil, readable(entry.message[language]))] + variants
    }

    var remedy: String? { reference.entry.remedy.map { readable($0[language]) } }

    /// `{have}/{of}` as `…/…`: names of arguments mean nothing to a reader.
    private func readable(_ template: String) -> String {
        var result = "", rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open] + "…"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
