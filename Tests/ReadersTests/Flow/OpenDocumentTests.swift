import DocumentModel
import Testing
import TestSupport

@testable import Readers

private func read(_ file: OpenDocumentFile) throws -> SourceDocument { try OpenDocumentReader().read(file.bytes, name: "plan.odt") }

private func lines(_ document: SourceDocument) -> [String] {
    document.lines.map { String(decoding: document.text[$0.range], as: UTF8.self) }
}

@Suite struct OpenDocumentTests {
    @Test(arguments: [
        ("<text:p>Kế  hoạch\n năm<text:s text:c=\"3\"/>2026</text:p>", ["Kế hoạch năm   2026"]),
        ("<text:p>Một<text:tab/>hai<text:line-break/>ba</text:p>", ["Một\thai", "ba"]),
        ("<text:p>Giữ<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú</text:p></text:note-body></text:note> lại</text:p>", ["Giữ lại"]),
        ("<text:tracked-changes><text:changed-region><text:deletion><text:p>Bỏ</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Còn<text:change/> đây</text:p>", ["Còn đây"]),
        ("<text:section><text:p>Trong mục</text:p></text:section><text:section text:display=\"none\"><text:p>Ẩn</text:p></text:section>", ["Trong mục"]),
        ("<text:p>Chữ <draw:frame><draw:text-box><text:p>trong khung</text:p></draw:text-box></draw:frame>ngoài</text:p>", ["Chữ ngoài", "trong khung"]),
        ("<text:p>Có <text:span text:style-name=\"H\">ẩn</text:span>hiện</text:p>", ["Có hiện"]),
        ("<text:p>Là <text:span text:style-name=\"C\">kế hoạch</text:span></text:p>", ["Là KẾ HOẠCH"]),
        ("<text:p><text:a>Liên kết</text:a> <text:ruby><text:ruby-base>gốc</text:ruby-base><text:ruby-text>phiên</text:ruby-text></text:ruby></text:p>", ["Liên kết gốc"]),
    ])
    func keepsWhatIsShown(_ body: String, _ expected: [String]) throws {
        var file = OpenDocumentFile(body)
        file.automaticStyles = "<style:style style:name=\"C\" style:family=\"text\"><style:text-properties fo:text-transform=\"uppercase\"/></style:style>"
            + "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
        #expect(lines(try read(file)) == expected)
    }

    @Test func countsPagesAndNotes() throws {
        var file = OpenDocumentFile("""
            <text:p>Một</text:p><text:p>Hai<text:soft-page-break/> tiếp</text:p><text:p text:style-name="B">Ba\
            <text:note><text:note-body><text:p>Chú</text:p></text:note-body></text:note></text:p>
            """)
        file.automaticStyles = """
            <style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
            """
        let document = try read(file)
        #expect(document.lines.map(\.page) == [1, 1, 3])
        #expect(document.pageCount == 3)
        #expect(document.remarks == [.init(kind: .footnotes, count: 1)])
    }

    static let listStyle = """
        <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>\
        <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="1"/>\
        <text:list-level-style-number text:level="3" style:num-format="a" style:num-suffix=")"/>\
        <text:list-level-style-bullet text:level="4" text:bullet-char="\u{F0B7}"/></text:list-style>\
        <text:list-style style:name="D"><text:list-level-style-number text:level="1" style:num-prefix="Điều " style:num-format="1" style:num-suffix="." text:start-value="3"/>\
        <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>
        """

