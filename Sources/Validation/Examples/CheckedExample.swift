import PlanModel

/// An example with what its rule's code found in it: what `--explain` and the page of documentation show.
public struct CheckedExample: Sendable {
    public var example: RuleExample
    /// Those of the rule's code.
    public var findings: [Diagnostic]

    public init(example: RuleExample, findings: [Diagnostic]) {
        self.example = example
        self.findings = findings
    }
}

/// A code with its examples; those of the reader have none.
public struct CodeReference: Sendable {
    public var entry: ValidationCatalogue.Entry
    public var examples: [CheckedExample]

    public init(entry: ValidationCatalogue.Entry, examples: [CheckedExample]) {
        self.entry = entry
        self.examples = examples
    }
}
