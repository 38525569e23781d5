import ArgumentParser
import Foundation

/// `kehoach extract` from its start to the written JSON, measured from outside.
struct ProcessFigures {
    private var milliseconds: Double
    private var fastest: Double
    /// Peak resident memory.
    private var megabytes: Double
    /// Without the kernel's; `nil` where the machine cannot count them.
    private var instructions: Double?

    static func measure(_ program: String, file: String, starts: Int) throws -> ProcessFigures {
        let output = FileManager.default.temporaryDirectory.appending(path: "kehoach-bench-\(ProcessInfo.processInfo.processIdentifier).json").path()
        defer { try? FileManager.default.removeItem(atPath: output) }
        let command = [program, "extract", file, "--output", output]
        var times: [Double] = [], memory: [Double] = []
        for _ in 0..<starts {
            guard let child = ChildProcess.run(command), child.status == 0 else {
                throw ValidationError("\(program) failed; build it first: swift build -c release")
            }
            times.append(child.milliseconds)
            memory.append(child.peakMegabytes)
        }
        return ProcessFigures(
            milliseconds: times.median, fastest: times.min() ?? 0, megabytes: memory.median,
            instructions: countInstructions(command))
    }

    func print() {
        Swift.print("  whole process, start to written JSON:")
        StageFigures.line("time", milliseconds, "  fastest \(fixed(fastest, 0, 1)) ms   target 40 ms: \(verdict(milliseconds, 40))")
        Swift.print("    memory          \(fixed(megabytes, 9, 1)) MB   peak resident   target 40 MB: \(verdict(megabytes, 40))")
        if let instructions {
            Swift.print("    instructions    \(fixed(instructions / 1e6, 9, 1)) million")
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
