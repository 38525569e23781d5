import Dispatch
import PlanModel
import RuleBook
import Synchronization
import VietnameseText

/// The stage that says what a plan took over from another. Made once, used for any number of plans, from any thread.
public struct PlanComparer: Sendable {
    private let preparation: PlanPreparation
    private let aligner: Aligner
    private let changes: ChangeFinder
    private let communes: CommuneFinder
    private let judge: RelationJudge
    private let rules: ComparisonRules

    /// - Throws: ``RuleError`` for a mistake in `comparison.yaml`, `counterparts.yaml` or `abbreviations.yaml`.
    public init(_ layers: RuleLayers) throws(RuleError) {
        rules = try ComparisonRules(layers)
        let wording = try WordingRules(layers).addingCommon(rules.lightSyllables), counterparts = try Counterparts(layers)
        judge = RelationJudge(rules: rules, wording: wording)
        preparation = PlanPreparation(rules: rules, wording: wording)
        aligner = Aligner(rules: rules, scoring: PairScoring(rules: rules, counterparts: counterparts), judge: judge)
        changes = ChangeFinder(counterparts: counterparts, products: ProductComparison(wording: wording, rules: rules), leftovers: LeftoverFinder(rules: rules))
        communes = CommuneFinder(rules: rules)
    }

    /// A parent made ready for many children.
    public func prepare(_ parent: Plan) -> PreparedPlan { preparation.prepare(parent) }

    /// - Parameters child, parent: plans with their diagnostics, since they tell which copied words are left over.
    public func compare(_ child: Plan, with parent: Plan, mode: PlanComparison.Mode = .parent) -> PlanComparison {
        compare(child, with: prepare(parent), mode: mode)
    }

    public func compare(_ child: Plan, with parent: PreparedPlan, mode: PlanComparison.Mode = .parent) -> PlanComparison {
        let ready = preparation.prepare(child, against: parent), source = parent.plan
        let alignment = aligner.align(ready, parent)
        let isSameLevel = mode == .years || child.document.issuer?.level != nil && child.document.issuer?.level == source.document.issuer?.level
        var shift = 0
        if mode == .years, let year = child.document.year, let earlier = source.document.year { shift = year - earlier }
        let circumstances = ChangeFinder.Circumstances(
            deadlines: DeadlineComparison(yearShift: shift, parentYear: source.document.year), isSameLevel: isSameLevel, parentLevel: source.document.issuer?.level,
            diagnostics: Dictionary(grouping: child.diagnostics, by: \.target))
        var pairs = alignment.links.map { link in
            pair(link, child.tasks[link.child], source.tasks[link.parent], ready.tasks[link.child], parent.tasks[link.parent], circumstances)
        }
        pairs.dropWhatOthersHave()
        let children = Set(alignment.links.map(\.child)), parents = Set(alignment.links.map(\.parent))
        let uncovered = source.tasks.indices.filter { !parents.contains($0) }.map { index in
            isSameLevel ? UncoveredTask(id: source.tasks[index].id, concernsChild: true, reason: .sameLevel)
                : communes.judge(source.tasks[index], childNames: ready.placeNames)
        }
        return PlanComparison(
            mode: mode, child: child, parent: source, pairs: pairs,
            childOnly: child.tasks.indices.filter { !children.contains($0) }.map { child.tasks[$0].id },
            parentOnly: uncovered.filter(\.concernsChild) + uncovered.filter { !$0.concernsChild }, splits: splits(alignment, child, source),
            coverage: coverage(parent, covered: parents, concerned: Set(uncovered.filter(\.concernsChild).map(\.id))))
    }

    /// Several children against one parent, on all processors.
    public func matrix(_ children: [Plan], with parent: Plan, mode: PlanComparison.Mode = .parent) -> ComparisonMatrix {
        let ready = prepare(parent), rows = Mutex([ComparisonMatrix.Row?](repeating: nil, count: children.count))
        DispatchQueue.concurrentPerform(iterations: children.count) { index in
            let row = ComparisonMatrix.Row(compare(children[index], with: ready, mode: mode))
            rows.withLock { $0[index] = row }
        }
        return ComparisonMatrix(mode: mode, parent: parent, rows: rows.withLock { $0.compactMap { $0 } })
    }

    private func pair(
        _ link: Alignment.Link, _ child: PlanTask, _ parent: PlanTask, _ ready: PreparedTask, _ source: PreparedTask, _ circumstances: ChangeFinder.Circumstances
    ) -> TaskPair {
        let figures = ChangeFinder.figures(child, parent)
        let relation = judge.relation(ready, source, figuresDiffer: !figures.isEmpty)
        let found = changes.changes(child, parent, relation: relation, in: circumstances)
        return TaskPair(
            child: child.id, parent: parent.id, relation: relation, score: Self.rounded(link.score), confidence: Self.rounded(link.confidence),
            changes: found, words: WordRun.runs(from: parent.title, to: child.title),
            isUnchangedCopy: ready.content == source.content && found.isEmpty)
    }

    /// To hundredths, as confidences are.
    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    private func splits(_ alignment: Alignment, _ child: Plan, _ parent: Plan) -> [TaskSplit] {
        let byParent = Dictionary(grouping: alignment.links, by: \.parent), byChild = Dictionary(grouping: alignment.links, by: \.child)
        var splits: [TaskSplit] = []
        for (place, links) in byParent.sorted(by: { $0.key < $1.key }) where links.count > 1 {
            splits.append(TaskSplit(kind: .split, children: links.map { child.tasks[$0.child].id }, parents: [parent.tasks[place].id]))
        }
        for (place, links) in byChild.sorted(by: { $0.key < $1.key }) where links.count > 1 {
            splits.append(TaskSplit(kind: .merged, children: [child.tasks[place].id], parents: links.map { parent.tasks[$0.parent].id }))
        }
        return splits
    }

    private func coverage(_ parent: PreparedPlan, covered: Set<Int>, concerned: Set<String>) -> ComparisonCoverage {
        var coverage = ComparisonCoverage(), places: [String: Int] = [:]
        for (index, task) in parent.plan.tasks.enumerated() {
            let key = task.sectionID ?? "/" + (task.section ?? "")
            let place = places[key] ?? coverage.sections.count
            if place == coverage.sections.count {
                places[key] = place
                coverage.sections.append(SectionCoverage(
                    sectionID: task.sectionID, title: task.section, topic: parent.tasks[index].topic.map { rules.topicNames[$0] }, count: CoverageCount()))
            }
            let isCovered = covered.contains(index), isConcerned = isCovered || concerned.contains(task.id)
            for path in [\CoverageCount.tasks] + (isConcerned ? [\.concerned] : []) + (isCovered ? [\.covered] : []) {
                coverage.total[keyPath: path] += 1
                coverage.sections[place].count[keyPath: path] += 1
            }
        }
        return coverage
    }
}
