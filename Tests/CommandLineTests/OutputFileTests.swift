import Foundation
import Testing

@Suite struct OutputFileTests {
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "output-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Họp thôn\n- Chủ trì: Phòng Kinh tế\n".utf8).write(to: folder.appending(path: "plan.txt"))
        try body(folder)
    }

    private func extract(_ folder: URL, to output: URL) throws -> CommandLineRun {
        try CommandLineRun.run(["extract", folder.appending(path: "plan.txt").path, "--output", output.path], in: folder)
    }

    @Test func aLinkStaysALink() throws {
        try inFolder { folder in
            let target = folder.appending(path: "target.json"), link = folder.appending(path: "link.json")
            try Data("old".utf8).write(to: target)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
            #expect(try extract(folder, to: link).exitCode == 0)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target.path)
            #expect(try Data(contentsOf: target).starts(with: Data("{".utf8)))
        }
    }

    /// As `/dev/null` is: a file renamed to its name would take its place.
    @Test func whatIsNoFileIsWrittenInto() throws {
        try inFolder { folder in
            let pipe = folder.appending(path: "pipe")
            #expect(mkfifo(pipe.path, 0o600) == 0)
            let reader = Process(), copy = folder.appending(path: "copy.json")
            reader.executableURL = URL(filePath: "/bin/sh")
            reader.arguments = ["-c", "cat \"$0\" > \"$1\"", pipe.path, copy.path]
            try reader.run()
            #expect(try extract(folder, to: pipe).exitCode == 0)
            reader.waitUntilExit()
            #expect(try Data(contentsOf: copy).starts(with: Data("{".utf8)))
            #expect(try FileManager.default.attributesOfItem(atPath: pipe.path)[.type] as? FileAttributeType != .typeRegular)
        }
    }

    @Test func aFolderIsNoFile() throws {
        try inFolder { folder in
            let run = try extract(folder, to: folder)
            #expect(run.exitCode == 2 && run.error.contains("cannot be written"))
        }
    }
}
