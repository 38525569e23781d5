import CLibXLSXWriter
import Glibc
import PlanModel

/// The properties of a workbook's file.
enum BookProperties {
    static func set(of book: UnsafeMutablePointer<lxw_workbook>, title: String, created: CalendarDay) {
        guard let title = strdup(SheetText.fit(title, limit: 255)) else { return }
        defer { free(title) }
        var properties = lxw_doc_properties()
        properties.title = title
        properties.created = created.number * 86_400
        // The library copies them.
        workbook_set_properties(book, &properties)
    }
}
