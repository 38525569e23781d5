import Archives
import Foundation
import PlanModel
import Spreadsheets
import TestSupport
import Testing
import Validation

@testable import Exporters

@Suite struct PlanWorkbookTests {
    private static var plan: Plan {
        var plan = ReportSample.plan
        plan.source.name = "thu-muc/ke-hoach.docx"
        plan.source.pageCount = 4
        plan.document.number = "12/KH-UBND"
        plan.document.issuer = Issuer(name: "UBND xã Đồng Mây", level: .commune)
        plan.document.signer = Signer(name: "Nguyễn Văn Mẫu", position: "CHỦ TỊCH")
        plan.document.year = 2026
        plan.tasks[0].origin.page = 3
        plan.tasks[0].deadline = DeadlineField(
            text: "Quý I/2026", items: [DeadlineItem(kind: .period, text: "Quý I/2026", start: "2026-01-01", end: "2026-03-31")])
        var second = ReportSample.diagnostic("vague-deadline", .note, "II.2", "thời hạn chưa rõ")
        second.remedy = "ghi ngày cụ thể"
        plan.diagnostics.append(second)
        return plan
    }

    /// The same plan of other communes, their numbers counted on.
    private static func plans(_ count: Int) -> [Plan] {
        (1...count).map { number in
            var plan = plan
            plan.source.name = "xa-\(number).docx"
            plan.document.number = "\(number)/KH-UBND"
            return plan
        }
    }

