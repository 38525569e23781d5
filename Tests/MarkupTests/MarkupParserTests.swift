import Testing

@testable import Markup

/// `a`, `b` of one namespace with two addresses, `x` without one.
private let vocabulary = MarkupVocabulary(
    namespaces: [["urn:one", "urn:old"], [""]],
    names: [(0, "a"), (0, "b"), (1, "x"), (1, "p"), (1, "td"), (1, "colspan"), (1, "br"), (1, "html"), (1, "body"), (1, "table"), (1, "tr")])
private let a: Int32 = 0, b: Int32 = 1, x: Int32 = 2

struct MarkupParserTests {
    private func notation(_ tree: MarkupTree, _ node: Int = 0) -> String {
        if tree.isText(node) { return String(decoding: tree.bytes[tree.textRange(of: node)], as: UTF8.self) }
        let inner = tree.children(of: node).map { notation(tree, $0) }.joined(separator: " ")
        return "\(tree.name(of: node))(\(inner))"
    }

    @Test(arguments: [
        ("<a xmlns='urn:one'>Kế <b/>hoạch</a>", "0(Kế  1() hoạch)"),
        ("<n:a xmlns:n='urn:old'><n:b>1</n:b>2<n:c>3</n:c></n:a>", "0(1(1) 2 -1(3))"),
        ("<x>&lt;&#273;&amp;<![CDATA[<x>]]></x>", "2(<đ&<x>)"),
        ("\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>\n<!-- no --><x/>", "2()"),
    ])
    func readsElementsAndText(_ source: String, _ expected: String) throws {
        let tree = try MarkupParser(vocabulary: vocabulary).xml(Array(source.utf8))
        #expect(notation(tree) == expected)
    }

    @Test func readsAttributesWithNamespaces() throws {
        let tree = try MarkupParser(vocabulary: vocabulary).xml(Array("<a xmlns='urn:one' xmlns:n='urn:old' x='-12' n:b='&quot;Ô&quot;' other='1'/>".utf8))
        #expect(tree.integer(x, of: 0) == -12)
        #expect(tree.attribute(b, of: 0) == "\"Ô\"")
        #expect(tree.attribute(a, of: 0) == nil)
        #expect(tree.integer(b, of: 0) == nil)
    }

    @Test func readsOtherEncodings() throws {
        var source: [UInt8] = [0xFF, 0xFE]
        for unit in "<x>Đề án</x>".utf16 { source += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(notation(try MarkupParser(vocabulary: vocabulary).xml(source)) == "2(Đề án)")
    }

    @Test func findsTextAndChildren() throws {
        let tree = try MarkupParser(vocabulary: vocabulary).xml(Array("<x>1<p>2</p>3<td>4<p>5</p></td></x>".utf8))
        #expect(tree.text(below: 0) == Array("12345".utf8))
        let cell = try #require(tree.child(4, of: 0))
        #expect(tree.text(below: cell) == Array("45".utf8))
        #expect(tree.child(5, of: 0) == nil)
    }

    @Test(arguments: [
        ("", 1), ("Kế hoạch", 1), ("<x>\n<p>\n", 3), ("<x>\n</p>", 2), ("<x>&unknown;</x>", 1), ("<x/><x/>", 1), ("<x a='1' a='2'/>", 1),
    ])
    func namesTheLineOfABrokenDocument(_ source: String, _ line: Int) {
        let error = #expect(throws: MarkupError.self) { try MarkupParser(vocabulary: vocabulary).xml(Array(source.utf8)) }
        guard case .malformed(let detail, line, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!detail.isEmpty)
    }

    @Test func refusesDoctypes() throws {
        let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>\n<x>&b;</x>"
        #expect(throws: MarkupError.doctype(line: 1)) { try MarkupParser(vocabulary: vocabulary).xml(Array(bomb.utf8)) }
        // Where one is allowed its entities are not.
        #expect(throws: MarkupError.doctype(line: 1)) { try MarkupParser(vocabulary: vocabulary, allowsDoctype: true).xml(Array(bomb.utf8)) }
        let harmless = "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>\n<x>1</x>"
        #expect(notation(try MarkupParser(vocabulary: vocabulary, allowsDoctype: true).xml(Array(harmless.utf8))) == "2(1)")
    }

    @Test func keepsItsLimits() {
        let deep = String(repeating: "<x>", count: 100_000)
        #expect(throws: MarkupError.tooDeep(limit: 200, line: 1)) { try MarkupParser(vocabulary: vocabulary).xml(Array(deep.utf8)) }
        #expect(throws: MarkupError.tooDeep(limit: 200, line: 1)) {
            try MarkupParser(vocabulary: vocabulary).html(Array(String(repeating: "<div>", count: 100_000).utf8))
        }
        let wide = "<x>" + String(repeating: "<p/>", count: 1_001) + "</x>"
        let limits = MarkupParser.Limits(nodes: 1_000)
        #expect(throws: MarkupError.tooManyNodes(limit: 1_000)) { try MarkupParser(vocabulary: vocabulary, limits: limits).xml(Array(wide.utf8)) }
    }

