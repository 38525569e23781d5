import DocumentModel
import Testing

@testable import Layout

/// Drawn pictures, 150 dots per inch.
private struct Drawing {
    var raster = GrayRaster(width: 900, height: 700)

    mutating func fill(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>, gray: UInt8 = 0) {
        for row in y { for column in x { raster.pixels[row * raster.width + column] = gray } }
    }

    /// Lines of blocks, like words.
    mutating func text(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>) {
        for top in stride(from: y.lowerBound, to: y.upperBound - 12, by: 28) {
            // Words of no two lines stand below each other.
            for left in stride(from: x.lowerBound + top * 11 % 37, to: x.upperBound - 30, by: 40) {
                for letter in stride(from: left, to: left + 30, by: 7) { fill(letter...letter + 2, top...top + 12) }
            }
        }
    }

    func rules() -> [RasterRules.Rule] {
        RasterRules().find(in: raster, resolution: 150, threshold: InkThreshold(of: raster))
    }
}

@Suite struct RasterTests {
    @Test func gridOfLines() {
        var drawing = Drawing()
        for y in [100, 200, 300] { drawing.fill(100...700, y...y + 1) }
        for x in [100, 300, 699] { drawing.fill(x...x + 1, 100...300) }
        drawing.text(110...290, 120...190)
        let rules = drawing.rules()
        #expect(rules.filter(\.isHorizontal).map(\.middle).sorted() == [100, 200, 300])
        #expect(rules.filter { !$0.isHorizontal }.map(\.middle).sorted() == [100, 300, 699])
        let top = rules.first { $0.isHorizontal && $0.middle == 100 }
        #expect(top.map { $0.from <= 101 && $0.to >= 699 } == true)
    }

    @Test func brokenAndTiltedLineIsOne() {
        var drawing = Drawing()
        for x in 100...700 where x % 97 > 2 { drawing.fill(x...x, 200 + x / 150...201 + x / 150) }
        drawing.fill(500...512, 190...220, gray: 255)
        let rules = drawing.rules()
        #expect(rules.count == 1)
        #expect(rules.first.map { $0.isHorizontal && $0.length > 590 } == true)
    }

    /// Each line is compared with all others, so that a hatched picture would cost minutes.
    @Test func hatchedPictureIsNoTable() {
        var drawing = Drawing(raster: GrayRaster(width: 1200, height: 1200))
        for y in stride(from: 10, to: 1180, by: 16) {
            for x in stride(from: 10, to: 1190, by: 4) { drawing.fill(x...x, y...y + 9) }
        }
        let clock = ContinuousClock(), start = clock.now
        #expect(RasterRules().find(in: drawing.raster, resolution: 40, threshold: InkThreshold(of: drawing.raster)).isEmpty)
        #expect(clock.now - start < .seconds(10))
    }

    enum NoLine: CaseIterable { case runningText, barsOfCapitals, bracket, filledArea }

    @Test(arguments: NoLine.allCases) func noLine(what: NoLine) {
        var drawing = Drawing()
        switch what {
        case .runningText: drawing.text(50...850, 50...600)
        case .barsOfCapitals:
            for left in stride(from: 100, to: 190, by: 22) {
                drawing.fill(left...left + 20, 200...203)
                drawing.fill(left + 9...left + 12, 200...222)
            }
        case .bracket: drawing.fill(300...302, 200...260)
        case .filledArea: drawing.fill(100...700, 200...260)
        }
        #expect(drawing.rules().isEmpty)
    }

    @Test func erasedLineLeavesLettersThatCrossIt() {
        var drawing = Drawing()
        drawing.fill(100...700, 300...301)
        drawing.fill(350...354, 280...310)
        let threshold = InkThreshold(of: drawing.raster)
        let bare = drawing.raster.erasing(drawing.rules(), threshold: threshold, resolution: 150)
        #expect(bare.pixels[300 * 900 + 200] == 255 && bare.pixels[301 * 900 + 600] == 255)
        #expect(bare.pixels[300 * 900 + 352] == 0 && bare.pixels[285 * 900 + 352] == 0)
    }

    @Test func nothingIsLeftOfAGrid() {
        var drawing = Drawing()
        for y in [100, 200, 300] { drawing.fill(100...700, y...y + 1) }
        for x in [100, 300, 699] { drawing.fill(x...x + 1, 100...301) }
        let bare = drawing.raster.erasing(drawing.rules(), threshold: InkThreshold(of: drawing.raster), resolution: 150)
        #expect(bare.pixels.allSatisfy { $0 == 255 })
    }

