import PlanModel

/// Which diagnostics a person asked for.
public struct DiagnosticSelection: Sendable {
    /// Empty: every code.
    public var only: Set<String>
    public var ignored: Set<String>

    public init(only: Set<String> = [], ignored: Set<String> = []) {
        self.only = only
        self.ignored = ignored
    }

    public func keeps(_ diagnostic: Diagnostic) -> Bool {
        (only.isEmpty || only.contains(diagnostic.code)) && !ignored.contains(diagnostic.code)
    }
}
