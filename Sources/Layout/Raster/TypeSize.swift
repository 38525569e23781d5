import DocumentModel

/// The size of a recognised line's type, told by what its letters are.
///
/// Recognition gives each word the box of its ink: `xã` is lower than `Đỗ`, a full stop a dot. A PDF's words have
/// boxes from ascent to descent. With the baseline and the size of the type, recognised words get the same.
public struct TypeSize: Sendable {
    /// Of Times New Roman, the typeface of administrative documents (Decree 30/2020/NĐ-CP, Appendix I), in parts of the size.
    private enum Metrics {
        static let ascent = 0.891
        static let descent = 0.216
        /// Letters with an ascender, capitals, digits, small letters with one mark above.
        static let tall = 0.676
        /// Small letters without any mark above.
        static let low = 0.45
        /// How deep `g` and `y` reach.
        static let depth = 0.217
    }

    public init() {}

    /// The same words with boxes from ascent to descent of their line's type.
    ///
    /// - Parameters:
    ///   - line: the words of one level printed line, boxes around their ink.
    ///   - usual: size of the page's type in points, where the line's letters do not tell.
    public func leveled(_ line: [PageWords.Word], usual: Double?) -> [PageWords.Word] {
        guard let baseline = baseline(of: line), let size = size(of: line, baseline: baseline) ?? usual else { return line }
        return line.map { word in
            var result = word
            // A word set higher or larger keeps its own ink.
            let ink = word.box
            result.box.top = min(baseline - Metrics.ascent * size, ink.top + 0.15 * size)
            result.box.bottom = max(baseline + Metrics.descent * size, ink.bottom - 0.15 * size)
            return result
        }
    }

    /// In points; `nil` where the letters do not tell.
    public func size(of line: [PageWords.Word]) -> Double? {
        baseline(of: line).flatMap { size(of: line, baseline: $0) }
    }

    private func size(of line: [PageWords.Word], baseline: Double) -> Double? {
        var sizes: [Double] = []
        for word in line {
            let shape = Shape(word.text)
            guard shape.isWord, !shape.hasHighMarks else { continue }
            sizes.append((baseline - word.box.top) / (shape.isTall ? Metrics.tall : Metrics.low))
        }
        guard !sizes.isEmpty else { return nil }
        sizes.sort()
        let size = sizes[sizes.count / 2]
        return size > 2 ? size : nil
    }

    /// The median foot of the words that stand on the baseline.
    private func baseline(of line: [PageWords.Word]) -> Double? {
        var feet: [Double] = [], deep: [Double] = []
        for word in line {
            let shape = Shape(word.text)
            guard shape.isWord else { continue }
            if shape.isDeep { deep.append(word.box.bottom - Metrics.depth / (Metrics.depth + Metrics.tall) * word.box.height) } else { feet.append(word.box.bottom) }
        }
        if feet.isEmpty { feet = deep }
        guard !feet.isEmpty else { return nil }
        feet.sort()
        return feet[feet.count / 2]
    }

    /// Which letters of a word reach above and below.
    private struct Shape {
        /// It holds a letter or a digit.
        var isWord = false
        /// Something as high as a capital.
        var isTall = false
        /// Marks above capitals, or two marks above a small letter.
        var hasHighMarks = false
        /// Something below the baseline.
        var isDeep = false

        init(_ text: [UInt8]) {
            for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { add(scalar) }
        }

        private mutating func add(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "a"..."z":
                isWord = true
                if "bdfhijklt".unicodeScalars.contains(scalar) { isTall = true }
                if "gjpqy".unicodeScalars.contains(scalar) { isDeep = true }
            case "A"..."Z", "0"..."9", "Đ", "Ơ", "Ư", "đ":
                isWord = true
                isTall = true
                if scalar == "Q" || scalar == "J" { isDeep = true }
            case "ơ", "ư": isWord = true
            case "(", ")", "[", "]", "{", "}", "/", "|", "\\", "§":
                isTall = true
                isDeep = true
            case ",", ";": isDeep = true
            case "ạ", "ẹ", "ọ", "ụ", "ự", "ợ":
                isWord = true
                isDeep = true
            case "ị", "ỵ", "ậ", "ặ", "ệ", "ộ":
                isWord = true
                isTall = true
                isDeep = true
            case "ấ", "ầ", "ẩ", "ẫ", "ắ", "ằ", "ẳ", "ẵ", "ế", "ề", "ể", "ễ", "ố", "ồ", "ổ", "ỗ":
                isWord = true
                hasHighMarks = true
            default:
                guard scalar.properties.isAlphabetic else { return }
                isWord = true
                isTall = true
                if scalar.properties.isUppercase { hasHighMarks = true }
                if scalar == "ý" || scalar == "ỳ" || scalar == "ỷ" || scalar == "ỹ" { isDeep = true }
            }
        }
    }
}
