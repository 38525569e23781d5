import Pipeline
import PlanModel
import Testing

/// Ids of rows hold their group only where the rows count anew under each.
@Suite struct RowNumberTests {
    static let pipeline = Result { try Pipeline() }

    @Test(arguments: [
        ("I; 1; 2; 3; II; 4; 5", "PL.1 PL.2 PL.3 PL.4 PL.5"),
        ("I; 1; 2; 3; II; 1; 2", "PL.I.1 PL.I.2 PL.I.3 PL.II.1 PL.II.2"),
        ("I; 1; 2; II; 1", "PL.I.1 PL.I.2 PL.II.1"),
        // One number twice is a slip, in a group and where two meet.
        ("I; 1; 2; II; 3; 4; 4; 5", "PL.1 PL.2 PL.3 PL.4 PL.4-2 PL.5"),
        ("I; 1; 2; 3; II; 3; 4", "PL.1 PL.2 PL.3 PL.3-2 PL.4"),
        ("I; 1; 2; 3; II; 2; 3", "PL.I.1 PL.I.2 PL.I.3 PL.II.2 PL.II.3"),
    ])
    func ids(numbers: String, expected: String) throws {
        let rows = numbers.split(separator: "; ").enumerated().map { index, number in
            number.first == "I" ? "| \(number) | CẢI CÁCH PHẦN \(number) | | | |" : "| \(number) | Rà soát hồ sơ đợt \(index) | Phòng Kinh tế | Báo cáo | Quý II/2026 |"
        }
        let text = """
            KẾ HOẠCH
            Cải cách hành chính năm 2026
            I. NHIỆM VỤ
            (Chi tiết tại Phụ lục kèm theo)
            PHỤ LỤC
            NHIỆM VỤ NĂM 2026

            | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Sản phẩm | Thời gian |
            |---|---|---|---|---|
            \(rows.joined(separator: "\n"))
            """
        let plan = try Self.pipeline.get().plan(from: Array(text.utf8), name: "rows")
        #expect(plan.tasks.map(\.id).joined(separator: " ") == expected)
    }
}
