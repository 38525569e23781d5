import Foundation

/// Programs that tests compare with, found through PATH.
public enum ExternalProgram {
    public struct Failure: Error {
        public var message: String
        public init(message: String) { self.message = message }
    }

    public static func isInstalled(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }

    /// What the program writes.
    ///
    /// - Throws: ``Failure`` with its errors where it ends with a status of its own.
    public static func output(_ arguments: [String]) throws -> String {
        let output = FileManager.default.temporaryDirectory.appending(path: "output-\(UUID().uuidString).txt")
        _ = FileManager.default.createFile(atPath: output.path(), contents: nil)
        defer { try? FileManager.default.removeItem(at: output) }
        let result = try run(arguments, output: try FileHandle(forWritingTo: output))
        guard result.status == 0 else { throw Failure(message: result.errors) }
        return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }

    public static func run(_ arguments: [String]) throws -> (status: Int32, errors: String) {
        try run(arguments, output: FileHandle.nullDevice)
    }

    private static func run(_ arguments: [String], output: FileHandle) throws -> (status: Int32, errors: String) {
        let process = Process(), errors = FileManager.default.temporaryDirectory.appending(path: "errors-\(UUID().uuidString).txt")
        _ = FileManager.default.createFile(atPath: errors.path(), contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
    }
}
