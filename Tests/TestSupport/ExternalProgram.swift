import Foundation

/// Programs that tests compare with, found through PATH.
public enum ExternalProgram {
    public struct Failure: Error {
        public var message: String
        public init(message: String) { self.message = message }
    }

    public static func run(_ arguments: [String]) throws -> (status: Int32, errors: String) {
        let process = Process(), errors = FileManager.default.temporaryDirectory.appending(path: "errors-\(UUID().uuidString).txt")
        _ = FileManager.default.createFile(atPath: errors.path(), contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
    }
}
