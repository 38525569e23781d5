import PlanModel
import Testing

@testable import Spreadsheets

@Suite struct WorkbookWriterTests {
    private func reader(_ rows: [[Cell]], columns: [Column] = [Column("A", width: 20), Column("B", width: 20)]) throws -> SheetReader {
        try SheetReader(WorkbookWriter().bytes(Workbook(title: "Mẫu", sheets: [Sheet("Trang", columns: columns, rows: rows)])))
    }

    @Test func valuesComeBack() throws {
        let cells = try reader([
            [.text("Rà soát thủ tục hành chính"), .number(12)], [.date(iso: "2026-01-15"), .date(iso: "2026-01")], [.date(iso: "1900-03-01"), .date(iso: "1900-02-28")],
            [.runs([TextRun("Rà soát "), TextRun("toàn bộ", .removed), TextRun(" thủ tục", .added)]), .number(0.25 as Double?)],
            [Cell(.link(text: "trang", address: "https://example.org/a")), .empty],
        ]).cells()
        #expect(cells["A1"]?.text == "A" && cells["B1"]?.text == "B")
        #expect(cells["A2"]?.text == "Rà soát thủ tục hành chính" && cells["B2"]?.text == "12")
        // 15 January 2026 is day 46,037 of spreadsheets; a month is no day.
        #expect(cells["A3"]?.text == "46037" && cells["A3"]?.type == nil && cells["B3"]?.text == "2026-01")
        #expect(cells["A4"]?.text == "61" && cells["B4"]?.text == "1900-02-28")
        #expect(cells["A5"]?.text == "Rà soát toàn bộ thủ tục" && cells["B5"]?.text == "0.25")
        #expect(cells["A6"]?.text == "trang" && cells["B6"] == nil)
    }

    @Test(arguments: ["=1+1", "+84 123", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "{=1}", "12", "https://example.org", "1/2", "TRUE"])
    func textStaysText(_ text: String) throws {
        let reader = try reader([[.text(text), .runs([TextRun(text), TextRun("!", .added)])]]), cells = try reader.cells()
        #expect(cells["A2"] == SheetReader.Value(type: "s", text: text, isFormula: false))
        #expect(cells["B2"] == SheetReader.Value(type: "s", text: text + "!", isFormula: false))
        #expect(try !reader.part("xl/worksheets/sheet1.xml").contains("<hyperlink"))
    }

    @Test(arguments: [
        ("a\u{0}b\u{1B}c\u{FFFE}d", "a b c d"), ("hai\ndòng", "hai\ndòng"), ("<b> & \"x\" ]]>", "<b> & \"x\" ]]>"), ("", ""),
        (String(repeating: "ă", count: 40_000), String(repeating: "ă", count: 32_766) + "…"),
        // Two units of UTF-16 each.
        (String(repeating: "𐍈", count: 20_000), String(repeating: "𐍈", count: 16_383) + "…"),
    ]) func limitsOfACell(text: String, kept: String) throws {
        let cells = try reader([[.text(text), .runs([TextRun(text), TextRun("!", .added)])]]).cells()
        #expect((cells["A2"]?.text ?? "") == kept)
        #expect(cells["B2"]?.text.utf16.count ?? 0 <= SheetText.limit)
    }

    /// A reader takes `_x0041_` for the letter of that number.
    @Test func escapesThatTextHoldsAreEscaped() throws {
        let part = try reader([[.text("_x0041_ _x00_ _xyzzy_ _x0041")]]).part("xl/sharedStrings.xml")
        #expect(part.contains("_x005F_x0041_ _x00_ _xyzzy_ _x0041<"), "\(part)")
    }

    @Test func sameValuesSameBytes() throws {
        let book = Workbook(title: "x", sheets: [Sheet("a", columns: [Column("A", width: 9)], rows: [[.text("x")], [.runs([TextRun("a"), TextRun("b", .removed)])]])])
        let first = try WorkbookWriter().bytes(book)
        #expect(try WorkbookWriter().bytes(book) == first)
        #expect(try SheetReader(first).part("docProps/core.xml").contains("2026-01-01T00:00:00Z"))
    }

