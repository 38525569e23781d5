/// The JSON Schema (draft 2020-12) of Plan JSON, as `kehoach schema` prints it.
///
/// It describes what ``Plan/json(pretty:)`` writes: every object has exactly the keys listed here, in this order.
/// A test compares both. Gold files, which hold only some of the keys, do not follow it.
public enum PlanSchema {
    /// A name, not an address: nothing stands there.
    public static let id = "urn:kehoach:plan:\(Plan.schemaVersion)"

    /// UTF-8, with line breaks, without a final line end.
    public static var json: [UInt8] {
        SchemaDocument(id: id, title: "Plan JSON \(Plan.schemaVersion)", root: plan, objects: objects).json
    }

    static let objects = documentObjects + taskObjects + resultObjects

    static let plan = SchemaObject(
        "plan", "An administrative plan as structured data.", "Kế hoạch hành chính ở dạng dữ liệu có cấu trúc.",
        [
            SchemaKey("schemaVersion", .constant(Plan.schemaVersion), "Version of this format.", "Phiên bản của định dạng này."),
            SchemaKey("source", .one("source"), "What was read.", "Tệp nguồn đã đọc."),
            SchemaKey("document", .one("document"), "The instrument that holds the tasks.", "Văn bản chứa các nhiệm vụ."),
            SchemaKey("sections", .list(.one("section")), "Headings in the order of the document.", "Các đề mục theo thứ tự trong văn bản."),
            SchemaKey("tasks", .list(.one("task")), "Tasks, targets, directives and responsibilities.", "Nhiệm vụ, chỉ tiêu, giải pháp và trách nhiệm."),
            SchemaKey("scores", .list(.one("score")), "Lines of a scoring index.", "Kết quả chấm điểm chỉ số."),
            SchemaKey("passages", .list(.one("passage")), "Paragraphs that are in none of the above.", "Các đoạn văn không thuộc các phần trên."),
            SchemaKey("diagnostics", .list(.one("diagnostic")), "What a person should look at.", "Các điểm cần xem lại."),
            SchemaKey("coverage", .one("coverage"), "What became of the source's lines.", "Kết quả xử lý các dòng của tệp nguồn."),
        ])

    private static let monthAndDay =
        "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"

    package static let forms = [
        SchemaForm(
            "text", "Words of the document: NFC, one space between words, never empty.",
            "Lời văn trong văn bản: Unicode NFC, một dấu cách giữa các từ, không để trống.",
            pattern: #"^\S+( \S+)*$"#),
        SchemaForm("date", "Day, ISO 8601.", "Ngày theo ISO 8601.", pattern: "^[0-9]{4}-\(monthAndDay)$"),
        SchemaForm(
            "reducedDate", "Day, month or year, ISO 8601: 2026-01-30, 2026-01, 2026.", "Ngày, tháng hoặc năm theo ISO 8601.",
            pattern: "^([0-9]{4}(-(0[1-9]|1[0-2]))?|[0-9]{4}-\(monthAndDay))$"),
        SchemaForm("monthDay", "Day of every year: --11-15.", "Ngày trong mọi năm: --11-15.", pattern: "^--\(monthAndDay)$"),
        SchemaForm("name", "A name in lower case letters, digits and hyphens.", "Tên gồm chữ thường, chữ số và dấu gạch nối.", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"),
    ]
}
