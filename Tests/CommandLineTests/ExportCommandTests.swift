import Foundation
import Testing

/// `kehoach export`: workbooks and where they go.
@Suite struct ExportCommandTests {
    private func export(_ arguments: [String]) throws -> CommandLineRun {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let plan = folder.appendingPathComponent("ke-hoach.txt")
        let text = CompareCommandTests.plan("xã Đồng Mây", tasks: [("Rà soát thủ tục hành chính", "Văn phòng HĐND và UBND xã", "Trước ngày 30/6/2024")])
        try Data(text.utf8).write(to: plan)
        return try CommandLineRun.run(["export", plan.path] + arguments, in: folder)
    }

    @Test func workbookIntoAPipe() throws {
        let run = try export(["--format", "xlsx"])
        #expect(run.exitCode == 0 && run.output.starts(with: Data("PK".utf8)))
        #expect(try export(["--format", "xlsx"]).output.count == run.output.count)
    }

    /// What was found is worded in the language of the heads.
    @Test func findingsInEnglish() throws {
        let rows = [try export(["--format", "csv"]), try export(["--format", "csv", "--lang", "en"])].map { String(decoding: $0.output, as: UTF8.self) }
        #expect(rows[0].contains("thời hạn ghi năm 2024") && rows[1].contains("the deadline names 2024"), "\(rows)")
    }

    @Test func workbookThatCannotBeWritten() throws {
        let run = try export(["--format", "xlsx", "--output", "/nowhere/x.xlsx"])
        #expect(run.exitCode == 2 && run.error.contains("/nowhere/x.xlsx") && run.output.isEmpty)
    }
}

/// In a terminal, made by `script` of util-linux.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "SKIPPED: needs /usr/bin/script"))
struct ExportTerminalTests {
    @Test func workbookIsNotForATerminal() throws {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        process.arguments = ["-qec", "'\(try CommandLineRun.binary().path)' export a.txt --format xlsx", "/dev/null"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 2 && output.contains("--output ke-hoach.xlsx"), "\(output)")
    }
}
