import PlanModel
import RuleBook
import VietnameseText

/// `ocr-suspect`: an abbreviation that the plan uses once, one letter apart from one that it uses often (`TTTC` for `TTHC`).
struct AbbreviationSlipRule: ValidationRule {
    let wording: WordingRules
    /// How often the right one stands in the plan at least.
    private static let often = 3
    private static let letters = 4...8
    /// The abbreviations, by their uses, that others may be a slip of; a plan has some dozens.
    private static let most = 256

    var code: String { "ocr-suspect" }

    func findings(in view: PlanView) -> [Diagnostic] {
        var uses: [WordKey: [(text: Int, token: Int)]] = [:]
        for (number, text) in view.texts.enumerated() {
            for (index, token) in text.words.tokens.enumerated() where token.isWord && token.letterCase == .upper && Self.letters.contains(token.key.letterCount) {
                // A word in capitals among capitals is no abbreviation.
                guard !isAmongCapitals(text.words.tokens, index) else { continue }
                uses[token.key, default: []].append((number, index))
            }
        }
        let frequent = uses.filter { $0.value.count >= Self.often }
            .sorted { (-$0.value.count, $0.key.rawValue) < (-$1.value.count, $1.key.rawValue) }.prefix(Self.most)
        guard !frequent.isEmpty else { return [] }
        var found: [(place: (text: Int, token: Int), meant: (text: Int, token: Int))] = []
        for (key, places) in uses where places.count == 1 && wording.expansions[key] == nil {
            let meant = frequent.first { other in
                guard key.letterCount == other.key.letterCount, let letters = key.oneLetterApart(from: other.key) else { return false }
                return letters.own != letters.other || key.unmarked == other.key.unmarked
            }
            if let place = meant?.value.first { found.append((places[0], place)) }
        }
        return found.sorted { ($0.place.text, $0.place.token) < ($1.place.text, $1.place.token) }.map { place, meant in
            let text = view.texts[place.text]
            return Diagnostic(
                code: code, target: text.target,
                arguments: [
                    "words": text.words.string(tokens: place.token..<place.token + 1),
                    "likely": view.texts[meant.text].words.string(tokens: meant.token..<meant.token + 1),
                ],
                evidence: text.evidence(place.token..<place.token + 1), origin: text.origin)
        }
    }

    private func isAmongCapitals(_ tokens: [Token], _ index: Int) -> Bool {
        let before = index > 0 ? tokens[index - 1] : nil, after = index + 1 < tokens.count ? tokens[index + 1] : nil
        return [before, after].contains { $0.map { $0.isWord && $0.letterCase == .upper && $0.range.count > 1 && wording.expansions[$0.key] == nil } ?? false }
    }

    var examples: [RuleExample] {
        func plan(_ last: String) -> ExamplePlan {
            .with(\.organization, """
                III. TỔ CHỨC THỰC HIỆN
                1. Văn phòng HĐND và UBND xã rà soát TTHC, công khai TTHC, đánh giá việc giải quyết TTHC.
                2. Phòng Kinh tế cập nhật kết quả giải quyết \(last).
                """)
        }
        return [.triggers("III.2", in: plan("TTTC")), .passes(plan("TTHC")), .passes(plan("hồ sơ của UBND xã"))]
    }
}
