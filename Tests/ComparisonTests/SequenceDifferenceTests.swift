import Testing

@testable import Comparison

@Suite struct SequenceDifferenceTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("", "abc", 3), ("abcabba", "cbabac", 5), ("kitten", "sitting", 5), ("ab", "ba", 2),
        ("xaby", "xbay", 2),
    ])
    func isTheShortestEdit(_ old: String, _ new: String, _ length: Int) {
        let from = Array(old), to = Array(new), hunks = SequenceDifference(from: from, to: to).hunks
        #expect(hunks.reduce(0) { $0 + $1.removed.count + $1.added.count } == length)
        var result: [Character] = [], place = 0
        for hunk in hunks {
            result += from[place..<hunk.removed.lowerBound] + to[hunk.added]
            place = hunk.removed.upperBound
        }
        #expect(result + from[place...] == to)
    }

    @Test func runsShowWhatWasChanged() {
        let runs = WordRun.runs(from: "Kiểm tra công vụ tại các thôn năm 2025", to: "Kiểm tra công vụ năm 2026")
        #expect(runs == [
            WordRun(.same, "Kiểm tra công vụ"), WordRun(.removed, "tại các thôn"), WordRun(.same, "năm"), WordRun(.removed, "2025"), WordRun(.added, "2026"),
        ])
    }
}
