import PlanModel
import VietnameseText

/// Copied words that still mean the parent: its level, its area, its year.
struct LeftoverFinder: Sendable {
    let rules: ComparisonRules

    func changes(_ child: PlanTask, _ parent: PlanTask, _ circumstances: ChangeFinder.Circumstances) -> [TaskChange] {
        var found: [TaskChange] = []
        func add(_ change: TaskChange?) {
            guard let change, !found.contains(where: { $0.field == change.field && $0.kind == change.kind }) else { return }
            found.append(change)
        }
        let texts = Self.texts(child, parent)
        for text in texts {
            add(year(text, circumstances))
            add(ownWords(text, circumstances))
        }
        for diagnostic in circumstances.diagnostics[child.id] ?? [] {
            // `next`: a plan for the year that ends is no copy.
            guard let kind = Self.kinds[diagnostic.code], kind != .leftoverYear || diagnostic.variant == nil, let words = diagnostic.evidence?.words,
                let text = texts.first(where: { Self.place(of: TokenizedText(words), in: $0.child) != nil && Self.place(of: TokenizedText(words), in: $0.parent) != nil })
            else { continue }
            add(TaskChange(text.field, kind, child: words, parent: words))
        }
        return found
    }

    /// What the check of the child's plan said, where the parent has the same words.
    private static let kinds: [String: TaskChange.Kind] = ["superior-actor": .leftoverLevel, "stale-year": .leftoverYear]

    private typealias Texts = (field: TaskChange.Field, child: TokenizedText, parent: TokenizedText)

    private static func texts(_ child: PlanTask, _ parent: PlanTask) -> [Texts] {
        let texts: [(TaskChange.Field, String?, String?)] = [
            (.title, child.title, parent.title), (.title, child.activity, parent.activity), (.products, child.products?.text, parent.products?.text),
        ]
        return texts.compactMap { field, own, source in
            guard let own, let source else { return nil }
            return (field, TokenizedText(own), TokenizedText(source))
        }
    }

    /// Last year's plan said its own year here; a copy should say this year's.
    private func year(_ text: Texts, _ circumstances: ChangeFinder.Circumstances) -> TaskChange? {
        guard circumstances.deadlines.yearShift != 0, let year = circumstances.deadlines.parentYear, let own = Self.planYear(year, in: text.child),
            let source = Self.planYear(year, in: text.parent)
        else { return nil }
        return TaskChange(text.field, .leftoverYear, child: own, parent: source)
    }

    /// `năm 2025` that is no part of a date (`tháng 3 năm 2025`).
    private static func planYear(_ year: Int, in text: TokenizedText) -> String? {
        let index = text.tokens.indices.first { index in
            text.number(at: index) == year && text.key(index - 1) == yearWord && text.number(at: index - 2) == nil && text.key(index - 2) != untilWord
        }
        return index.map { text.string(tokens: $0 - 1..<$0 + 1) }
    }

    private static let yearWord = WordKey("năm")
    private static let untilWord = WordKey("đến")

    /// `trên địa bàn tỉnh` in a commune's task, as the province said it of itself.
    private func ownWords(_ text: Texts, _ circumstances: ChangeFinder.Circumstances) -> TaskChange? {
        guard !circumstances.isSameLevel, let level = circumstances.parentLevel else { return nil }
        let areas = rules.ownAreas[level]?.matches(in: text.child).filter { !cites(text.child, before: $0.range.lowerBound) } ?? []
        let authors = rules.ownAuthors[level]?.matches(in: text.child).filter { !isRightlyNamed(text.child, before: $0.range.lowerBound) } ?? []
        for match in areas + authors {
            let words = text.child.string(tokens: match.range)
            guard Self.place(of: TokenizedText(words), in: text.parent) != nil else { continue }
            return TaskChange(text.field, .leftoverLevel, child: words, parent: words)
        }
        return nil
    }

    /// A document's number stands before: its title may name any area.
    private func cites(_ text: TokenizedText, before end: Int) -> Bool {
        clause(text, before: end).contains { text.key($0) == Self.number && text.number(at: $0 + 1) != nil }
    }

    private func isRightlyNamed(_ text: TokenizedText, before end: Int) -> Bool {
        cites(text, before: end) || clause(text, before: end).contains { rules.rightlyNamed.longestMatch(in: text, at: $0)?.value == true }
    }

    private func clause(_ text: TokenizedText, before end: Int) -> Range<Int> {
        var start = end
        while start > 0, !text.isMark(start - 1, ";"), !text.isMark(start - 1, ",") { start -= 1 }
        return start..<end
    }

    private static let number = WordKey("số")

    /// Where the words stand in the text.
    private static func place(of words: TokenizedText, in text: TokenizedText) -> Int? {
        let words = words.tokens.map(\.key), keys = text.tokens.map(\.key)
        guard !words.isEmpty, words.count <= keys.count else { return nil }
        return (0...keys.count - words.count).first { keys[$0..<$0 + words.count].elementsEqual(words) }
    }
}

extension Diagnostic.Evidence {
    /// The words that are meant.
    fileprivate var words: String {
        guard let range else { return text }
        let scalars = Array(text.unicodeScalars)
        guard range.start >= 0, range.start < range.end, range.end <= scalars.count else { return text }
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range.start..<range.end])
        return String(words)
    }
}
