import DocumentModel
import Testing
@testable import Tables

private let head = "TT⇥Nhiệm vụ⇥Sản phẩm⇥Chủ trì⇥Phối hợp⇥Thời gian\n"

@Suite struct TaskTableBuilderTests {
    // MARK: - Heads

    @Test(arguments: [
        ("TT⇥Nhiệm vụ⇥Chủ trì⇥Thời gian\n1⇥Họp⇥A⇥Quý I", [ColumnField.number, .title, .lead, .deadline]),
        // Columns in any order, unknown ones kept.
        ("Cơ quan chủ trì⇥STT⇥Màu⇥Thời hạn⇥Nội dung công việc\nA⇥1⇥đỏ⇥Quý I⇥Họp", [.lead, .number, .other, .deadline, .title]),
        // A title row above.
        ("BẢNG PHÂN CÔNG⇥⇥⇥\nTT⇥Nhiệm vụ⇥Chủ trì⇥Thời gian\n1⇥Họp⇥A⇥Quý I", [.number, .title, .lead, .deadline]),
        // Two rows, the group's right neighbours empty.
        ("TT⇥Nhiệm vụ⇥Cơ quan thực hiện⇥⇥Thời gian\n⇥⇥Chủ trì⇥Phối hợp⇥\n1⇥Họp⇥A⇥B⇥Quý I", [.number, .title, .lead, .coordination, .deadline]),
        // Two rows that wrap.
        ("TT⇥Nhiệm vụ⇥Cơ quan⇥Cơ quan⇥Thời gian\n⇥⇥chủ trì⇥phối hợp⇥thực hiện\n1⇥Họp⇥A⇥B⇥Quý I", [.number, .title, .lead, .coordination, .deadline]),
        // Merged cells written as one cell each.
        ("TT⇥Nhiệm vụ⇥Cơ quan thực hiện⇥Thời gian\n⇥⇥Chủ trì⇥Phối hợp⇥\n1⇥Họp⇥A⇥B⇥Quý I", [.number, .title, .lead, .coordination, .deadline]),
        ("TT⇥Nhiệm vụ⇥Cơ quan thực hiện⇥Thời gian\nChủ trì⇥Phối hợp\n1⇥Họp⇥A⇥B⇥Quý I", [.number, .title, .lead, .coordination, .deadline]),
        // Points beside who, what and when.
        ("TT⇥Tiêu chí⇥Điểm tối đa⇥Sản phẩm⇥Chủ trì⇥Thời gian\n1⇥Ban hành kế hoạch năm⇥2⇥KH⇥A⇥Quý I", [.number, .title, .other, .products, .lead, .deadline]),
        // Numbers of the columns below the head.
        ("TT⇥Nhiệm vụ⇥Chủ trì⇥Thời gian\n(1)⇥(2)⇥(3)⇥(4)\n1⇥Họp⇥A⇥Quý I", [.number, .title, .lead, .deadline]),
        // No known head names the work: the column with the most words does.
        ("TT⇥Mục⇥Vấn đề đặt ra⇥Sản phẩm⇥Chủ trì⇥Thời gian\n1⇥x⇥Họp dân các thôn⇥KH⇥A⇥Quý I", [.number, .other, .title, .products, .lead, .deadline]),
    ])
    func heads(text: String, fields: [ColumnField]) throws {
        let table = try #require(try taskTables(text).first)
        #expect(table.columns.map(\.field) == fields)
        #expect(table.rows.count == 1)
        #expect(table.rows.first?.marker == "1")
    }

