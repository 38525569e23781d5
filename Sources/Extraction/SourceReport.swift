import DocumentModel
import PlanModel

extension PlanSource {
    /// What Plan JSON says of a document that was read.
    init(_ document: SourceDocument) {
        self.init(
            name: document.name, format: document.format, encoding: document.encoding, byteCount: document.byteCount,
            lineCount: document.lines.count, pageCount: document.pageCount,
            pages: document.pages.map { page in
                let content: SourcePage.Content = switch page.content {
                case .text: .text
                case .scan: .scan
                case .unread: .unread
                }
                return SourcePage(width: page.width, height: page.height, content: content)
            },
            remarks: document.remarks.map { remark in
                let kind: SourceRemark.Kind = switch remark.kind {
                case .invalidBytes: .invalidBytes
                case .convertedLines: .convertedLines
                case .recognizedPages: .recognizedPages
                case .unreadPages: .unreadPages
                case .joinedWords: .joinedWords
                case .footnotes: .footnotes
                case .unreadParts: .unreadParts
                }
                return SourceRemark(kind: kind, count: remark.count, detail: remark.words)
            })
    }
}

extension Diagnostic {
    /// What a person must know who trusts the plan: words that are not there, or that were guessed from an image. `nil` for
    /// what the reader has put right.
    static func remark(_ remark: SourceDocument.Remark) -> Diagnostic? {
        switch remark.kind {
        case .unreadPages:
            Diagnostic(
                code: "unread-pages", severity: .warning, target: "document",
                message: "\(remark.count) trang chỉ có ảnh và chưa đọc được\(remark.words.map { " (\($0))" } ?? ""); nội dung các trang này không có trong kết quả")
        case .recognizedPages:
            Diagnostic(
                code: "recognized-pages", severity: .note, target: "document",
                message: "\(remark.count) trang được nhận dạng từ ảnh; đối chiếu với bản gốc, nhất là số và ngày")
        case .invalidBytes:
            Diagnostic(
                code: "invalid-bytes", severity: .warning, target: "document",
                message: "\(remark.count) chỗ không phải là chữ trong bảng mã của tệp, đã thay bằng ký tự U+FFFD; kiểm tra tệp nguồn")
        case .footnotes:
            Diagnostic(
                code: "footnotes", severity: .note, target: "document",
                message: "\(remark.count) \(remark.reasons.contains(.printedLines) ? "dòng " : "")chú thích cuối trang không đưa vào nội dung")
        case .unreadParts:
            Diagnostic(
                code: "unread-parts", severity: .warning, target: "document",
                message: "\(remark.count) phần nhúng trong tệp chưa được đọc; mở tệp và chép nội dung của chúng vào văn bản")
        case .convertedLines, .joinedWords:
            nil
        }
    }
}

extension SourceDocument.Remark {
    /// The reasons for a person to read; `nil` where there are none.
    fileprivate var words: String? { reasons.isEmpty ? nil : reasons.map(\.words).joined(separator: "; ") }
}

extension SourceDocument.Remark.Reason {
    fileprivate var words: String {
        switch self {
        case .recognitionNotWanted: "đã tắt nhận dạng chữ từ ảnh"
        case .notInstalled(let program, let package): "chưa cài \(program); cài bằng lệnh: apt-get install \(package)"
        case .languageNotInstalled(let language, let package): "tesseract chưa có dữ liệu của ngôn ngữ \(language); cài bằng lệnh: apt-get install \(package)"
        case .page(let number, let fault): "trang \(number): \(fault.words)"
        case .printedLines: "tính theo dòng in"
        case .embeddedFiles: "tệp nhúng trong văn bản"
        }
    }
}

extension SourceDocument.Remark.Fault {
    fileprivate var words: String {
        switch self {
        case .limitPassed(let passed): "\(passed.words) vượt giới hạn \(passed.limit)"
        case .programFailed(let program, let said): said.map { "\(program) báo lỗi «\($0)»" } ?? "\(program) không xử lý được"
        case .tooManyPixels(let count, let limit): "ảnh có \(count) điểm ảnh, vượt giới hạn \(limit)"
        }
    }
}

extension PassedLimit {
    fileprivate var words: String {
        switch resource {
        case .time: "thời gian chạy của \(program)"
        case .processorTime: "thời gian xử lý của \(program)"
        case .memory: "bộ nhớ của \(program)"
        case .output: "dữ liệu ra của \(program)"
        case .file: "tệp do \(program) ghi"
        }
    }
}
