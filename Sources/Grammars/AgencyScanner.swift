import RuleBook
import VietnameseText

/// Finds where one agency's name begins and ends.
struct AgencyScanner {
    enum Style {
        /// A cell or labelled line that holds agencies: unknown words belong to a name.
        case field
        /// Running text: only what the lexicon knows and proper names do.
        case prose
    }

    let grammar: AgencyGrammar
    let text: TokenizedText
    let limit: Int
    let style: Style

    var rules: AgencyRules { grammar.rules }

    /// Clauses and subjects are not followed further than this, which keeps the work linear.
    static let reach = 40
    /// Fields of work in one name.
    private static let mostDomains = 8
    /// No name in prose is longer; what looks so is a list that goes wrong, and following it from every
    /// word would cost the square of its length.
    private static let longestInProse = 60

    func isTooLong(_ name: AgencyName) -> Bool {
        style == .prose && name.tokens.count >= Self.longestInProse
    }

    // MARK: Pieces

    /// The longest phrase of the lexicon at `index`; a name wins over a common noun of the same length.
    func piece(at index: Int, behindHead: Bool = false) -> AgencyPiece? {
        guard index < limit, text.tokens[index].isWord else { return nil }
        var best: AgencyPiece?
        func take(_ piece: AgencyPiece) {
            if piece.end > best?.end ?? index { best = piece }
        }
        if behindHead, let level = rules.levels.longestMatch(in: text, at: index, limit: limit) {
            take(.level(level.value, end: level.range.upperBound))
        }
        if let name = name(at: index) { take(name) }
        if let generic = rules.generics.longestMatch(in: text, at: index, limit: limit) {
            take(.generic(generic.value, end: generic.range.upperBound))
        }
        if let domain = domains(at: index) { take(domain) }
        if let not = rules.notAgencies.longestMatch(in: text, at: index, limit: limit), not.range.upperBound >= best?.end ?? index {
            return nil
        }
        return best
    }

    private func name(at index: Int) -> AgencyPiece? {
        guard let match = rules.names.longestMatch(in: text, at: index, limit: limit) else { return nil }
        if match.value.isAbbreviation && text.tokens[index].letterCase != .upper { return nil }
        if match.value.isFieldOnly && style == .prose { return nil }
        return .name(match.value, end: match.range.upperBound)
    }

    /// Fields of work joined by dashes.
    func domains(at index: Int) -> AgencyPiece? {
        guard let first = rules.domains.longestMatch(in: text, at: index, limit: limit) else { return nil }
        if first.range.count == 1 && isShortLower(index) { return nil }
        var end = first.range.upperBound, hasDash = false
        var members = 1
        while members < Self.mostDomains, text.isMark(end, "-") || text.isMark(end, "&"),
            let next = rules.domains.longestMatch(in: text, at: end + 1, limit: limit), !isShortLower(end + 1)
        {
            end = next.range.upperBound
            hasDash = true
            members += 1
        }
        return .domain(end: end, hasDash: hasDash)
    }

    /// Abbreviations of fields (`XH`, `TT`) count only in capitals.
    private func isShortLower(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.letterCase != .upper && token.range.count <= 2
    }

    /// The head's common noun and the field at `index` together are an agency: `Sở` + `Tài chính`.
    func isName(_ head: Range<Int>?, with index: Int, to end: Int) -> Bool {
        guard let head else { return false }
        let tokens = Array(text.tokens[head]) + Array(text.tokens[index..<end])
        return rules.names.longestMatch(in: tokens, at: 0)?.range.count == tokens.count
    }

    /// The entry that a field without its head stands for, the head printed before: `Các sở: Nội vụ, Tài chính`.
    func entry(head: Range<Int>, domain: Range<Int>) -> AgencyEntry? {
        let tokens = Array(text.tokens[head]) + Array(text.tokens[domain])
        guard let match = rules.names.longestMatch(in: tokens, at: 0), match.range.count == tokens.count else { return nil }
        return match.value
    }

