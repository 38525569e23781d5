import Testing
@testable import Tables

@Suite struct DelimitedTableReaderTests {
    @Test(arguments: [
        // A plain table; empty cells at the end count as cells.
        ("TT⇥Việc⇥Hạn\n1⇥Họp⇥Quý I", ["TT | Việc | Hạn", "1 | Họp | Quý I"]),
        // Blank lines and page numbers between the rows are no rows.
        ("TT⇥Việc⇥Hạn\n\n1⇥Họp⇥Quý I\n\n12\n\n2⇥Báo cáo⇥Quý II", ["TT | Việc | Hạn", "1 | Họp | Quý I", "2 | Báo cáo | Quý II"]),
        // List signs begin paragraphs behind `;` and `.`, hyphens of names do not.
        ("TT⇥Việc⇥Hạn\n1⇥- Kế hoạch; - Báo cáo. - Tờ trình của Văn phòng - Thống kê⇥Quý I",
         ["TT | Việc | Hạn", "1 | Kế hoạch; / Báo cáo. / Tờ trình của Văn phòng - Thống kê | Quý I"]),
        // Stray tags and character references.
        ("TT⇥Việc⇥Hạn\n1⇥<ul style=\"x\"> - Kế hoạch &amp; báo cáo; - Ảnh<br>Tin bài⇥&nbsp;Quý I",
         ["TT | Việc | Hạn", "1 | Kế hoạch & báo cáo; / Ảnh / Tin bài | Quý I"]),
        // A `<` that begins no tag is text.
        ("TT⇥Việc⇥Hạn\n1⇥Giảm xuống <5% và <b và x<y⇥Quý I", ["TT | Việc | Hạn", "1 | Giảm xuống <5% và <b và x<y | Quý I"]),
        // A cell with a line break in it; the row goes on.
        ("TT⇥Việc⇥Sản phẩm⇥Hạn\n1⇥Họp dân\ncác thôn⇥Biên bản⇥Quý I\n2⇥Thu quỹ⇥Sổ⇥Quý II",
         ["TT | Việc | Sản phẩm | Hạn", "1 | Họp dân các thôn | Biên bản | Quý I", "2 | Thu quỹ | Sổ | Quý II"]),
        // A quoted cell over several lines, as a spreadsheet writes it.
        ("TT⇥Việc⇥Hạn\n1⇥\"Họp dân\nphát \"\"phiếu\"\"\"⇥Quý I", ["TT | Việc | Hạn", "1 | Họp dân / phát \"phiếu\" | Quý I"]),
        // A quote that never closes is a quote.
        ("TT⇥Việc⇥Hạn\n1⇥\"Ngày vì người nghèo⇥Quý I\n2⇥Họp⇥Quý II", ["TT | Việc | Hạn", "1 | \"Ngày vì người nghèo | Quý I", "2 | Họp | Quý II"]),
        // A group on a line of its own, its tabs stripped.
        ("TT⇥Việc⇥Hạn\nI. CÔNG TÁC CHỈ ĐẠO\n1⇥Họp⇥Quý I", ["TT | Việc | Hạn", "I. CÔNG TÁC CHỈ ĐẠO", "1 | Họp | Quý I"]),
        // Carriage returns.
        ("TT⇥Việc⇥Hạn\r\n1⇥Họp⇥Quý I\r", ["TT | Việc | Hạn", "1 | Họp | Quý I"]),
    ])
    func tabs(text: String, rows: [String]) {
        let found = grids(text)
        #expect(found.count == 1)
        #expect(found.first.map(show) == rows)
    }

    @Test func textEndsATabTable() {
        let found = grids("TT⇥Việc⇥Hạn\n1⇥Họp⇥Quý I\nPhụ lục này gồm một việc.\nTT⇥Việc⇥Ai\n1⇥Thu⇥Kế toán")
        #expect(found.map(\.firstLine) == [1, 4])
        #expect(found.map(\.lastLine) == [2, 5])
    }

    @Test func letterheadAndTableAreTwoGrids() {
        let found = grids("ỦY BAN NHÂN DÂN⇥CỘNG HÒA XÃ HỘI\nXÃ A⇥Độc lập\n\nTT⇥Việc⇥Hạn\n1⇥Họp⇥Quý I")
        #expect(found.map(\.firstLine) == [1, 4])
    }

