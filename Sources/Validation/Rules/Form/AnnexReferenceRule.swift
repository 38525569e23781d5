import PlanModel
import RuleBook
import VietnameseText

/// `annex-reference`: an annex without the bracket that names its plan, or one that names another number or date.
struct AnnexReferenceRule: ValidationRule {
    let code = "annex-reference"
    let scope: FormScope
    /// Lines below an annex's title in which its bracket may stand.
    private static let reach = 8

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope)
        guard form.isUnderDecree else { return [] }
        return form.annexes.compactMap { lines in
            guard let first = lines.first, let last = lines.last else { return nil }
            guard let start = lines.firstIndex(where: { !scope.attached.matches(in: TokenizedText($0.text)).isEmpty }) else {
                let below = first.origin.firstLine...last.origin.lastLine + Self.reach
                let isNearby = view.texts.contains { text in
                    text.role != .basis && text.origin.map { below.contains($0.firstLine) } ?? false && !scope.attached.matches(in: text.words).isEmpty
                }
                return isNearby ? nil : Diagnostic(code: code, target: Diagnostic.document, evidence: first.evidence, origin: first.origin)
            }
            // The bracket may wrap.
            let words = lines[start...].map(\.text).joined(separator: " ")
            return difference(PlanText(.passage, target: Diagnostic.document, words, origin: lines[start].origin), view.document)
        }
    }

    /// What the bracket says else than the head; a blank says nothing.
    private func difference(_ bracket: PlanText, _ document: PlanDocument) -> Diagnostic? {
        func finding(_ variant: String, _ tokens: Range<Int>, _ head: String) -> Diagnostic {
            Diagnostic(
                code: code, variant: variant, target: Diagnostic.document, arguments: ["words": bracket.words.string(tokens: tokens), "head": head],
                evidence: bracket.evidence(tokens), origin: bracket.origin)
        }
        let text = bracket.words, tokens = text.tokens
        let end = tokens.firstIndex { $0.isMark(")") } ?? tokens.count
        guard let so = tokens[..<end].firstIndex(where: { $0.key == Self.number }) else { return nil }
        // `số 65/QĐ-UBND` of the decision, where the annex belongs to an attached plan.
        let number = text.isMark(so + 1, ":") ? so + 2 : so + 1
        let isOfDecision = text.isMark(number + 1, "/") && text.key(number + 2) == Self.decision
        let ownNumber = isOfDecision ? document.enactedBy?.number : document.number
        let ownDate = isOfDecision ? document.enactedBy?.date ?? document.date : document.date
        if let value = text.number(at: number), text.isMark(number + 1, "/"), let own = ownNumber, let ownValue = TokenizedText(own).number(at: 0), ownValue != value {
            return finding("number", number..<number + 1, own)
        }
        guard let day = tokens[..<end].firstIndex(where: { $0.key == Self.day }), let ownDate, ownDate.utf8.count == 10 else { return nil }
        let own = ownDate.split(separator: "-").compactMap { Int($0) }
        // Day, month and year from behind: the day may be blank.
        var values: [(value: Int, at: Int)] = []
        for index in tokens.indices[(day + 1)..<min(end, day + 9)] {
            if let value = text.number(at: index) { values.append((value, index)) }
            if values.last.map({ $0.value > 1900 }) ?? false { break }
        }
        guard let year = values.last, year.value > 1900, own.count == 3 else { return nil }
        // A whole date behind the document's own number is a citation with two dates, which has a code of its own.
        if values.count == 3, text.number(at: number) != nil || ownNumber == nil { return nil }
        for (value, part) in zip(values.reversed(), own) where value.value != part {
            return finding("date", day..<year.at + 1, WrittenDate.of(ownDate))
        }
        return nil
    }

    private static let number = WordKey("số"), day = WordKey("ngày"), decision = WordKey("QĐ")

    var examples: [RuleExample] {
        func plan(_ bracket: String) -> ExamplePlan {
            .with(\.annex, """
                PHỤ LỤC
                NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026
                \(bracket)
                | TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian |
                |---|---|---|---|---|---|
                | 1 | Rà soát hồ sơ đất đai | Phòng Kinh tế | Văn phòng HĐND và UBND xã | Báo cáo | Quý II/2026 |
                """)
        }
        return [
            .triggers("document", in: plan("")),
            .triggers("document", in: plan("(Kèm theo Kế hoạch số 14/KH-UBND ngày 12/01/2026 của UBND xã)")),
            .triggers("document", in: plan("(Ban hành kèm theo Kế hoạch số    /KH-UBND ngày     /12/2025 của UBND xã)")),
            .triggers("document", in: plan("(Kèm theo Kế hoạch số    /KH-UBND ngày 13/01/2026 của UBND xã)")),
            .passes(.clean),
            .passes(plan("(Kèm theo Kế hoạch số 15/KH-UBND ngày 12 tháng 01 năm 2026 của UBND xã)")),
            .passes(plan("(Kèm theo Kế hoạch số    /KH-UBND ngày    tháng 01 năm 2026)")),
        ]
    }
}
