import DocumentModel
import Layout
import VietnameseText

/// Reads what `pdftotext -bbox` writes: XHTML with a `page` element a page and a `word` element a word.
///
/// The form is poppler's own and always the same, so a scanner of bytes reads it without an XML parser. Text
/// that is no UTF-8, control characters and characters without width are cleaned away here.
struct PopplerWords: Sendable {
    struct Result: Sendable {
        var pages: [PageWords] = []
        /// Sequences that were no UTF-8 and became U+FFFD.
        var invalidSequences = 0
    }

    /// - Parameters:
    ///   - output: cut off output gives the pages and words that it still holds.
    ///   - isBehindHead: it begins behind `<doc>`, with a page.
    ///   - first: the number of its first page.
    func pages(in output: some Collection<UInt8>, isBehindHead: Bool = false, first: Int = 1) -> Result {
        let result = output.withContiguousStorageIfAvailable { bytes in
            var scanner = Scanner(bytes: bytes, first: first)
            return scanner.scan(isBehindHead: isBehindHead)
        }
        return result ?? pages(in: Array(output), isBehindHead: isBehindHead, first: first)
    }

    private struct Scanner {
        let bytes: UnsafeBufferPointer<UInt8>
        let first: Int
        var index = 0
        var result = Result()

        init(bytes: UnsafeBufferPointer<UInt8>, first: Int) {
            self.bytes = bytes
            self.first = first
        }

        mutating func scan(isBehindHead: Bool) -> Result {
            // The document's title and other names stand before `<doc>`, escaped but of any form.
            while !isBehindHead, index < bytes.count, !starts(with: "<doc>") { skipLine() }
            var page: PageWords?
            while index < bytes.count {
                while index < bytes.count, bytes[index] == 0x20 { index += 1 }
                if starts(with: "<word ") {
                    if let box = box(), let text = text(), !text.isEmpty { append(text, box, to: &page) }
                } else if starts(with: "<page ") {
                    if let page { result.pages.append(page.turned) }
                    let width = number() ?? 0, height = number() ?? 0
                    page = PageWords(number: first + result.pages.count, width: width, height: height)
                }
                skipLine()
            }
            if let page { result.pages.append(page.turned) }
            return result
        }

        private func starts(with word: StaticString) -> Bool {
            guard index + word.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else { return false }
            for offset in 0..<word.utf8CodeUnitCount where base[index + offset] != word.utf8Start[offset] { return false }
            return true
        }

        private mutating func skipLine() {
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            index += 1
        }

        /// The next number in quotes on this line; `nil` where none is, or where it is no finite number.
        private mutating func number() -> Double? {
            while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x0A, bytes[index] != 0x3E { index += 1 }
            guard index < bytes.count, bytes[index] == 0x22 else { return nil }
            index += 1
            var sign = 1.0, value = 0.0, scale = 0.0, digits = 0
            while index < bytes.count, bytes[index] != 0x22 {
                switch bytes[index] {
                case 0x2D where digits == 0: sign = -1
                case 0x30...0x39:
                    digits += 1
                    value = value * 10 + Double(bytes[index] - 0x30)
                    scale *= 10
                case 0x2E where scale == 0: scale = 1
                default: return nil
                }
                index += 1
            }
            index += 1
            guard digits > 0, digits < 18 else { return nil }
            return sign * (scale > 1 ? value / scale : value)
        }

        private mutating func box() -> Box? {
            guard let left = number(), let top = number(), let right = number(), let bottom = number() else { return nil }
            return Box(left: min(left, right), top: min(top, bottom), right: max(left, right), bottom: max(top, bottom))
        }

        /// The words between `>` and `<`; spaces of any kind become U+0020.
        private mutating func text() -> [UInt8]? {
            while index < bytes.count, bytes[index] != 0x3E, bytes[index] != 0x0A { index += 1 }
            guard index < bytes.count, bytes[index] == 0x3E else { return nil }
            index += 1
            let start = index
            while index < bytes.count, bytes[index] != 0x3C { index += 1 }
            var text: [UInt8] = []
            text.reserveCapacity(index - start)
            var cursor = start
            while cursor < index {
                let byte = bytes[cursor]
                if byte == 0x26 {
                    cursor = appendEntity(at: cursor, end: index, to: &text)
                } else if byte < 0x80 {
                    if byte <= 0x20 || byte == 0x7F {
                        if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { text.append(0x20) }
                    } else {
                        text.append(byte)
                    }
                    cursor += 1
                } else {
                    cursor = appendWide(at: cursor, end: index, to: &text)
                }
            }
            return ComposedText.of(text)
        }

