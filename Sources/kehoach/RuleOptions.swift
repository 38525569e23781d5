import ArgumentParser
import Pipeline
import RuleBook

/// `--rules DIR`, for every command that reads documents.
struct RuleOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Folder with rule files (labels.yaml, agencies.yaml, …) that are laid over the built-in ones.", valueName: "dir"))
    var rules: String?

    func pipeline() throws -> Pipeline {
        do {
            let layers = if let rules { try RuleLayers(folder: rules) } else { RuleLayers() }
            return try Pipeline(rules: layers)
        } catch {
            throw Failure(message: error.description)
        }
    }
}
