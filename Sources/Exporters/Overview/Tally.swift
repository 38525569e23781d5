/// Counts by name: names that differ in case or spaces alone are one, shown as it was met first.
struct Tally<Count: Sendable>: Sendable {
    struct Entry: Sendable {
        var name: String
        var count: Count
    }

    private var entries: [String: Entry] = [:]
    private let empty: Count
    private let limit: Int
    /// What more names than the limit came to; `nil` where there were none.
    private var rest: Count?

    /// - Parameter limit: of different names: hostile plans have any number of them.
    init(empty: Count, limit: Int = 20_000) {
        self.empty = empty
        self.limit = limit
    }

    /// - Parameter key: what the names of one thing have in common, where that is known.
    mutating func add(_ name: String, key: String? = nil, _ change: (inout Count) -> Void) {
        let key = key ?? Self.folded(name), empty = empty
        if entries[key] == nil, entries.count >= limit {
            change(&rest[default: empty])
        } else {
            change(&entries[key, default: Entry(name: name, count: empty)].count)
        }
    }

    /// The largest ones by their ranks, number by number, then by name; behind them, what the others counted.
    func largest(_ count: Int, by rank: (Count) -> [Int]) -> (entries: [Entry], others: [Count]) {
        let ranked = entries.map { (key: $0.key, entry: $0.value, rank: rank($0.value.count)) }.sorted { left, right in
            if left.rank != right.rank { return right.rank.lexicographicallyPrecedes(left.rank) }
            return (left.entry.name, left.key) < (right.entry.name, right.key)
        }
        return (ranked.prefix(count).map(\.entry), ranked.dropFirst(count).map(\.entry.count) + (rest.map { [$0] } ?? []))
    }

    private static func folded(_ name: String) -> String { name.lowercased().split { $0.isWhitespace }.joined(separator: " ") }
}

extension Optional {
    fileprivate subscript(default value: Wrapped) -> Wrapped {
        get { self ?? value }
        set { self = newValue }
    }
}
