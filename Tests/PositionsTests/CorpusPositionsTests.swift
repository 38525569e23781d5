import DocumentModel
import Pipeline
import PlanModel
import TestSupport
import Testing

/// Every value of every plan of the corpus, set on pages: the words in its boxes are the value.
@Suite struct CorpusPositionsTests {
    static let pipeline = Result { try Pipeline() }

    @Test(arguments: Corpus.own) func boxesHoldTheWords(plan: CorpusPlan) throws {
        let pipeline = try Self.pipeline.get()
        let document = SetPages.document(String(decoding: plan.bytes, as: UTF8.self))
        let result = pipeline.extract(pipeline.structure(document))
        let words = PrintedWords(document), fields = result.placedFields
        let faults = fields.compactMap { words.fault(of: $0) }
        #expect(!fields.isEmpty)
        #expect(faults.isEmpty, "\(plan.name): \(faults.count) of \(fields.count)\n\(faults.joined(separator: "\n"))")
    }
}
