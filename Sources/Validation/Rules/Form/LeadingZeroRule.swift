import PlanModel
import RuleBook
import VietnameseText

/// `leading-zero`: a number or day below 10, or January or February, without the zero before it: `Số: 5/KH-UBND`,
/// `ngày 5 tháng 1`.
struct LeadingZeroRule: ValidationRule {
    let code = "leading-zero"
    let scope: FormScope

    func findings(in view: PlanView) -> [Diagnostic] {
        let form = DocumentForm(view, scope)
        guard form.isUnderDecree else { return [] }
        return view.document.components.flatMap { line in
            line.kind == .number || line.kind == .placeAndDate ? findings(in: line) : []
        }
    }

    private func findings(in line: FormComponent) -> [Diagnostic] {
        let text = PlanText(.passage, target: Diagnostic.document, line.text, origin: line.origin)
        let words = text.words
        var found: [Diagnostic] = []
        func check(_ index: Int, below limit: Int, _ part: String) {
            guard let value = words.number(at: index), value > 0, value < limit, words.tokens[index].range.count == 1 else { return }
            found.append(Diagnostic(
                code: code, target: Diagnostic.document, arguments: ["part": part, "words": "\(value)", "likely": "0\(value)"], evidence: text.evidence(index..<index + 1),
                origin: line.origin))
        }
        let day = words.tokens.firstIndex { $0.key == Self.day }
        if line.kind == .number, let number = words.tokens[..<(day ?? words.tokens.count)].firstIndex(where: \.isNumber) { check(number, below: 10, "number") }
        guard let day else { return found }
        check(day + 1, below: 10, "day")
        if words.isMark(day + 2, "/") {
            check(day + 3, below: 3, "month")
        } else if let month = words.tokens[day...].firstIndex(where: { $0.key == Self.month }) {
            check(month + 1, below: 3, "month")
        }
        return found
    }

    private static let day = WordKey("ngày"), month = WordKey("tháng")

    var examples: [RuleExample] {
        let head = ExamplePlan.clean.head
        return [
            .triggers("document", in: .with(\.head, head.replacing("Số: 15/", with: "Số: 5/"))),
            .triggers("document", "document", in: .with(\.head, head.replacing("ngày 12 tháng 01", with: "ngày 5 tháng 1"))),
            .passes(.clean),
            .passes(.with(\.head, head.replacing("ngày 12 tháng 01", with: "ngày 05 tháng 3"))),
        ]
    }
}
