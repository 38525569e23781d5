import Testing

@Suite("Tasks of tables whose heads the rules do not know")
struct TableTasksTests {
    @Test("Text to tasks", arguments: cases)
    func reads(_ plan: TaskCase) throws { try plan.check() }

    private static let tasks = """
        T 1 | Xây dựng kế hoạch kiểm tra công vụ | ct: Phòng Kinh tế | tg: Quý I/2026
        T 2 | Tổ chức tập huấn nghiệp vụ cho cán bộ | ct: Công an xã | tg: Trước 15/3/2026
        T 3 | Rà soát thủ tục hành chính nội bộ | ct: Văn phòng HĐND và UBND xã | tg: Thường xuyên
        """

    private static func table(_ heads: String) -> String {
        """
        II. NHIỆM VỤ CỤ THỂ
        \(heads)
        | 1 | Xây dựng kế hoạch kiểm tra công vụ | Phòng Kinh tế | Quý I/2026 |
        | 2 | Tổ chức tập huấn nghiệp vụ cho cán bộ | Công an xã | Trước 15/3/2026 |
        | 3 | Rà soát thủ tục hành chính nội bộ | Văn phòng HĐND và UBND xã | Thường xuyên |
        """
    }

    static let cases: [TaskCase] = [
        TaskCase(name: "heads known by their ends", text: table("| STT | Nội dung | Phòng chuyên môn chủ trì | Hạn trả |"), tasks: "§ NHIỆM VỤ CỤ THỂ\n" + tasks),
        TaskCase(name: "persons who are units", text: table("| STT | Nội dung | Người thực hiện | Thời gian |"), tasks: "§ NHIỆM VỤ CỤ THỂ\n" + tasks),
        TaskCase(name: "cells that tell what their head does not", text: table("| STT | Nội dung | Chủ trì | Khi nào xong |"), tasks: "§ NHIỆM VỤ CỤ THỂ\n" + tasks),
        TaskCase(name: "a list of documents to issue", text: table("| STT | Tên văn bản | Đơn vị soạn thảo | Thời gian trình |"), tasks: "§ NHIỆM VỤ CỤ THỂ\n" + tasks),
    ]
}
