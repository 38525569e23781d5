/// A place in a rule file that knows its file and its keys, so that every mistake is reported with file, line and key.
public struct RuleNode: Sendable {
    let tree: RuleTree
    let offset: Int

    public var file: String { tree.file }

    /// Parses a rule file. An empty file is an empty mapping.
    /// - Throws: ``RuleError`` with the parser's line where the text is no YAML.
    public static func parse(_ text: String, file: String) throws(RuleError) -> RuleNode {
        try RuleTree(yaml: text, file: file).root
    }

    private var head: RuleTree.Head { tree.head(at: offset) }

    /// The keys down to here: `labels.lead[3]`; empty at the root.
    public var path: String {
        var path = "", node = 0
        while node != offset {
            let head = tree.head(at: node), inner = tree.offsets(in: head.content)
            guard head.kind != .scalar, let place = inner.lastIndex(where: { $0 <= offset }) else { return path }
            if head.kind == .list {
                path += "[\(place + 1)]"
            } else {
                // A key stands where its mapping stands.
                guard place % 2 == 1 else { return path }
                path += (path.isEmpty ? "" : ".") + tree.string(tree.head(at: inner[place - 1]).content)
            }
            node = inner[place]
        }
        return path
    }

    public func error(_ message: String) -> RuleError {
        let line = head.line
        return RuleError(file: file, line: line > 0 ? line : nil, key: path, message: message)
    }

    /// The entries of a mapping, in the order of the file.
    /// - Parameter allowed: the known keys; any other is an error that names them. `nil` allows all.
    public func entries(allowed: [String]? = nil) throws(RuleError) -> [(key: String, value: RuleNode)] {
        let head = head
        guard head.kind == .mapping else { throw error("expected keys with values here") }
        let offsets = tree.offsets(in: head.content)
        var result: [(key: String, value: RuleNode)] = []
        result.reserveCapacity(offsets.count / 2)
        for place in stride(from: 0, to: offsets.count - 1, by: 2) {
            let child = RuleNode(tree: tree, offset: offsets[place]), name = child.head
            guard name.kind == .scalar else { throw child.error("a key must be a word") }
            let key = tree.string(name.content)
            if let allowed, !allowed.contains(key) {
                throw child.error("unknown key \"\(key)\"; known here: \(allowed.joined(separator: ", "))")
            }
            result.append((key, RuleNode(tree: tree, offset: offsets[place + 1])))
        }
        return result
    }

    /// The value of a key of a mapping, `nil` where it is absent.
    public subscript(key: String) -> RuleNode? {
        let head = head
        guard head.kind == .mapping, let value = tree.value(of: key, in: head) else { return nil }
        return RuleNode(tree: tree, offset: value)
    }

    /// The members of a list.
    public func list() throws(RuleError) -> [RuleNode] {
        let head = head
        guard head.kind == .list else { throw error("expected a list here") }
        return tree.offsets(in: head.content).map { RuleNode(tree: tree, offset: $0) }
    }

    public func string() throws(RuleError) -> String {
        guard let text = scalar, !text.isEmpty else { throw error("expected a text here") }
        return text
    }

    /// A list of texts.
    public func strings() throws(RuleError) -> [String] {
        var result: [String] = []
        for member in try list() { result.append(try member.string()) }
        return result
    }

    public func int() throws(RuleError) -> Int {
        guard let value = scalar.flatMap({ Int($0) }) else { throw error("expected a whole number here") }
        return value
    }

    public func double() throws(RuleError) -> Double {
        guard let value = scalar.flatMap({ Double($0) }) else { throw error("expected a number here") }
        return value
    }

    public func bool() throws(RuleError) -> Bool {
        guard let text = scalar, text == "true" || text == "false" else { throw error("expected true or false here") }
        return text == "true"
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

    private var scalar: String? {
        let head = head
        return head.kind == .scalar ? tree.string(head.content) : nil
    }
}
