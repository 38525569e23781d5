import ArgumentParser
import Pipeline
import PlanModel
import Readers

/// `kehoach extract`: one plan to Plan JSON.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads a plan and writes Plan JSON.",
        discussion: """
            Reads PDF (also scanned), DOCX, ODT, HTML, .doc, .rtf, images, and text in UTF-8, UTF-16, Windows-1258, TCVN3 or VNI.

            EXAMPLES
              kehoach extract ke-hoach.pdf --pretty
              kehoach extract ke-hoach.txt --output ke-hoach.json
              kehoach extract ke-hoach.txt --format jsonl        one task a line
              kehoach extract ke-hoach.txt --rules my-rules
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, jsonl }

    @Argument(help: "The plan; - for standard input.")
    var file: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(name: .shortAndLong, help: "json: one object. jsonl: one line a task, with the document's data in each.")
    var format: Format = .json

    @Flag(name: .shortAndLong, help: "Line breaks and indentation.")
    var pretty = false

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    func validate() throws {
        if pretty, format == .jsonl { throw ValidationError("--pretty does not go with --format jsonl: a line is a record there") }
    }

    func run() async throws {
        let input = try await DocumentInput.read(file, rules: ruleOptions, options: readingOptions.options)
        let plan = input.pipeline.extract(input.pipeline.structure(input.document))
        let result = format == .json ? plan.json(pretty: pretty) + [0x0A] : plan.jsonLines()
        try OutputFile.write(result, to: output)
    }
}
