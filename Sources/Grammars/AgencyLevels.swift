import PlanModel
import RuleBook
import VietnameseText

extension AgencyGrammar {
    /// The agency of a scanned name: its words as printed, its id, its level.
    func agency(_ name: AgencyName, _ text: TokenizedText, _ issuer: GovernmentLevel?) -> Agency {
        let id = name.entry?.id ?? name.generic?.id
        return Agency(name: text.string(tokens: name.tokens), id: id, level: level(name, text, issuer))
    }

    private func level(_ name: AgencyName, _ text: TokenizedText, _ issuer: GovernmentLevel?) -> GovernmentLevel? {
        // `Sở` and `Bộ` say their level themselves, whatever place stands behind them.
        if let levels = name.entry?.levels, levels.count == 1, let only = levels.first {
            return GovernmentLevel(rawValue: only.rawValue)
        }
        if let word = name.level ?? placeHead(name, text) {
            switch word {
            case .level(let level): return GovernmentLevel(rawValue: level.rawValue)
            case .city: return issuer == .province || issuer == .central ? .province : .district
            }
        }
        if let levels = name.entry?.levels, let first = levels.first {
            if let issuer, levels.contains(where: { $0.rawValue == issuer.rawValue }) { return issuer }
            return GovernmentLevel(rawValue: first.rawValue)
        }
        guard name.entry != nil || name.generic != nil else { return nil }
        return issuer
    }

    /// `các xã, phường`: the head itself says the level.
    private func placeHead(_ name: AgencyName, _ text: TokenizedText) -> AgencyRules.LevelWord? {
        guard let generic = name.generic, generic.classes.contains(.place) else { return nil }
        return rules.levels.longestMatch(in: text, at: name.head)?.value
    }
}
