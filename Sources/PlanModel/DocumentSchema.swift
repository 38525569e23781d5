extension PlanSchema {
    package static let origin = SchemaKey("origin", .orNull(.one("origin")), "Where in the source it stands; null where not known.", "Vị trí trong tệp nguồn; null nếu không rõ.")
    private static let date = SchemaType.orNull(.one("reducedDate"))

    package static let documentObjects: [SchemaObject] = [
        SchemaObject(
            "source", "What was read.", "Tệp nguồn đã đọc.",
            [
                SchemaKey("name", .string, "The file's name as given, - for standard input.", "Tên tệp như người dùng nhập, - là đầu vào chuẩn."),
                SchemaKey("format", .one("name"), "Format of the file: text, pdf, docx and others.", "Định dạng tệp."),
                SchemaKey("encoding", .orNull(.one("name")), "utf-8, tcvn3, …; null where the format has none.", "Bảng mã; null nếu định dạng không có."),
                SchemaKey("byteCount", .count, "Size in bytes.", "Dung lượng tính bằng byte."),
                SchemaKey("lineCount", .count, "Number of lines.", "Số dòng."),
                SchemaKey("pageCount", .orNull(.count), "Number of pages; null where the format knows none.", "Số trang; null nếu định dạng không có trang."),
                SchemaKey("pages", .list(.one("sourcePage")), "The pages in order; empty where the format knows none.", "Các trang theo thứ tự; trống nếu định dạng không có trang."),
                SchemaKey("remarks", .list(.one("sourceRemark")), "What had to be repaired or could not be read.", "Những gì phải sửa khi đọc hoặc không đọc được."),
            ]),
        SchemaObject(
            "sourcePage", "A page, which the boxes of an origin are measured on.", "Một trang, là hệ quy chiếu của các khung vị trí.",
            [
                SchemaKey("width", .number, "Width as displayed, in points of 1/72 inch.", "Chiều rộng khi hiển thị, tính bằng point (1/72 inch)."),
                SchemaKey("height", .number, "Height as displayed, in points.", "Chiều cao khi hiển thị, tính bằng point."),
                SchemaKey("content", .choice(SourcePage.Content.self), "text, scan: recognised from an image, unread: an image that was not read.", "text: văn bản; scan: nhận dạng từ ảnh; unread: ảnh chưa đọc được."),
            ]),
        SchemaObject(
            "sourceRemark", "Something that had to be repaired or could not be read.", "Điều phải sửa khi đọc hoặc không đọc được.",
            [
                SchemaKey(
                    "kind", .choice(SourceRemark.Kind.self),
                    "invalidBytes, convertedLines (legacy fonts), recognizedPages (scans), unreadPages, joinedWords (torn apart), footnotes (left out), unreadParts (embedded documents).",
                    "invalidBytes: byte hỏng; convertedLines: dòng phông cũ đã chuyển mã; recognizedPages: trang nhận dạng từ ảnh; unreadPages: trang chưa đọc; joinedWords: từ bị tách đã ghép; footnotes: chú thích cuối trang đã bỏ; unreadParts: phần nhúng chưa đọc."),
                SchemaKey("count", .count, "How many.", "Số lượng."),
                SchemaKey("detail", .orNull(.string), "Why; null where the kind says it.", "Lý do; null nếu đã rõ."),
            ]),
        SchemaObject(
            "document", "The instrument that holds the tasks (Decree 30/2020/NĐ-CP, Annex I).", "Văn bản chứa các nhiệm vụ (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
            [
                SchemaKey("type", .one("name"), "plan, decision, directive, official-letter, notice, report, program, …, unknown.", "Tên loại văn bản."),
                SchemaKey("number", .orNull(.text), "Number and symbol, 62/KH-UBND; null where the number is blank.", "Số và ký hiệu; null nếu chưa điền số."),
                SchemaKey("symbol", .orNull(.text), "Symbol alone, KH-UBND.", "Ký hiệu."),
                SchemaKey("date", date, "Date, perhaps reduced to the month.", "Ngày ban hành, có thể chỉ có tháng và năm."),
                SchemaKey("place", .orNull(.text), "Place of the place-and-date line.", "Địa danh."),
                SchemaKey("issuer", .orNull(.one("issuer")), "Issuing body.", "Cơ quan ban hành."),
                SchemaKey("title", .orNull(.text), "Subject without the type word.", "Trích yếu nội dung, không kèm tên loại."),
                SchemaKey("year", .orNull(.integer(from: 1900, to: 2200)), "The plan year; the first one of several.", "Năm kế hoạch; năm đầu nếu có nhiều năm."),
                SchemaKey("signer", .orNull(.one("signer")), "Who signed.", "Người ký."),
                SchemaKey("recipients", .list(.text), "Entries of the distribution list.", "Nơi nhận."),
                SchemaKey("basis", .list(.one("basis")), "Legal bases, one entry a paragraph.", "Căn cứ ban hành, mỗi đoạn một mục."),
                SchemaKey("enactedBy", .orNull(.one("enactment")), "The decision that the plan is attached to.", "Quyết định ban hành kèm theo kế hoạch."),
                SchemaKey("components", .list(.one("component")), "Components of form as printed (Decree 30/2020/NĐ-CP, Article 8).", "Các thành phần thể thức như văn bản ghi (Nghị định 30/2020/NĐ-CP, Điều 8)."),
                SchemaKey("origins", .one("documentOrigins"), "Where these values stand.", "Vị trí của các giá trị trên."),
            ]),
        SchemaObject(
            "documentOrigins", "Where the values of the document stand; a key is left out where its value is not there.",
            "Vị trí các giá trị của văn bản; không có khóa nếu không có giá trị.",
            [
                SchemaKey("number", .one("origin"), "Number and symbol; symbol alone where the number is blank.", "Số và ký hiệu; chỉ ký hiệu nếu chưa điền số.").optional,
                SchemaKey("date", .one("origin"), "Date.", "Ngày ban hành.").optional,
                SchemaKey("place", .one("origin"), "Place.", "Địa danh.").optional,
                SchemaKey("issuer", .one("origin"), "Issuing body.", "Cơ quan ban hành.").optional,
                SchemaKey("title", .one("origin"), "Subject.", "Trích yếu.").optional,
                SchemaKey("signer", .one("origin"), "Name of the signer.", "Họ tên người ký.").optional,
                SchemaKey("position", .one("origin"), "Position of the signer.", "Chức vụ người ký.").optional,
                SchemaKey("onBehalfOf", .one("origin"), "Whom the signer signs for.", "Ký thay mặt hoặc ký thay ai.").optional,
                SchemaKey("recipients", .list(.one("origin")), "One for each entry of the distribution list.", "Mỗi nơi nhận một vị trí.").optional,
                SchemaKey("enactedBy", .one("origin"), "Number of the decision.", "Số quyết định ban hành.").optional,
            ]),
        SchemaObject(
            "component", "A component of form.", "Một thành phần thể thức.",
            [
                SchemaKey("kind", .choice(FormComponent.Kind.self), "Which component.", "Thành phần nào."),
                SchemaKey("text", .string, "The line as printed.", "Dòng chữ như văn bản ghi."),
                origin,
            ]),
        SchemaObject(
            "issuer", "Issuing body.", "Cơ quan ban hành.",
            [
                SchemaKey("name", .text, "Full name.", "Tên đầy đủ."),
                SchemaKey("level", .orNull(.choice(GovernmentLevel.self)), "Level of government.", "Cấp hành chính: trung ương, tỉnh, huyện, xã."),
            ]),
        SchemaObject(
            "signer", "Who signed.", "Người ký.",
            [
                SchemaKey("name", .text, "Full name.", "Họ và tên."),
                SchemaKey("position", .orNull(.text), "Position, as printed.", "Chức vụ, như văn bản ghi."),
                SchemaKey("onBehalfOf", .orNull(.text), "Whom the signer signs for, without TM., KT., TL., TUQ.", "Ký thay mặt hoặc ký thay ai, bỏ TM., KT., TL., TUQ."),
            ]),
        SchemaObject(
            "basis", "A paragraph that names legal bases.", "Một đoạn căn cứ.",
            [
                SchemaKey("text", .text, "The paragraph.", "Nội dung đoạn."),
                SchemaKey("citations", .list(.one("citation")), "Documents named in it.", "Các văn bản được viện dẫn."),
                origin,
            ]),
        SchemaObject(
            "citation", "A document named in the text.", "Văn bản được viện dẫn.",
            [
                SchemaKey("type", .text, "Type word in lower case, as printed.", "Tên loại viết thường, như văn bản ghi."),
                SchemaKey("number", .orNull(.text), "Number and symbol; null for a law cited by its date alone.", "Số và ký hiệu; null nếu luật chỉ ghi ngày."),
                SchemaKey("date", date, "Date.", "Ngày ban hành."),
                SchemaKey("range", .one("range"), "Where it stands in the text.", "Vị trí trong đoạn văn.").optional,
            ]),
        SchemaObject(
            "enactment", "The decision that the plan is attached to.", "Quyết định ban hành kèm theo kế hoạch.",
            [
                SchemaKey("type", .one("name"), "In English: decision.", "Loại văn bản, bằng tiếng Anh."),
                SchemaKey("number", .orNull(.text), "Number and symbol.", "Số và ký hiệu."),
                SchemaKey("symbol", .orNull(.text), "Symbol alone.", "Ký hiệu."),
                SchemaKey("date", date, "Date.", "Ngày ban hành."),
            ]),
        SchemaObject(
            "range", "Unicode scalars of the text that holds it, end excluded.", "Vị trí tính bằng ký tự Unicode, không gồm vị trí cuối.",
            [
                SchemaKey("start", .count, "First position, from 0.", "Vị trí đầu, từ 0."),
                SchemaKey("end", .count, "Position behind the last.", "Vị trí ngay sau ký tự cuối."),
            ]),
        SchemaObject(
            "origin", "Where in the source something stands.", "Vị trí trong tệp nguồn.",
            [
                SchemaKey("page", .orNull(.integer(from: 1, to: nil)), "Page, from 1; null where the format knows none.", "Trang, từ 1; null nếu định dạng không có trang."),
                SchemaKey("firstLine", .count, "First line, from 1; 0 where not known.", "Dòng đầu, từ 1; 0 nếu không rõ."),
                SchemaKey("lastLine", .count, "Last line.", "Dòng cuối."),
                SchemaKey("layout", .choice(Origin.Layout.self), "In the outline or in a table.", "Trong phần đề mục (outline) hay trong bảng (table)."),
                SchemaKey(
                    "boxes", .list(.one("box")),
                    "The words on their pages, one box a printed line, this field's words only; of a task, its title. Left out where the format knows no pages.",
                    "Khung chữ trên trang, mỗi dòng in một khung, chỉ gồm chữ của trường này; với nhiệm vụ là nội dung nhiệm vụ. Không có nếu định dạng không có trang.").optional,
                SchemaKey("place", .one("place"), "Paragraph and cell of the first line, where the format has them.", "Đoạn và ô chứa dòng đầu, nếu định dạng có.").optional,
                SchemaKey("words", .text, "The words as printed, where the value is made from them (a date, a name in capitals).", "Chữ in trong văn bản, nếu giá trị được suy ra từ đó (ngày tháng, tên in hoa).").optional,
            ]),
        SchemaObject(
            "box", "A rectangle on a page as displayed, in points of 1/72 inch from its upper left corner, to a tenth.",
            "Hình chữ nhật trên trang khi hiển thị, tính bằng point (1/72 inch) từ góc trên bên trái.",
            [
                SchemaKey("page", .integer(from: 1, to: nil), "Page, from 1.", "Trang, từ 1."),
                SchemaKey("left", .number, "Left edge.", "Cạnh trái."),
                SchemaKey("top", .number, "Upper edge.", "Cạnh trên."),
                SchemaKey("right", .number, "Right edge.", "Cạnh phải."),
                SchemaKey("bottom", .number, "Lower edge.", "Cạnh dưới."),
            ]),
        SchemaObject(
            "place", "Where a line stands in a document of paragraphs, counted from 1.", "Vị trí trong văn bản gồm các đoạn, đếm từ 1.",
            [
                SchemaKey("paragraph", .count, "Paragraph of the body, or of the cell.", "Đoạn trong thân văn bản, hoặc trong ô."),
                SchemaKey("table", .orNull(.count), "Table; null outside of tables.", "Bảng; null nếu ngoài bảng."),
                SchemaKey("row", .orNull(.count), "Row of the table.", "Hàng của bảng."),
                SchemaKey("column", .orNull(.count), "Column of the table.", "Cột của bảng."),
            ]),
        SchemaObject(
            "section", "A heading.", "Đề mục.",
            [
                SchemaKey("id", .text, "Unique in the document.", "Mã duy nhất trong văn bản."),
                SchemaKey("marker", .orNull(.text), "Number or letter, as printed.", "Số hoặc chữ đánh mục, như văn bản ghi."),
                SchemaKey("title", .text, "Its words.", "Tên đề mục."),
                SchemaKey("kind", .choice(Section.Kind.self), "What the section is about.", "Loại: mục đích, mục tiêu, nhiệm vụ, tổ chức thực hiện, kinh phí, đánh giá, phụ lục, khác."),
                SchemaKey("parent", .orNull(.text), "Id of the section that holds it; null at the top.", "Mã đề mục cấp trên; null nếu ở cấp cao nhất."),
                origin,
            ]),
    ]
}
