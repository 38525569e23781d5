import DocumentModel
import VietnameseText

/// Tells bold words from others by their widths: poppler names no fonts beside its boxes, but most plans are set in
/// Times New Roman (Nghị định 30/2020/NĐ-CP, Phụ lục I), whose bold letters are wider, each by its own amount.
///
/// Words get ``PageWords/Word/isBold`` only where the widths of a whole run of words agree to half a percent with one
/// form of the face and with none of the other weight. Documents in other faces stay unknown.
public struct TypeWeight: Sendable {
    /// Runs that tell the face's height, and how many of those that should must do so.
    private static let fewestRuns = 3, share = 0.5

    public init() {}

    /// The words of a page as ``marked(_:looks:)`` needs them; depends on nothing but the page.
    public struct Page: Sendable {
        fileprivate var measures: [Measure] = []
        /// Words that follow each other on a line, in type of one size.
        fileprivate var runs: [Range<Int>] = []
        /// Words with letters that only Vietnamese has, and such letters alone.
        fileprivate var wholeWords = 0, pieces = 0
    }

    public func look(at page: PageWords) -> Page {
        var look = Page(), start = 0
        guard page.content == .text else { return look }
        look.measures.reserveCapacity(page.words.count)
        for index in page.words.indices {
            let measure = Measure(page.words[index])
            look.measures.append(measure)
            if !measure.isPlain {
                if page.words[index].text.count > 3 { look.wholeWords += 1 } else { look.pieces += 1 }
            }
            if index > 0, !Self.follows(page.words[index].box, page.words[index - 1].box) {
                look.runs.append(start..<index)
                start = index
            }
        }
        if start < page.words.count { look.runs.append(start..<page.words.count) }
        return look
    }

    private static func follows(_ box: Box, _ last: Box) -> Bool {
        abs(box.bottom - last.bottom) < 0.05 * box.height && abs(box.height - last.height) < 0.02 * box.height && box.left > last.left
            && box.left - last.right < 1.5 * box.height
    }

    /// - Parameters:
    ///   - pages: as extracted; recognised ones stay as they are.
    ///   - looks: at each of them.
    public func marked(_ pages: [PageWords], looks: [Page]) -> [PageWords] {
        var height = Self.typeHeight(looks, plainOnly: false), plainOnly = false
        // Where the font had no Vietnamese letters, those of others stand in for them, each a word of its own: the rest still tells.
        if height == nil, looks.reduce(0, { $0 + $1.wholeWords }) <= looks.reduce(0, { $0 + $1.pieces }) {
            height = Self.typeHeight(looks, plainOnly: true)
            plainOnly = true
        }
        guard let height else { return pages }
        var pages = pages
        for (page, look) in zip(pages.indices, looks) {
            var next: (verdict: Bool?, box: Box)?
            for run in look.runs.reversed() {
                let measures = look.measures[run]
                var verdict = Self.isBold(measures, height: height, plainOnly: plainOnly)
                let box = pages[page].words[run.lowerBound].box, end = pages[page].words[run.upperBound - 1].box
                // A number that stands apart is as its heading is.
                if verdict == nil, let next, measures.allSatisfy(\.isNeutral), abs(next.box.bottom - end.bottom) < 0.05 * box.height,
                    next.box.left > end.right, next.box.left - end.right < 6 * box.height
                {
                    verdict = next.verdict
                }
                if let verdict {
                    for index in run { pages[page].words[index].isBold = verdict }
                }
                next = (verdict, box)
            }
        }
        return pages
    }

