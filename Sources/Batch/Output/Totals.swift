import Digests
import Exporters
import PlanModel
import Spreadsheets
import Store
import Validation

/// The results of all plans together, made of the Plan JSON of each: whatever was converted when and by how many jobs, the same
/// plans give the same bytes.
struct Totals: Sendable {
    let options: BatchOptions
    let folder: OutputFolder
    let validator: Validator
    /// Of one job, which works on these while it converts nothing; more jobs have them worked on beside.
    let permits: Permits?

    /// How the files that came in ended.
    struct Outcome: Sendable {
        /// In the order of names.
        var done: [JournalEntry]
        var failures: [BatchReport.Failed]
        var duplicates: [BatchReport.Duplicate]
        /// Of the files that came in.
        var hashes: [JournalEntry]
    }

    /// Begins them: each plan is added when its turn has come and its conversion has ended.
    ///
    /// - Parameter jobs: in the order of names.
    /// - Returns: with all plans that there are.
    func collect(_ jobs: [PlanPart.Job], _ converted: ConvertedPlans) async throws -> TotalWriter {
        let writer = try await TotalWriter(options: options, folder: folder, catalogue: validator.catalogue)
        let maker = PlanPart.Maker(options: options, folder: folder, validator: validator), permits = permits
        // Plans are read for what is made of them.
        let jobs = options.totals.isEmpty ? [] : jobs
        try await Parallel.inOrder(jobs, jobs: options.jobs) { job -> Result<PlanPart, BatchError>? in
            let outcome = await converted.outcome(of: job.name)
            if case .none = outcome { return nil }
            return await Permits.with(permits) { maker.part(of: job, outcome) }
        } take: { part in
            guard let part = try part?.get() else { return }
            try await Permits.with(permits) { try await writer.add(part) }
        }
        return writer
    }

    /// - Parameter collected: what was begun with these files, if it was.
    /// - Returns: false where they stand already as they would be written.
    func write(_ outcome: Outcome, collected: TotalWriter?, journal: Journal, began: () -> Void) async throws -> Bool {
        let state = signature(of: outcome).description, names = self.names
        if collected == nil, try journal.fact("totals") == state, let stamps = try journal.fact("totalStamps"), stamps == self.stamps(of: names) {
            return false
        }
        began()
        try journal.set("totals", to: "")
        // A file of such a name that no batch has written is somebody's.
        let earlier = Set((try journal.fact("totalFiles") ?? "").split(separator: "\n").map(String.init))
        try journal.set("totalFiles", to: earlier.union(names).sorted().joined(separator: "\n"))
        let jobs = outcome.done.map { PlanPart.Job(name: $0.name, isCurrent: $0.signature == options.signature) }
        var writer = collected
        if await writer?.added != jobs.map(\.name) { writer = try await collect(jobs, ConvertedPlans([], limit: 0)) }
        // What is ended here is written whole by the next run.
        guard let writer, !Task.isCancelled else { return false }
        let written = Set(try await writer.finish(records: records(of: outcome), failures: outcome.failures, duplicates: outcome.duplicates))
        for name in earlier.subtracting(written) { folder.remove(name) }
        try journal.set("totalFiles", to: written.sorted().joined(separator: "\n"))
        try journal.set("totalStamps", to: stamps(of: names))
        try journal.set("totals", to: state)
        return true
    }

    private var names: [String] { BatchOptions.Total.allCases.filter(options.totals.contains).map(\.fileName) + [FileLists.failures, FileLists.duplicates] }

    private func stamps(of names: [String]) -> String {
        names.map { name in FileStamp.of(folder.path(of: name)).map { "\(name) \($0.bytes) \($0.modified)" } ?? "\(name) -" }.joined(separator: "\n")
    }

    /// Everything that the totals depend on.
    private func signature(of outcome: Outcome) -> ContentHash {
        var hasher = ContentHasher()
        hasher.add(options.signature)
        hasher.add(options.totals.map(\.rawValue).sorted().joined(separator: " "))
        for entry in outcome.done {
            hasher.add(entry.name.text)
            hasher.add(entry.hash ?? "")
            hasher.add(entry.signature)
        }
        hasher.add("failures")
        for failed in outcome.failures { hasher.add("\(failed.name)\n\(failed.failure.code)\n\(failed.failure.message)") }
        hasher.add("duplicates")
        for duplicate in outcome.duplicates { hasher.add("\(duplicate.name)\n\(duplicate.original)") }
        return hasher.hash()
    }

    /// What became of each file, in the order of names.
    private func records(of outcome: Outcome) -> [FileRecord] {
        let known = Dictionary(outcome.hashes.map { ($0.name, $0.hash) }, uniquingKeysWith: { first, _ in first })
        var records = outcome.done.map { FileRecord(name: $0.name.text, sha256: $0.hash, state: .done) }
        records += outcome.duplicates.map { FileRecord(name: $0.name, sha256: known[FileName($0.name)] ?? nil, state: .duplicate(of: $0.original)) }
        // A file that is gone may have results that are kept.
        var taken = Set(records.map { FileName($0.name) })
        for failed in outcome.failures {
            let name = Inbox.distinct(FileName(failed.name)) { !taken.contains($0) }
            taken.insert(name)
            records.append(FileRecord(
                name: name.text, sha256: known[FileName(failed.name)] ?? nil, state: .failed(code: failed.failure.code, message: failed.failure.message)))
        }
        return records.sorted { FileName($0.name) < FileName($1.name) }
    }
}
