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
                return SourceRemark(kind: kind, count: remark.count, detail: remark.detail)
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
            var diagnostic = Diagnostic(code: code, variant: remark.detail == nil ? nil : "because", target: document, arguments: ["count": String(remark.count)])
            if let detail = remark.detail { diagnostic.arguments.append(Argument(name: "detail", value: detail)) }
            return diagnostic
        }
    }
}
