import Pipeline
import PlanModel
import TestSupport
import Testing

/// The same bytes give the same bytes, whenever and from wherever they are read.
@Suite struct DeterminismTests {
    @Test(arguments: Corpus.own)
    func twiceTheSame(plan: CorpusPlan) throws {
        // Two pipelines: the order in a dictionary differs from one to the other.
        let found = try Pipeline().plan(from: plan.bytes, name: plan.name), first = found.json(pretty: true)
        let second = try Pipeline().plan(from: plan.bytes, name: plan.name).json(pretty: true)
        #expect(first == second)
        // What is made of a plan is what is made of its JSON.
        #expect(try Plan(json: first) == found)
    }

    @Test func fromEightTasksAtOnce() async throws {
        let pipeline = try Pipeline()
        let plans = Corpus.own
        func all() throws -> [[UInt8]] {
            var results: [[UInt8]] = []
            for plan in plans { results.append(try pipeline.plan(from: plan.bytes, name: plan.name).json()) }
            return results
        }
        let alone = try all()
        try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var results: [[UInt8]] = []
                    for plan in plans { results.append(try pipeline.plan(from: plan.bytes, name: plan.name).json()) }
                    return results
                }
            }
            for try await together in group { #expect(together == alone) }
        }
    }
}
