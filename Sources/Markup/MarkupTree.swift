/// A document as a tree of numbered nodes in flat arrays: node 0 is the root, a node's descendants follow it directly.
public struct MarkupTree: Sendable {
    /// The name of elements that the vocabulary does not hold.
    public static let unknown: Int32 = -1
    /// In place of a name: the node is text.
    public static let text: Int32 = -2

    struct Node {
        var name: Int32
        /// The node behind the last descendant.
        var end: Int32
        /// First attribute, or first byte of the text.
        var start: Int32
        /// Attributes, or bytes of the text.
        var count: Int32
    }

    struct Attribute {
        var name: Int32
        var start: Int32
        var count: Int32
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    /// Words and values of attributes, UTF-8.
    public internal(set) var bytes: [UInt8] = []

    public var isEmpty: Bool { nodes.isEmpty }
    public var count: Int { nodes.count }

    /// The number of the node's name in the vocabulary, ``unknown`` or ``text``.
    public func name(of node: Int) -> Int32 { nodes[node].name }

    public func isText(_ node: Int) -> Bool { nodes[node].name == Self.text }

    /// The node behind the last descendant of the node.
    public func end(of node: Int) -> Int { Int(nodes[node].end) }

    public func children(of node: Int) -> Children { Children(nodes: nodes, following: node + 1, end: Int(nodes[node].end)) }

    /// The first child of that name.
    public func child(_ name: Int32, of node: Int) -> Int? {
        var next = node + 1
        let end = Int(nodes[node].end)
        while next < end {
            if nodes[next].name == name { return next }
            next = Int(nodes[next].end)
        }
        return nil
    }

    /// Bytes of a text node in ``bytes``.
    public func textRange(of node: Int) -> Range<Int> {
        let node = nodes[node]
        return Int(node.start)..<Int(node.start + node.count)
    }

    /// The value of an attribute in ``bytes``, references resolved.
    public func attributeRange(_ name: Int32, of node: Int) -> Range<Int>? {
        let node = nodes[node]
        guard node.name != Self.text else { return nil }
        for index in Int(node.start)..<Int(node.start + node.count) where attributes[index].name == name {
            return Int(attributes[index].start)..<Int(attributes[index].start + attributes[index].count)
        }
        return nil
    }

    public func attribute(_ name: Int32, of node: Int) -> String? {
        attributeRange(name, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// A whole number, a sign allowed; `nil` where the attribute is absent or something else.
    public func integer(_ name: Int32, of node: Int) -> Int? {
        guard let range = attributeRange(name, of: node), !range.isEmpty, range.count < 12 else { return nil }
        var value = 0, isNegative = false
        for index in range {
            let byte = bytes[index]
            if index == range.lowerBound, byte == 0x2D || byte == 0x2B, range.count > 1 {
                isNegative = byte == 0x2D
            } else {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
        }
        return isNegative ? -value : value
    }

    /// All words below the node, in order.
    public func text(below node: Int) -> [UInt8] {
        var result: [UInt8] = []
        for index in node..<end(of: node) where nodes[index].name == Self.text { result += bytes[textRange(of: index)] }
        return result
    }

    /// The children of a node, by their numbers.
    public struct Children: Sequence, IteratorProtocol {
        let nodes: [Node]
        var following: Int
        let end: Int

        public mutating func next() -> Int? {
            guard following < end else { return nil }
            defer { following = Int(nodes[following].end) }
            return following
        }
    }
}
