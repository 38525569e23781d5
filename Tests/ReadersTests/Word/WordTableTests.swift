import TestSupport
import Testing

@testable import Readers

@Suite struct WordTableTests {
    private static let span = "<w:gridSpan w:val='2'/>", begins = "<w:vMerge w:val='restart'/>", goesOn = "<w:vMerge/>"

    @Test func readsSpans() throws {
        let file = DOCXFile(
            DOCXFile.table([
                [.init("TT", Self.begins), .init("Việc", Self.begins), .init("Cơ quan", Self.span)],
                [.init("", Self.goesOn), .init("", Self.goesOn), "Chủ trì", "Phối hợp"],
                ["I", .init("Nhóm", "<w:gridSpan w:val='3'/>")],
                ["1", "a", .init("Phòng A", Self.begins), "b"],
                ["2", "c", .init("không hiện", Self.goesOn), "d"],
            ]))
        #expect(try file.rows() == ["v2 TT | v2 Việc | >2 Cơ quan", "Chủ trì | Phối hợp", "I | >3 Nhóm", "1 | a | v2 Phòng A | b", "2 | c | d"])
    }

    @Test func readsRowsThatBeginLate() throws {
        let file = DOCXFile(
            "<w:tbl><w:tr><w:tc>\(DOCXFile.paragraph("a"))</w:tc><w:tc>\(DOCXFile.paragraph("b"))</w:tc><w:tc>\(DOCXFile.paragraph("c"))</w:tc></w:tr>"
                + "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr><w:tc>\(DOCXFile.paragraph("d"))</w:tc></w:tr></w:tbl>")
        #expect(try file.rows() == ["a | b | c", " | d | "])
    }

    @Test func readsWrappedAndChangedRows() throws {
        func row(_ words: String, _ properties: String = "") -> String {
            "<w:tr><w:trPr>\(properties)</w:trPr><w:tc>\(DOCXFile.paragraph(words))</w:tc><w:sdt><w:sdtContent><w:tc>\(DOCXFile.paragraph("x"))</w:tc></w:sdtContent></w:sdt></w:tr>"
        }
        let file = DOCXFile("<w:tbl>\(row("a"))<w:sdt><w:sdtContent>\(row("b", "<w:ins/>"))</w:sdtContent></w:sdt>\(row("c", "<w:del/>"))\(row("d", "<w:hidden/>"))</w:tbl>")
        #expect(try file.rows() == ["a | x", "b | x"])
    }

    @Test func paragraphsAndListsOfACell() throws {
        let broken = "<w:p><w:r><w:t>- Kế hoạch;</w:t><w:br/><w:t>- Báo cáo của Văn phòng</w:t><w:br/><w:t>và các đơn vị</w:t></w:r></w:p>"
        var file = DOCXFile(
            DOCXFile.table([
                [.init(DOCXFile.paragraph("a") + DOCXFile.paragraph("") + DOCXFile.paragraph("b")), .init(broken)],
                [.init(DOCXFile.item("c", list: 1) + DOCXFile.item("d", list: 1)), "e"],
            ]))
        file.numbering = DOCXFile.lists([[("bullet", "-")]])
        #expect(try file.rows() == ["a / b | Kế hoạch; / Báo cáo của Văn phòng và các đơn vị", "c / d | e"])
        #expect(try file.read().grids[0].rows[1].cells.map(\.beginsWithListSign) == [true, false])
    }

    @Test func tablesWithinTables() throws {
        let inner = DOCXFile.table([["1", "a"], ["2", "b"]])
        // A frame around a table is none; words of a table within a cell of another are the cell's.
        #expect(try DOCXFile(DOCXFile.table([[.init(inner + DOCXFile.paragraph(""))]])).rows() == ["1 | a", "2 | b"])
        #expect(try DOCXFile(DOCXFile.table([["x", .init(inner)], ["y", "z"]])).rows() == ["x | 1 / a / 2 / b", "y | z"])
    }

    @Test func saysWhereALineStands() throws {
        let document = try DOCXFile(DOCXFile.paragraph("đầu") + DOCXFile.table([["a", "b"], ["c", .init(DOCXFile.paragraph("d") + DOCXFile.paragraph("e"))]])).read()
        let places = document.lines.compactMap(\.layout?.place).map { [$0.table ?? 0, $0.row ?? 0, $0.column ?? 0, $0.paragraph] }
        #expect(places == [[0, 0, 0, 1], [1, 1, 1, 1], [1, 1, 2, 1], [1, 2, 1, 1], [1, 2, 2, 1], [1, 2, 2, 2]])
        #expect(document.lines.map(\.layout?.part) == [.body, .cell, .cell, .cell, .cell, .cell])
        #expect(document.grids[0].rows[1].cells[1].paragraphs.map(\.firstLine) == [5, 6])
    }
}
