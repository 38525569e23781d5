import DocumentModel
import Testing
import TestSupport

@testable import Readers

private func read(_ html: String) throws -> SourceDocument { try HTMLReader().read(Array(html.utf8), name: "plan.html") }

private func lines(_ document: SourceDocument) -> [String] {
    document.lines.map { String(decoding: document.text[$0.range], as: UTF8.self) }
}

@Suite struct HTMLTests {
    @Test(arguments: [
        ("<html><head><title>T</title><style>p{}</style></head><body><p>Kế  hoạch\nnăm <b>20</b>26<p>Hai</body>", ["Kế hoạch năm 2026", "Hai"]),
        ("<html><script>x<y</script><div>A<br>B<br><br></div>C<!-- D -->", ["A", "B", "C"]),
        ("<html><p style='display:none'>A</p><p hidden>B</p><p>C<span style=\"mso-hide:all\">D</span></p>", ["C"]),
        ("<html><p>&Ocirc;ng&nbsp;A &amp; b&agrave; &#272;&#x1EA1;i</p>", ["Ông A & bà Đại"]),
        ("<html><p style='text-transform: uppercase'>Kế hoạch</p>", ["KẾ HOẠCH"]),
        ("<html><pre>A\n  B</pre>", ["A", "  B"]),
        ("<html><h2>Mục</h2>chữ <del>bỏ</del><ins>thêm</ins>", ["Mục", "chữ thêm"]),
        ("<html><ul><li>A<ul><li>B</ul><li>C</ul>", ["- A", "+ B", "- C"]),
        ("<html><ol type=I start=2><li>A<ol type=a><li>B<li>C</ol><li value=7>D<li>E</ol>", ["II. A", "a. B", "b. C", "VII. D", "VIII. E"]),
        ("<html><ol><li><p>A</p></li><p>giữa</p><li>B</ol>", ["1. A", "giữa", "2. B"]),
        ("<html><ol><li hidden>A<li>B</ol><mark hidden>C</mark><table><tr hidden><td>D<tr><td>E<td hidden>F</table>", ["1. B", "E"]),
        // Words between rows and cells stand before the table.
        ("<html>A<table>B<tr>C<td>D<td>E</table>F", ["A", "BC", "D", "E", "F"]),
        ("<html><table><form><tr><form><td>A</td><td>B</td></form></tr></form></table>", ["A", "B"]),
    ])
    func showsWhatABrowserShows(_ html: String, _ expected: [String]) throws {
        #expect(lines(try read(html)) == expected)
    }

    @Test func readsTables() throws {
        let document = try read("""
            <html><table><caption>Phụ lục</caption><thead><tr><th>TT<th colspan=2>Nhiệm vụ</thead>
            <tr><td rowspan=0>1<td><p>Rà soát<p>lại<td><ul><li>Báo cáo</ul>
            <tr><td>Khác<td><table><tr><td>lồng<td>nhau</table></table><p>Sau</p>
            """)
        #expect(lines(document) == ["Phụ lục", "TT", "Nhiệm vụ", "1", "Rà soát", "lại", "- Báo cáo", "Khác", "lồng", "nhau", "Sau"])
        let grid = try #require(document.grids.first)
        #expect(grid.rows.map { $0.cells.map(\.columnSpan) } == [[1, 2], [1, 1, 1], [1, 1]])
        #expect(grid.rows[1].cells[0].rowSpan == Int.max)
        #expect(grid.rows[0].cells.allSatisfy { $0.isHeader && $0.isBold })
        #expect(grid.rows[1].cells[2].paragraphs.map(\.text) == ["Báo cáo"])
        #expect(grid.rows[2].cells[1].paragraphs.map(\.text) == ["lồng", "nhau"])
    }

    /// A cell that reaches down moves those beside it to the right.
    @Test func cellsKnowTheirColumns() throws {
        let document = try read("<html><table><tr><td rowspan=2>a<td>b<td rowspan=3>c<tr><td>d<tr><td>e<td>f<tr><td>g<td>h<td>i</table>")
        let places = document.lines.map { $0.layout?.place?.column }
        #expect(lines(document) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
        #expect(places == [1, 2, 3, 2, 1, 2, 1, 2, 3])
    }

    /// The same words in every encoding that pages were written in, said by the page or not.
    @Test(arguments: [
        ("utf-8", Array("\u{FEFF}<html><p>ủy ban nhân dân xã, kế hoạch chuyển đổi số".utf8)),
        ("utf-16", [0xFF, 0xFE] + "<html><p>ủy ban nhân dân xã, kế hoạch chuyển đổi số".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        ("tcvn3", LegacyEncoders.bytes(LegacyEncoders.encode("<html><p><font face=\".VnTime\">ủy ban nhân dân xã, kế hoạch chuyển đổi số", .tcvn3))),
        ("vni", LegacyEncoders.bytes(LegacyEncoders.encode("<html><p style='font-family:VNI-Times'>ủy ban nhân dân xã, kế hoạch chuyển đổi số", .vni))),
        ("windows-1258", LegacyEncoders.bytes(LegacyEncoders.encode("<html><meta charset=windows-1258><p>ủy ban nhân dân xã, kế hoạch chuyển đổi số", .windows1258))),
        ("entities", Array("<html><p>&#7911;y ban nh&#226;n d&acirc;n x&#xE3;, k&#x1EBF; ho&#7841;ch chuy&#7875;n &#273;&#7893;i s&#7889;".utf8)),
    ] as [(String, [UInt8])])
    func knowsEncodings(_ name: String, _ bytes: [UInt8]) throws {
        let text = lines(try HTMLReader().read(bytes, name: name)).joined()
        #expect(text == "ủy ban nhân dân xã, kế hoạch chuyển đổi số")
        #expect(FileFormat(of: bytes) == .html)
    }

    @Test(arguments: [
        ("%PDF-1.7\n", FileFormat.pdf), ("\u{FEFF}\n%PDF-1.4\n", .pdf), ("\u{1B}%-12345X@PJL\n%PDF-1.4\n", .pdf),
        ("HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj\n<<>>", .pdf),
        ("KẾ HOẠCH\nTệp đính kèm bắt đầu bằng %PDF-1.4", .text), ("KẾ HOẠCH\n%PDF-1.4\nI. MỤC ĐÍCH", .text),
    ])
    func knowsPDFFromText(_ text: String, _ format: FileFormat) {
        #expect(FileFormat(of: Array(text.utf8)) == format)
    }

    @Test(arguments: [
        ("<!DOCTYPE html><p>A", FileFormat.html), ("<!-- Word --><html>", .html), ("<?xml version=\"1.0\"?>\n<html>", .html), ("<BODY>A", .html),
        // Text with a table in it is text.
        ("KẾ HOẠCH\n<table><tr><td>1</table>", .text), ("<table><tr><td>1</table>", .text), ("<b>KẾ HOẠCH</b>", .text), ("<!-- cut", .text),
    ])
    func knowsHTMLFromText(_ text: String, _ format: FileFormat) {
        #expect(FileFormat(of: Array(text.utf8)) == format)
    }
}
