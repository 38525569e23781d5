import ArgumentParser
import Exporters
import Pipeline
import PlanModel
import RuleBook
import Validation

/// `kehoach export`: one plan to a format of the office.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a plan's tasks as CSV, calendar, Markdown or JSON lines.",
        discussion: """
            Reads Plan JSON, or any document that extract reads.

            EXAMPLES
              kehoach export plan.json --format csv --output plan.csv     opens in Excel, Vietnamese letters right
              kehoach export plan.pdf --format ics --output plan.ics      deadlines for a calendar
              kehoach export plan.docx --format markdown
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, jsonl, ics, markdown }

    @Argument(help: "The plan; - for standard input.")
    var file: String

    @Option(name: .shortAndLong, help: "csv, jsonl, ics (calendar) or markdown.")
    var format: Format

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(name: .long, help: "Language of heads and messages: vi or en.")
    var lang: Language = .vietnamese

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    func run() async throws {
        let layers = try ruleOptions.layers()
        let pipeline = try ruleOptions.checked { () throws(RuleError) in try Pipeline(rules: layers) }
        let plan = try await PlanInput.read(file, pipeline: pipeline, options: readingOptions.options)
        try OutputFile.write(exporter.file(of: plan), to: output)
    }

    private var exporter: any PlanFormat {
        switch format {
        case .csv: CSVFormat(language: lang)
        case .jsonl: JSONLinesFormat()
        case .ics: CalendarFormat(language: lang, version: Version.current)
        case .markdown: MarkdownFormat(language: lang)
        }
    }
}
