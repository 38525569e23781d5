import PlanModel
import Store
import Validation

/// What a question to a database found: for people, for programs, for spreadsheets.
public struct FoundTasksReport: Sendable {
    private let language: Language
    private let style: TextStyle

    public init(language: Language, style: TextStyle) {
        self.language = language
        self.style = style
    }

    /// The title, what is known of it, and where it stands.
    public func text(_ result: QueryResult) -> [UInt8] {
        var lines: [String] = []
        for task in result.tasks {
            lines += WrappedText.lines(task.title, first: style.bold(task.due.map(WrittenDate.of) ?? "–") + "  ", width: style.width)
            let facts: [(ReportTerm, String?)] = [
                (.activity, task.activity), (.lead, task.lead), (.coordination, task.coordination), (.products, task.products), (.deadline, task.deadline),
            ]
            for (term, value) in facts {
                guard let value else { continue }
                lines += WrappedText.lines(value, first: "    \(term(language)): ", width: style.width)
            }
            let place = [task.issuer, task.number, task.file, task.page.map { "\(ReportTerm.page(language)) \($0)" }, task.task].compactMap(\.self)
            lines += WrappedText.lines(place.joined(separator: ", "), first: "    ", width: style.width).map(style.faint)
            lines.append("")
        }
        let shown = result.tasks.count
        lines.append("\(result.total) \(ReportTerm.tasks(language))" + (shown < result.total ? " (\(ReportTerm.shown(language)) \(shown); --limit)" : ""))
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    public func json(_ result: QueryResult) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.key("total")
            writer.value(result.total)
            writer.key("tasks")
            writer.array(result.tasks) { writer, task in
                writer.object { writer in
                    func text(_ key: StaticString, _ value: String?) {
                        writer.key(key)
                        writer.value(value)
                    }
                    text("file", task.file)
                    text("number", task.number)
                    text("issuer", task.issuer)
                    text("task", task.task)
                    text("kind", task.kind)
                    text("section", task.section)
                    text("title", task.title)
                    text("activity", task.activity)
                    text("lead", task.lead)
                    text("coordination", task.coordination)
                    text("products", task.products)
                    text("deadline", task.deadline)
                    text("start", task.start)
                    text("due", task.due)
                    writer.key("page")
                    if let page = task.page { writer.value(page) } else { writer.null() }
                    writer.key("confidence")
                    writer.value(task.confidence)
                }
            }
        }
        return writer.bytes + [0x0A]
    }

    public func csv(_ result: QueryResult) -> [UInt8] {
        let head: [ReportTerm] = [
            .source, .number, .issuer, .taskCode, .section, .contents, .activity, .lead, .coordination, .products, .deadline, .startDay, .dueDay, .page,
        ]
        let rows = result.tasks.map { task in
            [
                task.file, task.number, task.issuer, task.task, task.section, task.title, task.activity, task.lead, task.coordination, task.products,
                task.deadline, task.start, task.due, task.page.map(String.init),
            ].map { $0 ?? "" }
        }
        return CSVRows.file([head.map { $0(language) }] + rows)
    }
}
