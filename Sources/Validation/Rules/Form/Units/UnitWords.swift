import RuleBook
import VietnameseText

/// Finds bodies of districts, towns, cities and communes in a text: `Phòng Nội vụ huyện Đông Sơn`, `UBND xã Tân Phú`.
struct UnitWords: Sendable {
    enum Level: Sendable { case district, town, city, commune }

    struct Body {
        var level: Level
        /// The kind of a commune.
        var kind: CommuneRegister.Kind?
        /// From the body's first word to its level word.
        var range: Range<Int>
        /// The capitalised words behind the level word; empty where none stand there.
        var name: Range<Int>
    }

    /// How a body's name begins: `UBND`, `Phòng`.
    private let bodies: PhraseTable<Bool>
    /// Bodies whose name holds the level: `Huyện ủy`.
    private let whole: PhraseTable<Bool>
    private let levels: PhraseTable<Level>
    /// Words that no body's name has between its beginning and its level word.
    private let stops: PhraseTable<Bool>
    private let actingBefore: PhraseTable<Bool>
    private let actingBehind: PhraseTable<Bool>
    private let pastBefore: PhraseTable<Bool>
    private let pastBehind: PhraseTable<Bool>
    /// The last words of the level words: a text without them is passed over at once.
    private let levelKeys: Set<WordKey>

    private static let kinds: [WordKey: CommuneRegister.Kind] = [WordKey("xã"): .rural, WordKey("phường"): .ward, WordKey("trấn"): .town]
    /// Tokens between a body's first words and its level word.
    private static let reach = 12

    init(_ settings: RuleSettings) throws(RuleError) {
        bodies = try settings.phrases("bodies")
        whole = try settings.phrases("whole")
        var levels = PhraseTable<Level>(), keys: Set<WordKey> = []
        for (key, level) in [("districts", Level.district), ("towns", .town), ("cities", .city), ("communes", .commune)] {
            try settings.phrases(key).forEach { words, _ in
                levels.insert(words, value: level)
                if let first = words.first { keys.insert(first) }
            }
        }
        try settings.phrases("whole").forEach { words, _ in if let first = words.first { keys.insert(first) } }
        self.levels = levels
        levelKeys = keys
        stops = try settings.phrases("between")
        actingBefore = try settings.phrases("acting-before")
        actingBehind = try settings.phrases("acting-behind")
        pastBefore = try settings.phrases("past-before")
        pastBehind = try settings.phrases("past-behind")
    }

    func bodies(in text: TokenizedText) -> [Body] {
        guard text.tokens.contains(where: { levelKeys.contains($0.key) }) else { return [] }
        var found: [Body] = [], index = 0
        while index < text.tokens.count {
            if let match = whole.longestMatch(in: text, at: index) {
                let name = self.name(in: text, from: match.range.upperBound)
                found.append(Body(level: .district, range: match.range, name: name))
                index = max(name.upperBound, match.range.upperBound)
            } else if let start = bodies.longestMatch(in: text, at: index) {
                if let body = body(in: text, from: start.range) {
                    found.append(body)
                    index = max(body.name.upperBound, body.range.upperBound)
                } else {
                    index = start.range.upperBound
                }
            } else {
                index += 1
            }
        }
        return found
    }

    /// `Phòng` … `huyện`: names of departments and lists of levels (`các xã, thị trấn`) stand between.
    private func body(in text: TokenizedText, from start: Range<Int>) -> Body? {
        for index in start.upperBound..<min(start.upperBound + Self.reach, text.tokens.count) {
            if let level = levels.longestMatch(in: text, at: index) {
                let end = level.range.upperBound
                // `UBND các xã, thị trấn`: the town is meant with the communes.
                if level.value == .commune, !hasName(text, at: end) { continue }
                let kind = Self.kinds[text.key(end - 1)]
                return Body(level: level.value, kind: kind, range: start.lowerBound..<end, name: name(in: text, from: end))
            }
            let token = text.tokens[index]
            if stops.longestMatch(in: text, at: index) != nil || bodies.longestMatch(in: text, at: index) != nil { return nil }
            if token.kind == .punctuation, !token.isMark(","), !token.isMark("-"), !token.isMark("&") { return nil }
            if token.isNumber { return nil }
        }
        return nil
    }

    private func hasName(_ text: TokenizedText, at index: Int) -> Bool {
        index < text.tokens.count && (text.tokens[index].isNumber || text.tokens[index].isWord && text.tokens[index].letterCase != .lower)
    }

    private func name(in text: TokenizedText, from start: Int) -> Range<Int> {
        var end = start
        while end < text.tokens.count, end - start < 4, hasName(text, at: end) { end += 1 }
        return start..<end
    }

    /// The words around say that the body does something, or gets something.
    func isActing(_ body: Body, in text: TokenizedText) -> Bool {
        for start in max(0, body.range.lowerBound - 5)..<body.range.lowerBound {
            if let match = actingBefore.longestMatch(in: text, at: start, limit: body.range.lowerBound), match.range.upperBound == body.range.lowerBound { return true }
        }
        let end = max(body.name.upperBound, body.range.upperBound)
        return actingBehind.longestMatch(in: text, at: end) != nil
    }

    /// `UBND huyện (cũ)`, `trước đây`.
    func isPast(_ body: Body, in text: TokenizedText) -> Bool {
        let end = max(body.name.upperBound, body.range.upperBound)
        for index in end..<min(end + 4, text.tokens.count) where pastBehind.longestMatch(in: text, at: index) != nil { return true }
        for index in max(0, body.range.lowerBound - 3)..<body.range.lowerBound where pastBefore.longestMatch(in: text, at: index) != nil { return true }
        return false
    }
}
