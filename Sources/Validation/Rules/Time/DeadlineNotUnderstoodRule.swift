import PlanModel
import RuleBook
import VietnameseText

/// `deadline-not-understood`: a deadline names a day that does not exist, or nothing of its words is a time.
struct DeadlineNotUnderstoodRule: ValidationRule {
    /// Words with which a deadline is one, though no date follows from it: đột xuất, học kỳ, đầu năm.
    private let times: PhraseTable<Bool>

    init(settings: RuleSettings) throws(RuleError) { times = try settings.phrases("times") }

    let code = "deadline-not-understood"

    func findings(in view: PlanView) -> [Diagnostic] {
        view.plan.tasks.compactMap { task in
            guard let deadline = task.deadline, deadline.items.contains(where: { $0.kind == .unparsed }) else { return nil }
            let text = PlanText(.deadline, target: task.id, deadline.text, origin: deadline.origin ?? task.origin)
            if let word = CalendarWords(in: text.words).first(where: \.isImpossible) {
                return Diagnostic(
                    code: code, variant: "impossible", target: task.id, arguments: ["words": text.words.string(tokens: word.tokens)], evidence: text.evidence(word.tokens),
                    origin: text.origin)
            }
            guard deadline.items.allSatisfy({ $0.kind == .unparsed }), !text.words.tokens.contains(where: \.isNumber), times.matches(in: text.words).isEmpty else { return nil }
            return Diagnostic(code: code, target: task.id, evidence: Diagnostic.Evidence(text: deadline.text), origin: text.origin)
        }
    }

    var examples: [RuleExample] {
        [
            .triggers("II.1", in: .deadline("Trước ngày 31/6/2026")),
            .triggers("II.1", in: .deadline("Các phòng chuyên môn")),
            .passes(.deadline("Trước ngày 30/6/2026")),
            .passes(.deadline("Bắt đầu từ năm 2026")),
            .passes(.deadline("Thường xuyên, đột xuất")),
        ]
    }
}