    @Test(arguments: [
        "| TT | Việc |\n|---|---|\n| 1 | Họp |\n\n| TT | Ai |\n|---|---|\n| 1 | A |",
        "TT⇥Việc⇥Hạn\n1⇥Họp⇥Quý I\n\nTT⇥Ai⇥Hạn\n1⇥A⇥Quý I",
    ])
    func aNewHeadBehindABlankLineIsANewGrid(text: String) { #expect(grids(text).count == 2) }

    @Test func pageNumbersAreFurniture() {
        #expect(grids("TT⇥Việc⇥Hạn\n1⇥Họp⇥Quý I\n\n- 7 -\n2⇥Thu⇥Quý II").first?.furnitureLines == [4])
    }

    @Test(arguments: [
        ("| TT | Việc |\n|---|:--:|\n| 1 | Họp |", ["TT | Việc", "1 | Họp"]),
        // Without outer pipes a rule is needed.
        ("TT | Việc\n--- | ---\n1 | Họp", ["TT | Việc", "1 | Họp"]),
        // Without a rule outer pipes are needed.
        ("| TT | Việc |\n| 1 | Họp |", ["TT | Việc", "1 | Họp"]),
        ("| TT | Việc |\n|---|---|\n| 1 | A \\| B<br>- C<br>- D |", ["TT | Việc", "1 | A | B / C / D"]),
        ("| TT | Việc |\n|---|---|\n\n| 1 | **Họp** dân |\n\n| 2 | |", ["TT | Việc", "1 | Họp dân", "2 | "]),
        ("| TT | Việc |\n|---|---|\n| 1 | Họp dân\ncác thôn |\n| 2 | Thu |", ["TT | Việc", "1 | Họp dân các thôn", "2 | Thu"]),
        ("| TT | Việc |\n|---|---|\n| 1 | <ul><li>Một</li><li>Hai</li></ul> |", ["TT | Việc", "1 | Một / Hai"]),
        // Pandoc's grid: lines between two rules are one row.
        ("+----+-------+\n| TT | Việc  |\n+====+=======+\n| 1  | Họp   |\n|    | dân   |\n+----+-------+", ["TT | Việc", "1 | Họp dân"]),
    ])
    func pipes(text: String, rows: [String]) {
        let found = grids(text)
        #expect(found.count == 1)
        #expect(found.first.map(show) == rows)
    }

    @Test(arguments: ["Chủ trì | phối hợp", "a || b", "|", "| một |", "--- | ---", "+84 905 | gọi"])
    func noPipeTable(text: String) { #expect(grids(text).isEmpty) }

    @Test(arguments: [
        ("<table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Họp</td></tr></table>", ["TT | Việc", "1 | Họp"]),
        // Tags over lines, capitals, no closing tags at all, text behind a blank line is not the table's.
        ("<TABLE\n border=1><TR><TD>TT<TD\nclass='x'>Việc<TR><TD>1<TD>Họp\ndân\n\nĐoạn văn sau bảng.", ["TT | Việc", "1 | Họp dân"]),
        ("<table><tr><td rowspan=\"2\">1</td><td colspan='2'>a</td></tr><tr><td>b<td>c</table>", ["[1x2]1 | [2x1]a", "b | c"]),
        ("<table><tr><td>x</td><td><p>Một</p><p>Hai &lt; Ba</p><ul><li>- Bốn</li></ul></td></tr></table>", ["x | Một / Hai < Ba / Bốn"]),
        ("<table><tr><td rowspan=0>1</td><td>a</td></tr></table>", ["[1x*]1 | a"]),
        ("<table><!-- <tr><td>x</td></tr> --><tr><td>&#7842;nh&#x20;1</td><td>K&yacute;</td></tr></table>", ["Ảnh 1 | Ký"]),
        ("<table><style>td { x }</style><tr><td>a</td><td>b</td></tr></table>", ["a | b"]),
        // A list-like inner table belongs to its cell.
        ("<table><tr><td>1</td><td><table><tr><td>Một</td></tr><tr><td>Hai</td></tr></table></td></tr><tr><td>2</td><td>b</td></tr></table>",
         ["1 | Một / Hai", "2 | b"]),
    ])
    func html(text: String, rows: [String]) {
        let found = grids(text)
        #expect(found.count == 1)
        #expect(found.first.map(show) == rows)
    }

    @Test func tablesOfAllFormsInOrder() {
        let found = grids("a⇥b⇥c\n1⇥2⇥3\n\ntext\n<table><tr><td>x</td><td>y</td></tr>\n</table>\ntext\n| p | q |\n|---|---|\n| r | s |")
        #expect(found.map(\.form) == [.tabs, .html, .pipes])
        #expect(found.map(\.firstLine) == [1, 5, 8])
        #expect(found.map(\.lastLine) == [2, 6, 10])
    }

    @Test func paragraphsKnowTheirLines() {
        let grid = grids("x\n<table>\n<tr><td>a</td>\n<td>b\nc<br>\nd</td></tr>\n</table>").first
        let cell = grid?.rows.first?.cells.last
        #expect(cell?.paragraphs.map(\.firstLine) == [4, 6])
        #expect(cell?.paragraphs.map(\.lastLine) == [5, 6])
    }
}
