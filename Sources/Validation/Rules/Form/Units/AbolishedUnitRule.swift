import PlanModel
import RuleBook
import VietnameseText

/// `abolished-unit`: a plan lets act, or writes to, a body of a province, district, town or commune that no longer exists
/// at its date. Citations of older documents and history name them rightly.
struct AbolishedUnitRule: ValidationRule {
    let code = "abolished-unit"
    private let communes: CommuneRegister
    private let words: UnitWords

    init(_ settings: RuleSettings, communes: CommuneRegister) throws(RuleError) {
        self.communes = communes
        words = try UnitWords(settings)
    }

    func findings(in view: PlanView) -> [Diagnostic] {
        guard isAfterReform(view.document) else { return [] }
        let evaluations = Set(view.plan.sections.filter { $0.kind == .evaluation }.map(\.id))
        // Tasks are this year's work; a paragraph may tell of last year.
        let history = Set(view.plan.passages.filter { $0.sectionID.map { evaluations.contains($0) } ?? false }.map(\.origin.firstLine))
        var texts = view.texts.filter { text in
            switch text.role {
            case .basis, .enactment, .documentTitle, .heading: false
            case .passage: !(text.origin.map { history.contains($0.firstLine) } ?? false)
            default: true
            }
        }
        let document = view.document
        texts = issuerLines(document) + texts + document.recipients.enumerated().map { index, entry in
            PlanText(.lead, target: Diagnostic.document, entry, origin: index < document.origins.recipients.count ? document.origins.recipients[index] : nil)
        }
        // The province is sought once, and only for a plan that names a unit.
        var place: NamedProvince?, isSought = false
        // A unit that stands in fifty rows is said once, where it stands first.
        var found: [Diagnostic] = [], counts: [[WordKey]: (place: Int, count: Int)] = [:]
        for text in texts {
            let acts = text.role == .lead || text.role == .coordination || text.role == .monitoring
            for body in words.bodies(in: text.words) where acts || words.isActing(body, in: text.words) {
                guard !words.isPast(body, in: text.words) else { continue }
                if !isSought { place = NamedProvince(view, communes) }
                isSought = true
                guard let finding = finding(body, in: text, place) else { continue }
                let keys = text.words.tokens[body.range.lowerBound..<max(body.range.upperBound, body.name.upperBound)].map(\.key)
                if let known = counts[keys] {
                    counts[keys] = (known.place, known.count + 1)
                } else {
                    counts[keys] = (found.count, 1)
                    found.append(finding)
                }
            }
        }
        for (place, count) in counts.values where count > 1 {
            found[place].variant = (found[place].variant ?? "district") + "-more"
            found[place].arguments.append(Diagnostic.Argument(name: "count", value: String(count - 1)))
        }
        return found
    }

    /// The bodies of the head; `UBND` and `HUYỆN …` may stand on two lines.
    private func issuerLines(_ document: PlanDocument) -> [PlanText] {
        var lines: [(text: String, origin: Origin)] = []
        for component in document.components where component.kind == .issuer {
            if let last = lines.last, words.startsLevel(TokenizedText(component.text)) {
                lines[lines.count - 1].text = last.text + " " + component.text
            } else {
                lines.append((component.text, component.origin))
            }
        }
        return lines.map { PlanText(.lead, target: Diagnostic.document, $0.text, origin: $0.origin) }
    }

    /// By its date, else by the year of its work.
    private func isAfterReform(_ document: PlanDocument) -> Bool {
        if let date = document.date ?? document.enactedBy?.date, date.utf8.count > 4 { return date >= communes.start.prefix(date.utf8.count) }
        return document.year.map { String($0) > communes.start } ?? false
    }

