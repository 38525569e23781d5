import Foundation

/// A validator of JSON Schema that is not ours.
public enum SchemaValidator {
    public static let skipped = Python.schema.skipped
    public static let isAvailable = Python.schema.isAvailable

    /// - Parameters:
    ///   - texts: JSON by name.
    ///   - schema: JSON Schema; which draft it follows, it says itself.
    /// - Returns: the faults by name, none for a valid text.
    public static func faults(of texts: [String: [UInt8]], schema: [UInt8]) throws -> [String: [String]] {
        let script = """
            import json
            from jsonschema.validators import validator_for
            given = json.loads(data)
            kind = validator_for(given["schema"])
            kind.check_schema(given["schema"])
            validator = kind(given["schema"])
            faults = {name: [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(json.loads(text))]
                      for name, text in given["texts"].items()}
            json.dump(faults, sys.stdout)
            """
        let schema = try JSONSerialization.jsonObject(with: Data(schema))
        let input: [String: Any] = ["schema": schema, "texts": texts.mapValues { String(decoding: $0, as: UTF8.self) }]
        let output = try Python.schema.read(Array(try JSONSerialization.data(withJSONObject: input)), script: script)
        return try JSONDecoder().decode([String: [String]].self, from: Data(output.utf8))
    }
}
