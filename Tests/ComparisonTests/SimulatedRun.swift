import Comparison
import Pipeline
import PlanModel
import PlanSimulator

/// A parent, a child made from it, and what the comparison says of them beside what was done.
struct SimulatedRun {
    /// By edit: how many were done, how many are named rightly.
    private(set) var done: [Edit: Int] = [:], named: [Edit: Int] = [:]
    /// What the report says, and what of it is not so.
    private(set) var statements = 0, falseAlarms = 0
    /// A line for each fault.
    private(set) var faults: [String] = []

    init(seed: UInt64, isNextYear: Bool = false, pipeline: Pipeline, comparer: PlanComparer) throws {
        var writer = ParentWriter(seed: seed)
        let parent = writer.plan(year: 2026)
        var editor = ChildEditor(parent: parent, seed: seed, isNextYear: isNextYear)
        editor.edit()
        let source = try pipeline.plan(from: Array(parent.text.utf8), name: "parent"), plan = try pipeline.plan(from: Array(editor.child.text.utf8), name: "child")
        let parents = parent.ordered, children = editor.child.ordered
        func work(_ plan: Plan) -> [PlanTask] { plan.tasks.filter { $0.kind == .task || $0.kind == .target } }
        guard work(source).count == parents.count, work(plan).count == children.count else {
            faults.append("seed \(seed): the plans were read with \(work(source).count) and \(work(plan).count) tasks, not \(parents.count) and \(children.count)")
            falseAlarms = 1_000
            return
        }
        let parentIDs = Dictionary(uniqueKeysWithValues: zip(parents, work(source)).map { ($0.ids[0], $1.id) })
        let report = comparer.compare(plan, with: source, mode: isNextYear ? .years : .parent)
        judgePairs(report, children, work(plan).map(\.id), parentIDs, seed)
        judgeDropped(report, editor.dropped, parents, parentIDs, isNextYear, seed)
    }

    private mutating func count(_ edit: Edit, _ isRight: Bool, _ fault: @autoclosure () -> String) {
        done[edit, default: 0] += 1
        if isRight { named[edit, default: 0] += 1 } else { faults.append("\(edit): \(fault())") }
    }

    private mutating func alarm(_ words: String) {
        falseAlarms += 1
        faults.append("false alarm: " + words)
    }

    private mutating func judgePairs(_ report: PlanComparison, _ children: [DraftTask], _ ids: [String], _ parentIDs: [Int: String], _ seed: UInt64) {
        let pairs = Dictionary(grouping: report.pairs, by: \.child), alone = Set(report.childOnly)
        statements += report.pairs.count + report.childOnly.count
        for (task, id) in zip(children, ids) {
            let own = pairs[id] ?? [], expected = Set(task.ids.compactMap { parentIDs[$0] }), place = "seed \(seed) \(id) \(task.title)"
            for pair in own where !expected.contains(pair.parent) { alarm("\(place): paired with \(pair.parent) \(report.parent.tasks.first { $0.id == pair.parent }?.title ?? "")") }
            if alone.contains(id), !expected.isEmpty { alarm("\(place): has no pair") }
            let isPaired = expected.isSubset(of: Set(own.map(\.parent)))
            for edit in task.edits {
                switch edit {
                case .addLocal, .addSibling: count(edit, alone.contains(id), place)
                case .merge: count(edit, isPaired && report.splits.contains { $0.kind == .merged && $0.children == [id] }, place)
                case .split: count(edit, isPaired && report.splits.contains { $0.kind == .split && $0.children.contains(id) }, place)
                default: count(edit, isPaired && own.count == 1 && own.allSatisfy { Self.names(edit, $0, isLocalized: task.edits.contains(.localize)) }, "\(place): \(own.first.map(Self.words) ?? "no pair")")
                }
            }
            guard own.count == 1, let pair = own.first, isPaired, !task.edits.contains(.merge), !task.edits.contains(.split) else { continue }
            for change in pair.changes where change.kind != .counterpart {
                statements += 1
                if !task.edits.contains(where: { Self.explains($0, change) }) { alarm("\(place): \(change.field) \(change.kind) \(change.parent ?? "–") → \(change.child ?? "–")") }
            }
        }
    }

