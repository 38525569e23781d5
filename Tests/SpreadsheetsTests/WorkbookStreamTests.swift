import Foundation
import PlanModel
import Testing

@testable import Spreadsheets

@Suite struct WorkbookStreamTests {
    /// A folder of its own, which goes with the test.
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "stream-\(UUID().uuidString)")
        var path: String { url.appending(path: "sổ.xlsx").path(percentEncoded: false) }
        var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path())) ?? [] }
        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: url) }
        func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
    }

    private static let head = Sheet("Nhiệm vụ", columns: [Column("A", width: 20), Column("B", width: 20, kind: .date), Column("C", width: 9, isHiddenWhereEmpty: true)])

    private func stream(_ sheets: [Sheet], to path: String, rowLimit: Int = WorkbookWriter.rowLimit) throws {
        let stream = try WorkbookStream(writingTo: path, title: "Mẫu", created: Workbook.firstDay, rowLimit: rowLimit)
        let numbers = try sheets.map { sheet in try stream.add(sheet) }
        // In turns.
        for row in 0..<(sheets.map(\.rows.count).max() ?? 0) {
            for (sheet, number) in zip(sheets, numbers) where row < sheet.rows.count { try stream.append(sheet.rows[row], to: number) }
        }
        try stream.finish()
    }

    private static var sheets: [Sheet] {
        var first = head, second = head
        first.rows = [
            [.text("Rà soát thủ tục", tone: .warning), .date(iso: "2026-01-15")], [.text("=1+1"), .date(iso: "2026-01")],
            [.text("a\u{0}b _x0041_ <b> & \"x\"\nhai"), .empty], [.text(String(repeating: "ă", count: 40_000)), .number(0.5 as Double?)],
            [.runs([TextRun("một "), TextRun("hai", .added)]), Cell(.link(text: "trang", address: "https://example.org/a"))],
        ]
        second.name = "Cảnh báo"
        second.heading = ["Đầu đề"]
        second.rows = (1...40).map { [.text("dòng \($0)"), .date(iso: "2026-02-0\($0 % 9 + 1)"), .number($0)] }
        return [first, second]
    }

    @Test func holdsWhatTheWriterHoldsInMemory() throws {
        let folder = try Folder()
        try stream(Self.sheets, to: folder.path)
        let streamed = try SheetReader(folder.bytes()), whole = try SheetReader(WorkbookWriter().bytes(Workbook(title: "Mẫu", sheets: Self.sheets)))
        #expect(streamed.sheetNames == ["Nhiệm vụ", "Cảnh báo"] && whole.sheetNames == streamed.sheetNames)
        for sheet in 1...2 {
            let cells = try streamed.cells(sheet: sheet), expected = try whole.cells(sheet: sheet)
            #expect(cells.count > 9 && cells.mapValues(\.text) == expected.mapValues(\.text))
            #expect(!cells.values.contains { $0.isFormula })
            let heights = try [streamed, whole].map { try $0.heights(sheet: sheet) }
            #expect(heights[0] == heights[1] && heights[0].count > 4)
            // All but the rows themselves is the same: columns, panes, filter, print.
            let parts = try [streamed, whole].map { try $0.part("xl/worksheets/sheet\(sheet).xml") }
            #expect(parts[0].prefix { $0 != ">" } == parts[1].prefix { $0 != ">" })
            let ends = parts.map { $0.components(separatedBy: "</sheetData>").last }, starts = parts.map { $0.components(separatedBy: "<sheetData>").first }
            #expect(ends[0] == ends[1] && starts[0] == starts[1])
        }
        #expect(folder.files == ["sổ.xlsx"])
    }

    @Test func sameRowsSameBytes() throws {
        let folders = [try Folder(), try Folder()]
        for folder in folders { try stream(Self.sheets, to: folder.path) }
        let bytes = try folders.map { try $0.bytes() }
        #expect(bytes[0] == bytes[1])
    }

    @Test func aFullSheetGoesOnInASecond() throws {
        let folder = try Folder()
        // 19 rows a sheet, and 18 where there is a heading.
        try stream(Self.sheets, to: folder.path, rowLimit: 20)
        let reader = try SheetReader(folder.bytes())
        #expect(reader.sheetNames == ["Nhiệm vụ", "Cảnh báo", "Cảnh báo (2)", "Cảnh báo (3)"])
        let parts = try (2...4).map { try reader.cells(sheet: $0) }
        #expect(parts[0]["A3"]?.text == "dòng 1" && parts[0]["A20"]?.text == "dòng 18" && parts[0]["A21"] == nil)
        #expect(parts[1]["A1"]?.text == "Đầu đề" && parts[1]["A2"]?.text == "A" && parts[1]["A3"]?.text == "dòng 19" && parts[2]["A6"]?.text == "dòng 40")
        #expect(try reader.part("xl/worksheets/sheet4.xml").contains("<autoFilter ref=\"A2:C6\"/>"))
    }

    @Test func columnsWithoutAValueAreHidden() throws {
        let folder = try Folder()
        try stream(Self.sheets, to: folder.path)
        let reader = try SheetReader(folder.bytes())
        #expect(try reader.part("xl/worksheets/sheet1.xml").contains("<col min=\"3\" max=\"3\" width=\"9.7109375\" hidden=\"1\""))
        #expect(try !reader.part("xl/worksheets/sheet2.xml").contains("hidden=\"1\""))
    }

    @Test func nothingIsLeftOfWhatIsNotFinished() throws {
        let folder = try Folder()
        try Data("cũ".utf8).write(to: URL(filePath: folder.path))
        do {
            let stream = try WorkbookStream(writingTo: folder.path, title: "x"), sheet = try stream.add(Self.head)
            for number in 0..<5_000 { try stream.append([.number(number)], to: sheet) }
            #expect(throws: WorkbookError.self) { try stream.append([], to: 1) }
        }
        #expect(try folder.files == ["sổ.xlsx"] && folder.bytes() == Array("cũ".utf8))
    }

    @Test func finishesOnce() throws {
        let folder = try Folder(), stream = try WorkbookStream(writingTo: folder.path, title: "x"), sheet = try stream.add(Self.head)
        try stream.finish()
        #expect(throws: WorkbookError.self) { try stream.finish() }
        #expect(throws: WorkbookError.self) { try stream.append([], to: sheet) }
        #expect(throws: WorkbookError.self) { try stream.add(Self.head) }
        // A sheet without rows is one.
        #expect(try SheetReader(folder.bytes()).cells()["A1"]?.text == "A")
    }

    @Test func aLinkStaysOne() throws {
        let folder = try Folder(), link = folder.url.appending(path: "link.xlsx")
        try Data().write(to: URL(filePath: folder.path))
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(filePath: folder.path))
        try stream(Self.sheets, to: link.path())
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path()).hasSuffix("xlsx") && folder.bytes().starts(with: Array("PK".utf8)))
    }

    @Test(arguments: ["/nowhere/at/all/x.xlsx", "/dev/null", "/", "/proc/x.xlsx", ""]) func whereNothingCanBeWritten(path: String) {
        #expect { try WorkbookStream(writingTo: path, title: "x") } throws: { error in
            guard case .cannotWrite(let named, let detail)? = error as? WorkbookError else { return false }
            return named == path && !detail.isEmpty
        }
    }
}
