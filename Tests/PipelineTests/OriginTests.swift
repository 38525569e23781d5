import DocumentModel
import Pipeline
import Readers
import PlanModel
import TestSupport
import Testing

/// What the output says about where something stands is true: the lines exist and hold the words.
@Suite struct OriginTests {
    @Test(arguments: Corpus.own)
    func linesHoldTheWords(plan: CorpusPlan) throws {
        let pipeline = try CorpusFiguresTests.pipeline.get()
        let document = try TextReader().read(plan.bytes, name: plan.name)
        let result = pipeline.extract(pipeline.structure(document))
        func check(_ text: String?, _ origin: Origin?, _ field: String) {
            guard let text else { return }
            guard let origin else {
                Issue.record("\(plan.name) \(field): no origin")
                return
            }
            guard origin.firstLine >= 1, origin.firstLine <= origin.lastLine, origin.lastLine <= document.lines.count else {
                Issue.record("\(plan.name) \(field): lines \(origin.firstLine)-\(origin.lastLine) of \(document.lines.count)")
                return
            }
            let source = Self.letters(document, origin.firstLine...origin.lastLine)
            let missing = Self.firstWordOutOfOrder(text, in: source)
            #expect(missing == nil, "\(plan.name) \(field): \"\(missing ?? "")\" of \"\(text)\" is not in lines \(origin.firstLine)-\(origin.lastLine)")
        }
        var rowStart: [Substring: Int] = [:]
        for task in result.tasks {
            // The second line of a merged row (`PL.8/2`) repeats the title of its first.
            let row = task.id.prefix { $0 != "/" }
            var title = task.origin
            if task.origin.layout == .table { title.firstLine = min(rowStart[row] ?? title.firstLine, title.firstLine) }
            rowStart[row] = title.firstLine
            check(task.title, title, "\(task.id) title")
            check(task.activity, title, "\(task.id) activity")
            check(task.lead?.text, task.lead?.origin, "\(task.id) lead")
            check(task.coordination?.text, task.coordination?.origin, "\(task.id) coordination")
            check(task.monitoring?.text, task.monitoring?.origin, "\(task.id) monitoring")
            check(task.products?.text, task.products?.origin, "\(task.id) products")
            check(task.deadline?.text, task.deadline?.origin, "\(task.id) deadline")
        }
        for section in result.sections { check(section.title, section.origin, "section \(section.id)") }
        for score in result.scores { check(score.title, score.origin, "score \(score.id)") }
        for basis in result.document.basis { check(basis.text, basis.origin, "basis") }
    }

    /// Letters and digits of some lines, in small letters, without anything between.
    private static func letters(_ document: SourceDocument, _ lines: ClosedRange<Int>) -> String {
        var text = ""
        for number in lines { text += String(decoding: document.text[document.lines[number - 1].range], as: UTF8.self) }
        return NormalText.words(text).joined()
    }

    /// The words must follow one another; page numbers and list signs may stand between them.
    private static func firstWordOutOfOrder(_ text: String, in source: String) -> String? {
        var rest = source[...]
        for word in NormalText.words(text) {
            guard let range = rest.firstRange(of: word) else { return word }
            rest = rest[range.upperBound...]
        }
        return nil
    }
}
