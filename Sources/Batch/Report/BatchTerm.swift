import PlanModel
import Validation

/// The words that a batch says to people.
public enum BatchTerm: Sendable {
    case files, plans, tasks, converted, unchanged, duplicates, failed, kept, findings, failures, slowest, sameAs, seconds, minutes, perSecond, left
    case stopped, results, more, watching, toConvert, reading, totals, nothing, sum, allTasks

    public func callAsFunction(_ language: Language) -> String { wording[language] }

    static func severity(_ severity: Diagnostic.Severity, _ language: Language) -> String {
        switch severity {
        case .error: Wording("lỗi", "error")[language]
        case .warning: Wording("cảnh báo", "warning")[language]
        case .note: Wording("lưu ý", "note")[language]
        }
    }

    private var wording: Wording {
        switch self {
        case .files: Wording("tệp", "files")
        case .plans: Wording("kế hoạch", "plans")
        case .tasks: Wording("nhiệm vụ", "tasks")
        case .converted: Wording("đã chuyển", "converted")
        case .unchanged: Wording("không đổi", "unchanged")
        case .duplicates: Wording("trùng nội dung", "duplicates")
        case .failed: Wording("lỗi", "failed")
        case .kept: Wording("kế hoạch của các lần trước, tệp không còn ở đó, vẫn được giữ", "plans of earlier runs, whose files are gone, are kept")
        case .findings: Wording("Điểm cần xem lại", "Findings")
        case .failures: Wording("Tệp không chuyển được", "Files that failed")
        case .slowest: Wording("Tệp lâu nhất", "Slowest files")
        case .sameAs: Wording("trùng với", "same as")
        case .seconds: Wording("giây", "s")
        case .minutes: Wording("phút", "min")
        case .perSecond: Wording("tệp/giây", "files/s")
        case .left: Wording("còn", "left")
        case .stopped: Wording("Đã dừng giữa chừng; chạy lại để làm tiếp.", "Stopped before all was done; run it again to go on.")
        case .results: Wording("Kết quả", "Results")
        case .more: Wording("tệp nữa", "more")
        case .watching: Wording("Đang chờ tệp mới (Ctrl+C để dừng) …", "Waiting for new files (Ctrl+C ends it) …")
        case .toConvert: Wording("cần chuyển", "to convert")
        case .reading: Wording("Đang xem", "Looking at")
        case .totals: Wording("Đang ghi kết quả chung …", "Writing the results of all plans …")
        case .nothing: Wording("Không có tệp nào", "No files")
        case .allTasks: Wording("Nhiệm vụ của các kế hoạch", "Tasks of all plans")
        case .sum: Wording("Tổng", "In all")
        }
    }
}

/// Numbers as people of either language write them.
public enum ShownNumber {
    /// `1.234.567`, `1,234,567`.
    public static func of(_ number: Int, _ language: Language) -> String {
        var digits = Array(String(number.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(language == .vietnamese ? "." : ",", at: place)
            place -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }

    /// With one digit behind the comma.
    public static func of(_ number: Double, _ language: Language) -> String {
        let tenths = Int((number * 10).rounded())
        return of(tenths / 10, language) + (language == .vietnamese ? "," : ".") + String(abs(tenths % 10))
    }

    /// `8,4 giây`, `3 phút 20 giây`.
    public static func of(seconds: Double, _ language: Language) -> String {
        guard seconds >= 60 else { return "\(of(seconds, language)) \(BatchTerm.seconds(language))" }
        let whole = Int(seconds.rounded())
        return "\(of(whole / 60, language)) \(BatchTerm.minutes(language)) \(whole % 60) \(BatchTerm.seconds(language))"
    }
}

extension Wording {
    fileprivate init(_ vietnamese: String, _ english: String) { self.init(vietnamese: vietnamese, english: english) }
}
