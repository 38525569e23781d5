import PlanModel
import RuleBook
import VietnameseText

/// Reads agencies: the lists of lead and coordination fields, names in prose, units as headings.
///
/// A class, since every text that it reads holds on to it, and its rules are many tables.
public final class AgencyGrammar: Sendable {
    let rules: AgencyRules

    public init(rules: AgencyRules) {
        self.rules = rules
    }

    /// The agencies of a lead or coordination field, as printed. `issuerLevel` settles the level of
    /// names that do not say it (Phòng Nội vụ, các ban ngành).
    /// - Returns: none for a field that refers to a document or says an activity; the confidence is the
    ///   share of agencies whose head the lexicon knows.
    public func parse(
        _ text: TokenizedText, range: Range<Int>? = nil, issuerLevel: GovernmentLevel?
    ) -> (agencies: [Agency], confidence: Double) {
        let range = range ?? 0..<text.tokens.count
        let scanner = AgencyScanner(grammar: self, text: text, limit: range.upperBound, style: .field)
        var index = range.lowerBound
        while index < range.upperBound, !text.tokens[index].isWord, !text.tokens[index].isNumber { index += 1 }
        guard index < range.upperBound else { return ([], 0) }
        if rules.references.longestMatch(in: text, at: index, limit: range.upperBound) != nil { return ([], 0.9) }

        var names: [AgencyName] = []
        /// The common noun of `Các sở:`, whose members follow without it.
        var sharedHead: Range<Int>?
        /// Behind a verb and a comma: `hướng dẫn, kiểm tra` goes on saying what the agency does.
        var isBehindVerb = false
        while index < range.upperBound {
            if text.isMark(index, "("), let end = scanner.closing(")", from: index) {
                index = end
                continue
            }
            if !text.tokens[index].isWord && !text.tokens[index].isNumber || rules.separators.longestMatch(in: text, at: index, limit: range.upperBound) != nil {
                if text.isMark(index, ";") || scanner.endsSentence(at: index) {
                    sharedHead = nil
                    isBehindVerb = false
                }
                index = rules.separators.longestMatch(in: text, at: index, limit: range.upperBound)?.range.upperBound ?? index + 1
                continue
            }
            if saysActivity(at: index, isBehindVerb: isBehindVerb, scanner) {
                isBehindVerb = true
                index = endOfClause(from: index, scanner)
                continue
            }
            guard var name = whole(at: index, scanner) else {
                index += 1
                continue
            }
            index = max(name.end, index + 1)
            if isBehindVerb && !name.isKnown { continue }
            isBehindVerb = false
            if text.isMark(name.end, ":") {
                if name.isPlural, let head = name.genericHead, head.upperBound == name.end {
                    sharedHead = head
                    continue
                }
            }
            if let sharedHead, let entry = scanner.entry(head: sharedHead, domain: name.tokens) { name.entry = entry }
            names.append(name)
        }
        guard !names.isEmpty else { return ([], 0.3) }
        let known = names.reduce(0) { $0 + ($1.isKnown ? 1 : 0) }
        let confidence = 0.5 + 0.5 * Double(known) / Double(names.count)
        return (names.map { agency($0, text, issuerLevel) }, confidence)
    }

    /// Agencies named inside prose, with their tokens; only names whose head the lexicon knows.
    public func mentions(in text: TokenizedText, issuerLevel: GovernmentLevel?) -> [(agency: Agency, tokens: Range<Int>)] {
        let scanner = AgencyScanner(grammar: self, text: text, limit: text.tokens.count, style: .prose)
        var found: [(agency: Agency, tokens: Range<Int>)] = []
        var index = 0
        while index < text.tokens.count {
            guard let name = whole(at: index, scanner), isMention(name) else {
                index += 1
                continue
            }
            found.append((agency(name, text, issuerLevel), name.tokens))
            index = name.end
        }
        return found
    }

    /// A common noun alone is a mention only as a group: `các sở, ban, ngành`, not `công chức`.
    private func isMention(_ name: AgencyName) -> Bool {
        if name.entry != nil { return true }
        guard let generic = name.generic else { return false }
        return name.isPlural && generic.classes.contains(.organisation)
            || name.genericHead.map { $0.upperBound < name.end } == true && name.hasCompany && !generic.classes.isDisjoint(with: [.organisation, .office, .person])
                && !name.isPlural && name.tokens.count > 2 && (name.endsInDomain || name.hasDash)
    }

    /// The list of agencies that the text begins with at `start`, as a heading or as the subject of a
    /// sentence; `nil` when it begins with none.
    public func leading(
        in text: TokenizedText, at start: Int, issuerLevel: GovernmentLevel?
    ) -> (agencies: [Agency], tokens: Range<Int>)? {
        leading(in: text, at: start, limit: text.tokens.count, issuerLevel: issuerLevel)
    }

    private func leading(
        in text: TokenizedText, at start: Int, limit: Int, issuerLevel: GovernmentLevel?
    ) -> (agencies: [Agency], tokens: Range<Int>)? {
        guard start >= 0, start < limit else { return nil }
        let scanner = AgencyScanner(grammar: self, text: text, limit: limit, style: .prose)
        guard let first = whole(at: start, scanner) else { return nil }
        var names = [first]
        while let last = names.last, let next = separator(at: last.end, scanner), let name = listed(at: next, after: last, scanner) {
            names.append(name)
        }
        guard let last = names.last else { return nil }
        return (names.map { agency($0, text, issuerLevel) }, start..<last.end)
    }

