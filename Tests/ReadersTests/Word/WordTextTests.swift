import DocumentModel
import TestSupport
import Testing

@testable import Readers

/// What Word shows of a paragraph.
@Suite struct WordTextTests {
    private static let paragraph = DOCXFile.paragraph
    private static func run(_ text: String, _ properties: String = "") -> String { DOCXFile.run(text, properties) }

    /// Name, what stands within a paragraph, its lines.
    static let inline: [(String, String, [String])] = [
        ("runs", run("Kế ho") + "<w:proofErr w:type='spellStart'/>" + run("ạch"), ["Kế hoạch"]),
        ("inserted and deleted", run("a") + "<w:ins>\(run("b"))</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>", ["ab"]),
        ("moved", "<w:moveFrom>\(run("a"))</w:moveFrom><w:moveTo>\(run("b"))</w:moveTo>", ["b"]),
        ("link", "<w:hyperlink>\(run("địa chỉ"))</w:hyperlink>" + run(" x"), ["địa chỉ x"]),
        ("wrappers", "<w:smartTag><w:customXml>\(run("a"))</w:customXml></w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>\(run("b"))</w:sdtContent></w:sdt>", ["ab"]),
        ("simple field", "<w:fldSimple w:instr='DATE'>\(run("15"))</w:fldSimple>", ["15"]),
        ("field", "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>\(run("REF"))<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(run("Phụ lục"))<w:r><w:fldChar w:fldCharType='end'/></w:r>" + run(" I"), ["Phụ lục I"]),
        ("field in a field", "<w:r><w:fldChar w:fldCharType='begin'/></w:r>\(run("IF"))<w:r><w:fldChar w:fldCharType='begin'/></w:r>\(run("X"))<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(run("1"))<w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\(run("kết quả"))<w:r><w:fldChar w:fldCharType='end'/></w:r>", ["kết quả"]),
        ("tab", run("a") + "<w:r><w:tab/></w:r>" + run("b") + "<w:r><w:ptab/></w:r>" + run("c"), ["a\tb\tc"]),
        ("break", run("KẾ HOẠCH") + "<w:r><w:br/></w:r>" + run("Năm 2026") + "<w:r><w:cr/></w:r>", ["KẾ HOẠCH", "Năm 2026"]),
        ("hyphens", run("01") + "<w:r><w:noBreakHyphen/></w:r>" + run("NQ/T") + "<w:r><w:softHyphen/></w:r>" + run("U"), ["01-NQ/TU"]),
        ("symbols", "<w:r><w:sym w:font='Wingdings' w:char='F0A7'/></w:r><w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>" + run("5"), ["▪≥5"]),
        ("symbol characters", run("\u{F02D} mục"), ["- mục"]),
        ("hidden", run("a") + run("b", "<w:vanish/>") + run("c", "<w:vanish w:val='0'/>"), ["ac"]),
        ("capitals", run("Đề án ", "<w:caps/>") + run("số", "<w:smallCaps/>") + run("x", "<w:caps w:val='false'/>"), ["ĐỀ ÁN SỐx"]),
        ("combining marks", run("Kê\u{301} hoa\u{323}ch"), ["Kế hoạch"]),
        ("hard spaces", run("ngày\u{A0}01\u{200B}/02"), ["ngày 01/02"]),
        ("references", run("a") + "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:annotationRef/></w:r>", ["a"]),
        ("alternatives", "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>" + run("c"), ["ac"]),
        ("fallback of a picture", "<w:r><mc:AlternateContent><mc:Choice Requires='wpi'><w:drawing/></mc:Choice><mc:Fallback><w:t>b</w:t><w:tab/><w:t>c</w:t></mc:Fallback></mc:AlternateContent></w:r>" + run("d"), ["b\tcd"]),
        ("mathematics", "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", ["x=2"]),
        ("ruby", "<w:r><w:ruby><w:rt>\(run("trên"))</w:rt><w:rubyBase>\(run("dưới"))</w:rubyBase></w:ruby></w:r>", ["dưới"]),
        ("pretty printing", "\n  <w:r>\n    <w:t>a</w:t>\n  </w:r>\n", ["a"]),
        ("TCVN3", run("KÕ ho¹ch c¶i c¸ch hµnh chÝnh", "<w:rFonts w:ascii='.VnTime' w:hAnsi='.VnTime'/>"), ["Kế hoạch cải cách hành chính"]),
        ("TCVN3 in capitals", run("KÕ ho¹ch c¶i c¸ch", "<w:rFonts w:ascii='.VnTimeH' w:hAnsi='.VnTimeH'/>"), ["KẾ HOẠCH CẢI CÁCH"]),
        ("VNI", run("Keá hoaïch caûi caùch haønh chính", "<w:rFonts w:ascii='VNI-Times' w:hAnsi='VNI-Times'/>"), ["Kế hoạch cải cách hành chính"]),
    ]

    @Test(arguments: inline) func reads(_ name: String, _ content: String, _ lines: [String]) throws {
        #expect(try DOCXFile("<w:p>\(content)</w:p>").lines() == lines)
    }

