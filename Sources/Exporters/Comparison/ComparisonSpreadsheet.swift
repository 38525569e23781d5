import Comparison
import Spreadsheets
import Validation

/// `kehoach compare --format xlsx`: a workbook that office staff sort, filter and pass on.
public struct ComparisonSpreadsheet: ComparisonExporter {
    public init() {}

    public func export(_ report: ComparisonReport) throws -> [UInt8] { try WorkbookWriter().bytes(workbook(report)) }

    func workbook(_ report: ComparisonReport) -> Workbook {
        switch report.result {
        case .pair(let comparison): PairSheets(ComparedPlans(comparison), report.language).workbook
        case .matrix(let matrix): MatrixSheets(matrix: matrix, failures: report.failures, language: report.language).workbook
        }
    }
}

extension Cell {
    /// Words of a document: what would turn the direction of writing is shown.
    static func words(_ text: String?, tone: Tone = .plain) -> Cell { .text(text.map(VisibleText.of), tone: tone) }
}

extension Cell.Tone {
    /// Of a share of coverage, 0 to 1.
    init(share: Double?) {
        self = share.map { $0 >= 0.8 ? .good : $0 >= 0.5 ? .warning : .error } ?? .plain
    }
}
