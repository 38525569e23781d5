import PlanModel
import Validation

/// A heading, what the document is, and a table of its tasks (CommonMark with tables).
public struct MarkdownFormat: PlanFormat {
    private let language: Language

    public init(language: Language = .vietnamese) { self.language = language }

    public func part(of plan: Plan, first: Int) -> [UInt8] {
        let rows = TaskRows.rows(of: plan, first: first)
        // The heading says which file and plan it is.
        let hidden: Set<TaskColumn> = [.source, .plan, .issuer, .confidence]
        let columns = TaskRows.columns(of: rows).filter { !hidden.contains($0) }
        let document = plan.document
        let facts: [(ReportTerm, String?)] = [
            (.source, plan.source.name), (.number, document.number), (.date, document.shownDate(language)), (.issuer, document.issuer?.name),
            (.signer, document.signer?.name), (.year, document.year.map(String.init)),
        ]
        let page = Page(
            heading: document.title ?? document.number ?? plan.source.name,
            facts: facts.compactMap { term, value in value.map { Fact(name: term(language), value: $0) } },
            hasRows: !rows.isEmpty, titles: columns.map { $0.title(in: language) },
            rows: rows.map { row in Line(cells: columns.map { words($0.value(of: row, in: language)) }) })
        return Array(ReportTemplates.render(page, with: "plan.md").utf8)
    }

    private func words(_ value: TaskColumn.Value) -> String {
        switch value {
        case .none: ""
        case .text(let text): text
        case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
        case .day(let day): language == .vietnamese ? WrittenDate.of(day.iso) : day.iso
        }
    }

    struct Page: Sendable {
        var heading: String
        var facts: [Fact]
        var hasRows: Bool
        var titles: [String]
        var rows: [Line]
    }

    struct Fact: Sendable {
        var name: String
        var value: String
    }

    struct Line: Sendable {
        var cells: [String]
    }
}
