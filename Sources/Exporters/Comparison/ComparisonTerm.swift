import Comparison
import Validation

/// The words of comparisons that ``ReportTerm`` has not.
enum ComparisonTerm: String, CaseIterable, Sendable {
    case comparisonTitle, matrixTitle, comparedBy
    case child, parent, newer, earlier
    case missing, dropped, own, new, notForChild, pairs, taken, carriedOver
    case missingHint, droppedHint, notForChildHint
    case nothingMissing, nothingDropped
    case covered, concerned, total, share, coverageBySection, noSection, overview
    case differences, noDifferences, unchangedCopy, unchangedCopies, relation, same, adapted, whyConcerned, otherDifferences, splits, split, merged
    case filterMissing, filterLater, filterLead, filterProduct, filterIndicator, filterLeftover, filterOwn, filterHint, allSections, shownRows, legend
    case ofConcerned, ofEarlier, count, bySection
    case unit, units, unitsCount, matrix, parentTasks, leastCovered, unreadFiles, reason, allTasks, onlyLacking

    func callAsFunction(_ language: Language) -> String { wording[language] }

    private var wording: Wording {
        switch self {
        case .comparisonTitle: Wording("Đối chiếu kế hoạch", "Comparison of plans")
        case .matrixTitle: Wording("Đối chiếu các kế hoạch với kế hoạch cấp trên", "Plans against their parent plan")
        case .comparedBy: Wording("Lập bằng kehoach compare", "Made by kehoach compare")
        case .child: Wording("Kế hoạch cấp dưới", "Plan")
        case .parent: Wording("Kế hoạch cấp trên", "Parent plan")
        case .newer: Wording("Kế hoạch năm nay", "This year's plan")
        case .earlier: Wording("Kế hoạch năm trước", "Last year's plan")
        case .missing: Wording("Chưa đưa vào kế hoạch", "Not taken over")
        case .dropped: Wording("Không còn trong kế hoạch", "Dropped")
        case .own: Wording("Nhiệm vụ riêng", "Tasks of its own")
        case .new: Wording("Nhiệm vụ mới", "New tasks")
        case .notForChild: Wording("Không thuộc cấp dưới", "Not for this plan")
        case .pairs: Wording("Đối chiếu từng nhiệm vụ", "Task by task")
        case .taken: Wording("Đã đưa vào kế hoạch", "Taken over")
        case .carriedOver: Wording("Tiếp tục từ năm trước", "Carried over")
        case .missingHint: Wording("Nhiệm vụ cấp trên nêu cấp dưới phải làm mà kế hoạch không có.", "Tasks that the parent plan gives to this level, and that this plan has not.")
        case .droppedHint: Wording("Nhiệm vụ có trong kế hoạch năm trước mà năm nay không có.", "Tasks of last year's plan that this year's has not.")
        case .notForChildHint: Wording("Việc của cơ quan cấp trên; không tính là thiếu.", "Work of the parent's own agencies; not counted as missing.")
        case .nothingMissing: Wording("Mọi nhiệm vụ liên quan đều đã đưa vào kế hoạch.", "Every task that concerns this plan was taken over.")
        case .nothingDropped: Wording("Mọi nhiệm vụ năm trước đều còn.", "Every task of last year is still there.")
        case .covered: Wording("Đã có", "Covered")
        case .concerned: Wording("Liên quan", "Concerned")
        case .total: Wording("Tổng số", "All")
        case .share: Wording("Tỷ lệ", "Share")
        case .coverageBySection: Wording("Theo mục của kế hoạch làm gốc", "By section of the parent plan")
        case .noSection: Wording("(không có đề mục)", "(no heading)")
        case .overview: Wording("Tổng hợp", "Summary")
        case .differences: Wording("Điểm khác", "Differences")
        case .noDifferences: Wording("không khác", "none")
        case .unchangedCopy: Wording("chép nguyên", "copied as it is")
        case .unchangedCopies: Wording("Chép nguyên, chỉ khác năm và địa danh", "Copied as they are but for year and place")
        case .relation: Wording("Nội dung", "Wording")
        case .same: Wording("gần như giữ nguyên", "nearly the same")
        case .adapted: Wording("có sửa", "adapted")
        case .whyConcerned: Wording("Vì sao liên quan", "Why it concerns this plan")
        case .otherDifferences: Wording("Khác", "Other")
        case .splits: Wording("Tách, gộp (kế hoạch gốc → kế hoạch được đối chiếu)", "Split or merged (parent → plan)")
        case .split: Wording("tách", "split")
        case .merged: Wording("gộp", "merged")
        case .filterMissing: Wording("Chưa đưa vào", "Not taken over")
        case .filterLater: Wording("Thời hạn muộn hơn, kém rõ", "Later or vaguer deadline")
        case .filterLead: Wording("Chủ trì khác", "Other lead")
        case .filterProduct: Wording("Sản phẩm khác", "Other product")
        case .filterIndicator: Wording("Chỉ số khác", "Other figure")
        case .filterLeftover: Wording("Còn sót khi chép", "Left over from copying")
        case .filterOwn: Wording("Nhiệm vụ riêng", "Tasks of its own")
        case .filterHint: Wording("Chỉ hiện", "Show only")
        case .allSections: Wording("Mọi mục", "All sections")
        case .shownRows: Wording("dòng", "rows")
        case .legend: Wording("Chữ gạch: chỉ kế hoạch làm gốc có. Chữ gạch chân: chỉ kế hoạch được đối chiếu có.", "Struck: only in the parent plan. Underlined: only in the compared plan.")
        case .ofConcerned: Wording("nhiệm vụ liên quan đã đưa vào kế hoạch", "tasks that concern this plan were taken over")
        case .ofEarlier: Wording("nhiệm vụ năm trước được tiếp tục", "tasks of last year were carried over")
        case .count: Wording("Số lượng", "Count")
        case .bySection: Wording("Theo mục", "By section")
        case .unit: Wording("Đơn vị", "Unit")
        case .units: Wording("Các đơn vị", "Units")
        case .unitsCount: Wording("đơn vị", "units")
        case .matrix: Wording("Ma trận", "Matrix")
        case .parentTasks: Wording("Nhiệm vụ cấp trên", "Tasks of the parent")
        case .leastCovered: Wording("Nhiệm vụ còn nhiều đơn vị chưa đưa vào nhất", "Tasks that most units have not taken over")
        case .unreadFiles: Wording("Tệp không đọc được", "Files that cannot be read")
        case .reason: Wording("Lý do", "Reason")
        case .allTasks: Wording("Mọi nhiệm vụ", "All tasks")
        case .onlyLacking: Wording("Chỉ đơn vị còn thiếu", "Only units that lack a task")
        }
    }
}

