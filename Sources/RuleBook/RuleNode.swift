import Yams

/// A place in a rule file: a YAML node that knows its file and its keys, so that every mistake is
/// reported with file, line and key.
public struct RuleNode {
    public let file: String
    /// The keys down to here; empty at the root.
    public let path: String
    let node: Yams.Node

    init(file: String, path: String = "", node: Yams.Node) {
        self.file = file
        self.path = path
        self.node = node
    }

    /// Parses a rule file. An empty file is an empty mapping.
    /// - Throws: ``RuleError`` with the parser's line where the text is no YAML.
    public static func parse(_ text: String, file: String) throws(RuleError) -> RuleNode {
        do {
            let node = try Yams.compose(yaml: text, .basic) ?? Yams.Node.mapping(Yams.Node.Mapping([]))
            return RuleNode(file: file, node: node)
        } catch let error as YamlError {
            throw RuleError(file: file, line: error.ruleLine, key: "", message: "this is not YAML: \(error.ruleProblem)")
        } catch {
            throw RuleError(file: file, line: nil, key: "", message: "this is not YAML: \(error)")
        }
    }

    public func error(_ message: String) -> RuleError {
        RuleError(file: file, line: node.mark?.line, key: path, message: message)
    }

    /// The entries of a mapping, in the order of the file.
    /// - Parameter allowed: the known keys; any other is an error that names them. `nil` allows all.
    public func entries(allowed: [String]? = nil) throws(RuleError) -> [(key: String, value: RuleNode)] {
        guard case .mapping(let mapping) = node else { throw error("expected keys with values here") }
        var result: [(key: String, value: RuleNode)] = []
        for (keyNode, value) in mapping {
            let child = RuleNode(file: file, path: path, node: keyNode)
            guard let key = keyNode.scalar?.string else { throw child.error("a key must be a word") }
            if let allowed, !allowed.contains(key) {
                throw child.error("unknown key \"\(key)\"; known here: \(allowed.joined(separator: ", "))")
            }
            result.append((key, RuleNode(file: file, path: path.isEmpty ? key : "\(path).\(key)", node: value)))
        }
        return result
    }

    /// The value of a key of a mapping, `nil` where it is absent.
    public subscript(key: String) -> RuleNode? {
        guard case .mapping(let mapping) = node, let value = mapping.first(where: { $0.key.scalar?.string == key })?.value else { return nil }
        return RuleNode(file: file, path: path.isEmpty ? key : "\(path).\(key)", node: value)
    }

    /// The members of a list.
    public func list() throws(RuleError) -> [RuleNode] {
        guard case .sequence(let sequence) = node else { throw error("expected a list here") }
        var result: [RuleNode] = []
        for (index, child) in sequence.enumerated() {
            result.append(RuleNode(file: file, path: "\(path)[\(index + 1)]", node: child))
        }
        return result
    }

    public func string() throws(RuleError) -> String {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else { throw error("expected a text here") }
        return scalar.string
    }

    /// A list of texts.
    public func strings() throws(RuleError) -> [String] {
        var result: [String] = []
        for member in try list() { result.append(try member.string()) }
        return result
    }

    public func int() throws(RuleError) -> Int {
        guard case .scalar(let scalar) = node, let value = Int(scalar.string) else { throw error("expected a whole number here") }
        return value
    }

    public func double() throws(RuleError) -> Double {
        guard case .scalar(let scalar) = node, let value = Double(scalar.string) else { throw error("expected a number here") }
        return value
    }

    public func bool() throws(RuleError) -> Bool {
        guard case .scalar(let scalar) = node, scalar.string == "true" || scalar.string == "false" else {
            throw error("expected true or false here")
        }
        return scalar.string == "true"
    }

    /// One of the cases of an enumeration.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _: Choice.Type
    ) throws(RuleError) -> Choice where Choice.RawValue == String {
        let text = try string()
        guard let choice = Choice(rawValue: text) else {
            throw error("\"\(text)\" is unknown here; expected one of: \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }
}

extension YamlError {
    /// Counted from 1.
    fileprivate var ruleLine: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: nil
        }
    }

    fileprivate var ruleProblem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _): "the key \(keys.map { "\($0)" }.joined(separator: ", ")) stands twice"
        default: "\(self)"
        }
    }
}
