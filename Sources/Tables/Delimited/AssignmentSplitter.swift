import RuleBook
import VietnameseText

/// Who does what, taken apart from one cell.
public struct Assignment: Sendable, Equatable {
    /// A run of names with one role.
    public struct Share: Sendable, Equatable {
        /// As printed, without a label before a colon: `phối hợp với Phòng Kinh tế`.
        public var text: String
        /// Without the words of the role: `Phòng Kinh tế`.
        public var names: String

        public init(text: String, names: String) {
            self.text = text
            self.names = names
        }
    }

    public var lead: [Share] = []
    public var coordination: [Share] = []
    public var monitoring: [Share] = []
    /// Some words told the roles apart; without any, all is lead.
    public var hasRoleWords = false

    public init() {}

    /// The printed words of a role, several runs joined with `; `; `nil` where it has none.
    public var leadText: String? { Self.joined(lead) }
    public var coordinationText: String? { Self.joined(coordination) }
    public var monitoringText: String? { Self.joined(monitoring) }

    private static func joined(_ shares: [Share]) -> String? {
        shares.isEmpty ? nil : shares.map(\.text).joined(separator: "; ")
    }

    mutating func add(_ share: Share, to role: AssignmentRules.Role) {
        switch role {
        case .lead: lead.append(share)
        case .coordination: coordination.append(share)
        case .monitoring: monitoring.append(share)
        }
    }
}

/// Takes a cell `Trách nhiệm thực hiện` (or a lead cell that has labels of its own) apart.
///
///     splitter.split(["Phòng Kinh tế chủ trì; các thôn phối hợp"])
///     // lead "Phòng Kinh tế chủ trì" (names "Phòng Kinh tế"), coordination "các thôn phối hợp" ("các thôn")
///     splitter.split(["Chủ trì: Công an xã", "Phối hợp: Phòng Kinh tế"])
///     // lead "Công an xã", coordination "Phòng Kinh tế"
public struct AssignmentSplitter: Sendable {
    private let rules: AssignmentRules

    public init(rules: AssignmentRules) {
        self.rules = rules
    }

    private struct RoleWord {
        var role: AssignmentRules.Role
        var tokens: Range<Int>
        var isLabel: Bool
    }

    /// - Parameter paragraphs: of the cell, without list signs.
    public func split(_ paragraphs: [String]) -> Assignment {
        let texts = paragraphs.map { TokenizedText($0) }
        let words = texts.map(roleWords)
        var result = Assignment()
        result.hasRoleWords = words.contains { !$0.isEmpty }
        var carried: AssignmentRules.Role?
        for (text, words) in zip(texts, words) { read(text, words, carried: &carried, into: &result) }
        return result
    }

    /// Labels before a colon at the start of a clause, and verbs, from left to right.
    private func roleWords(_ text: TokenizedText) -> [RoleWord] {
        var found: [RoleWord] = []
        var index = 0
        while index < text.tokens.count {
            let startsClause = index == 0 || text.tokens[index - 1].kind == .punctuation
            if startsClause, let label = rules.labels.longestMatch(in: text, at: index), text.isMark(label.range.upperBound, ":") {
                found.append(RoleWord(role: label.value, tokens: index..<(label.range.upperBound + 1), isLabel: true))
                index = label.range.upperBound + 1
            } else if let verb = rules.verbs.longestMatch(in: text, at: index) {
                found.append(RoleWord(role: verb.value, tokens: verb.range, isLabel: false))
                index = verb.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func read(
        _ text: TokenizedText, _ words: [RoleWord], carried: inout AssignmentRules.Role?, into result: inout Assignment
    ) {
        let count = text.tokens.count
        /// Where the open run begins, where its names begin, and whose it is.
        var start = 0, namesStart = 0
        if let opener = rules.openers.longestMatch(in: text, at: 0) { start = opener.range.upperBound; namesStart = start }
        var open = carried

        func flush(until end: Int, namesEnd: Int? = nil, role: AssignmentRules.Role, into result: inout Assignment) {
            let run = trimmed(text, start..<max(start, end), keepBracket: true)
            let names = trimmed(text, max(start, namesStart)..<max(namesStart, namesEnd ?? end), keepBracket: false)
            guard !names.isEmpty else { return }
            result.add(.init(text: text.string(tokens: run), names: text.string(tokens: names)), to: role)
        }

        for word in words {
            if word.isLabel {
                flush(until: word.tokens.lowerBound, role: open ?? unnamedRole(result), into: &result)
                open = word.role
                carried = word.role
                start = word.tokens.upperBound
                namesStart = start
                continue
            }
            // A run that a label or verb opened ends at the last `;` before the name that this verb follows.
            if let role = open, let boundary = lastStop(text, in: start..<word.tokens.lowerBound) {
                flush(until: boundary, role: role, into: &result)
                start = boundary + 1
                namesStart = start
                open = nil
            }
            var end = word.tokens.upperBound
            let joint = rules.joints.longestMatch(in: text, at: end)
            let isBracketed = text.isMark(word.tokens.lowerBound - 1, "(") && text.isMark(end, ")")
            if isBracketed { end += 1 }
            let before = trimmed(text, start..<word.tokens.lowerBound, keepBracket: false)
            let namesFollow = joint != nil || (end < count && text.tokens[end].kind != .punctuation)
            let takesBefore = !before.isEmpty && open == nil && (word.role != .coordination || isBracketed || !namesFollow)
            if takesBefore {
                flush(until: end, namesEnd: word.tokens.lowerBound, role: word.role, into: &result)
                start = end
                namesStart = end
                open = nil
                carried = nil
            } else {
                if !before.isEmpty { flush(until: word.tokens.lowerBound, role: open ?? unnamedRole(result), into: &result) }
                open = word.role
                start = word.tokens.lowerBound
                namesStart = joint?.range.upperBound ?? end
            }
        }
        flush(until: count, role: open ?? (result.hasRoleWords ? unnamedRole(result) : .lead), into: &result)
    }

    /// Names without a word for their role: behind a lead they coordinate.
    private func unnamedRole(_ result: Assignment) -> AssignmentRules.Role {
        result.lead.isEmpty ? .lead : .coordination
    }

    private func lastStop(_ text: TokenizedText, in range: Range<Int>) -> Int? {
        range.last { text.isMark($0, ";") || text.isMark($0, ".") }
    }

    /// Without punctuation and joints (`và`) at either end.
    private func trimmed(_ text: TokenizedText, _ range: Range<Int>, keepBracket: Bool) -> Range<Int> {
        var low = range.lowerBound, high = min(range.upperBound, text.tokens.count)
        while low < high, text.tokens[low].kind == .punctuation || rules.joints.longestMatch(in: text, at: low)?.range == low..<(low + 1) { low += 1 }
        while high > low {
            let last = high - 1
            if text.isMark(last, ")"), keepBracket || !text.isMark(low, "(") && opens(text, in: low..<last) { break }
            guard text.tokens[last].kind == .punctuation || rules.joints.longestMatch(in: text, at: last)?.range == last..<high else { break }
            high -= 1
        }
        return low..<max(low, high)
    }

    private func opens(_ text: TokenizedText, in range: Range<Int>) -> Bool { range.contains { text.isMark($0, "(") } }
}
