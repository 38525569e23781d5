import Pipeline
import PlanModel
import RuleBook
import Testing

/// A plan's tasks in a notation that a test can hold, one line each:
///
///     § the section's title, where it changes
///     T a | title | ct: lead | ph: coordination | td: monitoring | sp: products | tg: deadline | ng: persons
///     R a | title | agencies of the lead, separated by " / "
///     D a | title                       (directive; `a` is the marker)
///     G a | title                       (target)
enum TaskNotation {
    static let pipeline = Result { try Pipeline() }

    /// - Parameters:
    ///   - body: what stands below the title.
    ///   - issuer: the line under `ỦY BAN NHÂN DÂN`.
    static func tasks(_ body: String, issuer: String = "XÃ PHÚ LÂM") throws -> [String] {
        let text = """
            ỦY BAN NHÂN DÂN
            \(issuer)
            Số: 25/KH-UBND
            Phú Lâm, ngày 12 tháng 01 năm 2026
            KẾ HOẠCH
            Triển khai công tác trọng tâm năm 2026

            \(body)
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Nguyễn Văn An
            """
        return lines(try pipeline.get().plan(from: Array(text.utf8), name: "test.txt"))
    }

    static func lines(_ plan: Plan) -> [String] {
        var result: [String] = [], section: String?
        for task in plan.tasks {
            if task.section != section { result.append("§ \(task.section ?? "")") }
            section = task.section
            result.append(line(task))
        }
        return result
    }

    private static func line(_ task: PlanTask) -> String {
        let marker = task.marker.map { " " + $0 } ?? ""
        switch task.kind {
        case .target: return "G\(marker) | \(task.title)"
        case .directive: return "D\(marker) | \(task.title)"
        case .responsibility:
            let names = (task.lead?.agencies ?? []).map(\.name).joined(separator: " / ")
            return "R\(marker) | \(task.title)" + (names.isEmpty ? "" : " | \(names)")
        case .task:
            var parts = ["T\(marker)", task.title]
            if let lead = task.lead { parts.append("ct: \(lead.text)") }
            if let coordination = task.coordination { parts.append("ph: \(coordination.text)") }
            if let monitoring = task.monitoring { parts.append("td: \(monitoring.text)") }
            if let products = task.products { parts.append("sp: \(products.text)") }
            if let deadline = task.deadline { parts.append("tg: \(deadline.text)") }
            if !task.persons.isEmpty { parts.append("ng: \(task.persons.joined(separator: ", "))") }
            return parts.joined(separator: " | ")
        }
    }
}

/// A text and the tasks that it holds.
struct TaskCase: Sendable, CustomTestStringConvertible {
    var name: String
    var issuer = "XÃ PHÚ LÂM"
    var text: String
    var tasks: String

    var testDescription: String { name }

    func check() throws {
        try check(text)
    }

    /// The same tasks in another layout of the text.
    func check(_ text: String) throws {
        let found = try TaskNotation.tasks(text, issuer: issuer), expected = tasks.split(separator: "\n").map(String.init)
        #expect(found == expected)
    }
}
