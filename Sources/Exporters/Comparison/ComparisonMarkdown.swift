import Comparison
import PlanModel
import Validation

/// `kehoach compare --format markdown`: tables for a letter.
public struct ComparisonMarkdown: ComparisonExporter {
    public init() {}

    public func export(_ report: ComparisonReport) -> [UInt8] {
        switch report.result {
        case .pair(let comparison): Array(ReportTemplates.render(PairPage(ComparedPlans(comparison), report.language), with: "comparison.md").utf8)
        case .matrix(let matrix): Array(ReportTemplates.render(MatrixPage(matrix, failures: report.failures, report.language), with: "matrix.md").utf8)
        }
    }

    /// What the template `comparison.md` shows.
    struct PairPage: Sendable {
        var terms: [String: String]
        var childName: String
        var parentName: String
        var totals: [String]
        var hasMissing: Bool
        var missing: [Line]
        var hasPairs: Bool
        var pairs: [Line]
        var hasOwn: Bool
        var own: [Line]
        var notForChild: String?

        struct Line: Sendable {
            var lineID: String
            var lineParent: String?
            var lineTitle: String
            var lineWords: String
        }

        init(_ plans: ComparedPlans, _ language: Language) {
            let comparison = plans.comparison
            terms = ComparisonTerm.words(language, comparison.mode)
            childName = comparison.child.document.heading(else: comparison.child.source.name)
            parentName = comparison.parent.document.heading(else: comparison.parent.source.name)
            totals = ["\(ComparisonTerm.covered(language)): \(comparison.coverage.total.words)"] + plans.totals(language).map { "\($0.words): \($0.count)" }
                + plans.changeCounts(language).map { "\($0.words): \($0.count)" }
            missing = plans.missing.map { Line(lineID: $0.task.id, lineTitle: $0.task.title, lineWords: $0.entry.words(language)) }
            hasMissing = !missing.isEmpty
            pairs = plans.pairs.compactMap { pair in
                let changes = pair.changes.filter { $0.field != .title || $0.kind != .changed }
                guard !changes.isEmpty else { return nil }
                return Line(
                    lineID: pair.child.id, lineParent: pair.parent.id, lineTitle: pair.child.title,
                    lineWords: changes.map { "\($0.words(language)): \($0.comparedWords)" }.joined(separator: "; "))
            }
            hasPairs = !pairs.isEmpty
            own = plans.own.map { task in
                Line(lineID: task.id, lineTitle: task.title, lineWords: [task.lead?.text, task.deadline?.text].compactMap(\.self).joined(separator: "; "))
            }
            hasOwn = !own.isEmpty
            notForChild = plans.notForChild.isEmpty ? nil : plans.notForChild.map(\.task.id).joined(separator: ", ")
        }
    }
}
