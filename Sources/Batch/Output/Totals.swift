import Digests
import Exporters
import Glibc
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
    /// In the order of names.
    let done: [JournalEntry]
    let failures: [BatchReport.Failed]
    let duplicates: [BatchReport.Duplicate]
    /// Of the files that came in.
    let hashes: [JournalEntry]

    /// - Returns: false where they stand already as they would be written.
    func write(journal: Journal, began: () -> Void) async throws -> Bool {
        let state = signature.description, names = self.names
        if try journal.fact("totals") == state, let stamps = try journal.fact("totalStamps"), stamps == self.stamps(of: names) { return false }
        began()
        try journal.set("totals", to: "")
        let writer = try await TotalWriter(options: options, folder: folder, catalogue: validator.catalogue)
        defer { writer.discard() }
        try await writer.add(records)
        var first = 1
        let jobs: [PlanPart.Job] = done.map { entry in
            defer { first += entry.done?.taskCount ?? 0 }
            return PlanPart.Job(name: entry.name, first: first, isCurrent: entry.signature == options.signature)
        }
        let maker = PlanPart.Maker(options: options, folder: folder, validator: validator)
        try await Parallel.inOrder(jobs, jobs: options.jobs, work: { maker.part(of: $0) }, take: { try await writer.add(try $0.get()) })
        // What is ended here is written whole by the next run.
        guard !Task.isCancelled else { return false }
        let written = Set(try await writer.finish(failures: failures, duplicates: duplicates))
        for total in BatchOptions.Total.allCases where !written.contains(total.fileName) { folder.remove(total.fileName) }
        try journal.set("totalStamps", to: stamps(of: names))
        try journal.set("totals", to: state)
        return true
    }

    private var names: [String] { BatchOptions.Total.allCases.filter(options.totals.contains).map(\.fileName) + [FileLists.failures, FileLists.duplicates] }

    private func stamps(of names: [String]) -> String {
        names.map { name in FileStamp.of(folder.path(of: name)).map { "\(name) \($0.bytes) \($0.modified)" } ?? "\(name) -" }.joined(separator: "\n")
    }

    /// Everything that the totals depend on.
    private var signature: ContentHash {
        var hasher = ContentHasher()
        hasher.add(options.signature)
        hasher.add(options.totals.map(\.rawValue).sorted().joined(separator: " "))
        for entry in done {
            hasher.add(entry.name.text)
            hasher.add(entry.hash ?? "")
            hasher.add(entry.signature)
        }
        hasher.add("failures")
        for failed in failures { hasher.add("\(failed.name)\n\(failed.failure.code)\n\(failed.failure.message)") }
        hasher.add("duplicates")
        for duplicate in duplicates { hasher.add("\(duplicate.name)\n\(duplicate.original)") }
        return hasher.hash()
    }

    /// What became of each file, in the order of names.
    private var records: [FileRecord] {
        let known = Dictionary(hashes.map { ($0.name, $0.hash) }, uniquingKeysWith: { first, _ in first })
        var records = done.map { FileRecord(name: $0.name.text, sha256: $0.hash, state: .done) }
        records += duplicates.map { FileRecord(name: $0.name, sha256: known[FileName($0.name)] ?? nil, state: .duplicate(of: $0.original)) }
        // A file that is gone may have results that are kept.
        var taken = Set(records.map { FileName($0.name) })
        for failed in failures {
            let name = Inbox.distinct(FileName(failed.name)) { !taken.contains($0) }
            taken.insert(name)
            records.append(FileRecord(
                name: name.text, sha256: known[FileName(failed.name)] ?? nil, state: .failed(code: failed.failure.code, message: failed.failure.message)))
        }
        return records.sorted { FileName($0.name) < FileName($1.name) }
    }
}

/// One plan's share of the totals.
struct PlanPart: Sendable {
    struct Job: Sendable {
        var name: FileName
        /// The ordinal of its first task among all.
        var first: Int
        /// Its results were made as this batch makes them.
        var isCurrent: Bool
    }

    var name: FileName
    var first: Int
    /// Its findings in the language of the batch.
    var plan: Plan
    /// What it adds to each file of text.
    var texts: [BatchOptions.Total: [UInt8]]

    /// Makes it of the plan's result.
    struct Maker: Sendable {
        let options: BatchOptions
        let folder: OutputFolder
        let validator: Validator

        func part(of job: Job) -> Result<PlanPart, BatchError> {
            let name = OutputName.base(of: job.name) + BatchOptions.Single.json.suffix, path = folder.path(of: name)
            do {
                let plan = try Plan(json: try FileLoader.result(path)), worded = validator.worded(plan, in: options.language)
                var texts: [BatchOptions.Total: [UInt8]] = [:]
                for (total, format) in TotalWriter.textFormats(options) {
                    // Records of the JSON are as in the plan's own.
                    let plan = total == .jsonl ? plan : worded
                    texts[total] = try written(total, format, of: job) ?? format.part(of: plan, first: total == .markdown ? 1 : job.first)
                }
                return .success(PlanPart(name: job.name, first: job.first, plan: worded, texts: texts))
            } catch let failure as BatchFailure {
                return .failure(BatchError(path: path, reason: .unwritable(detail: failure.message)))
            } catch {
                return .failure(BatchError(path: path, reason: .unwritable(detail: "this result of the batch is no longer Plan JSON of this version (\(error)); run it again with --force, or with --prune if its file is gone")))
            }
        }

        /// The same part out of the plan's own result, for formats that number no tasks across plans: Markdown has a table for each.
        private func written(_ total: BatchOptions.Total, _ format: any PlanFormat, of job: Job) throws(BatchFailure) -> [UInt8]? {
            let single: BatchOptions.Single? = total == .ics ? .ics : total == .markdown ? .markdown : nil
            guard let single, job.isCurrent, options.single.contains(single) else { return nil }
            let file = try FileLoader.result(folder.path(of: OutputName.base(of: job.name) + single.suffix))
            return Array(file.dropFirst(format.head.count).dropLast(format.tail.count))
        }
    }
}
