import PlanModel
import Testing

@testable import Exporters

@Suite struct HTMLReportTests {
    private func html(_ plan: Plan, _ name: String = "mau.txt") throws -> String {
        ReportSample.text(HTMLReport().export(try ReportSample.report([ReportSample.file(name, plan), CheckedFile(name: "b.pdf", result: .failure("tệp <hỏng>"))])))
    }

    @Test func everyTemplateIsThereAndParses() throws {
        #expect(try ReportTemplates.library.get().getTemplate(named: "report.html") != nil)
    }

    @Test func showsTasksBesideTheirFindings() throws {
        let html = try html(ReportSample.plan)
        let first = try #require(html.range(of: "Rà soát thủ tục hành chính</p>")), second = try #require(html.range(of: "Tuyên truyền cải cách hành chính</p>"))
        let product = try #require(html.range(of: "nhiệm vụ không có sản phẩm")), deadline = try #require(html.range(of: "thời hạn nằm ngoài năm 2026"))
        #expect(first.upperBound < product.lowerBound && product.upperBound < second.lowerBound && second.upperBound < deadline.lowerBound)
        let number = try #require(html.range(of: "văn bản chưa có số"))
        #expect(number.upperBound < first.lowerBound)
        #expect(html.contains("<p class=\"excerpt\">Trước <mark>ngày 15/3/2025</mark></p>"), "\(html)")
        #expect(html.contains("<p class=\"failure\">tệp &lt;hỏng&gt;</p>"))
        #expect(html.contains("12/01/2026") && html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    }

    /// What is not there is not taken from further out.
    @Test func absentValuesAreNotInherited() throws {
        var plan = ReportSample.plan
        plan.diagnostics = [ReportSample.diagnostic("missing-product", .warning, "II.1", "không nơi")]
        let html = try html(plan)
        #expect(html.contains("<code title=\"Thiếu sản phẩm\">missing-product</code></p>"))
        #expect(!html.contains("class=\"excerpt\"") && !html.contains("class=\"remedy\""))
    }

    /// Plan JSON of others may use an id twice.
    @Test func findingsOfARepeatedIdStandOnce() throws {
        var plan = ReportSample.plan
        for index in plan.tasks.indices { plan.tasks[index].id = "1" }
        plan.diagnostics = [ReportSample.diagnostic("missing-product", .warning, "1", "nhiệm vụ không có sản phẩm")]
        #expect(try html(plan).components(separatedBy: "nhiệm vụ không có sản phẩm").count == 2)
    }

    @Test func loadsNothing() throws {
        let html = try html(ReportSample.plan)
        for part in ["http:", "https:", "src=", "@import", "url(", "<link"] { #expect(!html.contains(part), "\(part)") }
        #expect(html.contains("default-src 'none'"))
    }

    @Test func hostileTextStaysText() throws {
        let html = try html(ReportSample.hostilePlan, ReportSample.hostile)
        let body = try #require(html.range(of: "<body>"))
        let markup = html[body.upperBound...].utf8
        // Byte by byte: a combining mark behind a quotation mark hides it from searches by character.
        var tags: [String] = []
        var tag: [UInt8]? = nil
        for byte in markup {
            if byte == UInt8(ascii: "<") { tag = [] }
            if byte == UInt8(ascii: ">"), let open = tag {
                tags.append(String(decoding: open, as: UTF8.self))
                tag = nil
            }
            tag?.append(byte)
        }
        #expect(tags.filter { $0.hasPrefix("<script") }.count == 1)
        for tag in tags { #expect(tag.unicodeScalars.count { $0 == "\"" } % 2 == 0, "\(tag)") }
        #expect(!html.contains("\u{1B}") && !html.contains("\u{202E}"))
        #expect(html.contains("{{terms.title}}"))
    }

    @Test func english() throws {
        let report = try ReportSample.report([ReportSample.file("plan.txt", ReportSample.plan)], .english)
        let html = ReportSample.text(HTMLReport().export(report))
        #expect(html.contains("<html lang=\"en\">") && html.contains("Only tasks with findings") && html.contains("2026-01-12"))
        #expect(!html.contains("Chỉ nhiệm vụ"))
    }
}
