import PlanModel

extension Plan {
    /// Nothing but what must be there.
    static let bare = Plan(source: PlanSource(name: "-", format: "text", byteCount: 0, lineCount: 0), document: PlanDocument())

    /// Every field set; a fictional commune.
    static let full: Plan = {
        var document = PlanDocument()
        document.type = "plan"
        document.number = "12/KH-UBND"
        document.symbol = "KH-UBND"
        document.date = "2026-01"
        document.place = "Suối Mơ"
        document.issuer = Issuer(name: "Ủy ban nhân dân xã Suối Mơ", level: .commune)
        document.title = "Chuyển đổi số xã Suối Mơ năm 2026"
        document.year = 2026
        document.signer = Signer(name: "Trần Văn Thử", position: "PHÓ CHỦ TỊCH", onBehalfOf: "CHỦ TỊCH")
        document.recipients = ["Như Điều 3", "Lưu: VT"]
        document.basis = [
            LegalBasis(
                text: "Căn cứ Quyết định số 5/QĐ-UBND ngày 04/01/2026",
                citations: [Citation(type: "quyết định", number: "5/QĐ-UBND", date: "2026-01-04", range: TextRange(start: 7, end: 46))],
                origin: Origin(page: 1, firstLine: 9, lastLine: 10))
        ]
        document.enactedBy = EnactingInstrument(type: "decision", number: "7/QĐ-UBND", symbol: "QĐ-UBND", date: "2026-01-09")

        let place = Origin(page: 3, firstLine: 40, lastLine: 44, layout: .table)
        let boxed = Origin(
            page: 3, firstLine: 40, lastLine: 41, layout: .table,
            boxes: [PageBox(page: 3, left: 56.7, top: 700.04, right: 210, bottom: 713.26), PageBox(page: 4, left: 56.7, top: 60, right: 98.5, bottom: 73.3)],
            place: Origin.Place(paragraph: 1, table: 2, row: 5, column: 3), words: "NGÀY 04/01")
        document.origins.number = boxed
        document.origins.date = boxed
        document.origins.place = boxed
        document.origins.issuer = boxed
        document.origins.title = boxed
        document.origins.signer = boxed
        document.origins.position = boxed
        document.origins.onBehalfOf = boxed
        document.origins.recipients = [boxed, place]
        document.origins.enactedBy = boxed
        let field = AgencyField(
            text: "Phòng Văn hóa - Xã hội; \"tổ\" một\\hai", agencies: [Agency(name: "Phòng Văn hóa - Xã hội", id: "phong-vhxh", level: .commune), Agency(name: "tổ")],
            origin: place, confidence: 0.75)
        var task = PlanTask(id: "II.1.a", kind: .task, title: "Tập huấn kỹ năng số", origin: place)
        task.section = "NHIỆM VỤ"
        task.sectionID = "II"
        task.marker = "a"
        task.activity = "Mở lớp tại các thôn"
        task.lead = field
        task.coordination = field
        task.monitoring = field
        task.products = ProductField(text: "Kế hoạch; Báo cáo", items: ["Kế hoạch", "Báo cáo"], origin: place, confidence: 1)
        task.deadline = DeadlineField(text: "Quý I; hằng năm", items: DeadlineItem.ofEveryKind, origin: place, confidence: 0.5)
        task.persons = ["Lê Thị Mẫu"]
        task.criterion = "1.1.1"
        task.budget = "20 triệu đồng"
        task.notes = "Theo nguồn cấp"
        task.details = ["Mời báo cáo viên"]
        task.indicators = [
            Indicator(text: "tăng 1-2,5 bậc", comparison: .increase, value: 1, upperValue: 2.5, unit: "bậc", range: TextRange(start: 0, end: 14)),
            Indicator(text: "ít nhất 3", comparison: .atLeast, value: 3),
        ]
        task.citations = [Citation(type: "luật", number: nil, date: nil)]
        task.mentions = Mentions(
            agencies: [AgencyMention(agency: Agency(name: "Công an xã"), range: TextRange(start: 0, end: 10))],
            deadlines: [DeadlineMention(deadline: DeadlineItem.ofEveryKind[1], range: TextRange(start: 11, end: 20))])
        task.carriedOutBy = ["PL.1", "PL.2"]
        task.origins.title = boxed
        task.origins.activity = boxed
        task.origins.persons = boxed
        task.origins.criterion = boxed
        task.origins.budget = boxed
        task.origins.notes = boxed
        task.origins.details = [boxed]
        task.confidence = 0.33

        document.components = [FormComponent(kind: .number, text: "Số: 15/KH-UBND", origin: boxed)]
        var diagnostic = Diagnostic(
            code: "marker-gap", variant: "x", target: "II.2", arguments: ["marker": "b"],
            evidence: Diagnostic.Evidence(text: "c) Họp dân", range: TextRange(start: 0, end: 1)), origin: place)
        diagnostic.message = "thiếu mục b"
        diagnostic.remedy = "đánh lại"
        var coverage = Coverage()
        (coverage.field, coverage.heading, coverage.boilerplate, coverage.furniture, coverage.unclaimed) = (30, 5, 8, 2, 1)
        coverage.unclaimedLines = [UnclaimedLine(line: 51, text: "  ? ")]
        return Plan(
            source: PlanSource(name: "ke hoach.pdf", format: "pdf", encoding: "utf-8", byteCount: 5000, lineCount: 60, pageCount: 4,
                pages: [SourcePage(width: 595.32, height: 841.9, content: .text), SourcePage(width: 595.3, height: 842, content: .scan)],
                remarks: [SourceRemark(kind: .unreadPages, count: 1, detail: "x"), SourceRemark(kind: .footnotes, count: 2)]),
            document: document,
            sections: [Section(id: "II", marker: "II", title: "NHIỆM VỤ", kind: .tasks, parent: "PL", origin: place)],
            tasks: [task, PlanTask(id: "II.2", kind: .directive, title: "Tuyên truyền", origin: Origin(firstLine: 1, lastLine: 1))],
            scores: [Score(id: "1.1", group: "a", title: "Ban hành", achieved: 0.5, max: 2, reason: "ban hành muộn", origin: place)],
            passages: [Passage(role: .leadIn, path: "II", marker: "a", text: "Gồm các việc sau", sectionID: "II", origin: place)],
            diagnostics: [diagnostic],
            coverage: coverage)
    }()
}

extension Diagnostic {
    /// A worded one of the code `x`.
    init(severity: Severity, target: String, message: String) {
        self.init(code: "x", target: target)
        self.severity = severity
        self.message = message
    }
}

extension DeadlineItem {
    static let ofEveryKind = [
        DeadlineItem(kind: .period, text: "Quý I", start: "2026-01-01", end: "2026-03-31", yearInferred: true),
        DeadlineItem(kind: .by, text: "Trước 30/6/2026", date: "2026-06-30", inclusive: false),
        DeadlineItem(kind: .on, text: "Ngày 29/02/2028", date: "2028-02-29"),
        DeadlineItem(kind: .ongoing, text: "Thường xuyên"),
        DeadlineItem(kind: .recurring, text: "15/11 hằng năm báo cáo", action: "báo cáo", every: .year, monthDay: "--11-15"),
        DeadlineItem(kind: .conditional, text: "Sau khi được duyệt", condition: "Sau khi được duyệt"),
        DeadlineItem(kind: .unparsed, text: "Đột xuất"),
    ]
}
