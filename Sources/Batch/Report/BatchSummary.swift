import Exporters
import Validation

/// What a batch has done, in lines that a person reads at its end.
public struct BatchSummary: Sendable {
    private let language: Language
    private let catalogue: ValidationCatalogue
    /// Of each list; what is beyond stands in the files.
    private static let shownCount = 10
    private static let slowestCount = 5

    public init(language: Language, catalogue: ValidationCatalogue) {
        self.language = language
        self.catalogue = catalogue
    }

    public func lines(of report: BatchReport, options: BatchOptions) -> [String] {
        func number(_ count: Int) -> String { ShownNumber.of(count, language) }
        var parts = ["\(number(report.convertedCount)) \(BatchTerm.converted(language))"]
        let rest: [(Int, BatchTerm)] = [(report.unchangedCount, .unchanged), (report.duplicates.count, .duplicates), (report.failures.count, .failed)]
        parts += rest.filter { $0.0 > 0 }.map { "\(number($0.0)) \($0.1(language))" }
        var lines = ["\(number(report.fileCount)) \(BatchTerm.files(language)): \(parts.joined(separator: ", ")) (\(ShownNumber.of(seconds: report.seconds, language)))"]
        lines.append("\(BatchTerm.sum(language)): \(number(report.planCount)) \(BatchTerm.plans(language)), \(number(report.taskCount)) \(BatchTerm.tasks(language))")
        if report.keptCount > 0 { lines.append("\(number(report.keptCount)) \(BatchTerm.kept(language)) (--prune)") }
        lines += findings(report)
        lines += list(.failures, report.failures.map { "  \($0.failure.code): \(VisibleText.of($0.failure.message))" }, file: FileLists.failures)
        lines += list(.duplicates, report.duplicates.map { "  \(VisibleText.of($0.name)) – \(BatchTerm.sameAs(language)) \(VisibleText.of($0.original))" }, file: FileLists.duplicates)
        lines += slowest(report)
        if report.isStopped {
            lines += ["", BatchTerm.stopped(language)]
        } else {
            lines += ["", "\(BatchTerm.results(language)): \(VisibleText.of(options.outputFolder))"]
            let names = BatchOptions.Total.allCases.filter(options.totals.contains).map(\.fileName)
            lines.append("  " + (names + [FileLists.failures, FileLists.duplicates, "\(OutputName.folder)/"]).joined(separator: "  "))
        }
        return lines
    }

    private func findings(_ report: BatchReport) -> [String] {
        guard !report.findings.isEmpty else { return [] }
        let counts = report.findings.map { ShownNumber.of($0.count, language) }
        let width = counts.map(\.utf8.count).max() ?? 0, codes = report.findings.map(\.code.utf8.count).max() ?? 0
        let lines = zip(report.findings, counts).map { finding, count in
            let title = catalogue[finding.code]?.title[language] ?? "", severity = BatchTerm.severity(finding.severity, language)
            let start = "  " + String(repeating: " ", count: width - count.utf8.count) + count + "  " + severity + String(repeating: " ", count: 9 - severity.unicodeScalars.count) + finding.code
            return title.isEmpty ? start : start + String(repeating: " ", count: codes - finding.code.utf8.count) + "  " + title
        }
        return ["", "\(BatchTerm.findings(language)):"] + lines
    }

    private func list(_ title: BatchTerm, _ entries: [String], file: String) -> [String] {
        guard !entries.isEmpty else { return [] }
        let hidden = entries.count - Self.shownCount
        let head = title(language)
        return ["", "\(head.prefix(1).uppercased())\(head.dropFirst()):"] + entries.prefix(Self.shownCount)
            + (hidden > 0 ? ["  … \(ShownNumber.of(hidden, language)) \(BatchTerm.more(language)): \(file)"] : [])
    }

    private func slowest(_ report: BatchReport) -> [String] {
        // Of few files one sees it.
        guard report.slowest.count > Self.slowestCount else { return [] }
        return ["", "\(BatchTerm.slowest(language)):"] + report.slowest.prefix(Self.slowestCount).map {
            "  \(ShownNumber.of(seconds: Double($0.milliseconds) / 1000, language))  \(VisibleText.of($0.name))"
        }
    }
}
