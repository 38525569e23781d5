import RuleBook
import VietnameseText

/// One clause: the words from `start` to `end`, and the times in it.
struct DeadlineClause {
    var start: Int
    var end: Int
    /// Times with nothing but a comma or `và` between them are one run.
    var runs: [[DeadlineAtom]]
    /// The clause before it has its action before a time of the same sort: `Kiểm tra định kỳ và đột xuất`.
    var sharesAction = false
}

/// Cuts a text into clauses, each with a time of its own.
struct DeadlineClauses {
    let text: DeadlineTokens
    let planYear: Int?
    private(set) var clauses: [DeadlineClause] = []

    init(_ text: DeadlineTokens, planYear: Int?, cutting: Bool = true) {
        self.text = text
        self.planYear = planYear
        guard cutting else { return }
        var start = 0
        var index = 0
        while index < text.count {
            if text.isMark(index, "("), let close = text.closingBracket(index, before: text.count) {
                index = close + 1
                continue
            }
            if isHardEnd(index, from: start) {
                add(start..<index)
                start = index + 1
            }
            index += 1
        }
        add(start..<text.count)
    }

    /// A `;`, a bullet, or a full stop before a capital that is no abbreviation's.
    private func isHardEnd(_ index: Int, from start: Int) -> Bool {
        if text.isMark(index, ";") || text.isMark(index, "•") { return true }
        guard text.isMark(index, "."), index + 1 < text.count, index > start else {
            // "+ Báo cáo …" begins a bullet, "Quý I + II" does not.
            return text.isMark(index, "+") && text.isWord(index + 1) && text.tokens[index + 1].letterCase == .capitalized
                && text.starts(text.grammar.rules.actions, index + 1) != nil
        }
        let next = text.tokens[index + 1], last = text.tokens[index - 1]
        guard next.spaceBefore, next.isWord ? next.letterCase != .lower : next.isMark("-") || next.isMark("+") else { return false }
        if last.isNumber, index - 1 == start { return false }
        // TP. Huế, Q. Hải Châu; but: quý I. Báo cáo
        return !(last.isWord && last.letterCase == .upper && last.range.count <= 3 && text.quarterNumber(index - 1) == nil)
    }

    private mutating func add(_ range: Range<Int>) {
        let range = trimmed(range)
        guard !range.isEmpty else { return }
        var scanner = DeadlineScanner(text, range: range)
        if scanner.atoms.isEmpty, text.isMark(range.lowerBound, "("), text.closingBracket(range.lowerBound, before: range.upperBound) == range.upperBound - 1 {
            scanner = DeadlineScanner(text, range: range, skipsBrackets: false)
        }
        let atoms = DeadlineLists.joined(scanner.atoms) { !hasWords($0.range.upperBound..<$1.range.lowerBound) }
        guard let first = atoms.first else {
            clauses.append(DeadlineClause(start: range.lowerBound, end: range.upperBound, runs: []))
            return
        }
        var builder = Builder(clause: DeadlineClause(start: range.lowerBound, end: range.upperBound, runs: [[first]]), last: first)
        var separators = scanner.separators[...]
        for atom in atoms.dropFirst() {
            while let separator = separators.first, separator.range.lowerBound < builder.gapStart { separators.removeFirst() }
            let gap = builder.gapStart..<atom.range.lowerBound
            var inGap = separators
            var count = 0
            for separator in separators {
                guard separator.range.lowerBound < gap.upperBound else { break }
                count += 1
            }
            inGap = separators.prefix(count)
            place(atom, gap, inGap, &builder)
        }
        clauses += builder.done
        clauses.append(builder.clause)
    }

    private struct Builder {
        var done: [DeadlineClause] = []
        var clause: DeadlineClause
        var last: DeadlineAtom
        /// Where the gap before the next time begins: behind the last time, also one swallowed by a condition.
        var gapStart: Int
        /// The separator before each member of the last run, the first excepted.
        var lastCut: Range<Int>?

        init(clause: DeadlineClause, last: DeadlineAtom) {
            self.clause = clause
            self.last = last
            gapStart = last.range.upperBound
        }

        mutating func cut(at separator: Range<Int>, _ atom: DeadlineAtom, sharesAction: Bool = false) {
            let end = clause.end
            clause.end = separator.lowerBound
            done.append(clause)
            clause = DeadlineClause(start: separator.upperBound, end: end, runs: [[atom]], sharesAction: sharesAction)
            lastCut = nil
            take(atom)
        }

        mutating func take(_ atom: DeadlineAtom) {
            last = atom
            gapStart = atom.range.upperBound
        }
    }

