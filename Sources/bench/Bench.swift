import ArgumentParser
import Foundation

/// `make bench`: how long the way from a plan's bytes to its JSON takes. A measurement, not a test: it
/// prints the targets beside the figures and never fails because of them.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures the stages in a warm process, and kehoach from start to written JSON.")

    @Option(help: "A folder with one large plan of your own or more, measured besides the largest of Corpus/.")
    var plans = ProcessInfo.processInfo.environment["KEHOACH_PLANS"] ?? "../shared/corpus"

    @Option(help: "Rounds of the warm measurement; the median counts.")
    var rounds = 50

    @Option(help: "Starts of the whole process; the median counts.")
    var starts = 20

    @Option(help: "Generated tables whose flattened text is read back.")
    var tables = 500

    @Option(help: "Rounds of the measurements on PDF and DOCX, beside the bare tools; 0 leaves them out.")
    var documents = 15

    @Option(help: "Generated communes' plans compared with one parent; 0 leaves them out.")
    var children = 1_000

    @Option(help: "Generated files converted as one batch; 0 leaves them out.")
    var batch = 2_000

    func validate() throws {
        if rounds < 1 || starts < 1 || tables < 1 { throw ValidationError("--rounds, --starts and --tables are 1 or more") }
    }

    func run() async throws {
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
        try TableFigures.measure(tables: tables).print()
        if children > 0 { try ComparisonFigures.measure(children: children).print() }
        if batch > 0 { try BatchFigures.measure(program, plans: batch, own: "Corpus").print() }
        if documents > 0 { try await DocumentFigures.measure(program: program, own: "Corpus", other: plans, rounds: documents) }
    }
}
