import VietnameseText

/// Which tasks of two plans belong together.
struct Alignment: Sendable {
    struct Link: Sendable {
        var child: Int
        var parent: Int
        var score: Double
        var confidence: Double
    }

    /// By child, then by parent.
    var links: [Link]
}

/// Pairs the tasks one to one so that the whole fits best, then looks for parts of split and merged tasks.
struct Aligner: Sendable {
    let rules: ComparisonRules
    let scoring: PairScoring
    let judge: RelationJudge

    func align(_ child: PreparedPlan, _ parent: PreparedPlan) -> Alignment {
        let titles = TermOverlap(child: child.titles, parent: parent.titles)
        let scores = scoring.scores(child, parent, titles)
        let accept = rules.thresholds.accept
        let byPair = Dictionary(scores.map { (Self.key($0.child, $0.parent), $0) }, uniquingKeysWith: { first, _ in first })
        let rivals = Rivals(scores, children: child.tasks.count, parents: parent.tasks.count)
        var open = scores.filter { $0.value > accept }, chosen: [PairScore] = []
        // A part of a split task that found its whole taken may have gone to a sibling of it: it stays alone for now, and
        // the others are paired anew.
        for _ in 0..<Self.rounds {
            chosen = Assignment.best(
                open.map { Assignment.Candidate(row: $0.child, column: $0.parent, weight: $0.value - accept * 0.9) },
                rows: child.tasks.count, columns: parent.tasks.count
            ).compactMap { byPair[Self.key($0.row, $0.column)] }
            let taken = Taken(chosen)
            let strays = Set(chosen.filter { isStray($0, rivals, taken, child, parent, titles) }.map { Self.key($0.child, $0.parent) })
            if strays.isEmpty { break }
            open.removeAll { strays.contains(Self.key($0.child, $0.parent)) }
            chosen.removeAll { strays.contains(Self.key($0.child, $0.parent)) }
        }
        var links = chosen.map { Alignment.Link(child: $0.child, parent: $0.parent, score: $0.value, confidence: confidence($0, rivals)) }
        links += parts(of: links, scores, child, parent, titles)
        return Alignment(links: links.sorted { ($0.child, $0.parent) < ($1.child, $1.parent) })
    }

    private static func key(_ child: Int, _ parent: Int) -> Int { child << 32 | parent }

    private static let rounds = 4
    /// How much better another counterpart fits a stray.
    private static let strayMargin = 0.06

    /// The child is a part of another task of the parent that fits better, or the parent's task one of another child.
    private func isStray(
        _ score: PairScore, _ rivals: Rivals, _ taken: Taken, _ child: PreparedPlan, _ parent: PreparedPlan, _ titles: TermOverlap
    ) -> Bool {
        let least = score.value + Self.strayMargin
        if let better = rivals.bestParent(of: score), better.value >= least, let sibling = taken.childOf[better.parent],
            isPartOfSplit(better, beside: [sibling], child, parent, titles) { return true }
        if let better = rivals.bestChild(of: score), better.value >= least, let sibling = taken.parentOf[better.child],
            isPartOfMerged(better, beside: [sibling], child, parent, titles) { return true }
        return false
    }

    /// The child's task is one of several that the parent's became.
    private func isPartOfSplit(_ score: PairScore, beside siblings: [Int], _ child: PreparedPlan, _ parent: PreparedPlan, _ titles: TermOverlap) -> Bool {
        if judge.isWithin(child.tasks[score.child], parent.tasks[score.parent]) { return true }
        let gain = titles.contribution(
            ofChild: child.titles.texts[score.child], beyond: siblings.map { child.titles.texts[$0] }, toParent: parent.titles.texts[score.parent])
        return score.ofChild >= rules.thresholds.part && (gain.ofOpen >= rules.thresholds.gain || gain.ofPart >= rules.thresholds.partGain)
    }

