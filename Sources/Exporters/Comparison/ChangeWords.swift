import Comparison
import Validation

/// How a change is called, and whether a person must look at it.
extension TaskChange {
    func words(_ language: Language) -> String { wording[language] }

    private var wording: Wording {
        switch (field, kind) {
        case (.deadline, .later): Wording("Thời hạn muộn hơn", "Later deadline")
        case (.deadline, .earlier): Wording("Thời hạn sớm hơn", "Earlier deadline")
        case (.deadline, .vaguer): Wording("Thời hạn kém rõ hơn", "Vaguer deadline")
        case (.deadline, .firmer): Wording("Thời hạn rõ hơn", "Firmer deadline")
        case (.deadline, .missing): Wording("Thiếu thời hạn", "Deadline left out")
        case (.deadline, .added): Wording("Thêm thời hạn", "Deadline added")
        case (.deadline, _): Wording("Thời hạn khác", "Other deadline")
        case (.lead, .missing): Wording("Không nêu chủ trì", "No lead")
        case (.lead, .added): Wording("Thêm chủ trì", "Lead added")
        case (.lead, .counterpart): Wording("Chủ trì tương ứng", "Corresponding lead")
        case (.lead, .notCounterpart): Wording("Chủ trì không tương ứng", "Lead does not correspond")
        case (.lead, _): Wording("Chủ trì khác", "Other lead")
        case (.products, .missing): Wording("Thiếu sản phẩm", "Product left out")
        case (.products, .added): Wording("Thêm sản phẩm", "Product added")
        case (.products, _): Wording("Sản phẩm khác", "Other product")
        case (.indicators, .lowered): Wording("Chỉ số thấp hơn", "Lower figure")
        case (.indicators, .raised): Wording("Chỉ số cao hơn", "Higher figure")
        case (.indicators, .missing): Wording("Bỏ chỉ số", "Figure left out")
        case (.indicators, .added): Wording("Thêm chỉ số", "Figure added")
        case (.indicators, _): Wording("Chỉ số khác", "Other figure")
        case (_, .leftoverLevel): Wording("Còn sót tên cấp khác", "Still names another level")
        case (_, .leftoverYear): Wording("Còn sót năm cũ", "Still names an old year")
        case (.title, _): Wording("Sửa lời văn", "Reworded")
        }
    }

    /// The words of both plans in a line: `Quý I/2026 → Quý II/2026`; where one has none, those of the other.
    var comparedWords: String {
        if kind == .leftoverLevel || kind == .leftoverYear { return child ?? "" }
        guard let child, let parent else { return child ?? parent ?? "" }
        return "\(parent) → \(child)"
    }
}

extension TaskChange.Kind {
    /// It makes the obligation less, or is a slip.
    public var isGrave: Bool {
        switch self {
        case .later, .vaguer, .missing, .lowered, .notCounterpart, .leftoverLevel, .leftoverYear: true
        case .earlier, .firmer, .added, .changed, .raised, .counterpart: false
        }
    }
}

extension TaskChange {
    public var isGrave: Bool { kind.isGrave }
}

/// What a report of a comparison can be narrowed to.
enum ChangeFilter: String, CaseIterable, Sendable {
    case missing, later, lead, product, indicator, leftover, own

    var term: ComparisonTerm {
        switch self {
        case .missing: .filterMissing
        case .later: .filterLater
        case .lead: .filterLead
        case .product: .filterProduct
        case .indicator: .filterIndicator
        case .leftover: .filterLeftover
        case .own: .filterOwn
        }
    }
}

extension TaskChange {
    /// `nil` for a change that no filter looks for.
    var filter: ChangeFilter? {
        switch (field, kind) {
        case (_, .leftoverLevel), (_, .leftoverYear): .leftover
        case (_, .counterpart): nil
        case (.deadline, .later), (.deadline, .vaguer), (.deadline, .missing): .later
        case (.lead, _): .lead
        case (.products, _): .product
        case (.indicators, _): .indicator
        default: nil
        }
    }
}

extension UncoveredTask {
    /// Why it concerns the child, or does not.
    func words(_ language: Language) -> String {
        let wording: Wording = switch reason {
        case .namesCommunes: Wording("nêu cấp xã", "names communes")
        case .namesChild: Wording("nêu đích danh", "names this unit")
        case .sameLevel: Wording("hai kế hoạch cùng cấp", "plans of one level")
        case .ownAgencies: Wording("cơ quan cấp trên chủ trì", "led by the parent's agencies")
        case .nobodyNamed: Wording("không nêu đơn vị nào", "names nobody")
        }
        return wording[language] + (evidence.map { ": «\($0)»" } ?? "")
    }
}
