import CLibXLSXWriter
import Glibc
import PlanModel

/// A workbook that is written row by row: it holds one row of each sheet in memory, however many there are.
///
/// Rows of several sheets may take turns. A sheet that is full goes on in a second one, `Tên (2)`. The file is there when
/// ``finish()`` returns, and not before; where that is never called, nothing of it is left.
///
/// Rows wait unpacked in files without a name, in `TMPDIR` where that is set, else in the file's own folder: `/tmp` may be
/// memory, and the folder needs room for the result anyhow.
public final class WorkbookStream {
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var formats: FormatTable
    private let file: ReplacedFile
    private let folder: String
    private let rowLimit: Int
    private var tables: [Table] = []
    /// Names of sheets, since none may stand twice.
    private var names: [Sheet] = []

    /// What the user sees as one sheet.
    private struct Table {
        var head: Sheet
        /// The last one is written to.
        var parts: [SheetWriter]
    }

    /// Bytes of rows in one sheet, unpacked: below what an archive's entry may have (4 GB).
    private static let byteLimit = 3_500_000_000

    public convenience init(writingTo path: String, title: String, created: CalendarDay = Workbook.firstDay) throws(WorkbookError) {
        try self.init(writingTo: path, title: title, created: created, rowLimit: WorkbookWriter.rowLimit)
    }

    /// - Parameter rowLimit: of a sheet, with its head.
    init(writingTo path: String, title: String, created: CalendarDay, rowLimit: Int) throws(WorkbookError) {
        file = try ReplacedFile(path)
        folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? file.folder
        self.rowLimit = rowLimit
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.tmpdir = strdup(folder)
        defer { free(options.tmpdir) }
        guard let book = workbook_new_opt(file.path, &options) else { throw .failed(detail: "no memory") }
        self.book = book
        formats = FormatTable(book)
        BookProperties.set(of: book, title: title, created: created)
    }

    deinit { abandon() }

    /// - Parameter head: a sheet whose rows are left out.
    /// - Returns: the number of the sheet, from 0.
    public func add(_ head: Sheet) throws(WorkbookError) -> Int {
        guard head.columns.count <= WorkbookWriter.columnLimit else { throw .tooLarge(sheet: head.name, rows: 0, columns: head.columns.count) }
        tables.append(Table(head: head, parts: []))
        try addPart(to: tables.count - 1)
        return tables.count - 1
    }

    public func append(_ row: [Cell], to sheet: Int) throws(WorkbookError) {
        guard book != nil, tables.indices.contains(sheet), let last = tables[sheet].parts.indices.last else { throw .failed(detail: "there is no sheet \(sheet)") }
        if isFull(tables[sheet].parts[last], tables[sheet].head) {
            try addPart(to: sheet)
            tables[sheet].parts[last + 1].append(row, &formats)
        } else {
            tables[sheet].parts[last].append(row, &formats)
        }
    }

    /// Writes the file.
    public func finish() throws(WorkbookError) {
        guard let book else { throw .failed(detail: "it has been finished before") }
        var sizes: [Int] = []
        for part in tables.flatMap(\.parts) {
            part.finish()
            guard let rows = part.page.pointee.optimize_tmpfile else { continue }
            // The library does not look.
            guard fflush(rows) == 0, ferror(rows) == 0 else {
                let reason = ReplacedFile.reason
                abandon()
                throw .cannotWrite(path: folder, detail: reason)
            }
            sizes.append(ftello(rows))
        }
        try reserve((sizes.max() ?? 0) + sizes.reduce(0, +) / 4 + 1_000_000)
        self.book = nil
        // Frees the book, whether it succeeds or not.
        let error = workbook_close(book)
        guard error == LXW_NO_ERROR else { throw .failed(detail: lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)") }
        try file.finish()
    }

    // MARK: Sheets

    private func isFull(_ part: SheetWriter, _ head: Sheet) -> Bool {
        if part.count + head.heading.count + 1 >= rowLimit { return true }
        guard part.count.isMultiple(of: 1_024), let rows = part.page.pointee.optimize_tmpfile else { return false }
        return ftello(rows) > Self.byteLimit
    }

    private func addPart(to table: Int) throws(WorkbookError) {
        guard let book else { throw .failed(detail: "it has been finished before") }
        names.append(tables[table].head)
        guard let name = SheetText.names(of: names).last, let page = workbook_add_worksheet(book, name) else {
            throw .cannotWrite(path: folder, detail: ReplacedFile.reason)
        }
        tables[table].parts.append(SheetWriter(page: page, sheet: tables[table].head, &formats))
    }

    // MARK: Room

    /// The library writes each sheet once more before it packs it, and does not look whether there was room: without this,
    /// a full disk would make a workbook that lacks rows.
    private func reserve(_ bytes: Int) throws(WorkbookError) {
        var template = Array("\(folder)/.kehoach-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        var code = descriptor < 0 ? errno : 0
        if descriptor >= 0 {
            unlink(template)
            code = posix_fallocate(descriptor, 0, off_t(bytes))
            close(descriptor)
        }
        guard code == 0 else {
            abandon()
            throw .cannotWrite(path: folder, detail: strerror(code).map { String(cString: $0) } ?? "error \(code)")
        }
    }

    private func abandon() {
        guard let book else { return }
        // The library frees all but these.
        for part in tables.flatMap(\.parts) { if let rows = part.page.pointee.optimize_tmpfile { fclose(rows) } }
        tables = []
        lxw_workbook_free(book)
        self.book = nil
    }
}
