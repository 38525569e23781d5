import Comparison
import Pipeline
import PlanModel
import PlanSimulator
import RuleBook

/// How long the comparison of many communes' plans with one parent takes; reading them is not counted.
struct ComparisonFigures {
    var children: Int
    /// In the mean.
    var childTasks: Int
    var parentTasks: Int
    var seconds: Double

    /// Plans of few seeds, each compared many times.
    static func measure(children: Int) throws -> ComparisonFigures {
        let pipeline = try Pipeline(), comparer = try PlanComparer(RuleLayers())
        var writer = ParentWriter(seed: 4)
        let draft = writer.largePlan(year: 2026, tasks: 120)
        let parent = try pipeline.plan(from: Array(draft.text.utf8), name: "parent")
        var plans: [Plan] = []
        for seed in 0..<min(20, UInt64(children)) {
            var editor = ChildEditor(parent: draft, seed: seed)
            editor.edit()
            var plan = try pipeline.plan(from: Array(editor.child.text.utf8), name: "child")
            plan.tasks = plan.tasks.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
            plans.append(plan)
        }
        let all = (0..<children).map { plans[$0 % plans.count] }
        let time = ContinuousClock().measure { _ = comparer.matrix(all, with: parent) }
        return ComparisonFigures(
            children: children, childTasks: all.reduce(0) { $0 + $1.tasks.count } / max(1, all.count), parentTasks: parent.tasks.count,
            seconds: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }

    func print() {
        Swift.print(
            "comparison: \(children) children of \(childTasks) tasks with a parent of \(parentTasks) in \((seconds * 100).rounded() / 100) s   target 20 s")
    }
}
