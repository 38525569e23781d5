import DocumentModel
import Layout
import VietnameseText

/// The words of a recognised page as those of a PDF: in points, cut at drawn lines, boxes from ascent to descent.
struct RecognizedPage: Sendable {
    private(set) var words: [PageWords.Word] = []

    /// - Parameter rules: of the page, in points.
    init(table: TesseractTable, resolution: Int, rules: [PageWords.Rule], readings: SignReadings) {
        let point = 72 / Double(resolution)
        let upright = rules.filter { !$0.isHorizontal }
        var lines: [[PageWords.Word]] = [], number = -1
        for word in table.words {
            let box = Box(left: word.box.left * point, top: word.box.top * point, right: word.box.right * point, bottom: word.box.bottom * point)
            // A picture or a smear read as a word.
            guard box.width > 0, box.height > 0, box.height < 72 else { continue }
            if word.line != number {
                lines.append([])
                number = word.line
            }
            lines[lines.count - 1] += Self.cut(.init(text: word.text, box: box, confidence: word.confidence), at: upright)
        }
        lines = lines.flatMap { Self.parted($0, at: upright) }.map { RecognizedMarks(readings).cleaned($0) }.filter { !$0.isEmpty }
        let sizes = lines.compactMap { TypeSize().size(of: $0) }.sorted()
        let usual = sizes.isEmpty ? nil : sizes[sizes.count / 2]
        words = lines.flatMap { TypeSize().leveled($0, usual: usual) }
    }

    /// The pieces of a printed line between vertical rules.
    private static func parted(_ line: [PageWords.Word], at rules: [PageWords.Rule]) -> [[PageWords.Word]] {
        guard line.count > 1, !rules.isEmpty else { return [line] }
        var parts: [[PageWords.Word]] = []
        for word in line {
            if let last = parts.last?.last, !rules.contains(where: { stands($0, between: last.box, and: word.box) }) {
                parts[parts.count - 1].append(word)
            } else {
                parts.append([word])
            }
        }
        return parts
    }

    private static func stands(_ rule: PageWords.Rule, between left: Box, and right: Box) -> Bool {
        let x = rule.box.middleX, y = (left.middleY + right.middleY) / 2
        return rule.box.top <= y && rule.box.bottom >= y && x > left.middleX && x < right.middleX
    }

    /// A word that recognition joined across a vertical rule, as two; where within the letters, their widths tell.
    private static func cut(_ word: PageWords.Word, at rules: [PageWords.Rule]) -> [PageWords.Word] {
        let margin = 0.15 * word.box.height
        guard let rule = rules.first(where: {
            $0.box.top <= word.box.middleY && $0.box.bottom >= word.box.middleY && $0.box.middleX > word.box.left + margin
                && $0.box.middleX < word.box.right - margin
        }) else { return [word] }
        let scalars = Array(String(decoding: word.text, as: UTF8.self).unicodeScalars)
        let share = (rule.box.middleX - word.box.left) / word.box.width
        let count = min(scalars.count - 1, max(1, Int((share * Double(scalars.count)).rounded())))
        guard scalars.count > 1 else { return [word] }
        func part(_ scalars: ArraySlice<Unicode.Scalar>, _ left: Double, _ right: Double) -> PageWords.Word {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            return .init(
                text: Array(String(text).utf8), box: Box(left: left, top: word.box.top, right: right, bottom: word.box.bottom),
                confidence: word.confidence)
        }
        return [part(scalars[..<count], word.box.left, rule.box.middleX), part(scalars[count...], rule.box.middleX, word.box.right)]
    }
}