    @Test func mergedHeadOfHTML() throws {
        let text = """
            <table><tr><th rowspan=2>TT</th><th rowspan=2>Nội dung</th><th colspan=2>Cơ quan thực hiện</th><th rowspan=2>Thời gian</th></tr>
            <tr><th>Chủ trì</th><th>Phối hợp</th></tr><tr><td>1</td><td>Họp</td><td>A</td><td>B</td><td>Quý I</td></tr></table>
            """
        let table = try #require(try taskTables(text).first)
        #expect(table.columns.map(\.field) == [.number, .title, .lead, .coordination, .deadline])
        #expect(table.columns.map(\.title) == ["TT", "Nội dung", "Cơ quan thực hiện Chủ trì", "Cơ quan thực hiện Phối hợp", "Thời gian"])
    }

    @Test(arguments: [("Thời gian (Năm 2026)", 2026), ("Thời gian thực hiện năm 2025", nil), ("Thời hạn", nil)] as [(String, Int?)])
    func yearOfTheHead(deadline: String, year: Int?) throws {
        let table = try taskTables("TT⇥Nhiệm vụ⇥Chủ trì⇥\(deadline)\n1⇥Họp⇥A⇥Quý I").first
        // A head whose words the rules do not cover is no deadline; the year is taken only from one that is.
        if deadline.hasSuffix("2025") { #expect(table?.headYear == nil || table?.headYear == 2025) } else { #expect(table?.headYear == year) }
    }

    @Test(arguments: [
        "ỦY BAN NHÂN DÂN⇥CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ A⇥Độc lập - Tự do - Hạnh phúc",
        "Nơi nhận:⇥TM. ỦY BAN NHÂN DÂN\n- Lưu: VT.⇥CHỦ TỊCH",
        "Thời gian⇥Nội dung⇥Chủ trì\n8h00 - 8h15⇥Đón đại biểu⇥Văn phòng\n08:15⇥Khai mạc⇥Chủ tịch",
        "TT⇥Nội dung⇥Thời gian⇥Chủ trì\n1⇥Khai mạc⇥7 giờ 30⇥Văn phòng\n2⇥Bế mạc⇥Lúc 11h⇥Chủ tịch",
        "STT⇥Tên thủ tục hành chính⇥Thời gian giải quyết⇥Phí, lệ phí\n1⇥Khai sinh⇥03 ngày⇥Không",
        "STT⇥Đơn vị⇥Điểm⇥Xếp hạng\n1⇥Xã A⇥85⇥1",
        "STT⇥Họ và tên⇥Chức vụ⇥Nhiệm vụ\n1⇥Ông B⇥Chủ tịch⇥Trưởng ban",
        "STT⇥Nội dung⇥Đơn vị tính⇥Số lượng⇥Số tiền\n1⇥Mua giấy⇥Ram⇥5⇥100",
        "a⇥b⇥c\n1⇥2⇥3",
        // A head and nothing below it.
        "TT⇥Nhiệm vụ⇥Chủ trì⇥Thời gian\n⇥⇥⇥",
    ])
    func noTaskTables(text: String) throws { #expect(try taskTables(text).isEmpty) }

    // MARK: - Groups and rows that are no tasks

    @Test(arguments: [
        ("I⇥CẢI CÁCH THỂ CHẾ⇥⇥⇥⇥", "# I CẢI CÁCH THỂ CHẾ"),
        ("II CẢI CÁCH THỂ CHẾ⇥⇥⇥⇥⇥", "# II CẢI CÁCH THỂ CHẾ"),
        ("III. Cải cách thể chế⇥⇥⇥⇥⇥", "# III Cải cách thể chế"),
        ("⇥IV. CẢI CÁCH THỂ CHẾ⇥⇥⇥⇥", "# IV CẢI CÁCH THỂ CHẾ"),
        ("B⇥Nhiệm vụ thường xuyên⇥⇥⇥⇥", "# B Nhiệm vụ thường xuyên"),
        ("2⇥CẢI CÁCH THỂ CHẾ⇥⇥⇥⇥", "# 2 CẢI CÁCH THỂ CHẾ"),
        ("CẢI CÁCH THỂ CHẾ⇥⇥⇥⇥⇥", "# CẢI CÁCH THỂ CHẾ"),
        ("**5**⇥**Cải cách thể chế**⇥⇥⇥⇥", "# 5 Cải cách thể chế"),
    ])
    func groups(row: String, shown: String) throws {
        #expect(try showFirst(head + row + "\n1⇥Họp⇥KH⇥A⇥B⇥Quý I") == [shown, "1: Họp | KH | A | B | Quý I"])
    }

    @Test func numbersOfGroupsAreParentsOfTheRowsBelow() throws {
        #expect(try showFirst(head + "1⇥Tuyên truyền⇥⇥⇥⇥\n1.1⇥Họp⇥KH⇥A⇥B⇥Quý I\n2⇥Kiểm tra⇥⇥⇥⇥\n2.1⇥Đi chợ⇥BB⇥A⇥B⇥Quý II")
            == ["# 1 Tuyên truyền", "1.1: Họp | KH | A | B | Quý I", "# 2 Kiểm tra", "2.1: Đi chợ | BB | A | B | Quý II"])
    }

    @Test func aTaskWithATitleOnlyIsNoGroup() throws {
        #expect(try showFirst(head + "1⇥Họp⇥KH⇥A⇥B⇥Quý I\n2⇥Thu quỹ⇥⇥⇥⇥\n3⇥Chi⇥BB⇥A⇥B⇥Quý II")
            == ["1: Họp | KH | A | B | Quý I", "2: Thu quỹ |  |  |  | ", "3: Chi | BB | A | B | Quý II"])
    }

