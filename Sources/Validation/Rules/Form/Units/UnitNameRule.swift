import PlanModel
import RuleBook
import VietnameseText

/// `ocr-suspect` for the issuer's commune: a name that no commune of its province has, but for its tone and letter
/// marks, and a name that the plan spells in two ways.
struct UnitNameRule: ValidationRule {
    let code = "ocr-suspect"
    let communes: CommuneRegister

    func findings(in view: PlanView) -> [Diagnostic] {
        guard view.level == .commune, let issuer = view.document.issuer else { return [] }
        let text = TokenizedText(issuer.name)
        guard let commune = CommuneName(issuer: text) else { return [] }
        let keys = text.tokens[commune.name].map(\.key), spelled = Spelled(keys)
        // `Đắk`, `Đăk`, `Đak`: no spelling of these is wrong.
        guard !spelled.unmarked.contains(where: { communes.freelyMarked.contains($0) }) else { return [] }
        let others = spellings(like: spelled, in: view)
        guard let place = NamedProvince(view, communes) else { return others.map { twoSpellings($0, text.string(tokens: commune.name)) } }
        func real(_ keys: [WordKey]) -> Bool { place.communes[keys] != nil }
        // A neighbour may have a name that differs in a tone alone.
        var found = others.filter { !real($0.keys) || !real(keys) }.map { twoSpellings($0, text.string(tokens: commune.name)) }
        if communes.isWhole(on: view.document), !real(keys), let likely = Self.only(spelled, in: place.communes) {
            let origin = view.document.origins.place ?? view.document.origins.issuer
            // The place is written as names are; the issuer's stands in capitals.
            let words = view.document.place ?? text.string(tokens: commune.name)
            let isPlace = TokenizedText(words).tokens.map(\.key) == keys
            found.insert(Diagnostic(
                code: code, variant: "unit-name", target: Diagnostic.document,
                arguments: [
                    "words": text.string(tokens: commune.unit) + " " + (isPlace ? words : text.string(tokens: commune.name)), "likely": likely,
                    "province": place.name,
                ],
                evidence: Diagnostic.Evidence(text: words), origin: origin), at: 0)
        }
        return found
    }

    /// Words with, and without, their tone and letter marks.
    private struct Spelled: Equatable {
        let keys: [WordKey]
        let unmarked: [WordKey]

        init(_ keys: [WordKey]) {
            self.keys = keys
            unmarked = keys.map(\.unmarked)
        }
    }

    /// The one name of a province that differs in marks alone.
    private static func only(_ spelled: Spelled, in communes: [[WordKey]: CommuneRegister.Commune]) -> String? {
        var names: Set<String> = []
        for (keys, commune) in communes where keys.count == spelled.keys.count && zip(keys, spelled.unmarked).allSatisfy({ $0.unmarked == $1 }) {
            names.insert(commune.name)
        }
        return names.count == 1 ? names.first : nil
    }

    private struct Place {
        var text: PlanText
        var tokens: Range<Int>
        var keys: [WordKey]
    }

    /// Where the name stands behind its level word in another spelling: the first place of each.
    private func spellings(like spelled: Spelled, in view: PlanView) -> [Place] {
        var found: [Place] = []
        let document = view.document
        // The place of the date has no level word.
        if let place = document.place {
            let text = PlanText(.documentTitle, target: Diagnostic.document, place, origin: document.origins.place), keys = text.words.tokens.map(\.key)
            if keys != spelled.keys, keys.map(\.unmarked) == spelled.unmarked { found.append(Place(text: text, tokens: 0..<keys.count, keys: keys)) }
        }
        let form = document.components.filter { $0.kind == .authority || $0.kind == .attachment || $0.kind == .annexTitle }
            .map { PlanText(.documentTitle, target: Diagnostic.document, $0.text, origin: $0.origin) }
        for place in 0..<view.texts.count + form.count {
            let text = place < view.texts.count ? view.texts[place] : form[place - view.texts.count], tokens = text.words.tokens
            for index in tokens.indices where tokens[index].isWord {
                guard let unit = CommuneName.unit(text.words, at: index) else { continue }
                let name = unit.upperBound..<unit.upperBound + spelled.keys.count
                guard name.upperBound <= tokens.count, tokens[name].allSatisfy({ $0.isWord && $0.letterCase != .lower }) else { continue }
                let keys = tokens[name].map(\.key)
                guard keys != spelled.keys, keys.map(\.unmarked) == spelled.unmarked, !found.contains(where: { $0.keys == keys }) else { continue }
                found.append(Place(text: text, tokens: name, keys: keys))
            }
        }
        return found
    }

    private func twoSpellings(_ place: Place, _ own: String) -> Diagnostic {
        Diagnostic(
            code: code, variant: "two-spellings", target: place.text.target, arguments: ["words": place.text.words.string(tokens: place.tokens), "likely": own],
            evidence: place.text.evidence(place.tokens), origin: place.text.origin)
    }

    var examples: [RuleExample] {
        func plan(_ name: String, _ body: String) -> ExamplePlan {
            let clean = ExamplePlan.clean
            return .with(\.head, clean.head.replacing("ĐỒNG MÂY", with: name.uppercased()).replacing("Đồng Mây", with: name))
                .with(\.basis, clean.basis.replacing("tỉnh về", with: "tỉnh Hưng Yên về"))
                .with(\.ending, clean.ending.replacing("nhân dân xã", with: "nhân dân xã \(body)"))
        }
        return [
            .triggers("document", in: plan("Bái Sậy", "Bái Sậy")),
            .triggers("document", in: plan("Đổng Bằng", "Đổng Bằng")),
            .triggers("document", in: plan("Đồng Bằng", "Đông Bằng")),
            .triggers("document", in: .with(\.head, ExamplePlan.clean.head.replacing("Đồng Mây,", with: "Đông Mây,"))),
            .passes(plan("Đồng Bằng", "Đồng Bằng")),
            .passes(plan("Đồng Mây", "Đồng Mây")),
            .passes(.clean),
        ]
    }
}

extension CommuneRegister {
    /// The register knows every commune of the document's time.
    fileprivate func isWhole(on document: PlanDocument) -> Bool {
        if let date = document.date { return date >= wholeFrom.prefix(date.utf8.count) }
        return document.year.map { String($0) >= wholeFrom.prefix(4) } ?? false
    }
}
