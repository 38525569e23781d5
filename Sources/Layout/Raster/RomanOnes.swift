import DocumentModel

/// Looks again at the ones behind `Quý`, which recognition reads as `1`, `l` or a bar where `I` is printed.
///
/// The typeface of administrative documents has serifs (Decree 30/2020/NĐ-CP, Appendix I): the Roman one has them on
/// both sides of its head, the digit a flag on the left alone. Printed digits stay what they are.
public struct RomanOnes: Sendable {
    /// Smaller letters have no serifs left, in pixels.
    private static let lowest = 12
    private static let most = 3

    private let raster: GrayRaster
    private let ink: UInt8

    /// - Parameter raster: the page as it was recognised.
    public init(raster: GrayRaster, threshold: InkThreshold) {
        self.raster = raster
        ink = threshold.value
    }

    /// The word with `I` for the ones at its beginning that are Roman by their shape: `1/2025` becomes `I/2025`.
    ///
    /// - Parameters:
    ///   - word: as recognised.
    ///   - box: around its ink, in pixels.
    public func read(_ word: [UInt8], box: Box) -> [UInt8] {
        let ones = word.prefix { Self.looksLikeOne($0) }.count
        guard (1...Self.most).contains(ones), word.prefix(ones).contains(where: { $0 != 0x49 }) else { return word }
        // `Quý 10`, `lần`: no number of a quarter.
        if ones < word.count, ![0x2F, 0x2C, 0x3B, 0x2E, 0x2D, 0x29].contains(word[ones]) { return word }
        let left = max(0, Int(box.left)), right = min(raster.width, Int(box.right.rounded(.up)))
        let top = max(0, Int(box.top)), bottom = min(raster.height, Int(box.bottom.rounded(.up)))
        guard left < right, top < bottom else { return word }
        var from = left
        for _ in 0..<ones {
            guard let glyph = nextGlyph(from: from, right: right, rows: top..<bottom), isRoman(glyph) else { return word }
            from = glyph.columns.upperBound
        }
        return [UInt8](repeating: 0x49, count: ones) + word.dropFirst(ones)
    }

    private static func looksLikeOne(_ byte: UInt8) -> Bool { byte == 0x31 || byte == 0x6C || byte == 0x7C || byte == 0x49 || byte == 0x21 }

    private struct Glyph {
        var columns: Range<Int>
        var rows: Range<Int>
    }

    private func isInk(_ x: Int, _ y: Int) -> Bool { raster.pixels[y * raster.width + x] < ink }

    /// The next run of columns with ink.
    private func nextGlyph(from: Int, right: Int, rows: Range<Int>) -> Glyph? {
        func holdsInk(_ x: Int) -> Bool { rows.contains { isInk(x, $0) } }
        guard let first = (from..<right).first(where: holdsInk) else { return nil }
        let end = (first..<right).first { !holdsInk($0) } ?? right
        let inked = rows.filter { y in (first..<end).contains { isInk($0, y) } }
        guard let top = inked.first, let bottom = inked.last else { return nil }
        return Glyph(columns: first..<end, rows: top..<bottom + 1)
    }

    /// A single stem, with serifs on both sides above and below.
    private func isRoman(_ glyph: Glyph) -> Bool {
        let height = glyph.rows.count, width = glyph.columns.count
        guard height >= Self.lowest, width * 10 <= height * 7 else { return false }
        let middle = glyph.rows.lowerBound + height * 3 / 10..<glyph.rows.lowerBound + height * 7 / 10 + 1
        let stem = glyph.columns.filter { x in middle.reduce(0) { $0 + (isInk(x, $1) ? 1 : 0) } * 2 >= middle.count }
        guard let first = stem.first, let last = stem.last, last - first + 1 == stem.count, stem.count * 2 <= width + 1 else { return false }
        let serif = max(2, height / 7 + 1)
        return [glyph.rows.prefix(serif), glyph.rows.suffix(serif)].allSatisfy { rows in
            let inked = glyph.columns.filter { x in rows.contains { isInk(x, $0) } }
            guard let start = inked.first, let end = inked.last else { return false }
            let before = first - start, behind = end - last
            return before > 1 && behind > 1 && behind * 2 >= before && before * 2 >= behind
        }
    }
}
