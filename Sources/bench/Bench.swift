import ArgumentParser
import Foundation

/// `make bench`: how long the way from a plan's bytes to its JSON takes. A measurement, not a test: it
/// prints the targets beside the figures and never fails because of them.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures the stages in a warm process, and kehoach from start to written JSON.")

    @Option(help: "A folder with one large plan of your own or more, measured besides the largest of Corpus/.")
    var plans = ProcessInfo.processInfo.environment["KEHOACH_PLANS"] ?? "../shared/corpus"

    @Option(help: "Rounds of the warm measurement; the median counts.")
    var rounds = 50

    @Option(help: "Starts of the whole process; the median counts.")
    var starts = 20

    func validate() throws {
        if rounds < 1 || starts < 1 { throw ValidationError("--rounds and --starts are 1 or more") }
    }

    func run() throws {
        let files = try BenchInput.choose(own: "Corpus", other: plans)
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "kehoach").path()
        #if DEBUG
            print("warning: this is a debug build; `make bench` measures a release build\n")
        #endif
        // Processes first: a child's peak memory is never below its parent's at the time of its start.
        var processes: [ProcessFigures] = []
        for file in files { processes.append(try ProcessFigures.measure(program, file: file.path, starts: starts)) }
        for (file, process) in zip(files, processes) {
            print("\(file.path): \(file.bytes.count) bytes")
            try StageFigures.measure(file, rounds: rounds).print()
            process.print()
            print("")
        }
    }
}
