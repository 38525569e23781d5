import DocumentModel
@testable import Readers
import Testing

@Suite struct PopplerWordsTests {
    static func read(_ words: String) -> PopplerWords.Result {
        let output = "<head>\n<title>  <page </title>\n</head>\n<doc>\n  <page width=\"595.2\" height=\"841.9\">\n\(words)\n  </page>\n</doc>\n"
        return PopplerWords().pages(in: Array(output.utf8))
    }

    static func word(_ text: String) -> String {
        "    <word xMin=\"100.000000\" yMin=\"90.500000\" xMax=\"140.000000\" yMax=\"103.250000\">\(text)</word>"
    }

    @Test func boxesAndPages() throws {
        let pages = Self.read(Self.word("Số:")).pages
        #expect(pages.count == 1)
        let page = try #require(pages.first)
        #expect((page.number, page.width, page.height) == (1, 595.2, 841.9))
        #expect(page.words.map(\.box) == [Box(left: 100, top: 90.5, right: 140, bottom: 103.25)])
    }

    @Test(arguments: [
        ("&lt;b&gt; &amp;amp; &quot;R&amp;D&apos;", ["<b>", "&amp;", "\"R&D'"]),
        // Marks that come apart, and the tone before the circumflex.
        ("ke\u{0302}\u{0301} hoa\u{0323}ch", ["kế", "hoạch"]),
        ("Điều\u{00A0}1\u{2003}khoản", ["Điều", "1", "khoản"]),
        ("\u{FEFF}Căn\u{200B} cứ\u{200E}", ["Căn", "cứ"]),
        ("\u{F0B7} việc \u{F02D}", ["•", "việc", "-"]),
        ("mềm\u{00AD}dẻo", ["mềm\u{00AD}dẻo"]),
        ("\u{01}\u{7F}", []),
    ] as [(String, [String])]) func textIsClean(_ raw: String, _ expected: [String]) {
        let words = Self.read(Self.word(raw)).pages.flatMap(\.words)
        #expect(words.map { String(decoding: $0.text, as: UTF8.self) } == expected)
    }

    @Test func aWordWithSpacesIsDivided() {
        let words = Self.read(Self.word("và\u{00A0}và")).pages.flatMap(\.words)
        #expect(words.map(\.box.left).first == 100)
        #expect(words.map(\.box.right).last == 140)
        #expect(words.count == 2 && words[0].box.right < words[1].box.left)
    }

    @Test func bytesThatAreNoTextAreCounted() {
        var output = Array("<doc>\n<page width=\"10\" height=\"10\">\n<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">a".utf8)
        output += [0xED, 0xA0, 0x80, 0x62, 0xFF]
        output += Array("</word>\n</page>\n".utf8)
        let result = PopplerWords().pages(in: output)
        #expect(result.invalidSequences == 2)
        #expect(result.pages.first?.words.map { String(decoding: $0.text, as: UTF8.self) } == ["a\u{FFFD}b\u{FFFD}"])
    }

    @Test(arguments: ["", "<doc>", "<doc>\n<page width=\"x\"", "<doc>\n<word xMin=\"1\">lost</word>", "<doc>\n<page width=\"1\" height=\"1\">\n<word xMin=\"1e999\" yMin=\"\" xMax=\"2\" yMax=\"2\">a</word>"])
    func brokenOutputHoldsNoWords(_ output: String) {
        let words = PopplerWords().pages(in: Array(output.utf8)).pages.flatMap(\.words)
        #expect(words.isEmpty)
    }

    /// However the program's output is cut into pieces.
    @Test(arguments: [1, 7, 64, 10_000]) func pagesAreReadWhileTheyArrive(size: Int) {
        let page = "  <page width=\"595\" height=\"842\">\n\(Self.word("Điều"))\n\(Self.word("&lt;/page&gt;"))\n  </page>\n"
        let output = Array("<head>\n<title></page></title>\n</head>\n<doc>\n\(page)\(page)\(page)</doc>\n".utf8)
        let reading = PopplerPages()
        for start in stride(from: 0, to: output.count, by: size) { reading.add(output[start..<min(start + size, output.count)]) }
        let result = reading.finish()
        #expect(result.pages == PopplerWords().pages(in: output).pages)
        #expect(result.pages.map(\.number) == [1, 2, 3])
        #expect(result.looks.count == 3)
    }
}
