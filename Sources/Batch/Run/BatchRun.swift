import Digests
import Pipeline
import PlanModel
import Store
import Synchronization

/// Converts what came in and writes what comes out of it. A run that is ended in any way is gone on with by the next.
///
/// Memory: the plans that are under way, and a line for each file.
public final class BatchRun: Sendable {
    private let options: BatchOptions
    private let pipeline: Pipeline
    private let folder: OutputFolder
    private let journal: Journal
    private let lock: BatchLock
    private let loader = FileLoader()
    /// Of files that have not been written to since: a watched inbox is looked at often.
    private let hashes = Mutex<[FileName: (stamp: FileStamp, hash: ContentHash)]>([:])

    /// Makes the output folder and holds it as long as this lives.
    ///
    /// - Throws: ``BatchError`` where it cannot be written to, or another batch is at work in it.
    public init(options: BatchOptions, pipeline: Pipeline) throws(BatchError) {
        self.options = options
        self.pipeline = pipeline
        folder = OutputFolder(path: options.outputFolder)
        try folder.makeFolder(folder.ownFolder)
        lock = try BatchLock(folder)
        try folder.prepare()
        journal = try Journal(path: folder.journal)
    }

    /// - Parameters:
    ///   - usesKnownHashes: a file with the size and time of an earlier look is not read again.
    ///   - observe: called for one event at a time.
    /// - Throws: ``BatchError`` where going on would serve no file: the disk is full, the journal broken.
    public func run(
        _ contents: Inbox.Contents, usesKnownHashes: Bool = false, observe: @escaping @Sendable (BatchEvent) -> Void
    ) async throws(BatchError) -> BatchReport {
        do {
            return try await run(contents, usesKnownHashes, observe)
        } catch let error as BatchError {
            throw error
        } catch let error as StoreError {
            throw BatchError(error)
        } catch {
            throw BatchError(path: folder.path, reason: .unwritable(detail: "\(error)"))
        }
    }

    private func run(_ contents: Inbox.Contents, _ usesKnownHashes: Bool, _ observe: @escaping @Sendable (BatchEvent) -> Void) async throws -> BatchReport {
        let start = ContinuousClock.now
        let known = try journal.entries()
        observe(.looking(files: contents.files.count))
        let hashed = await hash(contents.files, usesKnownHashes)
        var list = WorkList(hashed, unseen: contents.unseen, known: known, options: options, folder: folder)
        if Task.isCancelled { list.toConvert = [] }
        for failure in contents.failures.map(\.failure) + list.unreadable.map(\.failure) { observe(.refused(failure)) }
        observe(.began(toConvert: list.toConvert.count, unchanged: list.unchanged.count, duplicates: list.duplicates.count))
        let before = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for entry in list.obsolete { remove(entry.done?.files ?? []) }
        try journal.remove(list.obsolete.map(\.name))
        try begin(list)
        var entries = list.unchanged
        let sources = Dictionary(hashed.map { ($0.file.name, $0.file.source) }, uniquingKeysWith: { first, _ in first })
        for index in entries.indices {
            // It was moved.
            guard let source = sources[entries[index].name], !source.utf8.elementsEqual(entries[index].source.utf8) else { continue }
            entries[index].source = source
            try journal.write(entries[index])
        }
        var report = BatchReport()
        report.unchangedCount = entries.count { $0.done != nil }
        let permits = Permits(options.jobs), plans = ConvertedPlans(list.toConvert.map(\.file.name), limit: options.jobs * Self.waitingBytes)
        let totals = Totals(options: options, folder: folder, validator: pipeline.validator, permits: options.jobs > 1 ? nil : permits)
        let parts = list.toConvert.isEmpty || options.totals.isEmpty ? [] : Self.parts(list, options)
        async let collected = parts.isEmpty ? nil : totals.collect(parts, plans)
        let converted = try await convert(list.toConvert, before: before, permits, plans, observe)
        entries += converted
        report.convertedCount = converted.count { $0.done != nil }
        report.isStopped = Task.isCancelled || converted.count < list.toConvert.count
        entries += try settle(list, entries: entries, before: before)
        fill(&report, contents: contents, entries: entries, kept: list.kept, converted: converted)
        if !report.isStopped {
            let outcome = Totals.Outcome(
                done: (entries + list.kept).filter { $0.done != nil }.sorted { $0.name < $1.name }, failures: report.failures, duplicates: report.duplicates,
                hashes: entries)
            report.wroteTotals = try await totals.write(outcome, collected: try await collected, journal: journal) { observe(.totals(plans: report.planCount)) }
            report.isStopped = Task.isCancelled
        }
        let elapsed = (ContinuousClock.now - start).components
        report.seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
        return report
    }

    // MARK: Steps

    /// Plan JSON of plans that wait for their turn in the results of all, bytes a job.
    private static let waitingBytes = 2 << 20

    /// What the results of all are made of, unless it fails.
    private static func parts(_ list: WorkList, _ options: BatchOptions) -> [PlanPart.Job] {
        let known = (list.unchanged + list.kept).filter { $0.done != nil }.map { PlanPart.Job(name: $0.name, isCurrent: $0.signature == options.signature) }
        return (known + list.toConvert.map { PlanPart.Job(name: $0.file.name, isCurrent: true) }).sorted { $0.name < $1.name }
    }

