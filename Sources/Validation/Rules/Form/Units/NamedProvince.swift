import PlanModel
import RuleBook
import VietnameseText

/// The province that a plan speaks of, with its communes of today and before.
struct NamedProvince {
    let province: CommuneRegister.Province
    let communes: [[WordKey]: CommuneRegister.Commune]

    private static let level = WordKey("tỉnh"), thanh = WordKey("thành"), pho = WordKey("phố"), tp = WordKey("tp")

    /// The province that the plan names most, in `tỉnh …` or the name of its capital (`thành phố …`).
    /// - Returns: `nil` where it names none that exists or existed.
    init?(_ view: PlanView, _ register: CommuneRegister) {
        var places: [(text: TokenizedText, at: Int)] = []
        func collect(_ text: TokenizedText) {
            for (index, token) in text.tokens.enumerated() where token.isWord {
                var next = index + 1
                if token.key == Self.thanh, text.key(next) == Self.pho { next += 1 } else if token.key != Self.level, token.key != Self.tp { continue }
                if text.isMark(next, ".") { next += 1 }
                if next < text.tokens.count, text.tokens[next].isWord, text.tokens[next].letterCase != .lower { places.append((text, next)) }
            }
        }
        for component in view.document.components where component.kind == .issuer { collect(TokenizedText(component.text)) }
        for recipient in view.document.recipients { collect(TokenizedText(recipient)) }
        for text in view.texts { collect(text.words) }
        guard !places.isEmpty else { return nil }

        let provinces = register.provinces()
        var names = PhraseTable<Int>()
        for (index, province) in provinces.enumerated() {
            for name in province.former { names.insert(TokenizedText(name).tokens.map(\.key), value: index) }
        }
        var votes = [Int](repeating: 0, count: provinces.count)
        for place in places {
            if let match = names.longestMatch(in: place.text, at: place.at) { votes[match.value] += 1 }
        }
        guard let most = votes.indices.max(by: { votes[$0] < votes[$1] }), votes[most] > 0 else { return nil }
        province = provinces[most]
        communes = register.communes(of: province)
    }
}

/// The place of a commune's committee: `xã Tân Phú`.
struct CommuneName {
    /// The level word: xã, phường, thị trấn.
    var unit: Range<Int>
    var name: Range<Int>

    private static let levels: Set<WordKey> = [WordKey("xã"), WordKey("phường")], dac = WordKey("đặc"), khu = WordKey("khu")
    private static let thi = WordKey("thị"), tran = WordKey("trấn")

    /// The unit word that begins at a token.
    static func unit(_ text: TokenizedText, at index: Int) -> Range<Int>? {
        if Self.levels.contains(text.key(index)) { return index..<index + 1 }
        if text.key(index) == Self.thi, text.key(index + 1) == Self.tran { return index..<index + 2 }
        if text.key(index) == Self.dac, text.key(index + 1) == Self.khu { return index..<index + 2 }
        return nil
    }

    /// The last place of an issuer's name.
    init?(issuer text: TokenizedText) {
        guard let unit = text.tokens.indices.reversed().compactMap({ Self.unit(text, at: $0) }).first, unit.upperBound < text.tokens.count else { return nil }
        self.unit = unit
        name = unit.upperBound..<text.tokens.count
    }
}
