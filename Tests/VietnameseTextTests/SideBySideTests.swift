import Testing
import VietnameseText

@Suite struct SideBySideTests {
    @Test(arguments: [0, 1, 7, 8, 9, 64, 1_001], [1, 8]) func resultsKeepTheirOrder(count: Int, few: Int) {
        #expect(Array(0..<count).mapSideBySide(few: few) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }

    private struct Failure: Error, Equatable { var number: Int }

    @Test func theFirstErrorIsThrown() {
        #expect(throws: Failure(number: 1)) {
            _ = try sideBySide { () throws(Failure) -> Int in throw Failure(number: 1) } _: { () throws(Failure) -> Int in throw Failure(number: 2) }
        }
        let (one, other) = sideBySide { 1 } _: { "2" }
        #expect((one, other) == (1, "2"))
    }

    @Test func sharedProcessorsGiveTheSame() {
        Processors.$areShared.withValue(true) {
            #expect(Array(0..<99).mapSideBySide { $0 + 1 } == Array(1...99))
            let (one, other) = sideBySide { 1 } _: { "2" }
            #expect((one, other) == (1, "2"))
        }
    }
}