    // MARK: One name

    /// The name that begins at `start`; `nil` where the style allows none.
    func scan(at start: Int) -> AgencyName? {
        guard start < limit, text.tokens[start].isWord || style == .field && text.tokens[start].isNumber else { return nil }
        var name = AgencyName(tokens: start..<start, head: start)
        var index = start
        var first = piece(at: start)
        if let quantifier = rules.quantifiers.longestMatch(in: text, at: start, limit: limit), quantifier.range.upperBound > first?.end ?? start {
            name.isPlural = true
            index = quantifier.range.upperBound
            // `Các ông (bà) Trưởng thôn`
            if text.isMark(index, "("), text.isMark(index + 2, ")"), index + 3 < limit { index += 3 }
            name.head = index
            first = piece(at: index)
            if first == nil && style == .prose { return nil }
        }
        guard let first else {
            guard style == .field, index < limit, !isNotAgency(at: index) else { return nil }
            name.tokens = start..<index + (name.isPlural ? 0 : 1)
            extend(&name)
            return name
        }
        switch first {
        case .domain(_, let hasDash):
            // A field alone is a unit only where the text must hold one.
            if style == .prose && !(hasDash && name.isPlural) { return nil }
        case .name(let entry, _):
            // `văn hóa - xã hội` in small letters is the field, not the office.
            if style == .prose, !name.isPlural, entry.levels == [.commune], text.tokens[index].letterCase == .lower,
                rules.domains.longestMatch(in: text, at: index, limit: limit) != nil
            {
                return nil
            }
        default: break
        }
        add(first, at: index, to: &name)
        extend(&name)
        if style == .prose && (name.isWeak || name.entry == nil && name.generic?.isPluralOnly == true && !name.isPlural) { return nil }
        return name
    }

    private func isNotAgency(at index: Int) -> Bool {
        rules.notAgencies.longestMatch(in: text, at: index, limit: limit) != nil
    }

    private func add(_ piece: AgencyPiece, at index: Int, to name: inout AgencyName) {
        let isHead = index == name.head
        switch piece {
        case .name(let entry, _):
            if name.entry == nil { name.entry = entry }
            if isHead, let generic = rules.generics.longestMatch(in: text, at: index, limit: limit) {
                name.genericHead = generic.range
            }
            name.endsInDomain = isHead && endsInDomain(index..<piece.end)
        case .generic(let generic, _):
            if name.generic == nil && isHead {
                name.generic = generic
                name.genericHead = index..<piece.end
            }
            name.endsInDomain = false
        case .domain(_, let hasDash):
            name.endsInDomain = true
            name.hasDash = name.hasDash || hasDash
        case .level(let level, _):
            if name.level == nil { name.level = level }
            name.endsInDomain = false
        }
        if !isHead { name.hasCompany = true }
        name.tokens = name.tokens.lowerBound..<piece.end
    }

    private func endsInDomain(_ range: Range<Int>) -> Bool {
        for start in stride(from: range.upperBound - 1, through: max(range.lowerBound + 1, range.upperBound - 4), by: -1) {
            if rules.domains.longestMatch(in: text, at: start, limit: range.upperBound)?.range.upperBound == range.upperBound {
                return true
            }
        }
        return false
    }

