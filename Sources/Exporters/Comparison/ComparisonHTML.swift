import Comparison
import PlanModel
import Validation

/// `kehoach compare --format html`: one file that needs nothing else; both plans side by side.
public struct ComparisonHTML: ComparisonExporter {
    public init() {}

    public func export(_ report: ComparisonReport) -> [UInt8] {
        switch report.result {
        case .pair(let comparison):
            Array(ReportTemplates.render(ComparisonPageMaker(comparison, report.language).page, with: "comparison.html").utf8)
        case .matrix(let matrix):
            Array(ReportTemplates.render(MatrixPage(matrix, failures: report.failures, report.language), with: "matrix.html").utf8)
        }
    }
}

/// Lays one comparison out for the page.
struct ComparisonPageMaker {
    private let plans: ComparedPlans
    private let language: Language
    private let terms: [String: String]
    /// Headings of the parent by their key, as numbers of ``ComparisonPage/sectionChoices``.
    private var sections: [String: String] = [:]
    private var sectionChoices: [HTMLPage.Choice] = []

    private var comparison: PlanComparison { plans.comparison }

    init(_ comparison: PlanComparison, _ language: Language) {
        plans = ComparedPlans(comparison)
        self.language = language
        terms = ComparisonTerm.words(language, comparison.mode)
        for task in comparison.parent.tasks where sections[Self.key(of: task)] == nil {
            let number = String(sectionChoices.count + 1)
            sections[Self.key(of: task)] = number
            sectionChoices.append(HTMLPage.Choice(value: number, label: Self.clipped(task.section ?? ComparisonTerm.noSection(language))))
        }
    }

    var page: ComparisonPage {
        let total = comparison.coverage.total
        return ComparisonPage(
            language: language.rawValue, terms: terms, plans: [head(comparison.parent, .parent(comparison.mode)), head(comparison.child, .child(comparison.mode))],
            shareWords: total.words,
            totals: plans.totals(language).map { total in
                ComparisonPage.Total(totalName: total.words, totalCount: total.count, totalTone: total.words == terms["missing"] ? "error" : "note")
            },
            splits: comparison.splits.map { plans.splitWords($0, language) },
            changeCounts: plans.changeCounts(language).map {
                ComparisonPage.Change(changeTone: $0.isGrave ? "warning" : "note", changeName: $0.words, changeCount: $0.count)
            },
            coverages: comparison.coverage.sections.filter { $0.count.concerned > 0 }.map {
                ComparisonPage.CoverageLine(
                    coverageName: $0.title ?? ComparisonTerm.noSection(language), coveragePercent: $0.count.percent, coverageWords: "\($0.count.covered)/\($0.count.concerned)")
            },
            sectionChoices: sectionChoices,
            filterChoices: ChangeFilter.allCases.filter { plans.count($0) > 0 }.map {
                let term = $0 == .own ? ComparisonTerm.own(comparison.mode)(language) : $0 == .missing ? ComparisonTerm.missing(comparison.mode)(language) : $0.term(language)
                return HTMLPage.Choice(value: $0.rawValue, label: "\(term) (\(plans.count($0)))")
            },
            missingCount: plans.missing.count, hasMissing: !plans.missing.isEmpty,
            hasReasons: plans.missing.contains { $0.entry.reason != .sameLevel },
            missing: groups(plans.missing, section: \.task.section) { uncovered($0) },
            pairCount: plans.pairs.count, hasPairs: !plans.pairs.isEmpty, pairs: groups(plans.pairs, section: \.child.section) { row($0) },
            ownCount: plans.own.count, hasOwn: !plans.own.isEmpty,
            own: groups(plans.own, section: \.section) { ComparisonPage.Row(childSide: side($0, .child(comparison.mode))) },
            notForChildCount: plans.notForChild.count, hasNotForChild: !plans.notForChild.isEmpty,
            notForChild: groups(plans.notForChild, section: \.task.section) { uncovered($0) })
    }

    private func head(_ plan: Plan, _ role: ComparisonTerm) -> ComparisonPage.PlanHead { .init(plan, role: role, language) }

