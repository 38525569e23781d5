import Yams

extension RuleTree {
    /// What a rule file may hold, laid out: an alias that stands for itself many times over is a mistake, not a rule.
    private static let largestText = 16 << 20

    /// Parses a rule file. An empty file is an empty mapping.
    /// - Throws: ``RuleError`` with the parser's line where the text is no YAML, or too large.
    public init(yaml: String, file: String) throws(RuleError) {
        let node: Yams.Node
        do {
            node = try Yams.compose(yaml: yaml, .basic) ?? Yams.Node.mapping(Yams.Node.Mapping([]))
        } catch let error as YamlError {
            throw RuleError(file: file, line: error.ruleLine, key: "", message: "this is not YAML: \(error.ruleProblem)")
        } catch {
            throw RuleError(file: file, line: nil, key: "", message: "this is not YAML: \(error)")
        }
        var bytes: [UInt8] = []
        guard Self.lay(node, into: &bytes) else {
            throw RuleError(
                file: file, line: nil, key: "", message: "the rules are larger than \(Self.largestText >> 20) MiB, their aliases written out; say each of them once")
        }
        self.init(file: file, text: String(decoding: bytes, as: UTF8.self))
    }

    /// False where there is too much.
    private static func lay(_ node: Yams.Node, into bytes: inout [UInt8]) -> Bool {
        let start = bytes.count, line = node.mark?.line ?? 0
        bytes += [UInt8](repeating: 0, count: headSize)
        let kind: Kind
        switch node {
        case .scalar(let scalar):
            kind = .scalar
            bytes += scalar.string.utf8
        case .sequence(let sequence):
            kind = .list
            for member in sequence { guard lay(member, into: &bytes) else { return false } }
        case .mapping(let mapping):
            kind = .mapping
            for (key, value) in mapping { guard lay(key, into: &bytes), lay(value, into: &bytes) else { return false } }
        case .alias:
            kind = .list
        }
        bytes.replaceSubrange(start..<start + headSize, with: head(kind, line: line, size: bytes.count - start - headSize))
        return bytes.count <= largestText
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