        /// poppler writes `&amp;` `&lt;` `&gt;` `&quot;` `&apos;` and no other.
        private func appendEntity(at start: Int, end: Int, to text: inout [UInt8]) -> Int {
            let names: [(StaticString, UInt8)] = [("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("apos;", 0x27), ("#39;", 0x27)]
            for (name, byte) in names where start + 1 + name.utf8CodeUnitCount <= end {
                if (0..<name.utf8CodeUnitCount).allSatisfy({ bytes[start + 1 + $0] == name.utf8Start[$0] }) {
                    text.append(byte)
                    return start + 1 + name.utf8CodeUnitCount
                }
            }
            text.append(0x26)
            return start + 1
        }

        /// A character of two bytes and more, or what stands for it.
        private mutating func appendWide(at start: Int, end: Int, to text: inout [UInt8]) -> Int {
            switch WideCharacter(bytes, at: start, end: end) {
            case .kept(let length): text.append(contentsOf: bytes[start..<start + length])
                return start + length
            case .space(let length): text.append(0x20)
                return start + length
            case .none(let length): return start + length
            case .replaced(let replacement, let length):
                text.append(contentsOf: replacement.utf8)
                return start + length
            case .invalid:
                text.append(contentsOf: "\u{FFFD}".utf8)
                result.invalidSequences += 1
                // Of a broken character only one sign stays.
                var next = start + 1
                while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
                return next
            }
        }

        /// A word that holds spaces (a no-break space ends none for poppler) becomes several, its box divided by their widths.
        private func append(_ text: [UInt8], _ box: Box, to page: inout PageWords?) {
            guard text.contains(0x20) else {
                page?.words.append(PageWords.Word(text: text, box: box))
                return
            }
            let total = Double(max(1, GlyphWidth.of(text)))
            var start = 0
            for end in 0...text.count where end == text.count || text[end] == 0x20 {
                if end > start {
                    var part = box
                    part.left = box.left + box.width * Double(GlyphWidth.of(text, 0..<start)) / total
                    part.right = box.left + box.width * Double(GlyphWidth.of(text, 0..<end)) / total
                    page?.words.append(PageWords.Word(text: Array(text[start..<end]), box: part))
                }
                start = end + 1
            }
        }
    }
}

/// What becomes of a character outside of ASCII.
private enum WideCharacter {
    case kept(Int), space(Int), none(Int), replaced(StaticCharacters, Int), invalid

    struct StaticCharacters { var utf8: [UInt8] }

    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) {
        let first = bytes[index]
        func continuation(_ offset: Int) -> UInt8? {
            guard index + offset < end, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
            return bytes[index + offset]
        }
        guard let second = continuation(1) else {
            self = .invalid
            return
        }
        switch first {
        case 0xC2:
            // Controls U+0080 to U+009F; the no-break space. A soft hyphen may be TCVN3's ư, so it stays.
            self = second < 0xA0 ? .none(2) : second == 0xA0 ? .space(2) : .kept(2)
        case 0xC3...0xDF: self = .kept(2)
        case 0xE0...0xEF:
            guard let third = continuation(2), first != 0xE0 || second >= 0xA0, first != 0xED || second < 0xA0 else {
                self = .invalid
                return
            }
            self = Self.three(first, second, third)
        case 0xF0...0xF4:
            guard continuation(2) != nil, continuation(3) != nil, first != 0xF0 || second >= 0x90, first != 0xF4 || second < 0x90 else {
                self = .invalid
                return
            }
            self = .kept(4)
        default: self = .invalid
        }
    }

    private static func three(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> WideCharacter {
        switch (first, second) {
        case (0xE2, 0x80):
            if third <= 0x8A || third == 0xAF || third == 0xA8 || third == 0xA9 { return .space(3) }
            // U+200B to U+200F, U+202A to U+202E: marks without width.
            return third <= 0x8F || third >= 0xAA && third <= 0xAE ? .none(3) : .kept(3)
        case (0xE2, 0x81): return third == 0x9F ? .space(3) : third >= 0xA0 && third <= 0xA4 ? .none(3) : .kept(3)
        case (0xE3, 0x80) where third == 0x80: return .space(3)
        case (0xEF, 0xBB) where third == 0xBF: return .none(3)
        case (0xEF, 0x80...0x83):
            // U+F020 to U+F0FF: signs of the Symbol and Wingdings faces. Lists are set with them.
            return .replaced(StaticCharacters(utf8: PrivateSign.utf8(second: second, third: third)), 3)
        default: return .kept(3)
        }
    }
}

/// Signs of the faces Symbol and Wingdings, which programs map to U+F000 and up.
private enum PrivateSign {
    /// Bullets become `•`, the dash `-`, letters and digits themselves; the rest stays as it is.
    static func utf8(second: UInt8, third: UInt8) -> [UInt8] {
        let code = (second & 0x03) << 6 | (third & 0x3F)
        switch code {
        // Wingdings' bullets and squares, Symbol's bullet.
        case 0x6C, 0x6E, 0x71, 0x76, 0x77, 0xA7, 0xA8, 0xB7, 0xD8, 0xFC: return Array("•".utf8)
        case 0x2D, 0xBE: return [0x2D]
        case 0x2B: return [0x2B]
        case 0x20: return [0x20]
        default: return [0xEF, second, third]
        }
    }
}

extension PageWords {
    /// poppler gives boxes as displayed, but the size of a page before its rotation: a page whose words stand
    /// outside of it lies on its side.
    var turned: PageWords {
        let slack = 2.0
        var isWide = false, isHigh = false
        for word in words {
            if word.box.left > width + slack { isWide = true }
            if word.box.top > height + slack { isHigh = true }
        }
        guard isWide != isHigh, isWide == (height > width) else { return self }
        var page = self
        swap(&page.width, &page.height)
        return page
    }
}
