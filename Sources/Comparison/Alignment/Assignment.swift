/// Pairs rows with columns so that the sum of weights is the greatest, each at most once (Kuhn–Munkres, by shortest
/// augmenting paths; O(n²·m) within each group of rows and columns that candidates connect).
enum Assignment {
    struct Candidate: Sendable {
        var row: Int
        var column: Int
        /// More than 0.
        var weight: Double
    }

    /// The chosen candidates, by row.
    static func best(_ candidates: [Candidate], rows: Int, columns: Int) -> [Candidate] {
        var chosen: [Candidate] = []
        for group in groups(candidates, rows: rows, columns: columns) {
            if group.count == 1 { chosen.append(group[0]) } else { chosen += solve(group) }
        }
        return chosen.sorted { $0.row < $1.row }
    }

    /// Candidates that share no row or column with those of another group, even through others.
    private static func groups(_ candidates: [Candidate], rows: Int, columns: Int) -> [[Candidate]] {
        var leaders = Array(0..<rows + columns)
        func leader(_ node: Int) -> Int {
            var node = node
            while leaders[node] != node {
                leaders[node] = leaders[leaders[node]]
                node = leaders[node]
            }
            return node
        }
        for candidate in candidates { leaders[leader(candidate.row)] = leader(rows + candidate.column) }
        var groups: [Int: [Candidate]] = [:]
        for candidate in candidates { groups[leader(candidate.row), default: []].append(candidate) }
        return groups.keys.sorted().compactMap { groups[$0] }
    }

    private static func solve(_ candidates: [Candidate]) -> [Candidate] {
        let rows = Array(Set(candidates.map(\.row))).sorted(), columns = Array(Set(candidates.map(\.column))).sorted()
        // The method wants no more rows than columns.
        let isTurned = rows.count > columns.count
        let rowPlace = Dictionary(uniqueKeysWithValues: (isTurned ? columns : rows).enumerated().map { ($1, $0) })
        let columnPlace = Dictionary(uniqueKeysWithValues: (isTurned ? rows : columns).enumerated().map { ($1, $0) })
        let height = rowPlace.count, width = columnPlace.count
        var costs = [Double](repeating: 0, count: height * width)
        var places: [Int: Candidate] = [:]
        for candidate in candidates {
            guard let row = rowPlace[isTurned ? candidate.column : candidate.row], let column = columnPlace[isTurned ? candidate.row : candidate.column] else { continue }
            costs[row * width + column] = -candidate.weight
            places[row * width + column] = candidate
        }
        return shortestPaths(costs, height, width).enumerated().compactMap { row, column in places[row * width + column] }
    }

    /// The column of each row at the least cost.
    private static func shortestPaths(_ costs: [Double], _ height: Int, _ width: Int) -> [Int] {
        // Rows and columns count from 1; 0 stands for none.
        var rowPotential = [Double](repeating: 0, count: height + 1), columnPotential = [Double](repeating: 0, count: width + 1)
        var rowOf = [Int](repeating: 0, count: width + 1), cameFrom = [Int](repeating: 0, count: width + 1)
        for row in 1...height {
            rowOf[0] = row
            var column = 0
            var least = [Double](repeating: .infinity, count: width + 1), isDone = [Bool](repeating: false, count: width + 1)
            repeat {
                isDone[column] = true
                let current = rowOf[column]
                var delta = Double.infinity, next = 0
                for candidate in 1...width where !isDone[candidate] {
                    let cost = costs[(current - 1) * width + candidate - 1] - rowPotential[current] - columnPotential[candidate]
                    if cost < least[candidate] {
                        least[candidate] = cost
                        cameFrom[candidate] = column
                    }
                    if least[candidate] < delta {
                        delta = least[candidate]
                        next = candidate
                    }
                }
                for candidate in 0...width {
                    if isDone[candidate] {
                        rowPotential[rowOf[candidate]] += delta
                        columnPotential[candidate] -= delta
                    } else {
                        least[candidate] -= delta
                    }
                }
                column = next
            } while rowOf[column] != 0
            repeat {
                let before = cameFrom[column]
                rowOf[column] = rowOf[before]
                column = before
            } while column != 0
        }
        var columns = [Int](repeating: 0, count: height)
        for column in 1...width where rowOf[column] > 0 { columns[rowOf[column] - 1] = column - 1 }
        return columns
    }
}
