import ArgumentParser
import Comparison
import Foundation
import Pipeline
import PlanModel
import RuleBook

/// `kehoach compare`: what a plan took over from another.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what of a parent plan a plan took over, changed, forgot, added.",
        discussion: """
            Reads what extract reads, and Plan JSON. A folder as the child gives a matrix: its plans and the parent's tasks.

            EXAMPLES
              kehoach compare xa.docx tinh.pdf
              kehoach compare xa.docx tinh.pdf --format json --output so-sanh.json
              kehoach compare cac-xa/ tinh.pdf               every plan of the folder
              kehoach compare xa-2026.docx xa-2025.docx --mode years
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
    enum Mode: String, ExpressibleByArgument, CaseIterable { case parent, years }

    @Argument(help: "The plan that took over, or a folder of such plans.")
    var child: String

    @Argument(help: "The plan that it took over from: the superior's, or last year's.")
    var parent: String

    @Option(name: .long, help: "parent: against the plan of a superior. years: two years of one plan.")
    var mode: Mode = .parent

    @Option(name: .shortAndLong, help: "text: for the terminal. json: see kehoach schema comparison, and matrix.")
    var format: Format = .text

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    func run() async throws {
        let layers = try ruleOptions.layers()
        let pipeline = try ruleOptions.checked { () throws(RuleError) in try Pipeline(rules: layers) }
        let comparer = try ruleOptions.checked { () throws(RuleError) in try PlanComparer(layers) }
        let options = readingOptions.options
        let source = try await PlanInput.read(parent, pipeline: pipeline, options: options)
        guard InputFile.isFolder(child) else {
            let plan = try await PlanInput.read(child, pipeline: pipeline, options: options)
            let comparison = comparer.compare(plan, with: source, mode: kind)
            return try OutputFile.write(format == .json ? comparison.json(pretty: true) + [0x0A] : Array(ComparisonText(comparison).text.utf8), to: output)
        }
        var plans: [Plan] = [], failures = 0
        let files = try InputFile.files(of: child)
        for file in files {
            do {
                plans.append(try await PlanInput.read(file, pipeline: pipeline, options: options))
            } catch let failure as Failure {
                failures += 1
                StandardStreams.error("kehoach: \(failure.message)")
            }
        }
        let matrix = comparer.matrix(plans, with: source, mode: kind)
        try OutputFile.write(format == .json ? matrix.json(pretty: true) + [0x0A] : Array(ComparisonText.text(of: matrix).utf8), to: output)
        if failures > 0 { throw ExitCode(failures == files.count ? 4 : 3) }
    }

    private var kind: PlanComparison.Mode {
        switch mode {
        case .parent: .parent
        case .years: .years
        }
    }
}
