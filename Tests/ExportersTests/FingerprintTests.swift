import PlanModel
import Testing

@testable import Exporters

@Suite struct FingerprintTests {
    private func fingerprints(_ plan: Plan) -> [String] {
        var fingerprints = ReportFingerprint(of: plan)
        return plan.diagnostics.map { fingerprints.next($0) }
    }

    /// The same plan, set anew: other pages, lines, markers, spaces.
    @Test func surviveRepagination() {
        let plan = ReportSample.plan
        var other = plan
        for index in other.diagnostics.indices {
            other.diagnostics[index].origin = Origin(page: 9, firstLine: 900 + index, lastLine: 901 + index)
            other.diagnostics[index].target = other.diagnostics[index].target.replacing("II.", with: "III.")
            other.diagnostics[index].evidence?.text.replace("thủ tục", with: "thủ  tục")
        }
        for index in other.tasks.indices { other.tasks[index].id.replace("II.", with: "III.") }
        #expect(fingerprints(other) == fingerprints(plan))
        #expect(Set(fingerprints(plan)).count == 3)
    }

    @Test func equalFindingsAreToldApart() {
        var plan = ReportSample.plan
        plan.diagnostics = [plan.diagnostics[1], plan.diagnostics[1]]
        let two = fingerprints(plan)
        #expect(two[1] == two[0] + "/2")
    }

    @Test func otherWordsAreAnotherFinding() {
        var plan = ReportSample.plan
        let before = fingerprints(plan)
        plan.diagnostics[2].evidence?.range = TextRange(start: 0, end: 5)
        #expect(fingerprints(plan)[2] != before[2] && fingerprints(plan)[1] == before[1])
    }
}
