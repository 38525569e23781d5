import DocumentModel
import Layout

/// A second look at a table's narrow columns: a number that stands alone in its cell is often missed when a whole page
/// is recognised, and read well in a picture of nothing but its column.
struct NarrowColumns: Sendable {
    /// What lies between two neighbouring vertical lines, in pixels of the page.
    struct Strip: Sendable, Equatable {
        var left: Int
        var right: Int
        var top: Int
        var bottom: Int
        /// Where it begins in the picture of all strips.
        var place: Int
    }

    /// In inches, between the lines: wide enough for `STT`, too narrow for words.
    private static let width = 0.2...0.75
    private static let shortest = 0.25
    /// White around a strip, in inches.
    private static let margin = 0.15
    /// What is less certain is left as the page's recognition had it.
    private static let certain = 0.6
    /// Enough for a number whose neighbour is one less or one more.
    private static let doubtful = 0.2
    /// Enough for a word that the page's recognition had nothing for.
    private static let evident = 0.8

    private(set) var strips: [Strip] = []
    private(set) var picture = GrayRaster(width: 0, height: 0)

    /// - Parameter page: level and without its lines.
    init(of page: GrayRaster, rules: [RasterRules.Rule], resolution: Int, threshold: InkThreshold) {
        let inch = Double(resolution), margin = Int(Self.margin * inch), inset = max(2, resolution / 60)
        let upright = rules.filter { !$0.isHorizontal }.sorted { $0.first < $1.first }
        for right in upright {
            let left = upright.last { other in
                other.last < right.first && Double(min(other.to, right.to) - max(other.from, right.from)) >= Self.shortest * inch
            }
            guard let left, Self.width.contains(Double(right.first - left.last) / inch) else { continue }
            let strip = Strip(
                left: left.last + inset, right: right.first - inset, top: max(left.from, right.from), bottom: min(left.to, right.to), place: 0)
            if strip.right > strip.left, Self.holdsInk(strip, page, threshold: threshold) { strips.append(strip) }
        }
        guard !strips.isEmpty else { return }
        var place = margin
        for index in strips.indices {
            strips[index].place = place
            place += strips[index].bottom - strips[index].top + margin
        }
        let widest = strips.reduce(0) { max($0, $1.right - $1.left) }
        picture = GrayRaster(width: widest + 2 * margin, height: place, fill: threshold.paper)
        for strip in strips {
            for y in strip.top..<strip.bottom {
                let from = y * page.width + strip.left, to = (strip.place + y - strip.top) * picture.width + margin
                picture.pixels.replaceSubrange(to..<to + strip.right - strip.left, with: page.pixels[from..<from + strip.right - strip.left])
            }
        }
        self.margin = margin
    }

    private var margin = 0

    private static func holdsInk(_ strip: Strip, _ page: GrayRaster, threshold: InkThreshold) -> Bool {
        var count = 0
        for y in strip.top..<strip.bottom {
            for x in strip.left..<strip.right where page.pixels[y * page.width + x] < threshold.value { count += 1 }
            if count > 20 { return true }
        }
        return false
    }

    /// The page's words with the numbers of the narrow columns in place of what stood there.
    ///
    /// - Parameter found: recognised on ``picture``.
    func merged(_ found: TesseractTable, into page: TesseractTable) -> TesseractTable {
        var result = page, line = (page.words.last?.line ?? 0) + 1
        for word in believed(found.words) {
            guard let strip = strips.last(where: { Double($0.place) <= word.box.middleY }) else { continue }
            let right = Double(strip.left - margin), down = Double(strip.top - strip.place)
            let box = Box(left: word.box.left + right, top: word.box.top + down, right: word.box.right + right, bottom: word.box.bottom + down)
            let isNumber = Self.isNumber(word.text)
            var isKnown = false
            result.words.removeAll { other in
                guard Self.overlap(other.box, box), other.box.right < Double(strip.right) + box.height else { return false }
                if !isNumber || Self.isNumber(other.text) && other.confidence >= word.confidence { isKnown = true }
                return !isKnown
            }
            if isKnown { continue }
            result.words.append(.init(text: word.text, box: box, confidence: word.confidence, line: line))
            line += 1
        }
        return result
    }

    /// Numbers that are certain, or follow or precede one that is by one; titles that are more than certain.
    private func believed(_ words: [TesseractTable.Word]) -> [TesseractTable.Word] {
        let numbers = words.map { Self.isNumber($0.text) ? Self.value($0.text) : nil }
        var isBelieved = words.map { Self.isNumber($0.text) ? $0.confidence >= Self.certain : $0.confidence >= Self.evident && Self.isTitle($0.text) }
        for index in words.indices where !isBelieved[index] && words[index].confidence >= Self.doubtful {
            guard let number = numbers[index] else { continue }
            let before = numbers[..<index].last { $0 != nil } ?? nil, after = numbers[(index + 1)...].first { $0 != nil } ?? nil
            isBelieved[index] = before == number - 1 || after == number + 1
        }
        return words.indices.filter { isBelieved[$0] }.map { words[$0] }
    }

    /// `STT`, `TT`: capitals alone.
    private static func isTitle(_ text: [UInt8]) -> Bool {
        (2...4).contains(text.count) && text.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// Of `7`, `09.`; `nil` for `1.2`.
    private static func value(_ text: [UInt8]) -> Int? {
        Int(String(decoding: text.last == 0x2E || text.last == 0x29 ? text.dropLast() : text[...], as: UTF8.self))
    }

    private static func overlap(_ one: Box, _ other: Box) -> Bool {
        let reach = 0.3 * other.height
        return one.left < other.right + reach && one.right > other.left - reach && one.top < other.bottom && one.bottom > other.top
    }

    /// `7`, `09`, `1.2.`, `IV`.
    private static func isNumber(_ text: [UInt8]) -> Bool {
        let body = text.last == 0x2E || text.last == 0x29 ? text.dropLast() : text[...]
        guard !body.isEmpty, body.count <= 5 else { return false }
        return body.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E } && body.contains { $0 != 0x2E }
            || body.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    }
}
