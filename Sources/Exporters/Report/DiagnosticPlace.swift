import PlanModel
import Validation

extension Origin {
    /// `ke-hoach.pdf:214`; the name alone where no line is known.
    func lineWords(in name: String) -> String { firstLine > 0 ? "\(name):\(firstLine)" : name }

    /// `trang 7`, `bảng 1, hàng 3, cột 2`, `đoạn 12`; `nil` where the format knows neither.
    func placeWords(_ language: Language) -> String? {
        if let page { return "\(ReportTerm.page(language)) \(page)" }
        guard let place else { return nil }
        guard let table = place.table else { return "\(ReportTerm.paragraph(language)) \(place.paragraph)" }
        var words = "\(ReportTerm.table(language)) \(table)"
        if let row = place.row { words += ", \(ReportTerm.row(language)) \(row)" }
        if let column = place.column { words += ", \(ReportTerm.column(language)) \(column)" }
        return words
    }

    /// The page or place, else the line; `nil` where nothing is known.
    func shortWords(_ language: Language) -> String? {
        placeWords(language) ?? (firstLine > 0 ? "\(ReportTerm.line(language)) \(firstLine)" : nil)
    }
}
