import CLibXLSXWriter
import Glibc
import PlanModel

/// Writes one sheet into a workbook of the library: its head, row after row, ``finish()``.
struct SheetWriter {
    let page: UnsafeMutablePointer<lxw_worksheet>
    private let sheet: Sheet

    /// Characters that can still be read when a page is as wide; wider sheets get larger paper (A3), or go on beside.
    private static let widestPage = 260.0
    private static let widestLargePage = widestPage * 2.0.squareRoot()
    /// Numbers of paper sizes (ECMA-376 part 1, 18.3.1.63).
    private static let paperA4: UInt8 = 9
    private static let paperA3: UInt8 = 8

    private var headRow: Int { sheet.heading.count }
    private var lastColumn: lxw_col_t { lxw_col_t(clamping: max(0, sheet.columns.count - 1)) }

    /// Rows so far.
    private(set) var count = 0
    /// Columns that some row has a value in.
    private var isFilled: [Bool]

    /// Writes what stands above the rows; those of `sheet` are not written.
    init(page: UnsafeMutablePointer<lxw_worksheet>, sheet: Sheet, _ formats: inout FormatTable) {
        self.page = page
        self.sheet = sheet
        isFilled = sheet.columns.map { _ in false }
        for (index, line) in sheet.heading.enumerated() {
            worksheet_write_string(page, lxw_row_t(clamping: index), 0, SheetText.fit(line), formats(index == 0 ? .title : .note))
        }
        let head = sheet.columns.map { Cell.text($0.title, isBold: true) }
        worksheet_set_row(page, lxw_row_t(clamping: headRow), RowHeight.points(head, sheet.columns), nil)
        for (index, column) in sheet.columns.enumerated() {
            worksheet_write_string(page, lxw_row_t(clamping: headRow), lxw_col_t(clamping: index), SheetText.fit(column.title), formats(.head))
        }
    }

    mutating func append(_ row: [Cell], _ formats: inout FormatTable) {
        count += 1
        let place = lxw_row_t(clamping: headRow + count)
        worksheet_set_row(page, place, RowHeight.points(row, sheet.columns), nil)
        for (index, column) in sheet.columns.enumerated() {
            let cell = row.indices.contains(index) ? row[index] : .empty
            if cell.content != .empty { isFilled[index] = true }
            write(cell, column.kind, at: place, lxw_col_t(clamping: index), &formats)
        }
    }

    private func write(_ cell: Cell, _ kind: Column.Kind, at row: lxw_row_t, _ column: lxw_col_t, _ formats: inout FormatTable) {
        let format = formats(.cell(kind, cell.tone, isBold: cell.isBold, isLink: false))
        switch cell.content {
        case .empty: worksheet_write_blank(page, row, column, format)
        // Written as a string, it is none of: formula, number, link.
        case .text(let text): worksheet_write_string(page, row, column, SheetText.fit(text), format)
        case .number(let number) where number.isFinite: worksheet_write_number(page, row, column, number, format)
        case .number(let number): worksheet_write_string(page, row, column, "\(number)", format)
        case .date(let day) where day.isInSpreadsheets:
            let (year, month, day) = day.parts
            var date = lxw_datetime(year: Int32(clamping: year), month: Int32(clamping: month), day: Int32(clamping: day), hour: 0, min: 0, sec: 0)
            worksheet_write_datetime(page, row, column, &date, formats(.cell(.date, cell.tone, isBold: cell.isBold, isLink: false)))
        case .date(let day): worksheet_write_string(page, row, column, day.iso, format)
        case .link(let text, let address):
            let look = formats(.cell(kind, cell.tone, isBold: cell.isBold, isLink: true))
            // No string of its own would show the address.
            guard Self.isWeb(address), worksheet_write_url_opt(page, row, column, address, look, SheetText.fit(text), nil) == LXW_NO_ERROR else {
                worksheet_write_string(page, row, column, SheetText.fit(text), format)
                return
            }
        case .runs(let runs): write(runs, format, at: row, column, &formats)
        }
    }

