/// How well output agrees with gold: F1 for things that are found or not, a share for things that are the
/// same or not. Over one pair of files or several.
public struct Figures: Sendable {
    private struct Count { var hits = 0, extra = 0, missed = 0 }

    private var counts: [String: Count] = [:]
    /// What differed, a line each, for the person who reads a failure.
    public private(set) var differences: [(figure: String, text: String)] = []

    public init() {}

    /// 1 where neither side has anything.
    public subscript(name: String) -> Double {
        guard let count = counts[name], count.hits + count.extra + count.missed > 0 else { return 1 }
        return 2 * Double(count.hits) / Double(2 * count.hits + count.extra + count.missed)
    }

    public var names: [String] { counts.keys.sorted() }

    /// Differences of one figure, the first few.
    public func report(_ name: String, limit: Int = 5) -> String {
        differences.filter { $0.figure == name }.prefix(limit).map { "\n    \($0.text)" }.joined()
    }

    public mutating func add(output: PlanRecord, gold: PlanRecord) {
        addDocument(output.document, gold.document)
        let outputTasks = output.tasks ?? [], goldTasks = gold.tasks ?? []
        let pairs = TaskAlignment(output: outputTasks, gold: goldTasks).pairs
        let partner = Dictionary(uniqueKeysWithValues: pairs.map { ($0.gold, $0.output) })
        let found = Set(pairs.map(\.output))
        for (index, task) in outputTasks.enumerated() where !found.contains(index) {
            lists("tasks.\(task.kind ?? "")", [task.title ?? ""], [], "extra \(task.id ?? "")")
        }
        for (index, task) in goldTasks.enumerated() {
            let other = partner[index].map { outputTasks[$0] }
            let place = task.id ?? "?"
            lists("tasks.\(task.kind ?? "")", other == nil ? [] : [""], [""], "missed \(place) \(task.title ?? "")")
            add(other, task, place)
        }
        lists("scores", (output.scores ?? []).map(Self.key), (gold.scores ?? []).map(Self.key), "scores")
        let ids = Dictionary(pairs.map { (outputTasks[$0.output].id ?? "", goldTasks[$0.gold].id ?? "") }, uniquingKeysWith: { $1 })
        lists(
            "diagnostics", Set((output.diagnostics ?? []).map { "\($0.code ?? "") \(ids[$0.target ?? ""] ?? $0.target ?? "")" }).sorted(),
            Set((gold.diagnostics ?? []).map { "\($0.code ?? "") \($0.target ?? "")" }).sorted(), "diagnostics")
    }

    private mutating func add(_ output: PlanRecord.Task?, _ gold: PlanRecord.Task, _ place: String) {
        if let output {
            share("kind", output.kind, gold.kind, place)
            share("section", output.section, gold.section, place)
            share("marker", output.marker, gold.marker, place)
        }
        value("title", output?.title, gold.title, place)
        guard gold.kind == "task" || gold.kind == "responsibility" else { return }
        lists("lead.agencies", Self.names(output?.lead), Self.names(gold.lead), place)
        guard gold.kind == "task" else { return }
        lists("coordination.agencies", Self.names(output?.coordination), Self.names(gold.coordination), place)
        lists("products.items", Self.normal(output?.products?.items), Self.normal(gold.products?.items), place)
        lists("deadline.items", (output?.deadline?.items ?? []).map(Self.key), (gold.deadline?.items ?? []).map(Self.key), place)
        value("monitoring", output?.monitoring?.text, gold.monitoring?.text, place)
        let texts: [(String, String?, String?)] = [
            ("activity", output?.activity, gold.activity), ("lead", output?.lead?.text, gold.lead?.text),
            ("coordination", output?.coordination?.text, gold.coordination?.text),
            ("products", output?.products?.text, gold.products?.text), ("deadline", output?.deadline?.text, gold.deadline?.text),
        ]
        for (name, output, gold) in texts { value(name, output, gold, place) }
        let same = ([("title", output?.title, gold.title)] + texts).allSatisfy { NormalText.of($0.1) == NormalText.of($0.2) }
        share("whole", same ? "whole" : "differs", "whole", place)
    }

