import PlanModel
import RuleBook
import VietnameseText

/// `citation-two-dates`: one document is cited with two different dates, or an annex cites its own document with another one.
struct CitationDatesRule: ValidationRule {
    /// Words that tell whose document it is: two bodies may give one number.
    private let levels: PhraseTable<Bool>

    init(settings: RuleSettings) throws(RuleError) { levels = try settings.phrases("levels") }

    let code = "citation-two-dates"

    private struct Seen: Equatable {
        var date: String
        var issuer: WordKey?
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        var seen: [String: [Seen]] = [:], found: [Diagnostic] = []
        for cited in view.citations {
            guard let number = cited.citation.number, number.utf8.contains(where: { $0 == 0x2F || $0 == 0x2D }), let date = cited.citation.date, date.utf8.count == 10 else { continue }
            let text = view.texts[cited.place], key = Self.key(number), issuer = issuer(behind: cited.tokens.upperBound, in: text.words)
            let own = Seen(date: date, issuer: issuer), before = seen[key, default: []]
            if let other = before.first(where: { isSame(own, $0, number: number) }), !before.contains(where: { $0.date == date }) {
                found.append(Diagnostic(
                    code: code, target: text.target,
                    arguments: ["number": number, "date": WrittenDate.of(date), "other": WrittenDate.of(other.date)],
                    evidence: text.evidence(cited.tokens), origin: text.origin))
            }
            if !before.contains(own) { seen[key] = before + [own] }
        }
        return found + ownDates(view)
    }

    /// `(Kèm theo Kế hoạch số 15/KH-UBND ngày …)` names the day on which this document was issued.
    private func ownDates(_ view: PlanView) -> [Diagnostic] {
        guard let issued = view.document.date, issued.utf8.count == 10 else { return [] }
        let numbers = [view.document.number, view.document.enactedBy?.number].compactMap { $0.map(Self.key) }
        return view.document.components.filter { $0.kind == .annexTitle || $0.kind == .attachment }.compactMap { component in
            let text = PlanText(.passage, target: Diagnostic.document, component.text, origin: component.origin)
            guard let cited = view.grammar.located(in: text.words).first, let date = cited.citation.date, date.utf8.count == 10, date != issued,
                // Where the number is blank, it is blank in both.
                cited.citation.number.map({ numbers.contains(Self.key($0)) }) ?? numbers.isEmpty
            else { return nil }
            return Diagnostic(
                code: code, variant: "own", target: Diagnostic.document,
                arguments: ["date": WrittenDate.of(date), "issued": WrittenDate.of(issued)],
                evidence: text.evidence(cited.tokens), origin: component.origin)
        }
    }

    /// Numbers begin anew each year, and each body has its own.
    private func isSame(_ one: Seen, _ other: Seen, number: String) -> Bool {
        guard one.date != other.date else { return false }
        if let issuer = one.issuer, let body = other.issuer, issuer != body { return false }
        let holdsYear = number.split(separator: "/").contains { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
        return holdsYear || one.date.prefix(4) == other.date.prefix(4) || one.date.suffix(5) == other.date.suffix(5)
    }

    /// Without leading zeros, dashes and slashes alike.
    private static func key(_ number: String) -> String { String(decoding: number.utf8.drop { $0 == 0x30 }, as: UTF8.self).uppercased() }

    /// The level behind `của`: tỉnh, huyện, xã.
    private func issuer(behind end: Int, in text: TokenizedText) -> WordKey? {
        for index in end..<min(text.tokens.count, end + 8) {
            if text.isMark(index, ";") || text.isMark(index, ".") || text.isMark(index, ",") { return nil }
            if let match = levels.longestMatch(in: text, at: index) { return text.key(match.range.lowerBound) }
        }
        return nil
    }

    var examples: [RuleExample] {
        func purpose(_ words: String) -> ExamplePlan { .with(\.purpose, "I. MỤC ĐÍCH\n\(words)") }
        func annex(_ date: String) -> ExamplePlan {
            .with(\.annex, "PHỤ LỤC\nCHỈ TIÊU NĂM 2026\n(Kèm theo Kế hoạch số 15/KH-UBND \(date) của Ủy ban nhân dân xã)\n1. Tỷ lệ hồ sơ trực tuyến đạt 80%.")
        }
        return [
            .triggers("document", in: purpose("Cụ thể hóa Kế hoạch số 08/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh.")),
            .triggers("document", in: purpose("Thực hiện Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ.\nTriển khai Nghị định số 45/2020/NĐ-CP ngày 08/4/2021 của Chính phủ.")),
            .triggers("document", in: annex("ngày 13/01/2026")),
            .passes(annex("ngày 12/01/2026")),
            .passes(purpose("Cụ thể hóa Kế hoạch số 08/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh.")),
            .passes(purpose("Cụ thể hóa Kế hoạch số 08/KH-UBND ngày 09/01/2026 của Ủy ban nhân dân xã.")),
        ]
    }
}