    private func finding(_ body: UnitWords.Body, in text: PlanText, _ place: NamedProvince?) -> Diagnostic? {
        func diagnostic(_ variant: String?, _ tokens: Range<Int>, _ now: String = "") -> Diagnostic {
            Diagnostic(
                code: code, variant: variant, target: text.target, arguments: ["words": text.words.string(tokens: tokens), "date": WrittenDate.of(communes.start), "now": now],
                evidence: text.evidence(tokens), origin: text.origin)
        }
        let named = body.range.lowerBound..<max(body.name.upperBound, body.range.upperBound)
        switch body.level {
        case .province:
            let keys = text.words.tokens[body.name].map(\.key)
            func holds(_ former: String) -> Bool { TokenizedText(former).tokens.map(\.key).elementsEqual(keys.prefix(TokenizedText(former).tokens.count)) }
            guard !keys.isEmpty, let province = communes.provinces().first(where: { $0.former.contains(where: holds) }),
                let former = province.former.first(where: holds), !province.name.hasSuffix(" " + former)
            else { return nil }
            return diagnostic("province", named, province.name)
        case .district: return diagnostic(nil, named)
        case .city:
            // The cities of today are provinces; which city `UBND thành phố` means, its province tells.
            guard let province = place?.province, !province.isCity, !isCity(text.words.tokens[body.name]) else { return nil }
            return diagnostic(nil, named)
        case .town, .commune:
            guard let communes = place?.communes, !body.name.isEmpty else { return body.level == .town ? diagnostic("town", named) : nil }
            for count in (1...body.name.count).reversed() {
                let name = body.name.prefix(count)
                guard let commune = communes[text.words.tokens[name].map(\.key)] else { continue }
                guard !commune.isCurrent || body.level == .town, let kind = body.kind, commune.formerKinds.contains(kind), !commune.successors.isEmpty else { return nil }
                return diagnostic("commune", body.range.lowerBound..<name.upperBound, commune.successors.joined(separator: ", "))
            }
            return body.level == .town ? diagnostic("town", named) : nil
        }
    }

    private func isCity(_ name: ArraySlice<Token>) -> Bool {
        communes.provinces().contains { province in province.isCity && TokenizedText(province.name).tokens.suffix(name.count).map(\.key) == name.map(\.key) && !name.isEmpty }
    }

    var examples: [RuleExample] {
        let clean = ExamplePlan.clean
        let province = clean.basis.replacing("tỉnh về", with: "tỉnh Hưng Yên về")
        return [
            .triggers("II.1", in: .with(\.tasks, clean.tasks.replacing("phối hợp: Phòng Kinh tế", with: "phối hợp: Phòng Nội vụ huyện"))),
            .triggers("document", in: .with(\.closing, clean.closing.replacing("UBND tỉnh;", with: "Huyện ủy;"))),
            .triggers("III.1", in: .with(\.organization, clean.organization.replacing("Kế hoạch này.", with: "Kế hoạch này, báo cáo UBND huyện trước ngày 15/12/2026."))),
            .triggers("II.1", in: .with(\.basis, province).with(\.tasks, clean.tasks.replacing("phối hợp: Phòng Kinh tế", with: "phối hợp: UBND xã An Cầu"))),
            .triggers("document", in: .with(\.head, clean.head.replacing("XÃ ĐỒNG MÂY", with: "TỈNH HÀ GIANG"))),
            .passes(.clean),
            .passes(.with(\.basis, clean.basis.replacing("Ủy ban nhân dân tỉnh", with: "Ủy ban nhân dân huyện Đông Sơn"))),
            .passes(.with(\.purpose, clean.purpose + "\nKế thừa kết quả của Kế hoạch số 12/KH-UBND ngày 10/01/2025 của UBND huyện.")),
            .passes(.with(\.organization, clean.organization.replacing("Kế hoạch này.", with: "hồ sơ do UBND huyện (cũ) giao."))),
            .passes(.with(\.basis, province).with(\.tasks, clean.tasks.replacing("phối hợp: Phòng Kinh tế", with: "phối hợp: UBND xã Đồng Bằng"))),
            .passes(ExamplePlan.with(\.head, clean.head.replacing("12 tháng 01 năm 2026", with: "12 tháng 6 năm 2025"))
                .with(\.tasks, clean.tasks.replacing("phối hợp: Phòng Kinh tế", with: "phối hợp: Phòng Nội vụ huyện"))),
        ]
    }
}
