import ArgumentParser
import RuleBook

/// `--rules DIR`, for every command that reads documents.
struct RuleOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Folder with rule files (labels.yaml, agencies.yaml, …) that are laid over the built-in ones.", valueName: "dir"))
    var rules: String?

    func layers() throws -> RuleLayers {
        guard let rules else { return RuleLayers() }
        return try checked { () throws(RuleError) in try RuleLayers(folder: rules) }
    }

    /// What is made of the rules; a mistake in them ends the command with its message.
    func checked<Value>(_ make: () throws(RuleError) -> Value) throws -> Value {
        do {
            return try make()
        } catch {
            throw Failure(message: error.description)
        }
    }
}
