/// Why no workbook was made.
public enum WorkbookError: Error, Sendable, Equatable, CustomStringConvertible {
    /// More rows or columns than a sheet holds.
    case tooLarge(sheet: String, rows: Int, columns: Int)
    /// The file cannot be written, or there is no room for it.
    case cannotWrite(path: String, detail: String)
    /// What the library says.
    case failed(detail: String)

    public var description: String {
        switch self {
        case .tooLarge(let sheet, let rows, let columns):
            "sheet \(sheet): \(rows) rows and \(columns) columns; a sheet holds \(WorkbookWriter.rowLimit) and \(WorkbookWriter.columnLimit) – give fewer plans at once"
        case .cannotWrite(let path, let detail): "\(path): cannot be written: \(detail); check the folder, your rights and the room that is left"
        case .failed(let detail): "the workbook could not be made: \(detail); check that there is room in the folder for temporary files"
        }
    }
}
