import Foundation
import Pipeline
import PlanModel
import PlanSimulator
import RuleBook
import TestSupport
import Testing

@testable import Comparison

@Suite(.enabled(if: SchemaValidator.isAvailable, Comment(rawValue: SchemaValidator.skipped)))
struct ComparisonJSONTests {
    @Test func comparisonsFollowTheirSchema() throws {
        let pipeline = try Pipeline(), comparer = try PlanComparer(RuleLayers())
        var comparisons: [String: [UInt8]] = [:], children: [Plan] = [], parents: [Plan] = []
        for (seed, isNextYear) in [(1, false), (2, false), (3, true)] as [(UInt64, Bool)] {
            var writer = ParentWriter(seed: 1)
            let draft = writer.plan(year: 2026)
            var editor = ChildEditor(parent: draft, seed: seed, isNextYear: isNextYear)
            editor.edit()
            let parent = try pipeline.plan(from: Array(draft.text.utf8), name: "parent"), child = try pipeline.plan(from: Array(editor.child.text.utf8), name: "child")
            comparisons["\(seed)"] = comparer.compare(child, with: parent, mode: isNextYear ? .years : .parent).json()
            children.append(child)
            parents.append(parent)
        }
        let parent = try #require(parents.first)
        #expect(try SchemaValidator.faults(of: comparisons, schema: ComparisonSchema.comparisonJSON) == ["1": [], "2": [], "3": []])
        let matrix = comparer.matrix(children, with: parent).json(pretty: true)
        #expect(try SchemaValidator.faults(of: ["matrix": matrix], schema: ComparisonSchema.matrixJSON) == ["matrix": []])
    }

    @Test func everyKeyIsDescribedInTwoLanguages() {
        for schema in [ComparisonSchema.comparison, ComparisonSchema.matrix] {
            for description in ([schema.root] + schema.objects).flatMap({ [$0.description] + $0.keys.map(\.description) }) {
                let parts = description.components(separatedBy: " / ")
                #expect(parts.count == 2 && parts.allSatisfy { $0.hasSuffix(".") }, "\(description)")
            }
        }
    }
}
