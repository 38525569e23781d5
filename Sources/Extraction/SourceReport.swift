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
        let code: String? = switch remark.kind {
        case .unreadPages: "unread-pages"
        case .recognizedPages: "recognized-pages"
        case .invalidBytes: "invalid-bytes"
        case .footnotes: "footnotes"
        case .unreadParts: "unread-parts"
        case .convertedLines, .joinedWords: nil
        }
        return code.map { code in
            var diagnostic = Diagnostic(code: code, variant: remark.kind == .unreadPages && remark.words != nil ? "because" : nil, target: document, arguments: ["count": String(remark.count)])
            if let detail = remark.words { diagnostic.arguments.append(Argument(name: "detail", value: detail)) }
            return diagnostic
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
