import PlanModel

/// The JSON Schemas (draft 2020-12) of Comparison JSON and Matrix JSON, as `kehoach schema` prints them.
public enum ComparisonSchema {
    /// UTF-8, with line breaks, without a final line end.
    public static var comparisonJSON: [UInt8] { comparison.json }
    public static var matrixJSON: [UInt8] { matrix.json }

    static let comparison = SchemaDocument(
        id: "urn:kehoach:comparison:\(PlanComparison.schemaVersion)", title: "Comparison JSON \(PlanComparison.schemaVersion)",
        root: comparisonRoot, objects: pairObjects + sharedObjects + PlanSchema.documentObjects)
    static let matrix = SchemaDocument(
        id: "urn:kehoach:matrix:\(PlanComparison.schemaVersion)", title: "Matrix JSON \(PlanComparison.schemaVersion)",
        root: matrixRoot, objects: matrixObjects + sharedObjects + PlanSchema.documentObjects)

    private static let version = SchemaKey("schemaVersion", .constant(PlanComparison.schemaVersion), "Version of this format.", "Phiên bản của định dạng này.")
    private static let mode = SchemaKey(
        "mode", .choice(PlanComparison.Mode.self), "parent: against the plan of a superior; years: two years of one plan, the earlier as parent.",
        "parent: so với kế hoạch cấp trên; years: hai năm của một kế hoạch, năm trước là parent.")
    private static let source = SchemaKey("source", .one("source"), "What was read.", "Tệp nguồn đã đọc.")
    private static let document = SchemaKey("document", .one("document"), "The instrument that holds the tasks.", "Văn bản chứa các nhiệm vụ.")

    private static let comparisonRoot = SchemaObject(
        "comparison", "What a plan took over from another.", "Kế hoạch đã tiếp thu những gì từ kế hoạch khác.",
        [
            version, mode,
            SchemaKey("child", .one("side"), "The plan that takes over.", "Kế hoạch được so."),
            SchemaKey("parent", .one("side"), "The plan that it takes over from.", "Kế hoạch làm gốc."),
            SchemaKey("pairs", .list(.one("pair")), "Tasks that belong together, in the child's order.", "Các cặp nhiệm vụ tương ứng, theo thứ tự của kế hoạch được so."),
            SchemaKey("childOnly", .list(.text), "Ids of the child's tasks with no pair.", "Mã nhiệm vụ riêng của kế hoạch được so."),
            SchemaKey("parentOnly", .list(.text), "Ids of the parent's tasks with no pair; those that concern the child first.", "Mã nhiệm vụ của kế hoạch gốc chưa có cặp; việc liên quan cấp dưới đứng trước."),
            SchemaKey("parentOnlyDetails", .list(.one("uncovered")), "One for each id of parentOnly.", "Mỗi mã của parentOnly một mục."),
            SchemaKey("splits", .list(.one("split")), "Tasks with several counterparts.", "Nhiệm vụ tách thành nhiều hoặc gộp từ nhiều nhiệm vụ."),
            SchemaKey("coverage", .one("sectionsCoverage"), "How much was taken over.", "Mức độ tiếp thu."),
        ])

