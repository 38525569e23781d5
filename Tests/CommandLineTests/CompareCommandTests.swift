import Foundation
import Testing

/// `kehoach compare`: formats, folders, exit codes, bad input.
@Suite struct CompareCommandTests {
    static func plan(_ place: String, tasks: [(title: String, lead: String, deadline: String)]) -> String {
        var text = """
            ỦY BAN NHÂN DÂN
            \(place.uppercased())
            Số: 15/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Vân Giang, ngày 12 tháng 01 năm 2026
            KẾ HOẠCH
            Cải cách hành chính năm 2026
            I. NHIỆM VỤ

            """
        for (index, task) in tasks.enumerated() {
            text += "\(index + 1). \(task.title)\n- Cơ quan chủ trì: \(task.lead).\n- Thời gian thực hiện: \(task.deadline).\n"
        }
        return text + "Trên đây là Kế hoạch cải cách hành chính năm 2026./.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn An\n"
    }

    static let parent = plan(
        "tỉnh Vân Giang",
        tasks: [
            ("Niêm yết công khai thủ tục hành chính tại bộ phận một cửa", "UBND các xã, phường", "Trước ngày 31/3/2026"),
            ("Đối thoại với người dân, doanh nghiệp trên địa bàn", "UBND các xã, phường", "Quý III/2026"),
            ("Nâng cấp trung tâm dữ liệu", "Sở Khoa học và Công nghệ", "Quý IV/2026"),
        ])
    static let first = plan("xã Đồng Mây", tasks: [("Niêm yết công khai thủ tục hành chính tại bộ phận một cửa xã", "Văn phòng HĐND và UBND xã", "Trước ngày 30/6/2026")])
    static let second = plan(
        "xã Suối Vàng",
        tasks: [
            ("Niêm yết công khai thủ tục hành chính tại bộ phận một cửa xã", "Văn phòng HĐND và UBND xã", "Trước ngày 31/3/2026"),
            ("Đối thoại với người dân, doanh nghiệp trên địa bàn", "Văn phòng HĐND và UBND xã", "Quý III/2026"),
        ])

    private func compare(_ arguments: [String], children: [String: [UInt8]] = ["xa/1.txt": Array(first.utf8), "xa/2.txt": Array(second.utf8)]) throws -> CommandLineRun {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        for name in ["xa", "trong"] { try FileManager.default.createDirectory(at: folder.appendingPathComponent(name), withIntermediateDirectories: true) }
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in children.merging(["tinh.txt": Array(Self.parent.utf8)], uniquingKeysWith: { $1 }) {
            try Data(bytes).write(to: folder.appendingPathComponent(name))
        }
        return try CommandLineRun.run(["compare"] + arguments.map { $0.replacingOccurrences(of: "@", with: folder.path + "/") }, in: folder)
    }

    struct Exit: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var code: Int32
        var output = ""
        var error = ""

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Exit(arguments: ["@xa/1.txt", "@tinh.txt"], code: 0, output: "Chưa đưa vào kế hoạch (1)"),
        Exit(arguments: ["@xa/1.txt", "@tinh.txt"], code: 0, output: "Thời hạn muộn hơn: Trước ngày 31/3/2026 → Trước ngày 30/6/2026"),
        Exit(arguments: ["@xa/2.txt", "@tinh.txt"], code: 0, output: "Mọi nhiệm vụ liên quan đều đã đưa vào kế hoạch."),
        Exit(arguments: ["@xa/1.txt", "@tinh.txt", "--lang", "en"], code: 0, output: "Not taken over (1)"),
        Exit(arguments: ["@xa/1.txt", "@tinh.txt", "--format", "json"], code: 0, output: "\"parentOnly\""),
        Exit(arguments: ["@xa/1.txt", "@tinh.txt", "--format", "markdown"], code: 0, output: "| I.2 | Đối thoại"),
        Exit(arguments: ["@xa/1.txt", "@tinh.txt", "--format", "html"], code: 0, output: "<!DOCTYPE html>"),
        Exit(arguments: ["@xa/1.txt", "@tinh.txt", "--fail-on", "missing"], code: 1, output: "Chưa đưa vào"),
        Exit(arguments: ["@xa/2.txt", "@tinh.txt", "--fail-on", "missing"], code: 0, output: "Đã có: 2/2"),
        Exit(arguments: ["@xa", "@tinh.txt"], code: 0, output: "2 đơn vị; đã có 3/4 (75 %)"),
        Exit(arguments: ["@xa", "@tinh.txt", "--format", "json"], code: 0, output: "\"children\""),
        Exit(arguments: ["@xa", "@tinh.txt", "--fail-on", "missing"], code: 1, output: "xã Đồng Mây"),
        Exit(arguments: ["@trong", "@tinh.txt"], code: 2, error: "no file in this folder"),
        Exit(arguments: ["@xa/9.txt", "@tinh.txt"], code: 2, error: "9.txt: there is no such file"),
        Exit(arguments: ["@xa", "@khong.txt"], code: 2, error: "khong.txt: there is no such file"),
        Exit(arguments: ["@xa/1.txt", "@xa"], code: 2, error: "folder"),
        Exit(arguments: ["@xa/1.txt"], code: 2, error: "parent"),
        Exit(arguments: ["@xa/1.txt", "@tinh.txt", "--format", "pdf"], code: 2, error: "pdf"),
        Exit(arguments: ["@xa/1.txt", "@tinh.txt", "--output", "@khong/co/x.txt"], code: 2, error: "cannot be written"),
    ]) func exits(_ exit: Exit) throws {
        let run = try compare(exit.arguments), output = String(decoding: run.output, as: UTF8.self)
        #expect(run.exited && run.exitCode == exit.code, "\(run.exitCode): \(run.error)")
        #expect(exit.output.isEmpty ? output.isEmpty : output.contains(exit.output), "\(output)")
        #expect(exit.error.isEmpty ? run.error.isEmpty : run.error.contains(exit.error), "\(run.error)")
    }

    /// One child that cannot be read does not stop the others.
    @Test(arguments: ["text", "html", "markdown"]) func brokenChildIsListed(format: String) throws {
        let run = try compare(
            ["@xa", "@tinh.txt", "--format", format],
            children: ["xa/1.txt": Array(Self.first.utf8), "xa/hong.pdf": Array("%PDF-1.7\n1 0 obj".utf8)]), output = String(decoding: run.output, as: UTF8.self)
        #expect(run.exitCode == 3 && run.error.contains("hong.pdf") && output.contains("hong.pdf") && output.contains("xã Đồng Mây"), "\(output)")
    }

    @Test func onlyBrokenChildren() throws {
        let run = try compare(["@xa", "@tinh.txt"], children: ["xa/hong.pdf": Array("%PDF-1.7\n1 0 obj".utf8)])
        #expect(run.exitCode == 4 && run.error.contains("hong.pdf"))
    }

    @Test func workbookIntoAFile() throws {
        let run = try compare(["@xa", "@tinh.txt", "--format", "xlsx"])
        // A pipe is no terminal.
        #expect(run.exitCode == 0 && run.output.starts(with: Data("PK".utf8)))
        #expect(try compare(["@xa", "@tinh.txt", "--format", "xlsx"]).output == run.output)
    }
}

/// In a terminal, made by `script` of util-linux.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "SKIPPED: needs /usr/bin/script"))
struct CompareTerminalTests {
    @Test func workbookIsNotForATerminal() throws {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        process.arguments = ["-qec", "'\(try CommandLineRun.binary().path)' compare a.txt b.txt --format xlsx", "/dev/null"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 2 && output.contains("--output"), "\(output)")
    }
}
