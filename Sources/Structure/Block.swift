import DocumentModel
import RuleBook
import VietnameseText

/// A paragraph of the document: one item of the outline or one unmarked paragraph, its broken lines joined.
public struct Block: Sendable {
    public var marker: Marker?
    /// The marker with its punctuation, as printed: `1.1.`, `đ)`, `-`.
    public var markerText: String?
    /// The words behind the marker.
    public var text: TokenizedText
    /// A field label that the words begin with, and the token behind its colon.
    public var label: Label?
    /// First and last source line, counted from 1.
    public var firstLine: Int
    public var lastLine: Int
    public var page: Int?
    public var indent: Int
    public var isBold: Bool
    public var headingLevel: Int
    /// Byte offsets into ``text`` where its lines behind the first begin.
    public var lineStarts: [Int] = []
    /// Index of the task table of its body that stands here; `nil` for text.
    public var table: Int?
    /// An unmarked line without a stop directly above a table: the table's title.
    public var isCaption = false
    /// Its words were recognised from an image.
    public var isRecognized = false

    public struct Label: Sendable, Equatable {
        public var field: FieldKind
        /// The first token of the value; the count of tokens where the value is empty.
        public var valueStart: Int
        /// It is no label of the rules: recognition garbled it, or its words and its value tell it.
        public var isUncertain = false

        public init(field: FieldKind, valueStart: Int, isUncertain: Bool = false) {
            self.field = field
            self.valueStart = valueStart
            self.isUncertain = isUncertain
        }
    }

    public var isCapitals: Bool {
        var letters = 0
        for token in text.tokens where token.isWord {
            guard token.letterCase == .upper else { return false }
            letters += token.range.count
        }
        return letters >= 4
    }

    /// The words without final stop, semicolon or colon.
    public var title: String { text.string(tokens: 0..<contentEnd) }

    /// The token behind the last one that is no final `.` `;` `:` `,` or `/`.
    public var contentEnd: Int {
        var end = text.tokens.count
        while end > 0, text.isMark(end - 1, ".") || text.isMark(end - 1, ";") || text.isMark(end - 1, ":") || text.isMark(end - 1, "/") {
            // `./.` ends the document, `KH-UBND/` does not end a title.
            end -= 1
        }
        return end
    }

    public var endsWithColon: Bool { text.isMark(text.tokens.count - 1, ":") }
    public var endsWithStop: Bool { text.isMark(text.tokens.count - 1, ".") }
}

/// Finds the label at the start of a paragraph.
public struct LabelFinder: Sendable {
    public let rules: LabelRules

    public init(rules: LabelRules) { self.rules = rules }

    /// A label and its colon (doubled, spaced or missing behind a long label) at token `start`.
    ///
    /// - Parameter isRecognized: the words were recognised from an image, so that a label may be garbled.
    public func label(in text: TokenizedText, at start: Int = 0, isRecognized: Bool = false) -> Block.Label? {
        exactLabel(in: text, at: start) ?? (isRecognized ? garbledLabel(in: text, at: start) : nil)
    }

    /// Words of a recognised line that come near a label, a colon behind them.
    private func garbledLabel(in text: TokenizedText, at start: Int) -> Block.Label? {
        guard start < text.tokens.count, text.tokens[start].isWord,
            var index = text.tokens[start...].prefix(Self.longest).firstIndex(where: { $0.isMark(":") }),
            !text.tokens[start..<index].contains(where: { $0.isMark(".") || $0.isMark(";") }),
            let field = rules.readings.field(of: LetterSkeleton(text, tokens: start..<index))
        else { return nil }
        while text.isMark(index, ":") { index += 1 }
        return Block.Label(field: field, valueStart: index, isUncertain: true)
    }

    /// Tokens of a label and its colon at most; recognition breaks words apart.
    private static let longest = 14

    private func exactLabel(in text: TokenizedText, at start: Int) -> Block.Label? {
        guard let match = rules.phrases.longestMatch(in: text, at: start) else { return nil }
        var index = match.range.upperBound
        // `Sản phẩm (đầu ra):`
        if text.isMark(index, "("), let close = text.tokens[index...].prefix(8).firstIndex(where: { $0.isMark(")") }), text.isMark(close + 1, ":") {
            index = close + 1
        }
        guard text.isMark(index, ":") else {
            return withoutColon(match, in: text)
        }
        while text.isMark(index, ":") { index += 1 }
        return Block.Label(field: match.value, valueStart: index)
    }

    /// The text ends in a label and its colon, and has words before it.
    func endsInLabel(_ text: TokenizedText) -> Bool {
        let end = text.tokens.count - 1
        guard end > 1, text.isMark(end, ":") else { return false }
        return (max(1, end - 8)..<end).contains { rules.phrases.longestMatch(in: text, at: $0)?.range.upperBound == end }
    }

    /// A label of three words and more, a capital behind it, and no verb can be meant: the colon was forgotten.
    private func withoutColon(_ match: PhraseTable<FieldKind>.Match, in text: TokenizedText) -> Block.Label? {
        guard match.range.count >= 4 || (match.value == .deadline && match.range.count >= 2), match.range.lowerBound == 0,
            text.tokens[0].letterCase == .capitalized, match.range.upperBound < text.tokens.count,
            rules.needColon.longestMatch(in: text, at: 0) == nil
        else { return nil }
        let next = text.tokens[match.range.upperBound]
        guard next.isMark("-") || next.isMark(".") || next.isMark(";") || (next.isWord && next.letterCase != .lower) else { return nil }
        let skip = next.isWord ? 0 : 1
        return Block.Label(field: match.value, valueStart: match.range.upperBound + skip)
    }
}

extension Block {
    /// The place of a table among the paragraphs.
    init(table index: Int, of table: TaskTable) {
        self.init(
            text: TokenizedText(utf8: [], tokens: []), firstLine: table.firstLine, lastLine: table.lastLine, page: table.rows.first?.page,
            indent: 0, isBold: false, headingLevel: 0, table: index)
    }
}
