import PlanModel
import Validation

/// How many diagnostics there are, by severity and by code.
public struct DiagnosticCounts: Sendable {
    public struct Code: Sendable, Equatable {
        public var code: String
        /// The gravest of its diagnostics.
        public var severity: Diagnostic.Severity
        public var count: Int
    }

    /// The gravest first, then the most frequent, then by name.
    public let codes: [Code]
    private let bySeverity: [Diagnostic.Severity: Int]

    public init(_ diagnostics: [Diagnostic]) {
        var codes: [String: Code] = [:], bySeverity: [Diagnostic.Severity: Int] = [:]
        for diagnostic in diagnostics {
            bySeverity[diagnostic.severity, default: 0] += 1
            var code = codes[diagnostic.code] ?? Code(code: diagnostic.code, severity: diagnostic.severity, count: 0)
            code.count += 1
            if diagnostic.severity.gravity > code.severity.gravity { code.severity = diagnostic.severity }
            codes[diagnostic.code] = code
        }
        self.bySeverity = bySeverity
        self.codes = codes.values.sorted { (-$0.severity.gravity, -$0.count, $0.code) < (-$1.severity.gravity, -$1.count, $1.code) }
    }

    public subscript(severity: Diagnostic.Severity) -> Int { bySeverity[severity] ?? 0 }
    public var total: Int { codes.reduce(0) { $0 + $1.count } }

    /// Whether something is at least as grave.
    public func reach(_ severity: Diagnostic.Severity) -> Bool {
        Diagnostic.Severity.allCases.contains { $0.gravity >= severity.gravity && self[$0] > 0 }
    }
}

extension Diagnostic.Severity {
    /// 2 for an error, 0 for a note.
    var gravity: Int {
        switch self {
        case .error: 2
        case .warning: 1
        case .note: 0
        }
    }
}