    private mutating func judgeDropped(
        _ report: PlanComparison, _ dropped: [Int], _ parents: [DraftTask], _ parentIDs: [Int: String], _ isNextYear: Bool, _ seed: UInt64
    ) {
        let uncovered = Dictionary(uniqueKeysWithValues: report.parentOnly.map { ($0.id, $0) })
        statements += report.parentOnly.count
        for task in parents {
            guard let id = parentIDs[task.ids[0]] else { continue }
            let isDropped = dropped.contains(task.ids[0])
            if isDropped {
                count(.drop, uncovered[id].map { $0.concernsChild == (isNextYear || task.namesCommunes) } ?? false, "seed \(seed) \(id) \(task.title) / \(task.coordination ?? ""): \(uncovered[id].map { "\($0.reason)" } ?? "is paired")")
            } else if uncovered[id] != nil {
                alarm("seed \(seed) \(id) \(task.title): is said to be missing")
            }
        }
    }

    private static func words(_ pair: TaskPair) -> String {
        "\(pair.parent) \(pair.relation) " + pair.changes.map { "[\($0.field) \($0.kind): \($0.parent ?? "–") → \($0.child ?? "–")]" }.joined(separator: " ")
    }

    /// The report says of the pair what was done.
    private static func names(_ edit: Edit, _ pair: TaskPair, isLocalized: Bool) -> Bool {
        func has(_ field: TaskChange.Field, _ kinds: TaskChange.Kind...) -> Bool { pair.changes.contains { $0.field == field && kinds.contains($0.kind) } }
        return switch edit {
        case .copy, .move: pair.relation == .same || isLocalized
        case .localize: true
        case .reword: pair.relation == .adapted
        case .later: has(.deadline, .later)
        case .earlier: has(.deadline, .earlier)
        case .vaguer: has(.deadline, .vaguer)
        case .firmer: has(.deadline, .firmer)
        case .deadlineDropped: has(.deadline, .missing)
        case .lowered: has(.indicators, .lowered)
        case .raised: has(.indicators, .raised)
        case .figureDropped: has(.indicators, .missing)
        case .wrongLead: has(.lead, .notCounterpart, .changed)
        case .productDropped, .productItemDropped: has(.products, .missing)
        case .productChanged: has(.products, .changed)
        case .leftoverLevel: has(.title, .leftoverLevel) || has(.products, .leftoverLevel)
        case .leftoverYear: has(.title, .leftoverYear)
        case .drop, .split, .merge, .addLocal, .addSibling: true
        }
    }

    /// A change is what an edit brings with it.
    private static func explains(_ edit: Edit, _ change: TaskChange) -> Bool {
        switch change.field {
        case .title: [.localize, .reword, .lowered, .raised, .figureDropped, .leftoverLevel, .leftoverYear].contains(edit)
        case .lead: edit == .wrongLead
        case .products: [.productDropped, .productItemDropped, .productChanged, .leftoverLevel].contains(edit)
        case .deadline: [.later, .earlier, .vaguer, .firmer, .deadlineDropped].contains(edit)
        case .indicators: [.lowered, .raised, .figureDropped].contains(edit)
        }
    }

    static func + (one: SimulatedRun?, other: SimulatedRun) -> SimulatedRun {
        guard var sum = one else { return other }
        sum.done.merge(other.done, uniquingKeysWith: +)
        sum.named.merge(other.named, uniquingKeysWith: +)
        sum.statements += other.statements
        sum.falseAlarms += other.falseAlarms
        sum.faults += other.faults
        return sum
    }

    var share: Double { Double(named.values.reduce(0, +)) / Double(max(1, done.values.reduce(0, +))) }
    var falseShare: Double { Double(falseAlarms) / Double(max(1, statements)) }

    var table: String {
        Edit.allCases.compactMap { edit in done[edit].map { "\(edit.rawValue) \(named[edit] ?? 0)/\($0)" } }.joined(separator: ", ")
            + "\nnamed \(share), false alarms \(falseAlarms)/\(statements) = \(falseShare)"
    }
}
