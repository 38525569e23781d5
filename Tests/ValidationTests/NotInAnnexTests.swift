import Pipeline
import PlanModel
import RuleBook
import Testing
import Validation

/// Directives and the rows of their annex, on plans whose gold is known by construction.
@Suite struct NotInAnnexTests {
    static let pipeline = Result { () throws(RuleError) in try Pipeline() }
    static let plans: [AnnexPlan] = [.reform, .poverty, .digital]

    /// What the links of a plan get right.
    struct Count {
        var right = 0, wrong = 0, lacking = 0

        var precision: Double { Double(right) / Double(max(right + wrong, 1)) }
        var recall: Double { Double(right) / Double(max(right + lacking, 1)) }
    }

    @Test func directivesWithoutRowAreFound() throws {
        var lacking = Count(), links = Count()
        for example in Self.plans {
            let plan = try Self.pipeline.get().plan(from: Array(example.text.utf8), name: example.name)
            let directives = plan.tasks.filter { $0.kind == .directive }
            try #require(directives.count == example.directives.count, "\(example.name)")
            let found = Set(plan.diagnostics.filter { $0.code == "not-in-annex" }.map(\.target))
            for (directive, gold) in zip(directives, example.directives) {
                switch (gold.rows.isEmpty, found.contains(directive.id)) {
                case (true, true): lacking.right += 1
                case (true, false): lacking.lacking += 1
                case (false, true): lacking.wrong += 1
                case (false, false): break
                }
                let rows = Set(gold.rows.map { "PL.\($0)" }), linked = Set(directive.carriedOutBy)
                links.right += rows.intersection(linked).count
                links.wrong += linked.subtracting(rows).count
                links.lacking += rows.subtracting(linked).count
            }
        }
        #expect(lacking.precision >= 0.7 && lacking.recall >= 0.9, "\(lacking)")
        #expect(links.precision >= 0.7 && links.recall >= 0.65, "\(links)")
    }

    @Test func bodyThatDoesNotDeferIsNotBlamed() throws {
        for example in Self.plans {
            let text = example.text.replacing(AnnexPlan.deferral + "\n", with: "")
            let plan = try Self.pipeline.get().plan(from: Array(text.utf8), name: example.name)
            #expect(!plan.diagnostics.contains { $0.code == "not-in-annex" }, "\(example.name)")
        }
    }
}

extension AnnexPlan {
    static let deferral = "(Chi tiết tại Phụ lục kèm theo)"

    /// The whole plan: lettered items below numbered sections, and a table with group rows.
    var text: String {
        let letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"]
        var body: [String] = [], sections: [String] = [], count = 0
        for directive in directives {
            if sections.last != directive.section {
                sections.append(directive.section)
                body.append("\(sections.count). \(directive.section)")
                count = 0
            }
            body.append("\(letters[count])) \(directive.text).")
            count += 1
        }
        var table = ["| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm |", "|---|---|---|---|---|"], number = 0
        for (index, group) in groups.enumerated() {
            table.append("| \(["I", "II", "III", "IV", "V", "VI", "VII"][index]) | \(group.title) | | | |")
            for (title, product) in group.rows {
                number += 1
                table.append("| \(number) | \(title) | Phòng Văn hóa - Xã hội | Quý III/2026 | \(product) |")
            }
        }
        return ExamplePlan.with(\.tasks, (body + [Self.deferral]).joined(separator: "\n"))
            .with(\.annex, "PHỤ LỤC\nNHIỆM VỤ NĂM 2026\n(Kèm theo Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND xã Đồng Mây)\n\n" + table.joined(separator: "\n")).text
    }
}