    @Test(arguments: [
        // A list in a list, three levels and a bullet.
        (
            "<text:list text:style-name=\"L\"><text:list-item><text:p>A</text:p><text:list><text:list-item><text:p>B</text:p><text:list><text:list-item><text:p>C</text:p><text:list><text:list-item><text:p>D</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>E</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item><text:list-item><text:p>F</text:p><text:p>ff</text:p></text:list-item></text:list>",
            ["I. A", "1. B", "a) C", "+ D", "b) E", "II. F", "ff"]
        ),
        // Start value, upper levels shown, prefix.
        (
            "<text:list text:style-name=\"D\"><text:list-item><text:p>A</text:p><text:list><text:list-item><text:p>B</text:p></text:list-item><text:list-item text:start-value=\"7\"><text:p>C</text:p></text:list-item></text:list></text:list-item></text:list>",
            ["Điều 3. A", "3.1 B", "3.7 C"]
        ),
        // A list begins anew, or goes on with the one before it or a named one.
        (
            "<text:list text:style-name=\"L\" xml:id=\"x\"><text:list-item><text:p>A</text:p></text:list-item></text:list><text:list text:style-name=\"L\"><text:list-item><text:p>B</text:p></text:list-item></text:list><text:list text:style-name=\"L\" text:continue-numbering=\"true\"><text:list-item><text:p>C</text:p></text:list-item></text:list><text:list text:style-name=\"L\" text:continue-list=\"x\"><text:list-header><text:p>D</text:p></text:list-header><text:list-item><text:p>E</text:p></text:list-item></text:list>",
            ["I. A", "I. B", "II. C", "D", "II. E"]
        ),
        // The list's style comes from the paragraph's.
        ("<text:list><text:list-item><text:p text:style-name=\"P\">A</text:p></text:list-item></text:list>", ["I. A"]),
        // Headings are numbered by the outline.
        ("<text:h text:outline-level=\"1\">A</text:h><text:h text:outline-level=\"2\">B</text:h><text:h text:outline-level=\"1\">C</text:h>", ["1 A", "1.1 B", "2 C"]),
    ])
    func numbersLists(_ body: String, _ expected: [String]) throws {
        var file = OpenDocumentFile(body)
        file.automaticStyles = Self.listStyle
            + "<style:style style:name=\"P\" style:family=\"paragraph\" style:list-style-name=\"L\"/>"
        file.styles = """
            <text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>\
            <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>
            """
        #expect(lines(try read(file)) == expected)
    }

    @Test func readsTablesWithSpans() throws {
        let cell = "<table:table-cell><text:p>"
        let document = try read(OpenDocumentFile("""
            <text:p>Bảng</text:p><table:table><table:table-column/><table:table-header-rows><table:table-row>\
            <table:table-cell table:number-columns-spanned="2"><text:p>Đầu</text:p></table:table-cell><table:covered-table-cell/>\
            \(cell)Hạn</text:p></table:table-cell></table:table-row></table:table-header-rows>\
            <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>1</text:p></table:table-cell>\
            \(cell)- Việc</text:p><text:p>thứ hai</text:p></table:table-cell>\(cell)Quý I</text:p></table:table-cell></table:table-row>\
            <table:table-row><table:covered-table-cell/>\(cell)<text:soft-page-break/>Khác</text:p></table:table-cell>\
            <table:table-cell><table:table><table:table-row>\(cell)lồng</text:p></table:table-cell></table:table-row></table:table></table:table-cell>\
            </table:table-row></table:table>
            """))
        #expect(lines(document) == ["Bảng", "Đầu", "Hạn", "1", "- Việc", "thứ hai", "Quý I", "Khác", "lồng"])
        let grid = try #require(document.grids.first)
        #expect(grid.rows.map { $0.cells.map(\.columnSpan) } == [[2, 1], [1, 1, 1], [1, 1]])
        #expect(grid.rows[1].cells[0].rowSpan == 2)
        #expect(grid.rows[0].cells.map(\.isHeader) == [true, true])
        #expect(grid.rows[1].cells[1].paragraphs.map(\.text) == ["Việc", "thứ hai"])
        #expect(grid.rows[1].cells[1].paragraphs.map(\.firstLine) == [5, 6])
        #expect(grid.rows[1].cells[1].beginsWithListSign)
        #expect(grid.rows[2].page == 1 && document.pageCount == 2)
        #expect(document.lines[7].layout?.place == .init(paragraph: 1, table: 1, row: 3, column: 2))
        #expect(document.lines[0].layout?.part == .body && document.lines[7].layout?.part == .cell)
    }

    @Test func findsFontsThroughStyles() throws {
        var file = OpenDocumentFile("<text:p text:style-name=\"P\">c¸n <text:span text:style-name=\"T\">bộ</text:span> cã</text:p><text:p>Cán bộ</text:p>")
        file.styles = """
            <style:font-face style:name="F1" svg:font-family="'.VnTime'"/>\
            <style:style style:name="Base" style:family="paragraph"><style:text-properties style:font-name="F1" fo:font-weight="bold"/></style:style>
            """
        file.automaticStyles = """
            <style:style style:name="P" style:family="paragraph" style:parent-style-name="Base"/>\
            <style:style style:name="T" style:family="text"><style:text-properties style:font-name="Times New Roman"/></style:style>
            """
        let document = try read(file)
        #expect(lines(document) == ["cán bộ có", "Cán bộ"])
        #expect(document.lines.map { $0.layout?.isBold } == [true, false])
        #expect(document.remarks.map(\.kind) == [.convertedLines])
    }
}