    private func write(_ runs: [TextRun], _ format: FormatTable.Format?, at row: lxw_row_t, _ column: lxw_col_t, _ formats: inout FormatTable) {
        let whole = SheetText.fit(runs.map(\.text).joined()), parts = runs.filter { !$0.text.isEmpty }.map { TextRun(SheetText.fit($0.text), $0.mark) }
        // The library wants two runs; a text that is clipped has none that fit.
        if parts.count > 1, parts.reduce(0, { $0 + $1.text.utf16.count }) < SheetText.limit {
            var tuples = parts.map { run in
                lxw_rich_string_tuple(format: run.mark == .none ? formats(.run(.none)) : formats(.run(run.mark)), string: strdup(run.text))
            }
            defer { for tuple in tuples { free(tuple.string) } }
            let isWritten = tuples.withUnsafeMutableBufferPointer { buffer in
                var pointers: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = buffer.indices.map { index in buffer.baseAddress.map { $0 + index } }
                pointers.append(nil)
                return worksheet_write_rich_string(page, row, column, &pointers, format) == LXW_NO_ERROR
            }
            if isWritten { return }
        }
        worksheet_write_string(page, row, column, whole, format)
    }

    /// Columns, filter and print, which the rows decide.
    func finish() {
        var width = 0.0
        for (index, column) in sheet.columns.enumerated() {
            let place = lxw_col_t(clamping: index), isHidden = column.isHiddenWhereEmpty && !isFilled[index]
            if !isHidden, index < sheet.printedColumns ?? .max { width += column.width }
            var options = lxw_row_col_options()
            options.hidden = isHidden ? 1 : 0
            worksheet_set_column_opt(page, place, place, column.width, nil, &options)
        }
        let head = lxw_row_t(clamping: headRow)
        worksheet_freeze_panes(page, head + 1, lxw_col_t(clamping: sheet.frozenColumns))
        if sheet.hasFilter, !sheet.columns.isEmpty {
            worksheet_autofilter(page, head, 0, head + lxw_row_t(clamping: count), lastColumn)
        }
        worksheet_set_landscape(page)
        worksheet_set_paper(page, width > Self.widestPage && width <= Self.widestLargePage ? Self.paperA3 : Self.paperA4)
        worksheet_set_margins(page, 0.4, 0.4, 0.5, 0.6)
        if width <= Self.widestLargePage {
            worksheet_fit_to_pages(page, 1, 0)
        } else {
            worksheet_set_print_scale(page, 70)
            if sheet.frozenColumns > 0 { worksheet_repeat_columns(page, 0, lxw_col_t(clamping: sheet.frozenColumns - 1)) }
        }
        worksheet_repeat_rows(page, head, head)
        if let printed = sheet.printedColumns, printed > 0, printed < sheet.columns.count {
            worksheet_print_area(page, 0, 0, head + lxw_row_t(clamping: count), lxw_col_t(clamping: printed - 1))
        }
        if let words = sheet.pageHead {
            // `&` begins a code; with all of them the line has at most 255 units. The blank ends the font's size.
            let clipped = SheetText.fit(words.replacing("\n", with: " "), limit: 110)
            worksheet_set_header(page, "&C&\"Times New Roman,Bold\"&12 " + clipped.replacing("&", with: "&&"))
        }
        worksheet_set_footer(page, "&C&\"Times New Roman\"&9&P/&N")
        worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }

    private static func isWeb(_ address: String) -> Bool {
        ["http://", "https://", "mailto:"].contains { address.utf8.starts(with: $0.utf8) } && address.utf8.count < 2_000 && !address.utf8.contains { $0 < 0x21 }
    }
}

extension CalendarDay {
    /// Spreadsheets count days from 1900, and have a 29 February in that year.
    fileprivate var isInSpreadsheets: Bool {
        let (year, month, _) = parts
        return (1901...9999).contains(year) || year == 1900 && month > 2
    }
}
