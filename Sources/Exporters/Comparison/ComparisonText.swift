import Comparison
import PlanModel
import Validation

/// `kehoach compare` for people: what is missing first, then what was changed, the rest in short.
public struct ComparisonText: ComparisonExporter {
    public var style: TextStyle

    public init(style: TextStyle) { self.style = style }

    public func export(_ report: ComparisonReport) -> [UInt8] {
        let lines = switch report.result {
        case .pair(let comparison): PairText(style: style, language: report.language, plans: ComparedPlans(comparison)).lines
        case .matrix(let matrix): MatrixText(style: style, language: report.language, matrix: matrix, failures: report.failures).lines
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
}

/// One plan against its parent.
private struct PairText {
    let style: TextStyle
    let language: Language
    let plans: ComparedPlans

    private var comparison: PlanComparison { plans.comparison }
    private var mode: PlanComparison.Mode { comparison.mode }

    var lines: [String] {
        var lines = head + [""]
        lines += list(ComparisonTerm.missing(mode), plans.missing.count, none: ComparisonTerm.nothingMissing(mode)) + plans.missing.flatMap { uncovered($0, .error) }
        let changed = plans.pairs.filter { pair in pair.changes.contains { $0.field != .title || $0.kind != .changed } }
        if !changed.isEmpty { lines += [""] + list(.differences, changed.count) + changed.flatMap(pair) }
        let alike = plans.pairs.count - changed.count
        if alike > 0 { lines += ["", "\(alike) \(ReportTerm.tasks(language)): \(ComparisonTerm.noDifferences(language))"] }
        if !plans.own.isEmpty { lines += [""] + list(ComparisonTerm.own(mode), plans.own.count) + plans.own.flatMap { task($0.id, $0.title) } }
        if !plans.notForChild.isEmpty { lines += [""] + list(.notForChild, plans.notForChild.count) + plans.notForChild.flatMap { task($0.task.id, $0.task.title) } }
        return lines + [""] + summary
    }

    private var head: [String] {
        [(ComparisonTerm.child(mode), comparison.child), (.parent(mode), comparison.parent)].flatMap { term, plan in
            WrappedText.lines(plan.document.heading(else: plan.source.name), first: "\(term(language)): ", width: style.width)
        }
    }

    private func list(_ term: ComparisonTerm, _ count: Int, none: ComparisonTerm? = nil) -> [String] {
        if count == 0, let none { return [style.bold(none(language))] }
        return [style.bold("\(term(language)) (\(count))")]
    }

    private func uncovered(_ item: ComparedPlans.Uncovered, _ severity: Diagnostic.Severity) -> [String] {
        var lines = task(item.task.id, item.task.title)
        // With plans of one level, every task is meant.
        if item.entry.reason != .sameLevel { lines += WrappedText.lines(item.entry.words(language), first: "      = ", width: style.width).map(style.faint) }
        return lines
    }

    private func task(_ id: String, _ title: String) -> [String] {
        let id = VisibleText.of(id)
        return WrappedText.lines(title, first: "  \(id)  ", width: style.width)
    }

    private func pair(_ pair: ComparedPlans.Pair) -> [String] {
        var lines = WrappedText.lines(pair.child.title, first: "  \(VisibleText.of(pair.child.id)) ← \(VisibleText.of(pair.parent.id))  ", width: style.width)
        for change in pair.changes where change.field != .title || change.kind != .changed {
            let words = change.words(language) + ": "
            var wrapped = WrappedText.lines(change.comparedWords, first: "      " + words, width: style.width)
            if style.isColored, let first = wrapped.first {
                let name = style.severity(words, change.isGrave ? .warning : .note)
                wrapped[0] = "      " + name + String(first.unicodeScalars.dropFirst(6 + words.unicodeScalars.count))
            }
            lines += wrapped
        }
        return lines
    }

    private var summary: [String] {
        let total = comparison.coverage.total
        var lines = [style.bold(ComparisonTerm.covered(language) + ": ") + total.words]
        lines += plans.totals(language).map { "  \($0.count)  \($0.words)" }
        let counts = plans.changeCounts(language)
        if !counts.isEmpty {
            lines.append(style.bold(ComparisonTerm.differences(language)))
            lines += counts.map { "  \($0.count)  " + style.severity($0.words, $0.isGrave ? .warning : .note) }
        }
        let sections = comparison.coverage.sections.filter { $0.count.concerned > 0 }
        if sections.count > 1 {
            lines.append(style.bold(ComparisonTerm.coverageBySection(language)))
            for section in sections {
                lines += WrappedText.lines(
                    section.title ?? ComparisonTerm.noSection(language), first: "  \(CoverageBar.of(section.count)) \(CoverageBar.figures(section.count))  ", width: style.width)
            }
        }
        return lines
    }
}

/// Many plans against one parent.
private struct MatrixText {
    let style: TextStyle
    let language: Language
    let matrix: ComparisonMatrix
    let failures: [UnreadFile]

    /// Tasks of the parent that are named.
    private static let namedTasks = 10

    var lines: [String] {
        var lines = WrappedText.lines(
            matrix.parent.document.heading(else: matrix.parent.source.name), first: ComparisonTerm.parent(matrix.mode)(language) + ": ", width: style.width)
        lines += ["", style.bold("\(matrix.rows.count) \(ComparisonTerm.unitsCount(language)); \(ComparisonTerm.covered(language).lowercased()) \(matrix.coverage.words)")]
        for row in matrix.rows {
            lines += WrappedText.lines(row.name, first: "  \(CoverageBar.of(row.coverage)) \(CoverageBar.figures(row.coverage))  ", width: style.width)
        }
        let open = matrix.parent.tasks.indices.map { (index: $0, count: matrix.count(ofTask: $0)) }.filter { $0.count.covered < $0.count.concerned }
        if !open.isEmpty {
            lines += ["", style.bold(ComparisonTerm.leastCovered(language))]
            let worst = open.sorted { ($1.count.concerned - $1.count.covered, $0.index) < ($0.count.concerned - $0.count.covered, $1.index) }
            for (index, count) in worst.prefix(Self.namedTasks) {
                let task = matrix.parent.tasks[index]
                lines += WrappedText.lines(task.title, first: "  \(CoverageBar.figures(count))  \(VisibleText.of(task.id))  ", width: style.width)
            }
        }
        if !failures.isEmpty {
            lines += ["", style.severity("\(ComparisonTerm.unreadFiles(language)) (\(failures.count))", .error)]
            lines += failures.map { "  " + VisibleText.of($0.shortName) }
        }
        return lines
    }
}

/// A share as ten signs of a terminal.
enum CoverageBar {
    static func of(_ count: CoverageCount) -> String {
        let full = count.share.map { Int(($0 * 10).rounded()) } ?? 0
        return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
    }

    /// ` 3/15`, always as wide.
    static func figures(_ count: CoverageCount) -> String {
        let words = "\(count.covered)/\(count.concerned)"
        return String(repeating: " ", count: max(0, 7 - words.utf8.count)) + words
    }
}

extension ComparisonMatrix.Row {
    /// The issuer, else the file.
    var name: String { document.issuer?.name ?? source.name }
}
