import Digests

/// What is to be done, from what came in and what is known.
struct WorkList {
    /// What has the journal's entry of an earlier run, if any.
    struct Item {
        var file: IncomingFile
        var hash: ContentHash
    }

    /// To be converted, in the order of names.
    var toConvert: [Item] = []
    /// Entries that hold as they are.
    var unchanged: [JournalEntry] = []
    /// The same content as another file.
    var duplicates: [(file: IncomingFile, hash: ContentHash, original: FileName)] = []
    var unreadable: [(file: IncomingFile, failure: BatchFailure)] = []
    /// Of files that are no longer there.
    var kept: [JournalEntry] = []
    /// Entries whose results no longer stand for anything.
    var obsolete: [JournalEntry] = []

    /// - Parameters:
    ///   - files: with their hashes, in the order of names.
    ///   - unseen: see ``Inbox/Contents/unseen``; what lies below is not pruned.
    init(
        _ files: [(file: IncomingFile, hash: Result<ContentHash, BatchFailure>)], unseen: [FileName] = [], known: [JournalEntry], options: BatchOptions,
        folder: OutputFolder
    ) {
        let named = NamedFiles(files, known: known)
        let present = Set(named.files.map(\.file.name))
        let bySource = Dictionary(known.map { (FileName($0.source), $0) }, uniquingKeysWith: { first, _ in first })
        let byName = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        // What is not of this batch, and still whole.
        let sources = Set(named.files.map { FileName($0.file.source) })
        var originals: [String: FileName] = [:]
        for entry in known where !present.contains(entry.name) {
            let isWhole = entry.done.map { $0.files.allSatisfy(folder.holds) } ?? false
            let isGone = options.prunes && !unseen.contains { entry.source.utf8.starts(with: "\($0)/".utf8) }
            if sources.contains(FileName(entry.source)) || isGone || !isWhole {
                obsolete.append(entry)
            } else {
                kept.append(entry)
                if entry.signature == options.signature, let hash = entry.hash { originals[hash] = entry.name }
            }
        }
        for (file, result) in named.files {
            switch result {
            case .failure(let failure): unreadable.append((file, failure))
            case .success(let hash):
                if let original = originals[hash.description] {
                    duplicates.append((file, hash, original))
                    continue
                }
                originals[hash.description] = file.name
                let entry = byName[file.name] ?? bySource[FileName(file.source)]
                if !options.isForced, let entry, Self.holds(entry, file, hash, options, folder) {
                    unchanged.append(entry)
                } else {
                    toConvert.append(Item(file: file, hash: hash))
                }
            }
        }
        // A plan whose file is gone and that another file has now is converted from that one.
        let converted = Set((toConvert.map(\.hash) + duplicates.map(\.hash)).map(\.description))
        let originalNames = Set(originals.values)
        for entry in kept where !originalNames.contains(entry.name) && converted.contains(entry.hash ?? "") { obsolete.append(entry) }
        let gone = Set(obsolete.map(\.name))
        kept.removeAll { gone.contains($0.name) }
    }

    private static func holds(
        _ entry: JournalEntry, _ file: IncomingFile, _ hash: ContentHash, _ options: BatchOptions, _ folder: OutputFolder
    ) -> Bool {
        guard entry.name == file.name, entry.hash == hash.description, entry.signature == options.signature else { return false }
        return switch entry.state {
        case .done(let plan): plan.files.allSatisfy(folder.holds)
        case .failed(let failure): !failure.isTransient
        case .duplicate: false
        }
    }
}

/// What came in under names that no other plan's results have.
private struct NamedFiles {
    var files: [(file: IncomingFile, hash: Result<ContentHash, BatchFailure>)] = []

    /// A name that results of another file have, which is still wanted, is left to them. A file that was moved keeps its name.
    init(_ incoming: [(file: IncomingFile, hash: Result<ContentHash, BatchFailure>)], known: [JournalEntry]) {
        let byName = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let bySource = Dictionary(known.map { (FileName($0.source), $0) }, uniquingKeysWith: { first, _ in first })
        let sources = Set(incoming.map { FileName($0.file.source) })
        var taken: Set<FileName> = []
        for (file, hash) in incoming {
            var file = file
            func isFree(_ name: FileName) -> Bool {
                guard !taken.contains(name) else { return false }
                guard let entry = byName[name], entry.done != nil, !entry.source.utf8.elementsEqual(file.source.utf8), !sources.contains(FileName(entry.source))
                else { return true }
                if case .success(let hash) = hash { return entry.hash == hash.description }
                return false
            }
            // The name that it was told apart by before.
            if !isFree(file.name), let entry = bySource[FileName(file.source)], isFree(entry.name) { file.name = entry.name }
            file.name = Inbox.distinct(file.name, isFree: isFree)
            taken.insert(file.name)
            files.append((file, hash))
        }
        files.sort { $0.file.name < $1.file.name }
    }
}
