import PlanModel
import RuleBook
import VietnameseText

/// `unknown-agency`: a name that nobody knows, and that differs from a known one of the same plan by its marks alone or
/// by one letter.
struct MisspeltAgencyRule: ValidationRule {
    static let code = "unknown-agency"
    static let settings = ["groups", "quantifiers", "letters"]

    /// Ids of names of which only the common noun is known.
    private let groups: Set<String>
    private let quantifiers: PhraseTable<Bool>
    /// How many letters a word needs before one wrong letter is a slip and no other word.
    private let letters: Int

    init(_ settings: RuleSettings) throws(RuleError) {
        groups = Set(try settings.strings("groups"))
        quantifiers = try settings.phrases("quantifiers")
        letters = Int(try settings.number("letters", default: 4, in: 1...20))
    }

    var code: String { Self.code }

    func findings(in view: PlanView) -> [Diagnostic] {
        var known: Set<String> = [], unknown: [(agency: Agency, task: PlanTask, field: AgencyField)] = []
        for task in view.plan.tasks {
            for field in [task.lead, task.coordination, task.monitoring] {
                guard let field else { continue }
                for agency in field.agencies {
                    if let id = agency.id, !groups.contains(id) {
                        known.insert(agency.name)
                    } else {
                        unknown.append((agency, task, field))
                    }
                }
            }
        }
        unknown.removeAll { quantifiers.longestMatch(in: TokenizedText($0.agency.name), at: 0) != nil }
        guard !unknown.isEmpty else { return [] }
        let likely = known.sorted().map { (name: $0, words: TokenizedText($0).words) }
        return unknown.compactMap { agency, task, field in
            let words = TokenizedText(agency.name).words
            guard words.count > 1, let likely = likely.first(where: { isSlip(words, of: $0.words) })?.name else { return nil }
            let text = PlanText(.lead, target: task.id, field.text, origin: field.origin ?? task.origin)
            guard let tokens = text.words.range(of: TokenizedText(agency.name)) else { return nil }
            return Diagnostic(
                code: code, target: task.id, arguments: ["agency": agency.name, "likely": likely], evidence: text.evidence(tokens), origin: text.origin)
        }
    }

    /// All words but one are equal, and that one nearly is.
    private func isSlip(_ words: [WordKey], of known: [WordKey]) -> Bool {
        guard words.count == known.count else { return false }
        var wrong: (WordKey, WordKey)?
        for pair in zip(words, known) where pair.0 != pair.1 {
            if wrong != nil { return false }
            wrong = pair
        }
        guard let wrong else { return false }
        return wrong.0.unmarked == wrong.1.unmarked || wrong.1.letterCount >= letters && wrong.0.oneLetterApart(from: wrong.1) != nil
    }

    var examples: [RuleExample] {
        func plan(_ lead: String) -> ExamplePlan {
            .with(
                \.tasks,
                """
                1. Rà soát thủ tục hành chính
                - Cơ quan chủ trì: Hội Cựu Chiến Binh
                - Cơ quan phối hợp: Trạm Y tế
                - Sản phẩm: Báo cáo
                - Thời gian thực hiện: Quý II/2026
                2. Thống kê giá cả
                - Cơ quan chủ trì: \(lead)
                - Cơ quan phối hợp: Công an xã
                - Sản phẩm: Báo cáo
                - Thời gian thực hiện: Quý II/2026
                """)
        }
        return [
            .triggers("II.2", in: plan("Hội Cựu Chiến Bình")), .triggers("II.2", in: plan("Hội Cựu Chiến Bnh")), .passes(plan("Hội Cựu Chiến Binh")),
            .passes(plan("Thư viện xã")),
        ]
    }
}

extension TokenizedText {
    fileprivate var words: [WordKey] { tokens.filter { $0.kind != .punctuation }.map(\.key) }
}
