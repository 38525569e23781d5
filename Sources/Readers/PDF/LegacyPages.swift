import DocumentModel
import Layout
import VietnameseText

/// Converts the words of pages that were set in legacy fonts.
struct LegacyPages: Sendable {
    /// Which font holds where on a page.
    struct FontArea: Sendable, Equatable {
        var box: Box
        var font: FontEncoding
    }

    /// A sign of a legacy encoding in any word: a cheap look that spares other files everything else.
    static func mayConcern(_ pages: [PageWords]) -> Bool {
        var bytes: [UInt8] = []
        for page in pages {
            for word in page.words {
                bytes += word.text
                bytes.append(0x20)
            }
        }
        return LegacyRuns.mayConcern(bytes)
    }

    /// - Parameter fonts: for each page; empty where nobody knows.
    /// - Returns: the pages in Unicode, and how many of their lines were converted.
    func convert(_ pages: [PageWords], fonts: [[FontArea]], capitals: LegacyRuns.Capitals = .asShown) -> (pages: [PageWords], lines: Int) {
        var pages = pages
        var paragraphs: [[LegacyRuns.Run]] = []
        let space = LegacyRuns.Run(text: [0x20])
        for index in pages.indices {
            pages[index].words = Self.joined(pages[index].words)
            let areas = index < fonts.count ? fonts[index] : []
            var last: Box?
            for word in pages[index].words {
                let run = LegacyRuns.Run(text: word.text, font: Self.font(at: word.box, in: areas))
                if let box = last, Self.isBeside(box, word.box) {
                    paragraphs[paragraphs.count - 1] += [space, run]
                } else {
                    paragraphs.append([run])
                }
                last = word.box
            }
        }
        let converted = LegacyRuns(paragraphs, capitals: capitals)
        // Words stand at every other place, spaces between them.
        var texts = converted.paragraphs.lazy.flatMap { stride(from: 0, to: $0.count, by: 2).map { [runs = $0] in runs[$0] } }.makeIterator()
        for index in pages.indices {
            for word in pages[index].words.indices { pages[index].words[word].text = texts.next() ?? [] }
            pages[index].words.removeAll { $0.text.isEmpty }
        }
        return (pages, converted.convertedLines)
    }

    private static func font(at box: Box, in areas: [FontArea]) -> FontEncoding {
        areas.first { $0.box.contains(x: box.middleX, y: box.middleY) }?.font ?? .unknown
    }

    /// The word stands behind the other on the same line.
    private static func isBeside(_ last: Box, _ box: Box) -> Bool {
        abs(last.bottom - box.bottom) < 0.3 * max(last.height, 1) && box.left > last.left
    }

    // MARK: Torn words

    /// Letters for which a legacy font has no glyph of its own stand in a font of their own, so that programs tear the
    /// word there (`t − íng`); they must be one before anyone can read them.
    private static func joined(_ words: [PageWords.Word]) -> [PageWords.Word] {
        guard words.contains(where: { isStray($0.text) }) else { return words }
        var result: [PageWords.Word] = []
        result.reserveCapacity(words.count)
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, isBeside(words[end - 1].box, words[end].box) { end += 1 }
            join(words[start..<end], into: &result)
            start = end
        }
        return result
    }

    private static func join(_ line: ArraySlice<PageWords.Word>, into result: inout [PageWords.Word]) {
        let gaps = zip(line, line.dropFirst()).map { $1.box.left - $0.box.right }.sorted()
        guard let first = line.first, !gaps.isEmpty else { return result += line }
        // Of the wider half: a line of torn words has as many narrow gaps.
        let usual = gaps[gaps.count * 3 / 4]
        let narrow = min(0.2 * first.box.height, 0.5 * usual)
        result.append(first)
        for word in line.dropFirst() {
            let last = result[result.count - 1]
            guard word.box.left - last.box.right < narrow, isStray(word.text) || isStray(last.text) || endsStray(last.text) else {
                result.append(word)
                continue
            }
            result[result.count - 1].text += word.text
            result[result.count - 1].box = last.box.union(word.box)
            if word.isBold != last.isBold { result[result.count - 1].isBold = nil }
        }
    }

    /// Minus, bullet operator, micro sign, soft hyphen: what programs write for ư, ã and à.
    private static let strays: [[UInt8]] = [[0xE2, 0x88, 0x92], [0xE2, 0x88, 0x99], [0xC2, 0xAD], [0xC2, 0xB5], [0xCE, 0xBC]]

    private static func isStray(_ text: [UInt8]) -> Bool { text.count <= 3 && strays.contains(text) }
    private static func endsStray(_ text: [UInt8]) -> Bool { strays.contains { text.suffix($0.count).elementsEqual($0) } }
}
