import DocumentModel
import Layout
import Pipeline
import PlanModel
import TestSupport
import Testing

/// Rows of ruled tables: cells side by side, cut by a page, merged over rows.
@Suite struct CutRowTests {
    private static let pipeline = Result { try Pipeline() }

    /// A row's cells column by column, each a printed line after the other, as the layout of a PDF hands them on.
    private struct Table {
        var builder = DocumentBuilder()
        var rows: [GridTable.Row] = []

        /// Appends the lines of a row's cells on one page; a paragraph over pages is the caller's to join.
        mutating func cells(_ cells: [[String]], page: Int, line: Int) -> [ClosedRange<Int>?] {
            cells.enumerated().map { column, lines in
                var numbers: ClosedRange<Int>?
                for (offset, text) in lines.enumerated() {
                    let number = builder.append(
                        SetPages.set(text[...], line: line + offset, from: 60 + Double(column) * 120), page: page, layout: LineLayout(part: .cell))
                    numbers = (numbers?.lowerBound ?? number)...number
                }
                return numbers
            }
        }

        mutating func row(_ texts: [[String]], page: Int, line: Int) {
            let ranges = cells(texts, page: page, line: line)
            let cells = zip(texts, ranges).map { text, range in
                GridTable.Cell(paragraphs: range.map { [TaskTable.Paragraph(text: text.joined(separator: " "), firstLine: $0.lowerBound, lastLine: $0.upperBound)] } ?? [])
            }
            let lines = ranges.compactMap { $0 }
            rows.append(.init(cells: cells, firstLine: lines[0].lowerBound, lastLine: lines[lines.count - 1].upperBound, page: page))
        }
    }

    @Test func rowCutByAPage() throws {
        var table = Table()
        for (index, line) in ["ỦY BAN NHÂN DÂN", "XÃ ĐỒI THÔNG", "KẾ HOẠCH", "Chuyển đổi số năm 2026", "I. NHIỆM VỤ"].enumerated() {
            table.builder.append(SetPages.set(line[...], line: index), page: 1)
        }
        table.row([["TT"], ["Nhiệm vụ"], ["Cơ quan chủ trì"], ["Cơ quan phối hợp"], ["Thời gian"]], page: 1, line: 6)
        table.row([["1"], ["Rà soát", "trang thông tin"], ["UBND xã"], ["UBND xã"], ["Quý I"]], page: 1, line: 7)
        // The second row: its cells' first lines on page 1, the rest on page 2.
        let texts = [["2"], ["Báo cáo kết quả", "chuyển đổi số"], ["Văn phòng", "HĐND và UBND"], ["Các thôn"], ["Quý IV"]]
        let upper = table.cells(texts.map { [$0[0]] }, page: 1, line: 10)
        let lower = table.cells(texts.map { Array($0.dropFirst()) }, page: 2, line: 0)
        let cells = texts.indices.map { column in
            GridTable.Cell(paragraphs: [.init(
                text: texts[column].joined(separator: " "), firstLine: upper[column]?.lowerBound ?? 0,
                lastLine: lower[column]?.upperBound ?? upper[column]?.upperBound ?? 0)])
        }
        table.rows.append(.init(
            cells: cells, firstLine: cells[0].paragraphs[0].firstLine, lastLine: cells.map { $0.paragraphs[0].lastLine }.max() ?? 0, page: 1))
        var builder = table.builder
        builder.grids = [GridTable(form: .ruled, rows: table.rows, firstLine: table.rows[0].firstLine, lastLine: table.rows[2].lastLine)]
        let document = builder.document(
            name: "x.pdf", format: "pdf", byteCount: 0, pages: [.init(width: 595, height: 842), .init(width: 595, height: 842)])
        let pipeline = try Self.pipeline.get()
        let plan = pipeline.extract(pipeline.structure(document))
        let words = PrintedWords(document)
        #expect(plan.tasks.count == 2)
        #expect(plan.placedFields.compactMap { words.fault(of: $0) } == [])
        let cut = try #require(plan.tasks.last)
        #expect(cut.origins.title?.boxes.map(\.page) == [1, 2])
        #expect(cut.lead?.origin?.boxes.map { words.text(in: [$0]) } == ["Văn phòng", "HĐND và UBND"])
        #expect(cut.coordination?.origin?.boxes.map(\.page) == [1])
        // The same words in two cells are told apart by their cells.
        let first = try #require(plan.tasks.first)
        #expect(first.lead?.origin?.boxes.first?.left == 300)
        #expect(first.coordination?.origin?.boxes.first?.left == 420)
        let coverage = plan.coverage
        #expect(coverage.field + coverage.heading + coverage.boilerplate + coverage.furniture + coverage.unclaimed == document.lines.count)
        #expect(coverage.unclaimed == 0)
    }
}
