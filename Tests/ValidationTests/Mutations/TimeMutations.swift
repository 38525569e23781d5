import PlanModel
import Testing

/// Deadlines, years and dates that cannot be.
enum TimeMutations {
    private static let deadline = "Thời gian thực hiện"

    private static func deadlines(_ name: String, _ code: String, _ values: [String]) -> Mutation {
        Mutation(name, code) { plan in
            let task = try plan.task()
            try plan.set(deadline, of: task, to: values.randomElement(using: &plan.random) ?? "")
            return task.id
        }
    }

    static let all: [Mutation] = [
        deadlines("a deadline of last year", "deadline-outside-year", ["Quý II năm 2025.", "Trước ngày 30/11/2025.", "Trong năm 2025.", "Tháng 9/2025."]),
        deadlines("a deadline years ahead", "deadline-outside-year", ["Quý II năm 2028.", "Trước ngày 30/6/2029."]),
        deadlines("a deadline before the plan", "deadline-before-document", ["Trước ngày 10/01/2026.", "Chậm nhất là ngày 05 tháng 01 năm 2026."]),
        deadlines("a period that ends before it begins", "deadline-reversed", ["Từ tháng 8 đến tháng 5 năm 2026.", "Từ ngày 15/8/2026 đến ngày 15/5/2026."]),
        deadlines("a deadline without time", "deadline-not-understood", ["Như trên đã nêu.", "Chưa rõ."]),
        Mutation("last year's work in the closing words", "stale-year") { plan in
            let line = try plan.line(with: "Ủy ban nhân dân xã Lũng Cọ ban hành Kế hoạch xây dựng nông thôn mới năm 2026 như sau:")
            try plan.replace("năm 2026", by: "năm 2025", in: line)
            return Diagnostic.document
        },
        Mutation("last year's work in a task", "stale-year") { plan in
            let task = try plan.task(), line = plan.range(of: task).lowerBound
            plan.lines[line] = plan.lines[line].replacing(/\.$/, with: "") + " trong năm 2025."
            return task.id
        },
        Mutation("a type that is not the symbol's", "citation-type-mismatch") { plan in
            let line = try plan.line(with: "Kế hoạch số 28/KH-UBND")
            try plan.replace("28/KH-UBND", by: ["28/QĐ-UBND", "28/NQ-HĐND", "28/CT-UBND"].randomElement(using: &plan.random) ?? "", in: line)
            return Diagnostic.document
        },
        Mutation("one document, two dates", "citation-two-dates") { plan in
            let task = try plan.task { $0.marker == "a" }
            let line = plan.range(of: task).lowerBound
            plan.lines[line] = plan.lines[line].replacing(/\.$/, with: "") + " theo Kế hoạch số 28/KH-UBND ngày \(["19", "29", "08"].randomElement(using: &plan.random) ?? "19") tháng 01 năm 2026."
            return task.id
        },
    ]
}
