import DocumentModel
import RuleBook
import Testing
import VietnameseText

@testable import Tables

struct FlattenedTableDecoderTests {
    /// The rows of a small table as `marker | cell | cell`, group rows as `# marker title`; paragraphs joined with `; `,
    /// inherited cells in brackets.
    private func rows(_ text: String) throws -> [String]? {
        let layers = RuleLayers()
        let decoder = FlattenedTableDecoder(heads: try TableHeadRules(layers), cues: try TableCueRules(layers))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { SourceTextLine(number: $0 + 1, text: String($1)) }
        guard let head = decoder.findHead(in: lines, from: 0) else { return nil }
        return decoder.decode(head, in: lines).rows.map { row in
            if row.kind == .group { return "# \(row.marker ?? "-") \(row.title ?? "")" }
            let cells = row.cells.dropFirst().map { cell in
                let words = cell.paragraphs.map(\.text).joined(separator: "; ")
                return cell.inherited ? "[\(words)]" : words
            }
            return ([row.marker ?? "-"] + cells).joined(separator: " | ")
        }
    }

    private static let head = "TT\nNhiệm vụ\nChủ trì\nPhối hợp\nThời gian\nSản phẩm\n"

    @Test func readsRowsAndGroups() throws {
        let text = Self.head + """
            I CÔNG TÁC THÚ Y
            1
            Tiêm phòng dại cho đàn chó
            mèo
            Trạm Thú y
            Các thôn
            Quý I/2025
            Báo cáo
            2 Phun khử trùng chuồng trại
            Trạm Thú y
            Các thôn
            Tháng 4/2025
            Biên bản
            """
        #expect(try rows(text) == [
            "# I CÔNG TÁC THÚ Y",
            "1 | Tiêm phòng dại cho đàn chó mèo | Trạm Thú y | Các thôn | Quý I/2025 | Báo cáo",
            "2 | Phun khử trùng chuồng trại | Trạm Thú y | Các thôn | Tháng 4/2025 | Biên bản",
        ])
    }

    @Test func joinsARowThatThePageCuts() throws {
        // Title and product are cut after their second line, the head repeats, their third lines follow.
        let text = Self.head + """
            1
            Rà soát quỹ đất công ích
            chưa giao cho các hộ
            Công chức
            Địa chính
            Các thôn
            Trước ngày
            30/6/2025
            Danh sách thửa
            đất, bản đồ và
            4
            TT
            Nhiệm vụ
            Chủ trì
            Phối hợp
            Thời gian
            Sản phẩm
            nghèo trong xã
            sổ mục kê
            2
            Kiểm tra nhà của hộ nghèo
            Công chức
            Địa chính
            Các thôn
            Quý IV/2025
            Biên bản
            """
        #expect(try rows(text) == [
            "1 | Rà soát quỹ đất công ích chưa giao cho các hộ nghèo trong xã | Công chức Địa chính | Các thôn | Trước ngày 30/6/2025"
                + " | Danh sách thửa đất, bản đồ và sổ mục kê",
            "2 | Kiểm tra nhà của hộ nghèo | Công chức Địa chính | Các thôn | Quý IV/2025 | Biên bản",
        ])
    }

    @Test func givesEachActivityOfAMergedRowItsOwnRow() throws {
        let text = "TT\nNhiệm vụ\nHoạt động\nSản phẩm\nChủ trì\nThời gian\n" + """
            1
            Phòng cháy rừng mùa khô
            Phát dọn đường băng cản lửa
            Biên bản nghiệm thu
            Hạt Kiểm lâm
            Tháng 2/2025
            Trực gác tại hai chòi canh
            Sổ trực
            Hằng ngày
            2
            Trồng rừng thay thế
            Chuẩn bị cây giống bản địa
            Hợp đồng mua cây
            Hạt Kiểm lâm
            Tháng 8/2025
            """
        #expect(try rows(text) == [
            "1 | Phòng cháy rừng mùa khô | Phát dọn đường băng cản lửa | Biên bản nghiệm thu | Hạt Kiểm lâm | Tháng 2/2025",
            "- | [Phòng cháy rừng mùa khô] | Trực gác tại hai chòi canh | Sổ trực | [Hạt Kiểm lâm] | Hằng ngày",
            "2 | Trồng rừng thay thế | Chuẩn bị cây giống bản địa | Hợp đồng mua cây | Hạt Kiểm lâm | Tháng 8/2025",
        ])
    }

    @Test func endsBeforeRecipientsAndMendsTornYears() throws {
        let text = Self.head + """
            1
            Mở lớp may cho lao động nữ
            Phòng Nội vụ
            Hội Phụ nữ
            Tháng
            3/202
            5
            Chứng chỉ
            2
            Mở lớp đan lát
            Phòng Nội vụ
            Hội Phụ nữ
            Tháng
            4/202
            5
            Chứng chỉ
            Nơi nhận:
            - Như trên;
            """
        #expect(try rows(text) == [
            "1 | Mở lớp may cho lao động nữ | Phòng Nội vụ | Hội Phụ nữ | Tháng 3/2025 | Chứng chỉ",
            "2 | Mở lớp đan lát | Phòng Nội vụ | Hội Phụ nữ | Tháng 4/2025 | Chứng chỉ",
        ])
    }

    @Test(arguments: [
        "Thời gian\nNội dung\nChủ trì\n1\n07h30\nĐón tiếp đại biểu\nVăn phòng\n",
        "TT\nTên thủ tục hành chính\nThời gian giải quyết\nCơ quan thực hiện\n1\nCấp bản sao\n01 ngày\nUBND xã\n",
        "Giao Phòng Kinh tế chủ trì, phối hợp với các thôn thực hiện.\n",
        "",
    ])
    func findsNoHeadWhereNoTasksAre(text: String) throws {
        #expect(try rows(text) == nil)
    }

    @Test(arguments: [
        ("1", [1]), ("09", [9]), ("1.2 Rà soát", [1, 2]), ("3. Lập sổ", [3]), ("12 Mở lớp", [12]),
    ])
    func readsRowNumbers(line: String, value: [Int]) {
        #expect(RowMarker.parse(.init(line))?.value == value)
    }

    @Test(arguments: ["10/20", "100% hộ", "1.200 cuốn", "2024-2025", "3, quý IV"])
    func takesFiguresForNoRowNumbers(line: String) {
        #expect(RowMarker.parse(.init(line)) == nil)
    }

    @Test func recoversGeneratedTables() throws {
        let result = try FlattenedShare.measure(tables: 500, seed: 1)
        #expect(result.share >= 0.91)
        for (field, count) in result.fields { #expect(Double(count.right) >= 0.88 * Double(count.cells), "\(field)") }
    }
}
