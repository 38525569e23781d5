import Grammars
import PlanModel
import VietnameseText

/// Adds to a task what its words say: figures, citations, mentions, and how sure its reading is.
struct TaskFinisher: Sendable {
    let context: ExtractionContext

    func finish(_ task: inout PlanTask) {
        if hasDigit(task.title) || task.kind != .task { readTitle(of: &task) }
        if let products = task.products, hasDigit(products.text) {
            let text = TokenizedText(products.text)
            task.indicators += context.grammars.indicator.parse(text).map { indicator in
                var indicator = indicator
                indicator.range = nil
                return indicator
            }
            task.citations += context.grammars.citation.citations(in: text).map { citation in
                var citation = citation
                citation.range = nil
                return citation
            }
        }
        task.confidence = confidence(of: task)
    }

    private func readTitle(of task: inout PlanTask) {
        let title = TokenizedText(task.title)
        if hasDigit(task.title) {
            task.indicators = context.grammars.indicator.parse(title)
            task.citations = context.grammars.citation.citations(in: title)
        }
        if task.kind != .task {
            let scalars = ScalarOffsets(title)
            let agencies = context.grammars.agency.mentions(in: title, issuerLevel: context.issuerLevel).map {
                AgencyMention(agency: $0.agency, range: scalars.range(title, $0.tokens))
            }
            let deadlines = context.grammars.deadline.mentions(in: title, planYear: context.planYear).map {
                DeadlineMention(deadline: $0.item, range: scalars.range(title, $0.tokens))
            }
            if !agencies.isEmpty || !deadlines.isEmpty { task.mentions = Mentions(agencies: agencies, deadlines: deadlines) }
        }
    }

    /// Figures and citations have digits; most titles have none, and need no look.
    private func hasDigit(_ text: String) -> Bool {
        text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// The least sure of its parts.
    private func confidence(of task: PlanTask) -> Double {
        [task.lead?.confidence, task.coordination?.confidence, task.products?.confidence, task.deadline?.confidence]
            .compactMap { $0 }.reduce(task.confidence, min)
    }
}

/// Byte offsets of a text as offsets in Unicode scalars.
struct ScalarOffsets: Sendable {
    private let isASCII: Bool
    private let offsets: [Int32]

    init(_ text: TokenizedText) {
        isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        guard !isASCII else {
            offsets = []
            return
        }
        var offsets: [Int32] = [], count: Int32 = 0
        offsets.reserveCapacity(text.utf8.count + 1)
        for byte in text.utf8 {
            offsets.append(count)
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        offsets.append(count)
        // A continuation byte belongs to the scalar before it.
        self.offsets = offsets
    }

    func offset(byte: Int) -> Int { isASCII ? byte : Int(offsets[min(byte, offsets.count - 1)]) }

    func range(_ text: TokenizedText, _ tokens: Range<Int>) -> TextRange {
        let bytes = text.bytes(of: tokens)
        return TextRange(start: offset(byte: bytes.lowerBound), end: offset(byte: bytes.upperBound))
    }
}
