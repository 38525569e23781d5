extension PlanSchema {
    static let resultObjects: [SchemaObject] = [
        SchemaObject(
            "score", "A line of a scoring index.", "Một dòng chấm điểm chỉ số.",
            [
                SchemaKey("id", .text, "Its marker or code.", "Số mục hoặc mã tiêu chí."),
                SchemaKey("group", .orNull(.text), "Marker of its group; null for a group line.", "Nhóm tiêu chí; null nếu là dòng nhóm."),
                SchemaKey("title", .text, "Its words.", "Tên tiêu chí."),
                SchemaKey("achieved", .number, "Points achieved.", "Điểm đạt."),
                SchemaKey("max", .number, "Points that can be achieved.", "Điểm tối đa."),
                SchemaKey("reason", .orNull(.text), "Why points are missing.", "Lý do mất điểm."),
                origin,
            ]),
        SchemaObject(
            "diagnostic", "Something that a person should look at.", "Điểm cần xem lại.",
            [
                SchemaKey("code", .one("name"), "What is wrong, for programs: missing-lead, marker-gap and others.", "Mã lỗi."),
                SchemaKey("severity", .choice(Diagnostic.Severity.self), "How grave it is.", "Mức độ: lỗi, cảnh báo, lưu ý."),
                SchemaKey("target", .text, "Id of a task, or document.", "Mã nhiệm vụ, hoặc document (cả văn bản)."),
                SchemaKey("message", .string, "What is wrong and what to do, in Vietnamese.", "Nội dung và cách xử lý."),
                origin,
            ]),
        SchemaObject(
            "coverage", "What became of the source's lines; the five counts sum to the lines that are not blank.",
            "Kết quả xử lý các dòng; tổng năm số bằng số dòng không trống.",
            [
                SchemaKey("field", .count, "Lines that ended in a task, score or document field.", "Số dòng đã vào trường thông tin."),
                SchemaKey("heading", .count, "Headings.", "Số dòng đề mục."),
                SchemaKey("boilerplate", .count, "Head, purpose, closing words: in no field by design.", "Số dòng thể thức, mục đích, kết thúc: không cần vào trường."),
                SchemaKey("furniture", .count, "Page numbers, running heads, repeated table heads.", "Số trang, đầu trang, đầu bảng lặp lại."),
                SchemaKey("unclaimed", .count, "Lines that ended nowhere.", "Số dòng chưa được xử lý."),
                SchemaKey("unclaimedLines", .list(.one("unclaimedLine")), "These lines.", "Các dòng chưa được xử lý."),
            ]),
        SchemaObject(
            "unclaimedLine", "A line that ended nowhere.", "Dòng chưa được xử lý.",
            [
                SchemaKey("line", .integer(from: 1, to: nil), "Number, from 1.", "Số thứ tự dòng, từ 1."),
                SchemaKey("text", .string, "The line.", "Nội dung dòng."),
            ]),
    ]
}
