import Foundation
import Subprocesses
import Testing

/// Nothing of a program outlives its run, whichever way the run ends. The programs are found again by a number that
/// nobody else sleeps for.
@Suite struct OrphanTests {
    /// A program whose child, and whose child in a session of its own, both go on.
    static func leavesChildren(_ seconds: Int, then end: String) -> [String] {
        ["-c", "sleep \(seconds) & setsid sleep \(seconds) & (setsid sh -c 'setsid sleep \(seconds) & exit') ; \(end)"]
    }

    @Test func afterTheEnd() async throws {
        let seconds = Self.uniqueSeconds()
        let result = try await Command("sh", Self.leavesChildren(seconds, then: "exit 5")).run()
        #expect(result.status == 5)
        #expect(Self.sleepers(seconds) == 0)
    }

    @Test func afterTimeOut() async throws {
        let seconds = Self.uniqueSeconds()
        await #expect(throws: CommandError.tooSlow("sh", seconds: 0.5)) {
            try await Command("sh", Self.leavesChildren(seconds, then: "sleep \(seconds)"), limits: CommandLimits(seconds: 0.5)).run()
        }
        #expect(Self.sleepers(seconds) == 0)
    }

    @Test func afterTooMuchOutput() async throws {
        let seconds = Self.uniqueSeconds()
        await #expect(throws: CommandError.tooMuchOutput("sh", bytes: 100)) {
            try await Command("sh", Self.leavesChildren(seconds, then: "yes"), limits: CommandLimits(outputBytes: 100)).run()
        }
        #expect(Self.sleepers(seconds) == 0)
    }

    @Test func afterCancellation() async throws {
        let seconds = Self.uniqueSeconds()
        let task = Task { try await Command("sh", Self.leavesChildren(seconds, then: "sleep \(seconds)")).run() }
        #expect(try await Self.eventually { Self.sleepers(seconds) == 4 })
        task.cancel()
        await #expect(throws: CommandError.cancelled("sh")) { try await task.value }
        #expect(Self.sleepers(seconds) == 0)
    }

    @Test func cancelledBeforeItsStart() async throws {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await Command("sleep", ["60"]).run()
        }
        await #expect(throws: CommandError.cancelled("sleep")) { try await task.value }
    }

    /// The parent gets no chance to say anything.
    @Test(arguments: [SIGKILL, SIGTERM, SIGINT, SIGSEGV]) func afterTheDeathOfTheParent(_ signal: Int32) async throws {
        let seconds = Self.uniqueSeconds()
        let parent = Process(), pipe = Pipe()
        parent.executableURL = try Self.parentBinary()
        parent.arguments = ["sh"] + Self.leavesChildren(seconds, then: "touch file; sleep \(seconds)")
        parent.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
        parent.standardOutput = pipe
        try parent.run()
        #expect(try await Self.eventually { Self.sleepers(seconds) == 4 })
        let folder = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self).trimmingCharacters(in: .newlines)
        #expect(FileManager.default.fileExists(atPath: "\(folder)/file"))
        kill(parent.processIdentifier, signal)
        parent.waitUntilExit()
        #expect(try await Self.eventually { Self.sleepers(seconds) == 0 && !FileManager.default.fileExists(atPath: folder) })
    }

    /// Ctrl+Z: whoever waits for the parent is told at once, not when the program has ended.
    @Test func theParentCanBeStopped() async throws {
        let seconds = Self.uniqueSeconds()
        let parent = Process()
        parent.executableURL = try Self.parentBinary()
        parent.arguments = ["sleep", "\(seconds)"]
        parent.standardOutput = FileHandle.nullDevice
        try parent.run()
        defer {
            kill(parent.processIdentifier, SIGKILL)
            parent.waitUntilExit()
        }
        #expect(try await Self.eventually { Self.sleepers(seconds) == 1 })
        kill(parent.processIdentifier, SIGSTOP)
        #expect(try await Self.eventually { Self.threadStates(parent.processIdentifier) == ["T"] })
    }

    // MARK: Looking at processes

    /// Of all threads, each once.
    static func threadStates(_ process: Int32) -> Set<String> {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        return Set(threads.compactMap { thread in
            let status = FileManager.default.contents(atPath: "/proc/\(process)/task/\(thread)/stat").map { String(decoding: $0, as: UTF8.self) }
            return status?.split(separator: ")").last?.split(separator: " ").first.map(String.init)
        })
    }

    static func uniqueSeconds() -> Int { Int.random(in: 1_000_000...999_999_999) }

    /// Processes that sleep for so long.
    static func sleepers(_ seconds: Int) -> Int {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.filter { name in
            guard Int(name) != nil, let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else { return false }
            return line == Data("sleep\0\(seconds)\0".utf8)
        }.count
    }

    static func eventually(_ condition: () -> Bool) async throws -> Bool {
        for _ in 0..<400 {
            if condition() { return true }
            try await Task.sleep(for: .milliseconds(25))
        }
        return condition()
    }

    /// Stands beside the test bundle.
    static func parentBinary() throws -> URL {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<5 {
            let candidate = folder.appendingPathComponent("subprocess-parent")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return try #require(nil, "subprocess-parent is not built beside the tests")
    }
}
