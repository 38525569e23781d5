import DocumentModel
import Foundation
import Subprocesses
import Testing
import TestSupport

@testable import Readers

enum Soffice {
    static let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/soffice")
    }
}

@Suite struct RichTextCheckTests {
    /// Whether it is taken for whole.
    @Test(arguments: [
        ("{\\rtf1 A\\par}", true), ("{\\rtf1 A\\par", false), ("{\\rtf1 \\{ A}", true), ("{\\rtf1 \\'7b A}", true),
        ("{\\rtf1{\\pict\\bin5 {{{{{}}", true), ("{\\rtf1{\\pict\\bin3{{{}}", true), ("{\\rtf1{\\pict\\bin9 {{{}}", false),
        ("{\\rtf1\\bin}", true), ("{\\rtf1\\binary {}}", true), ("{\\rtf1\\bin99999999999999999999 }", true),
    ])
    func cutOff(_ text: String, isWhole: Bool) {
        let result = Result { try RichTextCheck.check(InputDocument(name: "plan.rtf", bytes: Array(text.utf8))) }
        #expect((try? result.get()) != nil == isWhole)
    }
}

/// Reading through LibreOffice, where it is installed.
@Suite(.serialized, .enabled(if: Soffice.isInstalled, "SKIPPED: soffice is not installed (libreoffice-writer-nogui)"))
struct OfficeTests {
    private static func lines(_ document: SourceDocument) -> [String] {
        document.lines.map { String(decoding: document.text[$0.range], as: UTF8.self) }.filter { !$0.isEmpty }
    }

    @Test func readsRTFWithLegacyFontsListsAndTables() async throws {
        let tcvn3 = LegacyEncoders.bytes(LegacyEncoders.encode("Căn cứ Luật Tổ chức, ưu tiên chương trình", .tcvn3))
            .map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\'" + String($0, radix: 16) }.joined()
        let rtf = """
            {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}{\\f1 .VnTime;}}
            {\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc1\\leveljc0\\levelstartat1\\levelfollow0{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}\\listid1}}
            {\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}
            \\pard K\\u7871?ho\\u7841?ch\\par \\pard\\f1 \(tcvn3)\\f0\\par
            \\pard\\ls1\\ilvl0 Nhi\\u7879?m v\\u7909?\\par \\pard\\ls1\\ilvl0 Gi\\u7843?i ph\\u225?p\\par
            \\trowd\\cellx2000\\cellx4000\\pard\\intbl 1\\cell Vi\\u7879?c\\cell\\row\\pard sau\\par}
            """
        let reader = OfficeReader()
        let document = try await reader.read(InputDocument(name: "plan.rtf", bytes: Array(rtf.utf8)), from: .rtf)
        #expect(Self.lines(document) == [
            "Kếhoạch", "Căn cứ Luật Tổ chức, ưu tiên chương trình", "I. Nhiệm vụ", "II. Giải pháp", "1", "Việc", "sau",
        ])
        #expect(document.format == "rtf" && document.name == "plan.rtf" && document.byteCount == rtf.utf8.count)
        #expect(document.grids.count == 1)
        #expect(document.remarks.map(\.kind) == [.convertedLines])
    }

    /// A Word document in name only.
    @Test func brokenWordFileIsAnError() async throws {
        let reader = OfficeReader()
        await #expect(throws: ReadingError.self) {
            try await reader.read(InputDocument(name: "plan.doc", bytes: CompoundFileBytes.make(stream: "WordDocument")), from: .doc)
        }
    }

    @Test func slowProgramIsStopped() async throws {
        var reader = OfficeReader()
        reader.converter.limits.seconds = 0.1
        do throws(ReadingError) {
            _ = try await reader.read(InputDocument(name: "plan.rtf", bytes: Array("{\\rtf1 A\\par}".utf8)), from: .rtf)
            Issue.record("was read")
        } catch {
            guard case .limitPassed = error.reason else {
                Issue.record("\(error)")
                return
            }
        }
    }
}

@Suite struct MissingOfficeTests {
    @Test func missingProgramNamesItsPackage() async throws {
        var reader = OfficeReader()
        reader.converter.program = "/nonexistent/soffice"
        do throws(ReadingError) {
            _ = try await reader.read(InputDocument(name: "plan.rtf", bytes: Array("{\\rtf1 A\\par}".utf8)), from: .rtf)
            Issue.record("was read")
        } catch {
            #expect(error.reason == .programMissing(program: "soffice", package: "libreoffice-writer-nogui"))
        }
    }
}
