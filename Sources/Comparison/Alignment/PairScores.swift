import Grammars
import PlanModel

/// How alike a task of the child and one of the parent are.
struct PairScore: Sendable {
    var child: Int
    var parent: Int
    /// 0 to 1.
    var value: Double
    /// The part of each title's weight that both share, 0 to 1.
    var ofChild: Double
    var ofParent: Double
}

/// Scores the pairs of tasks that share words.
struct PairScoring: Sendable {
    let rules: ComparisonRules
    let counterparts: Counterparts

    /// Pairs that share less are not looked at.
    private static let least = 0.15

    /// By child, then by parent.
    func scores(_ child: PreparedPlan, _ parent: PreparedPlan, _ titles: TermOverlap) -> [PairScore] {
        let products = TermOverlap(child: child.products, parent: parent.products)
        var scores: [PairScore] = []
        for (index, shared) in titles.shared.enumerated() {
            for (other, weight) in shared.sorted(by: { $0.key < $1.key }) {
                let one = titles.child[index], two = titles.parent[Int(other)]
                let likeness = Self.likeness(shared: weight, one, two)
                guard likeness >= Self.least else { continue }
                // A plan and a report are the products of every other task.
                let product = products.shared[index][other].map { min(1, $0.sum / Self.wholeProduct) * 2 * $0.sum / (products.child[index].sum + products.parent[Int(other)].sum) } ?? 0
                let hints = hints(child, index, parent, Int(other))
                scores.append(PairScore(
                    child: index, parent: Int(other), value: min(1, max(0, likeness + rules.thresholds.products * product * (1 - likeness) + hints)),
                    ofChild: weight.sum / one.sum, ofParent: weight.sum / two.sum))
            }
        }
        return scores
    }

    /// The terms decide; where a title has few, its pairs of common words with them.
    private static func likeness(shared: TermOverlap.Weight, _ one: TermOverlap.Weight, _ two: TermOverlap.Weight) -> Double {
        let richness = min(1, min(one.terms, two.terms) / fewTerms)
        let all = likeness(shared: shared.sum, one.sum, two.sum)
        return richness == 0 ? all : richness * likeness(shared: shared.terms, one.terms, two.terms) + (1 - richness) * all
    }

    private static let fewTerms = 3.0
    private static let wholeProduct = 4.0

    /// The shared weight beside both wholes, and beside the lesser one: a child often shortens what it takes over.
    private static func likeness(shared: Double, _ one: Double, _ two: Double) -> Double {
        let lesser = min(one, two), both = one + two
        guard lesser > 0 else { return 0 }
        // A few words that another text holds too say little.
        let trust = 0.35 * min(1, lesser / wholeWeight)
        return (1 - trust) * 2 * shared / both + trust * shared / lesser
    }

    private static let wholeWeight = 6.0

    /// What speaks for or against a pair beside its words.
    private func hints(_ child: PreparedPlan, _ index: Int, _ parent: PreparedPlan, _ other: Int) -> Double {
        let one = child.tasks[index], two = parent.tasks[other], task = child.plan.tasks[index], source = parent.plan.tasks[other]
        var sum = 0.0
        if let topic = one.topic, let otherTopic = two.topic {
            sum += topic == otherTopic ? rules.thresholds.topic : -rules.thresholds.topic
        } else if !one.heading.isEmpty, one.heading == two.heading {
            sum += rules.thresholds.topic
        }
        if task.kind != source.kind { sum -= task.kind == .target || source.kind == .target ? 0.12 : 0.05 }
        if let criterion = task.criterion, let otherCriterion = source.criterion { sum += criterion == otherCriterion ? 0.1 : -0.1 }
        if !one.numbers.isEmpty, !two.numbers.isEmpty { sum += one.numbers.isDisjoint(with: two.numbers) ? -0.04 : 0.04 }
        switch counterparts.relation(of: task.lead, to: source.lead) {
        case .same, .counterpart: sum += 0.02
        case .other: sum -= 0.02
        case .unknown: break
        }
        if let deadline = task.deadline?.text, deadline == source.deadline?.text { sum += 0.02 }
        // Copies keep the order: it decides between siblings that nothing else tells apart.
        return sum + 0.01 * (1 - abs(one.position - two.position))
    }
}
