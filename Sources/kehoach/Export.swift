import ArgumentParser
import Exporters
import Pipeline
import PlanModel
import RuleBook
import Spreadsheets
import Store
import Validation

/// `kehoach export`: one plan to a format of the office.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a plan's tasks as a workbook, CSV, calendar, Markdown, JSON lines or a database.",
        discussion: """
            Reads Plan JSON, or any document that extract reads.

            EXAMPLES
              kehoach export plan.docx --format xlsx --output plan.xlsx   tasks, findings and facts as sheets of a workbook
              kehoach export plan.json --format csv --output plan.csv     opens in Excel, Vietnamese letters right
              kehoach export plan.pdf --format ics --output plan.ics      deadlines for a calendar
              kehoach export plan.docx --format markdown
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case xlsx, csv, jsonl, ics, markdown, sqlite }

    @Argument(help: "The plan; - for standard input.")
    var file: String

    @Option(name: .shortAndLong, help: "xlsx (workbook), csv, jsonl, ics (calendar), markdown or sqlite (see kehoach query).")
    var format: Format

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(name: .long, help: "Language of heads and messages: vi or en.")
    var lang: Language = .vietnamese

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    func validate() throws {
        let isFile = output != nil && output != "-"
        guard format != .xlsx && format != .sqlite || isFile || !Terminal.isOutput else {
            throw ValidationError("--format \(format) is not for a terminal; give a file: --output ke-hoach.\(format)")
        }
    }

    func run() async throws {
        let layers = try ruleOptions.layers()
        let pipeline = try ruleOptions.checked { () throws(RuleError) in try Pipeline(rules: layers) }
        let read = try await PlanInput.read(file, pipeline: pipeline, options: readingOptions.options)
        let plan = pipeline.validator.worded(read, in: lang)
        do {
            try OutputFile.write(bytes(of: plan), to: output)
        } catch let error as WorkbookError {
            throw Failure(message: error.description)
        } catch let error as StoreError {
            throw Failure(message: error.description)
        }
    }

    private func bytes(of plan: Plan) throws -> [UInt8] {
        switch format {
        case .xlsx: try PlanWorkbook(language: lang).file(of: plan)
        case .csv: CSVFormat(language: lang).file(of: plan)
        case .jsonl: JSONLinesFormat().file(of: plan)
        case .ics: CalendarFormat(language: lang, version: Version.current).file(of: plan)
        case .markdown: MarkdownFormat(language: lang).file(of: plan)
        case .sqlite: try PlanDatabaseWriter.file(of: plan)
        }
    }
}
