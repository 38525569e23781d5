/// Whether two rows are the same printed head although recognition read some of their letters otherwise, or missed a
/// short title.
struct HeadLikeness: Sendable {
    /// Of all letters, one in this many may differ.
    private static let tolerance = 6
    /// Shorter heads must be the same.
    private static let shortest = 16
    /// Longer texts are no titles.
    private static let longest = 120

    private let cells: [Int: [Unicode.Scalar]]

    /// - Parameter cells: by column, without spaces.
    init(_ cells: [Int: [UInt8]]) { self.cells = cells.mapValues { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) } }

    /// A row with a digit in its first column is one of the table's own rows, and no head.
    func isSame(as other: HeadLikeness) -> Bool {
        guard !isNumbered, !other.isNumbered else { return false }
        var common = 0, distance = 0, length = 0
        for column in Set(cells.keys).union(other.cells.keys) {
            let one = cells[column] ?? [], two = other.cells[column] ?? []
            guard one.count <= Self.longest, two.count <= Self.longest else { return false }
            if !one.isEmpty, !two.isEmpty { common += 1 }
            length += max(one.count, two.count)
            distance += Self.distance(one, two)
        }
        return common > 1 && length >= Self.shortest && distance * Self.tolerance <= length
    }

    private var isNumbered: Bool { cells[0]?.contains { $0 >= "0" && $0 <= "9" } ?? false }

    /// Letters to put in, take out or change (Levenshtein).
    private static func distance(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Int {
        if one == two { return 0 }
        var row = Array(0...two.count)
        for (index, letter) in one.enumerated() {
            var corner = row[0]
            row[0] = index + 1
            for column in two.indices {
                let here = min(row[column], row[column + 1]) + 1
                let replaced = corner + (letter == two[column] ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(here, replaced)
            }
        }
        return row[two.count]
    }
}
