import PlanModel

/// Names a finding so that it is known again in the next version of a plan.
///
/// Made of the code, the task's words and the words found, without spaces: the same finding has the same fingerprint
/// after other lines, pages, columns or markers. Equal findings of one file are told apart by their order.
struct ReportFingerprint {
    private let titles: [String: String]
    private var seen: [String: Int] = [:]

    init(of plan: Plan) {
        titles = Dictionary(plan.tasks.map { ($0.id, $0.title) }) { first, _ in first }
    }

    /// In the order of the diagnostics; 16 hexadecimal digits, `/2` behind the second of its kind.
    mutating func next(_ diagnostic: Diagnostic) -> String {
        let name = StableHash(of: [diagnostic.code, diagnostic.variant ?? "", titles[diagnostic.target] ?? "", diagnostic.evidence?.words ?? ""]).digits
        let count = seen[name, default: 0] + 1
        seen[name] = count
        return count == 1 ? name : "\(name)/\(count)"
    }
}