    private static let pairObjects: [SchemaObject] = [
        SchemaObject("side", "One of the plans.", "Một trong hai kế hoạch.", [source, document]),
        SchemaObject(
            "pair", "A task of the child and the one of the parent that it comes from.", "Một nhiệm vụ và nhiệm vụ gốc tương ứng.",
            [
                SchemaKey("child", .text, "Id of the child's task.", "Mã nhiệm vụ của kế hoạch được so."),
                SchemaKey("parent", .text, "Id of the parent's task.", "Mã nhiệm vụ của kế hoạch gốc."),
                SchemaKey(
                    "relation", .choice(TaskPair.Relation.self), "same: the title is near-identical; adapted: other wording, scope, figure, instrument.",
                    "same: nội dung gần như giữ nguyên; adapted: đã sửa lời, phạm vi, chỉ số hoặc công cụ."),
                SchemaKey("score", .one("confidence"), "How alike the tasks are.", "Mức độ giống nhau."),
                SchemaKey("confidence", .one("confidence"), "How sure the pair is.", "Độ tin cậy."),
                SchemaKey("unchangedCopy", .boolean, "Nothing differs but the year and names of places.", "Chép nguyên, chỉ khác năm và địa danh."),
                SchemaKey("changes", .list(.one("change")), "What differs, field by field.", "Các điểm khác theo từng trường."),
                SchemaKey("words", .list(.one("words")), "The title word by word.", "Nội dung so từng chữ."),
            ]),
        SchemaObject(
            "change", "Something that the child says otherwise.", "Một điểm khác.",
            [
                SchemaKey("field", .choice(TaskChange.Field.self), "Key of the task.", "Trường thông tin."),
                SchemaKey("kind", kind, kindEnglish, kindVietnamese),
                SchemaKey("child", .orNull(.string), "The child's words.", "Lời văn của kế hoạch được so."),
                SchemaKey("parent", .orNull(.string), "The parent's words.", "Lời văn của kế hoạch gốc."),
            ]),
        SchemaObject(
            "words", "A run of words of a title.", "Một đoạn chữ.",
            [
                SchemaKey("kind", .choice(WordRun.Kind.self), "same: in both; removed: the parent's alone; added: the child's alone.", "same: có ở cả hai; removed: chỉ có ở bản gốc; added: chỉ có ở bản được so."),
                SchemaKey("text", .text, "The words.", "Lời văn."),
            ]),
        SchemaObject(
            "uncovered", "A task of the parent that the child has not.", "Nhiệm vụ của kế hoạch gốc chưa được tiếp thu.",
            [
                SchemaKey("id", .text, "Its id.", "Mã nhiệm vụ."),
                SchemaKey("concernsChild", .boolean, "The child should have taken it over.", "Thuộc phần việc của cấp dưới."),
                SchemaKey(
                    "reason", .choice(UncoveredTask.Reason.self),
                    "names-communes, names-child, same-level: it concerns the child; own-agencies: the parent's agencies lead it; nobody-named.",
                    "names-communes: nêu cấp xã; names-child: nêu đích danh; same-level: hai kế hoạch cùng cấp; own-agencies: do cơ quan của cấp trên chủ trì; nobody-named: không nêu ai."),
                SchemaKey("evidence", .orNull(.string), "The words that name communes.", "Lời văn nêu cấp xã."),
            ]),
        SchemaObject(
            "split", "A task with several counterparts.", "Nhiệm vụ tách hoặc gộp.",
            [
                SchemaKey("kind", .choice(TaskSplit.Kind.self), "split: one became several; merged: several became one.", "split: một thành nhiều; merged: nhiều thành một."),
                SchemaKey("children", .list(.text), "Ids of the child's tasks.", "Mã nhiệm vụ của kế hoạch được so."),
                SchemaKey("parents", .list(.text), "Ids of the parent's tasks.", "Mã nhiệm vụ của kế hoạch gốc."),
            ]),
        SchemaObject(
            "sectionsCoverage", "How much was taken over, whole and by section.", "Mức độ tiếp thu, toàn bộ và theo đề mục.",
            [
                SchemaKey("total", .one("coverageCount"), "All tasks.", "Toàn bộ nhiệm vụ."),
                SchemaKey("sections", .list(.one("sectionCoverage")), "The parent's headings that have tasks.", "Các đề mục có nhiệm vụ của kế hoạch gốc."),
            ]),
        SchemaObject(
            "sectionCoverage", "A heading of the parent.", "Một đề mục của kế hoạch gốc.",
            [
                SchemaKey("sectionId", .orNull(.text), "Its id.", "Mã đề mục."),
                SchemaKey("title", .orNull(.text), "Its words.", "Tên đề mục."),
                SchemaKey("topic", .orNull(.one("name")), "Its topic, where it has one.", "Chủ đề, nếu nhận ra."),
                SchemaKey("count", .one("coverageCount"), "Its tasks.", "Số nhiệm vụ."),
            ]),
    ]

