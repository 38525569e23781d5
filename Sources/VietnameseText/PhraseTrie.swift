/// The trie below every ``PhraseTable``: words to numbered phrases.
///
/// It is not generic, so that other modules call compiled code and not its generic form, and its edges lie
/// in one open hash table: a step is one probe.
public struct PhraseTrie: Sendable {
    private struct Edge {
        var key: UInt64
        var node: Int32
        /// 0 is no edge: the root is nobody's child.
        var target: Int32
    }

    private var edges: [Edge]
    private var mask: Int
    private var edgeCount = 0
    /// For each node the number of the phrase that ends there, -1 for none.
    private var phraseAt: [Int32] = [-1]
    /// First words of all phrases as a small bit set: most tokens start no phrase, and this says so fast.
    private var filter = [UInt64](repeating: 0, count: 64)

    public init() {
        edges = [Edge](repeating: Edge(key: 0, node: 0, target: 0), count: 64)
        mask = 63
    }

    public var isEmpty: Bool { edgeCount == 0 }

    @inline(__always)
    private static func mix(_ key: UInt64, _ node: Int32) -> UInt64 {
        var mixed = (key ^ UInt64(truncatingIfNeeded: node) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed
    }

    @inline(__always)
    private func child(of node: Int32, _ key: WordKey) -> Int32 {
        edges.withUnsafeBufferPointer { edges in
            var slot = Int(truncatingIfNeeded: Self.mix(key.rawValue, node)) & mask
            while true {
                let edge = edges[slot]
                if edge.target == 0 { return 0 }
                if edge.key == key.rawValue, edge.node == node { return edge.target }
                slot = (slot + 1) & mask
            }
        }
    }

    @inline(__always)
    private static func filterSlot(_ key: WordKey) -> (word: Int, bit: UInt64) {
        let mixed = key.rawValue &* 0x9E37_79B9_7F4A_7C15
        return (Int(mixed >> 58), 1 << (mixed >> 52 & 63))
    }

    /// Files `keys` under `phrase`; a later phrase of the same words replaces an earlier one.
    public mutating func insert(_ keys: [WordKey], phrase: Int32) {
        guard !keys.isEmpty else { return }
        var node: Int32 = 0
        for key in keys { node = step(from: node, key) }
        phraseAt[Int(node)] = phrase
    }

    /// The node below `node` along `key`, made where it is not there yet.
    mutating func step(from node: Int32, _ key: WordKey) -> Int32 {
        let known = child(of: node, key)
        if known != 0 { return known }
        if node == 0 {
            let slot = Self.filterSlot(key)
            filter[slot.word] |= slot.bit
        }
        let next = Int32(phraseAt.count)
        phraseAt.append(-1)
        add(Edge(key: key.rawValue, node: node, target: next))
        return next
    }

    /// A phrase ends at `node`.
    public mutating func end(_ phrase: Int32, at node: Int32) {
        guard node > 0 else { return }
        phraseAt[Int(node)] = phrase
    }

    private mutating func add(_ edge: Edge) {
        edgeCount += 1
        if edgeCount * 2 > edges.count {
            let old = edges
            edges = [Edge](repeating: Edge(key: 0, node: 0, target: 0), count: old.count * 2)
            mask = edges.count - 1
            for edge in old where edge.target != 0 { place(edge) }
        }
        place(edge)
    }

    private mutating func place(_ edge: Edge) {
        var slot = Int(truncatingIfNeeded: Self.mix(edge.key, edge.node)) & mask
        while edges[slot].target != 0 { slot = (slot + 1) & mask }
        edges[slot] = edge
    }

    /// The longest phrase that begins at token `start` and ends at or before `limit`.
    public func longestMatch(in tokens: [Token], at start: Int, limit: Int?) -> (phrase: Int32, end: Int)? {
        let end = min(limit ?? tokens.count, tokens.count)
        guard start >= 0, start < end else { return nil }
        return tokens.withUnsafeBufferPointer { tokens in
            let slot = Self.filterSlot(tokens[start].key)
            guard filter[slot.word] & slot.bit != 0 else { return nil }
            var node: Int32 = 0, index = start
            var best: (phrase: Int32, end: Int)?
            while index < end {
                node = child(of: node, tokens[index].key)
                if node == 0 { break }
                index += 1
                let phrase = phraseAt[Int(node)]
                if phrase >= 0 { best = (phrase, index) }
            }
            return best
        }
    }

    /// The same phrases with other words; of two that become one, the later stays.
    public func mapKeys(_ transform: (WordKey) -> WordKey) -> PhraseTrie {
        // A node's parent has a lower number.
        var parents = [(node: Int32, key: UInt64)](repeating: (0, 0), count: phraseAt.count)
        for edge in edges where edge.target != 0 { parents[Int(edge.target)] = (edge.node, edge.key) }
        var result = PhraseTrie(), places = [Int32](repeating: 0, count: phraseAt.count)
        for node in phraseAt.indices.dropFirst() {
            let parent = parents[node]
            places[node] = result.step(from: places[Int(parent.node)], transform(WordKey(rawValue: parent.key)))
            if phraseAt[node] >= 0 { result.end(phraseAt[node], at: places[node]) }
        }
        return result
    }

    /// Every phrase with its words, in no particular order.
    public func forEach(_ body: ([WordKey], Int32) -> Void) {
        var parents = [(node: Int32, key: UInt64)](repeating: (0, 0), count: phraseAt.count)
        for edge in edges where edge.target != 0 { parents[Int(edge.target)] = (edge.node, edge.key) }
        for (node, phrase) in phraseAt.enumerated() where phrase >= 0 {
            var keys: [WordKey] = [], at = Int32(node)
            while at > 0 {
                let parent = parents[Int(at)]
                keys.append(WordKey(rawValue: parent.key))
                at = parent.node
            }
            body(keys.reversed(), phrase)
        }
    }
}
