/// PDF files that no honest program writes, or that were damaged on their way.
public struct HostilePDF: Sendable, CustomStringConvertible {
    public var description: String
    public var make: @Sendable () -> [UInt8]

    init(_ description: String, _ make: @escaping @Sendable () -> [UInt8]) {
        self.description = description
        self.make = make
    }

    static let line = "1. Ra soat thu tuc hanh chinh."
    static let sample = PDFFile.pages((1...3).map { PDFFile.text(["Trang \($0)"] + Array(repeating: line, count: 30)) })

    /// Cannot be read at all.
    public static let broken: [HostilePDF] = [
        HostilePDF("header only") { Array("%PDF-1.7\n".utf8) },
        HostilePDF("text behind the header") { Array("%PDF-1.4\nThis is no PDF.\n".utf8) + Array(repeating: 0x61, count: 5000) },
        HostilePDF("noise behind the header") { Array("%PDF-1.7\n".utf8) + (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3) } },
        HostilePDF("cut in the first object") { Array(sample.bytes.prefix(60)) },
        HostilePDF("cut in the middle") { Array(sample.bytes.prefix(sample.bytes.count / 2)) },
        HostilePDF("cut before the cross-references") { Array(sample.bytes.dropLast(410)) },
        HostilePDF("no catalog") {
            var file = sample
            file.replace(1, "<</Type/Nothing>>")
            return file.bytes
        },
        HostilePDF("catalog is a number") {
            var file = sample
            file.replace(1, "42")
            return file.bytes
        },
        HostilePDF("no pages") { PDFFile.pages([]).bytes },
        HostilePDF("pages is a number") {
            var file = sample
            file.replace(2, "7")
            return file.bytes
        },
        HostilePDF("page tree of itself") {
            var file = sample
            file.replace(2, "<</Type/Pages/Kids [2 0 R 2 0 R 2 0 R]/Count 3>>")
            return file.bytes
        },
        HostilePDF("unknown security handler") {
            var file = sample
            let number = file.add("<</Filter/Own/V 9/R 9/Length 128>>")
            file.trailer = "/Encrypt \(number) 0 R /ID [<00><00>]"
            return file.bytes
        },
        HostilePDF("kids deeper than any tree") {
            var file = sample
            // Each node is the only child of the one before.
            let first = file.objects.count + 1
            for index in 0..<20_000 { file.add("<</Type/Pages/Parent \(index == 0 ? 2 : first + index - 1) 0 R/Kids [\(first + index + 1) 0 R]/Count 1>>") }
            file.add("<</Type/Page/Parent \(first + 19_999) 0 R/MediaBox [0 0 595 842]>>")
            file.replace(2, "<</Type/Pages/Kids [\(first) 0 R]/Count 1>>")
            return file.bytes
        },
    ]

    /// Strange, but their text is there.
    public static let readable: [HostilePDF] = [
        HostilePDF("cross-references that point nowhere") {
            Array(String(decoding: sample.bytes, as: UTF8.self).replacing("00000 n", with: "00001 n").utf8)
        },
        HostilePDF("start of the cross-references far outside") {
            Array(String(decoding: sample.bytes, as: UTF8.self).replacing("startxref\n", with: "startxref\n99999").utf8)
        },
        HostilePDF("bytes behind the end") { sample.bytes + [UInt8](repeating: 0, count: 5000) },
        HostilePDF("bytes before the header") { Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + sample.bytes },
        HostilePDF("JavaScript and an attached file") {
            var file = sample
            let script = file.add("<</S/JavaScript/JS (app.alert\\(1\\);)>>")
            let attached = file.addStream([UInt8](repeating: 0x41, count: 10_000), "/Type/EmbeddedFile")
            let specification = file.add("<</Type/Filespec/F (../../etc/passwd)/EF <</F \(attached) 0 R>>>>")
            file.replace(1, "<</Type/Catalog/Pages 2 0 R/OpenAction \(script) 0 R/Names <</EmbeddedFiles <</Names [(a) \(specification) 0 R]>>>>>>")
            return file.bytes
        },
        HostilePDF("a font that is none") {
            var file = sample
            let data = file.addStream(Array("not a font".utf8), "/Length1 10")
            let descriptor = file.add("<</Type/FontDescriptor/FontName/X/Flags 32/FontFile2 \(data) 0 R/FontBBox [0 0 0 0]>>")
            file.replace(3, "<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor \(descriptor) 0 R/FirstChar 32/LastChar 31/Widths [-1 1e30]>>")
            return file.bytes
        },
        HostilePDF("a form that draws itself") {
            var file = sample
            let number = file.objects.count + 1
            file.addStream(
                Array(("/X Do " + PDFFile.text([line]) + " /X Do").utf8),
                "/Type/XObject/Subtype/Form/BBox [0 0 595 842]/Resources <</Font <</F 3 0 R>>/XObject <</X \(number) 0 R>>>>")
            let content = file.addStream(Array("/X Do".utf8))
            file.replace(5, "<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Resources <</XObject <</X \(number) 0 R>>>>/Contents \(content) 0 R>>")
            return file.bytes
        },
        HostilePDF("a glyph that draws itself") {
            var file = sample
            let glyph = file.addStream(Array("1000 0 d0 BT /T 1 Tf (a) Tj ET".utf8))
            let font = file.objects.count + 1
            file.add("<</Type/Font/Subtype/Type3/FontBBox [0 0 1 1]/FontMatrix [1 0 0 1 0 0]/CharProcs <</a \(glyph) 0 R>>/Encoding <</Differences [97 /a]>>/FirstChar 97/LastChar 97/Widths [1]/Resources <</Font <</T \(font) 0 R>>>>>>")
            let content = file.addStream(Array((PDFFile.text([line]) + " BT /T 12 Tf 72 100 Td (aaaa) Tj ET").utf8))
            file.replace(5, "<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Resources <</Font <</F 3 0 R/T \(font) 0 R>>>>/Contents \(content) 0 R>>")
            return file.bytes
        },
        HostilePDF("a sheet of kilometres") {
            PDFFile.pages([PDFFile.text([line])], entries: "/MediaBox [0 0 1000000000 1000000000]/UserUnit 75000").bytes
        },
        HostilePDF("a sheet without size") { PDFFile.pages([PDFFile.text([line])], entries: "/MediaBox [0 0 0 0]").bytes },
        HostilePDF("a sheet turned inside out") { PDFFile.pages([PDFFile.text([line])], entries: "/MediaBox [595 842 0 0]/Rotate 45").bytes },
        HostilePDF("operators nested without end") {
            PDFFile.pages([String(repeating: "q ", count: 200_000) + PDFFile.text([line])]).bytes
        },
        HostilePDF("an array nested without end") {
            PDFFile.pages([String(repeating: "[", count: 200_000) + PDFFile.text([line]), PDFFile.text([line])]).bytes
        },
        HostilePDF("an object nested without end") {
            var file = sample
            file.add(String(repeating: "[", count: 500_000))
            file.add(String(repeating: "<</A ", count: 100_000))
            return file.bytes
        },
        HostilePDF("an image in the text without end") {
            PDFFile.pages([PDFFile.text([line]), "BI /W 100000 /H 100000 /BPC 8 /CS /RGB ID " + String(repeating: "x", count: 100_000)]).bytes
        },
        HostilePDF("control characters as text") {
            var file = sample
            let map = file.addStream(Array("""
                /CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange
                3 beginbfchar <41> <0000> <42> <0001> <43> <D800> endbfchar
                1 beginbfrange <50> <51> <FFFFFFFF> endbfrange endcmap end
                """.utf8))
            file.replace(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode \(map) 0 R>>")
            let content = file.addStream(Array(PDFFile.text(["ABC PQ ABC", line]).utf8))
            file.replace(5, "<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Resources <</Font <</F 3 0 R>>>>/Contents \(content) 0 R>>")
            return file.bytes
        },
        HostilePDF("a stream whose length is itself") {
            var file = sample
            file.replace(4, "<</Length 4 0 R>>\nstream\n\(PDFFile.text([line]))\nendstream")
            return file.bytes
        },
        HostilePDF("outlines and names in a circle") {
            var file = sample
            let item = file.objects.count + 1
            file.add("<</Title (a)/Parent \(item) 0 R/First \(item) 0 R/Last \(item) 0 R/Next \(item) 0 R/Prev \(item) 0 R/Count 5>>")
            file.replace(1, "<</Type/Catalog/Pages 2 0 R/Outlines \(item) 0 R/Names <</Dests <</Kids [\(item) 0 R]>>>>/PageLabels \(item) 0 R>>")
            return file.bytes
        },
    ]

    /// Small files that ask for far more time, memory or output than any plan.
    public static let bombs: [HostilePDF] = [
        HostilePDF("100,000 pages") {
            var file = PDFFile.pages([PDFFile.text([line])])
            let kids = (0..<100_000).map { _ in file.add("<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Resources <</Font <</F 3 0 R>>>>/Contents 4 0 R>>") }
            file.replace(2, "<</Type/Pages/Kids [\(kids.map { "\($0) 0 R" }.joined(separator: " "))]/Count 100000>>")
            return file.bytes
        },
        HostilePDF("one page 100,000 times") {
            var file = PDFFile.pages([PDFFile.text([line])])
            file.replace(2, "<</Type/Pages/Kids [\(String(repeating: "5 0 R ", count: 100_000))]/Count 100000>>")
            return file.bytes
        },
        HostilePDF("five million words on a page") {
            PDFFile.pages(["BT /F 1 Tf 10 10 Td " + String(repeating: "(a b c d e f g h i j) Tj 0 1 Td ", count: 500_000) + "ET"]).bytes
        },
        HostilePDF("forms that draw forms, ten to the tenth") {
            var file = PDFFile.pages([PDFFile.text([line])])
            var last = file.addStream(Array(PDFFile.text([line]).utf8), "/Type/XObject/Subtype/Form/BBox [0 0 595 842]/Resources <</Font <</F 3 0 R>>>>")
            for _ in 0..<10 {
                last = file.addStream(
                    Array(String(repeating: "/X Do ", count: 10).utf8), "/Type/XObject/Subtype/Form/BBox [0 0 595 842]/Resources <</XObject <</X \(last) 0 R>>>>")
            }
            let content = file.addStream(Array("/X Do".utf8))
            file.replace(5, "<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Resources <</XObject <</X \(last) 0 R>>>>/Contents \(content) 0 R>>")
            return file.bytes
        },
        HostilePDF("a content of gigabytes in kilobytes") {
            var file = sample
            let content = file.addStream(CompressionBomb.twice(Array("q ".utf8), count: 1 << 30), "/Filter [/FlateDecode /FlateDecode]")
            file.replace(5, "<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Contents \(content) 0 R>>")
            return file.bytes
        },
    ]
}
