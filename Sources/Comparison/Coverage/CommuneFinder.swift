import PlanModel
import VietnameseText

/// Whether a task of the parent is one for the child, too.
struct CommuneFinder: Sendable {
    let rules: ComparisonRules

    /// - Parameter childNames: proper names of the child's place.
    func judge(_ task: PlanTask, childNames: PhraseTable<Bool>) -> UncoveredTask {
        for field in [task.lead, task.coordination] {
            guard let field else { continue }
            if let words = namesCommunes(field.text, isField: true) { return UncoveredTask(id: task.id, concernsChild: true, reason: .namesCommunes, evidence: words) }
            if let words = phrase(childNames, in: TokenizedText(field.text)) { return UncoveredTask(id: task.id, concernsChild: true, reason: .namesChild, evidence: words) }
        }
        for text in [task.title, task.activity, task.products?.text].compactMap(\.self) + task.details {
            if let words = namesCommunes(text, isField: false) { return UncoveredTask(id: task.id, concernsChild: true, reason: .namesCommunes, evidence: words) }
        }
        let hasActor = task.lead != nil || !(task.mentions?.agencies.isEmpty ?? true)
        return UncoveredTask(id: task.id, concernsChild: false, reason: hasActor ? .ownAgencies : .nobodyNamed)
    }

    private func namesCommunes(_ string: String, isField: Bool) -> String? {
        let text = TokenizedText(string)
        for match in rules.communes.matches(in: text) {
            // `tại các xã`: others act there.
            let isPlace = !isField && (max(0, match.range.lowerBound - 3)..<match.range.lowerBound).contains {
                rules.places.longestMatch(in: text, at: $0)?.range.upperBound == match.range.lowerBound
            }
            if !isPlace { return text.string(tokens: match.range) }
        }
        return nil
    }

    private func phrase(_ table: PhraseTable<Bool>, in text: TokenizedText) -> String? {
        table.matches(in: text).first.map { text.string(tokens: $0.range) }
    }
}