    /// Takes in what stands behind the head, up to a mark or word that may separate.
    func extend(_ name: inout AgencyName) {
        var isOpen = name.entry?.isOpen == true
        var openWords = 0
        /// Where the last word of a proper name ended.
        var properEnd = -1
        while name.end < limit, !isTooLong(name) {
            let index = name.end, token = text.tokens[index]
            if token.kind == .punctuation {
                guard let end = mark(at: index, in: name) else { return }
                name.tokens = name.tokens.lowerBound..<end
                name.hasCompany = true
                name.endsInDomain = false
                continue
            }
            let follower = rules.followers.longestMatch(in: text, at: index, limit: limit)
            if let separator = rules.separators.longestMatch(in: text, at: index, limit: limit),
                separator.range.upperBound >= follower?.range.upperBound ?? index
            {
                return
            }
            if rules.duties.longestMatch(in: text, at: index, limit: limit) != nil { return }
            if name.isInClause {
                name.tokens = name.tokens.lowerBound..<index + 1
                continue
            }
            if let piece = pieceBehind(name, at: index) {
                if case .level = piece { isOpen = false }
                add(piece, at: index, to: &name)
                continue
            }
            if isProper(at: index, in: name), follower == nil || properEnd == index || isProperRun(at: index) {
                consume(to: index + 1, &name)
                properEnd = index + 1
                continue
            }
            if isOpen, let domain = rules.domains.longestMatch(in: text, at: index, limit: limit),
                domain.range.upperBound >= follower?.range.upperBound ?? index
            {
                consume(to: domain.range.upperBound, &name)
                continue
            }
            if let follower {
                if case .verb = follower.value {
                    if style == .field && takesComplement(name, at: index) {
                        consume(to: index + 1, &name)
                        continue
                    }
                    return
                }
                guard follow(follower, &name) else { return }
                continue
            }
            if token.isNumber && style == .prose {
                // `Tổ kiểm tra 48 xã`.
                guard isOpen, index + 1 < limit, case .level? = piece(at: index + 1, behindHead: true) else { return }
                consume(to: index + 1, &name)
                continue
            }
            if style == .field {
                consume(to: index + 1, &name)
            } else if isOpen && openWords < 12 && token.isWord && !name.hasLevelBehind {
                openWords += 1
                consume(to: index + 1, &name)
            } else {
                return
            }
        }
    }

    private func consume(to end: Int, _ name: inout AgencyName) {
        name.tokens = name.tokens.lowerBound..<end
        name.hasCompany = true
        name.endsInDomain = false
    }

    /// A phrase of the lexicon that belongs to the name before it.
    private func pieceBehind(_ name: AgencyName, at index: Int) -> AgencyPiece? {
        var start = index
        if let quantifier = rules.quantifiers.longestMatch(in: text, at: index, limit: limit) { start = quantifier.range.upperBound }
        guard let piece = piece(at: start, behindHead: true) else { return nil }
        if let follower = rules.followers.longestMatch(in: text, at: index, limit: limit), follower.range.upperBound > piece.end {
            return nil
        }
        switch piece {
        case .level:
            return piece
        case .domain:
            // `Phòng` + `Kinh tế`; behind a whole name it is the verb xây dựng, tổ chức, … .
            guard start == index, name.entry == nil, let generic = name.genericHead, generic.upperBound == index else { return nil }
            if (style == .prose || name.isPlural) && isVerbLike(at: index) { return nil }
            return piece
        case .name, .generic:
            // `Bộ phận một cửa tổ chức tiếp nhận …`: the verb.
            if start == index, case .generic(let generic, _) = piece, generic.isPluralOnly, startsVerb(at: index) { return nil }
            // Behind `xã` begins another agency, its comma forgotten.
            if name.level != nil { return nil }
            if style == .prose && name.entry != nil && start > index && name.entry?.id != "mat-tran-to-quoc" { return nil }
            return piece
        }
    }

    private func takesComplement(_ name: AgencyName, at index: Int) -> Bool {
        guard !name.isPlural, let generic = name.generic, generic.takesComplement else { return false }
        return name.genericHead?.upperBound == index
    }

    private func isProper(at index: Int, in name: AgencyName) -> Bool {
        let token = text.tokens[index]
        guard token.isWord, token.letterCase != .lower else { return false }
        // In a heading all in capitals a capital says nothing.
        if style == .prose && token.letterCase == .upper && text.tokens[name.head].letterCase == .upper && name.entry?.isAbbreviation != true {
            return false
        }
        if name.level != nil, case .name? = piece(at: index) { return false }
        return true
    }

