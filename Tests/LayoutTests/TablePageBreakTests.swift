import DocumentModel
import Testing

@testable import Layout

/// Tables over two pages.
@Suite struct TablePageBreakTests {
    /// The pages' pictures begin where tables begin and end where a page does.
    private func tables(_ first: String, _ second: String) -> [LaidTable] {
        let height = first.split(separator: "\n", omittingEmptySubsequences: false).count + 7
        return TableFinding().tables(in: [DrawnPage.page(first, number: 1, lines: height), DrawnPage.page(second, number: 2, lines: height)])
    }

    @Test func aRepeatedHeadIsFurniture() throws {
        let table = try #require(tables(
            """
            +----+------------+--------+
            | TT | Nội dung   | Hạn    |
            +----+------------+--------+
            | 1  | Họp thôn   | Quý I  |
            +----+------------+--------+
            """,
            """
            +----+------------+--------+
            | TT | Nội dung   | Hạn    |
            +----+------------+--------+
            | 2  | Họp xã     | Quý II |
            +----+------------+--------+
            """).first)
        #expect(rows(table) == ["TT | Nội dung | Hạn", "1 | Họp thôn | Quý I", "2 | Họp xã | Quý II"])
        var builder = DocumentBuilder()
        let grid = table.emit(into: &builder)
        #expect(grid.furnitureLines.count == 3)
        #expect(grid.furnitureLines.allSatisfy { builder.lines[$0 - 1].layout?.part == .furniture })
    }

    /// Recognition read the second one otherwise.
    @Test(arguments: [
        ("TT | Nội dụng | Cơ quan chú trì", ["1 | Họp thôn | Phòng A", "2 | Họp xã | Phòng B"]),
        ("   | Nội dung | Cơ quan chủ trì", ["1 | Họp thôn | Phòng A", "2 | Họp xã | Phòng B"]),
        ("3  | Nội dung | Cơ quan chủ trì", ["1 | Họp thôn | Phòng A", "3 | Nội dung | Cơ quan chủ trì", "2 | Họp xã | Phòng B"]),
    ]) func aRepeatedHeadIsKnownByItsLikeness(second: String, rows expected: [String]) throws {
        let table = try #require(tables(
            """
            +----+------------+-----------------+
            | TT | Nội dung   | Cơ quan chủ trì |
            +----+------------+-----------------+
            | 1  | Họp thôn   | Phòng A         |
            +----+------------+-----------------+
            """,
            """
            +----+------------+-----------------+
            | \(second.replacing(" | Cơ", with: "   | Cơ")) |
            +----+------------+-----------------+
            | 2  | Họp xã     | Phòng B         |
            +----+------------+-----------------+
            """).first)
        #expect(Array(rows(table).dropFirst()) == expected)
    }

    @Test func aCutRowSaysSo() throws {
        let table = try #require(tables(
            """
            +----+---------------+--------------+
            | TT | Nội dung      | Kết quả      |
            +----+---------------+--------------+
            | 1  | Rà soát danh  | Báo cáo      |
            |    | sách hộ cận   |              |
            +----+---------------+--------------+
            """,
            """
            +----+---------------+--------------+
            |    | nghèo của xã  | Danh sách    |
            +----+---------------+--------------+
            | 2  | Họp xã        | Biên bản     |
            +----+---------------+--------------+
            """).first)
        var builder = DocumentBuilder()
        let grid = table.emit(into: &builder)
        try #require(grid.rows.map(\.mayGoOn) == [false, false, true, false])
        #expect(grid.rows[2].cells.map(\.pageSeam) == [nil, .wrapped, .apart])
        // The lines of both parts of a cell follow each other.
        #expect(grid.rows[1].cells[1].paragraphs[0].lastLine + 1 == grid.rows[2].cells[1].paragraphs[0].firstLine)
    }

    @Test func aMergedNumberMeetsTheBreak() throws {
        let table = try #require(tables(
            """
            +----+------------+--------+
            | 1  | Họp thôn   | Quý I  |
            +----+------------+--------+
            | 2  | Họp xã     | Quý I  |
            +----+------------+--------+
            """,
            """
            +----+------------+--------+
            |    | Họp huyện  | Quý II |
            |    +------------+--------+
            |    | Họp tỉnh   | Quý IV |
            +----+------------+--------+
            """).first)
        #expect(rows(table) == ["1 | Họp thôn | Quý I", "(1x3)2 | Họp xã | Quý I", "Họp huyện | Quý II", "Họp tỉnh | Quý IV"])
    }

    @Test func aShiftedPartGoesOn() {
        let found = tables(
            """
            +----+------------+--------+
            | 1  | Họp thôn   | Quý I  |
            +----+------------+--------+
            """,
            """
              +----+------------+--------+
              | 2  | Họp xã     | Quý II |
              +----+------------+--------+
            """)
        #expect(found.map(\.parts.count) == [2])
    }

    @Test func otherColumnsAreAnotherTable() {
        let found = tables(
            """
            +----+------------+--------+
            | 1  | Họp thôn   | Quý I  |
            +----+------------+--------+
            """,
            """
            +--------+--------+--------+
            | Họp    | Năm    | Quý II |
            +--------+--------+--------+
            """)
        #expect(found.map(\.parts.count) == [1, 1])
    }

    @Test func textBetweenDividesTables() {
        let found = tables(
            """
            +----+------------+--------+
            | 1  | Họp thôn   | Quý I  |
            +----+------------+--------+
            """,
            """


            Phụ lục hai

            +----+------------+--------+
            | 1  | Họp xã     | Quý II |
            +----+------------+--------+
            """)
        #expect(found.count == 2)
    }

    @Test func aRepeatedHeadWithoutARuleBelowIt() throws {
        let table = try #require(tables(
            """
            +----+---------------+--------------+
            | TT | Nội dung      | Kết quả      |
            +----+---------------+--------------+
            | 1  | Rà soát danh  | Báo cáo      |
            |    | sách hộ cận   |              |
            +----+---------------+--------------+
            """,
            """
            +----+---------------+--------------+
            | TT | Nội dung      | Kết quả      |
            |    | nghèo của xã  | Danh sách    |
            +----+---------------+--------------+
            | 2  | Họp xã        | Biên bản     |
            +----+---------------+--------------+
            """).first)
        #expect(rows(table) == [
            "TT | Nội dung | Kết quả", "1 | Rà soát danh sách hộ cận | Báo cáo", " | nghèo của xã | Danh sách", "2 | Họp xã | Biên bản",
        ])
    }

    /// The words of a merged cell stand on the page where it begins.
    @Test func aCellMergedOverTheBreak() throws {
        let pages = (
            """
            +----+------------+--------+-------+
            | 1  | Họp thôn   | Ban A  | Quý I |
            +----+------------+        |-------+
            | 2  | Họp xóm    |        | Quý I |
            +----+------------+--------+-------+
            | 3  | Họp tổ     | Ban B  | Quý I |
            +----+------------+--------+-------+
            | 4  | Họp phường | Ban C  | Quý I |
            +----+------------+--------+-------+
            | 5  | Họp xã     | Ban D  | Quý I |
            +----+------------+--------+-------+
            """,
            """
            +----+------------+--------+-------+
            | 6  | Họp huyện  |        | Quý I |
            +----+------------+--------+-------+
            | 7  | Họp tỉnh   | Ban E  | Quý I |
            +----+------------+--------+-------+
            """)
        let table = try #require(tables(pages.0, pages.1).first)
        #expect(rows(table).suffix(3) == ["5 | Họp xã | (1x2)Ban D | Quý I", "6 | Họp huyện | Quý I", "7 | Họp tỉnh | Ban E | Quý I"])
        var builder = DocumentBuilder()
        #expect(table.emit(into: &builder).rows.map(\.confidence) == [1, 1, 1, 1, 1, 0.8, 1])
        // Where other rows leave the column empty, so may this one.
        let blank = pages.0.split(separator: "Ban B").joined(separator: "     ")
        let other = try #require(tables(blank, pages.1).first)
        #expect(rows(other).suffix(3) == ["5 | Họp xã | Ban D | Quý I", "6 | Họp huyện |  | Quý I", "7 | Họp tỉnh | Ban E | Quý I"])
    }

    @Test func wordsOfAMergedCellOnBothSidesOfTheBreak() throws {
        let table = try #require(tables(
            """
            +----+------------+-----------+
            | 1  | Họp thôn   | Đoàn      |
            |    | và xóm     | kiểm tra  |
            +----+------------+-----------+
            | 2  | Họp xóm    | Tổ liên   |
            |    | và tổ      | ngành     |
            |    +------------+ kiểm tra  |
            |    | Họp xã     | liên      |
            |    | và huyện   | ngành của |
            +----+------------+-----------+
            """,
            """
            +----+------------+-----------+
            | 3  | Họp huyện  | xã        |
            +----+------------+           |
            | 4  | Họp tỉnh   |           |
            +----+------------+-----------+
            """).first)
        #expect(rows(table).suffix(4) == [
            "(1x2)2 | Họp xóm và tổ | (1x4)Tổ liên ngành kiểm tra liên ngành của xã", "Họp xã và huyện", "3 | Họp huyện", "4 | Họp tỉnh",
        ])
    }
}
