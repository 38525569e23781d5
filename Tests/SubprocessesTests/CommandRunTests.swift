import Foundation
import Subprocesses
import Testing

/// A program that runs to its end: what it is given and what comes back.
@Suite struct CommandRunTests {
    @Test func outputMessageAndStatus() async throws {
        let result = try await Command("sh", ["-c", "echo out; echo err >&2; exit 3"]).run()
        #expect(String(decoding: result.output, as: UTF8.self) == "out\n")
        #expect(result.message == "err\n")
        #expect(result.status == 3)
    }

    @Test(arguments: [
        "two words", "it's \"quoted\"", "a\nb", "-rf", "--", "$HOME", "`id`", "*", "", "; exit 1", "Kế hoạch số 5", "\\", "a\tb",
    ]) func argumentsArriveAsTheyAre(_ argument: String) async throws {
        let result = try await Command("/usr/bin/printf", ["%s|", argument, "end"]).run()
        #expect(String(decoding: result.output, as: UTF8.self) == "\(argument)|end|")
    }

    @Test(arguments: ["no-such-program", "/no/such/program", "/etc/passwd", "/tmp", "relative/program", ""])
    func notInstalled(_ name: String) async {
        await #expect(throws: CommandError.notInstalled(name)) { try await Command(name, []).run() }
    }

    @Test func notAProgram() async throws {
        try await inFolder { folder in
            let file = folder.file("broken")
            try Data([0x7F, 0x45, 0x4C, 0x46, 1, 2, 3]).write(to: URL(fileURLWithPath: file))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
            await #expect(throws: CommandError.cannotStart(file, reason: "Exec format error")) { try await Command(file, []).run() }
        }
    }

    @Test func environmentIsFixed() async throws {
        setenv("KEHOACH_TEST_SECRET", "1", 1)
        let result = try await Command("env", [], environment: ["OMP_THREAD_LIMIT": "1"]).run()
        let names = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != "=" } }
        #expect(names.sorted() == ["HOME", "LANG", "OMP_THREAD_LIMIT", "PATH", "TMPDIR"])
    }

    @Test func worksInItsFolder() async throws {
        try await inFolder { folder in
            let result = try await Command("sh", ["-c", "pwd; echo $HOME; echo $TMPDIR"], directory: folder).run()
            #expect(String(decoding: result.output, as: UTF8.self) == "\(folder.path)\n\(folder.path)\n\(folder.path)\n")
        }
    }

    @Test func inputIsEmptyWithoutOne() async throws {
        #expect(try await Command("cat", []).run().output.isEmpty)
        #expect(try await Command("cat", [], input: []).run().output.isEmpty)
    }

    /// Larger than every pipe, three ways at a time.
    @Test func largeInputAndOutput() async throws {
        let input = (0..<(5 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 9) }
        let result = try await Command("sh", ["-c", "tee /dev/stderr"], input: input).run()
        #expect(result.output == input)
        #expect(result.message.utf8.count >= 1 << 16)
    }

    @Test func inputThatNobodyReads() async throws {
        let result = try await Command("true", [], input: [UInt8](repeating: 0, count: 4 << 20)).run()
        #expect(result.status == 0)
    }

    @Test func closedOutputIsNoEnd() async throws {
        let result = try await Command("sh", ["-c", "echo a; exec >&- 2>&-; sleep 0.3; exit 4"]).run()
        #expect(result.status == 4 && result.output == Array("a\n".utf8))
    }

    @Test func ownDescriptorsStayAtHome() async throws {
        let pipe = Pipe()
        // Without close-on-exec, as careless code opens it.
        let careless = dup(pipe.fileHandleForReading.fileDescriptor)
        defer { close(careless) }
        let result = try await Command("ls", ["/proc/self/fd"]).run()
        // 3 is the list itself.
        #expect(String(decoding: result.output, as: UTF8.self) == "0\n1\n2\n3\n")
    }

    @Test func manyAtATime() async throws {
        let sums = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let result = try await Command("sh", ["-c", "sleep 0.2; cat; echo \(number)"], input: Array("\(number) ".utf8)).run()
                    let words = String(decoding: result.output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                    return words.compactMap { Int($0) }.reduce(0, +)
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sums == 63 * 64)
    }
}

func inFolder(_ body: (TemporaryDirectory) async throws -> Void) async throws {
    try await TemporaryDirectory.use(unavailable: { CommandError.cannotStart("", reason: $0) as any Error }, body)
}
