import ArgumentParser
import Batch
import Digests
import Exporters
import Foundation
import Pipeline
import RuleBook
import Validation

/// `kehoach batch`: folders of incoming plans, and what comes out of them.
struct BatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Converts every plan of folders, archives and lists.",
        discussion: """
            For each plan: Plan JSON, CSV, XLSX, calendar and Markdown in DIR/plans. For all: tasks.jsonl, tasks.csv, tasks.xlsx,
            tasks.ics, tasks.md, plans.sqlite (see kehoach query) and index.html, an overview with charts. What could not be converted
            is in failures.csv, with the reason; files of the same content are converted once and listed in duplicates.csv.

            A run that is ended, even by a power cut, is gone on with by the next one; what is done and unchanged is not done again.

            EXAMPLES
              kehoach batch inbox/ --out results
              kehoach batch inbox/ plans.zip --out results --include '*.pdf' --exclude 'drafts/**'
              find /srv -name '*.docx' | kehoach batch --list - --out results
              kehoach batch inbox/ --out results --watch           goes on with what comes in
              kehoach batch inbox/ --out results --each json --total sqlite,xlsx

            EXIT CODES
              0 all converted   2 wrong usage, or no room   3 some files failed   4 all failed   130 ended by Ctrl+C
            """)

    @Argument(help: ArgumentHelp("Plans, folders of plans, ZIP archives of plans.", valueName: "input"))
    var inputs: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("Folder for the results.", valueName: "dir"))
    var out: String

    @Option(name: .long, help: ArgumentHelp("Inputs from this file, one a line; - for standard input.", valueName: "file"))
    var list: String?

    @Option(name: .long, help: ArgumentHelp("Of folders and archives only what matches: '*.pdf', 'xa-*/**'. May be repeated.", valueName: "glob"))
    var include: [String] = []

    @Option(name: .long, help: ArgumentHelp("Of folders and archives not what matches. May be repeated.", valueName: "glob"))
    var exclude: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("Files at a time. Default: one a processor.", valueName: "n"))
    var jobs: Int?

    @Option(name: .long, help: ArgumentHelp("Further tries where a program failed or a limit of time or memory was passed.", valueName: "n"))
    var retries = 1

    @Option(name: .long, help: ArgumentHelp("Formats for each plan: json, csv, xlsx, ics, markdown. Plan JSON is always written.", valueName: "formats"))
    var each: FormatList<BatchOptions.Single> = FormatList(Set(BatchOptions.Single.allCases))

    @Option(name: .long, help: ArgumentHelp("Formats for all plans together: jsonl, csv, xlsx, ics, markdown, sqlite, html; none.", valueName: "formats"))
    var total: FormatList<BatchOptions.Total> = FormatList(Set(BatchOptions.Total.allCases))

    @Flag(name: .long, help: "Stay, and convert what comes in: a file is taken when it has stopped growing.")
    var watch = false

    @Option(name: .long, help: ArgumentHelp("Seconds between two looks at a watched inbox.", valueName: "s"))
    var interval = 2.0

    @Flag(name: .long, help: "Convert what is done, too.")
    var force = false

    @Flag(name: .long, help: "Remove results whose files are no longer there.")
    var prune = false

    @Flag(name: .long, help: "Plain lines in place of a progress bar.")
    var plain = false

    @Option(name: .long, help: "Language of heads and messages: vi or en.")
    var lang: Language = .vietnamese

    @OptionGroup var ruleOptions: RuleOptions
    @OptionGroup var readingOptions: ReadingChoices

    func validate() throws {
        if inputs.isEmpty, list == nil { throw ValidationError("give at least one plan, folder or archive, or --list FILE") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs: expected 1 to 256, found \(jobs)") }
        guard (0...10).contains(retries) else { throw ValidationError("--retries: expected 0 to 10, found \(retries)") }
        guard (0.1...3600).contains(interval) else { throw ValidationError("--interval: expected 0.1 to 3600 seconds, found \(interval)") }
        if watch, list == "-" { throw ValidationError("--watch does not go with --list -: standard input ends") }
    }

    func run() async throws {
        let layers = try ruleOptions.layers()
        let pipeline = try ruleOptions.checked { () throws(RuleError) in try Pipeline(rules: layers) }
        let inbox = Inbox(inputs: inputs, listed: try listed(), filter: FileFilter(included: include, excluded: exclude), outputFolder: out)
        let progress = BatchProgress(language: lang, isPlain: plain)
        do {
            let batch = try BatchRun(options: try options(), pipeline: pipeline)
            if watch { try await follow(inbox, batch, progress, pipeline) } else { try await once(inbox, batch, progress, pipeline) }
        } catch let error as BatchError {
            progress.end()
            throw Failure(message: error.description)
        }
    }

    private func once(_ inbox: Inbox, _ batch: BatchRun, _ progress: BatchProgress, _ pipeline: Pipeline) async throws {
        let report = try await Interruption.ending { try await batch.run(inbox.look(), observe: progress.show) }
        progress.end()
        print(report, pipeline)
        if report.isStopped { throw ExitCode(130) }
        if report.fileCount == 0 { throw Failure(message: "\(BatchTerm.nothing(lang)): \((inputs + [list].compactMap(\.self)).joined(separator: " "))") }
        if !report.failures.isEmpty { throw ExitCode(report.isAllFailed ? 4 : 3) }
    }

    /// Until the user ends it, which is no failure.
    private func follow(_ inbox: Inbox, _ batch: BatchRun, _ progress: BatchProgress, _ pipeline: Pipeline) async throws {
        var watch = InboxWatch(inbox: inbox, settling: interval)
        StandardStreams.error(BatchTerm.watching(lang))
        while true {
            if let contents = watch.look() {
                let report = try await Interruption.ending { try await batch.run(contents, usesKnownHashes: true, observe: progress.show) }
                progress.end()
                print(report, pipeline)
                if report.isStopped { return }
                StandardStreams.error(BatchTerm.watching(lang))
            }
            let seconds = interval
            if try await Interruption.ending({ (try? await Task.sleep(for: .seconds(seconds))) == nil }) { return }
        }
    }

    private func print(_ report: BatchReport, _ pipeline: Pipeline) {
        guard let options = try? options() else { return }
        let lines = BatchSummary(language: lang, catalogue: pipeline.validator.catalogue).lines(of: report, options: options)
        StandardStreams.output(lines.joined(separator: "\n") + "\n")
    }

    private func options() throws -> BatchOptions {
        BatchOptions(
            outputFolder: out.count > 1 && out.hasSuffix("/") ? String(out.dropLast()) : out, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
            retries: retries, single: each.formats, totals: total.formats, language: lang, reading: readingOptions.options, version: Version.current,
            fingerprint: try ProductFingerprint.of(rules: ruleOptions.rules), isForced: force, prunes: prune)
    }

    private func listed() throws -> [String] {
        guard let list else { return [] }
        guard let text = String(validating: try InputFile.read(list).bytes, as: UTF8.self) else {
            throw Failure(message: "\(list): this list is not UTF-8; expected one path a line")
        }
        // Names may hold other line ends of Unicode.
        return text.split { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    }
}

/// Formats with commas between.
struct FormatList<Format: RawRepresentable & CaseIterable & Hashable & Sendable>: ExpressibleByArgument, Sendable where Format.RawValue == String {
    var formats: Set<Format>

    init(_ formats: Set<Format>) { self.formats = formats }

    init?(argument: String) {
        formats = []
        if argument == "none" { return }
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let format = Format(rawValue: name.trimmingCharacters(in: .whitespaces)) else { return nil }
            formats.insert(format)
        }
    }

    var defaultValueDescription: String { "all" }
}

/// What results depend on beside files and options.
enum ProductFingerprint {
    /// Of the program, which holds its rules, and of the user's rules.
    static func of(rules folder: String?) throws -> String {
        var hasher = ContentHasher()
        if let program = FileHandle(forReadingAtPath: "/proc/self/exe") {
            while let part = try program.read(upToCount: 1 << 20), !part.isEmpty { hasher.add([UInt8](part)) }
        }
        if let folder {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? [] {
                hasher.add(name)
                hasher.add([UInt8](FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()))
            }
        }
        return hasher.hash().description
    }
}
