import PlanModel
import TestSupport
import Testing

@testable import Batch

@Suite struct ConvertedPlansTests {
    private let names = ["a", "b", "c"].map(FileName.init)

    private func converted(_ number: Int) throws -> ConvertedPlan {
        let plan = try BatchFolder.pipeline.get().plan(from: Array(SmallPlan.text(number).utf8), name: "plan-\(number)")
        return ConvertedPlan(plan: plan, worded: plan, files: [:])
    }

    private func place(_ outcome: ConvertedPlans.Outcome) -> String {
        switch outcome {
        case .inMemory(let converted): converted.plan.source.name
        case .onDisk: "disk"
        case .none: "none"
        }
    }

    @Test func whatEndsBeforeItsTurnIsKeptAndGivenOnce() async throws {
        let plans = ConvertedPlans(names, limit: 100)
        plans.end(names[1], try converted(1), bytes: 60)
        plans.end(names[0], nil)
        #expect(place(await plans.outcome(of: names[1])) == "plan-1")
        #expect(place(await plans.outcome(of: names[0])) == "none")
        #expect(place(await plans.outcome(of: names[1])) == "disk")
        // Of no conversion of this run.
        #expect(place(await plans.outcome(of: FileName("x"))) == "disk")
    }

    @Test func whatIsTooMuchToKeepIsReadFromTheDisk() async throws {
        let plans = ConvertedPlans(names, limit: 100)
        plans.end(names[0], try converted(0), bytes: 60)
        plans.end(names[1], try converted(1), bytes: 60)
        #expect(place(await plans.outcome(of: names[1])) == "disk")
        #expect(place(await plans.outcome(of: names[0])) == "plan-0")
        // There is room again.
        plans.end(names[2], try converted(2), bytes: 60)
        #expect(place(await plans.outcome(of: names[2])) == "plan-2")
    }

    @Test func whoWaitsIsToldOfTheEnd() async throws {
        let plans = ConvertedPlans(names, limit: 100), names = names
        async let first = plans.outcome(of: names[0])
        async let second = plans.outcome(of: names[1])
        try await Task.sleep(for: .milliseconds(20))
        plans.end(names[0], try converted(0), bytes: 60)
        // What comes behind the first word is passed over.
        plans.end(names[0], nil)
        plans.endAll()
        #expect(place(await first) == "plan-0")
        #expect(place(await second) == "none")
        #expect(place(await plans.outcome(of: names[2])) == "none")
    }
}
