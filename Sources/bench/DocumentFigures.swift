import Foundation
import Pipeline
import PlanModel
import Readers
import Subprocesses
import Synchronization

/// The whole way from a PDF or DOCX to its plan, beside the bare tools that it needs, in turns in the same run.
struct DocumentFigures {
    private var document: BenchDocument
    /// `pdftotext -bbox-layout` alone; empty for DOCX.
    private var bare = Times()
    /// All programs that the reader starts, one after the other.
    private var programs = Times()
    private var programNames: [String] = []
    private var warm = Times()
    private var process = Times()
    private var taskCount = 0

    static func measure(program: String, own: String, other: String, rounds: Int) async throws {
        var documents: [BenchDocument] = []
        do {
            documents = try await BenchDocument.make(from: own)
        } catch {
            Swift.print("\nskipped: the documents of \(own), since LibreOffice could not make them (\(error))")
        }
        documents += await BenchDocument.find(in: other)
        let pipeline = try Pipeline()
        for document in documents {
            do {
                try await DocumentFigures(document: document).measured(pipeline, program: program, rounds: rounds).print()
            } catch let error as ReadingError {
                Swift.print("\n\(error)")
            }
        }
    }

    private init(document: BenchDocument) { self.document = document }

    private func measured(_ pipeline: Pipeline, program: String, rounds: Int) async throws -> DocumentFigures {
        var figures = self
        let path = URL(fileURLWithPath: document.path).path
        let input = InputDocument(name: document.path, bytes: [UInt8](FileManager.default.contents(atPath: path) ?? Data()), path: path)
        let started = CommandLog()
        let clock = ContinuousClock(), start = clock.now
        Command.observer.withLock { $0 = { started.add($0) } }
        figures.taskCount = try await pipeline.plan(of: input).tasks.count
        let first = start.duration(to: clock.now)
        let commands = started.commands
        Command.observer.withLock { $0 = nil }
        figures.programNames = commands.map { ($0.executable.split(separator: "/").last.map(String.init) ?? "") + ($0.arguments.first.map { " \($0)" } ?? "") }
        // Recognition takes seconds a page: once tells enough. What the programs read is gone by now.
        if commands.contains(where: { $0.executable.hasSuffix("tesseract") }) {
            figures.warm.add(first)
            return figures
        }
        for _ in 0..<rounds {
            if path.hasSuffix(".pdf") {
                figures.bare.add(try Self.run(["pdftotext", "-bbox-layout", path, "-"]))
                figures.programs.add(try commands.reduce(Duration.zero) { try $0 + Self.run([$1.executable] + $1.arguments) })
            }
            let begin = clock.now
            let plan = try await pipeline.plan(of: input)
            figures.warm.add(begin.duration(to: clock.now))
            figures.taskCount = plan.tasks.count
            figures.process.add(try Self.run([program, "extract", path]))
        }
        return figures
    }

    private static func run(_ command: [String]) throws -> Duration {
        guard let child = ChildProcess.run(command, quiet: true), child.status == 0 else {
            throw CommandError.cannotStart(command.joined(separator: " "), reason: "it failed")
        }
        return child.time
    }

    private func print() {
        Swift.print("\n\(document.path): \(document.pages.map { "\($0) pages, " } ?? "")\(taskCount) tasks")
        guard process.median > 0 else {
            let seconds = warm.median / 1000
            Swift.print("    recognised in   \(fixed(seconds, 9, 1)) s    \(document.pages.map { fixed(Double($0) / seconds, 5, 2) + " pages/s" } ?? "")")
            return
        }
        if bare.median > 0 {
            StageFigures.line("-bbox-layout", bare, " pdftotext alone")
            StageFigures.line("its programs", programs, " one after the other: \(programNames.joined(separator: ", "))")
            let floor = programNames.count > 1 ? programs : bare
            StageFigures.line("warm process", warm, ratio(warm, floor))
            StageFigures.line("whole process", process, ratio(process, floor))
        } else {
            StageFigures.line("warm process", warm, " target 25 ms: \(verdict(warm.median, 25))")
            StageFigures.line("whole process", process, "")
        }
    }

    private func ratio(_ times: Times, _ floor: Times) -> String {
        " \(fixed(times.median / floor.median, 4, 2)) of the \(programNames.count > 1 ? "programs" : "bare tool") (fastest \(fixed(times.fastest / floor.fastest, 4, 2)))   target 1.5: \(verdict(times.median / floor.median, 1.5))"
    }
}

/// The programs that a reader has started.
private final class CommandLog: Sendable {
    private let log = Mutex<[Command]>([])

    var commands: [Command] { log.withLock { $0 } }

    func add(_ command: Command) { log.withLock { $0.append(command) } }
}