    /// Two capitals in a row are a proper name even where the first is also a verb (`Lập Lễ`).
    private func isProperRun(at index: Int) -> Bool {
        index + 1 < limit && text.tokens[index + 1].isWord && text.tokens[index + 1].letterCase == .capitalized
    }

    /// A modifier, link or clause; false where the name ends before it.
    private func follow(_ follower: PhraseTable<AgencyRules.Follower>.Match, _ name: inout AgencyName) -> Bool {
        let end = follower.range.upperBound
        switch follower.value {
        case .modifier:
            consume(to: end, &name)
            return true
        case .link:
            var start = end
            if let quantifier = rules.quantifiers.longestMatch(in: text, at: end, limit: limit) { start = quantifier.range.upperBound }
            if let piece = piece(at: start, behindHead: true) {
                // What it belongs to is not what it is.
                let entry = name.entry
                consume(to: end, &name)
                add(piece, at: start, to: &name)
                name.entry = entry
                return true
            }
            guard style == .field || start < limit && isProper(at: start, in: name) else { return false }
            consume(to: end, &name)
            return true
        case .clause:
            var index = end
            while index < min(limit, end + Self.reach), !text.isMark(index, ";"), !endsSentence(at: index) {
                if rules.duties.longestMatch(in: text, at: index, limit: limit) != nil {
                    consume(to: index, &name)
                    return true
                }
                index += 1
            }
            guard style == .field else { return false }
            consume(to: end, &name)
            name.isInClause = true
            return true
        case .verb:
            return false
        }
    }

    /// A full stop that ends a sentence, not one of `TP.`.
    func endsSentence(at index: Int) -> Bool {
        guard text.isMark(index, ".") else { return false }
        guard index + 1 < limit else { return true }
        guard text.tokens[index + 1].spaceBefore, text.tokens[index + 1].letterCase != .lower || !text.tokens[index + 1].isWord else { return false }
        return index == 0 || !(text.tokens[index - 1].letterCase == .upper && text.tokens[index - 1].range.count <= 2)
    }

    /// Where a mark inside a name ends: brackets, quotes, dashes; `nil` where the name ends before it.
    private func mark(at index: Int, in name: AgencyName) -> Int? {
        if text.isMark(index, "(") {
            // `(chủ trì)`, `(nếu có)` say something about it and are no part of the name.
            return startsVerb(at: index + 1) || rules.references.longestMatch(in: text, at: index + 1, limit: limit) != nil
                ? nil : closing(")", from: index)
        }
        if text.isMark(index, "\"") || text.isMark(index, "'") {
            return text.isMark(index, "\"") ? closing("\"", from: index) : closing("'", from: index)
        }
        if text.isMark(index, "-") || text.isMark(index, "&") || text.isMark(index, "/") {
            guard index + 1 < limit, text.tokens[index + 1].isWord || text.tokens[index + 1].isNumber else { return nil }
            if let domain = rules.domains.longestMatch(in: text, at: index + 1, limit: limit) { return domain.range.upperBound }
            if case .name? = piece(at: index + 1) { return nil }
            if style == .field || !text.tokens[index].spaceBefore && !text.tokens[index + 1].spaceBefore { return index + 1 }
            return text.tokens[index + 1].letterCase != .lower ? index + 1 : nil
        }
        // `TP. Hồ Chí Minh`.
        if text.isMark(index, "."), !endsSentence(at: index), index + 1 < limit { return index + 1 }
        return nil
    }

    func closing(_ mark: Unicode.Scalar, from index: Int) -> Int? {
        var end = index + 1
        while end < min(limit, index + Self.reach) {
            if text.isMark(end, mark) { return end + 1 }
            end += 1
        }
        return nil
    }
}

extension AgencyName {
    var hasLevelBehind: Bool { level != nil }
}