    private func hash(_ files: [IncomingFile], _ usesKnownHashes: Bool) async -> [(file: IncomingFile, hash: Result<ContentHash, BatchFailure>)] {
        var hashed: [(file: IncomingFile, hash: Result<ContentHash, BatchFailure>)] = []
        let loader = loader, known = usesKnownHashes ? hashes.withLock(\.self) : [:]
        // No error comes from here but those that the results hold.
        try? await Parallel.inOrder(files, jobs: options.jobs) { file -> (IncomingFile, Result<ContentHash, BatchFailure>) in
            if let found = known[FileName(file.source)], found.stamp == file.stamp { return (file, .success(found.hash)) }
            do throws(BatchFailure) {
                return (file, .success(try loader.hash(file)))
            } catch {
                return (file, .failure(error))
            }
        } take: { hashed.append(($0.0, $0.1)) }
        if usesKnownHashes {
            let found = hashed.compactMap { file, result in (try? result.get()).map { (FileName(file.source), (stamp: file.stamp, hash: $0)) } }
            hashes.withLock { $0 = Dictionary(found, uniquingKeysWith: { first, _ in first }) }
        }
        return hashed
    }

    private func convert(
        _ items: [WorkList.Item], before: [FileName: JournalEntry], _ permits: Permits, _ plans: ConvertedPlans, _ observe: @Sendable (BatchEvent) -> Void
    ) async throws -> [JournalEntry] {
        defer { plans.endAll() }
        let converter = PlanConverter(options: options, pipeline: pipeline, folder: folder, loader: loader, permits: permits, converted: plans)
        var converted: [JournalEntry] = []
        try await Parallel.forEach(items, jobs: options.jobs + PlanConverter.writers(jobs: options.jobs)) { item -> Result<JournalEntry, BatchError> in
            do throws(BatchError) { return .success(try await converter.convert(item.file, hash: item.hash)) } catch { return .failure(error) }
        } take: { result in
            let entry = try result.get()
            // Ended, not failed.
            if case .failed(let failure) = entry.state, failure.code == "cancelled" { return }
            try replace(before[entry.name], by: entry)
            converted.append(entry)
            var failure: BatchFailure?
            if case .failed(let found) = entry.state { failure = found }
            observe(.finished(name: entry.name.text, tasks: entry.done?.taskCount ?? 0, failure: failure, done: converted.count, of: items.count))
        }
        return converted.sorted { $0.name < $1.name }
    }

    /// Journal entries of what was not converted: what cannot be read, and what has the content of another file.
    private func settle(_ list: WorkList, entries: [JournalEntry], before: [FileName: JournalEntry]) throws(BatchError) -> [JournalEntry] {
        var settled: [JournalEntry] = []
        func add(_ file: IncomingFile, _ hash: ContentHash?, _ state: JournalEntry.State) throws(BatchError) {
            let entry = JournalEntry(name: file.name, source: file.source, hash: hash?.description, signature: options.signature, state: state)
            settled.append(entry)
            if before[entry.name]?.state != entry.state || before[entry.name]?.hash != entry.hash { try replace(before[entry.name], by: entry) }
        }
        for (file, failure) in list.unreadable { try add(file, nil, .failed(failure)) }
        let byName = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for (file, hash, original) in list.duplicates {
            guard case .failed(var failure)? = byName[original]?.state else {
                try add(file, hash, .duplicate(of: original))
                continue
            }
            // What fails twice is to be mended twice.
            failure.message = "\(file.name): the same content as \(failure.message)"
            // Where the other is gone, this one fails in words of its own.
            failure.isTransient = true
            try add(file, hash, .failed(failure))
        }
        return settled
    }

    /// Results that are not written anew go before the journal says so: a kill in between has them made again.
    private func replace(_ old: JournalEntry?, by entry: JournalEntry) throws(BatchError) {
        let names = Set(entry.done?.files.map(\.name) ?? [])
        remove((old?.done?.files ?? []).filter { !names.contains($0.name) })
        // Of a run that was killed before its journal knew of them.
        removeResults(of: entry.name, but: names)
        try journal.write(entry)
    }

    /// Says what is to be converted, and removes what a run that was killed wrote before its journal knew of it, of files that are
    /// gone since.
    private func begin(_ list: WorkList) throws(BatchError) {
        let names = list.toConvert.map(\.file.name), named = Set(names + (list.unchanged + list.kept).map(\.name))
        for name in try journal.begun() where !named.contains(name) { removeResults(of: name) }
        try journal.begin(names)
    }

    /// Whatever its formats.
    private func removeResults(of name: FileName, but kept: Set<String> = []) {
        let base = OutputName.base(of: name)
        for file in BatchOptions.Single.allCases.map({ base + $0.suffix }) where !kept.contains(file) && FileStamp.of(folder.path(of: file)) != nil {
            folder.remove(file)
        }
    }

    private func remove(_ files: [WrittenFile]) {
        for file in files { folder.remove(file.name) }
    }

    private func fill(_ report: inout BatchReport, contents: Inbox.Contents, entries: [JournalEntry], kept: [JournalEntry], converted: [JournalEntry]) {
        report.fileCount = contents.files.count + contents.failures.count
        report.failures = contents.failures.map { BatchReport.Failed(name: $0.name.text, failure: $0.failure) }
        for entry in entries {
            switch entry.state {
            case .done: break
            case .duplicate(let original): report.duplicates.append(BatchReport.Duplicate(name: entry.name.text, original: original.text))
            case .failed(let failure): report.failures.append(BatchReport.Failed(name: entry.name.text, failure: failure))
            }
        }
        report.failures.sort { FileName($0.name) < FileName($1.name) }
        report.duplicates.sort { FileName($0.name) < FileName($1.name) }
        let done = (entries + kept).compactMap(\.done)
        report.keptCount = kept.count
        report.planCount = done.count
        report.taskCount = done.reduce(0) { $0 + $1.taskCount }
        report.findings = FindingCount.sum(done.map(\.findings))
        report.slowest = converted.map { BatchReport.Slow(name: $0.name.text, milliseconds: $0.milliseconds) }
            .sorted { ($1.milliseconds, FileName($0.name)) < ($0.milliseconds, FileName($1.name)) }
    }
}