    private func place(
        _ atom: DeadlineAtom, _ gap: Range<Int>, _ separators: ArraySlice<DeadlineScanner.Separator>, _ builder: inout Builder
    ) {
        let isBare = !hasWords(gap)
        if builder.last.isCondition {
            if atom.isFirm, let cut = cut(separators, gap, before: atom, allowsBehind: false) {
                builder.cut(at: cut, atom)
            } else if swallows(builder, atom) {
                builder.gapStart = atom.range.upperBound
            } else {
                builder.clause.runs.append([atom])
                builder.take(atom)
            }
            return
        }
        if isBare, let first = separators.first, let last = separators.last {
            if areAlike(builder.last, atom) {
                builder.clause.runs[builder.clause.runs.count - 1].append(atom)
                builder.lastCut = first.range.lowerBound..<last.range.upperBound
                builder.take(atom)
            } else {
                builder.cut(at: first.range.lowerBound..<last.range.upperBound, atom, sharesAction: mayShareAction(builder.last, atom))
            }
            return
        }
        if let cut = cut(separators, gap, before: atom, allowsBehind: true) {
            builder.cut(at: cut, atom)
            return
        }
        // "báo cáo tháng trước ngày 20, quý trước ngày 15 …": the unit belongs to the time behind it.
        if separators.isEmpty, let run = builder.clause.runs.last, run.count > 1, let unit = run.last, unit.isBareUnit, !run[0].isBareUnit,
            let cut = builder.lastCut {
            builder.clause.runs[builder.clause.runs.count - 1].removeLast()
            builder.cut(at: cut, unit)
        }
        builder.clause.runs.append([atom])
        builder.take(atom)
    }

    /// The condition holds the time: "sau khi có kế hoạch năm 2026". A limit behind an action outweighs it.
    private func swallows(_ builder: Builder, _ atom: DeadlineAtom) -> Bool {
        if atom.isCondition || builder.last.isAtStart { return true }
        guard case .condition(isStrong: true) = builder.last.sense else { return false }
        return !(atom.rank >= 80 && atom.limit != .none)
    }

    /// Members of one list share their action.
    private func areAlike(_ first: DeadlineAtom, _ second: DeadlineAtom) -> Bool {
        if first.isRecurring || second.isRecurring {
            if case .dayOfMonth = first.sense { return second.isRecurring }
            // "Tháng 6, tháng 12 hằng năm"
            if let span = first.span, let other = second.span, other.isYearly { return span.endYear == nil }
            return first.isRecurring && second.isRecurring
        }
        func isTime(_ atom: DeadlineAtom) -> Bool {
            switch atom.sense {
            case .span, .dayOfMonth, .invalid: true
            default: false
            }
        }
        return isTime(first) && isTime(second)
    }

    private func mayShareAction(_ first: DeadlineAtom, _ second: DeadlineAtom) -> Bool {
        func isManner(_ atom: DeadlineAtom) -> Bool {
            switch atom.sense {
            case .ongoing, .recurring, .vague: true
            default: false
            }
        }
        return isManner(first) && isManner(second)
    }

    /// Where two times have a clause each: behind the first, before the second, or before a verb.
    private func cut(
        _ separators: ArraySlice<DeadlineScanner.Separator>, _ gap: Range<Int>, before atom: DeadlineAtom, allowsBehind: Bool
    ) -> Range<Int>? {
        guard let first = separators.first, let last = separators.last else { return nil }
        if allowsBehind, !hasWords(gap.lowerBound..<first.range.lowerBound) { return first.range }
        var start = last.range.upperBound
        while let end = text.starts(text.grammar.rules.completion, start) ?? text.starts(text.grammar.rules.adverbs, start) { start = end }
        if !hasWords(min(start, gap.upperBound)..<gap.upperBound) { return last.range }
        for separator in separators.reversed() where separator.kind == .comma || separator.kind == .conjunction {
            if text.starts(text.grammar.rules.actions, separator.range.upperBound) != nil { return separator.range }
        }
        return nil
    }

    /// Words or numbers stand in the range, brackets and joining words left out.
    func hasWords(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if text.isMark(index, "("), let close = text.closingBracket(index, before: range.upperBound) {
                index = close + 1
            } else if text.word(index) == .conjunction {
                index = text.wordEnd(index)
            } else if text.isWord(index) || text.isNumber(index) {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    /// Without bullets, marks and joining words at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound, high = range.upperBound
        while low < high {
            if text.tokens[low].kind == .punctuation, !text.isMark(low, "("), !text.isMark(low, "\"") {
                low += 1
            } else if text.word(low) == .conjunction, text.wordEnd(low) <= high {
                low = text.wordEnd(low)
            } else {
                break
            }
        }
        while high > low, text.tokens[high - 1].kind == .punctuation,
            [".", ";", ",", ":", "-", "+", "•", "*", "/", "&"].contains(where: { text.isMark(high - 1, $0) }) {
            high -= 1
        }
        if high - 1 > low, text.word(high - 1) == .conjunction { high -= 1 }
        return low..<high
    }
}