    private static let sharedObjects: [SchemaObject] = [
        SchemaObject(
            "coverageCount", "Counts of tasks.", "Số lượng nhiệm vụ.",
            [
                SchemaKey("tasks", .count, "Of the parent; for a task of a matrix, children.", "Tổng số của kế hoạch gốc; ở bảng tổng hợp là số đơn vị."),
                SchemaKey("concerned", .count, "Of these, those that concern the child.", "Trong đó thuộc phần việc của cấp dưới."),
                SchemaKey("covered", .count, "Of these, those taken over.", "Trong đó đã tiếp thu."),
            ])
    ]

    private static let kind = SchemaType.choice(TaskChange.Kind.self)
    private static let kindEnglish =
        "later, earlier, vaguer, firmer: of a deadline; missing, added, changed; lowered, raised: of a figure; counterpart: the lead that answers to the parent's; not-counterpart: another; leftover-level, leftover-year: copied words of another level or year."
    private static let kindVietnamese =
        "later, earlier: thời hạn muộn hơn, sớm hơn; vaguer, firmer: kém cụ thể hơn, cụ thể hơn; missing, added, changed: thiếu, thêm, đổi; lowered, raised: chỉ số giảm, tăng; counterpart: chủ trì tương ứng ở cấp mình; not-counterpart: chủ trì khác; leftover-level, leftover-year: chữ chép còn sót cấp khác, năm khác."

    private static let matrixRoot = SchemaObject(
        "matrix", "Several plans against one parent.", "Nhiều kế hoạch so với một kế hoạch cấp trên.",
        [
            version, mode,
            SchemaKey("parent", .one("side"), "The plan that they take over from.", "Kế hoạch làm gốc."),
            SchemaKey("tasks", .list(.one("matrixTask")), "The parent's tasks, one for each cell of a row.", "Nhiệm vụ của kế hoạch gốc, ứng với từng ô."),
            SchemaKey("children", .list(.one("row")), "The plans that take over.", "Các kế hoạch được so."),
        ])

    private static let matrixObjects: [SchemaObject] = [
        SchemaObject("side", "The parent.", "Kế hoạch gốc.", [source, document]),
        SchemaObject(
            "matrixTask", "A task of the parent.", "Một nhiệm vụ của kế hoạch gốc.",
            [
                SchemaKey("id", .text, "Its id.", "Mã nhiệm vụ."),
                SchemaKey("section", .orNull(.text), "Its heading.", "Đề mục."),
                SchemaKey("title", .text, "Its words.", "Nội dung."),
                SchemaKey("count", .one("coverageCount"), "Children, those it concerns, those that took it over.", "Số đơn vị, số đơn vị liên quan, số đơn vị đã tiếp thu."),
            ]),
        SchemaObject(
            "row", "A plan that takes over.", "Một kế hoạch được so.",
            [
                source, document,
                SchemaKey("coverage", .one("coverageCount"), "How much it took over.", "Mức độ tiếp thu."),
                SchemaKey("childOnly", .count, "Tasks of its own.", "Số nhiệm vụ riêng."),
                SchemaKey("changes", .list(.one("changeCount")), "Changes to look at, by kind.", "Số điểm khác cần xem, theo loại."),
                SchemaKey("cells", .list(.choice(ComparisonMatrix.Cell.self)), "One for each task: same, adapted, missing, not-for-child.", "Mỗi nhiệm vụ một ô: giữ nguyên, đã sửa, thiếu, không thuộc cấp dưới."),
            ]),
        SchemaObject(
            "changeCount", "Changes of one kind.", "Số điểm khác của một loại.",
            [SchemaKey("kind", kind, kindEnglish, kindVietnamese), SchemaKey("count", .count, "How many.", "Số lượng.")]),
    ]
}
