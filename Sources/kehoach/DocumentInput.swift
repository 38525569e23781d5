import DocumentModel
import Pipeline
import Readers
import RuleBook

/// A document to work on, and the pipeline to do it.
struct DocumentInput {
    var pipeline: Pipeline
    var document: SourceDocument

    /// Reads the file and the rules at the same time: a PDF waits for a program of others meanwhile.
    static func read(_ file: String, rules: RuleOptions, options: ReadingOptions) async throws -> DocumentInput {
        let input = try InputFile.read(file), layers = try rules.layers()
        let reader = try rules.checked { () throws(RuleError) in try Pipeline.reader(rules: layers, options: options) }
        async let document = reader.read(input)
        let pipeline = try rules.checked { () throws(RuleError) in try Pipeline(rules: layers) }
        do {
            return DocumentInput(pipeline: pipeline, document: try await document)
        } catch let error as ReadingError {
            throw Failure(message: error.description)
        }
    }
}
