import PlanModel
import Validation

/// The words of reports that belong to no single diagnostic.
enum ReportTerm: String, CaseIterable, Sendable {
    case error, warning, note
    case title, document, wholeDocument, task, tasks, page, line, table, row, column, paragraph, remedy, remedyTitle, nothingFound, unreadable
    case filters, search, searchHint, severity, code, allCodes, lead, allLeads, onlyWithFindings, reset, shown, shownFindings, meanings, summary, sixClear, clear, unclear, notStated
    case coordination, products, deadline, number, date, issuer, signer, year, source, pages, kind, findings, findingsOfDocument, opinion, skip
    case ordinal, contents, place, why, basis, message, example, triggers, passes, cleanPlan, readerCode, codesOfReports, files, madeBy
    case section, activity, monitoring, startDay, dueDay, persons, criterion, budget, notes, confidence
    case warnings, taskNumber, taskCode, findingCode, evidence, facts, factValue, planTitle, position, legalBasis
    case kindTask, kindTarget, kindDirective, kindResponsibility

    func callAsFunction(_ language: Language) -> String { wording[language] }

    private var wording: Wording {
        switch self {
        case .error: Wording("lỗi", "error")
        case .warning: Wording("cảnh báo", "warning")
        case .note: Wording("lưu ý", "note")
        case .title: Wording("Kết quả kiểm tra kế hoạch", "What the plan lacks")
        case .document: Wording("văn bản", "document")
        case .wholeDocument: Wording("Toàn văn bản", "Whole document")
        case .task: Wording("nhiệm vụ", "task")
        case .tasks: Wording("nhiệm vụ", "tasks")
        case .page: Wording("trang", "page")
        case .line: Wording("dòng", "line")
        case .table: Wording("bảng", "table")
        case .row: Wording("hàng", "row")
        case .column: Wording("cột", "column")
        case .paragraph: Wording("đoạn", "paragraph")
        case .remedy: Wording("cách sửa", "remedy")
        case .remedyTitle: Wording("Cách sửa", "Remedy")
        case .nothingFound: Wording("không có điểm nào cần xem lại", "nothing to look at")
        case .unreadable: Wording("không đọc được", "cannot be read")
        case .filters: Wording("Bộ lọc", "Filters")
        case .search: Wording("Tìm", "Search")
        case .searchHint: Wording("không cần gõ dấu", "diacritics are not needed")
        case .severity: Wording("Mức độ", "Severity")
        case .code: Wording("Mã", "Code")
        case .allCodes: Wording("Mọi mã", "All codes")
        case .lead: Wording("Chủ trì", "Lead")
        case .allLeads: Wording("Mọi cơ quan chủ trì", "All lead agencies")
        case .onlyWithFindings: Wording("Chỉ nhiệm vụ có điểm cần xem lại", "Only tasks with findings")
        case .reset: Wording("Xóa bộ lọc", "Clear filters")
        case .shown: Wording("Đang hiện", "Shown")
        case .shownFindings: Wording("điểm cần xem lại", "findings")
        case .meanings: Wording("Ý nghĩa các mã", "What the codes mean")
        case .summary: Wording("Tổng hợp", "Summary")
        case .sixClear: Wording("6 rõ", "6 rõ (clear)")
        case .clear: Wording("rõ", "clear")
        case .unclear: Wording("chưa rõ", "unclear")
        case .notStated: Wording("chưa nêu", "not stated")
        case .coordination: Wording("Phối hợp", "Coordination")
        case .products: Wording("Sản phẩm", "Product")
        case .deadline: Wording("Thời gian", "Deadline")
        case .number: Wording("Số, ký hiệu", "Number")
        case .date: Wording("Ngày ban hành", "Date")
        case .issuer: Wording("Cơ quan ban hành", "Issuer")
        case .signer: Wording("Người ký", "Signer")
        case .year: Wording("Năm kế hoạch", "Plan year")
        case .source: Wording("Tệp", "File")
        case .pages: Wording("trang", "pages")
        case .kind: Wording("Loại", "Kind")
        case .findings: Wording("Điểm cần xem lại", "Findings")
        case .findingsOfDocument: Wording("Về toàn văn bản", "About the whole document")
        case .opinion: Wording("Nội dung cần xem lại", "Finding")
        case .skip: Wording("Đến danh sách nhiệm vụ", "Skip to the tasks")
        case .ordinal: Wording("STT", "No.")
        case .contents: Wording("Nhiệm vụ", "Task")
        case .place: Wording("Vị trí", "Place")
        case .why: Wording("Vì sao", "Why it matters")
        case .basis: Wording("Căn cứ", "Source")
        case .message: Wording("Thông báo", "Message")
        case .example: Wording("ví dụ", "example")
        case .triggers: Wording("Ví dụ có lỗi", "An example that triggers it")
        case .passes: Wording("Ví dụ không có lỗi", "An example that does not")
        case .cleanPlan: Wording("(kế hoạch mẫu, không sửa gì)", "(the sample plan as it is)")
        case .readerCode: Wording("Được phát hiện khi đọc tệp nên không có ví dụ bằng văn bản.", "Found while the file is read, so there is no example in text.")
        case .codesOfReports: Wording("Mã của kehoach check", "Codes of kehoach check")
        case .files: Wording("tệp", "files")
        case .madeBy: Wording("Lập bằng kehoach check", "Made by kehoach check")
        case .section: Wording("Mục", "Section")
        case .activity: Wording("Hoạt động", "Activity")
        case .monitoring: Wording("Theo dõi, tổng hợp", "Monitoring")
        case .startDay: Wording("Từ ngày", "From")
        case .dueDay: Wording("Đến ngày", "Due")
        case .persons: Wording("Người phụ trách", "Responsible")
        case .criterion: Wording("Tiêu chí", "Criterion")
        case .budget: Wording("Kinh phí", "Budget")
        case .notes: Wording("Ghi chú", "Notes")
        case .confidence: Wording("Độ tin cậy", "Confidence")
        case .warnings: Wording("Cảnh báo", "Findings")
        case .taskNumber: Wording("STT nhiệm vụ", "Task no.")
        case .taskCode: Wording("Mã nhiệm vụ", "Task code")
        case .findingCode: Wording("Mã cảnh báo", "Finding code")
        case .evidence: Wording("Chỗ cần xem", "Words concerned")
        case .facts: Wording("Thông tin", "Plan")
        case .factValue: Wording("Nội dung", "Value")
        case .planTitle: Wording("Trích yếu", "Title")
        case .position: Wording("Chức vụ", "Position")
        case .legalBasis: Wording("Căn cứ", "Legal basis")
        case .kindTask: Wording("nhiệm vụ", "task")
        case .kindTarget: Wording("chỉ tiêu", "target")
        case .kindDirective: Wording("nội dung chỉ đạo", "directive")
        case .kindResponsibility: Wording("trách nhiệm", "responsibility")
        }
    }

