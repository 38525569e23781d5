import PlanModel
import Validation

/// `kehoach check --format html`: one file that needs nothing else, with every task of the plan beside what was found in it.
public struct HTMLReport: ReportExporter {
    public init() {}

    public func export(_ report: CheckReport) -> [UInt8] {
        Array(ReportTemplates.render(page(report), with: "report.html").utf8)
    }

    func page(_ report: CheckReport) -> HTMLPage {
        let language = report.language, counts = report.counts
        var leads = LeadChoices()
        let files = report.files.enumerated().map { index, file in
            var part = HTMLPage.File(fileAnchor: "f\(index + 1)", fileName: file.name)
            switch file.result {
            case .failure(let message): part.failure = message
            case .plan(let plan, let sixClear):
                var maker = HTMLPlan(name: file.name, anchor: part.fileAnchor, report: report, leads: leads)
                part.plan = maker.part(of: plan, sixClear)
                leads = maker.leads
            }
            return part
        }
        return HTMLPage(
            language: language.rawValue,
            terms: ReportTerm.byName(language),
            totals: counts.words(language), hasSeveralFiles: files.count > 1,
            codeChoices: counts.codes.map { HTMLPage.Choice(value: $0.code, label: label($0, report)) }, leadChoices: leads.choices,
            severityChoices: Diagnostic.Severity.allCases.filter { counts[$0] > 0 }.map {
                HTMLPage.Choice(value: $0.rawValue, label: "\(ReportTerm.severity($0)(language)) (\(counts[$0]))")
            },
            files: files,
            abouts: counts.codes.compactMap { report.validator.catalogue[$0.code] }.map {
                HTMLPage.About(aboutCode: $0.code, aboutTitle: $0.title[language], aboutWhy: $0.why[language], aboutSource: $0.source?[language])
            })
    }

    private func label(_ code: DiagnosticCounts.Code, _ report: CheckReport) -> String {
        "\(report.validator.catalogue[code.code]?.title[report.language] ?? code.code) (\(code.count))"
    }
}

/// The lead agencies of all plans, in the order of their first task.
struct LeadChoices {
    private(set) var choices: [HTMLPage.Choice] = []
    private var values: [String: String] = [:]

    /// Agencies are the same by their id, else by their name.
    mutating func value(of agency: Agency) -> String {
        let key = agency.id ?? agency.name
        if let value = values[key] { return value }
        let value = String(choices.count + 1)
        values[key] = value
        choices.append(HTMLPage.Choice(value: value, label: agency.name))
        return value
    }
}
