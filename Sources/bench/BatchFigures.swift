import Foundation
import TestSupport

/// How long a folder of plans takes as a batch, beside itself with one job, and when nothing has changed.
struct BatchFigures {
    var plans: Int
    /// With two jobs.
    var seconds: Double
    var peakMegabytes: Double
    var secondsOfOneJob: Double
    /// From one job to two, of each round, the smallest first.
    var scaling: [Double]
    var secondsOfRerun: Double

    /// - Parameters:
    ///   - own: the folder whose plans are varied.
    ///   - rounds: of one job and two by turns; the median counts.
    static func measure(_ program: String, plans: Int, own: String, rounds: Int = 3) throws -> BatchFigures {
        let folder = ".build/bench-batch"
        try BatchFolder.make(at: "\(folder)/inbox-\(plans)", plans: plans, own: own)
        // New folders, removed at the end of all: a file system that has just removed thousands of files is slow to make others.
        let mark = UUID().uuidString
        var made: [String] = []
        defer { for path in made { try? FileManager.default.removeItem(atPath: path) } }
        func run(_ jobs: Int, into out: String) throws -> ChildProcess {
            if !made.contains(out) { made.append(out) }
            let command = [program, "batch", "\(folder)/inbox-\(plans)", "--out", out, "--jobs", "\(jobs)", "--plain"]
            guard let result = ChildProcess.run(command, quiet: true), result.status == 0 else { throw BenchError.batchFailed(folder: folder) }
            return result
        }
        // By turns, since a machine is not as fast at every minute.
        let pairs = try (0..<rounds).map { round in
            (one: try run(1, into: "\(folder)/one-\(round)-\(mark)"), two: try run(2, into: "\(folder)/two-\(round)-\(mark)"))
        }
        let again = try (0..<rounds).map { try run(2, into: "\(folder)/two-\($0)-\(mark)") }
        return BatchFigures(
            plans: plans, seconds: median(pairs.map { $0.two.time / .seconds(1) }), peakMegabytes: pairs.map(\.two.peakMegabytes).max() ?? 0,
            secondsOfOneJob: median(pairs.map { $0.one.time / .seconds(1) }), scaling: pairs.map { $0.one.time / $0.two.time }.sorted(),
            secondsOfRerun: median(again.map { $0.time / .seconds(1) }))
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    func print() {
        let scaling = scaling[scaling.count / 2], rounds = self.scaling.map { fixed($0, 0, 2) }.joined(separator: ", ")
        Swift.print("batch: \(plans) plans with all results, 2 jobs: \(fixed(seconds, 0, 1)) s, \(fixed(Double(plans) / seconds, 0, 1)) plans/s, peak \(fixed(peakMegabytes, 0, 0)) MB")
        Swift.print("  1 job: \(fixed(secondsOfOneJob, 0, 1)) s; from 1 to 2 jobs \(fixed(scaling, 0, 2)) x (\(rounds))   target 1.8: \(verdict(1.8, scaling))")
        Swift.print("  nothing changed: \(fixed(secondsOfRerun, 0, 2)) s   target 3: \(verdict(secondsOfRerun, 3))")
    }
}

enum BenchError: Error, CustomStringConvertible {
    case batchFailed(folder: String)

    var description: String {
        switch self {
        case .batchFailed(let folder): "\(folder): the batch did not end with 0; run kehoach batch on its inbox to see why"
        }
    }
}

/// A folder of plans that differ: texts, DOCX and PDF of the plans of another folder, each with a number of its own.
enum BatchFolder {
    /// Kept: the same again is not made again.
    static func make(at path: String, plans: Int, own: String) throws {
        let mark = "\(path).made-2", files = FileManager.default
        guard !files.fileExists(atPath: mark) else { return }
        try? files.removeItem(atPath: path)
        try files.createDirectory(atPath: path, withIntermediateDirectories: true)
        let sources = try files.contentsOfDirectory(atPath: own).filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            String(validating: files.contents(atPath: "\(own)/\(name)") ?? Data(), as: UTF8.self)
        }
        guard !sources.isEmpty else { throw BenchError.batchFailed(folder: own) }
        let printed = try printed(sources, beside: path)
        for number in 0..<plans {
            let text = sources[number % sources.count], folder = "\(path)/xa-\(number % 60)", name = "\(folder)/ke-hoach-\(number)"
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            // Of twenty plans three are PDF, five DOCX.
            switch number % 20 {
            case let place where [3, 9, 15].contains(place) && !printed.isEmpty:
                // Behind its end a PDF may hold comments.
                try (printed[number % printed.count] + Data("% \(number)\n".utf8)).write(to: URL(filePath: name + ".pdf"))
            case 1, 5, 11, 13, 17:
                let lines = text.split { $0 == "\n" || $0 == "\u{0C}" }.map { DOCXFile.paragraph(escaped($0)) } + [DOCXFile.paragraph("Bản số \(number)")]
                try Data(DOCXFile(lines.joined()).bytes).write(to: URL(filePath: name + ".docx"))
            default: try Data("\(text)\nBản số \(number)\n".utf8).write(to: URL(filePath: name + ".txt"))
            }
        }
        try Data().write(to: URL(filePath: mark))
    }

    private static func printed(_ sources: [String], beside path: String) throws -> [Data] {
        guard OfficePrinter.isAvailable else { return [] }
        let folder = URL(filePath: path + "-printed")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let plans = sources.enumerated().map { CorpusPlan(name: "plan-\($0.offset)", folder: folder, bytes: Array($0.element.utf8)) }
        return try OfficePrinter.print(plans, into: folder).map { try Data(contentsOf: $0) }
    }

    private static func escaped(_ text: Substring) -> String { text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;") }
}