    @Test func groupOverAllColumns() throws {
        let text = """
            <table><tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td><td>Thời gian</td></tr>
            <tr><td colspan=4>I. Cải cách thể chế</td></tr><tr><td>1</td><td>Họp</td><td>A</td><td>Quý I</td></tr>
            <tr><td>II</td><td colspan=3><b>Thủ tục</b></td></tr><tr><td>1</td><td>Thu</td><td>B</td><td>Quý II</td></tr></table>
            """
        #expect(try showFirst(text) == ["# I Cải cách thể chế", "1: Họp | A | Quý I", "# II Thủ tục", "1: Thu | B | Quý II"])
    }

    @Test(arguments: ["Tổng cộng⇥⇥⇥⇥⇥12", "⇥Tổng số⇥⇥⇥⇥5", "Cộng:⇥⇥⇥⇥⇥", "⇥⇥⇥⇥⇥", "Ghi chú: thời gian có thể thay đổi.⇥⇥⇥⇥⇥", "9⇥⇥⇥⇥⇥",
                      "TT⇥NHIỆM VỤ⇥Sản phẩm⇥Chủ trì⇥Phối hợp⇥Thời gian", "Danh mục gồm 01 nhiệm vụ./.⇥⇥⇥⇥⇥"])
    func rowsLeftOut(row: String) throws {
        #expect(try showFirst(head + "1⇥Họp⇥KH⇥A⇥B⇥Quý I\n" + row) == ["1: Họp | KH | A | B | Quý I"])
    }

    @Test func titlesThatOnlyLookLikeSums() throws {
        #expect(try showFirst(head + "1⇥Tổng số hồ sơ đúng hạn đạt 98%⇥KH⇥A⇥B⇥Quý I\n2⇥Tổng hợp báo cáo⇥KH⇥A⇥B⇥Quý I").count == 2)
    }

    // MARK: - Rows without a number

