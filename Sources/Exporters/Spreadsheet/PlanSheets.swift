import PlanModel
import Spreadsheets
import Validation

/// The sheets of plans, as heads and rows: tasks, findings, plans.
struct PlanSheets {
    enum Scope {
        /// One plan: what is the same in every row stands in the sheet of facts alone.
        case plan
        /// Any number: each row says which plan it is of.
        case collection
    }

    private let scope: Scope
    private let language: Language
    /// Above printed pages.
    let title: String
    /// Of tasks, in the order in which offices keep them; of several plans, whose task it is stands first.
    private let columns: [TaskColumn]

    init(scope: Scope, language: Language, title: String) {
        self.scope = scope
        self.language = language
        self.title = title
        let origin: [TaskColumn] = [.issuer, .plan, .source], others = TaskColumn.allCases.filter { !origin.contains($0) && $0 != .ordinal }
        columns = switch scope {
        case .plan: [.ordinal] + others
        case .collection: [.ordinal, .issuer, .plan] + others + [.source]
        }
    }

    // MARK: Nhiệm vụ

    var tasks: Sheet {
        Sheet(
            ReportTerm.tasks(language).capitalizedFirst, columns: columns.map { $0.sheetColumn(language) }, frozenColumns: scope == .plan ? 3 : 2, pageHead: title,
            // Behind what was found stands what programs and reviewers need.
            printedColumns: columns.firstIndex(of: .findings).map { $0 + 1 })
    }

    func cells(of row: TaskColumn.Row) -> [Cell] {
        let tone = Cell.Tone(gravest: row.diagnostics)
        return columns.map { column in
            switch column {
            case .findings: Cell.text(Self.lines(row.diagnostics), tone: tone)
            case .ordinal, .title: column.value(of: row, in: language).cell(tone: tone)
            default: column.value(of: row, in: language).cell(tone: .plain)
            }
        }
    }

    private static func lines(_ diagnostics: [Diagnostic]) -> String? {
        diagnostics.isEmpty ? nil : diagnostics.map { VisibleText.of($0.message.capitalizedFirst) }.joined(separator: "\n")
    }

    // MARK: Cảnh báo

    var findings: Sheet {
        let whose = scope == .plan ? [] : [
            Column(ReportTerm.issuer(language), width: 22), Column(ReportTerm.number(language), width: 15), Column(ReportTerm.source(language), width: 22),
        ]
        return Sheet(
            ReportTerm.warnings(language),
            columns: whose + [
                Column(ReportTerm.severity(language), width: 11, kind: .mark), Column(ReportTerm.taskNumber(language), width: 9, kind: .mark), Column(ReportTerm.taskCode(language), width: 11, kind: .mark),
                Column(ReportTerm.contents(language), width: 40), Column(ReportTerm.opinion(language), width: 48), Column(ReportTerm.evidence(language), width: 28),
                Column(ReportTerm.remedyTitle(language), width: 36, isHiddenWhereEmpty: true), Column(ReportTerm.place(language), width: 13, kind: .mark),
                Column(ReportTerm.findingCode(language), width: 24),
            ],
            frozenColumns: scope == .plan ? 3 : 1, pageHead: title)
    }

