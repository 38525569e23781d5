import Pipeline
import PlanModel
import RuleBook
import Testing
import Validation

/// Every rule on its own examples, read by the whole pipeline.
@Suite struct RuleExampleTests {
    static let pipeline = Result { () throws(RuleError) in try Pipeline() }
    /// Several rules may report one code.
    static let rules = (try? pipeline.get())?.validator.rules.indices ?? 0..<0

    @Test(arguments: rules) func triggersAndPasses(index: Int) throws {
        let pipeline = try Self.pipeline.get()
        let rule = pipeline.validator.rules[index], code = rule.code
        #expect(rule.examples.contains { !$0.targets.isEmpty }, "no example that triggers \(code)")
        #expect(rule.examples.contains { $0.targets.isEmpty }, "no example that passes \(code)")
        for example in rule.examples {
            let plan = try pipeline.plan(from: Array(example.text.text.utf8), name: "example")
            let found = plan.diagnostics.filter { $0.code == code }
            #expect(found.map(\.target) == example.targets, "\(code) in:\n\(example.text.text)")
            for diagnostic in found { #expect(!diagnostic.message.contains("{") && !diagnostic.message.isEmpty, "\(diagnostic.message)") }
        }
    }

    @Test func cleanPlanIsClean() throws {
        let plan = try Self.pipeline.get().plan(from: Array(ExamplePlan.clean.text.utf8), name: "clean")
        #expect(plan.tasks.filter { $0.kind == .task }.count == 2)
        #expect(plan.diagnostics.isEmpty, "\(plan.diagnostics.map(\.message))")
    }
}
