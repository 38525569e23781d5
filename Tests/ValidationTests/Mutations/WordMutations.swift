import PlanModel
import Testing

/// Words that typing or recognition broke.
enum WordMutations {
    static let all: [Mutation] = [
        Mutation("marks of a syllable", "ocr-suspect") { plan in
            let slips = [("Tổ chức", "Tố chức"), ("Sửa chữa", "Sữa chữa"), ("Môi trường", "Mội trường"), ("Kiện toàn", "Kiên toàn"), ("tiêu thụ", "tiêu thủ"), ("Đánh giá", "Đánh gia")]
            return try slip(among: slips, in: &plan)
        },
        Mutation("a letter mistaken", "ocr-suspect") { plan in
            let slips = [("điện tử", "diện tử"), ("Tuyên truyền", "Tuyên truyềm"), ("vận động", "vậm động"), ("phổ cập", "phổ cặp"), ("đào tạo", "đào tao")]
            return try slip(among: slips, in: &plan)
        },
        Mutation("a word torn apart", "ocr-suspect") { plan in
            let slips = [("sức khỏe định", "sức khỏe đị nh"), ("vận động", "vậ n động"), ("Tuyên truyền", "Tuyê n truyền"), ("Công trình", "Cô ng trình")]
            return try slip(among: slips, in: &plan)
        },
    ]

    private static func slip(among slips: [(String, String)], in plan: inout SpoiltPlan) throws -> String {
        let lines = plan.lines
        let (right, wrong) = try #require(slips.filter { slip in lines.contains { $0.contains(slip.0) } }.randomElement(using: &plan.random))
        let line = try #require(plan.lines.firstIndex { $0.contains(right) })
        try plan.replace(right, by: wrong, in: line)
        return plan.plan.tasks.first { $0.origin.firstLine - 1 <= line && line < $0.origin.lastLine }?.id ?? Diagnostic.document
    }
}
