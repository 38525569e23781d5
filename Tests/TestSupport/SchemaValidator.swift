import Foundation

/// Python's `jsonschema`: a validator that knows nothing of this package.
public enum SchemaValidator {
    public static let skipped = "SKIPPED: needs python3 with the package jsonschema (apt install python3-jsonschema)"

    /// Looked up once.
    public static let isAvailable = (try? run("from jsonschema import Draft202012Validator", input: []))?.status == 0

    /// - Parameters:
    ///   - texts: JSON by name.
    ///   - schema: JSON Schema; which draft it follows, it says itself.
    /// - Returns: the faults by name, none for a valid text.
    public static func faults(of texts: [String: [UInt8]], schema: [UInt8]) throws -> [String: [String]] {
        let script = """
            import json, sys
            from jsonschema.validators import validator_for
            given = json.load(sys.stdin.buffer)
            kind = validator_for(given["schema"])
            kind.check_schema(given["schema"])
            validator = kind(given["schema"])
            faults = {name: [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(json.loads(text))]
                      for name, text in given["texts"].items()}
            json.dump(faults, sys.stdout)
            """
        let schema = try JSONSerialization.jsonObject(with: Data(schema))
        let input: [String: Any] = ["schema": schema, "texts": texts.mapValues { String(decoding: $0, as: UTF8.self) }]
        let result = try run(script, input: Array(try JSONSerialization.data(withJSONObject: input)))
        guard result.status == 0 else { throw Failure(message: result.errors) }
        return try JSONDecoder().decode([String: [String]].self, from: result.output)
    }

    struct Failure: Error { var message: String }

    private static func run(_ script: String, input: [UInt8]) throws -> (status: Int32, output: Data, errors: String) {
        // Files and not pipes: none can fill up and block.
        let folder = FileManager.default.temporaryDirectory.appending(path: "plan-schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "err"].map { folder.appending(path: $0) }
        try Data(input).write(to: files[0])
        for file in files[1...] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try Data(contentsOf: files[1]), String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
}
