import PlanModel
import Testing

/// Fields that are gone, empty, cut or given to the wrong ones.
enum FieldMutations {
    private static let lead = "Cơ quan chủ trì", coordination = "Cơ quan phối hợp", product = "Sản phẩm", deadline = "Thời gian thực hiện"

    private static func removal(_ label: String, _ code: String) -> Mutation {
        Mutation("\(label) removed", code) { plan in
            let task = try plan.task()
            try plan.remove(label, of: task)
            return task.id
        }
    }

    private static func emptied(_ label: String) -> Mutation {
        Mutation("\(label) emptied", "empty-field") { plan in
            let task = try plan.task()
            try plan.set(label, of: task, to: "")
            return task.id
        }
    }

    static let all: [Mutation] = [
        removal(lead, "missing-lead"), removal(coordination, "missing-coordination"), removal(product, "missing-product"), removal(deadline, "missing-deadline"),
        emptied(lead), emptied(product), emptied(deadline),
        Mutation("lead among the coordinating", "lead-coordinates") { plan in
            let task = try plan.task()
            try plan.set(coordination, of: task, to: try plan.value(of: lead, in: task).replacing(/[.;]$/, with: "") + "; Trưởng các thôn.")
            return task.id
        },
        Mutation("a whole list leads", "shared-lead") { plan in
            let task = try plan.task()
            try plan.set(lead, of: task, to: "Đoàn Thanh niên xã; Hội Cựu chiến binh xã; Hội Chữ thập đỏ xã; Ban Chỉ huy Quân sự xã.")
            return task.id
        },
        Mutation("a higher level leads", "superior-actor") { plan in
            let task = try plan.task()
            try plan.set(lead, of: task, to: ["Ủy ban nhân dân tỉnh.", "Sở Tài chính.", "Sở Nông nghiệp và Môi trường."].randomElement(using: &plan.random) ?? "")
            return task.id
        },
        Mutation("written for the province", "superior-actor") { plan in
            let task = try plan.task()
            try plan.set(product, of: task, to: "Kế hoạch của Ủy ban nhân dân tỉnh.")
            return task.id
        },
        Mutation("a body of the district takes part", "abolished-unit") { plan in
            let task = try plan.task()
            try plan.set(coordination, of: task, to: ["Phòng Tài chính - Kế hoạch huyện.", "Ủy ban nhân dân huyện."].randomElement(using: &plan.random) ?? "")
            return task.id
        },
        Mutation("a lead misspelt", "unknown-agency") { plan in
            let task = try plan.task { $0.lead?.text != "Trạm Y tế xã" }
            try plan.set(lead, of: task, to: "Trạm Y tê xã.")
            return task.id
        },
        Mutation("a product cut", "truncated-field") { plan in
            let task = try plan.task()
            try plan.set(product, of: task, to: ["Báo cáo kết quả thực hiện của các", "Kế hoạch tổ chức và", "Hồ sơ nghiệm thu (bản"].randomElement(using: &plan.random) ?? "")
            return task.id
        },
        Mutation("a task repeated", "duplicate-task") { plan in
            let task = try plan.task(), last = try #require(plan.siblings(of: task).last)
            let copy = plan.lines[plan.range(of: task)]
            plan.lines.insert(contentsOf: copy, at: plan.range(of: last).upperBound)
            let first = plan.range(of: last).upperBound
            plan.lines[first] = "d" + plan.lines[first].dropFirst(1)
            return last.id.dropLast() + "d"
        },
    ]
}
