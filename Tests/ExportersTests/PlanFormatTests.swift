import PlanModel
import TestSupport
import Testing

@testable import Exporters

@Suite struct PlanFormatTests {
    private var plan: Plan {
        var plan = ReportSample.plan
        plan.document.number = "12/KH-UBND"
        plan.tasks[0].products = ProductField(text: "Kế hoạch; Báo cáo", items: ["Kế hoạch", "Báo cáo"])
        plan.tasks[0].deadline = DeadlineField(
            text: "Quý I/2026 ban hành kế hoạch; trước ngày 15/12/2026 báo cáo; thường xuyên rà soát",
            items: [
                DeadlineItem(kind: .period, text: "Quý I/2026 ban hành kế hoạch", action: "ban hành kế hoạch", start: "2026-01-01", end: "2026-03-31"),
                DeadlineItem(kind: .by, text: "trước ngày 15/12/2026 báo cáo", action: "báo cáo", date: "2026-12-15", inclusive: false),
                DeadlineItem(kind: .ongoing, text: "thường xuyên rà soát"),
            ])
        plan.tasks[1].deadline = DeadlineField(text: "Thường xuyên", items: [DeadlineItem(kind: .ongoing, text: "Thường xuyên")])
        return plan
    }

    /// Whatever is hostile to one format or another, with commas, quotes and breaks.
    private var hostile: Plan {
        var plan = ReportSample.hostilePlan
        plan.tasks[0].title = "=1+2,\"x\"\r\ny;\t\\n BEGIN:VEVENT"
        plan.tasks[0].deadline = DeadlineField(text: "x", items: [DeadlineItem(kind: .on, text: "x\nEND:VCALENDAR", date: "2026-05-01")])
        plan.tasks[1].title = String(repeating: "Đẩy mạnh ", count: 60)
        plan.tasks[1].deadline = plan.tasks[0].deadline
        return plan
    }

    // MARK: CSV

    @Test(.enabled(if: Python.csv.isAvailable, Comment(rawValue: Python.csv.skipped)))
    func csvIsReadByAnotherReader() throws {
        let script = """
            import io, json
            assert data.startswith(b'\\xef\\xbb\\xbf')
            rows = list(csv.DictReader(io.StringIO(data.decode('utf-8-sig'), newline='')))
            for row in rows: print('|'.join(row[k] for k in ('STT', 'Nhiệm vụ', 'Sản phẩm', 'Từ ngày', 'Đến ngày', 'Điểm cần xem lại')))
            """
        #expect(
            try Python.csv.read(CSVFormat().file(of: plan), script: script) == """
                1|Rà soát thủ tục hành chính|Kế hoạch; Báo cáo|2026-01-01|2026-12-14|nhiệm vụ không có sản phẩm
                2|Tuyên truyền cải cách hành chính||||thời hạn nằm ngoài năm 2026

                """)
        let columns = "rows = list(csv.reader(__import__('io').StringIO(data.decode('utf-8-sig'), newline='')))\nprint(len(rows), {len(r) for r in rows}, rows[1][2].encode())"
        #expect(
            try Python.csv.read(CSVFormat().file(of: hostile), script: columns)
                == "3 {\(TaskColumn.allCases.count)} b'\\'=1+2,\"x\"\\r\\ny;\\t\\\\n BEGIN:VEVENT'\n")
    }

    @Test(arguments: ["=1+1", "+84", "-1", "@x"])
    func noCellIsAFormula(title: String) {
        var plan = plan
        plan.tasks[0].title = title
        #expect(ReportSample.text(CSVFormat().part(of: plan, first: 1)).contains("'" + title))
    }

    // MARK: Calendar

    @Test func everyDatedDeadlineIsAnEventAndNothingElse() {
        let lines = ReportSample.text(CalendarFormat(version: "1.0").file(of: plan)).replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2)
        #expect(lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") } == [
            "DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260401", "DTSTART;VALUE=DATE:20261214", "DTEND;VALUE=DATE:20261215",
        ])
        #expect(lines.contains("SUMMARY:Rà soát thủ tục hành chính: ban hành kế hoạch"))
        #expect(lines.contains { $0.hasPrefix("DESCRIPTION:") && $0.contains("Sản phẩm: Kế hoạch\\; Báo cáo\\nThời gian: Quý I/2026") })
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    }

    @Test func namesOfEventsSurviveOtherLinesAndPages() {
        func names(_ plan: Plan) -> [Substring] {
            ReportSample.text(CalendarFormat(version: "1.0").file(of: plan)).split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        }
        var other = plan
        for index in other.tasks.indices { other.tasks[index].origin = Origin(page: 9, firstLine: 900, lastLine: 901) }
        #expect(Set(names(plan)).count == 2 && names(plan) == names(other))
        other.tasks[0].title += " xã"
        #expect(Set(names(plan)).isDisjoint(with: names(other)))
        // The same words twice are two events.
        other.tasks[1] = other.tasks[0]
        #expect(Set(names(other)).count == 4)
    }

    @Test func linesAreNoLongerThanTheStandardAllows() {
        let bytes = CalendarFormat(version: "1.0").file(of: hostile)
        let lines = ReportSample.text(bytes).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
        #expect(String(validating: bytes, as: UTF8.self) != nil)
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 2 && lines.filter { $0 == "END:VCALENDAR" }.count == 1)
    }

    @Test(.enabled(if: Python.calendar.isAvailable, Comment(rawValue: Python.calendar.skipped)))
    func calendarIsReadByAnotherReader() throws {
        let script = """
            events = icalendar.Calendar.from_ical(data).walk('VEVENT')
            for e in events: print(e.decoded('DTSTART'), e.decoded('DTEND'), str(e['SUMMARY'])[:60].replace('\\r', '').replace('\\n', '/'))
            """
        #expect(
            try Python.calendar.read(CalendarFormat(version: "1.0").file(of: plan), script: script) == """
                2026-01-01 2026-04-01 Rà soát thủ tục hành chính: ban hành kế hoạch
                2026-12-14 2026-12-15 Rà soát thủ tục hành chính: báo cáo

                """)
        let events = try Python.calendar.read(CalendarFormat(version: "1.0").file(of: hostile), script: script).split(separator: "\n")
        #expect(events.count == 2 && events[0].hasPrefix("2026-05-01 2026-05-02 =1+2,\"x\"/y;"))
    }

    // MARK: Markdown

    @Test func markdownHasATableOfTheColumnsThatHoldSomething() {
        let lines = ReportSample.text(MarkdownFormat().file(of: plan)).split(separator: "\n").map(String.init)
        #expect(lines.first == "## Cải cách hành chính năm 2026")
        #expect(lines.contains("- Số, ký hiệu: 12/KH-UBND"))
        let table = lines.filter { $0.hasPrefix("|") }
        #expect(table.count == 4)
        #expect(table.first == "| STT | Mục | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời gian | Từ ngày | Đến ngày | Điểm cần xem lại | Loại | Mã | Vị trí |")
        #expect(table[2].contains("| 01/01/2026 | 14/12/2026 | nhiệm vụ không có sản phẩm | nhiệm vụ | II.1 | dòng 21 |"))
    }

    @Test func hostileWordsBreakNoTable() {
        let table = ReportSample.text(MarkdownFormat().file(of: hostile)).split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(table.count == 4)
        // Behind a backslash a bar is a letter.
        let columns = table.map { $0.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" } }
        #expect(Set(columns).count == 1)
    }
}
