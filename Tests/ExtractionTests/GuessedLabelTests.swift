import Pipeline
import Testing

@Suite("Labels that the rules do not hold")
struct GuessedLabelTests {
    @Test("Text to tasks", arguments: cases)
    func reads(_ plan: TaskCase) throws { try plan.check() }

    static let cases: [TaskCase] = [
        TaskCase(
            name: "beside a label that is known, or two whose values tell them",
            text: """
                II. NHIỆM VỤ CỤ THỂ
                1. Xây dựng kế hoạch kiểm tra công vụ
                - Đơn vị được giao chủ trì: Phòng Kinh tế
                - Lực lượng phối hợp: Công an xã
                - Sản phẩm bàn giao: Kế hoạch, báo cáo
                - Thời gian gửi báo cáo: Trước ngày 15/11/2026
                2. Tập huấn nghiệp vụ cho cán bộ
                - Giao: Văn phòng HĐND và UBND xã
                - Sản phẩm: Tài liệu tập huấn
                - Hạn: Quý II/2026
                """,
            tasks: """
                § NHIỆM VỤ CỤ THỂ
                T 1 | Xây dựng kế hoạch kiểm tra công vụ | ct: Phòng Kinh tế | ph: Công an xã | sp: Kế hoạch, báo cáo | tg: Trước ngày 15/11/2026
                T 2 | Tập huấn nghiệp vụ cho cán bộ | ct: Văn phòng HĐND và UBND xã | sp: Tài liệu tập huấn | tg: Quý II/2026
                """),
    ]

    @Test(arguments: [
        // A value that is no unit and no time, with nothing known beside it.
        "1. Nâng cao chất lượng phục vụ\n- Kết quả giải quyết: công khai trên trang thông tin điện tử.\n- Thời gian giải quyết hồ sơ: giảm ít nhất 30%.",
        "1. Tuyên truyền\n- Cách thực hiện: phát tờ rơi đến từng hộ.\n- Đối tượng tham gia: người dân các thôn.",
        "1. Tuyên truyền\n- Giao: mỗi thôn một tổ.\n- Chú ý: bảo đảm an toàn.",
    ])
    func proseKeepsItsColons(items: String) throws {
        let plan = try Pipeline().plan(from: Array(("KẾ HOẠCH\nCải cách hành chính năm 2026\nII. NHIỆM VỤ\n" + items + "\n").utf8), name: "a.txt")
        #expect(!plan.tasks.isEmpty && plan.tasks.allSatisfy { $0.kind == .directive })
    }

    @Test func guessedFieldsAreLessSure() throws {
        let text = "KẾ HOẠCH\nCải cách hành chính năm 2026\nII. NHIỆM VỤ\n1. Kiểm tra công vụ\n- Chủ trì: Phòng Kinh tế\n- Hạn nộp: Quý II/2026\n"
        let task = try #require(try Pipeline().plan(from: Array(text.utf8), name: "a.txt").tasks.first)
        #expect(task.lead?.confidence == 1)
        #expect(try #require(task.deadline?.confidence) < 0.9)
    }
}
