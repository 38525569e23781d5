import PlanModel

/// How a terminal sets off parts of a report; plain text has none.
public struct TextStyle: Sendable {
    public var isColored: Bool
    /// Columns of a line; excerpts are clipped to it.
    public var width: Int

    public init(isColored: Bool, width: Int) {
        self.isColored = isColored
        // Narrower ones leave no room for words beside the gutter.
        self.width = max(40, width)
    }

    func bold(_ text: String) -> String { paint(text, "1") }
    func faint(_ text: String) -> String { paint(text, "2") }
    /// The lines that lead from a finding to its words.
    func gutter(_ text: String) -> String { paint(text, "1;34") }
    func severity(_ text: String, _ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: paint(text, "1;31")
        case .warning: paint(text, "1;33")
        case .note: paint(text, "1;36")
        }
    }

    private func paint(_ text: String, _ code: String) -> String { isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
