import CLibXLSXWriter

/// The looks of a workbook's cells, each made once.
struct FormatTable {
    typealias Format = UnsafeMutablePointer<lxw_format>

    enum Look: Hashable {
        case title, note, head
        case cell(Column.Kind, Cell.Tone, isBold: Bool, isLink: Bool)
        case run(TextRun.Mark)
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: [Look: Format] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    mutating func callAsFunction(_ look: Look) -> Format? {
        if let format = formats[look] { return format }
        guard let format = workbook_add_format(book) else { return nil }
        // The type of administrative documents (Decree 30/2020/NĐ-CP, annex I).
        format_set_font_name(format, "Times New Roman")
        format_set_font_size(format, 11)
        switch look {
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 14)
        case .note: format_set_font_color(format, 0x444444)
        case .head:
            boxed(format)
            format_set_bold(format)
            format_set_bg_color(format, 0xDCE6F1)
            align(format, LXW_ALIGN_CENTER, LXW_ALIGN_VERTICAL_CENTER)
        case .cell(let kind, let tone, let isBold, let isLink):
            boxed(format)
            paint(format, tone)
            if isBold { format_set_bold(format) }
            if isLink {
                format_set_font_color(format, 0x0B5394)
                format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
            }
            set(format, kind)
        case .run(let mark): set(format, mark)
        }
        formats[look] = format
        return format
    }

    private func boxed(_ format: Format) {
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, 0xA6A6A6)
        format_set_text_wrap(format)
    }

    private func align(_ format: Format, _ horizontal: lxw_format_alignments, _ vertical: lxw_format_alignments) {
        format_set_align(format, UInt8(horizontal.rawValue))
        format_set_align(format, UInt8(vertical.rawValue))
    }

    private func set(_ format: Format, _ kind: Column.Kind) {
        switch kind {
        case .text: align(format, LXW_ALIGN_LEFT, LXW_ALIGN_VERTICAL_TOP)
        case .mark: align(format, LXW_ALIGN_CENTER, LXW_ALIGN_VERTICAL_TOP)
        case .number: align(format, LXW_ALIGN_RIGHT, LXW_ALIGN_VERTICAL_TOP)
        case .share:
            align(format, LXW_ALIGN_RIGHT, LXW_ALIGN_VERTICAL_TOP)
            format_set_num_format(format, "0%")
        case .date:
            align(format, LXW_ALIGN_CENTER, LXW_ALIGN_VERTICAL_TOP)
            format_set_num_format(format, "dd/mm/yyyy")
        }
    }

    private func paint(_ format: Format, _ tone: Cell.Tone) {
        switch tone {
        case .plain: break
        case .good: format_set_bg_color(format, 0xE2F0D9)
        case .changed: format_set_bg_color(format, 0xDDEBF7)
        case .warning: format_set_bg_color(format, 0xFFF2CC)
        case .error: format_set_bg_color(format, 0xFADBD8)
        case .quiet: format_set_font_color(format, 0x6B6B6B)
        }
    }

    private func set(_ format: Format, _ mark: TextRun.Mark) {
        switch mark {
        case .none: break
        case .added:
            format_set_bold(format)
            format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
            format_set_font_color(format, 0x1D6B35)
        case .removed:
            format_set_font_strikeout(format)
            format_set_font_color(format, 0xB3142A)
        }
    }
}
