import Markup
import VietnameseText

/// What a paragraph shows, in the order of its file: its words in lines and runs, and what is anchored in it.
struct WordInline {
    private(set) var lines: [[LegacyRuns.Run]] = [[]]
    /// `w:txbxContent` of text boxes anchored here.
    private(set) var boxes: [Int] = []

    private var bytes: [UInt8] = []
    private var font = FontEncoding.unicode
    private var letters = 0
    private var boldLetters = 0

    /// All words are bold.
    var isBold: Bool { letters > 0 && letters == boldLetters }

    mutating func append(_ text: some Collection<UInt8>, font: FontEncoding, isBold: Bool) {
        guard !text.isEmpty else { return }
        if font != self.font { flush() }
        self.font = font
        bytes.append(contentsOf: text)
        let count = text.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
        letters += count
        if isBold { boldLetters += count }
    }

    mutating func breakLine() {
        flush()
        lines.append([])
    }

    mutating func anchor(_ box: Int) { boxes.append(box) }

    mutating func finish() {
        flush()
        // A break before the first word or behind the last one shows nothing.
        while lines.count > 1, lines.last.map(Self.isBlank) ?? false { lines.removeLast() }
        while lines.count > 1, Self.isBlank(lines[0]) { lines.removeFirst() }
    }

    /// The words of a paragraph whose end was deleted stand before those of the next.
    mutating func prepend(_ other: WordInline) {
        let first = lines.removeFirst()
        lines = other.lines.dropLast() + [(other.lines.last ?? []) + first] + lines
        boxes = other.boxes + boxes
        letters += other.letters
        boldLetters += other.boldLetters
    }

    private mutating func flush() {
        guard !bytes.isEmpty else { return }
        lines[lines.count - 1].append(.init(text: bytes, font: font))
        bytes.removeAll(keepingCapacity: true)
    }

    static func isBlank(_ line: [LegacyRuns.Run]) -> Bool { line.allSatisfy { $0.text.allSatisfy { $0 <= 0x20 } } }
}
