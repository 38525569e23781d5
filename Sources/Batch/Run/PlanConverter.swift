import Digests
import Exporters
import Pipeline
import PlanModel
import Readers
import Spreadsheets
import VietnameseText

/// One file to its results on the disk.
struct PlanConverter: Sendable {
    let options: BatchOptions
    let pipeline: Pipeline
    let folder: OutputFolder
    let loader: FileLoader
    /// Of the jobs.
    let permits: Permits
    let queues = WritingQueues()
    /// Gets what is made.
    let converted: ConvertedPlans

    /// How many files more than jobs may be under way, being written. Of one job: none, one file after the other.
    static func writers(jobs: Int) -> Int { jobs > 1 ? 3 : 0 }

    /// - Returns: what the journal is to hold.
    /// - Throws: what ends the batch.
    func convert(_ file: IncomingFile, hash: ContentHash) async throws(BatchError) -> JournalEntry {
        // Said at the latest here, however it ended.
        defer { converted.end(file.name, nil) }
        let start = ContinuousClock.now
        var attempts = 0
        while true {
            attempts += 1
            let result = try await attempt(file)
            if case .failure(let failure) = result, failure.isTransient, attempts <= options.retries, !Task.isCancelled {
                // What was short for a moment may be there in the next.
                try? await Task.sleep(for: .milliseconds(200 * attempts))
                continue
            }
            let state: JournalEntry.State = switch result {
            case .success(let done): .done(done)
            case .failure(let failure): .failed(failure)
            }
            let elapsed = (ContinuousClock.now - start).components
            return JournalEntry(
                // What was written to meanwhile was read as nobody knows: the next run converts it.
                name: file.name, source: file.source, hash: file.isUntouched ? hash.description : nil, signature: options.signature, state: state, attempts: attempts,
                milliseconds: Int(elapsed.seconds) * 1000 + Int(elapsed.attoseconds / 1_000_000_000_000_000))
        }
    }

    private func attempt(_ file: IncomingFile) async throws(BatchError) -> Result<DonePlan, BatchFailure> {
        switch await permits.with({ await results(of: file) }) {
        case .failure(let failure): return .failure(failure)
        case .success(let results):
            // The disk is waited for without a permit and off the threads that compute.
            let written = await queues.run { write(results.files) }
            switch written {
            case .success(let files):
                converted.end(file.name, results.plan, bytes: results.files.first?.bytes.count ?? 0)
                return .success(DonePlan(taskCount: results.plan.plan.tasks.count, findings: results.findings, files: files))
            case .failure(let error):
                // A name that this disk does not take concerns this file alone.
                guard case .unwritable = error.reason else { throw error }
                return .failure(BatchFailure(code: "unwritable", message: error.description, isTransient: true))
            }
        }
    }

    /// A plan's results before they are written.
    private struct Results: Sendable {
        var plan: ConvertedPlan
        var findings: [FindingCount]
        /// Plan JSON first.
        var files: [(name: String, bytes: [UInt8])]
    }

    private func results(of file: IncomingFile) async -> Result<Results, BatchFailure> {
        do {
            let document = try loader.document(file)
            if Self.isJSON(document.bytes) { throw BatchFailure(ReadingError(file: file.name.text, reason: .unsupported(format: "JSON"))) }
            // The other jobs have the other processors.
            let result = await Processors.$areShared.withValue(true) { () async -> Result<Plan, ReadingError> in
                do throws(ReadingError) { return .success(try await pipeline.plan(of: document, options: options.reading)) } catch { return .failure(error) }
            }
            switch result {
            case .success(let plan): return .success(try results(of: plan, file))
            case .failure(let error): return .failure(BatchFailure(error))
            }
        } catch let failure as BatchFailure {
            return .failure(failure)
        } catch {
            return .failure(BatchFailure(code: "unwritable", message: "\(file.name): \(error)", isTransient: true))
        }
    }

    private func results(of plan: Plan, _ file: IncomingFile) throws -> Results {
        let base = OutputName.base(of: file.name), worded = pipeline.validator.worded(plan, in: options.language)
        var converted = ConvertedPlan(plan: plan, worded: worded, files: [:])
        let files = try BatchOptions.Single.allCases.filter(options.single.contains).map { format in
            let bytes = try bytes(of: format == .json ? plan : worded, in: format)
            if format == .ics || format == .markdown { converted.files[format] = bytes }
            return (base + format.suffix, bytes)
        }
        let counts = Dictionary(grouping: plan.diagnostics) { FindingCount.Key(severity: $0.severity, code: $0.code) }
        return Results(
            plan: converted,
            findings: counts.map { FindingCount(severity: $0.key.severity, code: $0.key.code, count: $0.value.count) }.sorted(), files: files)
    }

    private func write(_ files: [(name: String, bytes: [UInt8])]) -> Result<[WrittenFile], BatchError> {
        var written: [WrittenFile] = []
        do throws(BatchError) {
            for file in files { written.append(try folder.write(file.bytes, to: file.name)) }
            return .success(written)
        } catch {
            // No journal would know of them.
            for file in written { folder.remove(file.name) }
            return .failure(error)
        }
    }

    private func bytes(of plan: Plan, in format: BatchOptions.Single) throws -> [UInt8] {
        switch format {
        case .json: plan.json() + [0x0A]
        case .csv: CSVFormat(language: options.language).file(of: plan)
        case .ics: CalendarFormat(language: options.language, version: options.version).file(of: plan)
        case .markdown: MarkdownFormat(language: options.language).file(of: plan)
        case .xlsx: try PlanWorkbook(language: options.language).file(of: plan)
        }
    }

    /// What this program writes itself, or the like.
    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].first { $0 > 0x20 } == UInt8(ascii: "{")
    }
}

extension FindingCount: Comparable {
    struct Key: Hashable {
        var severity: Diagnostic.Severity
        var code: String
    }

    private var rank: Int {
        switch severity {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }

    /// The gravest first, then the most frequent.
    public static func < (left: FindingCount, right: FindingCount) -> Bool { (left.rank, -left.count, left.code) < (right.rank, -right.count, right.code) }

    /// Of all plans.
    static func sum(_ plans: some Sequence<[FindingCount]>) -> [FindingCount] {
        var counts: [Key: Int] = [:]
        for plan in plans { for finding in plan { counts[Key(severity: finding.severity, code: finding.code), default: 0] += finding.count } }
        return counts.map { FindingCount(severity: $0.key.severity, code: $0.key.code, count: $0.value) }.sorted()
    }
}
