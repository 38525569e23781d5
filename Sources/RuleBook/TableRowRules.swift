import VietnameseText

/// What the words of a table's rows say about the row (`table-rows.yaml`).
public struct TableRowRules: Sendable {
    /// Tổng cộng: rows of sums.
    public private(set) var sums = PhraseTable<Bool>()
    /// Ghi chú: remarks below the table.
    public private(set) var remarks = PhraseTable<Bool>()
    /// Words with which no cell ends (`và`), so that it goes on in the next row.
    public private(set) var unfinished = PhraseTable<Bool>()
    /// Words behind which a number must come (`năm`).
    public private(set) var beforeNumber = PhraseTable<Bool>()
    /// Words with which a whole deadline begins.
    public private(set) var deadlineStarts = PhraseTable<Bool>()
    /// A lead cell that speaks for the coordination, too (`Theo phân công tại …`).
    public private(set) var forBoth = PhraseTable<Bool>()
    /// Words within a person's name that cannot end it (`Thị`).
    public private(set) var nameMiddles = PhraseTable<Bool>()

    public init(_ layers: RuleLayers) throws(RuleError) {
        let keys = ["sums", "remarks", "unfinished", "before-number", "deadline-starts", "name-middles", "for-both"]
        for root in layers.nodes("table-rows.yaml") {
            for (key, value) in try root.entries(allowed: keys) {
                switch key {
                case "sums": try sums.insert(value, value: true)
                case "remarks": try remarks.insert(value, value: true)
                case "unfinished": try unfinished.insert(value, value: true)
                case "before-number": try beforeNumber.insert(value, value: true)
                case "deadline-starts": try deadlineStarts.insert(value, value: true)
                case "name-middles": try nameMiddles.insert(value, value: true)
                default: try forBoth.insert(value, value: true)
                }
            }
        }
    }
}
