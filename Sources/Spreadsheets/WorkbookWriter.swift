import CLibXLSXWriter
import Glibc
import PlanModel

/// Makes an Office Open XML workbook (ECMA-376, .xlsx) of a value: the same value, the same bytes.
///
/// Each sheet prints on A4 or A3 paper, landscape, as wide as the page where that can be read, its column titles on every page.
public struct WorkbookWriter: Sendable {
    public static let rowLimit = 1_048_576
    public static let columnLimit = 16_384

    public init() {}

    public func bytes(_ workbook: Workbook) throws(WorkbookError) -> [UInt8] {
        for sheet in workbook.sheets where sheet.rows.count + sheet.heading.count + 1 > Self.rowLimit || sheet.columns.count > Self.columnLimit {
            throw .tooLarge(sheet: sheet.name, rows: sheet.rows.count, columns: sheet.columns.count)
        }
        // A small file for each part of a workbook costs a disk more than the workbook itself.
        if let bytes = MemoryFolder.holding(workbook, { try? bytes(workbook, partsIn: $0) }) { return bytes }
        return try bytes(workbook, partsIn: nil)
    }

    /// - Parameter folder: where its parts wait for being packed; `nil` for the system's folder of temporary files.
    private func bytes(_ workbook: Workbook, partsIn folder: String?) throws(WorkbookError) -> [UInt8] {
        let file = try MemoryFile()
        var options = lxw_workbook_options()
        options.tmpdir = folder.flatMap { strdup($0) }
        // The library keeps a copy.
        defer { free(options.tmpdir) }
        guard let book = workbook_new_opt(file.path, &options) else { throw .failed(detail: "no memory") }
        BookProperties.set(of: book, title: workbook.title, created: workbook.created)
        var formats = FormatTable(book)
        for (sheet, name) in zip(workbook.sheets, SheetText.names(of: workbook.sheets)) {
            guard let page = workbook_add_worksheet(book, name) else {
                lxw_workbook_free(book)
                throw .failed(detail: "sheet \(name)")
            }
            var writer = SheetWriter(page: page, sheet: sheet, &formats)
            for row in sheet.rows { writer.append(row, &formats) }
            writer.finish()
        }
        // Frees the book, whether it succeeds or not.
        let error = workbook_close(book)
        guard error == LXW_NO_ERROR else { throw .failed(detail: lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)") }
        return try file.bytes()
    }
}
