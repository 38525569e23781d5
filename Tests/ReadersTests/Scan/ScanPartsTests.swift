import DocumentModel
import Layout
import TestSupport
import Testing
import VietnameseText

@testable import Readers

@Suite struct ScanPartsTests {
    @Test func tableOfTesseract() {
        let tsv = """
            level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
            1\t1\t0\t0\t0\t0\t0\t0\t1240\t1080\t-1\t
            4\t1\t1\t1\t1\t0\t139\t72\t860\t40\t-1\t
            5\t1\t1\t1\t1\t1\t139\t72\t20\t28\t96.063644\t1.
            5\t1\t1\t1\t1\t2\t170\t70\t60\t40\t9.5\tXây
            5\t1\t1\t1\t2\t1\t139\t120\t12\t5\t0.000000\t-
            5\t1\t1\t1\t2\t2\t160\t120\t12\t5\t90\t \u{20}
            5\t1\t1\t1\tbroken
            """
        let words = TesseractTable(Array(tsv.utf8)).words
        #expect(words.map { String(decoding: $0.text, as: UTF8.self) } == ["1.", "Xây", "-"])
        #expect(words.map(\.line) == [0, 0, 1])
        #expect(words.map(\.confidence) == [0.9606, 0.095, 0])
        #expect(words[1].box == Box(left: 170, top: 70, right: 230, bottom: 110))
        #expect(TesseractTable([]).words.isEmpty)
    }

    @Test func wordsJoinedAcrossALine() {
        let tsv = """
            5\t1\t1\t1\t1\t1\t100\t100\t200\t30\t90\tKếTư
            5\t1\t1\t1\t1\t2\t310\t100\t60\t30\t90\tpháp
            """
        let rule = PageWords.Rule(box: Box(left: 71.75, top: 0, right: 72.25, bottom: 100))
        let page = RecognizedPage(table: TesseractTable(Array(tsv.utf8)), resolution: 200, rules: [rule], readings: SignReadings())
        #expect(page.words.map { String(decoding: $0.text, as: UTF8.self) } == ["Kế", "Tư", "pháp"])
        #expect(page.words[0].box.right == 72 && page.words[1].box.left == 72)
    }

    @Test func numbersOfANarrowColumn() throws {
        // 100 dots per inch: a column 50 wide from 20 to 70, a wide one behind it.
        var page = GrayRaster(width: 400, height: 300)
        for y in 105..<120 { for x in 40..<48 { page.pixels[y * 400 + x] = 0 } }
        let rules = [20, 70, 380].map { RasterRules.Rule(isHorizontal: false, from: 50, to: 250, first: $0, last: $0 + 1) }
        let columns = NarrowColumns(of: page, rules: rules, resolution: 100, threshold: InkThreshold(of: page))
        let strip = try #require(columns.strips.first)
        #expect(columns.strips.count == 1 && strip.left == 23 && strip.right == 68 && strip.top == 50 && strip.bottom == 250)
        let left = 40 - strip.left + 15, top = 105 - strip.top + strip.place
        #expect(columns.picture.pixels[top * columns.picture.width + left] == 0)

        let found = "5\t1\t1\t1\t1\t1\t\(left)\t\(top)\t8\t15\t97\t6\n5\t1\t1\t1\t2\t1\t15\t150\t20\t15\t97\tchữ\n"
        let read = "5\t1\t1\t1\t1\t1\t38\t104\t12\t16\t30\ts)\n5\t1\t1\t1\t1\t2\t90\t104\t40\t16\t95\tBáo\n"
        let words = columns.merged(TesseractTable(Array(found.utf8)), into: TesseractTable(Array(read.utf8))).words
        #expect(words.map { String(decoding: $0.text, as: UTF8.self) } == ["Báo", "6"])
        #expect(words.last?.box == Box(left: 40, top: 105, right: 48, bottom: 120))
    }

    /// A doubtful number is believed next to its neighbour; a title only where the page has nothing.
    @Test func numbersAreBelievedByTheirNeighbours() {
        var page = GrayRaster(width: 400, height: 300)
        for y in 105..<120 { for x in 40..<48 { page.pixels[y * 400 + x] = 0 } }
        let rules = [20, 70, 380].map { RasterRules.Rule(isHorizontal: false, from: 50, to: 250, first: $0, last: $0 + 1) }
        let columns = NarrowColumns(of: page, rules: rules, resolution: 100, threshold: InkThreshold(of: page))
        let found = [("TT", 94), ("3", 97), ("4", 40), ("9", 40), ("ab", 99)].enumerated().map { index, word in
            "5\t1\t1\t1\t\(index)\t1\t30\t\(20 + 30 * index)\t12\t15\t\(word.1)\t\(word.0)\n"
        }.joined()
        let words = columns.merged(TesseractTable(Array(found.utf8)), into: TesseractTable([])).words
        #expect(words.map { String(decoding: $0.text, as: UTF8.self) } == ["TT", "3", "4"])
    }