    /// - Parameter first: the ordinal of the plan's first task.
    func findingRows(_ plan: Plan, first: Int) -> [[Cell]] {
        guard !plan.diagnostics.isEmpty else { return [] }
        // Where ids repeat, the first task is meant.
        let places = Dictionary(plan.tasks.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        let whose: [Cell] = scope == .plan ? [] : [.words(plan.document.issuer?.name), .words(plan.number), .words(plan.source.name)]
        return plan.diagnostics.map { diagnostic in
            let place = places[diagnostic.target], title = place.map { plan.tasks[$0].title }, tone = Cell.Tone(diagnostic.severity)
            let isWhole = diagnostic.target == Diagnostic.document
            return whose + [
                .text(ReportTerm.severity(diagnostic.severity)(language).capitalizedFirst, tone: tone),
                place.map { .number(first + $0) } ?? .empty, .words(isWhole ? nil : diagnostic.target),
                isWhole ? .text(ReportTerm.wholeDocument(language), tone: .quiet) : .words(title),
                .words(diagnostic.message.capitalizedFirst), .words(diagnostic.evidence.flatMap { $0.words == title ? nil : $0.words }),
                .words(diagnostic.remedy?.capitalizedFirst), .words(diagnostic.origin?.shortWords(language)), .words(diagnostic.code, tone: .quiet),
            ]
        }
    }

    // MARK: Thông tin

    var facts: Sheet {
        let name = ReportTerm.facts(language)
        switch scope {
        case .plan:
            return Sheet(name, columns: [Column(name, width: 28), Column(ReportTerm.factValue(language), width: 100)], hasFilter: false, pageHead: title)
        case .collection:
            func counted(_ term: ReportTerm) -> Column { Column(term(language).capitalizedFirst, width: 10, kind: .number) }
            return Sheet(
                name,
                columns: [
                    Column(ReportTerm.ordinal(language), width: 6, kind: .mark), Column(ReportTerm.issuer(language), width: 26), Column(ReportTerm.number(language), width: 16),
                    Column(ReportTerm.date(language), width: 12, kind: .date), Column(ReportTerm.planTitle(language), width: 60), Column(ReportTerm.signer(language), width: 22),
                    Column(ReportTerm.position(language), width: 16), Column(ReportTerm.year(language), width: 9, kind: .mark), counted(.pages), counted(.task),
                    counted(.error), counted(.warning), counted(.note), Column(ReportTerm.source(language), width: 30),
                ],
                frozenColumns: 2, pageHead: title)
        }
    }

    /// - Parameter number: of the plan among all.
    func planRow(_ plan: Plan, number: Int) -> [Cell] {
        let document = plan.document, counts = DiagnosticCounts(plan.diagnostics)
        return [
            .number(number), .words(document.issuer?.name), .words(document.number), .date(iso: document.date), .words(document.title), .words(document.signer?.name),
            .words(document.signer?.position), document.year.map { .number($0) } ?? .empty, plan.source.pageCount.map { .number($0) } ?? .empty, .number(plan.tasks.count),
        ] + Diagnostic.Severity.allCases.map { severity in
            counts[severity] > 0 ? .number(counts[severity], tone: Cell.Tone(severity)) : .number(0)
        } + [.words(plan.source.name)]
    }

    /// Names and values of one plan.
    func factRows(_ plan: Plan) -> [[Cell]] {
        let document = plan.document, counts = DiagnosticCounts(plan.diagnostics)
        func left(_ number: Int, _ tone: Cell.Tone = .plain) -> Cell { .text(String(number), tone: tone) }
        var rows: [(ReportTerm, Cell)] = [
            (.planTitle, .words(document.title)), (.number, .words(document.number)), (.date, .words(document.shownDate(language))), (.issuer, .words(document.issuer?.name)),
            (.signer, .words(document.signer?.name)), (.position, .words(document.signer?.position)), (.year, .text(document.year.map(String.init))),
        ]
        rows += document.basis.map { (.legalBasis, .words($0.text)) }
        rows += [(.source, .words(plan.source.shortName)), (.pages, plan.source.pageCount.map { left($0) } ?? .empty), (.task, left(plan.tasks.count))]
        rows += Diagnostic.Severity.allCases.map { (ReportTerm.severity($0), left(counts[$0], counts[$0] > 0 ? Cell.Tone($0) : .plain)) }
        return rows.filter { $0.1.content != .empty }.map { [.text($0(language).capitalizedFirst, isBold: true), $1] }
    }
}

extension Plan {
    /// What it is cited by.
    fileprivate var number: String? { document.number ?? document.title }
}

extension Cell.Tone {
    init(_ severity: Diagnostic.Severity) {
        self = switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .plain
        }
    }

    /// Of a task with these findings.
    fileprivate init(gravest diagnostics: [Diagnostic]) {
        self = diagnostics.map(\.severity).max { $0.gravity < $1.gravity }.map { Cell.Tone($0) } ?? .plain
    }
}
