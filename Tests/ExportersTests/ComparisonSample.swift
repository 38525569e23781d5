import Comparison
import PlanModel
import Validation

@testable import Exporters

/// A small comparison, made by hand: how plans are aligned may change, how it is shown may not.
enum ComparisonSample {
    static func task(_ id: String, _ section: String, _ title: String, lead: String? = nil, product: String? = nil, deadline: String? = nil) -> PlanTask {
        var task = PlanTask(id: id, kind: .task, title: title, origin: Origin(firstLine: 1, lastLine: 1))
        task.section = section
        task.lead = lead.map { AgencyField(text: $0, agencies: [Agency(name: $0)]) }
        task.products = product.map { ProductField(text: $0, items: [$0]) }
        task.deadline = deadline.map { DeadlineField(text: $0, items: []) }
        return task
    }

    static func plan(_ name: String, _ title: String, issuer: String, _ tasks: [PlanTask]) -> Plan {
        var plan = Plan(source: PlanSource(name: name, format: "text", byteCount: 1, lineCount: 1), document: PlanDocument())
        plan.document.title = title
        plan.document.date = "2026-01-12"
        plan.document.issuer = Issuer(name: issuer, level: nil)
        plan.tasks = tasks
        return plan
    }

    static let parent = plan(
        "tinh.txt", "Cải cách hành chính tỉnh năm 2026", issuer: "UBND tỉnh Vân Giang",
        [
            task("I.1", "THỂ CHẾ", "Rà soát toàn bộ văn bản của các xã", lead: "Sở Tư pháp", product: "Báo cáo", deadline: "Trước ngày 30/6/2026"),
            task("I.2", "THỂ CHẾ", "Thẩm định dự thảo nghị quyết", lead: "Sở Tư pháp"), task("II.1", "THỦ TỤC", "Đối thoại với người dân", deadline: "Quý III/2026"),
        ])
    static let child = plan(
        "xa.txt", "Cải cách hành chính xã năm 2026", issuer: "UBND xã Đồng Mây",
        [
            task("1", "NHIỆM VỤ", "Rà soát văn bản của xã", lead: "Văn phòng", deadline: "Trước ngày 30/9/2026"),
            task("2", "NHIỆM VỤ", "Lắp mạng không dây tại thôn", lead: "Phòng Kinh tế"),
        ])

    static var comparison: PlanComparison { comparison(child: child, parent: parent) }

    static func comparison(child: Plan, parent: Plan) -> PlanComparison {
        let own = child.tasks[0], source = parent.tasks[0]
        let pair = TaskPair(
            child: own.id, parent: source.id, relation: .adapted, score: 0.9, confidence: 0.65,
            changes: [
                TaskChange(.title, .changed, child: own.title, parent: source.title), TaskChange(.lead, .counterpart, child: own.lead?.text, parent: source.lead?.text),
                TaskChange(.products, .missing, child: nil, parent: source.products?.text),
                TaskChange(.deadline, .later, child: own.deadline?.text, parent: source.deadline?.text),
            ],
            words: [WordRun(.same, "Rà soát"), WordRun(.removed, "toàn bộ"), WordRun(.same, "văn bản của"), WordRun(.removed, "các"), WordRun(.same, "xã")])
        let missing = UncoveredTask(id: parent.tasks[2].id, concernsChild: true, reason: .namesCommunes, evidence: "các xã")
        let other = UncoveredTask(id: parent.tasks[1].id, concernsChild: false, reason: .ownAgencies)
        let sections = [
            SectionCoverage(sectionID: nil, title: parent.tasks[0].section, topic: nil, count: CoverageCount(tasks: 2, concerned: 1, covered: 1)),
            SectionCoverage(sectionID: nil, title: parent.tasks[2].section, topic: nil, count: CoverageCount(tasks: 1, concerned: 1, covered: 0)),
        ]
        return PlanComparison(
            mode: .parent, child: child, parent: parent, pairs: [pair], childOnly: [child.tasks[1].id], parentOnly: [missing, other],
            coverage: ComparisonCoverage(total: CoverageCount(tasks: 3, concerned: 2, covered: 1), sections: sections))
    }

    static func report(_ language: Language = .vietnamese) -> ComparisonReport { ComparisonReport(.pair(comparison), language: language) }

    /// Two children, one of them with nothing taken over, and a file that could not be read.
    static var matrix: ComparisonReport {
        var second = comparison
        second.child.document.issuer = Issuer(name: "UBND xã Suối Vàng", level: nil)
        second.pairs = []
        second.parentOnly = parent.tasks.map { UncoveredTask(id: $0.id, concernsChild: $0.id != "I.2", reason: .namesCommunes) }
        second.coverage.total = CoverageCount(tasks: 3, concerned: 2, covered: 0)
        let matrix = ComparisonMatrix(mode: .parent, parent: parent, rows: [ComparisonMatrix.Row(comparison), ComparisonMatrix.Row(second)])
        return ComparisonReport(.matrix(matrix), failures: [UnreadFile(name: "xa/hong.pdf", message: "xa/hong.pdf: tệp <hỏng>")], language: .vietnamese)
    }

    /// Every text of both plans is hostile; one title is very long.
    static var hostile: PlanComparison {
        func hostile(_ plan: Plan) -> Plan {
            var plan = plan
            plan.document.title = ReportSample.hostile
            plan.document.issuer = Issuer(name: ReportSample.hostile, level: nil)
            plan.source.name = ReportSample.hostile
            for index in plan.tasks.indices {
                plan.tasks[index].id = ReportSample.hostile + String(index)
                plan.tasks[index].title = index == 1 ? String(repeating: "ă", count: 10_000) : "=cmd|' /C calc'!A0 " + ReportSample.hostile
                plan.tasks[index].section = ReportSample.hostile
                plan.tasks[index].lead = AgencyField(text: ReportSample.hostile, agencies: [])
                plan.tasks[index].products = ProductField(text: ReportSample.hostile, items: [])
                plan.tasks[index].deadline = DeadlineField(text: ReportSample.hostile, items: [])
            }
            return plan
        }
        return comparison(child: hostile(child), parent: hostile(parent))
    }
}
