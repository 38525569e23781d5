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
                SchemaKey("variant", .one("name"), "Which of the code's messages is meant; left out for the usual one.", "Biến thể của thông báo; không có nếu là thông báo thường.").optional,
                SchemaKey("severity", .choice(Diagnostic.Severity.self), "How grave it is.", "Mức độ: lỗi, cảnh báo, lưu ý."),
                SchemaKey("target", .text, "Id of a task, or document.", "Mã nhiệm vụ, hoặc document (cả văn bản)."),
                SchemaKey("message", .string, "What is wrong, in Vietnamese.", "Nội dung."),
                SchemaKey("remedy", .string, "What would mend it.", "Cách xử lý.").optional,
                SchemaKey("arguments", .list(.one("argument")), "What the message names.", "Các chi tiết nêu trong thông báo.").optional,
                SchemaKey("evidence", .one("evidence"), "The words concerned.", "Đoạn chữ liên quan.").optional,
                origin,
            ]),
        SchemaObject(
            "argument", "Something that a message names.", "Một chi tiết của thông báo.",
            [
                SchemaKey("name", .one("name"), "Its name in the message's template.", "Tên trong mẫu thông báo."),
                SchemaKey("value", .string, "Its words.", "Giá trị."),
            ]),
        SchemaObject(
            "evidence", "A text and the part of it that is meant.", "Một đoạn chữ và phần được nói đến.",
            [
                SchemaKey("text", .string, "The text.", "Đoạn chữ."),
                SchemaKey("range", .one("range"), "The part; left out where the whole text is meant.", "Phần được nói đến; không có nếu là cả đoạn.").optional,
            ]),
        SchemaObject(
            "passage", "A paragraph that is no heading, task, score, legal basis or field.", "Một đoạn không phải đề mục, nhiệm vụ, điểm số, căn cứ hay trường thông tin.",
            [
                SchemaKey("role", .choice(Passage.Role.self), "body, leadIn: introduces what follows, enactment: of the enacting decision.", "body: thân văn bản; leadIn: câu dẫn; enactment: của quyết định ban hành."),
                SchemaKey("path", .string, "Path of markers: I.2; not unique.", "Đường dẫn số mục, có thể trùng."),
                SchemaKey("marker", .orNull(.text), "Marker as printed, without punctuation.", "Số mục như văn bản ghi, không kèm dấu."),
                SchemaKey("text", .text, "Its words.", "Lời văn."),
                SchemaKey("sectionId", .orNull(.text), "Id of its heading.", "Mã đề mục."),
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
