import ArgumentParser
import Comparison
import Exporters
import Pipeline
import PlanModel
import RuleBook
import Spreadsheets
import Validation

/// `kehoach compare`: what a plan took over from another.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what of a parent plan a plan took over, changed, forgot, added.",
        discussion: """
            Reads what extract reads, and Plan JSON. A folder as the child gives a matrix: its plans and the parent's tasks.

            EXAMPLES
              kehoach compare xa.docx tinh.pdf
              kehoach compare xa.docx tinh.pdf --format json --output so-sanh.json
              kehoach compare xa.docx tinh.pdf --format html --output so-sanh.html
              kehoach compare cac-xa/ tinh.pdf --format xlsx --output cac-xa.xlsx     every plan of the folder
              kehoach compare xa-2026.docx xa-2025.docx --mode years
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, markdown, xlsx }
    enum Mode: String, ExpressibleByArgument, CaseIterable { case parent, years }
    enum Threshold: String, ExpressibleByArgument, CaseIterable { case missing, change, never }

    @Argument(help: "The plan that took over, or a folder of such plans.")
    var child: String

    @Argument(help: "The plan that it took over from: the superior's, or last year's.")
    var parent: String

    @Option(name: .long, help: "parent: against the plan of a superior. years: two years of one plan.")
    var mode: Mode = .parent

    @Option(
        name: .shortAndLong,
        help: "text: for people. json: see kehoach schema comparison, and matrix. html: a page that opens offline. markdown: tables for a letter. xlsx: a workbook.")
    var format: Format = .text

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(name: .long, help: "Language of the report.")
    var lang: Language = .vietnamese

    @Option(name: .long, help: "Exit code 1: missing: where a task that concerns the child was not taken over. change: where one was made less, too.")
    var failOn: Threshold = .never

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    func validate() throws {
        guard format != .xlsx || isFile || !Terminal.isOutput else {
            throw ValidationError("--format xlsx is not for a terminal; give a file: --output so-sanh.xlsx")
        }
    }

    func run() async throws {
        let layers = try ruleOptions.layers()
        let pipeline = try ruleOptions.checked { () throws(RuleError) in try Pipeline(rules: layers) }
        let comparer = try ruleOptions.checked { () throws(RuleError) in try PlanComparer(layers) }
        let options = readingOptions.options
        let source = try await PlanInput.read(parent, pipeline: pipeline, options: options)
        guard InputFile.isFolder(child) else {
            let plan = try await PlanInput.read(child, pipeline: pipeline, options: options)
            let comparison = comparer.compare(plan, with: source, mode: kind)
            try write(ComparisonReport(.pair(comparison), language: lang))
            let hasChange = comparison.pairs.contains { $0.changes.contains(where: \.isGrave) }
            return try finish(isMissing: !comparison.missing.isEmpty, isChanged: hasChange)
        }
        var plans: [Plan] = [], failures: [UnreadFile] = []
        let files = try InputFile.files(of: child)
        guard !files.isEmpty else { throw Failure(message: "\(child): there is no file in this folder; give the folder that holds the plans") }
        for file in files {
            do {
                plans.append(try await PlanInput.read(file, pipeline: pipeline, options: options))
            } catch let failure as Failure {
                failures.append(UnreadFile(name: file, message: failure.message))
                StandardStreams.error("kehoach: \(failure.message)")
            }
        }
        let matrix = comparer.matrix(plans, with: source, mode: kind)
        try write(ComparisonReport(.matrix(matrix), failures: failures, language: lang))
        if !failures.isEmpty { throw ExitCode(failures.count == files.count ? 4 : 3) }
        let kinds = matrix.rows.flatMap { $0.changes.map(\.kind) }
        try finish(isMissing: matrix.rows.contains { $0.coverage.covered < $0.coverage.concerned }, isChanged: kinds.contains(where: \.isGrave))
    }

    private var isFile: Bool { output != nil && output != "-" }

    private func write(_ report: ComparisonReport) throws {
        do {
            try OutputFile.write(exporter.export(report), to: output)
        } catch let error as WorkbookError {
            throw Failure(message: error.description)
        }
    }

    private func finish(isMissing: Bool, isChanged: Bool) throws {
        switch failOn {
        case .never: return
        case .missing: if isMissing { throw ExitCode(1) }
        case .change: if isMissing || isChanged { throw ExitCode(1) }
        }
    }

    private var exporter: any ComparisonExporter {
        switch format {
        case .text: ComparisonText(style: Terminal.style(isFile: isFile))
        case .json: ComparisonJSON()
        case .html: ComparisonHTML()
        case .markdown: ComparisonMarkdown()
        case .xlsx: ComparisonSpreadsheet()
        }
    }

    private var kind: PlanComparison.Mode {
        switch mode {
        case .parent: .parent
        case .years: .years
        }
    }
}
