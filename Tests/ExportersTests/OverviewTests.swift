import PlanModel
import Testing
import Validation

@testable import Exporters

@Suite struct OverviewTests {
    static func plan(_ issuer: String?, number: String?, _ tasks: [PlanTask], _ diagnostics: [Diagnostic] = []) -> Plan {
        var plan = Plan(source: PlanSource(name: "\(number ?? "x").docx", format: "docx", byteCount: 1, lineCount: 1), document: PlanDocument(), tasks: tasks)
        plan.document.issuer = issuer.map { Issuer(name: $0, level: .commune) }
        plan.document.number = number
        plan.document.date = "2026-01-12"
        plan.document.title = "Cải cách hành chính năm 2026"
        plan.diagnostics = diagnostics
        return plan
    }

    static func task(lead: String? = nil, id: String? = nil, _ items: [DeadlineItem] = [], deadline: String? = "x", kind: TaskKind = .task) -> PlanTask {
        var task = PlanTask(id: "1", kind: kind, title: "Rà soát", origin: Origin(firstLine: 1, lastLine: 1))
        task.lead = lead.map { AgencyField(text: $0, agencies: [Agency(name: $0, id: id)]) }
        task.deadline = deadline.map { DeadlineField(text: $0, items: items) }
        return task
    }

    static func by(_ date: String, inclusive: Bool = true) -> DeadlineItem { DeadlineItem(kind: .by, text: date, date: date, inclusive: inclusive) }

    static func page(_ overview: Overview, _ language: Language = .vietnamese) throws -> String {
        ReportSample.text(HTMLOverview(language: language, catalogue: try ReportSample.validator.get().catalogue).page(of: overview))
    }

    private func model(_ overview: Overview) throws -> OverviewPage {
        HTMLOverview(catalogue: try ReportSample.validator.get().catalogue).page(overview)
    }

    // MARK: Counting

    @Test func tasksAreDueInTheMonthOfTheirLastDay() throws {
        var overview = Overview()
        overview.add(Self.plan("UBND xã A", number: "1", [
            Self.task([Self.by("2026-03-31")]), Self.task([Self.by("2026-04-01", inclusive: false)]), Self.task([Self.by("2026-01-05"), Self.by("2026-06-30")]),
            Self.task([DeadlineItem(kind: .period, text: "Quý IV/2026", start: "2026-10-01", end: "2026-12-31")]),
            Self.task([DeadlineItem(kind: .ongoing, text: "Thường xuyên")]), Self.task(deadline: nil), Self.task(deadline: nil, kind: .target),
        ]))
        let page = try model(overview), shown = page.months.filter { !$0.monthCount.isEmpty }
        #expect(shown.map { "\($0.monthLabel) \($0.monthCount) \($0.monthHeight)" } == ["03 2 1.000", "06 1 0.500", "12 1 0.500"])
        #expect(page.months.count == 10 && page.months[0].monthYear == "2026" && page.months[0].monthWords == "tháng 03/2026: 2 nhiệm vụ đến hạn")
        #expect(overview.taskCount == 7 && overview.undated == 1 && overview.withoutDeadline == 1)
        #expect(page.monthNotes.map(\.noteWords) == ["1 \(OverviewTerm.undated(.vietnamese))", "1 nhiệm vụ chưa nêu thời hạn"])
    }

    /// A year that was misread does not make the others narrow.
    @Test func monthsFarOffAreSummedUp() throws {
        var overview = Overview()
        overview.add(Self.plan("A", number: "1", ["0201-03-01", "1998-05-01", "2025-11-01", "2026-01-01", "2026-01-02", "2027-12-31", "2099-12-31"].map { Self.task([Self.by($0)]) }))
        let months = try model(overview).months
        #expect(months.count == 28 && months.first?.monthLabel == "←" && months.first?.monthWords == "trước đó: 2 nhiệm vụ đến hạn" && months.last?.monthLabel == "→")
        #expect(months.map(\.monthTone) == ["rest"] + Array(repeating: "", count: 26) + ["rest"])
        #expect(months[1].monthWords.contains("11/2025") && months[3].monthCount == "2" && months[26].monthWords.contains("12/2027"))
    }

