import DocumentModel
import Testing
import TestSupport

@testable import Readers

/// Files made to do harm, or broken: each ends in an error that says so, or is read within bounds.
@Suite(.timeLimit(.minutes(1))) struct HostileFlowTests {
    enum Expected: Sendable { case hostile, damaged, passwordNeeded, empty }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var bytes: [UInt8]
        var expected: Expected

        init(_ name: String, _ bytes: [UInt8], _ expected: Expected) {
            (testDescription, self.bytes, self.expected) = (name, bytes, expected)
        }
    }

    private static func package(_ body: String, _ change: (inout OpenDocumentFile) -> Void = { _ in }) -> [UInt8] {
        var file = OpenDocumentFile(body)
        change(&file)
        return file.bytes
    }

    private static func nested(_ open: String, _ close: String, _ count: Int) -> String {
        String(repeating: open, count: count) + "sâu" + String(repeating: close, count: count)
    }

    static let odts = [
        Case("entities of entities", package("<text:p>&d;</text:p>") {
            $0.prolog = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;\">]>"
        }, .hostile),
        Case("a file as entity", package("<text:p>&d;</text:p>") { $0.prolog = "<!DOCTYPE x [<!ENTITY d SYSTEM \"file:///etc/passwd\">]>" }, .hostile),
        Case("encrypted", package("<text:p>x</text:p>") {
            $0.manifest = "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>"
        }, .passwordNeeded),
        Case("a part of ten gigabytes", StoredArchive.bytes([.init("mimetype", OpenDocumentFile.mimetype), .init("content.xml", declaring: 10 << 30)]), .hostile),
        Case("a name that leaves the archive", StoredArchive.bytes(OpenDocumentFile("<text:p>x</text:p>").entries + [.init("../x", "x")]), .hostile),
        Case("100,000 levels of lists", package(nested("<text:list><text:list-item>", "</text:list-item></text:list>", 100_000)), .hostile),
        Case("deep spans", package("<text:p>" + nested("<text:span>", "</text:span>", 5000) + "</text:p>"), .hostile),
        Case("deep tables", package(nested("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>", 3000)), .hostile),
        Case("no content", StoredArchive.bytes([.init("mimetype", OpenDocumentFile.mimetype)]), .damaged),
        Case("cut content", StoredArchive.bytes([.init("mimetype", OpenDocumentFile.mimetype), .init("content.xml", "<office:document-content><office:bo")]), .damaged),
        Case("cut archive", Array(package("<text:p>x</text:p>").dropLast(40)), .damaged),
        Case("no words", package("<text:p><text:s text:c=\"9\"/></text:p>"), .empty),
    ]

    @Test(arguments: odts) func refusesODT(_ test: Case) {
        expect(test) { () throws(ReadingError) in _ = try OpenDocumentReader().read(test.bytes, name: "plan.odt") }
    }

    static let others = [
        Case("deep HTML", Array(("<html>" + nested("<div>", "</div>", 100_000)).utf8), .hostile),
        Case("deep tables in HTML", Array(("<html>" + nested("<table><tr><td>", "</td></tr></table>", 20_000)).utf8), .hostile),
        Case("HTML without words", Array("<html><body><p> &nbsp;</p><script>x</script></body>".utf8), .empty),
    ]

    @Test(arguments: others) func refusesHTML(_ test: Case) {
        expect(test) { () throws(ReadingError) in _ = try HTMLReader().read(test.bytes, name: "plan.html") }
    }

    /// Refused before any program is started.
    static let office = [
        Case("deep RTF", Array(("{\\rtf1 " + nested("{", "}", 100_000) + "}").utf8), .hostile),
        Case("cut RTF", Array("{\\rtf1\\ansi {\\b cut".utf8), .damaged),
        Case("nothing behind the signature", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 7, count: 4096), .damaged),
        Case("a table file", CompoundFileBytes.make(stream: "Workbook"), .damaged),
        Case("encrypted DOCX", CompoundFileBytes.make(stream: "EncryptedPackage"), .passwordNeeded),
        Case("encrypted DOC", CompoundFileBytes.make(stream: "WordDocument", flags: 0x0100), .passwordNeeded),
        Case("a stream that begins outside of the file", CompoundFileBytes.make(stream: "Workbook", sector: 0x7FFF_FFFF), .damaged),
    ]

    @Test(arguments: office) func refusesBeforeAnyProgram(_ test: Case) async {
        var reader = OfficeReader()
        reader.converter.program = "/nonexistent/soffice"
        let source: OfficeConverter.Source = test.bytes[0] == 0x7B ? .rtf : .doc
        do throws(ReadingError) {
            _ = try await reader.read(InputDocument(name: "plan", bytes: test.bytes), from: source)
            Issue.record("\(test): was read")
        } catch {
            #expect(Self.kind(error) == test.expected, "\(error)")
        }
    }

    private func expect(_ test: Case, _ body: () throws(ReadingError) -> Void) {
        do throws(ReadingError) {
            try body()
            Issue.record("\(test): was read")
        } catch {
            #expect(Self.kind(error) == test.expected, "\(error)")
        }
    }

    private static func kind(_ error: ReadingError) -> Expected? {
        switch error.reason {
        case .hostile: .hostile
        case .damaged: .damaged
        case .passwordNeeded: .passwordNeeded
        case .empty: .empty
        default: nil
        }
    }

    // MARK: Read within bounds

    @Test func repeatedCellsAreBounded() throws {
        let cell = "<table:table-cell table:number-columns-repeated=\"1000000\" table:number-rows-spanned=\"99999999\"><text:p>a</text:p></table:table-cell>"
        let empty = "<table:table-cell table:number-columns-repeated=\"1000000\"/><table:covered-table-cell table:number-columns-repeated=\"99999999\"/>"
        let row = "<table:table-row table:number-rows-repeated=\"1000000\">\(cell)\(empty)</table:table-row><table:table-row>\(empty)\(cell)</table:table-row>"
        let document = try OpenDocumentReader().read(
            Self.package("<table:table>" + String(repeating: row, count: 3) + "</table:table>"), name: "plan.odt")
        let grid = try #require(document.grids.first)
        #expect(grid.rows.count == 6)
        #expect(grid.rows.allSatisfy { $0.cells.reduce(0) { $0 + $1.columnSpan } <= 64 })
    }

    @Test func spacesSpansAndStylesAreBounded() throws {
        let document = try OpenDocumentReader().read(
            Self.package("<text:p text:style-name=\"A\">a<text:s text:c=\"999999999\"/>b</text:p>") {
                $0.automaticStyles = """
                    <style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>\
                    <style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>
                    """
            }, name: "plan.odt")
        #expect(document.text.count < 1000)
        let html = try HTMLReader().read(
            Array("<html><ol start=99999999999><li value=-7>x</ol><table><tr><td>z<td colspan=1000000000 rowspan=1000000000>a<td>b<tr><td>c<td>d</table>".utf8), name: "p")
        #expect(html.grids.first?.rows.first?.cells.map(\.columnSpan) == [1, 63])
    }

    /// What a list sets around its numbers stands before every paragraph of it.
    @Test func longLabelsAreBounded() throws {
        let long = String(repeating: "x", count: 100_000)
        let list = "<text:list text:style-name=\"L\">" + String(repeating: "<text:list-item><text:p>a</text:p></text:list-item>", count: 1000) + "</text:list>"
        let document = try OpenDocumentReader().read(
            Self.package(list) {
                $0.automaticStyles = """
                    <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="\(long)" \
                    style:num-suffix="\(long)"/></text:list-style>
                    """
            }, name: "plan.odt")
        #expect(document.lines.count == 1000)
        #expect(document.text.count < 1000 * 200)
    }

    @Test(arguments: ["<p%>x</p>", "<table%><tr><td>x</table>"]) func crowdedTagsAreRefused(_ source: String) {
        let attributes = (0..<200_000).map { " a\($0)" }.joined()
        #expect(throws: ReadingError.self) { try HTMLReader().read(Array(("<html>" + source.replacing("%", with: attributes)).utf8), name: "p") }
    }

    @Test func manyUnclosedTagsAreRead() throws {
        let document = try HTMLReader().read(Array(("<html><p>" + String(repeating: "<font face=x>chữ<br>", count: 300)).utf8), name: "plan.html")
        #expect(document.lines.count == 300)
    }
}

/// As much of a compound file as ``CompoundFile`` looks at.
enum CompoundFileBytes {
    static func make(stream: String, flags: UInt16 = 0, sector: UInt32 = 1) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 4096)
        bytes[30] = 9
        for (index, unit) in stream.utf16.enumerated() { bytes[512 + 2 * index] = UInt8(truncatingIfNeeded: unit) }
        for index in 0..<4 { bytes[512 + 116 + index] = UInt8(truncatingIfNeeded: sector >> (8 * UInt32(index))) }
        // The stream's head, in the sector behind the directory.
        bytes[1024] = 0xEC
        bytes[1025] = 0xA5
        bytes[1034] = UInt8(truncatingIfNeeded: flags)
        bytes[1035] = UInt8(truncatingIfNeeded: flags >> 8)
        return bytes
    }
}
