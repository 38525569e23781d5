import DocumentModel
import RuleBook
import Tables

/// How much of generated tables comes back.
struct FlattenedShare {
    var rows = 0, whole = 0
    var fields: [ColumnField: (cells: Int, right: Int)] = [:]
    var failures: [String] = []

    var share: Double { rows == 0 ? 0 : Double(whole) / Double(rows) }

    /// Decodes tables made from consecutive seeds.
    static func measure(tables: Int, seed: UInt64, keepFailures: Int = 0) throws -> FlattenedShare {
        let layers = RuleLayers()
        let decoder = FlattenedTableDecoder(heads: try TableHeadRules(layers), cues: try TableCueRules(layers))
        var result = FlattenedShare()
        for offset in 0..<UInt64(tables) {
            var generator = FlattenedTableGenerator(seed: seed + offset)
            result.add(generator.table(), decoder, seed: seed + offset, keepFailures)
        }
        return result
    }

    mutating func add(_ made: FlattenedTableGenerator.Table, _ decoder: FlattenedTableDecoder, seed: UInt64, _ keep: Int) {
        var found: [String: [String]] = [:]
        if let head = decoder.findHead(in: made.lines, from: 0), head.columns.dropFirst().map(\.field) == made.fields {
            var group = 0, marker = "", sub = 0
            for row in decoder.decode(head, in: made.lines).rows {
                if row.kind == .group { group += 1; continue }
                if let own = row.marker { marker = own; sub = 0 } else { sub += 1 }
                found["\(group)|\(marker)|\(sub)"] = row.cells.dropFirst().map { cell in Self.norm(cell.paragraphs.map(\.text)) }
            }
        } else if failures.count < keep {
            failures.append("seed \(seed): head not found, wanted \(made.fields)")
        }
        var group = 0
        for row in made.rows {
            guard let marker = row.marker, row.group == nil else { group += 1; continue }
            for (sub, cells) in row.subRows.enumerated() {
                rows += 1
                let got = found["\(group)|\(marker)|\(sub)"]
                var isWhole = got != nil && found["\(group)|\(marker)|\(row.subRows.count)"] == nil
                for (column, field) in made.fields.enumerated() {
                    let want = Self.norm(cells[column])
                    let isRight = got?[column] == want
                    fields[field, default: (0, 0)].cells += 1
                    fields[field, default: (0, 0)].right += isRight ? 1 : 0
                    if !isRight {
                        isWhole = false
                        if failures.count < keep { failures.append("seed \(seed) \(group)|\(marker)|\(sub) \(field): want \(want) got \(got?[column] ?? "no row")") }
                    }
                }
                whole += isWhole ? 1 : 0
            }
        }
    }

    private static func norm(_ paragraphs: [String]) -> String {
        var parts: [String] = []
        for paragraph in paragraphs {
            var words = paragraph.split(separator: " ").map(String.init)
            if let first = words.first, first == "-" { words.removeFirst() }
            var text = words.joined(separator: " ")
            while let last = text.last, last == "." || last == ";" { text.removeLast() }
            parts.append(text)
        }
        return parts.joined(separator: "; ")
    }
}
