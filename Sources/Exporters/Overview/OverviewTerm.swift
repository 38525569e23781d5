import Validation

/// The words of overviews that ``ReportTerm`` has not.
enum OverviewTerm: String, CaseIterable, Sendable {
    case title, madeBy, plans, errors, warnings, notes, failures, duplicates
    case dueByMonth, dueByMonthHint, tasksDue, undated, withoutDeadline, noDates, before, after
    case byLead, byLeadHint, others, withoutLead, noLeads
    case byIssuer, byIssuerHint, unknownIssuer, nothingFound
    case byCode, byCodeHint
    case planTable, plan, searchPlan, onlyFindings, sortHint, skip, noPlans
    case unread, duplicateFiles, duplicatesHint, reason, sameAs, month

    func callAsFunction(_ language: Language) -> String { wording[language] }

    private var wording: Wording {
        switch self {
        case .title: Wording("Tổng hợp các kế hoạch", "Overview of the plans")
        case .madeBy: Wording("Lập bằng kehoach", "Made by kehoach")
        case .plans: Wording("kế hoạch", "plans")
        case .errors: Wording("lỗi", "errors")
        case .warnings: Wording("cảnh báo", "warnings")
        case .notes: Wording("lưu ý", "notes")
        case .failures: Wording("tệp không đọc được", "unread files")
        case .duplicates: Wording("tệp trùng", "duplicate files")
        case .dueByMonth: Wording("Nhiệm vụ đến hạn theo tháng", "Tasks due by month")
        case .dueByMonthHint: Wording("Mỗi nhiệm vụ tính một lần, vào tháng của ngày cuối cùng phải xong.", "Each task counts once, in the month of its last day.")
        case .tasksDue: Wording("nhiệm vụ đến hạn", "tasks due")
        case .undated: Wording("nhiệm vụ có thời hạn không phải là ngày (thường xuyên, định kỳ, theo điều kiện)", "tasks whose deadline is no day (ongoing, recurring, on a condition)")
        case .withoutDeadline: Wording("nhiệm vụ chưa nêu thời hạn", "tasks without a deadline")
        case .noDates: Wording("Không có nhiệm vụ nào có ngày đến hạn.", "No task has a day on which it is due.")
        case .before: Wording("trước đó", "before")
        case .after: Wording("sau đó", "after")
        case .byLead: Wording("Nhiệm vụ theo cơ quan chủ trì", "Tasks by lead agency")
        case .byLeadHint: Wording("Nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan.", "A task with several leads counts for each of them.")
        case .others: Wording("cơ quan khác", "others")
        case .withoutLead: Wording("nhiệm vụ chưa nêu cơ quan chủ trì", "tasks without a lead")
        case .noLeads: Wording("Không có nhiệm vụ nào nêu cơ quan chủ trì.", "No task names who leads it.")
        case .byIssuer: Wording("Điểm cần xem lại theo cơ quan ban hành", "Findings by issuer")
        case .byIssuerHint: Wording("Nhiều lỗi nhất đứng đầu.", "Most errors first.")
        case .unknownIssuer: Wording("(không rõ cơ quan ban hành)", "(issuer not known)")
        case .nothingFound: Wording("Không có điểm nào cần xem lại.", "There is nothing to look at.")
        case .byCode: Wording("Điểm cần xem lại theo loại", "Findings by kind")
        case .byCodeHint: Wording("Số điểm, và số kế hoạch có điểm ấy.", "How often, and in how many plans.")
        case .planTable: Wording("Các kế hoạch", "Plans")
        case .plan: Wording("Kế hoạch", "Plan")
        case .searchPlan: Wording("Tìm cơ quan, số, trích yếu, tệp", "Search issuer, number, title, file")
        case .onlyFindings: Wording("Chỉ kế hoạch có lỗi hoặc cảnh báo", "Only plans with errors or warnings")
        case .sortHint: Wording("sắp xếp theo cột này", "sort by this column")
        case .noPlans: Wording("Không có kế hoạch nào.", "There is no plan.")
        case .unread: Wording("Tệp không đọc được", "Files that cannot be read")
        case .duplicateFiles: Wording("Tệp trùng", "Duplicate files")
        case .duplicatesHint: Wording("Cùng một kế hoạch với tệp khác; không tính vào số liệu.", "The same plan as another file; counted in no figure.")
        case .skip: Wording("Đến danh sách kế hoạch", "Skip to the plans")
        case .reason: Wording("Lý do", "Reason")
        case .sameAs: Wording("Trùng với", "Same as")
        case .month: Wording("tháng", "month")
        }
    }

    /// The words of a page, by name, with those of ``ReportTerm``.
    static func words(_ language: Language) -> [String: String] {
        var words = ReportTerm.byName(language)
        for term in allCases { words[term.rawValue] = term(language) }
        return words
    }
}