    /// A word's width, and what it would be in each form of the face.
    fileprivate struct Measure: Sendable {
        var face = SIMD4<Float>()
        /// In thousandths of the box's height; 0 where the word tells nothing.
        var width: Float = 0
        /// What horns may add, in thousandths of the type size.
        var slack: Float = 0
        var isPlain: Bool

        init(_ word: PageWords.Word) {
            isPlain = !word.text.contains { $0 == 0xE1 || $0 == 0xC6 }
            guard word.box.height > 0, let widths = FaceWidths(of: word.text) else { return }
            width = Float(word.box.width / word.box.height * 1000)
            face = SIMD4<Float>(widths.sums)
            slack = Float(widths.horns * FaceWidths.hornWidth)
        }

        /// As wide in all forms: digits, dashes, full stops.
        var isNeutral: Bool { width == 0 || face.max() - face.min() <= 2 }

        /// How far the word is from each form, in thousandths of the type size.
        func errors(height: Float) -> SIMD4<Float> {
            let error = width * height - face
            // Fonts differ in what a horn adds.
            return TypeWeight.magnitude(slack > 0 ? error - error.clamped(lowerBound: SIMD4(), upperBound: SIMD4(repeating: slack)) : error)
        }

        func isUsed(_ plainOnly: Bool) -> Bool { width > 0 && (isPlain || !plainOnly) }
    }

    /// The height of boxes for type of size 1: fonts of one face claim different ones.
    ///
    /// - Returns: `nil` where too few runs have the proportions of the face.
    private static func typeHeight(_ looks: [Page], plainOnly: Bool) -> Float? {
        var heights: [Float] = [], eligible = 0
        for look in looks {
            for run in look.runs where run.count >= 4 {
                var width: Float = 0, count = 0, products = SIMD4<Float>(), squares = SIMD4<Float>()
                for word in look.measures[run] where word.isUsed(plainOnly) && word.slack == 0 {
                    width += word.width
                    count += 1
                    products += word.width * word.face
                    squares += word.face * word.face
                }
                guard count >= 4, width > 5000 else { continue }
                eligible += 1
                let scale = products / squares
                var errors = SIMD4<Float>()
                for word in look.measures[run] where word.isUsed(plainOnly) && word.slack == 0 { errors += magnitude(word.width - scale * word.face) }
                let (form, least, other) = best(errors)
                if least < 0.005 * width, other > 2.5 * least { heights.append(1 / scale[form]) }
            }
        }
        guard heights.count >= fewestRuns else { return nil }
        heights.sort()
        let height = heights[heights.count / 2]
        let near = heights.reduce(0) { $0 + (abs($1 - height) < 0.01 * height ? 1 : 0) }
        return near >= fewestRuns && Double(near) >= share * Double(eligible) ? height : nil
    }

    private static func isBold(_ words: ArraySlice<Measure>, height: Float, plainOnly: Bool) -> Bool? {
        var errors = SIMD4<Float>(), total: Float = 0
        for word in words where word.isUsed(plainOnly) {
            total += word.width * height
            // Kerning counts once.
            errors += pointwiseMin(word.errors(height: height), SIMD4(repeating: 120))
        }
        let (form, least, other) = best(errors)
        // Less than one letter of the other weight: 40 of 55 thousandths.
        guard total > 0, least <= 8 + 0.005 * total, other >= 40 + 3 * least else { return nil }
        // One word of the other weight, `**Mục tiêu:** Đến`, hides in a long line.
        let isMixed = words.contains { word in
            let errors = word.errors(height: height)
            return word.isUsed(plainOnly) && errors[form] > min(errors[form ^ 1], errors[form ^ 3]) + 15
        }
        return isMixed ? nil : form & 1 == 1
    }

    fileprivate static func magnitude(_ value: SIMD4<Float>) -> SIMD4<Float> { value.replacing(with: -value, where: value .< 0) }

    /// The form with the least error, its error, and the least of the other weight.
    private static func best(_ errors: SIMD4<Float>) -> (form: Int, least: Float, other: Float) {
        let regular = errors[0] <= errors[2] ? 0 : 2, bold = errors[1] <= errors[3] ? 1 : 3
        return errors[regular] <= errors[bold] ? (regular, errors[regular], errors[bold]) : (bold, errors[bold], errors[regular])
    }
}
