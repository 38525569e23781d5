import PlanModel
import Testing

/// Components of form that are missing or wrong.
enum FormMutations {
    private static func removed(_ name: String, _ words: String) -> Mutation {
        Mutation("\(name) removed", "missing-component") { plan in
            plan.lines.remove(at: try plan.line(with: words))
            return Diagnostic.document
        }
    }

    private static func replaced(_ name: String, _ code: String, _ words: String, by others: [String]) -> Mutation {
        Mutation(name, code) { plan in
            let line = try plan.line(with: words, first: true)
            try plan.replace(words, by: others.randomElement(using: &plan.random) ?? "", in: line)
            return Diagnostic.document
        }
    }

    static let all: [Mutation] = [
        removed("the nation's name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        removed("the motto", "Độc lập - Tự do - Hạnh phúc"),
        Mutation("the recipients removed", "missing-component") { plan in
            let first = try plan.line(with: "Nơi nhận:")
            let last = try #require(plan.lines.lastIndex { $0.contains("Lưu:") })
            plan.lines.removeSubrange(first...last)
            return Diagnostic.document
        },
        Mutation("the signer's name removed", "missing-signer") { plan in
            plan.lines.remove(at: try plan.line(with: try #require(plan.plan.document.signer?.name)))
            return Diagnostic.document
        },
        replaced("the number left blank", "missing-number", "Số: 12/KH-UBND", by: ["Số:     /KH-UBND", "Số: ..../KH-UBND", "Số: /KH-UBND"]),
        replaced("the date left blank", "missing-date", "ngày 15 tháng 01 năm 2026", by: ["ngày    tháng    năm 2026", "ngày ... tháng ... năm 2026"]),
        replaced("a symbol of another type", "symbol-mismatch", "12/KH-UBND", by: ["12/QĐ-UBND", "12/BC-UBND", "12/TB-UBND"]),
        replaced("a number without its zero", "leading-zero", "Số: 12/KH-UBND", by: ["Số: 7/KH-UBND", "Số: 3/KH-UBND"]),
        replaced("a day without its zero", "leading-zero", "ngày 15 tháng 01 năm 2026", by: ["ngày 5 tháng 02 năm 2026", "ngày 15 tháng 1 năm 2026"]),
        Mutation("the end not marked", "missing-end-mark") { plan in
            let line = try plan.line(with: "./.")
            try plan.replace("./.", by: [".", ""].randomElement(using: &plan.random) ?? "", in: line)
            return Diagnostic.document
        },
    ]
}
