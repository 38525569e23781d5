import ArgumentParser
import Comparison
import PlanModel

/// `kehoach schema`: the JSON Schema of an output.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the JSON Schema (2020-12) of Plan JSON; every key is described in English and Vietnamese.")

    enum Output: String, ExpressibleByArgument, CaseIterable { case plan, comparison, matrix }

    @Argument(help: "plan: of extract. comparison: of compare. matrix: of compare with a folder.")
    var output: Output = .plan

    func run() throws {
        let json = switch output {
        case .plan: PlanSchema.json
        case .comparison: ComparisonSchema.comparisonJSON
        case .matrix: ComparisonSchema.matrixJSON
        }
        StandardStreams.output(json + [0x0A])
    }
}