    @Test(arguments: [
        // Cut in the middle of a phrase.
        ("1⇥Họp⇥Báo cáo quý I và Quý 4⇥A⇥B⇥Quý I", "⇥⇥năm 2022.⇥⇥⇥", ["1: Họp | Báo cáo quý I và Quý 4 năm 2022. | A | B | Quý I"]),
        ("1⇥Quy chế dân chủ và dân⇥Quyết định;⇥A⇥B⇥Trong năm nếu có", "⇥vận ở xã⇥⇥⇥⇥sửa đổi",
         ["1: Quy chế dân chủ và dân vận ở xã | Quyết định; | A | B | Trong năm nếu có sửa đổi"]),
        ("1⇥Họp⇥KH⇥A⇥Các hội,⇥Tháng", "⇥⇥⇥⇥Đoàn thể xã⇥02/2025", ["1: Họp | KH | A | Các hội, Đoàn thể xã | Tháng 02/2025"]),
        ("1⇥Họp (theo⇥KH⇥A⇥B⇥Quý I", "⇥Thông tư 3)⇥⇥⇥⇥", ["1: Họp (theo Thông tư 3) | KH | A | B | Quý I"]),
        ("1⇥Họp⇥Kế hoạch của⇥A⇥B⇥Quý I", "⇥⇥UBND xã⇥⇥⇥", ["1: Họp | Kế hoạch của UBND xã | A | B | Quý I"]),
        ("1⇥Kiểm soát⇥Báo cáo về việc⇥A⇥B⇥Trước ngày 15/11", "⇥TTHC⇥giải quyết⇥⇥⇥hàng năm", ["1: Kiểm soát TTHC | Báo cáo về việc giải quyết | A | B | Trước ngày 15/11 hàng năm"]),
        ("1⇥Họp⇥Ý kiến của Chủ tịch⇥A⇥B⇥Quý I", "⇥⇥UBND huyện⇥⇥⇥", ["1: Họp | Ý kiến của Chủ tịch UBND huyện | A | B | Quý I"]),
        ("1⇥Họp⇥KH⇥A⇥B⇥Báo cáo trước ngày 25", "⇥⇥⇥⇥⇥hằng tháng", ["1: Họp | KH | A | B | Báo cáo trước ngày 25 hằng tháng"]),
        ("1⇥Họp⇥- Kế hoạch; -⇥A⇥B⇥Quý I", "⇥⇥Biên bản⇥⇥⇥", ["1: Họp | Kế hoạch; / Biên bản | A | B | Quý I"]),
        ("1⇥Công bố ISO⇥Quyết định theo TCVN ISO⇥A⇥B⇥Quý I", "⇥9001:2015⇥9001:2015⇥⇥⇥", ["1: Công bố ISO 9001:2015 | Quyết định theo TCVN ISO 9001:2015 | A | B | Quý I"]),
        ("1⇥Họp⇥KH⇥A⇥B⇥Theo kế hoạch của tỉnh Nam", "⇥⇥⇥⇥⇥Hoành", ["1: Họp | KH | A | B | Theo kế hoạch của tỉnh Nam Hoành"]),
        // A page break between list items.
        ("1⇥Họp⇥- Kế hoạch;⇥A⇥B⇥Quý I", "⇥⇥báo cáo⇥⇥⇥", ["1: Họp | Kế hoạch; / báo cáo | A | B | Quý I"]),
        // Further names only.
        ("1⇥Họp⇥KH⇥A⇥B⇥Quý I", "⇥⇥⇥⇥Hội Phụ nữ⇥", ["1: Họp | KH | A | B / Hội Phụ nữ | Quý I"]),
        // A further line: product and deadline of its own.
        ("1⇥Họp⇥KH;⇥A⇥B⇥Quý I", "⇥⇥Báo cáo;⇥⇥⇥Trước ngày 15/11", ["1: Họp | KH; | A | B | Quý I", "-: ^Họp | Báo cáo; | ^A | ^B | Trước ngày 15/11"]),
        ("1⇥Họp⇥KH;⇥A⇥B⇥Quý I", "⇥⇥Báo cáo;⇥⇥⇥trước ngày 15/11", ["1: Họp | KH; | A | B | Quý I", "-: ^Họp | Báo cáo; | ^A | ^B | trước ngày 15/11"]),
        ("1⇥Họp⇥KH⇥A⇥B⇥Trong năm", "⇥⇥Báo cáo⇥⇥⇥", ["1: Họp | KH | A | B | Trong năm", "-: ^Họp | Báo cáo | ^A | ^B | ^Trong năm"]),
        ("1⇥Họp⇥KH⇥A⇥B⇥Quý I", "⇥⇥⇥⇥⇥Quý III", ["1: Họp | KH | A | B | Quý I", "-: ^Họp | ^KH | ^A | ^B | Quý III"]),
        // A lead of its own has its own coordination, here none.
        ("1⇥Họp⇥KH⇥A⇥B⇥Quý I", "⇥⇥Biên bản⇥Hội Phụ nữ⇥⇥Quý II", ["1: Họp | KH | A | B | Quý I", "-: ^Họp | Biên bản | Hội Phụ nữ |  | Quý II"]),
        // A tool that repeats merged cells.
        ("1⇥Họp⇥KH⇥A⇥B⇥Quý I", "1⇥Họp⇥Biên bản⇥A⇥B⇥Quý II", ["1: Họp | KH | A | B | Quý I", "-: ^Họp | Biên bản | A | B | Quý II"]),
        // A task that only lacks its number.
        ("1⇥Họp⇥KH⇥A⇥B⇥Quý I", "⇥Thu quỹ⇥Sổ⇥C⇥D⇥Quý II", ["1: Họp | KH | A | B | Quý I", "-: Thu quỹ | Sổ | C | D | Quý II"]),
        // The same number for another task stays.
        ("1⇥Họp⇥KH⇥A⇥B⇥Quý I", "1⇥Thu quỹ⇥Sổ⇥C⇥D⇥Quý II", ["1: Họp | KH | A | B | Quý I", "1: Thu quỹ | Sổ | C | D | Quý II"]),
    ])
    func rowsWithoutNumber(first: String, second: String, shown: [String]) throws {
        #expect(try showFirst(head + first + "\n\n" + second) == shown)
    }

