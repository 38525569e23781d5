import Pipeline
import PlanModel
import Testing
import Validation

@Suite struct SixClearTests {
    static let pipeline = Result { try Pipeline() }

    private func summary(_ fields: String) throws -> SixClearSummary {
        let pipeline = try Self.pipeline.get()
        let text = ExamplePlan.with(\.tasks, "1. Rà soát thủ tục hành chính\n" + fields).text
        return pipeline.validator.sixClear(try pipeline.plan(from: Array(text.utf8), name: "example"))
    }

    @Test(arguments: [
        ("- Cơ quan chủ trì: Phòng Kinh tế\n- Sản phẩm: Báo cáo của UBND xã\n- Thời gian thực hiện: Quý II/2026", "person work time responsibility product authority"),
        ("- Cơ quan chủ trì: Phòng Kinh tế\n- Sản phẩm: Báo cáo kết quả\n- Thời gian thực hiện: Thường xuyên", "person work time responsibility product"),
        ("- Cơ quan chủ trì: Phòng Kinh tế, Công an xã\n- Thời gian thực hiện: Theo hướng dẫn của tỉnh", "person work"),
        ("- Cơ quan chủ trì: Các cơ quan, đơn vị\n- Sản phẩm: Theo quy định\n- Thời gian thực hiện: Trước ngày 20/11/2026", "work time"),
    ])
    func clearAnswers(fields: String, clear: String) throws {
        let answers = try #require(try summary(fields).entries.first).answers
        #expect(SixClear.Question.allCases.filter { answers[$0] == .clear }.map(\.rawValue).joined(separator: " ") == clear)
    }

    @Test func unclearAnswersSayWhy() throws {
        let validator = try Self.pipeline.get().validator
        let answers = try #require(try summary("- Cơ quan chủ trì: Phòng Kinh tế, Công an xã\n- Thời gian thực hiện: Theo hướng dẫn của tỉnh").entries.first).answers
        #expect(answers[.responsibility] == .unclear(reason: "several-leads"))
        #expect(answers[.product] == .notStated)
        #expect(validator.words(of: "several-leads", in: .vietnamese) == "nhiều cơ quan cùng chủ trì")
        #expect(validator.words(of: "missing-product", in: .english) == "No product")
        #expect(validator.name(of: .time, in: .vietnamese) == "rõ thời gian")
    }

    @Test func planCountsItsTasks() throws {
        let pipeline = try Self.pipeline.get()
        let summary = pipeline.validator.sixClear(try pipeline.plan(from: Array(ExamplePlan.clean.text.utf8), name: "clean"))
        #expect(summary.entries.map(\.id) == ["II.1", "II.2"])
        #expect(summary.clearCount(.time) == 2)
        #expect(summary.clearCount(.authority) == 0)
    }
}
