import ArgumentParser
import Foundation

/// `kehoach extract` from its start to the written JSON, measured from outside.
struct ProcessFigures {
    private var time: Times
    /// Peak resident memory of the greediest start.
    private var megabytes: Double
    /// Without the kernel's; `nil` where the machine cannot count them.
    private var instructions: Double?

    static func measure(_ program: String, file: String, starts: Int) throws -> ProcessFigures {
        let output = FileManager.default.temporaryDirectory.appending(path: "kehoach-bench-\(ProcessInfo.processInfo.processIdentifier).json").path()
        defer { try? FileManager.default.removeItem(atPath: output) }
        let command = [program, "extract", file, "--output", output]
        var time = Times(), megabytes = 0.0
        for _ in 0..<starts {
            guard let child = ChildProcess.run(command), child.status == 0 else {
                throw ValidationError("\(program) failed; build it first: swift build -c release")
            }
            time.add(child.time)
            megabytes = max(megabytes, child.peakMegabytes)
        }
        return ProcessFigures(time: time, megabytes: megabytes, instructions: countInstructions(command))
    }

    func print() {
        Swift.print("  whole process, start to written JSON")
        StageFigures.line("time", time, "                target 40 ms: \(verdict(time.median, 40))")
        Swift.print("    memory          \(fixed(megabytes, 9, 1)) MB peak resident           target 40 MB: \(verdict(megabytes, 40))")
        if let instructions {
            Swift.print("    instructions    \(fixed(instructions / 1e6, 9, 1)) million, in user mode")
        } else {
            Swift.print("    instructions    not countable on this machine (perf is absent or has no counter)")
        }
    }

    /// Counted by `perf`, where it is installed and the machine lets it.
    private static func countInstructions(_ command: [String]) -> Double? {
        let report = FileManager.default.temporaryDirectory.appending(path: "kehoach-perf-\(ProcessInfo.processInfo.processIdentifier).csv").path()
        defer { try? FileManager.default.removeItem(atPath: report) }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        guard let perf = folders.map({ "\($0)/perf" }).first(where: FileManager.default.isExecutableFile(atPath:)),
            let child = ChildProcess.run([perf, "stat", "-x", ",", "-o", report, "-e", "instructions:u"] + command), child.status == 0,
            let data = FileManager.default.contents(atPath: report)
        else { return nil }
        let fields = String(decoding: data, as: UTF8.self).split(separator: "\n").last?.split(separator: ",")
        return fields?.first.flatMap { Double($0) }
    }
}
