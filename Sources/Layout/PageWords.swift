import DocumentModel

/// A page before anyone knows what is a line, a paragraph or a table: words with their boxes, and drawn rules.
/// Made from a PDF's text or from the recognition of an image; everything behind it is the same for both.
public struct PageWords: Sendable, Equatable {
    public struct Word: Sendable, Equatable {
        /// UTF-8, NFC, no spaces.
        public var text: [UInt8]
        public var box: Box
        /// 0 to 1; below 1 only where recognised from an image.
        public var confidence: Double
        /// `nil` where not known.
        public var isBold: Bool?

        public init(text: [UInt8], box: Box, confidence: Double = 1, isBold: Bool? = nil) {
            self.text = text
            self.box = box
            self.confidence = confidence
            self.isBold = isBold
        }
    }

    /// A drawn line, horizontal or vertical; `box` has next to no height or width.
    public struct Rule: Sendable, Equatable {
        public var box: Box

        public init(box: Box) { self.box = box }

        public var isHorizontal: Bool { box.width >= box.height }
    }

    /// Counted from 1.
    public var number: Int
    /// In points as displayed, as are all boxes.
    public var width: Double
    public var height: Double
    public var content: SourceDocument.Page.Content
    public var words: [Word]
    /// Empty where there are none or nobody looked for them.
    public var rules: [Rule]
    /// What ``ColumnLook`` said of these words; `nil` where nobody asked since they were read or changed.
    public var mayHoldTable: Bool?
    /// How the page was turned to stand upright and level, where it was: ``width``, ``height`` and all boxes are those
    /// of the turned page until ``SourceDocument/turnedBack(_:)``.
    public var turn: PageTurn?

    public init(
        number: Int, width: Double, height: Double, content: SourceDocument.Page.Content = .text, words: [Word] = [], rules: [Rule] = []
    ) {
        self.number = number
        self.width = width
        self.height = height
        self.content = content
        self.words = words
        self.rules = rules
    }
}

extension PageWords {
    /// A soft hyphen that has a place on the page was printed: many fonts have one glyph for it and the hyphen, and
    /// programs give back the wrong one. Only behind the reading of legacy fonts, where it is a letter.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    public mutating func showHyphens() -> Bool {
        var isChanged = false
        for index in words.indices where words[index].text.contains(0xAD) {
            let text = words[index].text
            guard text.indices.dropLast().contains(where: { text[$0] == 0xC2 && text[$0 + 1] == 0xAD }) else { continue }
            var shown: [UInt8] = []
            for byte in text {
                if byte == 0xAD, shown.last == 0xC2 { shown[shown.count - 1] = 0x2D } else { shown.append(byte) }
            }
            words[index].text = shown
            isChanged = true
        }
        return isChanged
    }
}
