extension ValidationCatalogue {
    /// The codes whose names are nearest to a mistyped one, at most three; empty where none is near.
    public func codes(near name: String) -> [String] {
        let name = Array(name.lowercased().utf8.prefix(64)), limit = max(2, name.count / 3)
        let near = entries.enumerated().compactMap { index, entry -> (distance: Int, index: Int)? in
            let code = Array(entry.code.utf8)
            // Part of a code is a good guess too: `product` for `missing-product`.
            let isPart = name.count > 3 && entry.code.contains(String(decoding: name, as: UTF8.self))
            let distance = isPart ? 1 : Self.distance(name, code)
            return distance <= limit ? (distance, index) : nil
        }
        return near.sorted { $0 < $1 }.prefix(3).map { entries[$0.index].code }
    }

    /// Letters to insert, delete or replace (Levenshtein).
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let step = letter == other ? corner : 1 + min(corner, row[j], row[j + 1])
                corner = row[j + 1]
                row[j + 1] = step
            }
        }
        return row[b.count]
    }
}
