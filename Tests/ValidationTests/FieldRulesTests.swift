import Pipeline
import PlanModel
import Testing
import Validation

/// Fields that are not there, in tables and sections of all sizes.
@Suite struct FieldRulesTests {
    static let pipeline = Result { try Pipeline() }

    private func found(_ plan: ExamplePlan, _ codes: String) throws -> [Diagnostic] {
        try Self.pipeline.get().plan(from: Array(plan.text.utf8), name: "example").diagnostics.filter { $0.code.hasPrefix(codes) }
    }

    /// A table of lead, coordination, product, deadline.
    private func table(_ rows: String...) -> ExamplePlan {
        let head = "PHỤ LỤC\nDanh mục nhiệm vụ\n| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian thực hiện |"
        let lines = rows.enumerated().map { "| \($0.offset + 1) | Nhiệm vụ thứ \($0.offset + 1) của xã | \($0.element) |" }
        return ExamplePlan.with(\.tasks, "").with(\.annex, ([head] + lines).joined(separator: "\n"))
    }

    private static let full = "Phòng Kinh tế | Công an xã | Báo cáo | Quý I/2026"

    @Test(arguments: [
        ("Phòng Kinh tế | - | Báo cáo | Quý I/2026", "missing-coordination"),
        ("Phòng Kinh tế | Công an xã | … | Quý I/2026", "missing-product"),
        ("Phòng Kinh tế | Công an xã | Báo cáo |", "missing-deadline"),
        (" | Công an xã | Báo cáo | Quý I/2026", "missing-lead"),
        ("Tuyên truyền, vận động nhân dân | Công an xã | Báo cáo | Quý I/2026", "missing-lead"),
        ("nt | Công an xã | Báo cáo | Quý I/2026", ""),
        ("// | \" | Báo cáo | Quý I/2026", ""),
        ("Theo phân công tại Quyết định số 12/QĐ-UBND | Công an xã | Báo cáo | Quý I/2026", ""),
        ("Phòng Kinh tế phối hợp với các thôn | | Báo cáo | Quý I/2026", ""),
    ])
    func cells(row: String, code: String) throws {
        let found = try found(table(Self.full, Self.full, row, Self.full, Self.full), "missing")
        #expect(found.map(\.code) == (code.isEmpty ? [] : [code]))
        #expect(found.allSatisfy { $0.target == "PL.3" })
    }

    @Test func activityInAnAgencyCellIsShown() throws {
        let found = try found(table(Self.full, Self.full, "Tuyên truyền, vận động nhân dân | Công an xã | Báo cáo | Quý I/2026"), "missing-lead")
        #expect(found.first?.message == "ô cơ quan chủ trì ghi một hoạt động: «Tuyên truyền, vận động nhân dân»")
    }

    @Test func halfOfTheTasksLackNothing() throws {
        let bare = "Phòng Kinh tế | Công an xã | | Quý I/2026"
        #expect(try found(table(Self.full, bare, Self.full, bare), "missing").isEmpty)
    }

    @Test func absentColumnIsOneNote() throws {
        let bare = "Phòng Kinh tế | Công an xã | | Quý I/2026"
        let found = try found(table(bare, bare, bare, bare), "missing")
        #expect(found.map(\.target) == ["document"])
        #expect(found.first?.severity == .note)
    }

    /// The label stands alone: `empty-field`, and nothing else.
    @Test func emptyLabelIsNotMissingToo() throws {
        let item = "- Cơ quan chủ trì: Phòng Kinh tế\n- Sản phẩm: Báo cáo\n- Thời gian thực hiện: Quý I/2026\n"
        let empty = "- Cơ quan chủ trì: Phòng Kinh tế\n- Sản phẩm:\n- Thời gian thực hiện: Quý I/2026\n"
        let plan = ExamplePlan.with(\.tasks, "1. Họp dân\n\(item)2. Phát thanh\n\(empty)3. Kiểm tra\n\(item)4. Tổng kết\n\(item)")
        #expect(try found(plan, "missing-product").isEmpty)
        let found = try #require(try found(plan, "empty-field").first)
        #expect(found.target == "II.2")
        #expect(found.evidence?.words == "Sản phẩm:")
    }

    /// A person answers in place of an agency, but not where the others name both.
    @Test func personsBesideLeads() throws {
        let agency = "- Đơn vị chủ trì: Phòng Kinh tế\n", person = "- Người phụ trách: Lê Thị Mẫu\n", rest = "- Sản phẩm: Báo cáo\n- Thời gian thực hiện: Quý I/2026\n"
        func targets(_ items: String...) throws -> [String] {
            let tasks = items.enumerated().map { "\($0.offset + 1). Việc thứ \($0.offset + 1)\n\($0.element)\(rest)" }.joined()
            return try found(ExamplePlan.with(\.tasks, tasks), "missing-lead").map(\.target)
        }
        #expect(try targets(agency + person, person, agency + person, agency + person) == ["II.2"])
        #expect(try targets(agency, person, agency, agency).isEmpty)
        #expect(try targets(person, person, person, person).isEmpty)
    }

    /// Directives owe no fields.
    @Test func directivesAreNotBlamed() throws {
        let item = "- Cơ quan chủ trì: Phòng Kinh tế\n- Sản phẩm: Báo cáo\n- Thời gian thực hiện: Quý I/2026\n"
        let plan = ExamplePlan.with(\.tasks, "1. Họp dân\n\(item)2. Đẩy mạnh tuyên truyền trên hệ thống truyền thanh của xã.\n3. Kiểm tra\n\(item)4. Tổng kết\n\(item)")
        #expect(try found(plan, "missing").filter { $0.target != "document" }.isEmpty)
    }
}
