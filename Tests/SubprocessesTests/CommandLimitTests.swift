import Foundation
import Subprocesses
import Testing

/// Each limit ends the program with an error of its own, and soon; one at a time, since some take all memory they can get.
@Suite(.serialized) struct CommandLimitTests {
    @Test func time() async throws {
        let clock = ContinuousClock(), start = clock.now
        await #expect(throws: CommandError.tooSlow("sleep", seconds: 0.3)) {
            try await Command("sleep", ["30"], limits: CommandLimits(seconds: 0.3)).run()
        }
        let elapsed = start.duration(to: clock.now)
        #expect(elapsed >= .seconds(0.3) && elapsed < .seconds(10))
    }

    /// Any number is a limit, be it no sensible one.
    @Test(arguments: [Double.infinity, .greatestFiniteMagnitude, 1e12]) func endlessTime(_ seconds: Double) async throws {
        let limits = CommandLimits(seconds: seconds)
        #expect(limits.processorSeconds == 1_000_000_000)
        #expect(try await Command("true", [], limits: limits).run().status == 0)
    }

    @Test(arguments: [(-1.0, 0), (.nan, 0), (0, 0), (0.2, 1), (90, 90)]) func wholeSeconds(_ seconds: Double, _ whole: Int) {
        #expect(CommandLimits.whole(seconds) == whole)
    }

    /// Who ignores every signal that can be ignored is killed too.
    @Test func timeOfAStubbornProgram() async throws {
        let script = "trap '' TERM INT HUP QUIT XCPU; while :; do sleep 1; done"
        await #expect(throws: CommandError.tooSlow("sh", seconds: 0.3)) {
            try await Command("sh", ["-c", script], limits: CommandLimits(seconds: 0.3)).run()
        }
    }

    @Test(arguments: [
        "sort -S 1500M --parallel=1 /dev/zero", // says «memory exhausted»
        "python3 -c 'bytearray(1 << 30)'", "perl -e '$a = \"x\" x (1 << 30)'",
        // Say nothing, and end by a status or a signal.
        "perl -e 'close STDERR; $a .= \"x\" x 1000000 while 1'", "python3 -c 'import os\na = []\ntry:\n while True: a.append(bytearray(1 << 20))\nexcept MemoryError: os.abort()'",
    ]) func memory(_ script: String) async throws {
        guard let program = script.split(separator: " ").first, try await Command("sh", ["-c", "command -v \(program)"]).run().status == 0 else { return }
        let limit = 200 << 20
        await #expect(throws: CommandError.tooMuchMemory("sh", bytes: limit)) {
            try await Command("sh", ["-c", "exec \(script)"], limits: CommandLimits(seconds: 20, memoryBytes: limit)).run()
        }
    }

    /// Who fails with little memory in use lacks none.
    @Test func failureIsNoLackOfMemory() async throws {
        #expect(try await Command("false", [], limits: CommandLimits(memoryBytes: 200 << 20)).run().status == 1)
    }

    @Test func processorTime() async throws {
        await #expect(throws: CommandError.tooMuchProcessorTime("sh", seconds: 1)) {
            try await Command("sh", ["-c", "while :; do :; done"], limits: CommandLimits(seconds: 60, processorSeconds: 1)).run()
        }
    }

    @Test func processorTimeOfAStubbornProgram() async throws {
        await #expect(throws: CommandError.tooMuchProcessorTime("sh", seconds: 1)) {
            try await Command("sh", ["-c", "trap '' XCPU; while :; do :; done"], limits: CommandLimits(seconds: 60, processorSeconds: 1)).run()
        }
    }

    @Test(arguments: [0, 1, 4096, 1 << 20]) func output(_ limit: Int) async throws {
        let whole = try await Command("head", ["-c", "\(limit)", "/dev/zero"], limits: CommandLimits(outputBytes: limit)).run()
        #expect(whole.output.count == limit)
        await #expect(throws: CommandError.tooMuchOutput("head", bytes: limit)) {
            try await Command("head", ["-c", "\(limit + 1)", "/dev/zero"], limits: CommandLimits(outputBytes: limit)).run()
        }
    }

    @Test func endlessOutput() async throws {
        await #expect(throws: CommandError.tooMuchOutput("yes", bytes: 1 << 20)) {
            try await Command("yes", [], limits: CommandLimits(outputBytes: 1 << 20)).run()
        }
    }

    @Test func endlessMessages() async throws {
        let result = try await Command("sh", ["-c", "head -c 3000000 /dev/zero | tr '\\0' e >&2"]).run()
        #expect(result.message.utf8.count == 64 << 10)
    }

    @Test func fileSize() async throws {
        try await inFolder { folder in
            let limits = CommandLimits(fileBytes: 1 << 20)
            let fits = try await Command("dd", ["if=/dev/zero", "of=\(folder.file("a"))", "bs=1024", "count=1024"], limits: limits).run()
            #expect(fits.status == 0)
            let tooLarge = ["if=/dev/zero", "of=\(folder.file("b"))", "bs=1024", "count=1025"]
            await #expect(throws: CommandError.tooLargeFile("dd", bytes: 1 << 20)) { try await Command("dd", tooLarge, limits: limits).run() }
            // Told by a shell in between.
            let told = "dd if=/dev/zero of=\(folder.file("c")) bs=1024 count=2000; exit $?"
            await #expect(throws: CommandError.tooLargeFile("sh", bytes: 1 << 20)) { try await Command("sh", ["-c", told], limits: limits).run() }
        }
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGKILL, SIGPIPE, SIGTERM]) func crash(_ signal: Int32) async throws {
        await #expect(throws: CommandError.crashed("sh", signal: signal)) { try await Command("sh", ["-c", "kill -\(signal) $$"]).run() }
    }

    @Test func noCoreDump() async throws {
        let result = try await Command("sh", ["-c", "ulimit -c; ulimit -H -c"]).run()
        #expect(String(decoding: result.output, as: UTF8.self) == "0\n0\n")
    }
}
