import CLibXML2

/// Takes the parser's calls and writes the tree. A value behind the parser's own pointer: for an object each of some hundred
/// thousand calls would count references and check who else has it.
struct TreeSink {
    var tree = MarkupTree()
    var error: MarkupError?
    let allowsDoctype: Bool

    private let vocabulary: MarkupVocabulary
    private let limits: MarkupParser.Limits
    private var open: [OpenElement] = []
    /// The last node is text, and nothing came behind it.
    private var continuesText = false
    /// The parser keeps each name once, so that its place in memory stands for it.
    private var cache: [CachedName]

    private struct OpenElement {
        /// Its node's number.
        var node: Int32
        /// Declared by it and those around it.
        var namespaces: Int
    }

    private struct CachedName {
        var local: UnsafePointer<UInt8>?
        var address: UnsafePointer<UInt8>?
        var number: Int32 = 0
    }

    private static let cacheSize = 1 << 10

    init(vocabulary: MarkupVocabulary, limits: MarkupParser.Limits, allowsDoctype: Bool, byteCount: Int) {
        self.vocabulary = vocabulary
        self.limits = limits
        self.allowsDoctype = allowsDoctype
        cache = Array(repeating: CachedName(), count: Self.cacheSize)
        tree.nodes.reserveCapacity(min(byteCount / 24, limits.nodes))
        tree.attributes.reserveCapacity(min(byteCount / 48, limits.nodes))
        tree.bytes.reserveCapacity(byteCount / 3)
    }

    mutating func number(local: UnsafePointer<UInt8>, address: UnsafePointer<UInt8>?) -> Int32 {
        let hash = UInt(bitPattern: local) &* 0x9E37_79B9_7F4A_7C15 ^ UInt(bitPattern: address) &* 0xC2B2_AE3D_27D4_EB4F
        let slot = Int(truncatingIfNeeded: hash >> 40) & (Self.cacheSize - 1)
        if cache[slot].local == local, cache[slot].address == address { return cache[slot].number }
        let number = vocabulary.number(local: local, address: address)
        cache[slot] = CachedName(local: local, address: address, number: number)
        return number
    }

    /// - Parameter namespaces: how many the element declares.
    /// - Returns: false where a limit is passed, ``error`` says which.
    mutating func begin(_ name: Int32, namespaces: Int = 0, line: Int) -> Bool {
        guard open.count < limits.depth else {
            error = .tooDeep(limit: limits.depth, line: line)
            return false
        }
        let declared = (open.last?.namespaces ?? 0) + namespaces
        guard declared <= limits.namespaces else {
            error = .tooManyNamespaces(limit: limits.namespaces, line: line)
            return false
        }
        guard hasRoom() else { return false }
        continuesText = false
        open.append(OpenElement(node: Int32(truncatingIfNeeded: tree.nodes.count), namespaces: declared))
        tree.nodes.append(.init(name: name, end: 0, start: Int32(truncatingIfNeeded: tree.attributes.count), count: 0))
        return true
    }

    /// An attribute of the element that began last.
    mutating func attribute(_ name: Int32, value: UnsafeBufferPointer<UInt8>) {
        tree.attributes.append(
            .init(name: name, start: Int32(truncatingIfNeeded: tree.bytes.count), count: Int32(truncatingIfNeeded: value.count)))
        tree.bytes.append(contentsOf: value)
        tree.nodes[tree.nodes.count - 1].count += 1
    }

    mutating func end() {
        continuesText = false
        guard let element = open.popLast() else { return }
        tree.nodes[Int(element.node)].end = Int32(truncatingIfNeeded: tree.nodes.count)
    }

    mutating func closeAll() {
        while !open.isEmpty { end() }
        // HTML may hold words behind its last element.
        if !tree.nodes.isEmpty { tree.nodes[0].end = Int32(truncatingIfNeeded: tree.nodes.count) }
    }

    mutating func text(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !open.isEmpty, words.count > 0 else { return true }
        let last = tree.nodes.count - 1
        // The parser gives a long text, and one with references, in pieces.
        if continuesText {
            tree.nodes[last].count += Int32(truncatingIfNeeded: words.count)
        } else {
            guard hasRoom() else { return false }
            tree.nodes.append(
                .init(
                    name: MarkupTree.text, end: Int32(truncatingIfNeeded: last + 2), start: Int32(truncatingIfNeeded: tree.bytes.count),
                    count: Int32(truncatingIfNeeded: words.count)))
            continuesText = true
        }
        tree.bytes.append(contentsOf: words)
        return true
    }

    private mutating func hasRoom() -> Bool {
        if tree.nodes.count < limits.nodes { return true }
        error = .tooManyNodes(limit: limits.nodes)
        return false
    }
}
