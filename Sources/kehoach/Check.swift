import ArgumentParser
import Exporters
import Pipeline
import PlanModel
import Readers
import RuleBook
import Validation

extension Language: ExpressibleByArgument {}

/// `kehoach check`: says what plans lack.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what a plan lacks: where, what is wrong, what would mend it.",
        discussion: """
            Reads what extract reads, and Plan JSON.

            EXAMPLES
              kehoach check ke-hoach.pdf
              kehoach check *.docx --lang en --fail-on warning
              kehoach check ke-hoach.pdf --format html --output ke-hoach.html
              kehoach check ke-hoach.txt --only missing-lead --only missing-deadline
              kehoach check --explain missing-product    why it matters, with examples
              kehoach check --explain                    all codes
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, html, markdown }
    enum Threshold: String, ExpressibleByArgument, CaseIterable { case error, warning, never }

    @Argument(help: "Plans, or Plan JSON that extract wrote; - for standard input.")
    var files: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(name: .shortAndLong, help: "text: for people. json, sarif: for programs. html: a page that opens offline. markdown: a table for a letter.")
    var format: Format = .text

    @Option(name: .long, help: "Language of the report.")
    var lang: Language = .vietnamese

    @Option(name: .long, help: "Exit code 1 where something is at least as grave.")
    var failOn: Threshold = .never

    @Option(name: .long, help: ArgumentHelp("Report this code only; repeatable.", valueName: "code"))
    var only: [String] = []

    @Option(name: .long, help: ArgumentHelp("Do not report this code; repeatable.", valueName: "code"))
    var ignore: [String] = []

    @Option(
        name: .long, defaultAsFlag: "",
        help: ArgumentHelp("Explain a code with examples; without a code, list all of them.", valueName: "code"))
    var explain: String?

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    func validate() throws {
        if explain != nil {
            guard files.isEmpty else { throw ValidationError("--explain reads no files: \(files.joined(separator: " "))") }
            guard format == .text || format == .markdown else { throw ValidationError("--explain writes --format text or markdown") }
        } else if files.isEmpty {
            throw ValidationError("give at least one plan, or --explain CODE")
        }
    }

    func run() async throws {
        let layers = try ruleOptions.layers()
        let pipeline = try ruleOptions.checked { () throws(RuleError) in try Pipeline(rules: layers) }
        for code in only + ignore + [explain ?? ""] where !code.isEmpty { try CodeName.check(code, in: pipeline.validator.catalogue) }
        if let explain { return try OutputFile.write(explanation(explain, pipeline), to: output) }
        let selection = DiagnosticSelection(only: Set(only), ignored: Set(ignore))
        var checked: [CheckedFile] = []
        for name in files {
            do {
                let plan = try await PlanInput.read(name, pipeline: pipeline, options: readingOptions.options)
                checked.append(CheckedFile(name: name, plan: plan, validator: pipeline.validator, selection: selection, language: lang))
            } catch let failure as Failure {
                // One file: its error is the command's.
                if files.count == 1 { throw failure }
                StandardStreams.error("kehoach: \(failure.message)")
                checked.append(CheckedFile(name: name, result: .failure(failure.message)))
            }
        }
        let report = CheckReport(files: checked, language: lang, validator: pipeline.validator, toolVersion: Version.current)
        try OutputFile.write(exporter.export(report), to: output)
        if report.failures > 0 { throw ExitCode(report.failures == checked.count ? 4 : 3) }
        if failOn.severity.map(report.counts.reach) ?? false { throw ExitCode(1) }
    }

    private var style: TextStyle { Terminal.style(isFile: output != nil && output != "-") }

    private var exporter: any ReportExporter {
        switch format {
        case .text: TextReport(style: style)
        case .json: JSONReport()
        case .sarif: SARIFReport()
        case .html: HTMLReport()
        case .markdown: MarkdownReport()
        }
    }

    private func explanation(_ code: String, _ pipeline: Pipeline) -> [UInt8] {
        let catalogue = pipeline.validator.catalogue, reference = pipeline.reference(of: code)
        if format == .markdown {
            return ReferencePage(language: lang, catalogue: catalogue).export(reference.map { [$0] } ?? pipeline.references)
        }
        let text = ReferenceText(style: style, language: lang, catalogue: catalogue)
        return reference.map(text.explain) ?? text.list()
    }
}

extension Check.Threshold {
    var severity: Diagnostic.Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .never: nil
        }
    }
}
