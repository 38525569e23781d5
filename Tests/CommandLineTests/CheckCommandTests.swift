import Foundation
import Testing

/// `kehoach check`: options, exit codes, bad input. What rules find is tested beside them.
@Suite struct CheckCommandTests {
    /// One task of three has no product: a warning; its number is there, its head is whole.
    static let plan = """
        ỦY BAN NHÂN DÂN
        XÃ ĐỒNG MÂY
        Số: 15/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Đồng Mây, ngày 12 tháng 01 năm 2026
        KẾ HOẠCH
        Cải cách hành chính năm 2026
        Ủy ban nhân dân xã ban hành Kế hoạch như sau:
        I. NHIỆM VỤ
        1. Rà soát thủ tục hành chính
        - Cơ quan chủ trì: Phòng Kinh tế
        - Sản phẩm: Báo cáo
        - Thời gian thực hiện: Quý III/2026
        2. Tập huấn nghiệp vụ
        - Cơ quan chủ trì: Phòng Kinh tế
        - Thời gian thực hiện: Quý III/2026
        3. Kiểm tra công vụ
        - Cơ quan chủ trì: Phòng Kinh tế
        - Sản phẩm: Báo cáo
        - Thời gian thực hiện: Quý III/2026
        Trên đây là Kế hoạch cải cách hành chính năm 2026./.
        Nơi nhận:
        - UBND tỉnh;
        - Lưu: VT.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Nguyễn Văn An

        """

    private func check(_ arguments: [String], files: [String: [UInt8]] = ["a.txt": Array(plan.utf8)]) throws -> CommandLineRun {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
        return try CommandLineRun.run(["check"] + arguments.map { $0.replacingOccurrences(of: "@", with: folder.path + "/") }, in: folder)
    }

    private func text(_ run: CommandLineRun) -> String { String(decoding: run.output, as: UTF8.self) }

