import PlanModel
import RuleBook
import VietnameseText

/// Reads deadlines: of a field (`Quý I/2026 ban hành kế hoạch; định kỳ báo cáo`), and within prose.
///
/// Kinds and their meaning: PLAN-JSON, "Deadline items". Every function takes time linear in the text.
///
/// A class, since every text that it reads holds on to it, and its rules are many tables.
public final class DeadlineGrammar: Sendable {
    let rules: DeadlineRules

    public init(rules: DeadlineRules) { self.rules = rules }

    /// The items of a deadline field's text, in its order; none for a text without words.
    /// - Parameter planYear: the year of times that print none (`yearInferred`); where it is `nil` they are `unparsed`.
    /// - Returns: a confidence of 1 where every clause is understood, lower with each that is not.
    public func parse(_ text: TokenizedText, range: Range<Int>? = nil, planYear: Int?) -> (items: [DeadlineItem], confidence: Double) {
        let range = (range ?? 0..<text.tokens.count).clamped(to: 0..<text.tokens.count)
        let items = DeadlineItems(DeadlineTokens(text, range: range, grammar: self), planYear: planYear)
        return (items.items, items.confidence)
    }

    /// Firm deadlines within the prose of a directive, target or responsibility, with their tokens.
    ///
    /// Firm is a date with a limit, a month, a quarter, a recurrence that says so, a year behind `trong`.
    public func mentions(in text: TokenizedText, planYear: Int?) -> [(item: DeadlineItem, tokens: Range<Int>)] {
        let tokens = DeadlineTokens(text, range: 0..<text.tokens.count, grammar: self)
        var atoms = DeadlineScanner(tokens, range: 0..<tokens.count, skipsBrackets: false).atoms
        let isLinked = zip(atoms, atoms.dropFirst()).map { isListed(tokens, $0.range.upperBound..<$1.range.lowerBound) }
        DeadlineLists.distribute(&atoms, planYear: planYear, isLinked: isLinked)
        let reader = DeadlineItems(tokens, planYear: planYear, reading: false)
        var found: [(item: DeadlineItem, tokens: Range<Int>)] = []
        var isLastFirm = false
        for (index, atom) in atoms.enumerated() {
            let continues = index > 0 && isLinked[index - 1] && isLastFirm
            isLastFirm = isFirm(atom, tokens) || (continues && atom.isBareUnit)
            guard isLastFirm, let first = tokens.origin[atom.range].first, let last = tokens.origin[atom.range].last else { continue }
            let item = reader.item(of: atom, text: text.string(tokens: first..<last + 1))
            if item.kind != .unparsed { found.append((item, first..<last + 1)) }
        }
        return found
    }

    /// How much a line looks like (the start of) a deadline cell: 0 not at all, 1 nothing but a time.
    public func likeness(_ text: TokenizedText, range: Range<Int>) -> Double {
        let range = range.clamped(to: 0..<text.tokens.count)
        // A cell's line is short; of a paragraph the first words are enough.
        let tokens = DeadlineTokens(text, range: range.prefix(32), grammar: self)
        guard tokens.count > 0 else { return 0 }
        var covered = 0, weight = 0.0
        let scanner = DeadlineScanner(tokens, range: 0..<tokens.count)
        for atom in scanner.atoms {
            covered += atom.range.count
            weight = max(weight, Self.weight(atom))
        }
        var index = 0
        while let end = tokens.starts(rules.completion, index) { index = end }
        guard let first = scanner.atoms.first else { return limitLikeness(tokens) }
        let share = Double(covered + min(index, first.range.lowerBound)) / Double(tokens.count)
        if first.range.lowerBound <= index { return first.isCondition ? 0.5 + 0.2 * share : (0.6 + 0.4 * share) * weight }
        return (tokens.starts(rules.actions, 0) != nil ? 0.25 + 0.5 * share : 0.5 * share) * weight
    }

    private static func weight(_ atom: DeadlineAtom) -> Double {
        switch atom.sense {
        case .recurring(_, explicit: false): 0.7
        case .condition: 0.7
        case .invalid: 0.5
        default: 1
        }
    }

    /// Lines that a wrap left with half a time: `Trước ngày`, `Chậm nhất là`, `Hằng`, `Quý`.
    private func limitLikeness(_ tokens: DeadlineTokens) -> Double {
        var index = 0, known = 0
        while index < tokens.count {
            if let end = tokens.starts(rules.completion, index) { known += end - index; index = end; continue }
            switch tokens.word(index) {
            case .before, .until, .within, .from, .each, .periodically, .unit, .vaguePart, .filler:
                known += tokens.wordEnd(index) - index
                index = tokens.wordEnd(index)
            default: return index == 0 ? 0 : 0.3 * Double(known) / Double(tokens.count)
            }
        }
        return tokens.word(0) == .filler ? 0.2 : 0.8
    }

    private func isListed(_ tokens: DeadlineTokens, _ gap: Range<Int>) -> Bool {
        var index = gap.lowerBound
        while index < gap.upperBound {
            if tokens.isMark(index, ",") || tokens.isMark(index, "/") || tokens.isMark(index, "+") {
                index += 1
            } else if tokens.word(index) == .conjunction {
                index = tokens.wordEnd(index)
            } else {
                return false
            }
        }
        return !gap.isEmpty
    }

    private func isFirm(_ atom: DeadlineAtom, _ tokens: DeadlineTokens) -> Bool {
        switch atom.sense {
        case .span(let span):
            if span.isYearly { return true }
            if atom.isBroad { return false }
            if span.isDate { return atom.limit == .before || atom.limit == .until }
            if span.isWholeYear { return span.endYear != nil && span.startYear == nil && atom.limit != .none }
            return atom.head == .day || atom.head == .month || atom.head == .quarter || span.startYear != nil || atom.limit != .none
        case .recurring(let every, explicit: true):
            return every != .unstated && !atom.range.contains { tokens.word($0) == .each && tokens.starts(rules.loose, $0) != nil }
        default: return false
        }
    }
}
