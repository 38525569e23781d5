import PlanModel

/// What came out of a folder of plans, a line each, as a table for a terminal.
struct SummaryTable {
    private static let head = ["file", "type", "issuer", "year", "task", "target", "direct.", "resp.", "diagn.", "covered", "ms"]
    /// Columns that hold words; the others hold figures and stand to the right.
    private static let wordColumns = 3
    private static let widestIssuer = 34

    private var rows: [[String]] = []
    private var counts: [TaskKind: Int] = [:]
    private var diagnostics = 0
    private var time = Duration.zero

    mutating func add(_ plan: Plan, name: String, time: Duration) {
        var kinds: [TaskKind: Int] = [:]
        for task in plan.tasks { kinds[task.kind, default: 0] += 1 }
        let covered = plan.coverage
        let claimed = covered.field + covered.heading + covered.boilerplate + covered.furniture
        let share = claimed + covered.unclaimed == 0 ? 0 : claimed * 100 / (claimed + covered.unclaimed)
        var row = [name, plan.document.type, Self.shortened(plan.document.issuer?.name ?? "-"), plan.document.year.map(String.init) ?? "-"]
        for kind in TaskKind.allCases {
            row.append(kinds[kind].map(String.init) ?? "·")
            counts[kind, default: 0] += kinds[kind] ?? 0
        }
        row += [plan.diagnostics.isEmpty ? "·" : String(plan.diagnostics.count), "\(share)%", Self.milliseconds(time)]
        rows.append(row)
        diagnostics += plan.diagnostics.count
        self.time += time
    }

    func text(folder: String, output: String) -> String {
        let total = ["\(rows.count) files", "", "", ""] + TaskKind.allCases.map { String(counts[$0] ?? 0) }
            + [String(diagnostics), "", Self.milliseconds(time)]
        var widths = Self.head.map(\.count)
        for row in rows + [total] {
            for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.count) }
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        let lines = [line(Self.head, widths), rule] + rows.map { line($0, widths) } + [rule, line(total, widths)]
        return lines.joined(separator: "\n") + """


            Every plan of \(folder)/ is now JSON in \(output)/.
            task: an item with fields of its own; target: a goal to reach; direct.: an instruction without fields;
            resp.: what a unit is responsible for; diagn.: points that a person should look at;
            covered: lines of the text that the product understood.
            """
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let space = String(repeating: " ", count: widths[column] - cell.count)
            line += (column == 0 ? "" : "  ") + (column < Self.wordColumns ? cell + space : space + cell)
        }
        return line
    }

    private static func shortened(_ name: String) -> String {
        name.count <= widestIssuer ? name : name.prefix(widestIssuer - 1) + "…"
    }

    private static func milliseconds(_ time: Duration) -> String {
        let tenths = Int((time / .microseconds(100)).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