extension ComparisonTerm {
    static func child(_ mode: PlanComparison.Mode) -> ComparisonTerm { mode == .parent ? .child : .newer }
    static func parent(_ mode: PlanComparison.Mode) -> ComparisonTerm { mode == .parent ? .parent : .earlier }
    static func missing(_ mode: PlanComparison.Mode) -> ComparisonTerm { mode == .parent ? .missing : .dropped }
    static func missingHint(_ mode: PlanComparison.Mode) -> ComparisonTerm { mode == .parent ? .missingHint : .droppedHint }
    static func nothingMissing(_ mode: PlanComparison.Mode) -> ComparisonTerm { mode == .parent ? .nothingMissing : .nothingDropped }
    static func own(_ mode: PlanComparison.Mode) -> ComparisonTerm { mode == .parent ? .own : .new }
    static func taken(_ mode: PlanComparison.Mode) -> ComparisonTerm { mode == .parent ? .taken : .carriedOver }

    /// The words of a page, by name, with those of ``ReportTerm``.
    static func words(_ language: Language, _ mode: PlanComparison.Mode) -> [String: String] {
        var words = ReportTerm.byName(language)
        for term in allCases { words[term.rawValue] = term(language) }
        for (name, term) in [
            ("child", child(mode)), ("parent", parent(mode)), ("missing", missing(mode)), ("missingHint", missingHint(mode)),
            ("nothingMissing", nothingMissing(mode)), ("own", own(mode)), ("taken", taken(mode)), ("filterMissing", mode == .parent ? filterMissing : dropped),
            ("filterOwn", own(mode)), ("ofConcerned", mode == .parent ? ofConcerned : ofEarlier), ("title", comparisonTitle), ("madeBy", comparedBy),
        ] { words[name] = term(language) }
        return words
    }
}

extension Wording {
    init(_ vietnamese: String, _ english: String) { self.init(vietnamese: vietnamese, english: english) }
}
