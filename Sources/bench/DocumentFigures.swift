import Foundation
import Pipeline
import PlanModel
import Readers
import Subprocesses
import Synchronization

/// Wall-clock and processor time of one thing.
private struct Cost {
    var wall = Times(), processor = Times()

    mutating func add(_ wall: Duration, _ processor: Duration) {
        self.wall.add(wall)
        self.processor.add(processor)
    }
}

/// The whole way from a PDF or DOCX to its plan, beside the bare tools that it needs, in turns in the same run.
struct DocumentFigures {
    private var document: BenchDocument
    /// `pdftotext -bbox-layout` alone; empty for DOCX.
    private var bare = Cost()
    /// All programs that the reader starts, one after the other.
    private var programs = Cost()
    private var programNames: [String] = []
    private var warm = Cost()
    private var process = Cost()
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
            figures.warm.add(first, .zero)
            return figures
        }
        for _ in 0..<rounds {
            if path.hasSuffix(".pdf") {
                let bare = try Self.run(["pdftotext", "-bbox-layout", path, "-"])
                figures.bare.add(bare.time, bare.processorTime)
                let each = try commands.map { try Self.run([$0.executable] + $0.arguments) }
                figures.programs.add(each.reduce(.zero) { $0 + $1.time }, each.reduce(.zero) { $0 + $1.processorTime })
            }
            let begin = clock.now, used = rusage.current
            let plan = try await pipeline.plan(of: input)
            figures.warm.add(begin.duration(to: clock.now), rusage.current - used)
            figures.taskCount = plan.tasks.count
            let whole = try Self.run([program, "extract", path])
            figures.process.add(whole.time, whole.processorTime)
        }
        return figures
    }

    private static func run(_ command: [String]) throws -> ChildProcess {
        guard let child = ChildProcess.run(command, quiet: true), child.status == 0 else {
            throw CommandError.cannotStart(command.joined(separator: " "), reason: "it failed")
        }
        return child
    }

    private func print() {
        Swift.print("\n\(document.path): \(document.pages.map { "\($0) pages, " } ?? "")\(taskCount) tasks")
        guard process.wall.median > 0 else {
            let seconds = warm.wall.median / 1000
            Swift.print("    recognised in   \(fixed(seconds, 9, 1)) s    \(document.pages.map { fixed(Double($0) / seconds, 5, 2) + " pages/s" } ?? "")")
            return
        }
        Swift.print("                                 median      fastest   processor")
        if bare.wall.median > 0 {
            line("-bbox-layout", bare, "pdftotext alone")
            line("its programs", programs, "one after the other: \(programNames.joined(separator: ", "))")
            let floor = needsOthers ? programs : bare
            line("warm process", warm, ratio(warm, floor))
            line("whole process", process, ratio(process, floor))
        } else {
            line("warm process", warm, "target 25 ms: \(verdict(warm.wall.median, 25))")
            line("whole process", process, "")
        }
    }

    private func line(_ name: String, _ cost: Cost, _ rest: String) {
        StageFigures.line(name, cost.wall, "\(fixed(cost.processor.median, 8, 1)) ms  \(rest)")
    }

    /// A file that needs more than its words is measured against all that it needs.
    private var needsOthers: Bool { programNames.contains { !$0.hasPrefix("pdftotext") } }

    /// The processor's share tells more where others use the machine.
    private func ratio(_ cost: Cost, _ floor: Cost) -> String {
        let wall = cost.wall.median / floor.wall.median, processor = cost.processor.median / floor.processor.median
        return "\(fixed(wall, 4, 2)) of the \(needsOthers ? "programs" : "bare tool"), processor \(fixed(processor, 4, 2))   target 1.5: \(verdict(wall, 1.5))"
    }
}

/// The programs that a reader has started.
private final class CommandLog: Sendable {
    private let log = Mutex<[Command]>([])

    var commands: [Command] { log.withLock { $0 } }

    func add(_ command: Command) { log.withLock { $0.append(command) } }
}
