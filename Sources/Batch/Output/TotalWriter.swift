import Exporters
import Glibc
import PlanModel
import Spreadsheets
import Store
import Validation
import VietnameseText

/// Writes the results of all plans, plan by plan, beside their places; ``finish(records:failures:duplicates:)`` moves
/// them in.
actor TotalWriter {
    private let options: BatchOptions
    private let folder: OutputFolder
    private var texts: [(total: BatchOptions.Total, format: any PlanFormat, file: TextFile)] = []
    private var database: DatabaseTotal?
    private var spreadsheet: SpreadsheetTotal?
    private var overview: Overview?
    private let catalogue: ValidationCatalogue
    private var taskCount = 0
    /// The plans that it holds.
    private(set) var added: [FileName] = []

    static func textFormats(_ options: BatchOptions) -> [BatchOptions.Total: any PlanFormat] {
        let all: [BatchOptions.Total: any PlanFormat] = [
            .jsonl: JSONLinesFormat(), .csv: CSVFormat(language: options.language),
            .ics: CalendarFormat(language: options.language, version: options.version), .markdown: MarkdownFormat(language: options.language),
        ]
        return all.filter { options.totals.contains($0.key) }
    }

    init(options: BatchOptions, folder: OutputFolder, catalogue: ValidationCatalogue) async throws {
        self.catalogue = catalogue
        self.options = options
        self.folder = folder
        for (total, format) in Self.textFormats(options).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let file = try TextFile(path: folder.temporaryPath(), target: folder.path(of: total.fileName))
            texts.append((total, format, file))
            try file.append(format.head)
        }
        if options.totals.contains(.sqlite) {
            database = try await DatabaseTotal(path: folder.temporaryPath())
        }
        if options.totals.contains(.xlsx) {
            spreadsheet = try await SpreadsheetTotal(path: folder.temporaryPath(), language: options.language)
        }
        if options.totals.contains(.html) { overview = Overview() }
    }

    func add(_ part: PlanPart) async throws {
        let first = taskCount + 1
        taskCount += part.plan.tasks.count
        added.append(part.name)
        for text in texts { try text.file.append(part.texts[text.total] ?? text.format.part(of: part.plan, first: first)) }
        let json = OutputName.base(of: part.name) + BatchOptions.Single.json.suffix
        try await eachBeside { try await $0?.add(part, json: json) } _: { try await $0?.add(part, first: first) }
        // What people open, where it is made.
        let shown = [BatchOptions.Single.xlsx, .markdown, .csv].first(where: options.single.contains) ?? .json
        overview?.add(part.plan, link: OutputName.base(of: part.name) + shown.suffix)
    }

    /// The slow ones at the same time, where there is more than one job.
    private func eachBeside(
        _ first: @escaping @Sendable (DatabaseTotal?) async throws -> Void, _ second: @escaping @Sendable (SpreadsheetTotal?) async throws -> Void
    ) async throws {
        let database = database, spreadsheet = spreadsheet
        guard options.jobs > 1 else {
            try await first(database)
            return try await second(spreadsheet)
        }
        async let one: Void = first(database)
        async let other: Void = second(spreadsheet)
        _ = try await (one, other)
    }

    /// - Returns: the names of what was written.
    func finish(records: [FileRecord], failures: [BatchReport.Failed], duplicates: [BatchReport.Duplicate]) async throws -> [String] {
        for text in texts {
            try text.file.append(text.format.tail)
            try text.file.close()
        }
        try await eachBeside { try await $0?.finish(records) } _: { try await $0?.finish() }
        var files = texts.map { (path: $0.file.path, name: $0.total.fileName) }
        if let database { files.append((database.path, BatchOptions.Total.sqlite.fileName)) }
        if let spreadsheet { files.append((spreadsheet.path, BatchOptions.Total.xlsx.fileName)) }
        // The disk takes them together.
        let synced = files.mapSideBySide(few: options.jobs > 1 ? 1 : files.count) { [folder] file in Result { () throws(BatchError) in try folder.sync(file.path) } }
        for result in synced { try result.get() }
        var names = try files.map { try folder.move($0.path, to: $0.name).name }
        if var overview {
            for failed in failures { overview.addFailure(name: failed.name, code: failed.failure.code, message: failed.failure.message) }
            for duplicate in duplicates { overview.addDuplicate(name: duplicate.name, of: duplicate.original) }
            let page = HTMLOverview(language: options.language, catalogue: catalogue).page(of: overview)
            names.append(try folder.write(page, to: BatchOptions.Total.html.fileName).name)
        }
        names.append(try folder.write(FileLists.failures(failures), to: FileLists.failures).name)
        names.append(try folder.write(FileLists.duplicates(duplicates), to: FileLists.duplicates).name)
        return names
    }
}

/// A file that grows.
private final class TextFile {
    let path: String
    private let target: String
    private let descriptor: Int32
    private var isClosed = false
    private var waiting: [UInt8] = []

    init(path: String, target: String) throws(BatchError) {
        self.path = path
        self.target = target
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw BatchError(path: path, number: errno) }
    }

    /// Nothing half-written stays; what was moved in has another name.
    deinit {
        if !isClosed, descriptor >= 0 { Glibc.close(descriptor) }
        unlink(path)
    }

    func append(_ bytes: [UInt8]) throws(BatchError) {
        waiting += bytes
        if waiting.count > 1 << 18 { try flush() }
    }

    func close() throws(BatchError) {
        try flush()
        isClosed = true
        guard Glibc.close(descriptor) == 0 else { throw BatchError(path: target, number: errno) }
    }

    private func flush() throws(BatchError) {
        let failure = OutputFolder.append(waiting, to: descriptor)
        guard failure == 0 else { throw BatchError(path: target, number: failure) }
        waiting.removeAll(keepingCapacity: true)
    }
}

/// The database of all plans, written by one at a time.
private actor DatabaseTotal {
    nonisolated let path: String
    private let writer: PlanDatabaseWriter

    init(path: String) async throws {
        self.path = path
        writer = try PlanDatabaseWriter(path: path)
    }

    deinit { unlink(path) }

    func add(_ part: PlanPart, json: String) throws { try writer.add(part.plan, file: part.name.text, json: json) }

    /// - Parameter records: of all files, which are known at the end.
    func finish(_ records: [FileRecord]) throws {
        for record in records { try writer.add(record) }
        try writer.finish()
    }
}

/// The workbook of all plans, written by one at a time.
private actor SpreadsheetTotal {
    nonisolated let path: String
    private let writer: PlanSpreadsheet

    init(path: String, language: Language) async throws {
        self.path = path
        writer = try PlanSpreadsheet(writingTo: path, language: language, title: BatchTerm.allTasks(language))
    }

    deinit { unlink(path) }

    func add(_ part: PlanPart, first: Int) throws { try writer.append(part.plan, first: first) }
    func finish() throws { try writer.finish() }
}
