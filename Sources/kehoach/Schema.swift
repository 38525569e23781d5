import ArgumentParser
import PlanModel

/// `kehoach schema`: the JSON Schema of Plan JSON.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the JSON Schema (2020-12) of Plan JSON; every key is described in English and Vietnamese.")

    func run() throws {
        StandardStreams.output(PlanSchema.json + [0x0A])
    }
}
