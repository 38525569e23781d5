import DocumentModel
import Testing

@testable import Layout

@Suite struct TornWordTests {
    @Test(arguments: [
        ("nghiệ", "p", true), ("chí", "nh", true), ("phòn", "g", true), ("h", "oạch", true), ("Tr", "ước", true), ("PHÒN", "G", true),
        ("15/1", "2/2026", true), ("2", "0/9/2025", true), ("2", "0/9/202", true), ("31/0", "1/2025", true), ("30/1", "1/2024,", true),
        ("1", "40/KH-UBND", true), ("40/KH-U", "BND", true), ("32/2020/N", "Đ-CP", true),
        ("thôn", "xóm", false), ("Phòng", "tài", false), ("B", "an", false), ("UBND", "XÃ", false), ("2026", "15", false), ("I", "năm", false),
        ("40/KH-UBND", "HU", false), ("15/12", "20/12", false),
    ]) func theSpellingTells(_ end: String, _ start: String, _ isTorn: Bool) {
        #expect(TornWord.isTorn(Array(end.utf8), Array(start.utf8)) == isTorn)
    }

    @Test(arguments: [
        (
            """
            +----+-----------+
            | TT | Hạn       |
            +----+-----------+
            | 1  | Ngày 15/1 |
            |    | 2/2026    |
            +----+-----------+
            """, "1 | Ngày 15/12/2026"
        ),
        (
            """
            +----+-----------+
            | TT | Cơ quan   |
            +----+-----------+
            | 1  | Sở Nghiệ  |
            |    | p vụ      |
            +----+-----------+
            """, "1 | Sở Nghiệp vụ"
        ),
        // The line had room for more.
        (
            """
            +----+---------------------+
            | TT | Cơ quan             |
            +----+---------------------+
            | 1  | Tổ 15               |
            |    | 2/2026              |
            +----+---------------------+
            """, "1 | Tổ 15 / 2/2026"
        ),
    ]) func onlyFullLinesAreTorn(_ picture: String, _ row: String) throws {
        let table = try #require(TableFinding().tables(in: [DrawnPage.page(picture)]).first)
        #expect(rows(table).last == row)
    }

    @Test func aPrintedSoftHyphenIsAHyphen() {
        var page = DrawnPage.page("Văn phòng \u{AD} Thống kê, số 4/KH\u{AD}UBND, à")
        page.showHyphens()
        #expect(page.words.map { String(decoding: $0.text, as: UTF8.self) } == ["Văn", "phòng", "-", "Thống", "kê,", "số", "4/KH-UBND,", "à"])
    }
}
