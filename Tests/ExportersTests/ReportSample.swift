import Pipeline
import PlanModel
import RuleBook
import Testing
import Validation

@testable import Exporters

/// Small reports, made by hand: what rules find may change, how it is shown may not.
enum ReportSample {
    static let validator = Result { () throws(RuleError) in try Pipeline().validator }

    static func report(_ files: [CheckedFile], _ language: Language = .vietnamese) throws -> CheckReport {
        CheckReport(files: files, language: language, validator: try validator.get(), toolVersion: "1.2.3")
    }

    static func file(_ name: String, _ plan: Plan) throws -> CheckedFile {
        var plan = plan
        plan.source.name = name
        return CheckedFile(name: name, result: .plan(plan, try validator.get().sixClear(plan)))
    }

    /// Two tasks; a finding about the document, one about a whole title, one about words of a field on a page.
    static var plan: Plan {
        var plan = Plan(source: PlanSource(name: "mau.txt", format: "text", byteCount: 900, lineCount: 40), document: PlanDocument())
        plan.document.title = "Cải cách hành chính năm 2026"
        plan.document.date = "2026-01-12"
        plan.tasks = [
            task("II.1", "Rà soát thủ tục hành chính", lead: "Văn phòng HĐND và UBND xã", line: 21),
            task("II.2", "Tuyên truyền cải cách hành chính", lead: "Phòng Văn hóa - Xã hội", line: 26),
        ]
        var number = diagnostic("missing-number", .warning, "document", "văn bản chưa có số")
        number.remedy = "điền số văn bản"
        let product = diagnostic(
            "missing-product", .warning, "II.1", "nhiệm vụ không có sản phẩm", Diagnostic.Evidence(text: "Rà soát thủ tục hành chính"),
            Origin(firstLine: 21, lastLine: 21))
        var deadline = diagnostic(
            "deadline-outside-year", .error, "II.2", "thời hạn nằm ngoài năm 2026",
            Diagnostic.Evidence(text: "Trước ngày 15/3/2025", range: TextRange(start: 6, end: 20)), Origin(page: 2, firstLine: 130, lastLine: 130))
        deadline.remedy = "sửa năm của thời hạn"
        plan.diagnostics = [number, product, deadline]
        return plan
    }

    static func task(_ id: String, _ title: String, lead: String, line: Int) -> PlanTask {
        var task = PlanTask(id: id, kind: .task, title: title, origin: Origin(firstLine: line, lastLine: line + 3))
        task.section = "NHIỆM VỤ"
        task.lead = AgencyField(text: lead, agencies: [Agency(name: lead)])
        return task
    }

    static func diagnostic(
        _ code: String, _ severity: Diagnostic.Severity, _ target: String, _ message: String, _ evidence: Diagnostic.Evidence? = nil, _ origin: Origin? = nil
    ) -> Diagnostic {
        var diagnostic = Diagnostic(code: code, target: target, evidence: evidence, origin: origin)
        diagnostic.severity = severity
        diagnostic.message = message
        return diagnostic
    }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Words that would do harm where they are taken as they are.
    static let hostile = "<script>alert(1)</script> \" onload=\"x' | `a` *b* [c](d) \u{1B}[31m \u{202E}đảo\u{301}\"\u{301} {{terms.title}} & \u{7}\r\n# x"

    /// Every text of a plan is hostile.
    static var hostilePlan: Plan {
        var plan = plan
        plan.document.title = hostile
        plan.document.number = hostile
        plan.document.signer = Signer(name: hostile, position: hostile)
        plan.document.issuer = Issuer(name: hostile, level: nil)
        for index in plan.tasks.indices {
            plan.tasks[index].id = hostile + String(index)
            plan.tasks[index].title = hostile
            plan.tasks[index].section = hostile
            plan.tasks[index].activity = hostile
            plan.tasks[index].lead = AgencyField(text: hostile, agencies: [Agency(name: hostile)])
            plan.tasks[index].deadline = DeadlineField(text: hostile, items: [])
        }
        for index in plan.diagnostics.indices {
            plan.diagnostics[index].code = hostile
            plan.diagnostics[index].target = index == 0 ? hostile + "0" : hostile
            plan.diagnostics[index].message = hostile
            plan.diagnostics[index].remedy = hostile
            plan.diagnostics[index].evidence = Diagnostic.Evidence(text: hostile, range: TextRange(start: 2, end: 30))
        }
        return plan
    }
}