    /// The library's time for a tag grows with the square of its attributes.
    @Test(arguments: [
        "<x>\n<p%></p></x>", "<x>\n<p x = '>'%/></x>", "<!-- <p> --><x>\n<p\t%></x>", "<x><script/>\n<p%/></x>", "<x><scripts></scripts>\n<p%/></x>",
    ])
    func refusesCrowdedTags(_ source: String) throws {
        func filled(_ count: Int) -> String {
            source.replacing("%", with: (0..<count).map { " a\($0)=\"\"" }.joined())
        }
        let error = MarkupError.tooManyAttributes(limit: 200, line: 2), crowded = Array(filled(201).utf8)
        let parser = MarkupParser(vocabulary: vocabulary)
        #expect(throws: error) { try parser.xml(crowded) }
        #expect(throws: error) { try parser.html(crowded) }
        #expect(throws: error) { try parser.xml([0xFF, 0xFE] + crowded.flatMap { [$0, 0] }) }
        #expect(throws: error) { try parser.html(Array(filled(201).replacing("=\"\"", with: "").utf8)) }
        _ = try parser.html(Array(filled(199).utf8))
    }

    @Test(arguments: [
        "<script>if (a<b && c) { % }</script>", "<style>a<b { % }</style>", "<!-- <b % -->", "<p title='% > %' %2='1'>", "< %",
    ])
    func takesWordsForNoAttributes(_ source: String) throws {
        let words = (0..<300).map { "w\($0)" }.joined(separator: " ")
        _ = try MarkupParser(vocabulary: vocabulary).html(Array(("<p>A</p>" + source.replacing("%2", with: "x").replacing("%", with: words)).utf8))
    }

    @Test func refusesManyNamespaces() throws {
        func source(_ each: Int) -> String {
            (0..<10).map { depth in "<x " + (0..<each).map { "xmlns:n\(depth)_\($0)='urn:\($0)'" }.joined(separator: " ") + ">" }.joined()
        }
        let parser = MarkupParser(vocabulary: vocabulary)
        #expect(throws: MarkupError.tooManyNamespaces(limit: 1_000, line: 1)) { try parser.xml(Array(source(101).utf8)) }
        _ = try parser.xml(Array((source(100) + String(repeating: "</x>", count: 10)).utf8))
    }

    /// Markup that our own look cannot see through is none.
    @Test func takesNoOtherEncodings() throws {
        let parser = MarkupParser(vocabulary: vocabulary)
        #expect(throws: MarkupError.self) { try parser.xml(Array("<?xml version='1.0' encoding='UTF-7'?>+ADw-x/+AD4-".utf8)) }
        let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><x>".utf8) + [0xE0] + Array("</x>".utf8)
        #expect(notation(try parser.xml(latin)) == "2(à)")
    }

    @Test func readsHTMLAsItIs() throws {
        let source = "<table><tr><td colspan=2>Nội&nbsp;dung<td nowrap>B&eacute;<br>C</table>"
        let tree = try MarkupParser(vocabulary: vocabulary).html(Array(source.utf8))
        #expect(notation(tree) == "7(8(9(10(4(Nội\u{A0}dung) 4(Bé 6() C)))))")
        #expect(tree.integer(5, of: try #require((0..<tree.count).first { tree.name(of: $0) == 4 })) == 2)
    }
}
