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

    /// - Parameter pages: as extracted; recognised ones stay as they are.
    public func marked(_ pages: [PageWords]) -> [PageWords] {
        let runs = pages.map { $0.content == .text ? Self.runs(of: $0.words) : [] }
        // Where the font had no Vietnamese letters, others stand in for them; the rest still tells.
        guard let height = Self.typeHeight(runs, plainOnly: false).map({ (value: $0, plainOnly: false) })
            ?? Self.typeHeight(runs, plainOnly: true).map({ (value: $0, plainOnly: true) })
        else { return pages }
        var pages = pages
        for (page, runs) in runs.enumerated() {
            var next: (verdict: Bool?, box: Box)?
            for run in runs.reversed() {
                var verdict = Self.isBold(run.words, height: height.value, plainOnly: height.plainOnly)
                let box = pages[page].words[run.start].box, end = pages[page].words[run.start + run.words.count - 1].box
                // A number that stands apart is as its heading is.
                if verdict == nil, let next, run.words.allSatisfy(\.isNeutral),
                    abs(next.box.bottom - end.bottom) < 0.05 * box.height, next.box.left > end.right, next.box.left - end.right < 6 * box.height
                {
                    verdict = next.verdict
                }
                if let verdict {
                    for index in run.start..<(run.start + run.words.count) { pages[page].words[index].isBold = verdict }
                }
                next = (verdict, box)
            }
        }
        return pages
    }

    /// Words that follow each other on a line, in type of one size.
    private struct Run {
        /// Index of the first word.
        var start: Int
        var words: [Measure]
    }

    /// A word's width, and what it would be in each form of the face.
    private struct Measure {
        /// In thousandths of the box's height; 0 where the word tells nothing.
        var width = 0.0
        var face = SIMD4<Double>()
        var horns = 0.0
        var isPlain = true

        init(_ word: PageWords.Word) {
            isPlain = !word.text.contains { $0 == 0xE1 || $0 == 0xC6 }
            guard word.box.height > 0, let widths = FaceWidths(of: word.text) else { return }
            width = word.box.width / word.box.height * 1000
            face = SIMD4<Double>(widths.sums)
            horns = Double(widths.horns)
        }

        /// As wide in all forms: digits, dashes, full stops.
        var isNeutral: Bool { width == 0 || face.max() - face.min() <= 2 }

        func isUsed(_ plainOnly: Bool) -> Bool { width > 0 && (isPlain || !plainOnly) }
    }

    private static func runs(of words: [PageWords.Word]) -> [Run] {
        var runs: [Run] = []
        for (index, word) in words.enumerated() {
            let measure = Measure(word)
            if index > 0 {
                let last = words[index - 1].box, box = word.box
                if abs(box.bottom - last.bottom) < 0.05 * box.height, abs(box.height - last.height) < 0.02 * box.height, box.left > last.left,
                    box.left - last.right < 1.5 * box.height
                {
                    runs[runs.count - 1].words.append(measure)
                    continue
                }
            }
            runs.append(Run(start: index, words: [measure]))
        }
        return runs
    }

    /// The height of boxes for type of size 1: fonts of one face claim different ones.
    ///
    /// - Returns: `nil` where too few runs have the proportions of the face.
    private static func typeHeight(_ pages: [[Run]], plainOnly: Bool) -> Double? {
        var heights: [Double] = [], eligible = 0
        for run in pages.joined() {
            var width = 0.0, count = 0, products = SIMD4<Double>(), squares = SIMD4<Double>()
            for word in run.words where word.isUsed(plainOnly) && word.horns == 0 {
                width += word.width
                count += 1
                products += word.width * word.face
                squares += word.face * word.face
            }
            guard count >= 4, width > 5000 else { continue }
            eligible += 1
            let scale = products / squares
            var errors = SIMD4<Double>()
            for word in run.words where word.isUsed(plainOnly) && word.horns == 0 { errors += magnitude(word.width - scale * word.face) }
            let (form, least, other) = best(errors)
            if least < 0.005 * width, other > 2.5 * least { heights.append(1 / scale[form]) }
        }
        guard heights.count >= fewestRuns else { return nil }
        heights.sort()
        let height = heights[heights.count / 2]
        let near = heights.reduce(0) { $0 + (abs($1 - height) < 0.01 * height ? 1 : 0) }
        return near >= fewestRuns && Double(near) >= share * Double(eligible) ? height : nil
    }

    private static func isBold(_ words: [Measure], height: Double, plainOnly: Bool) -> Bool? {
        var errors = SIMD4<Double>(), total = 0.0
        for word in words where word.isUsed(plainOnly) {
            let width = word.width * height
            total += width
            var error = width - word.face
            if word.horns > 0 {
                // Fonts differ in what a horn adds.
                let slack = word.horns * Double(FaceWidths.hornWidth)
                error.replace(with: error - error.clamped(lowerBound: SIMD4(), upperBound: SIMD4(repeating: slack)), where: error .> 0)
            }
            // Kerning, or a word of other type, counts once.
            errors += magnitude(error).clamped(lowerBound: SIMD4(), upperBound: SIMD4(repeating: 120))
        }
        let (form, least, other) = best(errors)
        // Less than one letter of the other weight: 40 of 55 thousandths.
        return total > 0 && least <= 8 + 0.005 * total && other >= 40 + 3 * least ? form & 1 == 1 : nil
    }

    private static func magnitude(_ value: SIMD4<Double>) -> SIMD4<Double> { value.replacing(with: -value, where: value .< 0) }

    /// The form with the least error, its error, and the least of the other weight.
    private static func best(_ errors: SIMD4<Double>) -> (form: Int, least: Double, other: Double) {
        let regular = errors[0] <= errors[2] ? 0 : 2, bold = errors[1] <= errors[3] ? 1 : 3
        return errors[regular] <= errors[bold] ? (regular, errors[regular], errors[bold]) : (bold, errors[bold], errors[regular])
    }
}
