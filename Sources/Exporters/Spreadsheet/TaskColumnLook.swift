import PlanModel
import Spreadsheets
import Validation

extension TaskColumn {
    /// The column of a sheet.
    func sheetColumn(_ language: Language) -> Column {
        Column(title(in: language), width: width, kind: kind, isHiddenWhereEmpty: !Self.always.contains(self))
    }

    /// In characters: what lines of such texts can be read in.
    private var width: Double {
        switch self {
        case .ordinal: 6
        case .criterion, .confidence: 9
        case .start, .due: 11
        case .id, .kind, .place: 12
        case .budget: 14
        case .plan, .persons: 16
        case .section, .deadline, .monitoring, .notes: 19
        case .lead, .coordination, .issuer, .source: 22
        case .products: 26
        case .activity, .findings: 34
        case .title: 44
        }
    }

    private var kind: Column.Kind {
        switch self {
        case .ordinal, .criterion, .id, .kind, .place: .mark
        case .start, .due: .date
        case .confidence: .share
        default: .text
        }
    }
}

extension TaskColumn.Value {
    func cell(tone: Cell.Tone) -> Cell {
        switch self {
        case .none: Cell(.empty, tone: tone)
        case .text(let text): .words(text, tone: tone)
        case .number(let number): Cell(.number(number), tone: tone)
        case .day(let day): Cell(.date(day), tone: tone)
        }
    }
}