    /// The whole text is nothing but agencies, with or without a final colon.
    public func isUnitHeading(_ text: TokenizedText, range: Range<Int>? = nil) -> Bool {
        let range = range ?? 0..<text.tokens.count
        var end = range.upperBound
        while end > range.lowerBound, text.isMark(end - 1, ":") || text.isMark(end - 1, ".") || text.isMark(end - 1, ";") || text.isMark(end - 1, ",") {
            end -= 1
        }
        guard end > range.lowerBound, end - range.lowerBound <= 60 else { return false }
        return leading(in: text, at: range.lowerBound, limit: end, issuerLevel: nil)?.tokens.upperBound == end
    }

    /// Like ``isUnitHeading(_:range:)``, but behind a known name others may follow that the lexicon lacks:
    /// `Đoàn Thanh niên, Đội Thiếu niên`. No verb stands in it.
    /// - Parameter isDelimited: a colon follows, so that a known name may also go on with words that the lexicon lacks.
    public func isUnitList(_ text: TokenizedText, range: Range<Int>, isDelimited: Bool = false) -> Bool {
        guard !range.isEmpty, range.count <= 60 else { return false }
        guard let known = leading(in: text, at: range.lowerBound, limit: range.upperBound, issuerLevel: nil) else { return false }
        let rest = known.tokens.upperBound..<range.upperBound
        guard !rest.isEmpty else { return true }
        let next = text.tokens[rest.lowerBound]
        guard rest.count <= 16, rest.count <= 2 * known.tokens.count + 4,
            next.isMark(",") || next.isMark(";") || next.isMark("-") || next.isMark("(") || next.key == AgencyWords.and
                || isDelimited && rest.count <= known.tokens.count + 2
        else { return false }
        return !rest.contains { startsVerb(in: text, at: $0) || text.isMark($0, ":") || text.isMark($0, ".") }
    }

    /// A verb in small letters, or one that begins a sentence where `anyCase`.
    public func startsVerb(in text: TokenizedText, at index: Int, anyCase: Bool = false) -> Bool {
        guard index < text.tokens.count, anyCase || text.tokens[index].letterCase == .lower else { return false }
        return AgencyScanner(grammar: self, text: text, limit: text.tokens.count, style: .prose).startsVerb(at: index)
    }

    /// A verb of duty (`có trách nhiệm`, `chủ động`).
    public func startsDuty(in text: TokenizedText, at index: Int) -> Bool { rules.duties.longestMatch(in: text, at: index) != nil }

    // MARK: Steps

    /// The name at `index` with all its parts behind commas and `và`.
    private func whole(at index: Int, _ scanner: AgencyScanner) -> AgencyName? {
        guard var name = scanner.scan(at: index) else { return nil }
        while !scanner.isTooLong(name), let next = scanner.continuation(of: name) {
            let before = name.end
            let piece = scanner.piece(at: next)
            name.tokens = name.tokens.lowerBound..<(piece?.end ?? next + 1)
            name.hasCompany = true
            switch piece {
            case .domain?: name.endsInDomain = true
            case .name(let entry, _)?: name.endsInDomain = entry.isFieldOnly
            default: name.endsInDomain = false
            }
            scanner.extend(&name)
            if name.end <= before { break }
        }
        return name
    }

    /// The start of what follows a separator at `index`.
    private func separator(at index: Int, _ scanner: AgencyScanner) -> Int? {
        var next = index
        let text = scanner.text
        if text.isMark(next, ",") || text.isMark(next, ";") { next += 1 }
        if next < scanner.limit, let word = rules.separators.longestMatch(in: text, at: next, limit: scanner.limit), word.range.count == 1 {
            next = word.range.upperBound
        }
        return next > index && next < scanner.limit ? next : nil
    }

    /// A further member of a list in prose: a known name, or a unit without its head behind one that has it.
    private func listed(at index: Int, after last: AgencyName, _ scanner: AgencyScanner) -> AgencyName? {
        if scanner.startsVerb(at: index), scanner.text.tokens[index].letterCase == .lower {
            guard case .name? = scanner.piece(at: index) else { return nil }
        }
        return whole(at: index, scanner)
    }

    /// A verb stands here, not the name of a unit that begins with the same word (Tổ chức, Thanh tra, Xây dựng).
    private func saysActivity(at index: Int, isBehindVerb: Bool, _ scanner: AgencyScanner) -> Bool {
        let text = scanner.text
        guard scanner.startsVerb(at: index) || rules.notAgencies.longestMatch(in: text, at: index, limit: scanner.limit) != nil else { return false }
        guard let piece = scanner.piece(at: index) else { return true }
        switch piece {
        case .name(let entry, _) where !entry.isFieldOnly: return false
        case .generic: return false
        case .domain(_, let hasDash) where hasDash: return false
        default:
            if isBehindVerb { return true }
            let end = piece.end
            if end >= scanner.limit || !text.tokens[end].isWord { return false }
            if rules.separators.longestMatch(in: text, at: end, limit: scanner.limit) != nil { return false }
            return rules.levels.longestMatch(in: text, at: end, limit: scanner.limit) == nil
        }
    }

    /// Behind a verb the field goes on at the next semicolon or sentence, or at once where the verb says only the part
    /// (`chủ trì, phối hợp với …`, `Phối hợp: …`).
    private func endOfClause(from index: Int, _ scanner: AgencyScanner) -> Int {
        let text = scanner.text, limit = scanner.limit
        var end = rules.verbs.longestMatch(in: text, at: index, limit: limit)?.range.upperBound ?? index + 1
        if end < limit, !text.tokens[end].isWord, !text.tokens[end].isNumber, !text.isMark(end, "(") { return end }
        if end < limit, rules.separators.longestMatch(in: text, at: end, limit: limit).map({ $0.range.count > 1 }) == true { return end }
        while end < limit, !text.isMark(end, ";"), !scanner.endsSentence(at: end) { end += 1 }
        return end
    }
}
