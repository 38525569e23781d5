/// Which task of the output is which of the gold: in document order, by the overlap of their words.
public struct TaskAlignment {
    /// Indices of aligned tasks.
    public private(set) var pairs: [(output: Int, gold: Int)] = []

    private static let leastOverlap = 0.6

    public init(output: [PlanRecord.Task], gold: [PlanRecord.Task]) {
        var numbers: [String: Int] = [:]
        func bag(_ texts: [String?]) -> [Int] {
            texts.flatMap { NormalText.words($0) }.map { word in
                if let number = numbers[word] { return number }
                numbers[word] = numbers.count
                return numbers.count - 1
            }.sorted()
        }
        let titles = (output.map { bag([$0.title, $0.activity]) }, gold.map { bag([$0.title, $0.activity]) })
        func hint(_ task: PlanRecord.Task) -> [Int] { bag([task.products?.text, task.deadline?.text, task.lead?.text]) }
        let hints = (output.map(hint), gold.map(hint))

        // best[i][j]: the greatest sum of overlaps of the tasks from i and j on.
        var best = [[Double]](repeating: [Double](repeating: 0, count: gold.count + 1), count: output.count + 1)
        var taken = [[Double?]](repeating: [Double?](repeating: nil, count: gold.count), count: output.count)
        for i in output.indices.reversed() {
            for j in gold.indices.reversed() {
                let overlap = Self.dice(titles.0[i], titles.1[j])
                if overlap >= Self.leastOverlap { taken[i][j] = overlap + 0.2 * Self.dice(hints.0[i], hints.1[j]) }
                best[i][j] = max(best[i + 1][j], best[i][j + 1], taken[i][j].map { $0 + best[i + 1][j + 1] } ?? -1)
            }
        }
        var i = 0, j = 0
        while i < output.count, j < gold.count {
            if let gain = taken[i][j], best[i][j] == gain + best[i + 1][j + 1] {
                pairs.append((i, j))
                i += 1
                j += 1
            } else if best[i][j] == best[i + 1][j] {
                i += 1
            } else {
                j += 1
            }
        }
    }

    /// Twice the common members by all members, of sorted lists with repeats.
    private static func dice(_ a: [Int], _ b: [Int]) -> Double {
        guard a.count + b.count > 0 else { return 1 }
        var i = 0, j = 0, common = 0
        while i < a.count, j < b.count {
            if a[i] == b[j] { common += 1; i += 1; j += 1 } else if a[i] < b[j] { i += 1 } else { j += 1 }
        }
        return 2 * Double(common) / Double(a.count + b.count)
    }
}
