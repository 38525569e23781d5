import Comparison
import Foundation

/// A hand-made alignment, `CHILD--PARENT.align.json`: `{pairs: [{child, parent, relation}]}`; a child's task with no
/// counterpart has `parent` null and `relation` none.
struct GoldAlignment: Decodable {
    struct Pair: Decodable {
        var child: String
        var parent: String?
        var relation: String
    }

    var pairs: [Pair]

    init(file: URL) throws { self = try JSONDecoder().decode(GoldAlignment.self, from: Data(contentsOf: file)) }
}

/// How well a comparison agrees with a hand-made alignment.
struct AlignmentFigures: CustomStringConvertible {
    /// F1 of pairs.
    var pairs: Double
    /// The share of right pairs whose relation is right.
    var relations: Double
    var missed: [String]
    var wrong: [String]

    init(_ comparison: PlanComparison, gold: GoldAlignment) {
        var expected: [String: String] = [:]
        for pair in gold.pairs { if let parent = pair.parent { expected["\(pair.child) ← \(parent)"] = pair.relation } }
        let found = Dictionary(uniqueKeysWithValues: comparison.pairs.map { ("\($0.child) ← \($0.parent)", $0.relation.rawValue) })
        let right = expected.filter { found[$0.key] != nil }
        pairs = 2 * Double(right.count) / Double(max(1, expected.count + found.count))
        relations = Double(right.filter { found[$0.key] == $0.value }.count) / Double(max(1, right.count))
        missed = expected.keys.filter { found[$0] == nil }.sorted()
        wrong = found.keys.filter { expected[$0] == nil }.sorted()
    }

    var description: String { "pairs \(pairs), relations \(relations), missed \(missed), wrong \(wrong)" }
}
