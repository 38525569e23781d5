import Comparison
import Foundation
import Pipeline
import PlanModel
import RuleBook
import Testing

/// Children derived from fictional parents by known edits: does the report say what was done, and nothing else?
@Suite(.serialized) struct SimulatorTests {
    private static func run(_ seeds: Range<UInt64>, isNextYear: Bool) async throws -> SimulatedRun? {
        let pipeline = try Pipeline(), comparer = try PlanComparer(RuleLayers())
        return try await withThrowingTaskGroup(of: SimulatedRun.self) { group in
            for seed in seeds { group.addTask { try SimulatedRun(seed: seed, isNextYear: isNextYear, pipeline: pipeline, comparer: comparer) } }
            var sum: SimulatedRun?
            for try await one in group { sum = sum + one }
            return sum
        }
    }

    /// `KEHOACH_SEEDS=1000-1199` looks at other ones and prints every fault.
    private static func seeds(_ standard: Range<UInt64>) -> (Range<UInt64>, isChosen: Bool) {
        let bounds = (ProcessInfo.processInfo.environment["KEHOACH_SEEDS"] ?? "").split(separator: "-").compactMap { UInt64($0) }
        return bounds.count == 2 && bounds[0] <= bounds[1] ? (bounds[0]..<bounds[1] + 1, true) : (standard, false)
    }

    @Test func editsOfACommuneAreNamed() async throws { try await check(isNextYear: false, 1..<201) }

    @Test func editsOfTheNextYearAreNamed() async throws { try await check(isNextYear: true, 1..<51) }

    private func check(isNextYear: Bool, _ standard: Range<UInt64>) async throws {
        let (seeds, isChosen) = Self.seeds(standard)
        let sum = try #require(try await Self.run(seeds, isNextYear: isNextYear))
        if isChosen { print("\(isNextYear ? "years" : "parent"): \(sum.table)\n\(sum.faults.sorted().joined(separator: "\n"))") }
        #expect(sum.share >= 0.95, "\(sum.table)\n\(sum.faults.sorted().prefix(20).joined(separator: "\n"))")
        #expect(sum.falseShare <= 0.02, "\(sum.table)\n\(sum.faults.filter { $0.hasPrefix("false") }.sorted().prefix(20).joined(separator: "\n"))")
    }
}