    static func severity(_ severity: Diagnostic.Severity) -> ReportTerm {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    static func kind(_ kind: TaskKind) -> ReportTerm {
        switch kind {
        case .task: .kindTask
        case .target: .kindTarget
        case .directive: .kindDirective
        case .responsibility: .kindResponsibility
        }
    }
}

extension DiagnosticCounts {
    /// `2 lỗi, 5 cảnh báo`; kinds that do not occur are left out.
    func words(_ language: Language) -> String {
        let parts = Diagnostic.Severity.allCases.filter { self[$0] > 0 }.map { severity in
            let one = ReportTerm.severity(severity)(language)
            return "\(self[severity]) \(language == .english && self[severity] != 1 ? one + "s" : one)"
        }
        return parts.isEmpty ? ReportTerm.nothingFound(language) : parts.joined(separator: ", ")
    }
}

extension ReportTerm {
    /// Every term under its name in the templates.
    static func byName(_ language: Language) -> [String: String] {
        Dictionary(allCases.map { ($0.rawValue, $0(language)) }) { first, _ in first }
    }

    /// `43 nhiệm vụ`, `1 task`, `2 tasks`.
    static func taskCount(_ count: Int, _ language: Language) -> String { "\(count) \((count == 1 ? ReportTerm.task : .tasks)(language))" }
}

extension Plan {
    /// `43 nhiệm vụ; 2 lỗi, 5 cảnh báo`
    func totals(_ language: Language) -> String {
        ReportTerm.taskCount(tasks.count, language) + "; " + DiagnosticCounts(diagnostics).words(language)
    }
}

extension SixClearSummary {
    /// `rõ người 38/43 · rõ việc 43/43 · …`; `nil` for a plan without tasks of fields.
    func words(_ report: CheckReport) -> String? {
        if entries.isEmpty { return nil }
        return SixClear.Question.allCases.map {
            "\(report.validator.name(of: $0, in: report.language)) \(clearCount($0))/\(entries.count)"
        }.joined(separator: " · ")
    }
}