    @Test func sheetsPrintAndScroll() throws {
        let sheet = Sheet("a", heading: ["Đầu đề"], columns: [Column("A", width: 9), Column("B", width: 9)], rows: [[.text("x")]], frozenColumns: 1)
        let reader = try SheetReader(WorkbookWriter().bytes(Workbook(title: "x", sheets: [sheet]))), part = try reader.part("xl/worksheets/sheet1.xml")
        #expect(part.contains("<autoFilter ref=\"A2:B3\"/>") && part.contains("orientation=\"landscape\"") && part.contains("paperSize=\"9\""))
        #expect(part.contains("xSplit=\"1\"") && part.contains("ySplit=\"2\"") && part.contains("state=\"frozen\"") && part.contains("fitToHeight=\"0\""))
        #expect(try reader.part("xl/workbook.xml").contains("_xlnm.Print_Titles"))
        #expect(try reader.cells()["A1"]?.text == "Đầu đề")
    }

    /// A4 and A3 as wide as the page; wider ones go on beside. What is not printed or hidden counts for nothing.
    @Test(arguments: [(260.0, "9", true), (261, "8", true), (360, "8", true), (380, "9", false)]) func paperFits(width: Double, paper: String, isFitted: Bool) throws {
        let columns = [Column("A", width: width - 200), Column("B", width: 100), Column("C", width: 100), Column("D", width: 90, isHiddenWhereEmpty: true), Column("E", width: 200)]
        let sheet = Sheet("a", columns: columns, rows: [[.text("x")]], printedColumns: 4), bytes = try WorkbookWriter().bytes(Workbook(title: "x", sheets: [sheet]))
        let part = try SheetReader(bytes).part("xl/worksheets/sheet1.xml")
        #expect(part.contains("paperSize=\"\(paper)\"") && part.contains("fitToHeight=\"0\"") == isFitted)
        #expect(try SheetReader(bytes).part("xl/workbook.xml").contains("a!$A$1:$D$2</definedName>"))
    }

    @Test(arguments: [
        (["Nhiệm vụ", "Nhiệm vụ", "nhiệm VỤ"], ["Nhiệm vụ", "Nhiệm vụ (2)", "nhiệm VỤ (3)"]), (["a/b[c]:*?\\"], ["a b c"]), (["", "'x'"], ["Sheet", "x"]),
        ([String(repeating: "ư", count: 40)], [String(repeating: "ư", count: 31)]),
    ]) func namesOfSheets(given: [String], made: [String]) throws {
        let book = Workbook(title: "x", sheets: given.map { Sheet($0, columns: [Column("A", width: 9)]) })
        #expect(try SheetReader(WorkbookWriter().bytes(book)).sheetNames == made)
    }

    @Test func rowsAreAsHighAsTheirText() throws {
        let long = Array(repeating: "chữ", count: 60).joined(separator: " ")
        let heights = try reader([[.text("ngắn")], [.text(long)], [.text(String(repeating: "x\n", count: 100))], [.text("a\nb")]]).heights()
        let one = try #require(heights[2]), many = try #require(heights[3]), two = try #require(heights[5])
        #expect(many > 5 * one && two > one && two < 2 * one + 1)
        #expect(heights[4] == RowHeight.limit)
    }

    @Test func tooManyColumnsAreAnError() {
        let sheet = Sheet("a", columns: Array(repeating: Column("x", width: 3), count: WorkbookWriter.columnLimit + 1))
        #expect(throws: WorkbookError.tooLarge(sheet: "a", rows: 0, columns: 16_385)) { try WorkbookWriter().bytes(Workbook(title: "x", sheets: [sheet])) }
    }
}
