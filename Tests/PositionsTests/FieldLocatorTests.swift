import DocumentModel
import Layout
import Pipeline
import PlanModel
import Positions
import RuleBook
import TestSupport
import Testing

/// Fields whose words stand more than once, over several lines or pages, or in part of a word.
@Suite struct FieldLocatorTests {
    private static let pipeline = Result { try Pipeline() }

    private func plan(_ document: SourceDocument) throws -> Plan {
        let pipeline = try Self.pipeline.get()
        return pipeline.extract(pipeline.structure(document))
    }

    static let head = """
        ỦY BAN NHÂN DÂN
        XÃ ĐỒI THÔNG
        Số: 15 /KH-UBND Đồi Thông, ngày 15 tháng 01 năm 2026
        KẾ HOẠCH
        Chuyển đổi số năm 2026
        I. NHIỆM VỤ
        1. Hạ tầng số

        """

    /// The line of a box, counted from 0 as ``SetPages`` sets them, and the words in it.
    private func lines(_ origin: Origin?, _ document: SourceDocument) -> [String] {
        let words = PrintedWords(document)
        return (origin?.boxes ?? []).map { "\($0.page)/\(Int((($0.top - 60) / SetPages.lineHeight).rounded())) \(words.text(in: [$0]))" }
    }

    @Test func documentData() throws {
        let document = SetPages.document(Self.head + "a) Lắp camera tại nhà văn hóa.\n- Chủ trì: Công an xã.\n- Thời gian: Quý I.")
        let origins = try plan(document).document.origins
        #expect(lines(origins.issuer, document) == ["1/0 ỦY BAN NHÂN DÂN", "1/1 XÃ ĐỒI THÔNG"])
        #expect(lines(origins.number, document) == ["1/2 15 /KH-UBND"])
        #expect(lines(origins.place, document) == ["1/2 Đồi Thông"])
        #expect(lines(origins.date, document) == ["1/2 ngày 15 tháng 01 năm 2026"])
        #expect(origins.date?.words == "ngày 15 tháng 01 năm 2026")
        #expect(lines(origins.title, document) == ["1/4 Chuyển đổi số năm 2026"])
    }

    /// Lead and coordination are the same words in one line: each has its own.
    @Test func sameWordsTwice() throws {
        let document = SetPages.document(Self.head + """
            a) Rà soát trang thông tin của UBND xã.
            - Chủ trì: UBND xã; phối hợp: UBND xã, các thôn.
            - Sản phẩm: Báo cáo; danh mục.
            - Thời gian: Quý I.
            """)
        let task = try #require(try plan(document).tasks.first)
        #expect(lines(task.lead?.origin, document) == ["1/8 UBND xã"])
        #expect(lines(task.coordination?.origin, document) == ["1/8 UBND xã, các thôn"])
        #expect(try #require(task.lead?.origin?.boxes.first).right < #require(task.coordination?.origin?.boxes.first).left)
        #expect(lines(task.origin, document) == ["1/7 Rà soát trang thông tin của UBND xã"])
        #expect(task.origin.boxes == task.origins.title?.boxes)
    }

    /// Bullets are boxes without their signs; a label is in no box. The joint between them is printed, so it is the field's.
    @Test func bulletsAndLabels() throws {
        let document = SetPages.document(Self.head + """
            a) Tập huấn kỹ năng số cho cán bộ.
            - Chủ trì: Phòng Văn hóa - Xã hội xã.
            - Sản phẩm:
            + Kế hoạch tập huấn;
            + Báo cáo kết quả.
            - Thời gian: Quý II.
            """)
        let task = try #require(try plan(document).tasks.first)
        #expect(lines(task.products?.origin, document) == ["1/10 Kế hoạch tập huấn;", "1/11 Báo cáo kết quả"])
        #expect(task.products?.origin?.firstLine == 11)
        #expect(task.products?.origin?.lastLine == 12)
    }