    /// Name, what stands within the body, its lines.
    static let blocks: [(String, String, [String])] = [
        ("control", "<w:sdt><w:sdtContent>\(paragraph("a", ""))</w:sdtContent></w:sdt>", ["a"]),
        ("deleted paragraph end", paragraph("Công chức", "<w:rPr><w:del/></w:rPr>") + paragraph(" Văn phòng", ""), ["Công chức Văn phòng"]),
        ("inserted paragraph end", paragraph("a", "<w:rPr><w:ins/></w:rPr>") + paragraph("b", ""), ["a", "b"]),
        ("text box", "<w:p>" + run("neo") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx><w:txbxContent>\(paragraph("hộp", ""))</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>\(paragraph("hộp", ""))</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run(" đây") + "</w:p>" + paragraph("sau", ""), ["neo đây", "hộp", "sau"]),
        ("old text box", "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(paragraph("hộp", ""))</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", ["hộp"]),
        ("alternative blocks", "<mc:AlternateContent><mc:Choice Requires='x'>\(paragraph("a", ""))</mc:Choice><mc:Fallback>\(paragraph("b", ""))</mc:Fallback></mc:AlternateContent>", ["a"]),
        ("table of contents", "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>\(paragraph("I. MỤC ĐÍCH 1", ""))</w:sdtContent></w:sdt>" + paragraph("a", ""), ["[furniture] I. MỤC ĐÍCH 1", "a"]),
        ("frame of one cell", "<w:tbl><w:tr><w:tc>\(paragraph("a", ""))\(paragraph("b", ""))</w:tc></w:tr></w:tbl>", ["a", "b"]),
        ("field over paragraphs", "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>\(run("TOC"))</w:p>" + paragraph("a", ""), ["a"]),
        ("field without an end", "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>" + paragraph("a", "") + paragraph("b", ""), ["a", "b"]),
    ]

    @Test(arguments: blocks) func readsBlocks(_ name: String, _ body: String, _ lines: [String]) throws {
        #expect(try DOCXFile(body).lines() == lines)
    }

    @Test func notesAndHeadsStandApart() throws {
        var file = DOCXFile("<w:p>\(Self.run("Văn bản"))<w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
        file.footnotes = "<w:footnote w:type='separator' w:id='0'>\(Self.paragraph("---", ""))</w:footnote><w:footnote w:id='2'>\(Self.paragraph("Chú thích", ""))</w:footnote>"
        file.header = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\(Self.run("2"))<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
        #expect(try file.lines() == ["Văn bản", "[footnote] Chú thích", "[furniture] 2"])
        #expect(try file.read().remarks == [.init(kind: .footnotes, count: 1)])
    }

    @Test func saysWhatItKnowsOfALine() throws {
        var file = DOCXFile(
            Self.paragraph("Mục", "<w:pStyle w:val='H'/>") + "<w:p><w:pPr><w:ind w:left='720' w:hanging='360'/></w:pPr>\(Self.run("A", "<w:b/>"))\(Self.run("b", "<w:b/>"))</w:p>"
                + "<w:p>\(Self.run("A", "<w:b/>"))\(Self.run("b", ""))</w:p>" + "<w:p>\(Self.run("A", "<w:rStyle w:val='S'/>"))</w:p>")
        file.styles = "<w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 1'/><w:pPr><w:ind w:firstLine='567'/><w:outlineLvl w:val='0'/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type='character' w:styleId='S'><w:rPr><w:b/></w:rPr></w:style>"
        let layouts = try file.read().lines.compactMap(\.layout)
        #expect(layouts.map(\.isBold) == [true, true, false, true])
        #expect(layouts.map(\.headingLevel) == [1, 0, 0, 0])
        #expect(layouts.map(\.indent) == [28.35, 18, 0, 0])
        #expect(layouts.map(\.place?.paragraph) == [1, 2, 3, 4])
        #expect(layouts.allSatisfy { $0.startsParagraph == true })
    }

    @Test func strictFilesAndOtherPartNamesAreRead() throws {
        var file = DOCXFile(Self.item)
        file.numbering = DOCXFile.lists([[("decimal", "%1.")]])
        file.isStrict = true
        file.mainPart = "noi-dung/chinh.xml"
        #expect(try file.lines() == ["1. Việc"])
    }

    private static let item = DOCXFile.item("Việc", list: 1)

    @Test func embeddedFilesAreRemarked() throws {
        let document = try DOCXFile(Self.paragraph("a", "") + "<w:altChunk/>").read()
        #expect(document.remarks.map(\.kind) == [.unreadParts])
    }

    @Test func linesPastedFromAPageAreNoParagraphs() throws {
        let lines = (0..<12).map { "Dòng thứ \($0) được chép từ một trang in, rộng bằng các dòng khác của cùng một trang và đứt" }
        let pasted = try DOCXFile(lines.map { Self.paragraph($0, "") }.joined()).read()
        #expect(pasted.lines.allSatisfy { $0.layout?.startsParagraph == nil })
        let typed = try DOCXFile(lines.map { Self.paragraph($0 + ".", "") }.joined()).read()
        #expect(typed.lines.allSatisfy { $0.layout?.startsParagraph == true })
    }
}