    @Test func namesThatDifferInCaseAndSpacesAreOne() throws {
        var overview = Overview()
        let finding = ReportSample.diagnostic("missing-number", .warning, "document", "văn bản chưa có số")
        overview.add(Self.plan("UBND  XÃ Đồng Mây", number: "1", [Self.task(lead: "Công an xã"), Self.task(lead: "công an  XÃ"), Self.task()], [finding]))
        overview.add(Self.plan("UBND xã đồng mây", number: "2", [Self.task(lead: "VP HĐND-UBND", id: "van-phong"), Self.task(lead: "Văn phòng", id: "van-phong")], [finding, finding]))
        overview.add(Self.plan(nil, number: "3", [Self.task(lead: "văn phòng", id: "van-phong")], [finding]))
        let page = try model(overview)
        #expect(page.leads.map { "\($0.barName) \($0.barCount) \($0.barWidth)" } == ["VP HĐND-UBND 3 100.0", "Công an xã 2 66.6"])
        #expect(page.leadNotes.map(\.noteWords) == ["1 nhiệm vụ chưa nêu cơ quan chủ trì"])
        #expect(page.issuers.map { "\($0.stackName) \($0.stackPlans) \($0.warningCount)" } == ["UBND  XÃ Đồng Mây 2 3", "(không rõ cơ quan ban hành) 1 1"])
        #expect(page.codes.map { "\($0.stackName) \($0.stackCode ?? "") \($0.warningCount) \($0.stackPlans)" } == ["Thiếu số văn bản missing-number 4 3"])
    }

    @Test func agencyThatLeadsTwiceInATaskLeadsOnce() throws {
        var overview = Overview(), task = Self.task(lead: "Công an xã")
        task.lead?.agencies += [Agency(name: "Công an xã"), Agency(name: "Trạm Y tế")]
        overview.add(Self.plan("A", number: "1", [task]))
        #expect(try model(overview).leads.map(\.barCount) == ["1", "1"])
    }

    @Test func theLargestAreShownTheRestIsSummedUp() throws {
        var overview = Overview()
        for number in 1...30 {
            let findings = (0..<number).map { _ in ReportSample.diagnostic("missing-number", number == 7 ? .error : .note, "document", "x") }
            overview.add(Self.plan("xã \(number)", number: "\(number)", (0..<number).map { _ in Self.task(lead: "đơn vị \(number)") }, findings))
        }
        let page = try model(overview)
        #expect(page.leads.count == 21 && page.leads[0].barName == "Đơn vị 30" && page.leads[19].barCount == "11")
        #expect(page.leads[20].barName == "10 cơ quan khác" && page.leads[20].barCount == "55" && page.leads[20].barTone == "rest")
        // Errors before notes.
        #expect(page.issuers[0].stackName == "xã 7" && page.issuers[1].stackName == "xã 30" && page.issuers[20].noteCount == "\(55 - 7 + 11)")
        #expect(page.tiles.map(\.tileCount) == ["30", "465", "7", "0", "458", "0"])
    }

    @Test func namesBeyondTheLimitAreSummedUp() {
        var tally = Tally(empty: 0, limit: 3)
        for name in ["a", "b", "b", "c", "d", "e", "A"] { tally.add(name) { $0 += 1 } }
        let (entries, others) = tally.largest(2) { [$0] }
        #expect(entries.map { "\($0.name)\($0.count)" } == ["a2", "b2"] && others == [1, 2])
    }

    // MARK: Page