    private static func stream(_ plans: [Plan], language: Language = .vietnamese) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "plans-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        let sheet = try PlanSpreadsheet(writingTo: file.path(), language: language, title: "Kế hoạch các xã")
        var first = 1
        for plan in plans {
            try sheet.append(plan, first: first)
            first += plan.tasks.count
        }
        try sheet.finish()
        return Array(try Data(contentsOf: file))
    }

    private static func values(_ cells: [Cell]) -> [Cell.Content] { cells.map(\.content) }

    // MARK: Values

    @Test func onePlanIsThreeSheets() throws {
        let book = PlanWorkbook().workbook(of: Self.plan)
        #expect(book.sheets.map(\.name) == ["Nhiệm vụ", "Cảnh báo", "Thông tin"] && book.title == "12/KH-UBND – Cải cách hành chính năm 2026")
        let tasks = book.sheets[0]
        func cell(_ title: String, _ row: Int) throws -> Cell { tasks.rows[row][try #require(tasks.columns.firstIndex { $0.title == title }, "\(title)")] }
        #expect(tasks.columns.map(\.title).starts(with: ["STT", "Mục", "Nhiệm vụ", "Hoạt động", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian", "Từ ngày", "Đến ngày"]))
        #expect(tasks.hasFilter && tasks.frozenColumns == 3 && tasks.heading.isEmpty)
        #expect(try cell("Đến ngày", 0).content == .date(#require(CalendarDay("2026-03-31"))) && cell("Vị trí", 0).content == .text("trang 3"))
        #expect(try cell("Đến ngày", 1).content == .empty && cell("Vị trí", 1).content == .text("dòng 26"))
        // What was found stands beside the task, the gravest gives the colour.
        #expect(try cell("Điểm cần xem lại", 1) == .text("Thời hạn nằm ngoài năm 2026\nThời hạn chưa rõ", tone: .error))
        #expect(try cell("Nhiệm vụ", 0).tone == .warning && cell("STT", 1) == Cell(.number(2), tone: .error) && cell("Chủ trì", 1).tone == .plain)
        // What is the same in every row stands once.
        #expect(!tasks.columns.contains { ["Tệp", "Số, ký hiệu"].contains($0.title) })
        #expect(
            book.sheets[2].rows.map { Self.values($0) }.contains([.text("Ngày ban hành"), .text("12/01/2026")])
                && book.sheets[2].rows.map { Self.values($0) }.contains([.text("Tệp"), .text("ke-hoach.docx")]))
    }

    @Test func everyFindingIsARow() throws {
        let sheet = PlanWorkbook().workbook(of: Self.plan).sheets[1]
        #expect(sheet.rows.count == 4)
        #expect(Self.values(sheet.rows[0]) == [
            .text("Cảnh báo"), .empty, .empty, .text("Toàn văn bản"), .text("Văn bản chưa có số"), .empty, .text("Điền số văn bản"), .empty, .text("missing-number"),
        ])
        #expect(Self.values(sheet.rows[2]) == [
            .text("Lỗi"), .number(2), .text("II.2"), .text("Tuyên truyền cải cách hành chính"), .text("Thời hạn nằm ngoài năm 2026"), .text("ngày 15/3/2025"),
            .text("Sửa năm của thời hạn"), .text("trang 2"), .text("deadline-outside-year"),
        ])
        #expect(sheet.rows.map { $0[0].tone } == [.warning, .warning, .error, .plain])
    }

    @Test func inEnglish() {
        let book = PlanWorkbook(language: .english).workbook(of: Self.plan)
        #expect(book.sheets.map(\.name) == ["Tasks", "Findings", "Plan"] && book.sheets[2].rows.map { Self.values($0) }.contains([.text("Date"), .text("2026-01-12")]))
    }

    /// A plan without tasks, findings and facts is a workbook too.
    @Test func anEmptyPlan() throws {
        let empty = Plan(source: PlanSource(name: "-", format: "text", byteCount: 0, lineCount: 0), document: PlanDocument())
        let bytes = try PlanWorkbook().file(of: empty)
        #expect(try ZipArchive(bytes).contains("xl/worksheets/sheet3.xml"))
        #expect(try ZipArchive(Self.stream([empty, empty])).contains("xl/worksheets/sheet3.xml"))
        #expect(try ZipArchive(Self.stream([])).contains("xl/worksheets/sheet3.xml"))
    }

    // MARK: Bytes

    @Test func samePlansSameBytes() throws {
        #expect(try PlanWorkbook().file(of: Self.plan) == PlanWorkbook().file(of: Self.plan))
        #expect(try Self.stream(Self.plans(3)) == Self.stream(Self.plans(3)))
    }

    @Test func hostileText() throws {
        for bytes in [try PlanWorkbook().file(of: ReportSample.hostilePlan), try Self.stream([ReportSample.hostilePlan])] {
            let archive = try ZipArchive(bytes)
            for entry in archive.entries where entry.name.hasPrefix("xl/worksheets/sheet") || entry.name.hasSuffix("sharedStrings.xml") {
                let part = String(decoding: try archive.read(entry.name), as: UTF8.self)
                #expect(!part.contains("<f>") && !part.contains("<hyperlink") && !part.contains("<script") && !part.contains("\u{1B}") && !part.contains("\u{202E}"))
            }
        }
    }

    private static let script = """
        import io, datetime
        book = openpyxl.load_workbook(io.BytesIO(data))
        for sheet in book:
            print(sheet.title, sheet.max_row, sheet.freeze_panes, sheet.auto_filter.ref)
            head = [cell.value for cell in sheet[1]]
            for row in sheet.iter_rows(min_row=2):
                values = {head[i]: cell for i, cell in enumerate(row)}
                print('|'.join(str(values[name].value.date() if isinstance(values[name].value, datetime.datetime) else values[name].value) for name in NAMES if name in values))
                for name in ('Nhiệm vụ', 'Nội dung cần xem lại'):
                    assert name not in values or sheet.title == 'Thông tin' or values[name].alignment.wrap_text
                assert sheet.row_dimensions[row[0].row].height > 10
        """

    @Test(.enabled(if: Python.spreadsheet.isAvailable, Comment(rawValue: Python.spreadsheet.skipped)))
    func onePlanIsReadByAnotherReader() throws {
        let names = "NAMES = ('STT', 'STT nhiệm vụ', 'Nhiệm vụ', 'Đến ngày', 'Vị trí', 'Mã cảnh báo', 'Thông tin', 'Nội dung')\n"
        let read = try Python.spreadsheet.read(PlanWorkbook().file(of: Self.plan), script: names + Self.script)
        #expect(read.hasPrefix("""
            Nhiệm vụ 3 D2 A1:T3
            1|Rà soát thủ tục hành chính|2026-03-31|trang 3
            2|Tuyên truyền cải cách hành chính|None|dòng 26
            Cảnh báo 5 D2 A1:I5
            None|Toàn văn bản|None|missing-number
            1|Rà soát thủ tục hành chính|dòng 21|missing-product
            2|Tuyên truyền cải cách hành chính|trang 2|deadline-outside-year
            2|Tuyên truyền cải cách hành chính|None|vague-deadline
            Thông tin 14 A2 None
            Trích yếu|Cải cách hành chính năm 2026
            Số, ký hiệu|12/KH-UBND
            Ngày ban hành|12/01/2026

            """), "\(read)")
    }

    @Test(.enabled(if: Python.spreadsheet.isAvailable, Comment(rawValue: Python.spreadsheet.skipped)))
    func manyPlansAreReadByAnotherReader() throws {
        let names = "NAMES = ('STT', 'Số, ký hiệu', 'STT nhiệm vụ', 'Đến ngày', 'Ngày ban hành', 'Tệp', 'Mã cảnh báo', 'Lỗi')\n"
        let lines = try Python.spreadsheet.read(Self.stream(Self.plans(300)), script: names + Self.script).split(separator: "\n").map(String.init)
        #expect(lines.count == 3 + 600 + 1_200 + 300)
        #expect(lines.prefix(4) == ["Nhiệm vụ 601 C2 A1:W601", "1|1/KH-UBND|2026-03-31|xa-1.docx", "2|1/KH-UBND|None|xa-1.docx", "3|2/KH-UBND|2026-03-31|xa-2.docx"])
        #expect(lines[601] == "Cảnh báo 1201 B2 A1:L1201" && lines[604] == "1/KH-UBND|2|xa-1.docx|deadline-outside-year")
        #expect(lines.last == "300|300/KH-UBND|2026-01-12|xa-300.docx|1")
    }

    // MARK: LibreOffice

    @Test(.enabled(if: OfficePrinter.readsSheets && ScanFixture.find("pdftotext") != nil, Comment(rawValue: OfficePrinter.sheetsSkipped)))
    func printsInLibreOffice() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sheets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["one.xlsx", "many.xlsx"].map { folder.appending(path: $0) }
        try Data(PlanWorkbook().file(of: Self.plan)).write(to: files[0])
        try Data(Self.stream(Self.plans(40))).write(to: files[1])
        let printed = try OfficePrinter.convert(files.map { $0.path() }, to: "pdf", in: folder)
        #expect(printed.count == 2)
        let texts = try printed.map { file in
            let text = file.appendingPathExtension("txt")
            #expect(try ExternalProgram.run(["pdftotext", "-layout", file.path(), text.path()]).status == 0)
            // Words may be broken into lines.
            return try String(contentsOf: text, encoding: .utf8).split { $0.isWhitespace }.joined(separator: " ")
        }
        let both: [String] = ["STT", "Nhiệm vụ", "Chủ trì", "Đến ngày", "Điểm cần xem lại", "01/01/2026", "31/03/2026", "12/01/2026", "missing-product", "Nguyễn Văn Mẫu"]
        let one = ["12/KH-UBND – Cải cách hành chính năm 2026", "Rà soát thủ tục hành chính", "Tuyên truyền cải cách hành chính"]
        let many = ["Kế hoạch các xã", "1/KH-UBND", "40/KH-UBND"]
        for (text, alone) in zip(texts, [one, many]) {
            for words in both + alone { #expect(text.contains(words), "\(words)") }
        }
    }
}