    @Test func listOfPictures() {
        let list = """
            page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
            --------------------------------------------------------------------------------------------
               1     0 image    1654  2339  gray    1   8  jpeg   no        21  0   200   200  251K 6.6%
               2     1 image     200   100  rgb     3   8  image  no   [inline]     100   100  251K 6.6%
               2     2 smask    1654  2339  gray    1   8  image  no        25  0   200   200  251K 6.6%
               4     3 image       8     8  gray    1   8  image  no        26  0   inf   inf   64B 100%
               5     4 image       8     8  gray    1   8  image  no        27  0   nan  1e99   64B 100%
            """
        let images = PageImages(Array(list.utf8))
        #expect(abs(images.coverage(ofPage: 1, width: 595, height: 842) - 1) < 0.01)
        #expect(images.resolution(ofPage: 1) == 200 && images.resolution(ofPage: 2) == 100)
        #expect(images.coverage(ofPage: 2, width: 595, height: 842) < 0.03)
        #expect(images.coverage(ofPage: 3, width: 595, height: 842) == 0)
        // Drawn with no width or height.
        for page in [4, 5] { #expect(images.coverage(ofPage: page, width: 595, height: 842) == 0 && images.resolution(ofPage: page) == nil) }
    }

    @Test func headersOfImages() throws {
        let tiff = try ImageHeader(of: try ScanFixture.tiff(), format: .tiff)
        #expect(tiff.pictures == [.init(width: 1240, height: 1080, resolution: 200)])
        let png = Self.png(width: 1654, height: 2339, pixelsPerMetre: 7874)
        #expect(try ImageHeader(of: png, format: .png).pictures == [.init(width: 1654, height: 2339, resolution: 200)])
        let jpeg = Self.jpeg(width: 800, height: 600)
        #expect(try ImageHeader(of: jpeg, format: .jpeg).pictures == [.init(width: 800, height: 600, resolution: 150)])
        #expect(ImageReader.resolution(of: .init(width: 1654, height: 2339, resolution: nil)) == 200)
        #expect(ImageReader.resolution(of: .init(width: 1654, height: 2339, resolution: 1)) == 200)
    }

    @Test(arguments: [
        (png(width: 100_000, height: 100_000, pixelsPerMetre: 0), ReadingError.Reason.hostile(format: "PNG", detail: "a picture of 100000 × 100000 pixels passes the limit of 80000000")),
        (jpeg(width: 65_000, height: 65_000), .hostile(format: "JPEG", detail: "a picture of 65000 × 65000 pixels passes the limit of 80000000")),
        (Array(png(width: 10, height: 10, pixelsPerMetre: 0).prefix(30)), .damaged(format: "PNG", detail: "it has no header")),
        ([0xFF, 0xD8, 0xFF, 0xD9], .damaged(format: "JPEG", detail: "it holds no picture")),
        ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0], .damaged(format: "TIFF", detail: "a picture has no size")),
        ([0x49, 0x49, 0x2A, 0, 0xFF, 0xFF, 0, 0], .damaged(format: "TIFF", detail: "a directory lies outside of the file")),
    ] as [([UInt8], ReadingError.Reason)]) func refusedImages(bytes: [UInt8], reason: ReadingError.Reason) async {
        await #expect(throws: ReadingError(file: "anh.png", reason: reason)) {
            _ = try await DocumentReader().read(InputDocument(name: "anh.png", bytes: bytes))
        }
    }

    private static func bytes(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }

    private static func png(width: Int, height: Int, pixelsPerMetre: Int) -> [UInt8] {
        func chunk(_ kind: String, _ body: [UInt8]) -> [UInt8] { bytes(body.count, 4) + Array(kind.utf8) + body + [0, 0, 0, 0] }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", bytes(width, 4) + bytes(height, 4) + [1, 0, 0, 0, 0])
            + chunk("pHYs", bytes(pixelsPerMetre, 4) + bytes(pixelsPerMetre, 4) + [1]) + chunk("IDAT", [0])
    }

    private static func jpeg(width: Int, height: Int) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0] + bytes(16, 2) + Array("JFIF\0".utf8) + [1, 1, 1] + bytes(150, 2) + bytes(150, 2) + [0, 0]
            + [0xFF, 0xC0] + bytes(11, 2) + [8] + bytes(height, 2) + bytes(width, 2) + [1, 1, 0x11, 0]
    }
}
