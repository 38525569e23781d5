import PlanModel
import RuleBook
import VietnameseText

/// The province that a plan speaks of, with its communes of today and before.
struct NamedProvince {
    let province: CommuneRegister.Province
    /// As the plan names it: a province of before keeps its name.
    let name: String
    let communes: [[WordKey]: CommuneRegister.Commune]

    private static let level = WordKey("tỉnh"), thanh = WordKey("thành"), pho = WordKey("phố"), tp = WordKey("tp")

    /// The province that the plan names most, in `tỉnh …` or the name of its capital (`thành phố …`): in its head,
    /// its legal bases and its recipients, else in its text.
    /// - Returns: `nil` where it names none that exists or existed.
    init?(_ view: PlanView, _ register: CommuneRegister) {
        let document = view.document
        let head = document.components.filter { $0.kind == .issuer }.map(\.text) + document.recipients
        let formal = head.flatMap { Self.names(in: TokenizedText($0)) } + view.texts.flatMap { Self.isFormal($0.role) ? Self.names(in: $0.words) : [] }
        let provinces = register.provinces(), names = register.provinceNames()
        guard let most = Self.most(formal, names) ?? Self.most(view.texts.flatMap { Self.isFormal($0.role) ? [] : Self.names(in: $0.words) }, names) else { return nil }
        province = provinces[most.province]
        let former = province.former[most.former]
        name = province.name.hasSuffix(former) ? province.name : "tỉnh " + former
        communes = register.communes(of: province)
    }

    private static func isFormal(_ role: PlanText.Role) -> Bool { role == .documentTitle || role == .basis || role == .enactment }

    private static func most(_ places: [(text: TokenizedText, at: Int)], _ names: PhraseTable<(province: Int, former: Int)>) -> (province: Int, former: Int)? {
        var votes: [(name: (province: Int, former: Int), count: Int)] = []
        for place in places {
            guard let match = names.longestMatch(in: place.text, at: place.at) else { continue }
            if let known = votes.firstIndex(where: { $0.name == match.value }) { votes[known].count += 1 } else { votes.append((match.value, 1)) }
        }
        return votes.max { $0.count < $1.count }?.name
    }

    /// Where a capitalised word stands behind `tỉnh`, `thành phố`, `TP.`.
    private static func names(in text: TokenizedText) -> [(text: TokenizedText, at: Int)] {
        var places: [(text: TokenizedText, at: Int)] = []
        for (index, token) in text.tokens.enumerated() where token.key == level || token.key == thanh || token.key == tp {
            var next = index + 1
            if token.key == thanh {
                guard text.key(next) == pho else { continue }
                next += 1
            }
            if text.isMark(next, ".") { next += 1 }
            if next < text.tokens.count, text.tokens[next].isWord, text.tokens[next].letterCase != .lower { places.append((text, next)) }
        }
        return places
    }
}

/// The place of a commune's committee: `xã Tân Phú`.
struct CommuneName {
    /// The level word: xã, phường, thị trấn.
    var unit: Range<Int>
    var name: Range<Int>

    /// One value, since every word of a plan is compared with them.
    private struct Words {
        let xa = WordKey("xã"), phuong = WordKey("phường"), thi = WordKey("thị"), tran = WordKey("trấn"), dac = WordKey("đặc"), khu = WordKey("khu")
    }

    private static let words = Words()

    /// The unit word that begins at a token.
    static func unit(_ text: TokenizedText, at index: Int) -> Range<Int>? {
        let key = text.key(index), words = Self.words
        if key == words.xa || key == words.phuong { return index..<index + 1 }
        if key == words.thi, text.key(index + 1) == words.tran { return index..<index + 2 }
        if key == words.dac, text.key(index + 1) == words.khu { return index..<index + 2 }
        return nil
    }

    /// The last place of an issuer's name.
    init?(issuer text: TokenizedText) {
        guard let unit = text.tokens.indices.reversed().compactMap({ Self.unit(text, at: $0) }).first, unit.upperBound < text.tokens.count else { return nil }
        self.unit = unit
        name = unit.upperBound..<text.tokens.count
    }
}