    private mutating func addDocument(_ output: PlanRecord.Document?, _ gold: PlanRecord.Document?) {
        let values: [(String, String?, String?)] = [
            ("type", output?.type, gold?.type), ("number", output?.number, gold?.number), ("symbol", output?.symbol, gold?.symbol),
            ("date", output?.date, gold?.date), ("place", output?.place, gold?.place), ("title", output?.title, gold?.title),
            ("year", output?.year.map(String.init), gold?.year.map(String.init)),
            ("issuer", output?.issuer?.name, gold?.issuer?.name), ("level", output?.issuer?.level, gold?.issuer?.level),
            ("signer", output?.signer?.name, gold?.signer?.name),
        ]
        for (name, output, gold) in values { share("document", output, gold, "document.\(name)") }
        lists("recipients", Self.normal(output?.recipients), Self.normal(gold?.recipients), "recipients")
        lists("basis", Self.citations(output), Self.citations(gold), "basis")
    }

    private mutating func share(_ name: String, _ output: String?, _ gold: String?, _ place: String) {
        let same = NormalText.of(output) == NormalText.of(gold)
        counts[name, default: Count()].hits += same ? 1 : 0
        // A share is an F1 in which each difference is one extra and one missed.
        counts[name, default: Count()].extra += same ? 0 : 1
        counts[name, default: Count()].missed += same ? 0 : 1
        if !same { differences.append((name, "\(place): want \(gold ?? "-"), got \(output ?? "-")")) }
    }

    private mutating func value(_ name: String, _ output: String?, _ gold: String?, _ place: String) {
        lists(name, Self.normal([output].compactMap(\.self)), Self.normal([gold].compactMap(\.self)), place)
    }

    private mutating func lists(_ name: String, _ output: [String], _ gold: [String], _ place: String) {
        var rest = gold, extra: [String] = []
        for member in output {
            if let index = rest.firstIndex(of: member) { rest.remove(at: index) } else { extra.append(member) }
        }
        counts[name, default: Count()].hits += gold.count - rest.count
        counts[name, default: Count()].extra += extra.count
        counts[name, default: Count()].missed += rest.count
        if !rest.isEmpty || !extra.isEmpty { differences.append((name, "\(place): want \(rest), got \(extra)")) }
    }

    private static func normal(_ texts: [String]?) -> [String] { (texts ?? []).compactMap { NormalText.of($0) } }

    private static func names(_ field: PlanRecord.Field?) -> [String] { normal((field?.agencies ?? []).map { $0.name ?? "" }) }

    private static func citations(_ document: PlanRecord.Document?) -> [String] {
        (document?.basis ?? []).flatMap { $0.citations ?? [] }.map {
            "\(NormalText.of($0.type) ?? "-") \(NormalText.of($0.number) ?? "-") \($0.date ?? "-")"
        }
    }

    private static func key(_ score: PlanRecord.Score) -> String {
        "\(NormalText.of(score.id) ?? "-") \(NormalText.of(score.title) ?? "-") \(score.achieved ?? -1)/\(score.max ?? -1)"
    }

    private static func key(_ item: PlanRecord.Deadline.Item) -> String {
        let kind = item.kind ?? "-"
        switch kind {
        case "period": return "\(kind) \(item.start ?? "-") \(item.end ?? "-")"
        case "by": return "\(kind) \(item.date ?? "-") \(item.inclusive.map(String.init) ?? "-")"
        case "on": return "\(kind) \(item.date ?? "-")"
        case "recurring": return "\(kind) \(item.every ?? "-") \(item.monthDay ?? "-")"
        default: return kind
        }
    }
}
