import DocumentModel
import RuleBook
import Testing

import Tables

struct FlattenedTableDecoderTests {
    @Test func recoversGeneratedTables() throws {
        let result = try FlattenedShare.measure(tables: 500, seed: 1)
        #expect(result.share >= 0.90)
        for (field, count) in result.fields { #expect(Double(count.right) >= 0.92 * Double(count.cells), "\(field)") }
    }
}
