import Comparison
import Foundation
import Pipeline
import PlanModel
import RuleBook
import TestSupport
import Testing

@Suite struct AlignmentTests {
    /// Our own plans: a province and two communes of it, under the government of two levels.
    @Test(arguments: ["lam-thuong-2026", "khe-truc-2026"]) func ownPlans(_ child: String) throws {
        let folder = Corpus.comparisonFolder, pipeline = try Pipeline()
        func plan(_ name: String) throws -> Plan { try pipeline.plan(from: Array(Data(contentsOf: folder.appending(path: name + ".txt"))), name: name) }
        let comparison = try PlanComparer(RuleLayers()).compare(plan(child), with: plan("ha-giao-2026"))
        let figures = AlignmentFigures(comparison, gold: try GoldAlignment(file: folder.appending(path: child + "--ha-giao-2026.align.json")))
        #expect(figures.pairs >= 0.92 && figures.relations >= 0.85, "\(figures)")
    }

    /// Real plans with an alignment beside them, where they are at hand; their gold is compared, so that only the comparison is judged.
    @Test func realPlans() throws {
        let files = Corpus.realFiles(".align.json")
        if files.isEmpty { print("SKIPPED: no real plan with an alignment is here (../shared/corpus, or the folder that KEHOACH_PLANS names)") }
        for file in files {
            let names = file.lastPathComponent.replacingOccurrences(of: ".align.json", with: "").components(separatedBy: "--")
            try #require(names.count == 2, "\(file.lastPathComponent): expected CHILD--PARENT.align.json")
            func plan(_ name: String) throws -> Plan { try Plan(json: Array(Data(contentsOf: Corpus.realFolder.appending(path: name + ".gold.json")))) }
            let comparison = try PlanComparer(RuleLayers()).compare(plan(names[0]), with: plan(names[1]), mode: .years)
            let figures = AlignmentFigures(comparison, gold: try GoldAlignment(file: file))
            #expect(figures.pairs >= 0.92 && figures.relations >= 0.85, "\(file.lastPathComponent): \(figures)")
        }
    }
}
