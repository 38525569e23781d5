extension PlanSchema {
    private static let confidence = SchemaKey("confidence", .one("confidence"), "How sure the reading is.", "Độ tin cậy.")

    static let taskObjects: [SchemaObject] = [
        SchemaObject(
            "task", "The smallest item that the plan makes somebody do or reach.", "Mục nhỏ nhất mà kế hoạch giao thực hiện hoặc phải đạt.",
            [
                SchemaKey("id", .text, "Unique in the document, the path of markers: II.1.a.", "Mã duy nhất trong văn bản, ghép từ các số mục."),
                SchemaKey(
                    "kind", .choice(TaskKind.self), "task: has fields; target: a goal; directive: no field; responsibility: given to a unit.",
                    "task: nhiệm vụ có trường thông tin; target: mục tiêu, chỉ tiêu; directive: nhiệm vụ, giải pháp không có trường; responsibility: trách nhiệm của đơn vị."),
                SchemaKey("section", .orNull(.text), "Title of the nearest heading above it.", "Đề mục gần nhất phía trên."),
                SchemaKey("sectionId", .orNull(.text), "Id of that heading in sections.", "Mã của đề mục đó trong sections."),
                SchemaKey("marker", .orNull(.text), "As printed, without punctuation.", "Số hoặc chữ đánh mục, bỏ dấu câu."),
                SchemaKey("title", .text, "Its own words, without the marker.", "Nội dung nhiệm vụ, không kèm số mục."),
                SchemaKey("activity", .orNull(.text), "Second text column of a table.", "Hoạt động (cột nội dung thứ hai của bảng)."),
                SchemaKey("lead", .orNull(.one("agencyField")), "Lead agency.", "Cơ quan chủ trì."),
                SchemaKey("coordination", .orNull(.one("agencyField")), "Coordinating agencies.", "Cơ quan phối hợp."),
                SchemaKey("monitoring", .orNull(.one("agencyField")), "Who follows, inspects, aggregates.", "Cơ quan theo dõi, kiểm tra, đôn đốc, tổng hợp."),
                SchemaKey("products", .orNull(.one("productField")), "Products, results.", "Sản phẩm, kết quả."),
                SchemaKey("deadline", .orNull(.one("deadlineField")), "Time of implementation.", "Thời gian thực hiện."),
                SchemaKey("persons", .list(.text), "People named as responsible.", "Người phụ trách."),
                SchemaKey("criterion", .orNull(.text), "Code of a scoring criterion, 1.1.1.", "Mã tiêu chí chấm điểm."),
                SchemaKey("budget", .orNull(.text), "Budget.", "Kinh phí."),
                SchemaKey("notes", .orNull(.text), "Notes column.", "Ghi chú."),
                SchemaKey("details", .list(.text), "Items below the task that are no field of it.", "Các ý bên dưới không thuộc trường nào."),
                SchemaKey("indicators", .list(.one("indicator")), "Figures to reach.", "Chỉ số cần đạt."),
                SchemaKey("citations", .list(.one("citation")), "Documents named in title, activity or products.", "Văn bản được viện dẫn trong nội dung nhiệm vụ."),
                SchemaKey("mentions", .orNull(.one("mentions")), "Agencies and deadlines found in the words of an item without fields.", "Cơ quan và thời hạn nêu trong lời văn của mục không có trường."),
                SchemaKey("carriedOutBy", .list(.text), "Ids of the annex tasks that carry the directive out.", "Mã các nhiệm vụ trong phụ lục cụ thể hóa mục này."),
                SchemaKey("origin", .one("origin"), "Where in the source it stands: lines of the whole task, boxes of its title.", "Vị trí trong tệp nguồn: các dòng của cả nhiệm vụ, khung của nội dung nhiệm vụ."),
                SchemaKey("origins", .one("taskOrigins"), "Where the values stand that hold no origin themselves.", "Vị trí của các giá trị không tự ghi vị trí."),
                confidence,
            ]),
        SchemaObject(
            "taskOrigins", "Where the plain values of a task stand; a key is left out where its value is not there.",
            "Vị trí các giá trị đơn của nhiệm vụ; không có khóa nếu không có giá trị.",
            [
                SchemaKey("title", .one("origin"), "The task's own words.", "Nội dung nhiệm vụ.").optional,
                SchemaKey("activity", .one("origin"), "Activity.", "Hoạt động.").optional,
                SchemaKey("persons", .one("origin"), "People named as responsible.", "Người phụ trách.").optional,
                SchemaKey("criterion", .one("origin"), "Code of the criterion.", "Mã tiêu chí.").optional,
                SchemaKey("budget", .one("origin"), "Budget.", "Kinh phí.").optional,
                SchemaKey("notes", .one("origin"), "Notes.", "Ghi chú.").optional,
                SchemaKey("details", .list(.one("origin")), "One for each detail.", "Mỗi ý chi tiết một vị trí.").optional,
            ]),
        SchemaObject(
            "agencyField", "A field that names agencies.", "Trường nêu cơ quan.",
            [
                SchemaKey("text", .text, "The whole value, as printed.", "Toàn bộ nội dung, như văn bản ghi."),
                SchemaKey("agencies", .list(.one("agency")), "The agencies one by one; empty where it names none.", "Từng cơ quan; danh sách trống nếu không nêu cơ quan."),
                origin,
                confidence,
            ]),
        SchemaObject(
            "agency", "An agency.", "Cơ quan, đơn vị.",
            [
                SchemaKey("name", .text, "As printed.", "Tên như văn bản ghi."),
                SchemaKey("id", .orNull(.text), "Id in the lexicon of agencies; null for one that it does not know.", "Mã trong danh mục cơ quan; null nếu chưa có."),
                SchemaKey("level", .orNull(.choice(GovernmentLevel.self)), "Level of government.", "Cấp hành chính: trung ương, tỉnh, huyện, xã."),
            ]),
        SchemaObject(
            "productField", "Products, results.", "Sản phẩm, kết quả.",
            [
                SchemaKey("text", .text, "The whole value, as printed.", "Toàn bộ nội dung, như văn bản ghi."),
                SchemaKey("items", .list(.text), "The products one by one.", "Từng sản phẩm."),
                origin,
                confidence,
            ]),
        SchemaObject(
            "deadlineField", "Time of implementation.", "Thời gian thực hiện.",
            [
                SchemaKey("text", .text, "The whole value, as printed.", "Toàn bộ nội dung, như văn bản ghi."),
                SchemaKey("items", .list(.one("deadline")), "The deadlines one by one.", "Từng mốc thời gian."),
                origin,
                confidence,
            ]),
        SchemaObject(
            "deadline", "One deadline; its keys depend on its kind.", "Một mốc thời gian; các khóa tùy theo loại.",
            [
                SchemaKey(
                    "kind", .choice(DeadlineItem.Kind.self), "period: from start to end; by: not later than date; on: on date; ongoing; recurring: every; conditional; unparsed.",
                    "period: từ ngày đến ngày; by: chậm nhất, trước ngày; on: vào ngày; ongoing: thường xuyên; recurring: định kỳ; conditional: theo điều kiện; unparsed: chưa hiểu được."),
                SchemaKey("text", .text, "The whole clause with its action, as printed.", "Toàn bộ mệnh đề, như văn bản ghi."),
                SchemaKey("start", .one("date"), "First day of a period.", "Ngày đầu.").optional,
                SchemaKey("end", .one("date"), "Last day of a period.", "Ngày cuối.").optional,
                SchemaKey("date", .one("date"), "The day, of by and on.", "Ngày đến hạn.").optional,
                SchemaKey("inclusive", .boolean, "Of by: the day itself still counts.", "Tính cả ngày đến hạn (chậm nhất) hay không (trước ngày).").optional,
                SchemaKey("every", .choice(DeadlineItem.Recurrence.self), "How often it recurs.", "Chu kỳ: ngày, tuần, tháng, quý, 6 tháng, 9 tháng, năm, không nêu rõ.").optional,
                SchemaKey("monthDay", .one("monthDay"), "Day of every year.", "Ngày trong mọi năm.").optional,
                SchemaKey("condition", .text, "Words of the condition.", "Lời văn của điều kiện.").optional,
                SchemaKey("yearInferred", .always(true), "The year is the plan's, not printed.", "Năm suy ra từ năm kế hoạch, văn bản không ghi.").optional,
                SchemaKey("action", .text, "What falls due then.", "Việc phải làm khi đến hạn.").optional,
            ],
            cases: deadlineKinds.map { SchemaCase(kind: $0.rawValue, required: $1, allowed: $2 + ["action"]) }),
        SchemaObject(
            "indicator", "A figure to reach.", "Chỉ số cần đạt.",
            [
                SchemaKey("text", .text, "Its words.", "Lời văn."),
                SchemaKey("comparison", .choice(Indicator.Comparison.self), "How the value limits.", "Phép so sánh: bằng, tối thiểu, trên, tối đa, dưới, tăng, giảm."),
                SchemaKey("value", .number, "The figure.", "Giá trị."),
                SchemaKey("upperValue", .number, "Upper end of a range.", "Giá trị trên của khoảng.").optional,
                SchemaKey("unit", .orNull(.text), "Unit; null where none is printed.", "Đơn vị tính; null nếu không ghi."),
                SchemaKey("range", .one("range"), "Where it stands in the text.", "Vị trí trong đoạn văn.").optional,
            ]),
        SchemaObject(
            "mentions", "Found in the words of an item without fields.", "Nêu trong lời văn của mục không có trường.",
            [
                SchemaKey("agencies", .list(.one("agencyMention")), "Agencies.", "Các cơ quan."),
                SchemaKey("deadlines", .list(.one("deadlineMention")), "Deadlines.", "Các thời hạn."),
            ]),
        SchemaObject(
            "agencyMention", "An agency named in the words.", "Cơ quan được nhắc đến.",
            [
                SchemaKey("agency", .one("agency"), "The agency.", "Cơ quan."),
                SchemaKey("range", .one("range"), "Where it stands in the text.", "Vị trí trong đoạn văn."),
            ]),
        SchemaObject(
            "deadlineMention", "A deadline named in the words.", "Thời hạn được nhắc đến.",
            [
                SchemaKey("deadline", .one("deadline"), "The deadline.", "Thời hạn."),
                SchemaKey("range", .one("range"), "Where it stands in the text.", "Vị trí trong đoạn văn."),
            ]),
    ]

    /// The keys that must and those that may go with a kind, beside `action`. A year can be inferred only where a date is.
    private static let deadlineKinds: [(DeadlineItem.Kind, [String], [String])] = [
        (.period, ["start", "end"], ["yearInferred"]),
        (.by, ["date", "inclusive"], ["yearInferred"]),
        (.on, ["date"], ["yearInferred"]),
        (.ongoing, [], []),
        (.recurring, ["every"], ["monthDay"]),
        (.conditional, ["condition"], []),
        (.unparsed, [], []),
    ]
}
