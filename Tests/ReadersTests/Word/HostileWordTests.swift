import DocumentModel
import TestSupport
import Testing

@testable import Readers

/// Files that no program writes, each refused with its reason and within time.
@Suite struct HostileWordTests {
    enum Expected: Sendable { case damaged, hostile, password, empty, unsupported }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var expected: Expected
        /// A word of the message.
        var word: String
        var bytes: @Sendable () -> [UInt8]
        var testDescription: String { name }
    }

    private static let plan = DOCXFile(DOCXFile.paragraph("Kế hoạch"))

    /// The plan with one entry in place of that of its name, or beside the others.
    private static func with(_ name: String, _ text: String) -> [UInt8] { with(.init(name, text)) }

    private static func with(_ entry: StoredArchive.Entry) -> [UInt8] {
        StoredArchive.bytes(plan.entries.filter { $0.name != entry.name } + [entry])
    }

    private static func document(_ body: String) -> [UInt8] { with("word/document.xml", plan.part("document", body)) }

    static let cases: [Case] = [
        Case(name: "bomb by ratio", expected: .hostile, word: "times its size") { with(.init("word/document.xml", run: 12 << 20)) },
        Case(name: "bomb by total", expected: .hostile, word: "unpack to more than") {
            // The sizes that the directory declares are enough.
            StoredArchive.bytes(plan.entries + (0..<6).map { index in
                var entry = StoredArchive.Entry("word/media/\(index)", run: 1000)
                entry.run = 100 << 20
                return entry
            })
        },
        Case(name: "bomb in the styles", expected: .hostile, word: "styles.xml") {
            var file = plan
            file.styles = " "
            return StoredArchive.bytes(file.entries.filter { $0.name != "word/styles.xml" } + [.init("word/styles.xml", run: 12 << 20)])
        },
        Case(name: "20,000 entries", expected: .hostile, word: "entries") {
            StoredArchive.bytes(plan.entries + (0..<20_000).map { .init("word/\($0)", "") })
        },
        Case(name: "a name that climbs", expected: .hostile, word: "leaves the archive") { with("../../etc/cron.d/x", "x") },
        Case(name: "an absolute name", expected: .hostile, word: "leaves the archive") { with("/etc/passwd", "x") },
        Case(name: "a name with backslashes", expected: .hostile, word: "leaves the archive") { with("word\\document.xml", "x") },
        Case(name: "a part twice", expected: .hostile, word: "twice") { StoredArchive.bytes(plan.entries + [.init("word/document.xml", "<x/>")]) },
        Case(name: "a DOCTYPE", expected: .hostile, word: "DOCTYPE") {
            with("word/document.xml", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + plan.part("document", "<w:body/>").split(separator: "\n")[1])
        },
        Case(name: "a bomb of entities", expected: .hostile, word: "DOCTYPE") {
            with("word/document.xml", "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><x>&c;</x>")
        },
        Case(name: "a DOCTYPE in the numbering", expected: .hostile, word: "numbering.xml") {
            var file = plan
            file.numbering = " "
            return StoredArchive.bytes(file.entries.filter { $0.name != "word/numbering.xml" } + [.init("word/numbering.xml", "<!DOCTYPE x []><x/>")])
        },
        Case(name: "a DOCTYPE in the relationships", expected: .hostile, word: ".rels") { with("_rels/.rels", "<!DOCTYPE x []><x/>") },
        Case(name: "100,000 elements deep", expected: .hostile, word: "deep") {
            document("<w:body>" + String(repeating: "<w:sdt><w:sdtContent>", count: 50_000))
        },
        Case(name: "millions of empty runs", expected: .hostile, word: "elements") {
            document("<w:body><w:p>" + String(repeating: "<w:r/>", count: 2_100_000) + "</w:p></w:body>")
        },
        Case(name: "an element of 400,000 attributes", expected: .hostile, word: "attributes") {
            document("<w:body><w:p" + (0..<400_000).map { " a\($0)=''" }.joined() + "/></w:body>")
        },
        Case(name: "no main part", expected: .damaged, word: "word/document.xml") {
            StoredArchive.bytes(plan.entries.filter { $0.name != "word/document.xml" } + [.init("word/x.xml", "<x/>")])
        },
        Case(name: "a main part that is no document", expected: .damaged, word: "expected a Word document") { with("word/document.xml", "<html/>") },
        Case(name: "a main part that is no XML", expected: .damaged, word: "word/document.xml: line 1") { with("word/document.xml", "Kế hoạch") },
        Case(name: "a main part that is cut", expected: .damaged, word: "word/document.xml: line") {
            with("word/document.xml", String(plan.part("document", "<w:body>" + DOCXFile.paragraph("a")).dropLast(20)))
        },
        Case(name: "an empty main part", expected: .damaged, word: "word/document.xml") { with("word/document.xml", "") },
        Case(name: "an unknown entity", expected: .damaged, word: "nbsp") { document("<w:body><w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p></w:body>") },
        Case(name: "an archive that is cut", expected: .damaged, word: "ZIP") { Array(plan.bytes.prefix(plan.bytes.count * 2 / 3)) },
        Case(name: "a wrong checksum", expected: .damaged, word: "word/document.xml") {
            var bytes = plan.bytes
            let words = Array("Kế hoạch".utf8)
            if let place = bytes.indices.first(where: { bytes[$0...].starts(with: words) }) { bytes[place + 1] ^= 1 }
            return bytes
        },
        Case(name: "a broken deflate stream", expected: .damaged, word: "word/document.xml") {
            var entries = plan.entries
            entries[2].run = 400
            return StoredArchive.bytes(entries)
        },
        Case(name: "an encrypted entry", expected: .password, word: "password") {
            // Bit 0 of the flags, in the entry's own head and in the directory.
            var bytes = plan.bytes
            for place in bytes.indices.dropLast(4) where bytes[place] == 0x50 && bytes[place + 1] == 0x4B {
                if bytes[place + 2] == 3 { bytes[place + 6] |= 1 }
                if bytes[place + 2] == 1 { bytes[place + 8] |= 1 }
            }
            return bytes
        },
        Case(name: "a document without words", expected: .empty, word: "no text") { document("<w:body><w:p/></w:body>") },
    ]

    @Test(arguments: cases) func isRefused(_ test: Case) async {
        let bytes = test.bytes()
        let clock = ContinuousClock(), start = clock.now
        do {
            _ = try await DocumentReader().read(InputDocument(name: "plan.docx", bytes: bytes))
            Issue.record("was read")
        } catch {
            let found: Expected = switch error.reason {
            case .damaged: .damaged
            case .hostile, .limitPassed, .tooLarge: .hostile
            case .passwordNeeded: .password
            case .empty: .empty
            default: .unsupported
            }
            #expect(found == test.expected, "\(error)")
            #expect("\(error)".contains(test.word), "\(error)")
        }
        // Generous: the tests share their machine.
        #expect(clock.now - start < .seconds(20))
    }

    /// What a list sets around its numbers stands before every paragraph of it.
    @Test func longLabelsAreBounded() throws {
        var file = DOCXFile(String(repeating: DOCXFile.paragraph("a", "<w:numPr><w:numId w:val='1'/></w:numPr>"), count: 1000))
        file.numbering = "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:lvlText w:val='%1\(String(repeating: "x", count: 100_000))'/></w:lvl></w:abstractNum>"
            + "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
        let document = try file.read()
        #expect(document.lines.count == 1000)
        #expect(document.text.count < 1000 * 100)
    }

    /// Merged cells take up the whole of the widest table, and more cells follow them.
    @Test func mergedCellsBeyondTheWidestTable() throws {
        func row(_ merge: String, _ last: String) -> String {
            let cell = "<w:tc><w:tcPr>\(merge)</w:tcPr>\(DOCXFile.paragraph("a"))</w:tc>"
            return "<w:tr>\(String(repeating: cell, count: 64))<w:tc><w:tcPr>\(last)</w:tcPr>\(DOCXFile.paragraph("cuối"))</w:tc></w:tr>"
        }
        let begins = "<w:vMerge w:val='restart'/>", goesOn = "<w:vMerge/>"
        let document = try DOCXFile("<w:tbl>\(row(begins, ""))\(row(goesOn, begins))\(row(goesOn, goesOn))</w:tbl>").read()
        #expect(document.lineTexts().filter { $0 == "cuối" }.count == 2)
    }

    @Test func aParagraphOfManyMergedOnes() throws {
        let merged = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t><w:br/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b </w:t></w:r></w:p>"
        let document = try DOCXFile(String(repeating: merged, count: 20_000) + DOCXFile.paragraph("c")).read()
        #expect(document.lines.count == 20_001)
    }

    @Test func aHarmlessOddityIsRead() async throws {
        let document = try await DocumentReader().read(InputDocument(name: "plan.docx", bytes: Self.with("word/vbaProject.bin", "x")))
        #expect(document.lineTexts() == ["Kế hoạch"])
    }
}