    @Test(arguments: [("Lê Thị", "Ngọc Hoa", "Lê Thị Ngọc Hoa"), ("Trần Văn Bình", "An", "Trần Văn Bình An"), ("Lê Hoa; Vũ", "Đức Cầm", "Lê Hoa; Vũ Đức Cầm"),
                      ("Lê Hoa", "Vũ Đức Cầm", "Lê Hoa / Vũ Đức Cầm"), ("Lê Hoa;", "Vũ Đức Cầm", "Lê Hoa; / Vũ Đức Cầm")])
    func cutNames(above: String, below: String, joined: String) throws {
        #expect(try showFirst("TT⇥Nhiệm vụ⇥Thời gian⇥Người phụ trách\n1⇥Họp⇥Quý I⇥\(above)\n⇥⇥⇥\(below)") == ["1: Họp | Quý I | \(joined)"])
    }

    @Test func aCutAndThenLines() throws {
        let text = head + "7⇥Quy chế dân chủ và dân⇥Quyết định;⇥A⇥⇥Trong năm\n⇥vận ở xã⇥⇥⇥⇥\n⇥⇥Lịch tiếp dân;⇥⇥⇥Tháng 01\n⇥⇥Nội quy của trụ sở⇥⇥⇥Tháng 02\n⇥⇥ủy ban⇥⇥⇥"
        #expect(try showFirst(text) == [
            "7: Quy chế dân chủ và dân vận ở xã | Quyết định; | A |  | Trong năm",
            "-: ^Quy chế dân chủ và dân vận ở xã | Lịch tiếp dân; | ^A |  | Tháng 01",
            "-: ^Quy chế dân chủ và dân vận ở xã | Nội quy của trụ sở ủy ban | ^A |  | Tháng 02",
        ])
    }

    @Test func confidenceFallsWhereARowIsPutTogether() throws {
        let rows = try taskTables(head + "1⇥Họp⇥KH⇥A⇥B⇥Quý I\n2⇥Thu⇥Sổ và⇥A⇥B⇥Quý I\n⇥⇥biên lai⇥⇥⇥").first?.rows
        #expect(rows?.map(\.confidence) == [1, 0.95])
        #expect(rows?.map(\.lastLine) == [2, 4])
    }

    // MARK: - Merged cells

    @Test func rowsOfOneMergedCell() throws {
        let text = """
            <table><tr><td>TT</td><td>Nhiệm vụ</td><td>Hoạt động</td><td>Chủ trì</td><td>Phối hợp</td><td>Thời gian</td></tr>
            <tr><td rowspan=2>1</td><td rowspan=2>Dân vận</td><td>Họp</td><td rowspan=2 colspan=2>Theo phân công</td><td>Quý I</td></tr>
            <tr><td>Thi</td><td>Quý II</td></tr></table>
            """
        #expect(try showFirst(text) == ["1: Dân vận | Họp | Theo phân công | <Theo phân công | Quý I", "-: ^Dân vận | Thi | ^Theo phân công | ^<Theo phân công | Quý II"])
    }

    @Test func emptyCellsOfMarkedGridsAreEmpty() throws {
        let text = """
            <table><tr><td>TT</td><td>Nhiệm vụ</td><td>Sản phẩm</td><td>Chủ trì</td><td>Phối hợp</td><td>Thời gian</td></tr>
            <tr><td rowspan=2>1</td><td rowspan=2>Dân vận</td><td>KH</td><td>A</td><td>B</td><td>Quý I</td></tr>
            <tr><td>BB</td><td></td><td></td><td>Quý II</td></tr></table>
            """
        #expect(try showFirst(text) == ["1: Dân vận | KH | A | B | Quý I", "-: ^Dân vận | BB |  |  | Quý II"])
    }

    @Test func hardSpacesAreSpaces() throws {
        #expect(try showFirst(head + "1⇥Họp\u{A0}\u{A0} dân\u{200B}⇥\u{A0}⇥A⇥B⇥Quý\u{A0}I") == ["1: Họp dân |  | A | B | Quý I"])
    }

    @Test func leadForBothWithoutSpans() throws {
        #expect(try showFirst(head + "1⇥Họp⇥KH⇥Theo phân công tại Quyết định số 5/QĐ-UBND⇥⇥Quý I")
            == ["1: Họp | KH | Theo phân công tại Quyết định số 5/QĐ-UBND | <Theo phân công tại Quyết định số 5/QĐ-UBND | Quý I"])
    }

    @Test(arguments: [
        ("Họp<br>Thi", "KH<br>Báo cáo", "Quý I<br>Quý II", ["1: Việc | Họp | KH | A | Quý I", "-: ^Việc | Thi | Báo cáo | ^A | Quý II"]),
        ("Họp<br>Thi", "KH", "Quý I<br>Quý II", ["1: Việc | Họp | KH | A | Quý I", "-: ^Việc | Thi | ^KH | ^A | Quý II"]),
        // Lists and unequal counts are one task.
        ("Họp", "<ul><li>KH</li><li>BB</li></ul>", "Quý I", ["1: Việc | Họp | KH / BB | A | Quý I"]),
        ("Họp<br>Thi", "KH", "Quý I", ["1: Việc | Họp / Thi | KH | A | Quý I"]),
        ("", "- KH<br>- BB", "- Quý I<br>- Quý II", ["1: Việc |  | KH / BB | A | Quý I / Quý II"]),
    ])
    func lineByLine(activity: String, products: String, deadline: String, shown: [String]) throws {
        let text = "| TT | Nhiệm vụ | Hoạt động | Sản phẩm | Chủ trì | Thời gian |\n|---|---|---|---|---|---|\n| 1 | Việc | \(activity) | \(products) | A | \(deadline) |\n| 2 | x | y | z | A | Quý I |"
        #expect(try Array(showFirst(text).dropLast()) == shown)
    }

    // MARK: - Parts of a table

    @Test func aPartWithoutHeadContinues() throws {
        let first = head + "1⇥Họp⇥Kế hoạch của⇥A⇥B⇥Quý I"
        let second = "⇥⇥UBND xã⇥⇥⇥\n2⇥Thu⇥Sổ⇥A⇥B⇥Quý II"
        let tables = try taskTables(first + "\n\n\n\n\n\n\n" + second)
        #expect(tables.count == 1)
        #expect(tables.first.map(show) == ["1: Họp | Kế hoạch của UBND xã | A | B | Quý I", "2: Thu | Sổ | A | B | Quý II"])
        #expect(tables.first?.lastLine == 10)
    }

    @Test func aRepeatedHeadThatGoesOnCountingContinues() throws {
        let tables = try taskTables(head + "1⇥Họp⇥KH⇥A⇥B⇥Quý I\n\n\n\n\n\n\n" + head + "2⇥Thu⇥Sổ⇥A⇥B⇥Quý II")
        #expect(tables.count == 1)
        #expect(tables.first?.rows.map(\.marker) == ["1", "2"])
        #expect(tables.first?.furnitureLines == [9])
    }

    @Test(arguments: [("II⇥CẢI CÁCH THỂ CHẾ⇥⇥⇥⇥\n1⇥Thu⇥Sổ⇥A⇥B⇥Quý II", 1), ("III CẢI CÁCH THỂ CHẾ⇥⇥⇥⇥⇥\n1⇥Thu⇥Sổ⇥A⇥B⇥Quý II", 1),
                      ("I⇥CẢI CÁCH THỂ CHẾ⇥⇥⇥⇥\n1⇥Thu⇥Sổ⇥A⇥B⇥Quý II", 2), ("⇥⇥BB⇥⇥⇥Quý II", 1)])
    func aRepeatedHeadAboveAGroup(rows: String, tables: Int) throws {
        let first = head + "I⇥NHIỆM VỤ CHUNG⇥⇥⇥⇥\n1⇥Họp⇥KH⇥A⇥B⇥Quý I\n5⇥Thi⇥KH⇥A⇥B⇥Quý I"
        #expect(try taskTables(first + "\n\n" + head + rows).count == tables)
    }

    @Test func aHeadThatCountsFromOneIsANewTable() throws {
        #expect(try taskTables(head + "1⇥Họp⇥KH⇥A⇥B⇥Quý I\n\n\n\n\n\n\n" + head + "1⇥Thu⇥Sổ⇥A⇥B⇥Quý II").count == 2)
    }

    @Test func anotherWidthDoesNotContinue() throws {
        #expect(try taskTables(head + "1⇥Họp⇥KH⇥A⇥B⇥Quý I\n\n\n\n\n\n\nx⇥y⇥z\na⇥b⇥c").count == 1)
    }

    @Test func aHeadRepeatedWithinTheGridIsFurniture() throws {
        let table = try taskTables(head + "1⇥Họp⇥KH⇥A⇥B⇥Quý I\n\n2\n\n" + head + "2⇥Thu⇥Sổ⇥A⇥B⇥Quý II").first
        #expect(table?.rows.count == 2)
        #expect(table?.furnitureLines == [4, 6])
    }

    @Test func numbersBeforeTheTitles() throws {
        #expect(try showFirst("Nhiệm vụ⇥Chủ trì⇥Thời gian\n1. Họp⇥A⇥Quý I\n2. Thu⇥B⇥Quý II") == ["1: Họp | A | Quý I", "2: Thu | B | Quý II"])
    }

    @Test func numbersStartAgainInEachGroup() throws {
        let table = try taskTables(head + "I⇥A A⇥⇥⇥⇥\n1⇥Họp⇥KH⇥A⇥B⇥Quý I\nII⇥B B⇥⇥⇥⇥\n1⇥Thu⇥Sổ⇥A⇥B⇥Quý II").first
        #expect(table?.rows.map(\.marker) == ["I", "1", "II", "1"])
    }
}
