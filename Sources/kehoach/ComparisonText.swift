import Comparison
import PlanModel

/// A comparison as plain lines: what is missing first.
struct ComparisonText {
    private(set) var text = ""

    init(_ comparison: PlanComparison) {
        let parents = Dictionary(comparison.parent.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let children = Dictionary(comparison.child.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let total = comparison.coverage.total
        line("\(comparison.child.document.title ?? comparison.child.source.name)")
        line("so với \(comparison.parent.document.title ?? comparison.parent.source.name)")
        line("Đã có \(total.covered)/\(total.concerned) nhiệm vụ liên quan; \(comparison.childOnly.count) nhiệm vụ riêng")
        list("Chưa có", comparison.missing.map { "\($0.id)  \(parents[$0.id]?.title ?? "")" })
        line("")
        for pair in comparison.pairs {
            line("\(pair.child) ← \(pair.parent)  \(pair.relation.rawValue) \(pair.score) (\(pair.confidence))  \(children[pair.child]?.title ?? "")")
            for change in pair.changes where !change.isExpected {
                line("    \(change.field.rawValue) \(change.kind.rawValue): \(change.parent ?? "–") → \(change.child ?? "–")")
            }
        }
        list("Nhiệm vụ riêng", comparison.childOnly.map { "\($0)  \(children[$0]?.title ?? "")" })
        list("Không thuộc cấp dưới", comparison.notForChild.map { "\($0.id)  \(parents[$0.id]?.title ?? "")" })
    }

    static func text(of matrix: ComparisonMatrix) -> String {
        matrix.rows.map { "\($0.coverage.covered)/\($0.coverage.concerned)\t\($0.document.issuer?.name ?? "")\t\($0.source.name)\n" }.joined()
    }

    private mutating func list(_ head: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        line("\n\(head):")
        for line in lines { self.line("  " + line) }
    }

    private mutating func line(_ words: String) { text += words + "\n" }
}
