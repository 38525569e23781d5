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
        var known: Set<String> = [], unknown: [(agency: Agency, task: Int, field: AgencyField)] = []
        let tasks = view.plan.tasks
        for task in tasks.indices {
            for field in [tasks[task].lead, tasks[task].coordination, tasks[task].monitoring] {
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
        var names: [Gap: [(name: String, word: WordKey)]] = [:]
        for name in known.sorted() {
            let words = TokenizedText(name).words
            for place in words.indices { names[Gap(words, at: place), default: []].append((name, words[place])) }
        }
        return unknown.compactMap { agency, task, field in
            let words = TokenizedText(agency.name).words
            guard words.count > 1, let likely = likely(words, names) else { return nil }
            let text = PlanText(.lead, target: tasks[task].id, field.text, origin: field.origin ?? tasks[task].origin)
            guard let tokens = text.words.range(of: TokenizedText(agency.name)) else { return nil }
            return Diagnostic(
                code: code, target: text.target, arguments: ["agency": agency.name, "likely": likely], evidence: text.evidence(tokens), origin: text.origin)
        }
    }

    /// A name with one word left out: names of one gap differ in that word alone.
    private struct Gap: Hashable {
        let words: [WordKey]
        let place: Int

        init(_ words: [WordKey], at place: Int) {
            self.place = place
            var words = words
            words.remove(at: place)
            self.words = words
        }
    }

    /// The known name whose words are equal but for one, which nearly is; of several the first by its letters.
    private func likely(_ words: [WordKey], _ names: [Gap: [(name: String, word: WordKey)]]) -> String? {
        words.indices.compactMap { place in
            names[Gap(words, at: place)]?.first { isSlip(words[place], of: $0.word) }?.name
        }.min()
    }

    private func isSlip(_ word: WordKey, of known: WordKey) -> Bool {
        word != known && (word.unmarked == known.unmarked || known.letterCount >= letters && word.oneLetterApart(from: known) != nil)
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
