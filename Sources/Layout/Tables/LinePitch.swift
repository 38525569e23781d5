/// The distances between lines of a table's cells, gathered part by part.
struct LinePitch {
    /// The usual distance.
    struct Usual {
        /// In points; 0 where no cell has two lines.
        var points: Double
        /// Of the lines' boxes.
        var height: Double

        /// What it would be for lines of larger type: a head is often larger than the rows.
        func points(besideHeight other: Double) -> Double { height > 0 ? points * max(1, other / height) : points }
    }

    /// Counts of distances, in twentieths of a point; greater ones than the last are no distance of lines.
    private var counts = [Int](repeating: 0, count: 2_000)
    private var total = 0
    /// The sum of the lines' heights.
    private var heights = 0.0

    init() {}

    init(_ rows: [LaidTable.Row]) { add(rows) }

    mutating func add(_ rows: [LaidTable.Row]) {
        for row in rows {
            for cell in row.cells {
                for (above, below) in zip(cell.lines, cell.lines.dropFirst()) where above.page == below.page {
                    let distance = (below.box.middleY - above.box.middleY) * 20
                    guard distance >= 0, distance < Double(counts.count) else { continue }
                    counts[Int(distance)] += 1
                    total += 1
                    heights += min(above.box.height, below.box.height)
                }
            }
        }
    }

    /// The lower third, since paragraphs stand further apart than lines.
    var usual: Usual {
        var rest = total / 3
        for (index, count) in counts.enumerated() {
            if count > rest { return Usual(points: (Double(index) + 0.5) / 20, height: heights / Double(total)) }
            rest -= count
        }
        return Usual(points: 0, height: 0)
    }
}
