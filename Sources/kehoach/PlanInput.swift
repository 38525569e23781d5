import Pipeline
import PlanModel
import Readers

/// A validated plan out of any file that can be read, or out of Plan JSON.
enum PlanInput {
    /// - Throws: ``Failure`` that names the file.
    static func read(_ file: String, pipeline: Pipeline, options: ReadingOptions) async throws -> Plan {
        let input = try InputFile.read(file)
        if isJSON(input.bytes) {
            do {
                // What rules said when it was written is said anew.
                return pipeline.validator.validate(try Plan(json: input.bytes))
            } catch {
                throw Failure(message: "\(file): \(error.description)")
            }
        }
        do {
            return try await pipeline.plan(of: input, options: options)
        } catch {
            throw Failure(message: error.description)
        }
    }

    /// No plan in words begins with a brace.
    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].first { $0 > 0x20 } == UInt8(ascii: "{")
    }
}
