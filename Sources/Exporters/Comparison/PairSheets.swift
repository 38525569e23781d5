import Comparison
import PlanModel
import Spreadsheets
import Validation

/// The sheets of one plan against its parent.
struct PairSheets {
    private let plans: ComparedPlans
    private let language: Language

    private var comparison: PlanComparison { plans.comparison }
    private var mode: PlanComparison.Mode { comparison.mode }

    init(_ plans: ComparedPlans, _ language: Language) {
        self.plans = plans
        self.language = language
    }

    var workbook: Workbook {
        var sheets = [
            summary, uncovered(ComparisonTerm.missing(mode), plans.missing, hint: .missingHint(mode), tone: .error), pairs,
            tasks(ComparisonTerm.own(mode), plans.own),
        ]
        if !plans.notForChild.isEmpty { sheets.append(uncovered(.notForChild, plans.notForChild, hint: .notForChildHint, tone: .quiet)) }
        sheets.append(sections)
        return Workbook(title: ComparisonTerm.comparisonTitle(language), sheets: sheets)
    }

    /// The plans in a line each.
    private var names: [String] {
        [(ComparisonTerm.child(mode), comparison.child), (.parent(mode), comparison.parent)].map { term, plan in
            "\(term(language)): \(VisibleText.of(plan.document.heading(else: plan.source.name)))"
        }
    }

    private var summary: Sheet {
        let totals = plans.totals(language).map { line($0.words, $0.count, $0.words == ComparisonTerm.missing(mode)(language) ? .error : .plain) }
        let changes = plans.changeCounts(language).map { line($0.words, $0.count, $0.isGrave ? .warning : .plain) }
        return Sheet(
            ComparisonTerm.overview(language),
            heading: [ComparisonTerm.comparisonTitle(language)] + names + ["\(comparison.coverage.total.words) \(ComparisonTerm.words(language, mode)["ofConcerned"] ?? "")"] + splits,
            columns: [column(.differences, 70), column(.count, 11, .number)], rows: totals + changes, hasFilter: false)
    }

    private var sections: Sheet {
        let total = comparison.coverage.total
        let rows = comparison.coverage.sections.filter { $0.count.concerned > 0 }.map { section in
            [.words(section.title ?? ComparisonTerm.noSection(language))] + figures(section.count)
        }
        return Sheet(
            ComparisonTerm.bySection(language), heading: [ComparisonTerm.coverageBySection(language)] + names,
            columns: [
                section(70), Column(ReportTerm.contents(language), width: 12, kind: .number), column(.concerned, 12, .number), column(.covered, 12, .number),
                column(.share, 12, .share),
            ],
            rows: rows + [[.text(ComparisonTerm.total(language), isBold: true)] + figures(total)], hasFilter: false)
    }

    private func figures(_ count: CoverageCount) -> [Cell] {
        [.number(count.tasks), .number(count.concerned), .number(count.covered), .number(count.share, tone: Cell.Tone(share: count.share))]
    }

    private var splits: [String] { comparison.splits.map { "\(ComparisonTerm.splits(language)): \(VisibleText.of(plans.splitWords($0, language)))" } }

    private func line(_ words: String, _ count: Int, _ tone: Cell.Tone) -> [Cell] { [.text(words, tone: tone), .number(count, tone: tone)] }

    private func uncovered(_ term: ComparisonTerm, _ items: [ComparedPlans.Uncovered], hint: ComparisonTerm, tone: Cell.Tone) -> Sheet {
        // Where all tasks are meant, why is no question.
        let hasReasons = items.contains { $0.entry.reason != .sameLevel }
        return Sheet(
            term(language), heading: [term(language), hint(language)] + names,
            columns: [number, section(24), code, Column(ReportTerm.contents(language), width: 58)] + (hasReasons ? [column(.whyConcerned, 26)] : []) + [
                Column(ReportTerm.lead(language), width: 24), Column(ReportTerm.products(language), width: 26), Column(ReportTerm.deadline(language), width: 18),
            ],
            rows: items.enumerated().map { index, item in
                let task = item.task
                let first: [Cell] = [.number(index + 1), .words(task.section), .words(task.id, tone: tone), .words(task.title)]
                return first + (hasReasons ? [.words(item.entry.words(language))] : []) + [.words(task.lead?.text), .words(task.products?.text), .words(task.deadline?.text)]
            },
            frozenColumns: 3)
    }

    private func tasks(_ term: ComparisonTerm, _ tasks: [PlanTask]) -> Sheet {
        Sheet(
            term(language), heading: [term(language)] + names,
            columns: [
                number, section(24), code, Column(ReportTerm.contents(language), width: 64), Column(ReportTerm.lead(language), width: 26),
                Column(ReportTerm.products(language), width: 30), Column(ReportTerm.deadline(language), width: 20),
            ],
            rows: tasks.enumerated().map { index, task in
                [
                    .number(index + 1), .words(task.section), .words(task.id), .words(task.title), .words(task.lead?.text), .words(task.products?.text),
                    .words(task.deadline?.text),
                ]
            },
            frozenColumns: 3)
    }

    private var pairs: Sheet {
        let short = language == .vietnamese ? "Đối chiếu" : "Comparison"
        return Sheet(
            short, heading: [ComparisonTerm.pairs(language), ComparisonTerm.legend(language)] + names,
            columns: [
                number, code, column(.parent(mode), 40), code, column(.child(mode), 40), column(.relation, 10), Column(ReportTerm.deadline(language), width: 22),
                Column(ReportTerm.lead(language), width: 22), Column(ReportTerm.products(language), width: 24), column(.otherDifferences, 20), Column(ReportTerm.confidence(language), width: 8, kind: .share),
            ],
            rows: plans.pairs.enumerated().map(row), frozenColumns: 2)
    }

    private func row(_ index: Int, _ pair: ComparedPlans.Pair) -> [Cell] {
        let titles = pair.titles
        return [
            .number(index + 1), .words(pair.parent.id), .runs(titles.parent.map { TextRun(VisibleText.of($0.text), $0.isMarked ? .removed : .none) }),
            .words(pair.child.id), .runs(titles.child.map { TextRun(VisibleText.of($0.text), $0.isMarked ? .added : .none) }),
            .text((pair.pair.isUnchangedCopy ? ComparisonTerm.unchangedCopy : pair.pair.relation == .same ? .same : .adapted)(language)),
            cell(pair, [.deadline]), cell(pair, [.lead]), cell(pair, [.products]), cell(pair, [.indicators, .title]),
            .number(pair.pair.confidence, tone: pair.pair.confidence < 0.7 ? .warning : .plain),
        ]
    }

    /// What differs in some fields, a line each.
    private func cell(_ pair: ComparedPlans.Pair, _ fields: Set<TaskChange.Field>) -> Cell {
        // That the titles differ, they show themselves.
        let changes = pair.changes.filter { fields.contains($0.field) && ($0.field != .title || $0.kind != .changed) }
        guard !changes.isEmpty else { return .empty }
        let words = changes.map { "\($0.words(language)): \(VisibleText.of($0.comparedWords))" }.joined(separator: "\n")
        return .text(words, tone: changes.contains(where: \.isGrave) ? .warning : .changed)
    }

    private func section(_ width: Double) -> Column { Column(ReportTerm.section(language), width: width) }
    private var number: Column { Column(ReportTerm.ordinal(language), width: 5, kind: .mark) }
    private var code: Column { Column(ReportTerm.code(language), width: 10, kind: .mark) }
    private func column(_ term: ComparisonTerm, _ width: Double, _ kind: Column.Kind = .text) -> Column { Column(term(language), width: width, kind: kind) }
}
