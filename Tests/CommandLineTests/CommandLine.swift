import Foundation
import Testing

/// Runs the built `kehoach` as a process of its own.
struct CommandLineRun: Sendable {
    var exitCode: Int32
    /// False where a signal ended it: a crash.
    var exited: Bool
    var output: Data
    var error: String
    var seconds: Double

    /// - Parameter bytes: the content of the file, or `nil` for a file that is not there.
    static func extract(_ bytes: [UInt8]?, name: String = "plan.txt") throws -> CommandLineRun {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        if let bytes { try Data(bytes).write(to: file) }
        return try run(["extract", file.path], in: folder)
    }

    /// - Parameters:
    ///   - path: where programs are looked for, in place of `PATH`.
    ///   - input: standard input; `nil` for nothing.
    static func run(
        _ arguments: [String], in folder: URL = FileManager.default.temporaryDirectory, path: String? = nil, input: Data? = nil
    ) throws -> CommandLineRun {
        let process = Process()
        process.executableURL = try binary()
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        environment["SWIFT_BACKTRACE"] = "enable=no"
        if let path { environment["PATH"] = path }
        process.environment = environment
        // Files, not pipes: a full pipe would stop the process.
        let outputFile = folder.appendingPathComponent("out-\(UUID().uuidString)"), errorFile = folder.appendingPathComponent("err-\(UUID().uuidString)")
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        defer { for file in [outputFile, errorFile] { try? FileManager.default.removeItem(at: file) } }
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        let inputFile = folder.appendingPathComponent("in-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: inputFile) }
        if let input { try input.write(to: inputFile) }
        process.standardInput = input == nil ? FileHandle.nullDevice : try FileHandle(forReadingFrom: inputFile)
        let start = Date()
        try process.run()
        process.waitUntilExit()
        return CommandLineRun(
            exitCode: process.terminationStatus, exited: process.terminationReason == .exit, output: try Data(contentsOf: outputFile),
            error: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self), seconds: Date().timeIntervalSince(start))
    }

    /// The executable stands beside the test bundle.
    static func binary() throws -> URL {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<5 {
            let candidate = folder.appendingPathComponent("kehoach")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return try #require(nil, "kehoach is not built beside the tests")
    }

    /// The plan as JSON; fails the test where the output is none.
    func plan() throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: output) as? [String: Any])
    }
}
