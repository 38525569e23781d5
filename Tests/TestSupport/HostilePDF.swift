import Foundation

/// PDF files that no honest program writes, or that were damaged on their way.
public struct HostilePDF: Sendable, CustomStringConvertible {
    public var description: String
    /// The case of `ReadingError.Reason` that it ends in; `nil` where its text is read.
    public var error: String?
    public var make: @Sendable () -> [UInt8]

    init(_ description: String, error: String? = nil, _ make: @escaping @Sendable () -> [UInt8]) {
        self.description = description
        self.error = error
        self.make = make
    }

    /// Stands on every page that can be read.
    public static let line = "1. Ra soat thu tuc hanh chinh."
    static let sample = PDFFile.pages((1...3).map { PDFFile.text(["Trang \($0)"] + Array(repeating: line, count: 30)) })

    /// Cannot be read at all.
    public static let broken: [HostilePDF] = [
        HostilePDF("header only", error: "damaged") { Array("%PDF-1.7\n".utf8) },
        HostilePDF("text behind the header", error: "damaged") { Array("%PDF-1.4\nThis is no PDF.\n".utf8) + Array(repeating: 0x61, count: 5000) },
        HostilePDF("noise behind the header", error: "damaged") { Array("%PDF-1.7\n".utf8) + (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3) } },
        HostilePDF("cut in the first object", error: "damaged") { Array(sample.bytes.prefix(60)) },
        HostilePDF("cut in the middle", error: "damaged") { Array(sample.bytes.prefix(sample.bytes.count / 2)) },
        HostilePDF("cut before the cross-references", error: "damaged") { Array(sample.bytes.dropLast(410)) },
        HostilePDF("no catalog", error: "damaged") {
            var file = sample
            file.replace(1, "<</Type/Nothing>>")
            return file.bytes
        },
        HostilePDF("catalog is a number", error: "damaged") {
            var file = sample
            file.replace(1, "42")
            return file.bytes
        },
        HostilePDF("no pages", error: "damaged") { PDFFile.pages([]).bytes },
        HostilePDF("pages is a number", error: "damaged") {
            var file = sample
            file.replace(2, "7")
            return file.bytes
        },
        HostilePDF("page tree of itself", error: "damaged") {
            var file = sample
            file.replace(2, "<</Type/Pages/Kids [2 0 R 2 0 R 2 0 R]/Count 3>>")
            return file.bytes
        },
        HostilePDF("a password to open", error: "passwordNeeded") { Array(Data(base64Encoded: opensWithPassword, options: .ignoreUnknownCharacters) ?? Data()) },
        HostilePDF("unknown security handler", error: "unsupported") {
            var file = sample
            let number = file.add("<</Filter/Own/V 9/R 9/Length 128>>")
            file.trailer = "/Encrypt \(number) 0 R /ID [<00><00>]"
            return file.bytes
        },
        HostilePDF("kids deeper than any tree", error: "empty") {
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
        HostilePDF("a password to change, no right to copy") { Array(Data(base64Encoded: forbidsCopying, options: .ignoreUnknownCharacters) ?? Data()) },
        HostilePDF("a trailer that leads back to itself") {
            let bytes = sample.bytes, start = String(decoding: bytes, as: UTF8.self).components(separatedBy: "startxref\n").last?.prefix { $0.isNumber } ?? ""
            return Array(String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "/Root 1 0 R", with: "/Root 1 0 R/Prev \(start)").utf8)
        },
        HostilePDF("more cross-references than bytes") {
            Array(String(decoding: sample.bytes, as: UTF8.self).replacingOccurrences(of: "xref\n0 ", with: "xref\n0 400000000").utf8)
        },
        HostilePDF("cross-references that point nowhere") {
            Array(String(decoding: sample.bytes, as: UTF8.self).replacingOccurrences(of: "00000 n", with: "00001 n").utf8)
        },
        HostilePDF("start of the cross-references far outside") {
            Array(String(decoding: sample.bytes, as: UTF8.self).replacingOccurrences(of: "startxref\n", with: "startxref\n99999").utf8)
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
        HostilePDF("100,000 pages", error: "tooManyPages") {
            var file = PDFFile.pages([PDFFile.text([line])])
            let kids = (0..<100_000).map { _ in file.add("<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Resources <</Font <</F 3 0 R>>>>/Contents 4 0 R>>") }
            file.replace(2, "<</Type/Pages/Kids [\(kids.map { "\($0) 0 R" }.joined(separator: " "))]/Count 100000>>")
            return file.bytes
        },
        HostilePDF("one page 100,000 times", error: "hostile") {
            var file = PDFFile.pages([PDFFile.text([line])])
            file.replace(2, "<</Type/Pages/Kids [\(String(repeating: "5 0 R ", count: 100_000))]/Count 100000>>")
            return file.bytes
        },
        HostilePDF("five million words on a page", error: "limitPassed") {
            let row = "(\(String(repeating: "a b c d ", count: 625))) Tj 0 -10 Td "
            return PDFFile.pages(["BT /F 8 Tf 10 19990 Td " + String(repeating: row, count: 2000) + "ET"], entries: "/MediaBox [0 0 20000 20000]").bytes
        },
        HostilePDF("one content 300,000 times", error: "limitPassed") {
            var file = PDFFile.pages([PDFFile.text(Array(repeating: line, count: 50))])
            file.replace(5, "<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Resources <</Font <</F 3 0 R>>>>/Contents [\(String(repeating: "4 0 R ", count: 300_000))]>>")
            return file.bytes
        },
        HostilePDF("forms that draw forms, ten to the tenth", error: "limitPassed") {
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
        HostilePDF("a content of gigabytes in kilobytes", error: "limitPassed") {
            var file = sample
            let content = file.addStream(CompressionBomb.twice(Array("q ".utf8), count: 1 << 30), "/Filter [/FlateDecode /FlateDecode]")
            file.replace(5, "<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Contents \(content) 0 R>>")
            return file.bytes
        },
    ]

    /// A page behind a user's password (AES-256), written by qpdf.
    private static let opensWithPassword = """
        JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFzZVZlcnNpb24gLzEuNyAvRXh0ZW5zaW9uTGV2ZWwgOCA+PiA+
        PiAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+
        PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDU5NSA4NDIgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwg
        L0ZvbnQgPDwgL0YgNSAwIFIgPj4gPj4gL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjQgMCBvYmoKPDwgL0xlbmd0aCA5NiAvRmlsdGVyIC9GbGF0ZURlY29kZSA+
        PgpzdHJlYW0K+Gwgm2y0rEEhpKtgVDn8hLzQpVba8o+Wq3BRctrIJmaSqi/ky5wqe0cYDEGMWF1dTEpi4gCVKzrBL2AmWGJ7jrvmn6aXHAChGmAnNIgUkaeB
        u8dhCmpnLaAY23H03Zz6ZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8IC9CYXNlRm9udCAvSGVsdmV0aWNhIC9TdWJ0eXBlIC9UeXBlMSAvVHlwZSAvRm9u
        dCA+PgplbmRvYmoKNiAwIG9iago8PCAvQ0YgPDwgL1N0ZENGIDw8IC9BdXRoRXZlbnQgL0RvY09wZW4gL0NGTSAvQUVTVjMgL0xlbmd0aCAzMiA+PiA+PiAv
        RmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDI1NiAvTyA8OWYyZjRkNTM1NmU5ZTQ3NDkzM2Q5NDAxNzc3Njg4YTIwYzQ4YmU4YTA3ZDVlMWE0MzFlZjFiOTIz
        ZTVmOWNhNTk1YTIxNmQ1OGRhYTAzZTgyZTg2NjQyNThiNTBmNmU4PiAvT0UgPDAzM2JiMzY4MmRhNjMyYmYzMjZmYmI3ZmU0YWJlNmRjODUzYzU1NDg5OThm
        MzdhOTdkZDlhM2M5Zjg1NWZjYzY+IC9QIC00IC9QZXJtcyA8ZmI3NjA3NTkyZmZmMmU2ZTg5ZTFlMjZlYmFkNWIwNjU+IC9SIDYgL1N0bUYgL1N0ZENGIC9T
        dHJGIC9TdGRDRiAvVSA8ZGI1M2NiZDVjYjUxY2QyZDQyODVlYzI2NmZlZWVkZWY0YjQ4ZGQ1YmM4NjNmMmNiN2Y0YTg4ZWZmMzdhMGExZjEwNjBkZDE3ZTZm
        MDIxZjgxZWYyMTQ3MDNiODkwMGNkPiAvVUUgPDA1N2Y0NDBjMjFiZjE5MTVmNDljYWY5MWE1MzMyMjJjMzI5YTQ4OWFjMTE5YTVlZTdlY2RkYzY4MjM2MzRm
        N2I+IC9WIDUgPj4KZW5kb2JqCnhyZWYKMCA3CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAwMDAwMDAxNSAwMDAwMCBuIAowMDAwMDAwMTMwIDAwMDAwIG4gCjAw
        MDAwMDAxODkgMDAwMDAgbiAKMDAwMDAwMDMxNiAwMDAwMCBuIAowMDAwMDAwNDgyIDAwMDAwIG4gCjAwMDAwMDA1NTIgMDAwMDAgbiAKdHJhaWxlciA8PCAv
        Um9vdCAxIDAgUiAvU2l6ZSA3IC9JRCBbPDc2NGZiN2E2NDBiZmQ3YjM1MWIyZGI0ZmY1NTU0NWUzPjw3NjRmYjdhNjQwYmZkN2IzNTFiMmRiNGZmNTU1NDVl
        Mz5dIC9FbmNyeXB0IDYgMCBSID4+CnN0YXJ0eHJlZgoxMDk5CiUlRU9GCg==
        """

    /// A page that anybody may open and nobody may copy or print (AES-128), written by qpdf.
    private static let forbidsCopying = """
        JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMg
        WyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDU5NSA4NDIgXSAvUGFy
        ZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YgNSAwIFIgPj4gPj4gL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjQgMCBvYmoKPDwgL0xlbmd0aCA5
        NiAvRmlsdGVyIC9GbGF0ZURlY29kZSA+PgpzdHJlYW0Kc/pctbsFOt5kZue2gN2osUCr97D6mCwo1iCV7UOP+V9FcVq/X8DqF4J9cxlETC0kLc624wsFLmu5
        Godm3eedosrX5HDrBcRPqiotBf/HOVgfCHgof9+CzFuWXOc1S4FAZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8IC9CYXNlRm9udCAvSGVsdmV0aWNhIC9T
        dWJ0eXBlIC9UeXBlMSAvVHlwZSAvRm9udCA+PgplbmRvYmoKNiAwIG9iago8PCAvQ0YgPDwgL1N0ZENGIDw8IC9BdXRoRXZlbnQgL0RvY09wZW4gL0NGTSAv
        QUVTVjIgL0xlbmd0aCAxNiA+PiA+PiAvRmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDEyOCAvTyA8NDVkMzIyYzBlZTg2YWU0ZjYxZjY4ZGU2ZDYzNmVjOWY2
        MGRjMzZiMzdmYzcxYjZlOTYxMGI5MWNjYjI1YjA0Mj4gL1AgLTMzOTIgL1IgNCAvU3RtRiAvU3RkQ0YgL1N0ckYgL1N0ZENGIC9VIDw4MWQwZTNlYmY3OWU3
        YmI1YzdlZmEyMmM1ODEwNmJkYzAxMjI0NTZhOTFiYWU1MTM0MjczYTZkYjEzNGM4N2M0PiAvViA0ID4+CmVuZG9iagp4cmVmCjAgNwowMDAwMDAwMDAwIDY1
        NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA2NCAwMDAwMCBuIAowMDAwMDAwMTIzIDAwMDAwIG4gCjAwMDAwMDAyNTAgMDAwMDAgbiAKMDAw
        MDAwMDQxNiAwMDAwMCBuIAowMDAwMDAwNDg2IDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAwIFIgL1NpemUgNyAvSUQgWzxkMzk0MDViNTNkMDFhOWQ1
        NDVjOTcxZDg1MDY5ZjRlOT48ZDM5NDA1YjUzZDAxYTlkNTQ1Yzk3MWQ4NTA2OWY0ZTk+XSAvRW5jcnlwdCA2IDAgUiA+PgpzdGFydHhyZWYKNzg4CiUlRU9G
        Cg==
        """
}
