import DocumentModel
import VietnameseText

/// A line of the source that is not blank, without Markdown marks and surplus space.
public struct CleanLine: Sendable {
    /// Counted from 1.
    public var number: Int
    public var page: Int?
    public var text: TokenizedText
    /// Leading spaces (a tab counts four).
    public var indent: Int
    /// Blank lines directly above.
    public var blankBefore: Int
    /// Wholly bold in Markdown.
    public var isBold: Bool
    /// Number of `#` in Markdown; 0 elsewhere.
    public var headingLevel: Int
    /// Byte offset in ``text`` behind a run of four or more spaces or a tab: perhaps two columns side by side.
    public var gap: Int?
    /// See ``GlyphWidth``.
    public var width: Int
    /// The first line of a page, where form feeds say so.
    public var startsPage: Bool
    /// What the reader saw of the line's geometry or style; `nil` for plain text.
    public var layout: LineLayout?
    /// Its words were recognised from an image.
    public var isRecognized = false

    /// Nothing but capitals, and at least two letters of them.
    public var isCapitals: Bool {
        var words = 0
        for token in text.tokens where token.isWord {
            guard token.letterCase == .upper else { return false }
            words += token.range.count
        }
        return words >= 2
    }

    public var tokens: [Token] { text.tokens }
}

/// Makes ``CleanLine``s of a document's lines; blank ones are counted, not kept.
public struct LineCleaner: Sendable {
    public init() {}

    public func clean(_ document: SourceDocument) -> [CleanLine] {
        var lines: [CleanLine] = []
        lines.reserveCapacity(document.lines.count)
        var blanks = 0, lastPage: Int?
        for (index, line) in document.lines.enumerated() {
            guard var cleaned = clean(
                document.text[line.range], number: index + 1, page: line.page, blankBefore: blanks, startsPage: line.page != lastPage,
                markup: document.mayHoldMarkup)
            else {
                blanks += 1
                continue
            }
            if let page = line.page, document.pages.indices.contains(page - 1) { cleaned.isRecognized = document.pages[page - 1].content == .scan }
            lastPage = line.page
            blanks = 0
            if let layout = line.layout {
                cleaned.layout = layout
                cleaned.isBold = layout.isBold
                cleaned.headingLevel = layout.headingLevel
            }
            lines.append(cleaned)
        }
        return lines
    }

    /// `nil` for a line of nothing but space and Markdown marks.
    ///
    /// - Parameter markup: stars, number signs and backslashes may be Markdown's.
    public func clean(
        _ raw: ArraySlice<UInt8>, number: Int, page: Int?, blankBefore: Int = 0, startsPage: Bool = false, markup: Bool = true
    ) -> CleanLine? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var indent = 0, index = raw.startIndex
        while index < raw.endIndex, raw[index] == 0x20 || raw[index] == 0x09 {
            indent += raw[index] == 0x09 ? 4 : 1
            index += 1
        }
        var heading = 0
        if markup, index < raw.endIndex, raw[index] == 0x23 {
            var end = index
            while end < raw.endIndex, raw[end] == 0x23 { end += 1 }
            if end - index <= 6, end == raw.endIndex || raw[end] == 0x20 {
                heading = end - index
                index = end
            }
        }
        var gap: Int?, spaces = 0, stars = 0, doubleStars = 0
        while index < raw.endIndex {
            let byte = raw[index]
            switch byte {
            case 0x20, 0x09:
                spaces += byte == 0x09 ? 4 : 1
                index += 1
                continue
            case 0x2A where markup && index + 1 < raw.endIndex && raw[index + 1] == 0x2A:
                doubleStars += 1
                index += 2
                continue
            case 0x5C where markup && index + 1 < raw.endIndex && Self.isPunctuation(raw[index + 1]):
                index += 1
                continue
            case 0x2A where markup:
                stars += 1
            default:
                break
            }
            if spaces > 0, !bytes.isEmpty {
                bytes.append(0x20)
                if spaces >= 4, gap == nil { gap = bytes.count }
            }
            spaces = 0
            bytes.append(byte)
            index += 1
        }
        if stars > 0 { Self.removeEmphasis(&bytes) }
        while bytes.last == 0x20 { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        let text = TokenizedText(utf8: bytes)
        guard !text.tokens.isEmpty else { return nil }
        return CleanLine(
            number: number, page: page, text: text, indent: indent, blankBefore: blankBefore,
            isBold: doubleStars >= 2 && doubleStars % 2 == 0 && raw.first == 0x2A, headingLevel: heading, gap: gap,
            width: GlyphWidth.of(bytes), startsPage: startsPage)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (byte >= 0x21 && byte <= 0x2F) || (byte >= 0x5B && byte <= 0x60) || byte == 0x7C
    }

    /// Takes away `*` … `*` pairs that set words in italics; a star that is a list sign or stands alone stays.
    private static func removeEmphasis(_ bytes: inout [UInt8]) {
        var open: Int?, drop: Set<Int> = []
        for index in bytes.indices where bytes[index] == 0x2A {
            let before = index == 0 ? 0x20 : bytes[index - 1]
            let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            if after != 0x20, before == 0x20 || before == 0x28 || before == 0x22, open == nil {
                open = index
            } else if before != 0x20, let start = open {
                drop.insert(start)
                drop.insert(index)
                open = nil
            }
        }
        // A table's cell loses the first star of `*…*` as its list sign.
        if let last = bytes.indices.last, last > 0, bytes[last] == 0x2A, !drop.contains(last), bytes[last - 1] != 0x20, bytes[last - 1] != 0x2A { drop.insert(last) }
        guard !drop.isEmpty else { return }
        bytes = bytes.enumerated().filter { !drop.contains($0.offset) }.map(\.element)
    }
}
