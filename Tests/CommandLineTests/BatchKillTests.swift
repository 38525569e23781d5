import Foundation
import TestSupport
import Testing

/// `kill -9` at any moment: nothing is half-written, and the next run ends with the bytes of one that nobody disturbed.
@Suite struct BatchKillTests {
    private static let kills = 50

    /// Started and not waited for.
    private func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = try CommandLineRun.binary()
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        for stream in [\Process.standardOutput, \.standardError, \.standardInput] { process[keyPath: stream] = FileHandle.nullDevice }
        try process.run()
        return process
    }

    @Test func killedAtAnyPointNothingIsLostAndNothingIsTwice() throws {
        let workplace = try BatchWorkplace()
        for number in 0..<5 { try workplace.put(SmallPlan.text(number), "xa-\(number % 3)/kh-\(number).txt") }
        try workplace.put(SmallPlan.text(3), "xa-0/again.txt")
        try workplace.put("%PDF-1.4 broken", "broken.pdf")
        // Undisturbed.
        let begin = Date()
        #expect(try workplace.run(["--jobs", "2"], out: "reference").exitCode == 3)
        let duration = Date().timeIntervalSince(begin), reference = try workplace.results("reference")
        #expect(reference.keys.count { $0.hasSuffix(".json") } == 5 && reference.keys.contains("plans.sqlite"))

        var random = SystemRandomNumberGenerator(), killed = 0, interrupted = 0
        for round in 0..<Self.kills {
            let out = "out-\(round)"
            let process = try start(workplace.arguments(["--jobs", "2"], out: out))
            Thread.sleep(forTimeInterval: Double.random(in: 0...duration, using: &random))
            if kill(process.processIdentifier, SIGKILL) == 0 { killed += 1 }
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { interrupted += 1 }
            // What is there is whole.
            for (name, bytes) in try workplace.results(out) { #expect(bytes == reference[name], "round \(round): \(name) is half-written") }
            #expect(try workplace.run(["--jobs", "\(1 + round % 3)"], out: out).exitCode == 3)
            let results = try workplace.results(out)
            #expect(Set(results.keys) == Set(reference.keys), "round \(round)")
            for (name, bytes) in reference { #expect(results[name] == bytes, "round \(round): \(name)") }
            #expect(try workplace.leftovers(out).isEmpty)
            workplace.remove(out)
        }
        // Most of them came while it was at work.
        #expect(killed >= Self.kills / 2 && interrupted >= Self.kills / 2, "\(killed) killed, \(interrupted) interrupted")
    }

    @Test func interruptedInGoodOrderItSaysHowToGoOn() throws {
        let workplace = try BatchWorkplace()
        for number in 0..<40 { try workplace.put(SmallPlan.text(number), "kh-\(number).txt") }
        let process = try start(workplace.arguments(["--jobs", "1"], out: "out"))
        let deadline = Date(timeIntervalSinceNow: 30)
        while try workplace.results("out").isEmpty, Date() < deadline { Thread.sleep(forTimeInterval: 0.005) }
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        let done = try workplace.results("out").keys.count { $0.hasSuffix(".json") }
        #expect(done >= 1 && done < 40)
        let rest = try workplace.run([], out: "out")
        #expect(rest.exitCode == 0 && String(decoding: rest.output, as: UTF8.self).contains("\(40 - done) đã chuyển, \(done) không đổi"), "\(String(decoding: rest.output, as: UTF8.self))")
    }
}