    static var sample: Overview {
        var overview = Overview()
        overview.add(plan("UBND xã Đồng Mây", number: "12/KH-UBND", [task(lead: "Công an xã", [by("2026-03-31")])], ReportSample.plan.diagnostics), link: "chi-tiet/xã 1.html")
        overview.add(plan("UBND xã Suối Vàng", number: nil, [task(), task()]), link: nil)
        overview.add(plan("UBND xã An Bình", number: "9/KH-UBND", [], [ReportSample.diagnostic("missing-date", .note, "document", "x")]), link: "b.html")
        overview.addFailure(name: "hong.pdf", code: "damaged", message: "hong.pdf: tệp bị cắt")
        overview.addDuplicate(name: "ban-sao.docx", of: "goc.docx")
        return overview
    }

    @Test func pageSaysAll() throws {
        let page = try Self.page(Self.sample)
        for words in [
            "<b>3</b> kế hoạch", "<b>2</b> cảnh báo", "tháng 03/2026: 1 nhiệm vụ đến hạn", "12/KH-UBND</a> Cải cách hành chính năm 2026", "href=\"./chi-tiet/x%C3%A3%201.html\"",
            "12/01/2026", "<th scope=\"row\">hong.pdf</th><td><code>damaged</code></td><td class=\"failure\">tệp bị cắt</td>", "<th scope=\"row\">ban-sao.docx</th><td>goc.docx</td>",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(try Self.page(Self.sample) == page)
        // Nothing is fetched.
        for words in ["src=", "url(", "@import", "http://", "https://", "<link"] { #expect(!page.contains(words), "\(words)") }
    }

    @Test func pageInEnglish() throws {
        let page = try Self.page(Self.sample, .english)
        #expect(page.contains("<html lang=\"en\">") && page.contains("Tasks due by month") && page.contains("month 03/2026: 1 tasks due") && page.contains(">2026-01-12</td>"))
        #expect(!page.contains("nhiệm vụ"))
    }

    @Test func pageOfNothing() throws {
        let page = try Self.page(Overview())
        #expect(page.contains("Không có kế hoạch nào.") && page.contains("Không có nhiệm vụ nào có ngày đến hạn.") && page.contains("Không có điểm nào cần xem lại."))
        #expect(!page.contains("<form") && !page.contains("id=\"failures\""))
    }

    @Test(arguments: [
        ("javascript:alert(1)", "./javascript%3Aalert%281%29"), ("//example.org/x", "./example.org/x"), ("/etc/passwd", "./etc/passwd"), ("a b/ć\".html", "./a%20b/%C4%87%22.html"),
    ]) func linksLeadIntoTheFolder(link: String, address: String) throws {
        var overview = Overview()
        overview.add(Self.plan("A", number: "1", []), link: link)
        #expect(try Self.page(overview).contains("<a href=\"\(address)\">1</a>"))
    }

    static var hostile: Overview {
        var overview = Overview(), plan = ReportSample.hostilePlan
        plan.source.name = ReportSample.hostile
        overview.add(plan, link: ReportSample.hostile)
        overview.addFailure(name: ReportSample.hostile, code: ReportSample.hostile, message: ReportSample.hostile)
        overview.addDuplicate(name: ReportSample.hostile, of: ReportSample.hostile)
        return overview
    }

    @Test func hostileTextIsEscaped() throws {
        let page = try Self.page(Self.hostile), body = try #require(page.range(of: "<body>"))
        #expect(page[body.upperBound...].utf8.split(separator: UInt8(ascii: "<")).count { $0.starts(with: "script".utf8) } == 1)
        #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}") && page.contains("{{terms.title}}"))
    }

    @Test func twoThousandPlansAreOnePage() throws {
        var overview = Overview()
        for number in 0..<2_000 {
            let name = "Ủy ban nhân dân xã \(number)"
            overview.add(Self.plan(name, number: "\(number)/KH-UBND", [Self.task(lead: "Văn phòng", [Self.by("2026-03-31")])], ReportSample.plan.diagnostics), link: "chi-tiet/\(number).html")
        }
        let page = try Self.page(overview)
        #expect(page.utf8.count < 2_000_000 && page.contains("<b>2.000</b> kế hoạch") && page.contains("1999/KH-UBND"))
    }
}
