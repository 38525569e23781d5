import PlanModel

/// The "6 rõ" of a task: what it makes clear to those who carry it out.
public struct SixClear: Sendable, Equatable {
    public enum Question: String, Sendable, CaseIterable {
        /// Rõ người: the lead is a body or person of its own.
        case person
        /// Rõ việc: the words are whole and said once.
        case work
        /// Rõ thời gian: a date, period, recurrence, or that it is ongoing.
        case time
        /// Rõ trách nhiệm: one lead, who is not its own helper.
        case responsibility
        /// Rõ sản phẩm: something to deliver.
        case product
        /// Rõ thẩm quyền: who decides, signs or issues, at the plan's own level.
        case authority
    }

    public enum Answer: Sendable, Equatable {
        case clear
        /// A code of diagnostics or a reason of `Rules/six-clear.yaml`; ``Validator/words(of:in:)`` says it.
        case unclear(reason: String)
        case notStated
    }

    /// One for each of ``Question/allCases``.
    public var answers: [Answer]

    public subscript(question: Question) -> Answer {
        Question.allCases.firstIndex(of: question).map { answers[$0] } ?? .notStated
    }

    /// 0 to 6.
    public var clearCount: Int { answers.count { $0 == .clear } }
}

/// The "6 rõ" of a plan: its tasks with fields of their own (kind `task`), in the order of the text.
public struct SixClearSummary: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        /// The task's id.
        public var id: String
        public var answers: SixClear
    }

    public var entries: [Entry]

    /// How many tasks answer the question clearly, of ``entries``: rõ thời gian 38/43.
    public func clearCount(_ question: SixClear.Question) -> Int { entries.count { $0.answers[question] == .clear } }
}

extension Validator {
    /// The "6 rõ" of a validated plan.
    public func sixClear(_ plan: Plan) -> SixClearSummary { sixClearReview.summary(of: plan) }

    /// The name of a question: `rõ thời gian`.
    public func name(of question: SixClear.Question, in language: Language) -> String { sixClearReview.names[question]?[language] ?? question.rawValue }

    /// Why an answer is unclear, in words: `nhiều cơ quan cùng chủ trì`.
    public func words(of reason: String, in language: Language) -> String {
        (sixClearReview.reasons[reason] ?? catalogue[reason]?.title)?[language] ?? reason
    }
}
