import DocumentModel

/// Puts words that stand on one baseline into a line.
public struct LineMaker: Sendable {
    public init() {}

    /// - Returns: lines from top to bottom; words of two columns that stand on one baseline are one line.
    public func lines(of words: [PageWords.Word]) -> [PrintedLine] {
        guard !words.isEmpty else { return [] }
        var order = words.indices.map { (index: $0, baseline: Self.baseline(words[$0].box)) }
        order.sort { ($0.baseline, words[$0.index].box.left) < ($1.baseline, words[$1.index].box.left) }
        var rows: [[PageWords.Word]] = [], sum = 0.0, count = 0.0, height = 0.0
        for (index, baseline) in order {
            let word = words[index]
            // Type of other sizes on a baseline is near it; the next line is a whole type size away.
            if count > 0, baseline - sum / count <= 0.25 * min(height, word.box.height) {
                rows[rows.count - 1].append(word)
                sum += baseline
                count += 1
                height = max(height, word.box.height)
            } else {
                rows.append([word])
                (sum, count, height) = (baseline, 1, word.box.height)
            }
        }
        return attachRaised(rows.map(PrintedLine.init)).flatMap(Self.withoutSmallType)
    }

    /// Small type far from the words beside it is a line of its own: a signature's stamp beside the head.
    private static func withoutSmallType(_ line: PrintedLine) -> [PrintedLine] {
        guard line.words.contains(where: { $0.box.height < 0.72 * line.height || $0.box.height > 1.4 * line.height }) else { return [line] }
        var runs: [[PageWords.Word]] = []
        for word in line.words {
            if let last = runs.last?.last, word.box.left - last.box.right < 0.8 * line.em || abs(word.box.height - last.box.height) < 0.28 * max(word.box.height, last.box.height) {
                runs[runs.count - 1].append(word)
            } else {
                runs.append([word])
            }
        }
        return runs.map(PrintedLine.init)
    }

    /// Below a box's baseline stands about a fifth of its height.
    private static func baseline(_ box: Box) -> Double { box.bottom - 0.22 * box.height }

    /// Superscripts and subscripts join the line that they stand in: small, overlapping it, close to one of its words.
    private func attachRaised(_ lines: [PrintedLine]) -> [PrintedLine] {
        var words = lines.map(\.words), changed = Set<Int>()
        for (index, line) in lines.enumerated() {
            for neighbour in [index + 1, index - 1] where lines.indices.contains(neighbour) {
                let base = lines[neighbour]
                guard !words[index].isEmpty, line.height < 0.82 * base.height else { continue }
                let raised = words[index].filter { small in
                    let overlap = min(small.box.bottom, base.box.bottom) - max(small.box.top, base.box.top)
                    return overlap > 0.4 * small.box.height
                        && base.words.contains { abs(small.box.left - $0.box.right) < 0.35 * base.em || abs($0.box.left - small.box.right) < 0.35 * base.em }
                }
                guard !raised.isEmpty else { continue }
                words[neighbour] += raised
                words[index].removeAll { raised.contains($0) }
                changed.formUnion([index, neighbour])
            }
        }
        guard !changed.isEmpty else { return lines }
        return lines.indices.compactMap { index in
            changed.contains(index) ? words[index].isEmpty ? nil : PrintedLine(words: words[index]) : lines[index]
        }
    }
}
