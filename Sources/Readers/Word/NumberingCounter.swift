/// Counts a document's lists and writes the numbers that Word shows.
struct NumberingCounter {
    private let numbering: WordNumbering
    /// The last number of each level, for each kind of list; `nil` where none was written since a higher level went on.
    private var counts: [Int: [Int?]] = [:]
    /// Lists and levels whose own start was taken.
    private var started: Set<Start> = []

    private struct Start: Hashable { var list: Int; var level: Int }

    init(_ numbering: WordNumbering) { self.numbering = numbering }

    /// The text before the next paragraph of that list and level; `nil` where Word shows none.
    mutating func next(list id: Int, level: Int) -> Label? {
        guard let list = numbering.list(id), list.levels.indices.contains(level) else { return nil }
        let definition = list.levels[level]
        var counts = counts[list.abstract] ?? Array(repeating: nil, count: WordNumbering.levelCount)
        if let start = list.starts[level], started.insert(Start(list: id, level: level)).inserted {
            counts[level] = start
        } else if let last = counts[level] {
            counts[level] = last < Int.max ? last + 1 : last
        } else {
            counts[level] = list.starts[level] ?? definition.start
        }
        for lower in (level + 1)..<max(level + 1, WordNumbering.levelCount) {
            let restart = list.levels[lower].restart
            if restart.map({ $0 > level && $0 > 0 }) ?? true { counts[lower] = nil }
        }
        self.counts[list.abstract] = counts
        if definition.format == .bullet { return Self.bullet(definition, level: level) }
        let text = Self.label(definition, list, counts, isLegal: definition.isLegal)
        return text.isEmpty ? nil : Label(text: text, bullet: nil)
    }

    struct Label {
        var text: String
        /// The sign of a bullet as it is in its font; `nil` for numbers.
        var bullet: String?
    }

    private static func bullet(_ level: WordNumbering.Level, level index: Int) -> Label? {
        let text = level.text.trimmed
        // A number typed as a bullet: `đ)`.
        if text.utf8.count > 1, text.unicodeScalars.contains(where: { $0.properties.isAlphabetic && $0.value < 0xE000 }), text.unicodeScalars.count > 1 {
            return Label(text: text, bullet: nil)
        }
        // A list that shows nothing only indents.
        return text.isEmpty ? nil : Label(text: "", bullet: text)
    }

    private static func label(_ level: WordNumbering.Level, _ list: WordNumbering.List, _ counts: [Int?], isLegal: Bool) -> String {
        var result = "", scalars = level.text.unicodeScalars.makeIterator()
        var pending = scalars.next()
        while let scalar = pending {
            pending = scalars.next()
            guard scalar == "%", let digit = pending, digit.value >= 0x31, digit.value <= 0x39 else {
                result.unicodeScalars.append(scalar)
                continue
            }
            pending = scalars.next()
            let index = Int(digit.value) - 0x31
            let format = list.levels[index].format
            let value = counts[index] ?? list.starts[index] ?? list.levels[index].start
            let isDecimal = isLegal && format != .none && format != .bullet
            result += (isDecimal && format != .padded(2) ? .decimal : format).string(value)
        }
        return result.trimmed
    }
}

extension String {
    /// Without space at its ends.
    var trimmed: String {
        var text = unicodeScalars[...]
        while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
        while let last = text.last, last.properties.isWhitespace { text.removeLast() }
        return String(text)
    }
}
