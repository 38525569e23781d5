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
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for text in [diagnostic.code, diagnostic.variant ?? "", titles[diagnostic.target] ?? "", diagnostic.evidence?.words ?? ""] {
            // FNV-1a: its values are the same on every machine and in every release.
            for byte in text.utf8 where byte > 0x20 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16), name = String(repeating: "0", count: 16 - digits.count) + digits
        let count = seen[name, default: 0] + 1
        seen[name] = count
        return count == 1 ? name : "\(name)/\(count)"
    }
}
