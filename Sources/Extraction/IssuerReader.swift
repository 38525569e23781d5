import PlanModel
import RuleBook
import Structure
import VietnameseText

extension DocumentExtractor {
    /// From the head; where it has none, from the words of the title and of the paragraph that issues the plan.
    ///
    /// - Parameter origin: gets the words that the name was read from and their lines.
    func issuer(_ structured: StructuredDocument, origin: inout Origin?, claims: inout LineClaims) -> Issuer? {
        let parts = structured.parts
        var entries: [TokenizedText] = [], entryLines: [[Int]] = []
        for line in parts.head {
            let text = parts.lines[line].text
            if !entries.isEmpty, let organ = rules.match(.organ, in: text), organ.count == text.tokens.count {
                claims.claim(parts.lines[line].number, parts.lines[line].number, as: .field)
                continue
            }
            guard parts.roles[line] == .issuer else {
                // A name that wraps: `TRƯỜNG TRUNG HỌC CƠ SỞ` / `ĐỒNG MÂY`
                if parts.roles[line] == .text, parts.lines[line].isCapitals, line > 0, parts.roles[line - 1] == .issuer, let last = entries.last {
                    entries[entries.count - 1] = TokenizedText(last.string + " " + text.string)
                    entryLines[entries.count - 1].append(line)
                    claims.claim(parts.lines[line].number, parts.lines[line].number, as: .field)
                }
                continue
            }
            claims.claim(parts.lines[line].number, parts.lines[line].number, as: .field)
            let startsUnit = rules.units.longestMatch(in: text, at: 0) != nil
            if startsUnit, let last = entries.last, rules.units.matches(in: last).isEmpty || last.tokens.count <= 4 {
                entries[entries.count - 1] = TokenizedText(last.string + " " + text.string)
                entryLines[entries.count - 1].append(line)
            } else {
                entries.append(text)
                entryLines.append([line])
            }
        }
        // A torn head repeats itself.
        var unique: [TokenizedText] = []
        for entry in entries where !unique.contains(where: { $0.tokens.map(\.key) == entry.tokens.map(\.key) }) { unique.append(entry) }
        guard let own = unique.last else { return inferred(structured, origin: &origin) }
        let superior = unique.count > 1 ? unique[unique.count - 2] : nil
        // `ỦY BAN NHÂN DÂN` whose place is missing in the head
        if rules.units.matches(in: own).isEmpty, own.tokens.count <= 4, let inferred = inferred(structured, origin: &origin), rules.issuers.longestMatch(in: own, at: 0)?.value == .any {
            return inferred
        }
        let lines = entries.firstIndex { $0.tokens.map(\.key) == own.tokens.map(\.key) }.map { entryLines[$0] } ?? []
        origin = parts.origin(lines, words: own.string)
        return Issuer(name: IssuerName(rules: rules, structured: structured).name(own), level: level(own) ?? superior.flatMap { level($0) })
    }

    func level(_ text: TokenizedText) -> GovernmentLevel? {
        if let match = rules.issuers.longestMatch(in: text, at: 0), let level = GovernmentLevel(rawValue: match.value.rawValue) {
            if match.value == .province, let unit = rules.units.matches(in: text).first, unit.value == .city { return cityLevel(text, behind: unit.range.upperBound) }
            return level
        }
        guard let unit = rules.units.matches(in: text).first else { return nil }
        switch unit.value {
        case .province: return .province
        case .district: return .district
        case .commune: return .commune
        case .city: return cityLevel(text, behind: unit.range.upperBound)
        }
    }

    private func cityLevel(_ text: TokenizedText, behind index: Int) -> GovernmentLevel {
        rules.centralCities.longestMatch(in: text, at: index) != nil ? .province : .district
    }

    /// `UBND xã xây dựng Kế hoạch …` tells the level, `xã Hải Hòa` in the title or body the name.
    private func inferred(_ structured: StructuredDocument, origin: inout Origin?) -> Issuer? {
        var texts: [TokenizedText] = [], places: [Origin?] = []
        let parts = structured.parts
        for line in parts.main.titleLines { texts.append(parts.lines[line].text) }
        texts = [TokenizedText(texts.map(\.string).joined(separator: " "))]
        places = [parts.origin(parts.main.titleLines)]
        for body in structured.bodies {
            texts += body.outline.nodes.map(\.block.text)
            places += body.outline.nodes.map { $0.block.origin() }
        }
        var issuing: WordKey?
        for text in texts.prefix(16) {
            for index in text.tokens.indices {
                guard let unit = committee(text, at: index) else { continue }
                let next = text.tokens[unit.upperBound...].indices.prefix(10).contains { rules.match(.issuingWords, in: text, at: $0) != nil }
                if next { issuing = text.key(unit.lowerBound) }
            }
            if issuing != nil { break }
        }
        var candidates: [(unit: String, name: String, key: WordKey, count: Int, origin: Origin?)] = []
        for (position, text) in texts.enumerated() {
            for match in rules.units.matches(in: text) where match.value != .city || issuing == text.key(match.range.lowerBound) {
                let key = text.key(match.range.lowerBound)
                if let issuing, key != issuing { continue }
                var end = match.range.upperBound
                while end < text.tokens.count, text.tokens[end].isWord, text.tokens[end].letterCase == .capitalized, end - match.range.upperBound < 4 { end += 1 }
                guard end > match.range.upperBound else { continue }
                let name = text.string(tokens: match.range.upperBound..<end)
                let weight = position == 0 ? 5 : 1
                if let known = candidates.firstIndex(where: { $0.name == name && $0.key == key }) {
                    candidates[known].count += weight
                } else {
                    var place = places[position]
                    place?.words = text.string(tokens: match.range.lowerBound..<end)
                    candidates.append((text.string(tokens: match.range), name, key, weight, place))
                }
            }
        }
        // Only a committee's signature or its words say that the place issues the plan.
        guard issuing != nil || parts.roles.contains(.authority), let best = candidates.max(by: { $0.count < $1.count }) else { return nil }
        let name = "\(rules.committeeName) \(best.unit.lowercased()) \(best.name)"
        origin = best.origin
        return Issuer(name: name, level: level(TokenizedText(name)))
    }

    /// The unit word behind `UBND` or `Ủy ban nhân dân` at `index`.
    private func committee(_ text: TokenizedText, at index: Int) -> Range<Int>? {
        guard let name = rules.match(.committee, in: text, at: index) else { return nil }
        return rules.units.longestMatch(in: text, at: name.upperBound)?.range
    }
}
