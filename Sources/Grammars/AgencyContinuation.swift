import RuleBook
import VietnameseText

/// Whether a name goes on behind a comma or `và`, or another agency begins there.
extension AgencyScanner {
    /// Where the same name goes on behind the comma, `và` or `hoặc` at its end; `nil` where it does not.
    func continuation(of name: AgencyName) -> Int? {
        let end = name.end
        guard end + 1 < limit else { return nil }
        let isComma = text.isMark(end, ",")
        var next = end + 1
        if isComma {
            if isAnd(next) { next += 1 }
        } else if !isAnd(end) && !text.isMark(end, "&") && !text.isMark(end, "/") {
            return nil
        }
        guard next < limit, text.tokens[next].isWord else { return nil }
        guard rules.quantifiers.longestMatch(in: text, at: next, limit: limit) == nil else { return nil }
        var right = piece(at: next)
        if name.isInClause {
            switch right {
            case .name?, .generic?: return nil
            default: return style == .field ? next : nil
            }
        }
        if case .name(let entry, _)? = right, entry.isFieldOnly { right = domains(at: next) ?? right }
        switch right {
        case .generic(let generic, let rightEnd)?:
            guard !classes(endingAt: end, in: name).isDisjoint(with: generic.classes), !isNamed(at: rightEnd) else { return nil }
            return next
        case .domain(let rightEnd, let hasDash)?:
            guard name.endsInDomain, !hasDash, name.genericHead != nil || name.hasDash else { return nil }
            let isListed = name.entry != nil && isName(name.genericHead, with: next, to: rightEnd)
            if isListed { return nil }
            if !isComma || next > end + 1 { return next }
            return name.genericHead != nil && !name.hasDash && listEndsInAnd(from: rightEnd) ? next : nil
        case .name?, .level?:
            return nil
        case nil:
            guard !isComma, !startsVerb(at: next) else { return nil }
            let isFinished = name.entry.map { !$0.isOpen } ?? (name.generic == nil || name.isPlural)
            if isFinished { return nil }
            return style == .field || text.tokens[next].letterCase != .lower ? next : nil
        }
    }

    func startsVerb(at index: Int) -> Bool {
        rules.verbs.longestMatch(in: text, at: index, limit: limit) != nil
            || rules.duties.longestMatch(in: text, at: index, limit: limit) != nil
    }

    private func isAnd(_ index: Int) -> Bool {
        index < limit && (text.key(index) == AgencyWords.and || text.key(index) == AgencyWords.or)
    }

    /// `, Hạ tầng và Đô thị`: fields up to one behind `và`.
    private func listEndsInAnd(from index: Int) -> Bool {
        var index = index
        let limit = min(limit, index + Self.reach)
        while index + 1 < limit, text.isMark(index, ",") || isAnd(index) {
            let isLast = isAnd(index)
            guard let domain = rules.domains.longestMatch(in: text, at: index + 1, limit: limit) else { return false }
            if isLast { return !text.isMark(domain.range.upperBound, "-") }
            index = domain.range.upperBound
        }
        return false
    }

    /// A proper name or a field stands at `index`, so that the noun before it is an agency of its own.
    func isNamed(at index: Int) -> Bool {
        guard index < limit, text.tokens[index].isWord else { return false }
        if rules.levels.longestMatch(in: text, at: index, limit: limit) != nil { return false }
        if text.tokens[index].letterCase != .lower && rules.followers.longestMatch(in: text, at: index, limit: limit) == nil
            && rules.separators.longestMatch(in: text, at: index, limit: limit) == nil
        {
            return true
        }
        if case .domain? = piece(at: index) { return !isVerbLike(at: index) }
        return false
    }

    /// A field of work in small letters that is a verb as well: `xây dựng`, `tổ chức`.
    func isVerbLike(at index: Int) -> Bool {
        text.tokens[index].letterCase == .lower && startsVerb(at: index)
    }

    /// The classes of the common noun that ends right here.
    private func classes(endingAt end: Int, in name: AgencyName) -> AgencyGeneric.Classes {
        var classes: AgencyGeneric.Classes = []
        for start in max(name.tokens.lowerBound, end - 4)..<end {
            if let generic = rules.generics.longestMatch(in: text, at: start, limit: end), generic.range.upperBound == end {
                classes.formUnion(generic.value.classes)
            }
        }
        return classes
    }
}

/// Words that the mechanism itself turns on.
enum AgencyWords {
    static let and = WordKey("và")
    static let or = WordKey("hoặc")
}
