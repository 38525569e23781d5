import TestSupport
import Testing

@testable import Readers

/// The number that Word shows before a paragraph.
@Suite struct WordNumberingTests {
    private static func item(_ list: Int, _ level: Int) -> String { DOCXFile.item("x", list: list, level: level) }

    private static let outline: [(format: String, text: String)] = [
        ("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("decimal", "%2.%4."), ("lowerRoman", "%5)"), ("upperLetter", "%6."),
    ]

    @Test(arguments: [
        // Each level counts below the one above it.
        ([(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)], ["I.", "1.", "2.", "a)", "b)", "3.", "a)", "II.", "1."]),
        ([(1, 1), (1, 3), (1, 3), (1, 1), (1, 3)], ["1.", "1.1.", "1.2.", "2.", "2.1."]),
        ([(1, 4), (1, 4), (1, 5), (1, 5)], ["i)", "ii)", "A.", "B."]),
        // A level that was skipped shows its start.
        ([(1, 3)], ["1.1."]),
        // Another list of its own.
        ([(1, 0), (2, 0), (1, 0), (2, 0)], ["I.", "Điều 1.", "II.", "Điều 2."]),
    ])
    func countsLevels(_ places: [(Int, Int)], _ labels: [String]) throws {
        var file = DOCXFile(places.map { Self.item($0.0, $0.1) }.joined())
        file.numbering = DOCXFile.lists([Self.outline, [("decimal", "Điều %1.")]])
        #expect(try file.lines() == labels.map { "\($0) x" })
    }

    @Test(arguments: [
        ("decimalZero", "%1", ["01.", "02.", "03."]), ("upperLetter", "%1/", ["A/", "B/", "C/"]), ("lowerRoman", "(%1)", ["(i)", "(ii)", "(iii)"]),
        ("none", "", []), ("none", "Phụ lục:", ["Phụ lục:", "Phụ lục:", "Phụ lục:"]), ("bullet", "đ)", ["đ)", "đ)", "đ)"]),
        ("bullet", " ", []), ("bullet", "-", ["-", "-", "-"]), ("bullet", "–", ["-", "-", "-"]), ("bullet", "\u{F0B7}", ["-", "-", "-"]), ("bullet", "+", ["+", "+", "+"]),
        ("decimal", "%1", ["1.", "2.", "3."]), ("chicago", "%1.", ["1.", "2.", "3."]),
    ])
    func writesFormats(_ format: String, _ text: String, _ labels: [String]) throws {
        var file = DOCXFile((0..<3).map { _ in Self.item(1, 0) }.joined())
        file.numbering = DOCXFile.lists([[(format, text)]])
        #expect(try file.lines() == (labels.isEmpty ? ["x", "x", "x"] : labels.map { "\($0) x" }))
    }

    @Test(arguments: [
        ("<w:numId w:val='0'/>", ["1. x", "x", "2. x"]), ("<w:numId w:val='77'/>", ["1. x", "x", "2. x"]), ("<w:numId w:val='1'/>", ["1. x", "2. x", "3. x"]),
    ])
    func leavesAList(_ number: String, _ lines: [String]) throws {
        var file = DOCXFile(Self.item(1, 0) + DOCXFile.paragraph("x", "<w:numPr><w:ilvl w:val='0'/>\(number)</w:numPr>") + Self.item(1, 0))
        file.numbering = DOCXFile.lists([[("decimal", "%1.")]])
        #expect(try file.lines() == lines)
    }

    @Test func takesLettersPastZ() {
        #expect([1, 26, 27, 52, 53].map { NumberFormat.lowerLetter.string($0) } == ["a", "z", "aa", "zz", "aaa"])
        #expect([4, 9, 14, 40, 1999].map { NumberFormat.upperRoman.string($0) } == ["IV", "IX", "XIV", "XL", "MCMXCIX"])
        #expect([0, -3, 5000].map { NumberFormat.upperRoman.string($0) } == ["0", "-3", "5000"])
        #expect(NumberFormat("custom", custom: "001, 002, 003, ...").string(7) == "007")
    }

    @Test func listsOfOneKindCountOn() throws {
        // Two lists of one abstract; the third begins anew, once.
        var file = DOCXFile([1, 2, 3, 3, 1].map { Self.item($0, 0) }.joined())
        file.numbering = DOCXFile.lists(
            [[("decimal", "%1.")]],
            numbers: "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
                + "<w:num w:numId='3'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>")
        #expect(try file.lines() == ["1. x", "2. x", "5. x", "6. x", "7. x"])
    }

    @Test func levelsAreReplacedAndRestartAsSaid() throws {
        var file = DOCXFile([(1, 0), (1, 1), (1, 0), (1, 1), (2, 0)].map { Self.item($0.0, $0.1) }.joined())
        file.numbering = """
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:lvlRestart w:val="0"/><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/>
            <w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride></w:num>
            """
        #expect(try file.lines() == ["III. x", "3.1. x", "IV. x", "4.2. x", "e) x"])
    }

    @Test func stylesNumberTheirParagraphs() throws {
        var file = DOCXFile(
            DOCXFile.paragraph("Mục", "<w:pStyle w:val='H1'/>") + DOCXFile.paragraph("Việc", "<w:pStyle w:val='H2'/>")
                + DOCXFile.paragraph("Việc", "<w:pStyle w:val='Child'/>") + DOCXFile.paragraph("Lời", "<w:pStyle w:val='H2'/><w:numPr><w:numId w:val='0'/></w:numPr>")
                + DOCXFile.paragraph("Liên kết", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr>"))
        // H2 says only its list; the level is the one that names the style. Child takes both from H2.
        file.styles = """
            <w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="H2"/></w:style>
            <w:style w:type="numbering" w:styleId="Lists"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
            """
        file.numbering = """
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="H2"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Lists"/></w:abstractNum>
            <w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Lists"/><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1/"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
            """
        #expect(try file.lines() == ["I. Mục", "1. Việc", "2. Việc", "Lời", "1/ Liên kết"])
        #expect(try file.read().lines.compactMap { $0.layout?.headingLevel } == [1, 2, 2, 2, 0])
    }

    @Test func deeperBulletsAreOtherSigns() throws {
        var file = DOCXFile([(1, 0), (1, 1), (2, 0)].map { Self.item($0.0, $0.1) }.joined())
        file.numbering = DOCXFile.lists([[("bullet", "-"), ("bullet", "o")], [("bullet", "\u{F0A7}")]])
        #expect(try file.lines() == ["- x", "+ x", "- x"])
    }

    @Test func emptyParagraphsCountUnseen() throws {
        var file = DOCXFile(Self.item(1, 0) + DOCXFile.item("", list: 1) + Self.item(1, 0))
        file.numbering = DOCXFile.lists([[("decimal", "%1.")]])
        #expect(try file.lines() == ["1. x", "3. x"])
        // In a cell the number is what the cell shows.
        file.body = DOCXFile.table([[.init(DOCXFile.item("", list: 1)), "Việc A"], [.init(DOCXFile.item("", list: 1)), "Việc B"]])
        #expect(try file.rows() == ["1. | Việc A", "2. | Việc B"])
    }

    @Test func circlesOfStylesEnd() throws {
        var file = DOCXFile(DOCXFile.paragraph("x", "<w:pStyle w:val='A'/>"))
        file.styles = "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style><w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>"
        #expect(try file.lines() == ["x"])
    }
}