    /// A field that a page break cuts has boxes on both pages, none on the page number between, and begins on the first.
    @Test func pageBreak() throws {
        var builder = DocumentBuilder()
        let first = (Self.head + "a) Xây dựng cơ sở dữ liệu dùng chung của xã.\n- Chủ trì: Văn phòng HĐND và UBND xã.\n- Phối hợp: Phòng Kinh tế, Phòng Văn hóa -").split(separator: "\n")
        for (index, line) in first.enumerated() { builder.append(SetPages.set(line, line: index), page: 1) }
        builder.append(SetPages.set("1", line: 42), page: 1, layout: LineLayout(part: .furniture))
        builder.append(SetPages.set("Xã hội, các trường học.", line: 0), page: 2)
        builder.append(SetPages.set("- Thời gian: Quý III.", line: 1), page: 2)
        let document = builder.document(
            name: "x.pdf", format: "pdf", byteCount: 0, pages: [.init(width: 595, height: 842), .init(width: 595, height: 842)])
        let plan = try plan(document), task = try #require(plan.tasks.first)
        #expect(lines(task.coordination?.origin, document) == ["1/9 Phòng Kinh tế, Phòng Văn hóa -", "2/0 Xã hội, các trường học"])
        #expect(task.coordination?.origin?.page == 1)
        #expect(task.deadline?.origin?.page == 2)
        #expect(plan.coverage.furniture == 1)
        #expect(plan.coverage.unclaimed == 0)
    }

    /// A word of which only part is the field's gives that part of its box.
    @Test func partOfAWord() throws {
        let document = SetPages.document(Self.head + "a) Lắp biển báo.\n- Chủ trì:Công an xã.\n- Thời gian: Quý I.")
        let task = try #require(try plan(document).tasks.first)
        #expect(lines(task.lead?.origin, document) == ["1/8 Công an xã"])
        let word = try #require(document.words.first { String(decoding: document.text[$0.range], as: UTF8.self) == "trì:Công" })
        let box = try #require(task.lead?.origin?.boxes.first)
        #expect(box.left > word.box.left + word.box.width * 0.3)
        #expect(box.left < word.box.left + word.box.width * 0.5)
    }

    // MARK: Recognition

    @Test func doubtfulWordsLowerTheConfidence() throws {
        let text = Self.head + "a) Lắp camera tại nhà văn hóa thôn.\n- Chủ trì: Công an xã.\n- Phối hợp: Các thôn.\n- Thời gian: Quý I."
        let sure = try plan(SetPages.document(text))
        let scanned = try plan(SetPages.document(text) { $0 == "camera" ? 0.3 : 0.9 })
        let before = try #require(sure.tasks.first), after = try #require(scanned.tasks.first)
        #expect(before.confidence == 1)
        #expect(abs((after.lead?.confidence ?? 0) - 0.9 * (before.lead?.confidence ?? 0)) <= 0.005)
        // Confidences have two decimals. Six letters of twenty-five are doubted: their mean and the least of them, half each.
        #expect(abs(after.confidence - ((0.3 * 6 + 0.9 * 19) / 25 + 0.3) / 2) <= 0.005)
        let suspects = scanned.diagnostics.filter { $0.code == "ocr-suspect" }
        #expect(suspects.map(\.target) == [after.id])
        #expect(suspects.map(\.severity) == [.note])
        #expect(suspects.first?.message.contains("«camera»") == true)
        #expect(suspects.first?.origin?.boxes == after.origin.boxes)
        #expect(!sure.diagnostics.contains { $0.code == "ocr-suspect" })
    }

    // MARK: Documents without pages

    @Test func placesOfParagraphsAndCells() throws {
        var document = SetPages.document(Self.head + "a) Lắp biển báo.\n- Chủ trì: Công an xã.\n- Thời gian: Quý I.", format: "docx")
        document.words = []
        document.pageCount = nil
        document.pages = []
        for index in document.lines.indices {
            document.lines[index].page = nil
            document.lines[index].layout = LineLayout(place: .init(paragraph: index + 1, table: index == 8 ? 1 : nil))
        }
        let task = try #require(try plan(document).tasks.first)
        #expect(task.origin.place == Origin.Place(paragraph: 8))
        #expect(task.lead?.origin?.place == Origin.Place(paragraph: 9, table: 1))
        #expect(task.lead?.origin?.boxes == [])
    }

    /// Plain text has neither; nothing of its plan changes.
    @Test func plainTextStaysAsItIs() throws {
        let pipeline = try Self.pipeline.get()
        let plan = try pipeline.plan(from: Array((Self.head + "a) Lắp biển báo.\n- Chủ trì: Công an xã.\n- Thời gian: Quý I.").utf8), name: "x.txt")
        #expect(plan.tasks.count == 1)
        #expect(plan.placedFields.allSatisfy { $0.origin?.boxes == [] && $0.origin?.place == nil })
        #expect(plan.placedFields.allSatisfy { $0.origin != nil })
    }
}