    private func groups<Item>(_ items: [Item], section: (Item) -> String?, _ row: (Item) -> ComparisonPage.Row) -> [ComparisonPage.Group] {
        var groups: [ComparisonPage.Group] = []
        for item in items {
            let title = section(item), row = row(item)
            if let last = groups.indices.last, groups[last].sectionTitle == title {
                groups[last].rows.append(row)
            } else {
                groups.append(ComparisonPage.Group(sectionTitle: title, rows: [row]))
            }
        }
        return groups
    }

    private func uncovered(_ item: ComparedPlans.Uncovered) -> ComparisonPage.Row {
        ComparisonPage.Row(
            parentSide: side(item.task, .parent(comparison.mode)), rowSection: sections[Self.key(of: item.task)] ?? "", rowReason: item.entry.words(language))
    }

    private func row(_ pair: ComparedPlans.Pair) -> ComparisonPage.Row {
        let titles = pair.titles, fields = Set(pair.changes.map(\.field))
        var relation = (pair.pair.isUnchangedCopy ? ComparisonTerm.unchangedCopy : pair.pair.relation == .same ? .same : .adapted)(language)
        relation = ComparisonTerm.relation(language) + ": " + relation
        if pair.pair.confidence < 0.7 { relation += "; \(ReportTerm.confidence(language).lowercased()) \(Int((pair.pair.confidence * 100).rounded())) %" }
        return ComparisonPage.Row(
            parentSide: side(pair.parent, .parent(comparison.mode), parts: titles.parent.map(removed), differing: fields),
            childSide: side(pair.child, .child(comparison.mode), parts: titles.child.map(added), differing: fields),
            rowFilters: Set(pair.changes.compactMap(\.filter)).map(\.rawValue).sorted().joined(separator: " "), rowSection: sections[Self.key(of: pair.parent)] ?? "",
            // That the words differ, the titles show.
            rowChanges: pair.changes.filter { $0.field != .title || $0.kind != .changed }.map { change in
                let isBeside = change.field == .deadline || change.field == .lead
                return ComparisonPage.Change(
                    changeTone: change.isGrave ? "grave" : "", changeName: change.words(language), changeWords: isBeside ? nil : change.comparedWords)
            },
            rowRelation: relation)
    }

    private func removed(_ part: MarkedTitles.Part) -> ComparisonPage.Part { .init(partText: part.text, isCommon: !part.isMarked, isRemoved: part.isMarked) }
    private func added(_ part: MarkedTitles.Part) -> ComparisonPage.Part { .init(partText: part.text, isCommon: !part.isMarked, isAdded: part.isMarked) }

    private func side(
        _ task: PlanTask, _ role: ComparisonTerm, parts: [ComparisonPage.Part]? = nil, differing fields: Set<TaskChange.Field> = []
    ) -> ComparisonPage.Side {
        let facts: [(ReportTerm, String?, TaskChange.Field?)] = [
            (.lead, task.lead?.text, .lead), (.coordination, task.coordination?.text, nil), (.products, task.products?.text, .products),
            (.deadline, task.deadline?.text, .deadline),
        ]
        return ComparisonPage.Side(
            sideName: role(language), sideID: task.id, sideParts: parts ?? [.init(partText: task.title, isCommon: true)], sideActivity: task.activity,
            sideFacts: facts.compactMap { term, value, field in
                value.map { ComparisonPage.Fact(factName: term(language), factValue: $0, factDiffers: field.map(fields.contains) ?? false) }
            })
    }

    private static func key(of task: PlanTask) -> String { task.sectionID ?? "/" + (task.section ?? "") }

    static func clipped(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.count <= 70 ? text : String(String.UnicodeScalarView(scalars.prefix(69))) + "…"
    }
}

extension ComparisonPage.PlanHead {
    init(_ plan: Plan, role: ComparisonTerm, _ language: Language) {
        let document = plan.document
        let facts: [(ReportTerm, String?)] = [
            (.number, document.number), (.date, document.shownDate(language)), (.issuer, document.issuer?.name), (.year, document.year.map { String($0) }),
            (.tasks, String(plan.tasks.count)), (.source, plan.source.name),
        ]
        self.init(
            planRole: role(language), planHeading: document.title ?? plan.source.name,
            planFacts: facts.compactMap { term, value in value.map { ComparisonPage.PlanFact(planFactName: term(language).capitalizedFirst, planFactValue: $0) } })
    }
}

extension CoverageCount {
    var percent: Int { share.map { Int(($0 * 100).rounded()) } ?? 0 }
}
