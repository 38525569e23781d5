import DocumentModel
import Testing

@testable import Layout

@Suite struct RomanOnesTests {
    private static let roman = ["#########", "#########", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "#########", "#########"]
    private static let digit = ["....##...", ".#####...", "##.###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "...###...", "#########", "#########"]
    private static let bar = [String](repeating: "...###...", count: 16)

    /// Glyphs side by side, two pixels apart.
    private func read(_ word: String, _ glyphs: [[String]]) -> String {
        var raster = GrayRaster(width: 80, height: 30)
        for (place, glyph) in glyphs.enumerated() {
            for (y, row) in glyph.enumerated() {
                for (x, mark) in row.enumerated() where mark == "#" { raster.pixels[(y + 5) * 80 + 5 + place * 11 + x] = 0 }
            }
        }
        let box = Box(left: 4, top: 4, right: 70, bottom: 22)
        return String(decoding: RomanOnes(raster: raster, threshold: InkThreshold(of: raster)).read(Array(word.utf8), box: box), as: UTF8.self)
    }

    @Test func serifsTell() {
        #expect(read("1/2025", [Self.roman]) == "I/2025")
        #expect(read("l", [Self.roman]) == "I")
        #expect(read("11/2025,", [Self.roman, Self.roman]) == "II/2025,")
        // A digit, a table's line, and what is no number of a quarter stay.
        #expect(read("1/2025", [Self.digit]) == "1/2025")
        #expect(read("11", [Self.roman, Self.digit]) == "11")
        #expect(read("|", [Self.bar]) == "|")
        #expect(read("10", [Self.roman]) == "10")
        #expect(read("1", []) == "1")
    }
}
