import Pipeline
import PlanModel
import RuleBook
import Testing
import Validation

@Suite struct FormTests {
    static let pipeline = Result { () throws(RuleError) in try Pipeline() }
    static let codes: Set<String> = [
        "missing-number", "missing-date", "missing-signer", "missing-component", "symbol-mismatch", "leading-zero", "missing-end-mark", "annex-number",
        "annex-reference", "signing-authority", "abolished-unit",
    ]

    private func found(_ text: String) throws -> [String] {
        try Self.pipeline.get().plan(from: Array(text.utf8), name: "plan").diagnostics.filter { Self.codes.contains($0.code) }.map { $0.code + ($0.variant.map { " " + $0 } ?? "") }
    }

    /// What stands in the place of the clean plan's head.
    @Test(arguments: [
        (head: "", found: ["missing-number no-head"]),
        (head: "Số: 15/KH-UBND\nĐồng Mây, ngày 12 tháng 01 năm 2026", found: []),
        (head: "Số: 15/KH-UBND", found: ["missing-date line"]),
        (head: "ỦY BAN NHÂN DÂN\nXÃ ĐỒNG MÂY\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\n……, ngày 12 tháng 01 năm 2026", found: ["missing-component"]),
        (head: "ĐẢNG BỘ TỈNH HÀ GIAO\nĐẢNG ỦY XÃ ĐỒNG MÂY\nSố 5-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nĐồng Mây, ngày 5 tháng 1 năm 2026", found: []),
        (head: "ỦY BAN NHÂN DÂN\nXÃ ĐỒNG MÂY\nSố: 05/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐồng Mây, ngày 5/01/2026", found: ["leading-zero"]),
    ])
    func headIsJudgedAsAWhole(head: String, found expected: [String]) throws {
        #expect(try found(ExamplePlan.with(\.head, head).text) == expected)
    }

    @Test func planWithoutComponentsIsNotJudged() throws {
        let json = #"{"document": {"type": "plan", "number": null, "symbol": null, "date": null, "issuer": {"name": "Ủy ban nhân dân xã Đồng Mây", "level": "commune"}}, "tasks": []}"#
        let plan = try Self.pipeline.get().validator.validate(Plan(json: Array(json.utf8)))
        #expect(plan.diagnostics.filter { Self.codes.contains($0.code) }.isEmpty)
    }

    @Test func evidenceIsTheSmallestWords() throws {
        let head = ExamplePlan.clean.head.replacing("ngày 12 tháng 01", with: "ngày 5 tháng 01")
        let plan = try Self.pipeline.get().plan(from: Array(ExamplePlan.with(\.head, head).text.utf8), name: "plan")
        let diagnostic = try #require(plan.diagnostics.first { $0.code == "leading-zero" })
        #expect(diagnostic.evidence?.words == "5")
        #expect(diagnostic.origin?.firstLine == 6)
        #expect(diagnostic.message == "ngày «5» phải ghi là «05»")
    }

    /// A body in the coordination of a task, in a plan of 12 January 2026 of a commune in `tỉnh Hưng Yên`.
    @Test(arguments: [
        ("Phòng Tài chính - Kế hoạch huyện", "Phòng Tài chính - Kế hoạch huyện"),
        ("Phòng Kinh tế; UBND các xã, thị trấn", "UBND các xã, thị trấn"),
        ("Ủy ban nhân dân thành phố Thái Bình", "Ủy ban nhân dân thành phố Thái Bình"),
        ("UBND thị trấn Diêm Điền", "UBND thị trấn Diêm Điền"),
        ("Công an xã An Cầu", "Công an xã An Cầu"),
        ("UBND xã Đồng Bằng", nil),
        ("UBND xã Đồng Mây", nil),
        ("Phòng Kinh tế phối hợp các đơn vị của huyện", nil),
        ("Ủy ban nhân dân thành phố Hải Phòng", nil),
        ("Ngân hàng Chính sách xã hội", nil),
    ] as [(String, String?)])
    func bodiesThatNoLongerExist(coordination: String, words: String?) throws {
        let clean = ExamplePlan.clean
        let text = ExamplePlan.with(\.basis, clean.basis.replacing("tỉnh về", with: "tỉnh Hưng Yên về"))
            .with(\.tasks, clean.tasks.replacing("phối hợp: Phòng Kinh tế", with: "phối hợp: " + coordination)).text
        let plan = try Self.pipeline.get().plan(from: Array(text.utf8), name: "plan")
        #expect(plan.diagnostics.filter { $0.code == "abolished-unit" }.map { $0.evidence?.words } == (words.map { [$0] } ?? []))
    }
}
