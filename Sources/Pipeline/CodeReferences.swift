import PlanModel
import Validation

extension Pipeline {
    /// A code with its rule's examples, each read by the whole pipeline; `nil` for a code that the catalogue does not know.
    public func reference(of code: String) -> CodeReference? {
        validator.catalogue[code].map { entry in
            let examples = validator.rules.filter { $0.code == code }.flatMap(\.examples)
            return CodeReference(
                entry: entry,
                examples: examples.map { example in
                    let plan = try? plan(from: Array(example.text.text.utf8), name: "")
                    return CheckedExample(example: example, findings: plan?.diagnostics.filter { $0.code == code } ?? [])
                })
        }
    }

    /// Every code, in the order of the catalogue.
    public var references: [CodeReference] { validator.catalogue.entries.compactMap { reference(of: $0.code) } }
}
