/// Why markup could not be read.
public enum MarkupError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Not well formed, or cut off; what the parser said. Line and column are counted from 1.
    case malformed(detail: String, line: Int, column: Int)
    /// A document type declaration, which the format forbids: it is where bombs of entities live.
    case doctype(line: Int)
    case tooDeep(limit: Int, line: Int)
    case tooManyNodes(limit: Int)
    /// One element has more attributes.
    case tooManyAttributes(limit: Int, line: Int)
    /// More namespaces are declared by elements within each other.
    case tooManyNamespaces(limit: Int, line: Int)

    /// The markup was made to do harm; no program writes such a file by mistake.
    public var isHostile: Bool {
        if case .malformed = self { false } else { true }
    }

    public var description: String {
        switch self {
        case .malformed(let detail, let line, let column): "line \(line), column \(column): \(detail)"
        case .doctype(let line): "line \(line): a DOCTYPE is not allowed here"
        case .tooDeep(let limit, let line): "line \(line): elements are nested more than \(limit) deep"
        case .tooManyNodes(let limit): "more than \(limit) elements"
        case .tooManyAttributes(let limit, let line): "line \(line): an element has more than \(limit) attributes"
        case .tooManyNamespaces(let limit, let line): "line \(line): more than \(limit) namespaces are declared around an element"
        }
    }
}
