import PlanModel
import Testing

/// A clean plan whose lines are spoilt in one place.
struct SpoiltPlan {
    var lines: [String]
    /// What the product read in the clean plan: ids, and the lines of its tasks.
    let plan: Plan
    var random: SeededGenerator

    init(_ text: String, plan: Plan, seed: UInt64) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        self.plan = plan
        random = SeededGenerator(seed: seed)
    }

    var text: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

    /// Any task with fields of its own that fulfils a condition.
    mutating func task(where fits: (PlanTask) -> Bool = { _ in true }) throws -> PlanTask {
        try #require(plan.tasks.filter { $0.kind == .task && fits($0) }.randomElement(using: &random))
    }

    /// Indices into ``lines`` of a task, from its title on.
    func range(of task: PlanTask) -> Range<Int> { task.origin.firstLine - 1..<task.origin.lastLine }

    /// The line of a field of an outline's task.
    func line(of label: String, in task: PlanTask) throws -> Int {
        try #require(range(of: task).first { lines[$0].contains(label + ":") }, "\(task.id) has no line \(label)")
    }

    func value(of label: String, in task: PlanTask) throws -> String {
        let line = lines[try line(of: label, in: task)]
        return String(line[try #require(line.range(of: ": ")).upperBound...])
    }

    mutating func set(_ label: String, of task: PlanTask, to value: String) throws {
        let index = try line(of: label, in: task)
        lines[index] = String(lines[index][...(try #require(lines[index].firstIndex(of: ":")))]) + (value.isEmpty ? "" : " " + value)
    }

    mutating func remove(_ label: String, of task: PlanTask) throws { lines.remove(at: try line(of: label, in: task)) }

    /// The only line that contains some words; the first one where `first` says so.
    func line(with words: String, first: Bool = false) throws -> Int {
        let found = lines.indices.filter { lines[$0].contains(words) }
        #expect(first || found.count == 1, "\(found.count) lines hold «\(words)»")
        return try #require(found.first)
    }

    mutating func replace(_ words: String, by other: String, in line: Int) throws {
        let range = try #require(lines[line].range(of: words), "no «\(words)» in: \(lines[line])")
        lines[line].replaceSubrange(range, with: other)
    }

    /// The marker of a task's first line: `a)`.
    mutating func setMarker(_ marker: String, of task: PlanTask) throws {
        let first = range(of: task).lowerBound, own = try #require(task.marker)
        try #require(lines[first].hasPrefix(own))
        lines[first] = marker + lines[first].dropFirst(own.count)
    }

    /// Tasks of the section of `task`, in order.
    func siblings(of task: PlanTask) -> [PlanTask] { plan.tasks.filter { $0.kind == .task && $0.sectionID == task.sectionID } }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

/// One way to spoil a plan, and what must be said of it.
struct Mutation: Sendable, CustomTestStringConvertible {
    var name: String
    var code: String
    /// Spoils the plan; gives the target of the diagnostic.
    var apply: @Sendable (inout SpoiltPlan) throws -> String

    init(_ name: String, _ code: String, _ apply: @escaping @Sendable (inout SpoiltPlan) throws -> String) {
        self.name = name
        self.code = code
        self.apply = apply
    }

    var testDescription: String { name }
}
