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
        let candidates = scores.filter { $0.value > accept }
        let chosen = Assignment.best(
            candidates.map { Assignment.Candidate(row: $0.child, column: $0.parent, weight: $0.value - accept * 0.9) },
            rows: child.tasks.count, columns: parent.tasks.count)
        var links: [Alignment.Link] = []
        let byPair = Dictionary(scores.map { (Self.key($0.child, $0.parent), $0) }, uniquingKeysWith: { first, _ in first })
        let rivals = Rivals(scores, children: child.tasks.count, parents: parent.tasks.count)
        for one in chosen {
            guard let score = byPair[Self.key(one.row, one.column)] else { continue }
            links.append(Alignment.Link(child: one.row, parent: one.column, score: score.value, confidence: confidence(score, rivals)))
        }
        links += parts(of: links, scores, child, parent, titles)
        return Alignment(links: links.sorted { ($0.child, $0.parent) < ($1.child, $1.parent) })
    }

    private static func key(_ child: Int, _ parent: Int) -> Int { child << 32 | parent }

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
                let gain = titles.contribution(
                    ofChild: child.titles.texts[score.child], beyond: siblings.map { child.titles.texts[$0] }, toParent: parent.titles.texts[score.parent])
                // What is its own weighs less than what it brings; else it is another task.
                let brings = gain.ofOpen >= rules.thresholds.gain && gain.ofPart >= 1.5 * (1 - score.ofChild)
                isPart = score.ofChild >= rules.thresholds.part && (brings || gain.ofPart >= rules.thresholds.partGain)
                    || judge.isWithin(child.tasks[score.child], parent.tasks[score.parent])
            } else {
                let siblings = parentsOf[score.child] ?? []
                guard siblings.allSatisfy({ childrenOf[$0]?.count == 1 }) else { continue }
                let gain = titles.contribution(
                    ofParent: parent.titles.texts[score.parent], beyond: siblings.map { parent.titles.texts[$0] }, toChild: child.titles.texts[score.child])
                isPart = score.ofParent >= rules.thresholds.mergedPart && (gain.ofOpen >= rules.thresholds.gain || gain.ofPart >= rules.thresholds.partGain)
                    || judge.isWithin(parent.tasks[score.parent], child.tasks[score.child])
                        && judge.isWithin(child.tasks[score.child], parent.tasks[score.parent])
            }
            guard isPart else { continue }
            childrenOf[score.parent, default: []].append(score.child)
            parentsOf[score.child, default: []].append(score.parent)
            found.append(Alignment.Link(child: score.child, parent: score.parent, score: score.value, confidence: 0.5))
        }
        return found
    }
}

/// The best score that each task has with another than its own.
private struct Rivals {
    private var ofChild: [[(parent: Int, value: Double)]]
    private var ofParent: [[(child: Int, value: Double)]]

    init(_ scores: [PairScore], children: Int, parents: Int) {
        ofChild = Array(repeating: [], count: children)
        ofParent = Array(repeating: [], count: parents)
        for score in scores {
            ofChild[score.child].append((score.parent, score.value))
            ofParent[score.parent].append((score.child, score.value))
        }
    }

    func best(beside score: PairScore) -> Double {
        let others = ofChild[score.child].lazy.filter { $0.parent != score.parent }.map(\.value)
        let rivals = ofParent[score.parent].lazy.filter { $0.child != score.child }.map(\.value)
        return max(others.max() ?? 0, rivals.max() ?? 0)
    }
}