    /// The parent's task is one of several that became the child's.
    private func isPartOfMerged(_ score: PairScore, beside siblings: [Int], _ child: PreparedPlan, _ parent: PreparedPlan, _ titles: TermOverlap) -> Bool {
        let part = parent.tasks[score.parent], whole = child.tasks[score.child]
        if judge.isWithin(part, whole), judge.isWithin(whole, part) { return true }
        guard score.ofParent >= rules.thresholds.mergedPart else { return false }
        let gain = titles.contribution(
            ofParent: parent.titles.texts[score.parent], beyond: siblings.map { parent.titles.texts[$0] }, toChild: child.titles.texts[score.child])
        return gain.ofOpen >= rules.thresholds.gain || gain.ofPart >= rules.thresholds.partGain
    }

    /// Sure where the score is high and nothing else comes near.
    private func confidence(_ score: PairScore, _ rivals: Rivals) -> Double {
        let accept = rules.thresholds.accept, certain = rules.thresholds.certain
        let height = min(1, max(0, (score.value - accept) / (certain - accept)))
        let margin = min(1, max(0, (score.value - rivals.best(beside: score)) / 0.25))
        return min(1, 0.4 + 0.35 * height + 0.25 * margin)
    }

    /// Tasks without a pair that are a part of a paired task's counterpart: `Xây dựng kế hoạch và tổ chức đối thoại` became two.
    private func parts(
        of links: [Alignment.Link], _ scores: [PairScore], _ child: PreparedPlan, _ parent: PreparedPlan, _ titles: TermOverlap
    ) -> [Alignment.Link] {
        var childrenOf: [Int: [Int]] = [:], parentsOf: [Int: [Int]] = [:]
        for link in links {
            childrenOf[link.parent, default: []].append(link.child)
            parentsOf[link.child, default: []].append(link.parent)
        }
        var found: [Alignment.Link] = []
        // The best first: a part that is taken leaves less for the others to bring.
        for score in scores.sorted(by: { ($1.value, $0.child, $0.parent) < ($0.value, $1.child, $1.parent) }) {
            let isFreeChild = parentsOf[score.child] == nil, isFreeParent = childrenOf[score.parent] == nil
            guard isFreeChild != isFreeParent, score.value > rules.thresholds.accept * 0.75 else { continue }
            let isPart: Bool
            if isFreeChild {
                let siblings = childrenOf[score.parent] ?? []
                // A task that has become two is no part of a merged one.
                guard siblings.allSatisfy({ parentsOf[$0]?.count == 1 }) else { continue }
                isPart = isPartOfSplit(score, beside: siblings, child, parent, titles)
            } else {
                let siblings = parentsOf[score.child] ?? []
                guard siblings.allSatisfy({ childrenOf[$0]?.count == 1 }) else { continue }
                isPart = isPartOfMerged(score, beside: siblings, child, parent, titles)
            }
            guard isPart else { continue }
            childrenOf[score.parent, default: []].append(score.child)
            parentsOf[score.child, default: []].append(score.parent)
            found.append(Alignment.Link(child: score.child, parent: score.parent, score: score.value, confidence: 0.5))
        }
        return found
    }
}

/// Who is paired with whom.
private struct Taken {
    var childOf: [Int: Int] = [:]
    var parentOf: [Int: Int] = [:]

    init(_ pairs: [PairScore]) {
        for pair in pairs {
            childOf[pair.parent] = pair.child
            parentOf[pair.child] = pair.parent
        }
    }
}

/// The scores of each task with others than its own.
private struct Rivals {
    private var ofChild: [[PairScore]]
    private var ofParent: [[PairScore]]

    init(_ scores: [PairScore], children: Int, parents: Int) {
        ofChild = Array(repeating: [], count: children)
        ofParent = Array(repeating: [], count: parents)
        for score in scores {
            ofChild[score.child].append(score)
            ofParent[score.parent].append(score)
        }
    }

    func best(beside score: PairScore) -> Double { max(bestParent(of: score)?.value ?? 0, bestChild(of: score)?.value ?? 0) }

    /// Of the pair's child, another parent.
    func bestParent(of score: PairScore) -> PairScore? {
        ofChild[score.child].lazy.filter { $0.parent != score.parent }.max { $0.value < $1.value }
    }

    func bestChild(of score: PairScore) -> PairScore? {
        ofParent[score.parent].lazy.filter { $0.child != score.child }.max { $0.value < $1.value }
    }
}
