/// The names that a reader knows. Elements and attributes of other names are nothing to it: an unknown element stays in
/// the tree with its children, an unknown attribute does not.
public struct MarkupVocabulary: Sendable {
    struct Key: Hashable { var namespace: Int; var local: [UInt8] }

    let namespaces: [[UInt8]: Int]
    let names: [Key: Int32]

    /// - Parameters:
    ///   - namespaces: the addresses of each namespace (an office format has two or more for the same); one of `""` stands
    ///     for names with no namespace, which all names of HTML are.
    ///   - names: the number of a name in a tree is its index here; `namespace` is an index of `namespaces`.
    public init(namespaces: [[String]], names: [(namespace: Int, local: String)]) {
        var addresses: [[UInt8]: Int] = [:]
        for (index, known) in namespaces.enumerated() {
            for address in known { addresses[Array(address.utf8)] = index }
        }
        self.namespaces = addresses
        self.names = Dictionary(
            names.enumerated().map { (Key(namespace: $1.namespace, local: Array($1.local.utf8)), Int32(clamping: $0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The number of a name, ``MarkupTree/unknown`` where nobody asked for it.
    func number(local: UnsafePointer<UInt8>, address: UnsafePointer<UInt8>?) -> Int32 {
        guard let namespace = namespaces[address.map(Self.bytes) ?? []] else { return MarkupTree.unknown }
        return names[Key(namespace: namespace, local: Self.bytes(local))] ?? MarkupTree.unknown
    }

    private static func bytes(_ text: UnsafePointer<UInt8>) -> [UInt8] {
        var count = 0
        while text[count] != 0 { count += 1 }
        return Array(UnsafeBufferPointer(start: text, count: count))
    }
}
