import Foundation

/// Python with a module that knows nothing of this package, to read what we write.
public struct Python: Sendable {
    public let module: String
    /// The Debian package that brings the module.
    public let package: String
    /// The interpreter that has it: the one on the path, or the system's; looked up once. `nil` where none has.
    private let interpreter: String?

    public static let csv = Python(module: "csv", package: "python3")
    public static let calendar = Python(module: "icalendar", package: "python3-icalendar")
    public static let spreadsheet = Python(module: "openpyxl", package: "python3-openpyxl")
    public static let schema = Python(module: "jsonschema", package: "python3-jsonschema")

    init(module: String, package: String) {
        self.module = module
        self.package = package
        interpreter = ["python3", "/usr/bin/python3"].first { (try? Self.run("import \(module)", input: [], interpreter: $0))?.status == 0 }
    }

    public var isAvailable: Bool { interpreter != nil }
    public var skipped: String { "SKIPPED: needs python3 with the module \(module) (apt install \(package))" }

    public struct Failure: Error { public var message: String }

    /// - Parameter script: reads `data`, the bytes given, and prints what it makes of them.
    /// - Throws: ``Failure`` with what Python said where the script failed.
    public func read(_ bytes: [UInt8], script: String) throws -> String {
        guard let interpreter else { throw Failure(message: skipped) }
        let start = "import sys, \(module)\nsys.stdout.reconfigure(encoding='utf-8', newline='\\n')\ndata = sys.stdin.buffer.read()\n"
        let result = try Self.run(start + script, input: bytes, interpreter: interpreter)
        guard result.status == 0 else { throw Failure(message: result.errors) }
        return result.output
    }

    private static func run(_ script: String, input: [UInt8], interpreter: String) throws -> (status: Int32, output: String, errors: String) {
        // Files and not pipes: none can fill up and block.
        let folder = FileManager.default.temporaryDirectory.appending(path: "python-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "err"].map { folder.appending(path: $0) }
        try Data(input).write(to: files[0])
        for file in files[1...] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [interpreter, "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        let texts = try files[1...].map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return (process.terminationStatus, texts[0], texts[1])
    }
}
