import PlanModel
import Validation

/// `kehoach check` for people: every diagnostic, then counts of the file, then those of all files.
public struct TextReport: ReportExporter {
    public var style: TextStyle

    public init(style: TextStyle) { self.style = style }

    public func export(_ report: CheckReport) -> [UInt8] {
        var lines: [String] = []
        for file in report.files {
            guard case .plan(let plan, let sixClear) = file.result else { continue }
            let diagnostics = DiagnosticText(style: style, language: report.language)
            for diagnostic in plan.diagnostics {
                lines += diagnostics.lines(of: diagnostic, in: file.sourceName)
                lines.append("")
            }
            lines += summary(of: plan, sixClear, in: file.name, report)
            lines.append("")
        }
        if report.files.count > 1 { lines += total(of: report) } else if !lines.isEmpty { lines.removeLast() }
        return Array((lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")).utf8)
    }

    private func summary(of plan: Plan, _ sixClear: SixClearSummary, in name: String, _ report: CheckReport) -> [String] {
        let counts = DiagnosticCounts(plan.diagnostics), language = report.language
        var lines = [style.bold(VisibleText.of(name) + ":") + " " + plan.totals(language)]
        lines += codes(counts, report)
        if let questions = sixClear.words(report) { lines.append("  \(style.bold(ReportTerm.sixClear(language) + ":")) \(questions)") }
        return lines
    }

    private func total(of report: CheckReport) -> [String] {
        let counts = report.counts, language = report.language
        var parts: [String] = []
        // Of files that could not be read nothing is known.
        if report.failures < report.files.count { parts.append(counts.words(language)) }
        if report.failures > 0 { parts.append(style.severity("\(report.failures) \(ReportTerm.files(language)) \(ReportTerm.unreadable(language))", .error)) }
        return [style.bold("\(report.files.count) \(ReportTerm.files(language)):") + " " + parts.joined(separator: "; ")] + codes(counts, report)
    }

    /// A line a code: how often, its name, what it is called.
    private func codes(_ counts: DiagnosticCounts, _ report: CheckReport) -> [String] {
        let digits = counts.codes.map { String($0.count).utf8.count }.max() ?? 0
        let width = counts.codes.map(\.code.unicodeScalars.count).max() ?? 0
        return counts.codes.map { code in
            let number = String(code.count), name = VisibleText.of(code.code)
            let line = "  " + String(repeating: " ", count: digits - number.utf8.count) + number + "  " + style.severity(name, code.severity)
            guard let title = report.validator.catalogue[code.code]?.title[report.language] else { return line }
            return line + String(repeating: " ", count: width - code.code.unicodeScalars.count) + "  " + title
        }
    }
}