    /// The text report as a whole, of the code that this plan is made for.
    @Test func report() throws {
        let run = try check(["@a.txt", "--only", "missing-product"])
        #expect(run.exited && run.exitCode == 0 && run.error.isEmpty, "\(run.error)")
        let report = text(run).replacing(/\S*\/a\.txt/, with: "a.txt")
        #expect(
            report.hasPrefix(
                """
                cảnh báo[missing-product]: nhiệm vụ không có sản phẩm, trong khi 2/3 nhiệm vụ cùng nhóm có
                   --> a.txt:15, nhiệm vụ I.2
                    |
                 15 | Tập huấn nghiệp vụ
                    | ^^^^^^^^^^^^^^^^^^
                    = cách sửa: ghi văn bản hoặc kết quả phải có (báo cáo, kế hoạch, quyết định …)

                a.txt: 3 nhiệm vụ; 1 cảnh báo
                  1  missing-product  Thiếu sản phẩm
                  6 rõ: rõ người 3/3 · rõ việc 3/3 · rõ thời gian 3/3 · rõ trách nhiệm 3/3 · rõ sản phẩm 2/3 ·
                """), "\(report)")
    }

    struct Exit: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var code: Int32
        /// What must stand in the output.
        var output = ""
        /// What must stand in the error; an empty error where it is empty.
        var error = ""

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Exit(arguments: ["@a.txt", "--only", "missing-product", "--fail-on", "warning"], code: 1, output: "missing-product"),
        Exit(arguments: ["@a.txt", "--only", "missing-product", "--fail-on", "error"], code: 0, output: "missing-product"),
        Exit(arguments: ["@a.txt", "--only", "missing-product", "--fail-on", "never"], code: 0, output: "missing-product"),
        Exit(arguments: ["@a.txt", "--only", "missing-lead", "--fail-on", "warning"], code: 0, output: "không có điểm nào"),
        Exit(arguments: ["@a.txt", "--only", "missing-product", "--ignore", "missing-product"], code: 0, output: "không có điểm nào"),
        Exit(arguments: ["@a.txt", "--only", "missing-product", "--lang", "en"], code: 0, output: "warning[missing-product]: no product, though 2 of 3"),
        Exit(arguments: ["@a.txt", "--only", "mising-product"], code: 2, error: "perhaps missing-product"),
        Exit(arguments: ["@a.txt", "--ignore", "product"], code: 2, error: "missing-product"),
        Exit(arguments: ["@a.txt", "--explain", "missing-lead"], code: 2, error: "--explain reads no files"),
        Exit(arguments: ["--explain", "qqqqqqqqqqqqqqq"], code: 2, error: "--explain lists all codes"),
        Exit(arguments: ["--explain", "missing-product"], code: 0, output: "Ví dụ không có lỗi:"),
        Exit(arguments: ["--explain", "missing-product", "--lang", "en"], code: 0, output: "An example that triggers it:"),
        Exit(arguments: ["--explain", "footnotes"], code: 0, output: "không có ví dụ"),
        Exit(arguments: ["--explain"], code: 0, output: "\nmissing-product "),
        Exit(arguments: ["--explain", "--format", "json"], code: 2, error: "text or markdown"),
        Exit(arguments: ["--explain", "--format", "markdown"], code: 0, output: "## missing-product"),
        Exit(arguments: [], code: 2, error: "give at least one plan"),
        Exit(arguments: ["@a.txt", "--format", "xml"], code: 2, error: "xml"),
        Exit(arguments: ["@a.txt", "--lang", "fr"], code: 2, error: "fr"),
        Exit(arguments: ["@a.txt", "--fail-on", "note"], code: 2, error: "note"),
        Exit(arguments: ["@a.txt", "--rules", "@nowhere"], code: 2, error: "folder of rules"),
        Exit(arguments: ["@none.txt"], code: 2, error: "none.txt: there is no such file"),
        Exit(arguments: ["@"], code: 2, error: "folder"),
        Exit(arguments: ["@a.txt", "@none.txt", "--only", "missing-product"], code: 3, output: "1 tệp không đọc được", error: "none.txt"),
        Exit(arguments: ["@none.txt", "@other.txt"], code: 4, output: "2 tệp không đọc được", error: "other.txt"),
    ]) func exits(_ exit: Exit) throws {
        let run = try check(exit.arguments)
        #expect(run.exited && run.exitCode == exit.code, "\(run.exitCode): \(run.error)")
        #expect(exit.output.isEmpty ? run.output.isEmpty : text(run).contains(exit.output), "\(text(run))")
        #expect(exit.error.isEmpty ? run.error.isEmpty : run.error.contains(exit.error), "\(run.error)")
    }

    /// A file that cannot be read, beside one that can: an error that names it, and the other's report.
    @Test(arguments: [
        ("rong.txt", [], "rong.txt"), ("nhi-phan.txt", [UInt8](0...255), "nhi-phan.txt"), ("hong.pdf", Array("%PDF-1.7\n1 0 obj".utf8), "hong.pdf"),
        ("vo.json", Array("{\n  \"document\": {,\n".utf8), "vo.json: line 2, column 16"),
        ("khac.json", Array("{\"a\": 1}".utf8), "khac.json: line 1, column 1: document"),
        ("gia.json", Array("{\"document\": {}, \"tasks\": [\n{\"id\": \"1\", \"kind\": \"tsk\", \"title\": \"x\"}]}".utf8), "gia.json: line 2, column 21: tasks[0].kind"),
    ] as [(String, [UInt8], String)]) func unreadable(name: String, bytes: [UInt8], error: String) throws {
        let run = try check(["@" + name, "@a.txt", "--only", "missing-product"], files: ["a.txt": Array(Self.plan.utf8), name: bytes])
        #expect(run.exited && run.exitCode == 3)
        #expect(run.error.contains(error) && run.error.split(separator: "\n").count == 1, "\(run.error)")
        #expect(text(run).contains("--> ") && text(run).contains("a.txt: 3 nhiệm vụ; 1 cảnh báo"))
    }

    @Test func planJSONIsValidatedAnew() throws {
        let plan = try CommandLineRun.extract(Array(Self.plan.utf8)).output
        let run = try check(["@plan.txt", "--only", "missing-product", "--format", "json"], files: ["plan.txt": Array(plan)])
        let json = try run.plan()
        let file = try #require((json["files"] as? [[String: Any]])?.first)
        #expect((file["diagnostics"] as? [[String: Any]])?.compactMap { $0["target"] as? String } == ["I.2"])
    }

    @Test(arguments: ["text", "json", "sarif", "html", "markdown"]) func everyFormatIntoAFile(format: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("report")
        let run = try check(["@a.txt", "--format", format, "--output", file.path, "--only", "missing-product"])
        #expect(run.exitCode == 0 && run.output.isEmpty && run.error.isEmpty)
        let report = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(report.contains("missing-product") && !report.contains("\u{1B}") && report.hasSuffix("\n"))
        if format == "json" || format == "sarif" { _ = try JSONSerialization.jsonObject(with: Data(report.utf8)) }
    }

    @Test func noColorsInAPipe() throws {
        #expect(!text(try check(["@a.txt"])).contains("\u{1B}"))
        #expect(!text(try check(["--explain", "missing-product"])).contains("\u{1B}"))
    }

    /// Severity, words and on/off of a person's own rules.
    @Test func ownRules() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("codes:\n  missing-product: {severity: error}\n".utf8).write(to: folder.appendingPathComponent("validation.yaml"))
        let run = try check(["@a.txt", "--only", "missing-product", "--rules", folder.path, "--fail-on", "error"])
        #expect(run.exitCode == 1 && text(run).contains("lỗi[missing-product]"))
    }
}

/// In a terminal, made by `script` of util-linux.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "SKIPPED: needs /usr/bin/script"))
struct CheckColorTests {
    @Test(arguments: [([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false)] as [([String: String], Bool)])
    func colors(environment: [String: String], colored: Bool) throws {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        process.arguments = ["-qec", "'\(try CommandLineRun.binary().path)' check --explain", "/dev/null"]
        var variables = ProcessInfo.processInfo.environment
        variables["NO_COLOR"] = nil
        variables["TERM"] = "xterm"
        process.environment = variables.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(output.contains("missing-product") && output.contains("\u{1B}[") == colored)
    }
}
