import DocumentModel
import Testing

@testable import Layout

/// Each case is a drawn page and the rows that it holds.
@Suite struct RuledTableTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var picture: String
        var rows: [String]
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "a plain grid",
            picture: """
                +----+------------+--------+
                | TT | Nội dung   | Hạn    |
                +----+------------+--------+
                | 1  | Họp thôn   | Quý I  |
                +----+------------+--------+
                """,
            rows: ["TT | Nội dung | Hạn", "1 | Họp thôn | Quý I"]),
        Case(
            name: "merged cells",
            picture: """
                +----+------------+--------+
                | 1  | Họp thôn   | Quý I  |
                |    +------------+--------+
                |    | Họp xã     | Quý II |
                +----+------------+--------+
                | II Cải cách thể chế      |
                +--------------------------+
                """,
            rows: ["(1x2)1 | Họp thôn | Quý I", "Họp xã | Quý II", "(3x1)II Cải cách thể chế"]),
        Case(
            name: "no outer borders",
            picture: """
                -----+------------+---------
                  TT | Nội dung   | Hạn
                -----+------------+---------
                  1  | Họp thôn   | Quý I
                -----+------------+---------
                """,
            rows: ["TT | Nội dung | Hạn", "1 | Họp thôn | Quý I"]),
        Case(
            name: "a cell without a bottom rule",
            picture: """
                +----+------------+--------+
                | 1  | Họp thôn   | Quý I  |
                +----+------------+--------+
                | 2  | Họp xã     | Quý II |
                |    | với các    |        |
                """,
            rows: ["1 | Họp thôn | Quý I", "2 | Họp xã với các | Quý II"]),
        Case(
            name: "a list, and a sentence that is wrapped",
            picture: """
                +----+------------------------+----------------------+
                | 1  | Kiểm tra việc chấp     | - Kế hoạch;          |
                |    | hành kỷ luật           | - Báo cáo            |
                +----+------------------------+----------------------+
                """,
            rows: ["1 | Kiểm tra việc chấp hành kỷ luật | Kế hoạch; / Báo cáo"]),
        Case(
            name: "a line that had room for the next word ends its paragraph",
            picture: """
                +----+--------------------+----------------------+
                | 1  | Rà soát hồ sơ lưu  | Kế hoạch             |
                |    | trữ                | Báo cáo              |
                +----+--------------------+----------------------+
                """,
            rows: ["1 | Rà soát hồ sơ lưu trữ | Kế hoạch / Báo cáo"]),
        Case(
            name: "the dash of a name, and breaks inside numbers",
            picture: """
                +----+------------+----------+-------+
                | 1  | Văn phòng  | Số 36-   | TN&TK |
                |    | - Thống kê | KH/HU    | Q     |
                +----+------------+----------+-------+
                """,
            rows: ["1 | Văn phòng - Thống kê | Số 36-KH/HU | TN&TKQ"]),
    ]

    @Test(arguments: cases) func readsCells(_ test: Case) throws {
        let tables = TableFinding().tables(in: [DrawnPage.page(test.picture)])
        #expect(tables.map(rows) == [test.rows])
    }

    @Test func textInAFrameIsNoTable() {
        let page = DrawnPage.page("""
            +------------+
            | Dấu đến    |
            +------------+
            """)
        #expect(TableFinding().tables(in: [page]).isEmpty)
    }

    @Test func twoTablesAndTheTextBetween() {
        let page = DrawnPage.page("""
            +----+-------+-----+
            | 1  | Họp   | Thu |
            +----+-------+-----+

            Phụ lục hai
            kèm theo kế hoạch

            +----+-----------+
            | 1  | Báo cáo   |
            +----+-----------+
            """)
        let tables = TableFinding().tables(in: [page])
        #expect(tables.map(rows) == [["1 | Họp | Thu"], ["1 | Báo cáo"]])
        // The words between the tables are in neither.
        #expect(tables.reduce(0) { $0 + $1.parts[0].words.count } == page.words.count - 7)
    }

    @Test func piecesOfARuleAndDoubleRules() {
        let pieces = [(0.0, 40.0), (40.4, 90), (91, 120)].map { PageWords.Rule(box: Box(left: $0.0, top: 100, right: $0.1, bottom: 100)) }
        let double = PageWords.Rule(box: Box(left: 0, top: 102, right: 120, bottom: 102))
        #expect(RuleSegments(pieces + [double]).horizontal == [RuleSegment(position: 101, start: 0, end: 120)])
    }
}
