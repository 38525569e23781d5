import DocumentModel
import Testing

@testable import Layout

/// Tables whose columns only white strips divide.
@Suite struct UnruledTableTests {
    private static let table = """
        TT   Nội dung công việc     Chủ trì        Thời gian
        1    Rà soát danh sách hộ   Công chức      Quý I
             nghèo trên địa bàn     Văn hóa
        2    Kiểm tra vệ sinh tại   Trạm Y tế      Tháng 6
             các chợ                xã
        3    Tổ chức hội nghị       Văn phòng      Tháng 12
             tổng kết năm           xã
        """

    @Test func numbersDivideTheRows() throws {
        let tables = TableFinding().tables(in: [DrawnPage.page(Self.table)])
        #expect(tables.map(rows) == [[
            "TT | Nội dung công việc | Chủ trì | Thời gian",
            "1 | Rà soát danh sách hộ nghèo trên địa bàn | Công chức Văn hóa | Quý I",
            "2 | Kiểm tra vệ sinh tại các chợ | Trạm Y tế xã | Tháng 6",
            "3 | Tổ chức hội nghị tổng kết năm | Văn phòng xã | Tháng 12",
        ]])
        #expect(try #require(tables.first).confidence < 1)
    }

    /// Strips count by the type's size: small type has narrow ones, large type wide spaces.
    @Test func typeOfAnySize() throws {
        let table = """
            TT  Nội dung công việc    Chủ trì    Thời gian
            1  Rà soát danh sách hộ   Công chức  Quý I
               nghèo trên địa bàn     Văn hóa
            2  Kiểm tra vệ sinh tại   Trạm Y tế  Tháng 6
               các chợ                xã
            3  Tổ chức hội nghị       Văn phòng  Tháng 12
               tổng kết năm           xã
            4  Công khai dự toán thu  Kế toán    Quý IV
               chi ngân sách          xã
            """
        let page = DrawnPage.page(table)
        for scale in [0.55, 1, 1.6] {
            #expect(TableFinding().tables(in: [scaled(page, by: scale)]).count == 1, "\(scale)")
        }
    }

    private func scaled(_ page: PageWords, by scale: Double) -> PageWords {
        var result = page
        result.width *= scale
        result.height *= scale
        for index in result.words.indices {
            let box = result.words[index].box
            result.words[index].box = Box(left: box.left * scale, top: box.top * scale, right: box.right * scale, bottom: box.bottom * scale)
        }
        return result
    }

    @Test func rulesDivideTheRows() {
        let lines = Self.table.split(separator: "\n").map(String.init)
        let rule = String(repeating: "-", count: 54)
        let picture = [rule, lines[0], rule, lines[1], lines[2], rule, lines[3], lines[4], rule, lines[5], lines[6], rule].joined(separator: "\n")
        let tables = TableFinding().tables(in: [DrawnPage.page(picture)])
        #expect(tables.map { rows($0).count } == [4])
    }

    static let others = [
        // A head set in two columns.
        """
        ỦY BAN NHÂN DÂN XÃ        CỘNG HÒA XÃ HỘI
        XÃ AN PHÚ                 CHỦ NGHĨA VIỆT NAM
        Số: 12/KH-UBND            Độc lập - Tự do
        (dự thảo lần hai)         An Phú, ngày 2
        """,
        // A numbered list.
        """
        1.   Rà soát danh sách hộ nghèo trên địa bàn xã năm nay
        2.   Kiểm tra vệ sinh tại các chợ và cơ sở ăn uống
        3.   Tổ chức hội nghị tổng kết năm và khen thưởng
        4.   Xây dựng kế hoạch năm sau trình Hội đồng nhân dân
        5.   Công khai dự toán thu chi ngân sách của xã
        6.   Báo cáo kết quả thực hiện với cấp trên đúng hạn
        """,
    ]

    @Test(arguments: others) func isNoTable(_ picture: String) {
        let page = DrawnPage.page(picture)
        #expect(!ColumnLook().looksLikeColumns(page))
        #expect(TableFinding().tables(in: [page]).isEmpty)
    }

    @Test func aTableLooksLikeColumns() {
        #expect(ColumnLook().looksLikeColumns(DrawnPage.page(Self.table)))
    }
}