    @Test(arguments: [-4.0, -1.5, -0.3, 0, 0.7, 2.2, 5])
    func skewIsFoundAndUndone(degrees: Double) {
        var drawing = Drawing()
        drawing.text(80...820, 80...620)
        let skewed = drawing.raster.rotated(degrees: degrees)
        let levelling = SkewEstimate().levelling(skewed, resolution: 150, threshold: InkThreshold(of: skewed))
        #expect(abs(levelling + degrees) <= 0.15)
    }

    @Test func linesThatRunDownThePage() {
        var drawing = Drawing()
        drawing.text(80...820, 80...620)
        let threshold = InkThreshold(of: drawing.raster)
        #expect(SkewEstimate().levelness(drawing.raster, resolution: 150, threshold: threshold) > 1)
        #expect(SkewEstimate().levelness(drawing.raster.turned(quarters: 1), resolution: 150, threshold: threshold) < 0.7)
    }

    @Test func darkEdgesBecomePaper() {
        var drawing = Drawing()
        drawing.fill(0...20, 0...699, gray: 30)
        drawing.fill(0...899, 690...699, gray: 20)
        drawing.text(80...820, 80...620)
        let clean = drawing.raster.withoutDarkEdges(resolution: 150, threshold: InkThreshold(of: drawing.raster))
        #expect(clean.pixels[350 * 900 + 10] == 255 && clean.pixels[695 * 900 + 400] == 255)
        #expect(clean.pixels[82 * 900 + 110] == 0)
    }

    @Test func quartersTurnWholeCircle() {
        var drawing = Drawing()
        drawing.fill(10...20, 5...9)
        let once = drawing.raster.turned(quarters: 1)
        // The upper left corner comes to the upper right.
        #expect(once.width == 700 && once.pixels[10 * 700 + (699 - 5)] == 0)
        #expect(once.turned(quarters: 3) == drawing.raster)
        #expect(drawing.raster.turned(quarters: 2).turned(quarters: 2) == drawing.raster)
    }

    @Test(arguments: [0, 1, 2, 3])
    func boxesTurnBack(quarters: Int) {
        var drawing = Drawing()
        drawing.fill(600...640, 100...110)
        // 900 × 700 pixels shown as points.
        let turn = PageTurn(width: 900, height: 700, quarters: quarters, degrees: 2)
        let turned = drawing.raster.turned(quarters: quarters).rotated(degrees: 2)
        var box = Box(left: 1e9, top: 1e9, right: -1, bottom: -1)
        for y in 0..<turned.height {
            for x in 0..<turned.width where turned.pixels[y * turned.width + x] < 100 {
                box = box.union(Box(left: Double(x), top: Double(y), right: Double(x + 1), bottom: Double(y + 1)))
            }
        }
        let shown = turn.displayed(box)
        #expect(abs(shown.middleX - 620.5) < 1 && abs(shown.middleY - 105.5) < 1)
        #expect(shown.left < 601 && shown.right > 640 && shown.width < 46)
    }

    @Test func graymaps() throws {
        let gray = try PortableGraymap.decode(Array("P5\n# scanned\n2 1\n255\n".utf8) + [7, 200])
        #expect(gray.width == 2 && gray.pixels == [7, 200])
        #expect(try PortableGraymap.decode(PortableGraymap.encode(gray)) == gray)
        let red = try PortableGraymap.decode(Array("P6 1 1 255\n".utf8) + [255, 0, 0])
        #expect(red.pixels == [76])
        // Below letters, a stamp is paper.
        let stamped = try PortableGraymap.decode(Array("P6 4 1 255\n".utf8) + [255, 0, 0, 9, 9, 9, 20, 0, 0, 250, 250, 250])
        #expect(stamped.pixels == [255, 9, 20, 250])
        #expect(throws: PortableGraymap.Failure.damaged) { try PortableGraymap.decode(Array("P5 3 3 255\n12".utf8)) }
        #expect(throws: PortableGraymap.Failure.tooLarge(pixels: 10_000_000_000)) { try PortableGraymap.decode(Array("P5 100000 100000 255\n".utf8)) }
    }
}
